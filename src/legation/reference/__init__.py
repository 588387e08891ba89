"""The reference record: states' memberships with public sources, as reports that claim them.

`reports` gives what a record takes in: each list of members is a report whose sentences are the
rows of a table, so that every claim has its words like any other.
"""

from legation.reference.telling import PUBLISHER, reports

__all__ = ["PUBLISHER", "reports"]
