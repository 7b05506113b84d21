"""When a web page was published, as its markup says: meta tags, JSON-LD, the time element, its header.

Modification dates and dates in the text are passed over: a page says when it was published, or nothing is known.
"""

import json
import re

from extraction.articles.published import metadata_date
from extraction.articles.stamps import stamp_date

__all__ = ["page_date"]

_META_NAMES = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "date",
    "originalpublicationdate",
)
_DATE_CLASS = re.compile(r"(?:^|[\s_-])(?:date|time|datetime|published|pubdate|post-?date|timestamp)(?:$|[\s_-])", re.I)
_DEEPEST = 20


def page_date(tree):
    """`("2025-07-03", "metadata")`; `stamp` where only a header line says it, `(None, None)` if nothing."""
    published = _meta(tree) or _linked_data(tree) or _time_element(tree)
    if published:
        return published, "metadata"
    stamp = _visible(tree)
    return (stamp, "stamp") if stamp else (None, None)


def _meta(tree):
    found = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        found.setdefault(key, meta.get("content"))
    return next(filter(None, (metadata_date(found.get(name)) for name in _META_NAMES)), None)


def _linked_data(tree):
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        published = next(_published(data), None)
        if published:
            return published
    return None


def _published(node, depth=0):
    """The publication dates in JSON-LD, outermost first."""
    if depth > _DEEPEST:
        return
    if isinstance(node, dict):
        value = node.get("datePublished")
        if isinstance(value, str) and metadata_date(value):
            yield metadata_date(value)
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        if isinstance(child, dict | list):
            yield from _published(child, depth + 1)


def _time_element(tree):
    """The time element of the article itself: a list of other news has time elements too."""
    marked = tree.xpath("//*[@itemprop='datePublished' or @pubdate]")
    near = [element for around in _around_heading(tree) for element in around.iter("time")]
    inside = tree.xpath("//article//time")
    for element in [*marked, *near, *inside]:
        published = metadata_date(element.get("datetime") or element.get("content") or element.text_content())
        if published:
            return published
    return None


def _visible(tree):
    """A stamp in an element near the main heading whose class says that it is a date."""
    for around in _around_heading(tree):
        for element in around.xpath(".//*[@class]"):
            if _DATE_CLASS.search(element.get("class")):
                stamp = stamp_date(" ".join(element.text_content().split())[:300])
                if stamp:
                    return stamp
    return None


def _around_heading(tree):
    """The block of the page's only main heading, and the block around that."""
    headings = tree.xpath("//h1")
    blocks = list(headings[0].iterancestors())[:2] if len(headings) == 1 else []
    return [block for block in blocks if block.tag not in ("body", "html")]
