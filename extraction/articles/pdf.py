"""PDF files: the text layer of the pages, parsed in a process of its own."""

from extraction.articles.isolated import read_isolated

__all__ = ["read_pdf"]


def read_pdf(data, *, name=None):
    """The text of a PDF file. Its creation date is passed over: a file is made anew at every download."""
    return read_isolated("pdf", data, name=name)
