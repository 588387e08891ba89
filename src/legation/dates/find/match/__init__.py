"""Rules that recognise time expressions in tokens."""
