"""From files to reports; knows nothing of what the reports say.

for report in read_reports("reports.jsonl"):
    if (hindrance := unreadable(report)) is None: ...
"""

from legation.sources._decoding import decode
from legation.sources._languages import language_of, unreadable
from legation.sources._publication import publication_date
from legation.sources._reports import read_reports

__all__ = ["decode", "language_of", "publication_date", "read_reports", "unreadable"]
