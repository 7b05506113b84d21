"""The words of the documents room: kinds of papers, the verbs of their life, and the small words between.

A kind is *strong* where its name alone makes a paper (a treaty is always one), *weak* where it is also an everyday
word: a plan, a statement or a law is a row only where somebody signs, adopts or approves it.
"""

import re

# fmt: off


def _words(text):
    return frozenset(text.split())


_STRONG = {
    "treaty": "treaty treaties pact pacts convention conventions covenant covenants",
    "agreement": "agreement agreements accord accords",
    "declaration": "declaration declarations",
    "memorandum": "memorandum memoranda memorandums mou mous moc mocs",
    "roadmap": "roadmap roadmaps",
    "protocol": "protocol protocols",
    "communique": "communique communiqué communiques communiqués",
    "charter": "charter charters",
}
_WEAK = {
    "programme": "programme programmes program programs",
    "plan": "plan plans",
    "statement": "statement statements",
    "contract": "contract contracts",
    "decree": "decree decrees",
    "agreement": "deal deals arrangement arrangements",
    "other": (
        "law laws act acts resolution resolutions strategy strategies concept letter letters minutes document "
        "documents paper papers"
    ),
}
KINDS = {word: kind for table in (_STRONG, _WEAK) for kind, words in table.items() for word in words.split()}
STRONG = {word for words in _STRONG.values() for word in words.split()}
PLURALS = {"memoranda", "mous", "mocs"} | {w for w in KINDS if w.endswith("s") and w != "minutes"}

# Names for "papers" of no kind: never a title, only sets and words that refer back.
GENERIC = _words("document documents paper papers text")
# Kinds that are no row where an article only cites them.
CITED_NEVER = _words("law statement letter act strategy plan contract minutes resolution concept decree")
# Nouns after which a kind heads nothing: "the Protocol Department", "a Convention Centre".
NOT_HEADS_BEFORE = _words(
    "area center centre department flight officer organisation organization"
)
# International bodies whose last word is a kind: "World Food Programme".
BODIES = _words(
    "development environment environmental food settlements"
)
# A lower-case modifier that praises or counts opens no title.
PRAISE = _words(
    "above additional adopted ambitious big bilateral certain concluded concrete corresponding draft earlier "
    "existing few final first following further great historic important initial initialled joint-venture key "
    "landmark last legal long-awaited main major many mentioned multilateral multiple new numerous other present "
    "previous ratified recent relevant respective said same second separate several signed significant similar "
    "single so-called special specific such third trilateral various"
)
# What makes a statement a document: several make it together.
JOINT = _words(
    "closing common concluding final joint quadrilateral trilateral tripartite"
)

_VERBS = {
    "signed": "sign ink conclude seal cosign countersign pen formalise formalize undersign",
    "planned": "initial initialle initialled initialed",
    "adopted": "adopt issue pass release",
    "approved": "approve endorse",
    "ratified": "ratify accede",
    "exchanged": "exchange swap",
}
STATUS_VERBS = {verb: status for status, verbs in _VERBS.items() for verb in verbs.split()}
STATUS_PARTICIPLES = _words("signed adopted approved ratified exchanged inked initialled")
# What only some papers undergo: statements are issued, laws are passed.
ONLY_FOR = {
    "issue": _words("communique declaration decree statement"),
    "release": _words("communique declaration statement"),
    "pass": _words("decree other treaty"),
    "seal": _words("agreement contract memorandum other treaty"),
}
STATUS_NOUNS = {
    "signing": "signed", "signature": "signed", "signatures": "signed", "conclusion": "signed", "adoption": "adopted",
    "approval": "approved", "ratification": "ratified", "exchange": "exchanged", "entry": "in_force",
}
STAGES = ["mentioned", "planned", "signed", "exchanged", "adopted", "approved", "ratified", "in_force"]

# Words under which a signing is only planned or talked of: "discussed the signing of", "count on signing".
PLAN_WORDS = _words(
    "accelerate agree ahead aim anticipate await before call consider count delay discuss expect expedite hope "
    "importance initiate intend invite necessity need negotiate offer pending plan possibility postpone "
    "preparation prepare propose prospect readiness ready require reschedule schedule seek set slate speed "
    "suggest upon urge vote wait want work"
)
# Verbs under which there is none: "denied that it was signed", "refused to sign".
DENIALS = _words(
    "avoid block cancel decline deny dismiss fail oppose refuse refute reject"
)
# "managed to sign", "met to sign": an infinitive that was done.
DONE_HEADS = _words(
    "gather manage meet proceed"
)

MEMBER_WORDS = _words("including include includes included namely notably")
MEMBER_PHRASES = (
    ("among", "them"), ("among", "which"), ("among", "these"), ("such", "as"), ("in", "particular"), ("these", "are"),
    ("as", "follows"), ("of", "them"), ("of", "these"), ("single", "out"),
)

# The complement of a title: what opens it, and what looks like it but is place, time or manner.
ALWAYS = _words(
    "against among amongst between concerning of regarding towards"
)
AMENDING = _words(
    "amending establishing extending governing modifying prolonging regulating relating supplementing"
)
ON_NOT = {
    "behalf", "its", "that occasion", "the basis", "the eve", "the margins", "the occasion", "the sidelines",
    "the spot", "the table", "this occasion", "which",
}
IN_FIELDS = _words(
    "area areas direction domain field fields matters sector sectors sphere spheres"
)
IN_NOT = _words(
    "accordance addition advance afternoon all attendance autumn capital ceremony city conclusion course end "
    "evening exchange force frame framework front full future hall her his its line morning order our parallel "
    "particular person presence principle response return spring summer that their this total turn which winter"
)
FOR_NOT = {
    "approval", "consideration", "his", "its", "ratification", "signing", "adoption", "discussion", "signature", "the first", "the second", "their",
}

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
NUMBER_WORDS = {word: number for number, word in enumerate(_NUMBERS.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
VAGUE_COUNTS = _words(
    "batch bundle couple dozen dozens few host hundreds many multiple number numerous package raft range scores "
    "series set several some various"
)
MONEY = _words(
    "$ billion bn dollars euros manats million mln sum usd £ €"
)
# "a number of", "a package of"
PARTITIVES = _words("number series package range set batch host raft bundle couple")
ABOUT = _words("over about around nearly almost")

BULLET = re.compile(r"\s*(?:[-–—•*·▪■●]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*$")
