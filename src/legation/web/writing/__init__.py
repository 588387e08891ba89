"""Writing to a record from its pages: reports pasted in, their claims judged."""
