"""Places: countries, demonyms, capitals and cities of the text, each with its country."""

from extraction.places.component import find_places, place_at, places_in
from extraction.places.gazetteer import capital_of, countries, country_named

__all__ = ["capital_of", "countries", "country_named", "find_places", "place_at", "places_in"]
