"""Tests of accounts, sessions, the tokens of forms, limits, and the guard."""
