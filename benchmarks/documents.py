"""Made-up articles of any length, the same bytes every time: title, date line, paragraphs with quotes and figures."""

from __future__ import annotations

from pathlib import Path
from random import Random

_NAMES = ("Ada Brook", "Milo Sandford", "Ines Vaughan", "Karim Osei", "Petra Lund", "Joel Amato", "Otto Hale")
_BODIES = ("the water board", "the coast guard", "Marling Bank", "the growers' union", "the health office")
_MATTERS = ("the sea wall", "the tram line", "the wheat auction", "the clinic", "the quarry", "the night ferry")
_CLAIMS = ("was late again", "would cost twice as much", "had never been tested", "could open by June")
_THINGS = ("houses", "trucks", "patients", "hectares", "complaints", "ships")


def article(words: int, seed: int = 7) -> str:
    """An article of about so many words."""
    random = Random(seed)
    lines = ["Officials report on the sea wall", "", "HARBOUR TOWN, March 3, 2024", ""]
    written = 0
    while written < words:
        paragraph = " ".join(_sentence(random) for _ in range(random.randint(1, 5)))
        written += paragraph.count(" ") + 1
        lines += [paragraph, ""]
    return "\n".join(lines)


def _sentence(random: Random) -> str:
    name, body, matter, claim = (random.choice(these) for these in (_NAMES, _BODIES, _MATTERS, _CLAIMS))
    count, thing = random.randint(2, 9_000), random.choice(_THINGS)
    surname = name.split()[1]
    return random.choice(
        [
            f"{name} of {body} said that {matter} {claim}.",
            f"“We counted at least {count:,} {thing},” {surname} said. “And {matter} {claim}.”",
            f"According to {body}, about {count:,} {thing} were affected in the first three months of 2023.",
            f"{matter.capitalize()} {claim}, two officials said, the Evening Mail reported.",
            f"{surname} did not respond to a request for comment about {matter}.",
        ]
    )


def write(folder: Path, words: int) -> Path:
    """An article of about so many words as a file."""
    path = folder / f"{words}.txt"
    path.write_text(article(words), encoding="utf-8")
    return path
