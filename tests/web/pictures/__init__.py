"""The data of pictures, from answers made by hand."""
