"""`/search`: claims and reports by their words, by actor, type and publication; and as a feed."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response

from legation.model import EVENT_TYPES, RELATIONS
from legation.record import ReadClaim, Record, Slice
from legation.web.clocks import Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.feed import feed
from legation.web.leaves import leaves
from legation.web.pages.between import Between
from legation.web.pages.opened import Opened

REPORTS: Final = 5  # shown above the claims
NEWEST: Final = 50  # claims of a feed
_MOST: Final = 10_000  # claims of the JSON and the CSV

router = APIRouter()


class SearchAsked(Between):
    """What the page asks: `Record.search_claims` says what each means."""

    words: Words = None
    actor: Words = None
    type: Words = None

    @property
    def is_asking(self) -> bool:
        """Tell whether anything is searched for."""
        return bool(self.words or self.actor or self.type or self.from_ or self.to)


class FeedAsked(SearchAsked):
    """What the feed asks: the same, and what it is to be called."""

    title: Words = None


Asked = Annotated[SearchAsked, Query()]


@three_endings(router, "/search")
def search(request: Request, record: Opened, asked: Asked) -> Response:
    """Show the claims, and the reports, that are as asked."""
    if not wants_page(request):
        rows = _claims(record, asked, limit=_MOST, skip=0).rows if asked.is_asking else []
        return answer(request, asked, "", rows)
    some: Slice[ReadClaim] = Slice([], 0)
    if asked.is_asking:
        some = _claims(record, asked, **asked.rows)
    words = asked.words if asked.page == 1 else None
    found = record.search(words, limit=REPORTS, **asked.then) if words else []
    return answer(
        request,
        asked,
        "search.html",
        some.rows,
        claims=some.rows,
        reports=found,
        leaves=leaves(asked, some.rows, some.total),
        types=EVENT_TYPES,
        relations=RELATIONS,
    )


@router.get("/search.atom", include_in_schema=False)
def search_atom(request: Request, record: Opened, asked: Annotated[FeedAsked, Query()]) -> Response:
    """Return the claims that are as asked and that the record learned last, as an Atom feed."""
    rows = _claims(record, asked, limit=NEWEST, skip=0, learned=True).rows
    return feed(request, asked, asked.title or "Legation: a search", rows)


def _claims(record: Record, asked: SearchAsked, **rows: Any) -> Slice[ReadClaim]:
    of = (asked.words, asked.actor, asked.type)
    return record.search_claims(*of, **rows, **asked.days, **asked.then)
