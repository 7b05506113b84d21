"""Visits: the trips of officials and delegations to another country that an article asserts."""

from extraction.visits.component import find_visits

__all__ = ["find_visits"]
