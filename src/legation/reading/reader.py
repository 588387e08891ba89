"""The reader: from reports to claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from legation import actors, codebook, language
from legation.actors import Gazetteer
from legation.codebook import Codebook
from legation.dates import TimeMention
from legation.model import Claims, DateMention, Report, Span
from legation.reading.books import Books
from legation.reading.events import Dropped, dropped, look, read_events
from legation.reading.page import Page
from legation.reading.standings import read_standings
from legation.reading.times import Times
from legation.sources import unreadable

# Reports are parsed together so that short ones share a batch.
BATCH = 16


class Reader:
    """Reads reports with one language pipeline, one gazetteer and one codebook."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer, book: Codebook) -> None:
        self._nlp = nlp
        self._gazetteer = gazetteer
        self._books = Books.of(book)

    @classmethod
    def load(cls, *, pipeline: str | None = None, extra: Path | None = None) -> Reader:
        """Return a reader with the shipped parts, or with another spaCy pipeline by name.

        `extra` is a file of further rows for the gazetteer.
        """
        return cls(language.load(pipeline), Gazetteer.load(extra), codebook.load())

    @property
    def gazetteer(self) -> Gazetteer:
        """The names that it knows."""
        return self._gazetteer

    def read(self, report: Report) -> Claims:
        """Return what one report claims."""
        return next(self.read_all([report]))[1]

    def read_all(self, reports: Iterable[Report]) -> Iterator[tuple[Report, Claims]]:
        """Yield each report with its claims, in the order given.

        A report that cannot be read claims nothing; a warning says why.
        """
        for hindrance, group in groupby(reports, key=unreadable):
            if hindrance is None:
                yield from self._read_all(group)
            else:
                for report in group:
                    yield report, Claims(report.id, warnings=(hindrance,))

    def _read_all(self, reports: Iterable[Report]) -> Iterator[tuple[Report, Claims]]:
        pairs = ((report.text, report) for report in reports)
        for doc, report in self._nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
            yield report, self.claims(self.page(report, doc))

    def open(self, report: Report) -> Page:
        """Return one report laid open."""
        return self.page(report, self._nlp(report.text))

    def dropped(self, page: Page) -> list[Dropped]:
        """Return what could have been an event of a report laid open and is none, and why."""
        return list(dropped(page))

    def page(self, report: Report, doc: Doc) -> Page:
        """Return the report laid open: parse, actors, times."""
        found = actors.resolve(doc, self._gazetteer, published=report.published, title=report.title)
        return Page(report, doc, found, Times(doc, report.published), self._books, self._gazetteer)

    def claims(self, page: Page) -> Claims:
        """Return what a report laid open claims."""
        looked = look(page)
        happenings = read_events(page, looked)
        return Claims(
            report=page.report.id,
            events=tuple(happening.event for happening in happenings),
            standings=tuple(read_standings(page, looked, happenings)),
            dates=tuple(_date(mention) for mention in page.times.mentions),
        )


def _date(mention: TimeMention) -> DateMention:
    value = mention.value
    return DateMention(
        Span(mention.start, mention.end), str(value) if value is not None else None, mention.why
    )
