"""What a person may write into a column: checked against its type and the schema's words, put into its stored form.

What follows from it in other columns is here too: a country has its code and the direction, a date its EDTF form.
A value that does not fit raises WrongValue with a sentence for whoever typed it.
"""

import math
import re
from dataclasses import fields

from rapidfuzz import fuzz, process

from archive.edtf import ends, is_edtf, is_prefix
from archive.errors import ArchiveError
from archive.merge.dates import span
from extraction.places import countries, country_named
from extraction.schema import TABLES

__all__ = ["FIXED", "WrongValue", "checked", "consistent", "followed", "plain", "vocabulary"]

FIXED = {
    "visit_id", "document_id", "quote_id", "article_id", "evidence", "char_start", "char_end", "speaker_start",
    "speaker_end", "confidence", "reason",
}  # fmt: skip
_CODED = {"visit_type", "document_type", "status", "kind", "date_basis"}
_PREFIXES = {"date_start", "date_end", "valid_from", "valid_to"}
_SPOKEN = {
    "date_start": "first day", "date_end": "last day", "valid_from": "day from which it is valid",
    "valid_to": "day until which it is valid", "kind": "kind of speech",
}  # fmt: skip
_SENTENCE = "Write the date as YYYY, YYYY-MM or YYYY-MM-DD"
# What stands between the two ends of a direction; a hyphen between codes only, for it is part of some names.
_WAYS = [re.compile(p) for p in (r"\s*(?:→|->|–|—)\s*", r"\s+to\s+", r"(?<=^[A-Za-z]{3})\s?-\s?(?=[A-Za-z]{3}$)")]
_YES = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class WrongValue(ArchiveError):
    """A decision does not say what it must, or a value does not fit its column."""


def vocabulary(table, column):
    """The words that a coded column may hold, read from the schema's meaning of it; empty for any other column."""
    if column not in _CODED:
        return ()
    return tuple(re.split(r",\s*(?:or\s+)?|\s+or\s+", re.sub(r"\s*\([^)]*\)", "", _meta(table, column)["meaning"])))


def checked(table, column, value):
    """The value as the column stores it: `checked("visits", "host_country", "uzbek") == "Uzbekistan"`.

    An empty text clears the column.
    """
    kind = _meta(table, column)["type"]
    if kind == "list":
        return _checked_list(column, value)
    if value is None or (isinstance(value, str) and not value.strip()) or value != value:
        return _emptied(column, kind)
    if kind in ("integer", "real", "boolean"):
        return {"integer": _integer, "real": _real, "boolean": _boolean}[kind](column, value)
    return _checked_text(table, column, plain(value, lines=column == "text"))


def followed(table, column, value, record):
    """Every column that changes when a person sets this one of `record` (a dict), by name.

    Countries bring their code and the direction; a first day after the last day empties the last day, and a date
    that a person sets has no other readings any more.
    """
    changes = {column: value}
    side, _, what = column.rpartition("_")
    if column == "direction":
        codes = value.split("→") if (value or "").count("→") == 1 else (None, None)
        for side, code in zip(("visitor", "host"), codes, strict=True):
            changes |= {f"{side}_iso3": code, f"{side}_country": _name(code)}
    elif what in ("country", "iso3") and f"{side}_iso3" in record:
        code = value if what == "iso3" else _code(value)
        changes |= {f"{side}_iso3": code, f"{side}_country": _name(code)}
        changes["direction"] = _direction(record | changes)
    elif column in ("date_start", "date_end", "date_edtf"):
        changes |= _dates(column, value, record)
    return {name: changed for name, changed in changes.items() if name in record}


def consistent(table, column, record):
    """Raise WrongValue where the columns of a record exclude each other after `column` was set."""
    codes = record.get("visitor_iso3"), record.get("host_iso3")
    if table == "visits" and codes[0] and codes[0] == codes[1]:
        raise WrongValue(
            f"Visitor and host would both be of {_name(codes[0])}, and a trip inside one's own country is no visit. "
            "To turn the visit round, change both countries at once: that is its direction."
        )
    start, end = (span(record.get(name)) for name in ("date_start", "date_end"))
    if column == "date_end" and end and (not start or end.last < start.first):
        raise WrongValue(
            f"The last day ({record['date_end']}) would lie before the first ({record['date_start']})."
            if start
            else "There is no first day yet. Give the first day, then the last."
        )


def _meta(table, column):
    found = {f.name: f.metadata for f in fields(TABLES[table])} if table in TABLES else {}
    if column not in found:
        raise WrongValue(f"There is no column “{column}” in {table}.")
    return found[column]


def plain(value, *, lines=False):
    """Text without control characters and broken letters, and with single spaces."""
    text = str(value).encode("utf-8", "replace").decode()
    kept = "".join(c if c.isprintable() or c.isspace() else "" for c in text)
    return "\n".join(" ".join(line.split()) for line in kept.splitlines()).strip() if lines else " ".join(kept.split())


def _spoken(column):
    """What a column is called in a sentence."""
    return _SPOKEN.get(column, column.replace("_", " "))


def _emptied(column, kind):
    if column == "count":
        raise WrongValue("A count cannot be empty. Give a whole number from 1 up.")
    if kind == "boolean":
        raise WrongValue(f"The {_spoken(column)} is either yes or no.")
    return "unspecified" if column == "visit_type" else None


def _checked_text(table, column, text):
    words = vocabulary(table, column)
    if words:
        return _word(column, text, words)
    if column in _PREFIXES:
        return _prefix(column, text)
    if column == "date_edtf":
        return _edtf(text)
    if column == "direction":
        return _way(text)
    if column.endswith("_country"):
        return _country(text).name
    if column.endswith("_iso3"):
        return _country(text).iso3
    return text


def _word(column, text, words):
    word = re.sub(r"[\s_-]+", "_", text.lower())
    if column == "visit_type":
        word = word.removesuffix("_visit")  # "State Visit"
    if word not in words:
        raise WrongValue(f"“{text}” is no {_spoken(column)}. It is one of: {', '.join(words).replace('_', ' ')}.")
    return word


def _prefix(column, text):
    if not is_prefix(text):
        raise WrongValue(f"“{text}” is no date for the {_spoken(column)}. {_SENTENCE}, only as precise as you know it.")
    return text


def _edtf(text):
    if not is_edtf(text):
        raise WrongValue(
            f"“{text}” is no EDTF date. Write 2024-08, 2024-08-22/2024-08-23, 2024-21 (spring) or 2024-08? (uncertain)."
        )
    return text


def _way(text):
    countries_named = next((ends for sign in _WAYS if len(ends := sign.split(text)) == 2 and all(ends)), None)
    if countries_named is None:
        raise WrongValue(f"“{text}” is no direction. Write from and to, as AZE→UZB.")
    return "→".join(_country(end).iso3 for end in countries_named)


def _country(text):
    found = countries().get(text.upper()) or country_named(text)
    if found is None:
        near = process.extractOne(text, [one.name for one in countries().values()], scorer=fuzz.ratio, score_cutoff=70)
        hint = f" Did you mean “{near[0]}”?" if near else " Write its short English name or its ISO code of 3 letters."
        raise WrongValue(f"“{text}” is no country that is known here.{hint}")
    return found


def _code(name):
    found = country_named(name) if name else None
    return found.iso3 if found else None


def _name(code):
    return countries()[code].name if code in countries() else None


def _direction(record):
    codes = record.get("visitor_iso3"), record.get("host_iso3")
    return "→".join(codes) if all(codes) else None


def _dates(column, value, record):
    if column == "date_edtf":
        start, end = ends(value) if value and is_edtf(value) else (None, None)
        return {"date_start": start, "date_end": end, "date_basis": None, "date_alternatives": []}
    dates = {"date_start": record.get("date_start"), "date_end": record.get("date_end"), column: value}
    first, last = span(dates["date_start"]), span(dates["date_end"])
    if not first or not last or last.last < first.first:
        dates["date_end"] = None
    edtf = "/".join(part for part in dates.values() if part) or None
    return dates | {"date_edtf": edtf, "date_basis": None, "date_alternatives": []}


def _checked_list(column, value):
    parts = value.split(";") if isinstance(value, str) else list(value) if value is not None else []
    texts = [text for part in parts if part is not None and (text := plain(part))]
    if column == "date_alternatives":
        for text in texts:
            if not is_edtf(text):
                raise WrongValue(f"“{text}” is no date. {_SENTENCE}.")
    if column == "parties":
        texts = [found.name if (found := country_named(text)) else text for text in texts]
    return list(dict.fromkeys(texts))


def _integer(column, value):
    number = _number(column, value)
    if number != int(number) or number < (1 if column == "count" else 0) or number > 10**9:
        raise WrongValue(f"“{value}” is no value for the {_spoken(column)}. Give a whole number from 1 up.")
    return int(number)


def _real(column, value):
    return _number(column, value)


def _number(column, value):
    try:
        number = float(str(value))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise WrongValue(f"“{value}” is no value for the {_spoken(column)}. Give a number.")
    return number


def _boolean(column, value):
    if str(value).lower() not in _YES:
        raise WrongValue(f"“{value}” is no value for the {_spoken(column)}. Say yes or no.")
    return _YES[str(value).lower()]
