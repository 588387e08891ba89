"""What the HTTP API answers with, as types: the rows of the record, and lists of them.

Fields are those of the rows in `legation.record`, which say what they mean; a test holds that none
is missing. They are written down once more because they are a promise to programs elsewhere.
"""
