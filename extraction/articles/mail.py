"""E-mail (.eml): a message → its body; the subject is the title, the Date header the publication date."""

import re
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime

from extraction.articles.errors import EmptyArticle, UnreadableFile
from extraction.articles.formats import Parsed
from extraction.articles.html import read_html
from extraction.articles.text import decoded, verbatim

__all__ = ["read_mail"]

_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 100  # parts within parts take the standard library quadratic time, and its stack
_FORWARDED = re.compile(r"^\s*(?:(?:fwd?|re|aw|wg)\s*:\s*)+", re.IGNORECASE)


def read_mail(data, *, name=None):
    """ "Subject: Senate backs treaty / From: Press Service <press@senate.example>" and the text below."""
    message = _message(data, name)
    parsed = _body(message, name)
    parsed.title = _FORWARDED.sub("", _header(message, "subject") or "").strip() or parsed.title
    parsed.source = _sender(message) or parsed.source
    sent = _sent(message)
    if sent:
        parsed.published, parsed.published_basis = sent, "metadata"
    return parsed


def _message(data, name):
    damaged = f"{f'“{name}”' if name else 'The message'} is damaged or no e-mail. Paste its text instead."
    if len(_PART.findall(data)) > _MOST_PARTS:
        raise UnreadableFile(damaged)
    return message_from_bytes(data, policy=policy.default)


def _body(message, name):
    for kind in ("plain", "html"):
        part = _part(message, kind)
        text = part and _content(part)
        if text and text.strip():
            return Parsed(text=verbatim(text)) if kind == "plain" else read_html(text.encode(), name=name)
    raise EmptyArticle(
        f"{f'“{name}”' if name else 'The message'} has no text of its own. Save its attachment and give that."
    )


def _part(message, kind):
    try:
        return message.get_body(preferencelist=(kind,))
    except (AttributeError, KeyError, ValueError):  # structures that the standard library cannot walk
        return None


def _content(part):
    try:
        return part.get_content()
    except (LookupError, ValueError):  # an unknown or a wrong charset
        return decoded(part.get_payload(decode=True) or b"")


def _header(message, field):
    try:
        value = message[field]
    except (ValueError, IndexError, AttributeError):  # a header that the parser of addresses stumbles over
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def _sender(message):
    """The display name of From; an address alone names nobody."""
    sender = _header(message, "from")
    display = sender.rpartition("<")[0].strip(" \"'") if sender else ""
    return display or None


def _sent(message):
    try:
        return parsedate_to_datetime(_header(message, "date") or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
