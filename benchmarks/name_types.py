"""Does the confidence of a name mean something? How often type and name are right, by confidence.

    python benchmarks/name_types.py [FOLDER]

FOLDER has files `NAME.json` with `text` and `names`, each a span, a type, an entity and whether it is optional, as
in `tests/quality/gum`, which is taken where none is given. A name that is found is right when it overlaps a gold name
of its type; where it only overlaps an optional one, it does not count, nor where the document's gold has no such type.

The aim: `certain` is right at least 95 times in 100, `likely` at least 80.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from reader.extract import names
from reader.extract.parser import Parser
from reader.load.text import read
from reader.model.findings import Entity
from reader.model.spans import Span

GUM = Path(__file__).resolve().parent.parent / "tests" / "quality" / "gum"
AIMS = {"certain": 95, "likely": 80}
TYPES = ("person", "organization", "place")


def judged(document: dict[str, Any], type_: str, entity: Entity) -> tuple[int, int]:
    """How many names of an entity are right, of how many that count."""
    gold = [(Span(*name["span"]), name["type"], name["optional"]) for name in document["names"]]
    right = total = 0
    for mention in entity.mentions:
        if mention.kind == "name":
            over = [(kind, optional) for span, kind, optional in gold if span.overlaps(mention.span)]
            good = any(kind == type_ for kind, _ in over)
            right += good
            total += good or not any(optional for _, optional in over)
    return right, total


def main(folder: Path) -> int:
    """Print the table; 1 where an aim is missed."""
    parser = Parser.load()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        cast = names.find(parser.analyse(read(document["text"], path.name, "")))
        annotated = {name["type"] for name in document["names"]}
        for type_, entities in zip(TYPES, (cast.people, cast.organizations, cast.places), strict=True):
            for entity in entities if type_ in annotated else ():
                good, counted = judged(document, type_, entity)
                for key in (entity.confidence, f"  {type_} ({entity.confidence})"):
                    right[key] += good
                    total[key] += counted
    missed = False
    for key in sorted(total, key=lambda k: (k.startswith(" "), -total[k])):
        share, aim = 100 * right[key] / max(1, total[key]), AIMS.get(key)
        missed = missed or (aim is not None and share < aim)
        print(f"{key:28} {share:5.1f} of {total[key]:4}" + (f"   aim {aim}" if aim else ""))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else GUM))
