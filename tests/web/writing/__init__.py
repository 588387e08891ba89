"""Tests of writing to a record from its pages."""
