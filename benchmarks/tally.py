"""Counting over articles: hits, misses, right fields, and how often rows of each confidence are right."""

from dataclasses import dataclass, field

from benchmarks.matching import DOCUMENTS, QUOTES, VISITS, found_spans, gold_spans, pairs

__all__ = ["BANDS", "TABLES", "Tally", "calibration", "tally"]

TABLES = {"visits": VISITS, "documents": DOCUMENTS, "quotes": QUOTES, "direct quotes": QUOTES}
BANDS = ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.0))


@dataclass
class Tally:
    """The counts of one table. `sure` has (confidence, right or not) of every row that counts."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    strict: int = 0
    fields: dict = field(default_factory=dict)
    sure: list = field(default_factory=list)

    def add(self, rules, golds, rows, spare):
        """One article. A row that is only like a `spare` (borderline) gold row counts neither for nor against."""
        matched = list(pairs(golds, rows, rules.likeness))
        rest = [j for j in range(len(rows)) if j not in {j for _, j in matched}]
        excused = {rest[j] for _, j in pairs(spare, [rows[j] for j in rest], rules.likeness)}
        right = {j for i, j in matched if rules.strict(golds[i], rows[j])}
        self.gold += len(golds)
        self.found += len(rows) - len(excused)
        self.matched += len(matched)
        self.strict += len(right)
        self.sure += [(row.get("confidence"), j in right) for j, row in enumerate(rows) if j not in excused]
        for i, j in matched:
            self._add_fields(rules, golds[i], rows[j])

    def _add_fields(self, rules, gold, row):
        for name, test in rules.fields.items():
            answer = test(gold, row)
            if answer is not None:
                right, asked = self.fields.get(name, (0, 0))
                self.fields[name] = (right + bool(answer), asked + 1)

    def figures(self):
        """The figures as JSON has them: counts, precision, recall, F1, strict F1, and each field's share."""
        return {
            "gold": self.gold,
            "found": self.found,
            "precision": _share(self.matched, self.found),
            "recall": _share(self.matched, self.gold),
            "f1": _f1(self.matched, self.found, self.gold),
            "strict": _f1(self.strict, self.found, self.gold),
            "fields": {
                name: {"share": _share(right, asked), "of": asked} for name, (right, asked) in self.fields.items()
            },
        }


def tally(articles):
    """A `Tally` for each table of (text, gold, found rows by table)."""
    tallies = {name: Tally() for name in TABLES}
    for text, gold, found in articles:
        for name, (golds, rows, spare) in _tables(text, gold, found).items():
            tallies[name].add(TABLES[name], golds, rows, spare)
    return tallies


def _tables(text, gold, found):
    spare = gold.get("borderline") or {}
    tables = {name: (gold.get(name, []), found.get(name, []), spare.get(name, [])) for name in ("visits", "documents")}
    golds, spares = (_placed(rows.get("quotes", []), text, gold_spans) for rows in (gold, spare))
    rows = _placed(found.get("quotes", []), text, found_spans)
    tables["quotes"] = (golds, rows, spares)
    reported = [quote for quote in golds if quote.get("kind") == "indirect"]
    tables["direct quotes"] = (
        [quote for quote in golds if quote.get("kind") != "indirect"],
        [row for row in rows if row.get("kind") != "indirect"],
        spares + reported,  # taking reported words for direct ones is the kind's mistake, told in the table above
    )
    return tables


def _placed(quotes, text, spans):
    placed = [{**quote, "spans": spans(quote, text)} for quote in quotes]
    return [quote for quote in placed if quote["spans"]]


def calibration(sure):
    """The bands of confidence that have rows: how many, the mean that was stated, the share that was right."""
    table = []
    for low, high in BANDS:
        # The last band holds 1.0 as well.
        rows = [
            (said, right) for said, right in sure if said is not None and low <= said and (said < high or high == 1)
        ]
        if rows:
            stated = round(sum(said for said, _ in rows) / len(rows), 3)
            share = _share(sum(right for _, right in rows), len(rows))
            table.append({"from": low, "to": high, "rows": len(rows), "stated": stated, "right": share})
    return table


def _share(part, whole):
    return round(part / whole, 3) if whole else 1.0


def _f1(hits, found, gold):
    return round(2 * hits / (found + gold), 3) if found + gold else 1.0
