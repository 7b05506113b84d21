"""Date expressions → ISO prefixes, with the other readings that a careful reader would keep and what decided."""

from extraction.dates.component import find_dates
from extraction.dates.mention import DateMention

__all__ = ["DateMention", "find_dates"]
