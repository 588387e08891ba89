"""Training, export and measurement of the language model; nothing here is needed at run time."""
