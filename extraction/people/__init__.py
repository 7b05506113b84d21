"""People: who is meant by a name, a role or a pronoun, with the office and country that the article gives."""

from extraction.people.bodies import names_many
from extraction.people.component import find_people, person_at

__all__ = ["find_people", "names_many", "person_at"]
