"""Quotations and their speakers: who said what, where, between marks, after dashes or as reported speech."""

from extraction.quotes.component import find_quotes

__all__ = ["find_quotes"]
