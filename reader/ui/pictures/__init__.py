"""Pictures of a reading, as rows: who has how much of the say, when, and how much on one scale. No widgets here.

Each row is words first and its drawing last, so that it reads as a list where nobody sees it.
"""
