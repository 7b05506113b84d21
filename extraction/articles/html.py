"""Web pages: the main text with a blank line between paragraphs, and what the page's metadata says of it."""

import re

from lxml import etree
from lxml import html as markup

from extraction.articles.errors import EmptyArticle, TooLarge, UnreadableFile
from extraction.articles.formats import Parsed
from extraction.articles.page_date import page_date
from extraction.articles.text import decoded, verbatim

__all__ = ["read_html"]

_MAX_MARKUP = 5_000_000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(data, *, name=None):
    """The article of a saved page: no menus, no comments, no "read also"."""
    called = f"“{name}”" if name else "The page"
    if len(data) > _MAX_MARKUP:
        raise TooLarge(f"{called} has more than {_MAX_MARKUP // 1_000_000} MB of markup. Paste the article's text.")
    page = _DECLARATION.sub("", decoded(data, name=name))  # which heeds the charset that a page declares
    tree = _tree(page, called)
    found = _main_text(page)
    if not (found and found.text and found.text.strip()):
        raise EmptyArticle(f"{called} has no article text: perhaps a script fills it in the browser. Paste the text.")
    published, basis = page_date(tree)
    return Parsed(
        text=verbatim(_paragraphs(found.text)),
        title=found.title or None,
        source=found.sitename or None,
        published=published,
        published_basis=basis,
        language=_language(tree),
        url=found.url or None,
    )


def _tree(page, called):
    try:
        return markup.document_fromstring(page)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableFile(f"{called} is no web page that can be read. Save it anew or paste its text.") from error


def _main_text(page):
    # Read on first use: the library takes half a second to load, which plain text need not wait for.
    from trafilatura import bare_extraction

    options = {"include_comments": False, "include_tables": True, "with_metadata": True}
    found = bare_extraction(page, **options)
    return found or bare_extraction(page, favor_recall=True, **options)


def _paragraphs(text):
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def _language(tree):
    code = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()[:2]
    return code if re.fullmatch(r"[a-z]{2}", code) else None
