"""What time expressions say, and how that is placed in the calendar."""
