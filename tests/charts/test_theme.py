"""The colours can be read, are told apart, and stand in the theme's file as they stand here."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from charts.theme import CONFIG, pale, palette

CONFIG_FILE = Path(__file__).parents[2] / ".streamlit" / "config.toml"


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("role", ["ink", "secondary", "first", "second", "attention"])
def test_every_ink_is_readable_on_its_ground(theme, role):
    colours = palette(theme)
    assert contrast(getattr(colours, role), colours.ground) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_white_words_on_the_main_button_are_readable(theme):
    primary = tomllib.loads(CONFIG_FILE.read_text("utf-8"))["theme"][theme]["primaryColor"]
    assert contrast(primary, "#FFFFFF") >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_file_has_the_same_colours(theme):
    written, colours = tomllib.loads(CONFIG_FILE.read_text("utf-8"))["theme"][theme], palette(theme)
    names = {"backgroundColor": "ground", "textColor": "ink", "borderColor": "rule", "blueColor": "first"}
    names |= {"orangeColor": "second", "grayColor": "secondary", "redColor": "attention"}
    assert {name: written[name] for name in names} == {name: getattr(colours, role) for name, role in names.items()}


def test_an_unknown_theme_is_light():
    assert palette(None) == palette("light") != palette("dark")


def test_pale():
    assert pale("#1D5B99", 0.5) == "rgba(29, 91, 153, 0.5)"


def test_nothing_is_sent_to_a_cloud():
    assert CONFIG["showSendToCloud"] is False and CONFIG["displaylogo"] is False
    config = tomllib.loads(CONFIG_FILE.read_text("utf-8"))
    assert config["browser"]["gatherUsageStats"] is False and config["client"]["disableDataExport"] is True


def test_sizes_fall():
    sizes = [
        float(size.removesuffix("rem"))
        for size in tomllib.loads(CONFIG_FILE.read_text("utf-8"))["theme"]["headingFontSizes"]
    ]
    assert all(here >= there for here, there in pairwise(sizes)) and len(set(sizes)) == 3
