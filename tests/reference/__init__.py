"""The reference record."""
