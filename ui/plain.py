"""HTML of our own around words of others: every word is escaped here, and nowhere else does HTML leave Python."""

from html import escape
from pathlib import Path

import streamlit as st

__all__ = ["block", "markdown_safe", "style"]

_STYLE = Path(__file__).parent / "style.css"


def block(tag_class, *parts):
    """A block of spans, `("p.sentence", ("when", "22 Aug"), ("", "text"))`: class and words, the words escaped."""
    tag, _, name = tag_class.partition(".")
    spans = " ".join(f'<span class="{css}">{escape(words)}</span>' for css, words in parts if words)
    return f'<{tag} class="{name}">{spans}</{tag}>'


def markdown_safe(text):
    """Words of others inside a widget's label, which reads Markdown: nothing in them is markup any more."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]()<>#+-.!|~:$&" else letter for letter in text)


def style():
    """The few rules that the theme cannot say: tabular figures, widths, what a phone shows."""
    st.html(_STYLE)
