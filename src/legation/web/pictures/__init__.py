"""The data of pictures: from what the record answers, by functions that know nothing of HTTP."""
