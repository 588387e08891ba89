"""Training of the learned reader: which words are events, of which type, and between whom."""
