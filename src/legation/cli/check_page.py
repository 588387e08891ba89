"""Checked reports as one page that can be sent to someone.

Everything that a report says is escaped. The page runs no script and asks nothing of any other
machine: its style is in it, and a policy in its head has browsers refuse anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from legation import __version__
from legation.model import Report, phrases
from legation.record.checking import words as check_words

if TYPE_CHECKING:
    from legation.record import Checked, Citation

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)


def page(checks: Sequence[tuple[Report, Sequence[Checked]]]) -> str:
    """Return the page of all checked reports as HTML."""
    style = files("legation.cli").joinpath("check.css").read_text("utf-8")
    title = _title(checks[0][0]) if len(checks) == 1 else phrases.count(len(checks), "report")
    body = "\n".join(part for report, checked in checks for part in _article(report, checked))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Checked: {_plain(title)}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
<footer>
{_legend()}
<p>Made by Legation {escape(__version__)}, a program: the words that are quoted are what counts.</p>
</footer>
</body>
</html>
"""


def _article(report: Report, checked: Sequence[Checked]) -> Iterator[str]:
    yield f"<article>\n<h1>{_bdi(_title(report))}</h1>"
    about = [_bdi(part) for part in (report.publisher, report.published) if part]
    address = [_link(report.url, report.url)] if report.url else []
    yield f'<p class="about">{" · ".join(about + address)}</p>'
    yield f"<p><strong>{escape(check_words.tally(checked)) or 'It claims nothing.'}</strong></p>"
    yield '<ol class="claims">'
    for one in checked:
        yield from _claim(one)
    yield "</ol>\n</article>"


def _claim(one: Checked) -> Iterator[str]:
    """Yield the item of one claim: its words, what they come to, and what the record says."""
    yield f'<li class="{one.verdict}">'
    yield f'<p class="verdict">{one.verdict}</p>'
    yield f"<blockquote>{_marked(one.sentence, one.wire['quote'])}</blockquote>"
    said = ", ".join(filter(None, (check_words.what(one), check_words.when(one))))
    yield f'<p class="claim">{_bdi(check_words.who(one))} <span>{_plain(said)}</span></p>'
    for opposed in one.opposed:
        yield f"<p>{_plain(check_words.objection(opposed))}</p>"
        yield _cited(opposed.claims)
    if one.support or not one.opposed:
        yield f"<p>{_plain(check_words.answer(one))}</p>"
        yield _cited(one.support)
    yield "</li>"


def _cited(claims: Sequence[Citation]) -> str:
    """Return the claims of the record in their own words, each with where it was said."""
    items = "".join(f"<li>{_citation(claim)}</li>" for claim in claims)
    return f"<ul>{items}</ul>" if items else ""


def _citation(claim: Citation) -> str:
    said_by = ", ".join(
        filter(None, (claim.publisher or claim.ref or claim.report, claim.published))
    )
    where = _link(claim.url, claim.title or claim.url or "")
    return f"{_bdi(phrases.quote(claim.quote))} <cite>{_bdi(said_by)} {where}</cite>"


def _marked(sentence: str, quote: str) -> str:
    """Return a sentence with the words of the claim marked."""
    before, found, after = sentence.partition(quote)
    if not found:
        return f"<mark>{_plain(quote)}</mark>"
    return f"{escape(before)}<mark>{escape(found)}</mark>{escape(after)}"


def _legend() -> str:
    items = "".join(
        f"<dt>{verdict}</dt><dd>{escape(means)}</dd>"
        for verdict, means in check_words.VERDICTS.items()
    )
    return f"<dl>{items}</dl>"


def _link(url: str | None, words: str) -> str:
    """Return words as a link to an address, if following it can only open a page of the web."""
    if not url or not url.lower().startswith(("https://", "http://")):
        return _bdi(words)
    return f'<a rel="noreferrer" href="{escape(url)}">{_bdi(words)}</a>'


def _title(report: Report) -> str:
    return report.title or report.ref or report.id


def _plain(text: str) -> str:
    return escape(phrases.plain(text))


def _bdi(text: str) -> str:
    """Return text that cannot turn round the letters about it."""
    return f"<bdi>{_plain(text)}</bdi>"
