"""Streamlit pieces that the pages share: the session's articles, filters, the reader, tables, downloads, wording."""
