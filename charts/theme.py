"""Colour and type of every figure, for a light and a dark ground. No other chart module names a colour.

Contrast is at least 4.5 on its ground; the two directions stay apart for every kind of colour blindness, and lane
and shape say the same again.
"""

from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

__all__ = ["CONFIG", "EDGE", "FONT", "SERIF", "SMALL", "Palette", "blank_figure", "heading", "pale", "palette"]

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
SERIF = '"Source Serif", "Source Serif Pro", Georgia, serif'
SMALL = 13
EDGE = 14  # pixels left of the headings: a picture without our fonts has wider letters

# Plotly's own bar is not shown: drag zooms in, a double click zooms out, and our own menu saves. Nothing is sent away.
CONFIG = {
    "displayModeBar": False,
    "showSendToCloud": False,
    "displaylogo": False,
    "scrollZoom": False,
    "responsive": True,
}


@dataclass(frozen=True, slots=True)
class Palette:
    """One role a field; `first` is the direction first → second country."""

    ground: str
    ink: str
    secondary: str
    rule: str
    first: str
    second: str
    attention: str


_LIGHT = Palette("#FBFAF7", "#1B1F23", "#5A626B", "#DAD6CC", "#1D5B99", "#B4480F", "#A3182D")
_DARK = Palette("#14181C", "#ECEAE4", "#A3ABB3", "#343B42", "#7FB2E5", "#F2955A", "#F0798A")


def palette(theme):
    """The colours for `"dark"`, else those for light: an unknown theme is read on white."""
    return _DARK if theme == "dark" else _LIGHT


def pale(colour, opacity=0.22):
    """The same hue as a wash: `pale("#1D5B99")` is `rgba(29, 91, 153, 0.22)`."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"


def blank_figure(theme, *, height):
    """A figure with our type, no frame, no legend and a ground that lets the page through."""
    colours = palette(theme)
    axis = {
        "color": colours.secondary,
        "gridcolor": colours.rule,
        "linecolor": colours.rule,
        "zeroline": False,
        "tickfont": {"size": SMALL},
        "fixedrange": True,
    }
    return go.Figure(
        layout={
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 8, "b": 36},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "size": SMALL, "color": colours.ink},
            "hoverlabel": {
                "bgcolor": colours.ground,
                "bordercolor": colours.rule,
                "font": {"family": FONT, "size": SMALL, "color": colours.ink},
                "align": "left",
            },
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "barmode": "overlay",
            "template": None,
            "xaxis": axis,
            "yaxis": dict(axis),
        }
    )


def heading(y, text, colour, colours):
    """An annotation at the left edge that names a lane."""
    font = {"color": colour, "size": SMALL + 1}
    place = {"xref": "paper", "x": 0, "xanchor": "left", "y": y, "bgcolor": colours.ground}
    return {**place, "text": f"<b>{escape(text)}</b>", "showarrow": False, "font": font}
