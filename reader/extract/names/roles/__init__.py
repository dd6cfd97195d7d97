"""What somebody is: titles, offices, appositions, and whether still."""
