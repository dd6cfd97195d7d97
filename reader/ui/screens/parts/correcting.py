"""Correcting what was found: a row, or what stands in the sentence; and taking corrections back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.extract.collecting import collector_at_rest, made_to_stay
from reader.model.findings import Findings
from reader.model.reading import Reading
from reader.notes import store
from reader.ui.items import Cell, Item
from reader.ui.screens.parts.going import Going

if TYPE_CHECKING:
    from reader.model.notes import Correction
    from reader.ui.correcting import Option


class Correcting(Going):
    """Commands that correct. What they keep is a person's: it is written before it is shown."""

    found: Findings | None = None
    """What extraction found, without corrections."""

    def show_reading(self, reading: Reading) -> None:
        """Show a document's findings as they are corrected."""
        raise NotImplementedError

    def take(self, findings: Findings) -> None:
        """Show findings, with the corrections that were kept."""
        self.found = findings
        try:
            corrections = store.load(self.document).corrections
        except store.NotesError as error:
            self.app.say(str(error), bad=True)
            corrections = ()
        with made_to_stay():
            reading = self._corrected(findings, corrections)
            self.show_reading(reading)
        if reading.misfits:
            self.app.say("Some corrections fit nothing that was found: E shows them")

    def _corrected(self, findings: Findings, corrections: Sequence[Correction]) -> Reading:
        if not corrections:
            return Reading(self.document, findings)
        from reader.notes.correct import read

        return read(self.document, findings, corrections)

    def action_correct(self) -> None:
        """Choose a correction of the row under the cursor, or of what stands in the sentence."""
        from reader.ui import correcting

        assert self.account
        account, table, sentence = self.account, self.focused_table, self.article.sentence
        if table:
            if table.item and not table.folded:
                self._choose(account.label(table.item.id), correcting.options(account, table.item.id))
            else:
                self.app.say("No row here that could be corrected")
            return
        things = correcting.things(account, sentence)
        labels = [correcting.thing(account, id_) for id_ in things]

        def correct(id_: str) -> None:
            self._choose(correcting.thing(account, id_)[1], correcting.here(account, id_, sentence))

        if len(things) == 1:
            correct(things[0])
        elif things:
            rows = [
                Item(id_, (Cell(kind, "quiet"), Cell(words), Cell("")))
                for id_, (kind, words) in zip(things, labels, strict=True)
            ]
            self._offer("Correct what?", rows, "correct it", correct)
        else:
            self.app.say("Nothing was found in this sentence that could be corrected")

    def action_corrections(self) -> None:
        """All corrections of this text, those that fit nothing among them; enter takes one back."""
        from reader.ui.correcting import Option, describe

        assert self.account
        reading = self.account.reading
        options = [Option("take back", describe(c), c, back=True) for c in reading.corrections]
        options += [Option("take back", describe(c), c, "fits nothing now", back=True) for c in reading.misfits]
        self._choose("Your corrections", options, "take it back")

    def _choose(self, title: str, options: Sequence[Option], done: str = "do it") -> None:
        rows = [
            Item(
                str(number),
                (
                    Cell(option.does, "strong" if option.why or option.back else "plain"),
                    Cell(option.whom),
                    Cell(option.why, "quiet"),
                ),
            )
            for number, option in enumerate(options)
        ]
        self._offer(title, rows, done, lambda number: self._keep(options[int(number)]))

    def _offer(self, title: str, rows: Sequence[Item], done: str, then: Callable[[str], None]) -> None:
        from reader.ui.screens.choose import Choose

        def chosen(id_: str | None) -> None:
            if id_ is not None:
                then(id_)

        self.app.push_screen(Choose(title, rows, done=done, empty="none"), chosen)

    def _keep(self, option: Option) -> None:
        """Keep a correction, or take it back, and show what comes of it."""
        from reader.ui.correcting import describe

        assert self.found
        assert self.account
        change = store.remove if option.back else store.add
        try:
            notes = change(self.document, option.correction)
        except store.NotesError as error:
            self.app.say(str(error), bad=True)
            return
        unfit = set(self.account.reading.misfits)
        with collector_at_rest():
            reading = self._corrected(self.found, notes.corrections)
            self._show_at_row(reading, option.correction)
        done = "Taken back" if option.back else "Corrected"
        if unfit := set(reading.misfits) - unfit:
            done = f"{len(unfit)} of your corrections fit{'s' * (len(unfit) == 1)} nothing now, E shows them. {done}"
        self.app.say(f"{done}: {describe(option.correction)}")

    def _show_at_row(self, reading: Reading, correction: Correction) -> None:
        """Show a reading, the cursor on the row where it was, else on the one that the correction made, else there."""
        table = self.focused_table
        here, row = (table.item.id if table.item else "", table.cursor) if table else ("", 0)
        self.show_reading(reading)
        if table and here not in (ids := [item.id for item in table.items]):
            made = (n for n, id_ in enumerate(ids) if correction in reading.corrected.get(id_, ()))
            table.move(next(made, row))
