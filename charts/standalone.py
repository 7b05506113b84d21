"""A figure as a page of its own that any browser opens without a network: Plotly's code is in it, and nothing is asked
of a server."""

from html import escape

from charts.theme import CONFIG, FONT, SERIF, palette
from charts.timeline import timeline

__all__ = ["standalone", "timeline_page"]

_TITLE = "Who visited whom, and what was signed"


def standalone(figure, *, title, sentence, theme="light", after="", style=""):
    """The text of an HTML page: `title`, the figure, and above it `sentence`, which says what it shows.

    `after` is markup below the figure and `style` its rules; both are taken as they are. About 5 MB, nearly all of it
    Plotly's own code.
    """
    colours = palette(theme)
    drawn = figure.to_html(include_plotlyjs=True, full_html=False, config=CONFIG, default_width="100%")
    rules = (
        f"body {{ margin: 2.5rem auto; max-width: 1240px; padding: 0 1.25rem; background: {colours.ground}; "
        f"color: {colours.ink}; font: 16px/1.5 {FONT}; }} "
        f"h1 {{ font: 600 1.75rem/1.2 {SERIF}; margin: 0 0 .25rem; }} p {{ margin: 0 0 1.25rem; max-width: 75ch; }}"
    )
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{rules}{style}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n<p>{escape(sentence)}</p>\n"
        f'<div role="img" aria-label="{escape(sentence)}">\n{drawn}\n</div>\n{after}</body>\n</html>\n'
    )


def timeline_page(visit_events, document_events):
    """The timeline of an archive's events as a page of its own; what people rejected is left out."""
    visits, documents = (events[events["review"] != "rejected"] for events in (visit_events, document_events))
    return standalone(timeline(visits, documents), title=_TITLE, sentence=_sentence(visits, documents))


def _sentence(visits, documents):
    """ "12 visits and 7 documents from 9 articles; 2 without a date are not drawn."."""
    articles = {one for ids in [*visits["article_ids"], *documents["article_ids"]] for one in ids}
    numbers = (_number(len(visits), "visit"), _number(len(documents), "document"), _number(len(articles), "article"))
    undated = int(visits["date_start"].isna().sum() + documents["date_start"].isna().sum())
    rest = f"; {undated:,} without a date {'is' if undated == 1 else 'are'} not drawn" if undated else ""
    return f"{numbers[0]} and {numbers[1]} from {numbers[2]}{rest}."


def _number(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
