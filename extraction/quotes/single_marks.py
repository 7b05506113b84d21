"""Single marks as quotation marks, beside apostrophes: ‘The programme hasn’t shrunk,’ Asadov said."""

import re
from bisect import bisect_left, bisect_right

__all__ = ["single_regions"]

_OPEN = re.compile(r"(?:(?<=[\s(\[{\-–—“\"«/])|^)['‘](?=[\w“\"«…])", re.M)
_CLOSE = re.compile(r"(?<=[^\s(\[{‘'])['’](?![\w'])")
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n)\b")
_FINAL = ",.!?…;"
_FARTHEST_CLOSER = 12
_CROSSHEAD = 60


def single_regions(text, paragraphs, taken, make):
    """Regions between single marks that neither cut nor stand in the regions already `taken`."""
    reader = _Reader(text, paragraphs, sorted(segment for region in taken for segment in region.segments))
    return [region for region in reader.read(make) if region.segments]


class _Reader:
    """Walks the paragraphs once with the region being read, as its elder brother for double marks does."""

    def __init__(self, text, paragraphs, taken):
        self.text, self.paragraphs, self.taken = text, paragraphs, taken
        self.starts = [start for start, _ in taken]
        self.openers = [self._found(_OPEN, span) for span in paragraphs]
        self.closers = [self._found(_CLOSE, span) for span in paragraphs]

    def _found(self, pattern, span):
        places = [match.start() for match in pattern.finditer(self.text, *span)]
        if pattern is _OPEN:
            places = [place for place in places if not _ELISION.match(self.text, place + 1)]
        return [place for place in places if not self._inside(place)]

    def _inside(self, place):
        k = bisect_right(self.starts, place) - 1
        return k >= 0 and place < self.taken[k][1]

    def read(self, make):
        region = None
        for number, (start, end) in enumerate(self.paragraphs):
            openers, after = list(self.openers[number]), start
            if region is not None and not self._is_crosshead(number):
                begin = openers.pop(0) + 1 if self._opens(number) else start
                closer = self._closer(number, begin, openers[0] if openers else end, final=True)
                region.segments.append(self._trimmed(begin, end if closer is None else closer))
                if closer is None and self._goes_on(number):
                    continue
                region.closed, after = closer is not None, closer or end
                yield region
                region = None
            for k, opener in enumerate(openers):
                closer = self._closer(number, opener + 1, openers[k + 1] if k + 1 < len(openers) else end)
                if opener < after:
                    continue
                if closer is not None:
                    yield make([self._trimmed(opener + 1, closer)], single=True)
                elif k + 1 == len(openers) and self._goes_on(number):
                    region = make([self._trimmed(opener + 1, end)], single=True)

    def _opens(self, number):
        opens = number < len(self.paragraphs) and self.openers[number]
        return bool(opens) and opens[0] - self.paragraphs[number][0] < 3

    def _is_crosshead(self, number):
        start, end = self.paragraphs[number]
        return (
            end - start < _CROSSHEAD
            and not self.openers[number]
            and self.text[end - 1].isalnum()
            and self._opens(number + 1)
        )

    def _goes_on(self, number):
        """Is the open region reopened in the next paragraph, or closed in a later one that opens none?"""
        if number + 1 < len(self.paragraphs) and (self._opens(number + 1) or self._is_crosshead(number + 1)):
            return True
        for later in range(number + 1, min(number + _FARTHEST_CLOSER, len(self.paragraphs))):
            if self._opens(later):
                return False
            if any(self.text[closer - 1] in _FINAL for closer in self.closers[later]):
                return True
        return False

    def _closer(self, number, begin, limit, *, final=False):
        """The best closing mark between two places: after a stop rather than after the s of a plural."""
        closers = self.closers[number]
        found = closers[bisect_right(closers, begin) : bisect_left(closers, limit)]
        strong = next((place for place in found if self._strong(place)), None)
        if final:
            return next((place for place in found if self.text[place - 1] in _FINAL), None)
        return strong if strong is not None else (found[0] if found else None)

    def _strong(self, place):
        """Not the apostrophe of a plural: "Our friends’ patience"."""
        before, after = self.text[place - 1], self.text[place + 1 : place + 2]
        return before in _FINAL or after in (",", ".", ";", ":", ")", "?", "!", "", "\n") or before not in "sSzx"

    def _trimmed(self, start, end):
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        return start, start + len(piece.strip())
