"""Missions: from what opens, raises and closes them to who keeps which where, and when."""

from legation.reading.standings.missions.reader import standings_of_missions

__all__ = ["standings_of_missions"]
