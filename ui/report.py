"""A report of the current view as a page to print: what it shows, the timeline, its tables, and the sources."""

from datetime import date
from html import escape

from charts.dates import human
from charts.standalone import standalone
from charts.timeline import timeline
from ui.filterbar import chips
from ui.rows import event_lines
from ui.words import shown_sentence

__all__ = ["report"]

_MOST = 2_000  # events of a table
_NAMES = {"visits": "Visits", "documents": "Documents", "quotes": "Quotations"}
_STYLE = """
h2 { font: 600 1.2rem/1.3 Georgia, serif; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
td { border-top: 1px solid #DAD6CC; padding: .35rem .8rem .35rem 0; vertical-align: top; }
td.when { white-space: nowrap; font-variant-numeric: tabular-nums; }
.quiet { color: #5A626B; } .sentence { font-family: Georgia, serif; }
tr { break-inside: avoid; } h2 { break-after: avoid; }
@media print { body { margin: 0; } .modebar { display: none !important; } }
"""


def report(view):
    """The text of an HTML page with the events of a View; it needs no server and prints on A4."""
    chosen = view.chosen
    sentence = shown_sentence(view)
    filters = ", ".join(chip["words"] for chip in chips(view.selection))
    fig = timeline(chosen.visits, chosen.documents, countries=view.pair)
    told = f"{sentence} Filters: {filters or 'none'}. Made on {human(date.today().isoformat())}."
    body = "".join(_table(view, kind) for kind in _NAMES) + _sources(view)
    return standalone(fig, title="Who visited whom, and what was signed", sentence=told, after=body, style=_STYLE)


def _table(view, kind):
    frame = getattr(view.chosen, kind)
    if frame.empty:
        return ""
    pairs = zip(event_lines(kind, frame.head(_MOST), view.pair, sentences=True), frame["sources"], strict=False)
    rows = "".join(_row(item, sources) for item, sources in pairs)
    more = f"<p>and {len(frame) - _MOST:,} more</p>" if len(frame) > _MOST else ""
    return f"<h2>{_NAMES[kind]} ({len(frame):,})</h2><table>{rows}</table>{more}"


def _row(item, sources):
    about = ", ".join(filter(None, (item["about"], item["note"], item["review"])))
    told = ", ".join(sources)
    return (
        f'<tr><td class="when">{escape(item["when"])}</td><td><b>{escape(item["what"])}</b> '
        f'<span class="quiet">{escape(about)}</span><br><span class="sentence">{escape(item["sentence"])}</span> '
        f'<span class="quiet">{escape(told)}</span></td></tr>'
    )


def _sources(view):
    told = sorted(view.articles, key=lambda one: one["published"] or "", reverse=True)
    rows = "".join(
        f'<tr><td class="when">{escape(human((one["published"] or "")[:10]))}</td><td>'
        f"{escape(' · '.join(filter(None, (one['title'] or one['name'], one['source'], one['url']))))}</td></tr>"
        for one in told
    )
    return f"<h2>Sources ({len(told):,})</h2><table>{rows}</table>"
