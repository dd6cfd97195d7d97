"""What is copied, and in which form: the words, with who says them and where they stand."""

from __future__ import annotations

from typing import NamedTuple

from reader.export.gaps import whole
from reader.model.document import Document
from reader.model.findings import Figure, Quote
from reader.model.spans import Span
from reader.ui.account import CHECKED, UNATTRIBUTED, Account

FORMS = ("text", "Markdown", "citation", "words alone")


class Passage(NamedTuple):
    """Words of a document, and who says them: empty where it is the article itself."""

    words: str
    speaker: str
    paragraph: int


def of_span(document: Document, account: Account | None, span: Span, paragraph: int) -> Passage:
    """A stretch of the text. It has a speaker where one quote holds all of it."""
    words = " ".join(span.of(document.text).split())
    said = [q for q in account.said_at(span) if any(c.contains(span) for c in q.contents)] if account else []
    return Passage(words, account.quote_chain(said[0]) if account and said else "", paragraph)


def of_quote(account: Account, quote: Quote) -> Passage:
    """A statement, with its speaker and relays."""
    return Passage(whole(quote.text, quote.contents), account.quote_chain(quote), quote.paragraph)


def of_figure(account: Account, figure: Figure) -> Passage:
    """A figure with what it counts, the period, who cites it, and what was checked: the row as text."""
    parts = [part for part in (figure.counted, figure.period) if part and not figure.span.contains(part.span)]
    about = f" ({'; '.join(' '.join(part.text.split()) for part in parts)})" if parts else ""
    who = account.figure_chain(figure) or UNATTRIBUTED
    checked = f", {figure.status}" if figure.status in CHECKED else ""
    return Passage(" ".join(figure.text.split()) + about, who + checked, figure.paragraph)


def render(document: Document, passage: Passage, form: str) -> str:
    """A passage in one of `FORMS`. Who says it is never left out, save in `words alone`."""
    words, speaker, paragraph = passage
    title = " ".join((document.title or document.source.rsplit("/", 1)[-1]).split())
    about = ", ".join(part for part in (title, document.publisher, (document.published or "")[:10]) if part)
    match form:
        case "Markdown":
            who = f"— {_plain(speaker)}, in " if speaker else "— "
            return f"> {_plain(words)}\n>\n> {who}*{_plain(about)}*, paragraph {paragraph + 1}\n"
        case "citation":
            who = f" ({speaker})" if speaker else ""
            return f"“{words.strip('“”')}”{who}. {about}, para. {paragraph + 1}."
        case "words alone":
            return words
        case _:
            return f"{words} — {speaker}, in {about}" if speaker else f"{words} — {about}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|!" else character for character in text)
