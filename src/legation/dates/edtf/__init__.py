"""The values: dates, intervals and collections of dates in EDTF, and their relations."""

from legation.dates.edtf.bounds import Bounds
from legation.dates.edtf.build import approximately, between, of_day, of_month, of_year, spanning
from legation.dates.edtf.calendar import NO_END, NO_START
from legation.dates.edtf.collection import Collection, Run
from legation.dates.edtf.date import Date
from legation.dates.edtf.errors import EdtfError
from legation.dates.edtf.intersect import intersection
from legation.dates.edtf.interval import Edge, Interval
from legation.dates.edtf.relations import (
    Allen,
    after,
    allen,
    before,
    holds_on,
    overlap,
    related,
    same_time,
)
from legation.dates.edtf.scan import parse
from legation.dates.edtf.value import Edtf
from legation.dates.edtf.verdict import Verdict

__all__ = [
    "NO_END",
    "NO_START",
    "Allen",
    "Bounds",
    "Collection",
    "Date",
    "Edge",
    "Edtf",
    "EdtfError",
    "Interval",
    "Run",
    "Verdict",
    "after",
    "allen",
    "approximately",
    "before",
    "between",
    "holds_on",
    "intersection",
    "of_day",
    "of_month",
    "of_year",
    "overlap",
    "parse",
    "related",
    "same_time",
    "spanning",
]
