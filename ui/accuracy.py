"""The published figures of the extraction and the codebook of its columns, as tables for a page to show."""

import json
from pathlib import Path

import pandas as pd
import streamlit as st

from extraction.schema import TABLES, columns
from ui.words import plural

__all__ = [
    "accuracy_sentence",
    "as_markdown",
    "band_table",
    "codebook",
    "field_table",
    "published_figures",
    "show_shares",
]

_FIGURES = Path(__file__).parents[1] / "benchmarks" / "figures.json"


def published_figures(path=_FIGURES):
    """What `python -m benchmarks accuracy --json` wrote, or None where the file did not come along."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def field_table(figures, table):
    """A row for each measure of a table: rows found, those right in their key fields, then each field."""
    every, apart = figures["tables"][table], figures["set apart"]["tables"][table]
    rows = [
        ("found (F1)", every["f1"], apart["f1"]),
        ("key fields right too (F1)", every["strict"], apart["strict"]),
    ]
    for field, one in every["fields"].items():
        rows.append((field, one["share"], apart["fields"].get(field, {}).get("share")))
    return pd.DataFrame(rows, columns=["", "All articles", "Set apart"])


def band_table(figures, kind):
    """The bands of confidence of one table: how many rows, what they say, what is so."""
    apart = {band["from"]: band["right"] for band in figures["set apart"]["calibration"][kind]}
    rows = [
        (
            f"{band['from']:.1f} to {band['to']:.1f}",
            band["rows"],
            band["stated"],
            band["right"],
            apart.get(band["from"]),
        )
        for band in figures["calibration"][kind]
    ]
    return pd.DataFrame(rows, columns=["Confidence", "Rows", "They say", "Right", "Of those set apart"])


def accuracy_sentence(figures):
    """ "Measured on 36 articles …. In the harder 12, 93% of the visits given are in the article …"."""
    shares = [
        f"{one['precision']:.0%} of the {name} given are in the article and {one['recall']:.0%} of its {name} are given"
        for name, one in figures["set apart"]["tables"].items()
        if name in figures["calibration"]
    ]
    gold = figures["gold"]
    return (
        f"Measured on {plural(gold['articles'], 'article')} written for this project and read by hand. In the "
        f"{gold['set apart']} of them that were set apart when the rules were begun, {'; '.join(shares)}."
    )


def show_shares(place, table, alt):
    """A small table; its numbers that are no counts are shares, shown as percent."""
    shares = [name for name in table if table[name].dtype == "float64"]
    percent = {name: st.column_config.NumberColumn(format="%.0f%%") for name in shares}
    whole = table.assign(**{name: table[name] * 100 for name in shares})
    place.dataframe(whole, hide_index=True, column_config=percent, alt=alt, placeholder="")


def codebook():
    """Every column of every table: name, type, meaning, in the words of the schema."""
    rows = [(table, c.name, c.type, c.meaning) for table, record in TABLES.items() for c in columns(record)]
    return pd.DataFrame(rows, columns=["Table", "Column", "Type", "Meaning"])


def as_markdown(table):
    """A table as Markdown, a section for each value of its first column."""
    key, *rest = table.columns
    parts = ["# Codebook\n"]
    for name, rows in table.groupby(key, sort=False):
        parts += [f"\n## {name}\n", _line(rest), _line(["---"] * len(rest))]
        parts += [_line(cells) for cells in rows[rest].itertuples(index=False)]
    return "\n".join(parts) + "\n"


def _line(cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
