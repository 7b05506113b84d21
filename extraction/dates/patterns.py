"""The grammar of date expressions: rules over the coded text of `scan.py`, written in names of word classes.

A rule is a name and a pattern; the name is that of the function that resolves it (`HANDLERS` of `days.py`,
`weekdays.py` and so on). At one place the first rule that matches wins, so longer and more telling forms stand first.
Capitals are macros; everything else is the syntax of `re`, spaces aside.
"""

import re

from extraction.dates.lexicon import GROUPS

__all__ = ["GRAMMAR", "RULES", "matches"]

_MACROS = {
    "RELYEAR": "(?: the? SHIFT (?:past|next)? fiscal? annum | the annum (?:earlier|before) | COUNT annum ago )",
    "DAY": "(?: the? (?:num|ordnum|ordword) )",
    "ALONE": "(?: the? ordnum (?: TILL the? ordnum )? (?! (?:TILL|comma) the? ordnum ) )",
    "DIGITS": "(?: num|ordnum )",
    "TILL": "(?: to | dash | and )",
    "COUNT": "(?: (?:num|big|number|tens dash? number|tens|a? vague|a) (?:and a half)? )",
    "SHIFT": "(?: last|past|next|following|this|same|that )",
    "SPOKENYEAR": "(?: number tens (?:dash? number)? | tens tens (?:dash? number)? )",
    "DAYPART": "(?: early? in? the? daypart )",
    "EDGE": "(?: the? (?:early dash?)? edge (?:of|dash)? | the? (?:early|later) (?:dash|in)? )",
    "PARTOF": "(?: the? (?:ordword|last) (?: half | (?:num|number) unit | unit ) of )",
    "WHEN": "(?: early | later | earlier | sometime )",
    "SHIFTED": "(?: ago | earlier | later | before | after )",
    "AGO": "(?: ago | earlier )",
    "ABOUT": "(?: more than? | over )",
    "NAMEDDAY": "(?: the? (?:this next?|last|next)? weekday DAYPART? comma? )",
    "PART": "(?: (?:ordword|last) (?:and ordword)? dash? fiscal? dash? (?:quarter|half) )",
    "ANYYEAR": "(?: year (?:dash (?:year|num|big))? | RELYEAR | SPOKENYEAR | shortyear )",
    "LENGTH": "(?: ABOUT? (?:COUNT|half a) (?:and COUNT)? unit (?:and a half)? )",
}

RULES = (
    ("numeric", "(?:weekday comma?)? iso clock?"),
    ("day_range", "(?:from|between)? DAY TILL DAY of? month (?: (?:of|comma)? (?:year|RELYEAR) )?"),
    ("day_range", "DAY comma DAY comma? and DAY of? month (?: (?:of|comma)? (?:year|RELYEAR) )?"),
    ("day_range", "month DIGITS comma DIGITS comma? and DIGITS (?: comma? year | of? RELYEAR )?"),
    ("day_of_month", "the? DIGITS of the? SHIFT unit"),
    ("day_range", "(?:from|between)? month DIGITS TILL (?:the? DIGITS) (?!of? month) (?: comma? year | of? RELYEAR )?"),
    ("day_range", "(?:from|between)? DAY of? month comma? year? TILL DAY of? month (?: comma? year | of? RELYEAR )?"),
    ("day_range", "(?:from|between)? month DIGITS comma? year? TILL month DIGITS (?: comma? year | of? RELYEAR )?"),
    ("month_range", "(?:from|between)? month (?:comma? year)? (?:to|dash) month (?:of|comma)? (?:year|RELYEAR)"),
    ("month_range", "(?:from|between) month year? TILL month (?: of? year | of? RELYEAR )?"),
    ("month_range", "month dash month"),
    ("year_range", "(?:from|between)? year (?:to|dash) (?:year|num|big) (?!unit|quarter)"),
    ("year_range", "between year and year"),
    ("weekday_range", "from? weekday (?:to|dash) weekday"),
    ("full_date", "(?:the? (?:weekday|today) DAYPART? comma?)? DAY of? month (?:of|comma)? (?:year|shortyear)"),
    ("full_date", "(?:the? (?:weekday|today) DAYPART? comma?)? month DAY comma? (?:year|shortyear|SPOKENYEAR)"),
    ("full_date", "DIGITS dash month dash (?:year|num|big)"),
    ("full_date", "year comma? month DIGITS (?!year)"),
    ("year_day", "(?:weekday comma?)? (?: DAY of? month | month the? DIGITS ) (?:of|comma|in)? RELYEAR"),
    ("month_day", "NAMEDDAY? month DAY (?!hours|quarter|unit)"),
    ("month_day", "NAMEDDAY? (?: the? DIGITS of? | the? ordword of ) month"),
    ("numbered_weekday", "weekday comma? the? ordnum (?! (?:dash|of)? (?:month|century|unit|quarter|half|period))"),
    ("month_year", "(?: PARTOF | EDGE )? month (?:of|comma|in)? (?:year|shortyear|SPOKENYEAR)"),
    ("month_of_year", "(?: PARTOF | EDGE )? month (?:of|comma|in)? RELYEAR"),
    ("shifted_month", "(?: EDGE|sometime )? the? SHIFT (?:past|next)? (?:early dash?)? month"),
    ("bare_month", "(?: PARTOF | EDGE | edge in | sometime in )? month"),
    ("decade", "the? (?:ordword|last) half of the? decade"),
    ("quarter", "the? (?:fiscal dash?)? PART (?:of|comma)? the? fiscal? (?:year|unit|RELYEAR)"),
    ("quarter", "the? (?:SHIFT unit|year|today) poss? (?:fiscal dash?)? ordword dash? (?:quarter|half)"),
    ("quarter", "the? same? unit dash (?:ago|earlier) fiscal? ordword dash? (?:quarter|half)"),
    ("quarter", "qcode (?: of? (?:year|shortyear) )?"),
    ("quarter", "year qcode"),
    ("quarter", "EDGE? the? (?:fiscal dash?)? ordword dash? fiscal? dash? (?:quarter|half) (?:a unit AGO)?"),
    ("quarter_again", "the? same? unit dash (?:ago|earlier) (?:quarter|half|period)"),
    ("quarter_again", "the? (?:quarter|period) a unit (?:ago|earlier)"),
    ("quarter_again", "the? (?:same|this|that) (?:quarter|half|period) (?:of|a)? RELYEAR"),
    ("quarter_again", "the? SHIFT unit poss (?:quarter|half|period)"),
    ("quarter_again", "the year (?:quarter|period|half)"),
    ("near_quarter", "EDGE? the? (?:SHIFT|past) fiscal? (?:quarter|half|period)"),
    ("near_quarter", "EDGE? the quarter"),
    ("season", "EDGE? the? (?:early dash?)? season (?: (?:of|comma|in|dash)? ANYYEAR )"),
    ("season", "EDGE? the? SHIFT (?:past|next)? (?:early dash?)? season"),
    ("season", "(?<=in|over|to|from|of|early|and|this) season"),
    ("season", "EDGE? the (?:early dash?)? season"),
    ("weekend", "WHEN? (?: the SHIFT? | SHIFT ) (?:past|next)? weekend"),
    ("weekday", "WHEN? the? SHIFT (?:past|next)? weekday DAYPART? (?: of? the? SHIFT unit )?"),
    ("weekday", "WHEN? weekday DAYPART? of? the? SHIFT unit"),
    ("weekday", "WHEN? weekday (?:last|next) (?!num|number|vague|big)"),
    ("weekday", "WHEN? weekday DAYPART?"),
    ("after_tomorrow", "the unit (?:before|after) today"),
    ("deictic", "WHEN? (?: in? the? daypart )? today DAYPART?"),
    ("daypart", "WHEN? (?: this|that|following|same|last|next|the ) (?: following|same|last|next )? daypart"),
    ("edge_of_unit", "the? (?:edge of) (?: the fiscal? unit | RELYEAR )"),
    ("edge_of_unit", "(?:the|this|next)? unit (?:dash|poss)? edge"),
    ("ago", "ABOUT? COUNT dash? unit (?: and (?:a half|COUNT unit) )? (?:or so)? dash? (?:more than?)? SHIFTED"),
    ("ago", "half a unit SHIFTED"),
    ("from_now", "COUNT unit (?: from (?:now|today) | hence )"),
    ("from_weekday", "(?:a|number|num) unit from weekday"),
    ("year_earlier", "the? same? unit dash (?:ago|earlier)"),
    ("unit_before", "the unit (?:earlier|later|before|after)"),
    ("window", "(?<=in|over|from|to|between|the|of|on|more|poss) the? (?:last|past|next|following|this) LENGTH"),
    ("window", "the (?:last|past|next|following) LENGTH"),
    ("window", "the past (?:unit|quarter) (?:and a half)?"),
    ("window", "the (?:last|next) unit and a half"),
    ("near_unit", "(?: EDGE|WHEN )? (?:the|(?:this|that)(?=same))? SHIFT (?:past|next)? fiscal? unit (?!dash|hours)"),
    ("near_unit", "(?:early|later|earlier) in (?:the|this|that) fiscal? unit"),
    ("each", "each (?:weekday|unit|month|season|daypart|weekend|quarter)"),
    ("decade", "EDGE? the? (?:early dash?)? (?:number|tens)? decade"),
    ("century", "the? (?:early dash?)? (?:ordnum|ordword|tens dash ordword|SHIFT) dash? century"),
    ("year_in_words", "(?:the unit)? SPOKENYEAR (?!unit|quarter|big|dash)"),
    ("year_in_words", "the unit number big"),
    ("plain_year", "(?: EDGE | the? unit | the? fiscal unit? | sometime in )? year"),
    ("short_year", "(?<=in|of|early|from|to|and|season) shortyear"),
    ("duration", "(?:ABOUT)? COUNT (?:more)? dash? (?:unit|quarter|hours|century|weekend) (?: and a half )?"),
    ("duration", "the? ordword (?:number|num) (?:unit|quarter)"),
    ("duration", "half dash? a? (?:unit|century|hours)"),
    ("the_unit", "the fiscal? unit"),
    ("day_alone", "(?<=on|to|from|in) ALONE (?!dash|century|unit|hours|of|quarter|half|period|month|decade|weekend)"),
    ("now", "now"),
    ("reference", "ref"),
)  # fmt: skip


def _compiled():
    """One regular expression of all rules; the group that matched names the rule by its number."""
    return re.compile("|".join(f"(?P<r{i}>{_coded(pattern)})" for i, (_, pattern) in enumerate(RULES)))


def _coded(pattern):
    """A pattern in class names as a pattern over codes: "the? edge of" → `x?ZP`."""
    for _ in range(3):  # macros may stand in macros
        for name, expansion in _MACROS.items():
            pattern = re.sub(rf"\b{name}\b", lambda match, text=expansion: text, pattern)
    return re.sub(r"\b[a-z]+\b", lambda match: _codes(match.group()), pattern).replace(" ", "")


def _codes(name):
    codes = GROUPS[name]
    return re.escape(codes) if len(codes) == 1 else f"[{codes}]"


# Dates run over no other word, line or full stop, and hold a word of one of these classes.
_CORE_CLASSES = (
    "month weekday iso decade year shortyear unit quarter half season weekend hours century qcode today now ref tens "
    "daypart period ordnum"
)
_CORE = "".join(GROUPS[name] for name in _CORE_CLASSES.split())
SEGMENT = re.compile(r"[^.;\n]++")
CORE = re.compile(f"[{_CORE}]")
GRAMMAR = _compiled()


def matches(codes):
    """The matches of the grammar in a coded text, in order: the number of the rule and the span."""
    for segment in SEGMENT.finditer(codes):
        if not CORE.search(codes, *segment.span()):
            continue
        for match in GRAMMAR.finditer(codes, *segment.span()):
            yield int(match.lastgroup[1:]), match.span()
