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
    "statement": "statement statements release",
    "contract": "contract contracts",
    "decree": "decree decrees",
    "agreement": "deal deals arrangement arrangements",
    "other": (
        "law laws act acts resolution resolutions strategy strategies concept letter letters minutes document "
        "documents paper papers"
    ),
}
# Nouns that are papers only by what follows them: "Heads of Agreement", "an exchange of notes".
OF_WHAT = {"heads": _words("agreement terms"), "exchange": _words("letters notes")}
KINDS = {word: kind for table in (_STRONG, _WEAK) for kind, words in table.items() for word in words.split()} | dict.fromkeys(
    OF_WHAT, "agreement"
)
STRONG = {word for words in _STRONG.values() for word in words.split()} | set(OF_WHAT)
PLURALS = {"memoranda", "mous", "mocs"} | {w for w in KINDS if w.endswith("s") and w not in ("minutes", "heads")}

# Names for "papers" of no kind: never a title, only sets and words that refer back.
GENERIC = _words("document documents paper papers text")
# Kinds that are no row where an article only cites them.
CITED_NEVER = _words("law statement letter act strategy plan contract minutes resolution concept decree")
# Nouns after which a kind heads nothing: "the Protocol Department", "a Convention Centre".
NOT_HEADS_BEFORE = _words(
    "archive area center centre database department flight library officer organisation organization page platform portal "
    "register registry site website"
)
# International bodies whose last word is a kind: "World Food Programme".
BODIES = _words(
    "development environment environmental food settlements"
)
# A lower-case modifier that praises or counts opens no title.
PRAISE = _words(
    "above additional adopted ambitious big bilateral certain concluded concrete corresponding earlier existing few "
    "final first following further great historic important initial initialled joint-venture key landmark last legal "
    "long-awaited main major many mentioned multilateral multiple new numerous other present previous ratified recent "
    "relevant respective said same second separate several signed significant similar single so-called solid special "
    "specific such third trilateral various"
)
# Papers that are not yet: "a potential agreement on demining".
DRAFTS = _words("draft drafts forthcoming planned potential proposed prospective upcoming")
# What a conference ends with: "the final document".
CLOSING_PAPERS = _words("act communique communiqué declaration document statement")
# What makes a statement a document: several make it together.
JOINT = _words(
    "closing common concluding final joint quadrilateral summit trilateral tripartite"
)

_VERBS = {
    "signed": "sign ink clinch conclude seal cosign countersign pen formalise formalize undersign",
    "planned": "initial initialle initialled initialed draft negotiate",
    "adopted": "adopt issue pass release",
    "approved": "approve endorse",
    "ratified": "ratify accede join",
    "exchanged": "exchange swap",
}
STATUS_VERBS = {verb: status for status, verbs in _VERBS.items() for verb in verbs.split()}
# Verbs of headlines that taggers take for nouns: "Kenya, Ghana sign treaty", "law ratifying fisheries pact".
HEADLINE_VERBS = _words(
    "adopt adopting adopts approve approves approving endorse endorses endorsing ink inking inks ratifies ratify ratifying "
    "sign signing signs"
)
STATUS_PARTICIPLES = _words("signed adopted approved ratified exchanged inked initialled")
# What only some papers undergo: statements are issued, laws are passed.
ONLY_FOR = {
    "issue": _words("communique declaration decree statement"),
    "release": _words("communique declaration statement"),
    "enter": _words("agreement contract memorandum protocol treaty"),
    "join": _words("treaty"),
    "pass": _words("decree other treaty"),
    "clinch": _words("agreement contract memorandum other treaty"),
    "seal": _words("agreement contract memorandum other treaty"),
}
STATUS_NOUNS = {
    "signing": "signed", "signature": "signed", "signatures": "signed", "conclusion": "signed", "adoption": "adopted",
    "approval": "approved", "ratification": "ratified", "exchange": "exchanged", "entry": "in_force",
}
STAGES = ["mentioned", "planned", "signed", "exchanged", "adopted", "approved", "ratified", "in_force"]

# Their day is that of a journey: "arrived on Monday for the signing".
MOVES = _words("arrive depart fly land leave return travel")
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

MEMBER_WORDS = _words("comprise comprised comprises comprising include included includes including namely notably")
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
    "accordance addition advance afternoon all attempt attendance autumn bid blow boost capital ceremony city "
    "conclusion course deal effort end evening exchange first force frame framework front full future hall her his "
    "its line move morning order our parallel particular person presence principle push response return setback shift "
    "sign snub spring step summer that their this total turn victory which win winter"
)
FOR_NOT = {
    "approval", "consideration", "his", "its", "ratification", "signing", "adoption", "discussion", "signature",
    "the first", "the second", "their",
}
# "in charge of", "with regard to", "to the level of", "by rail": turns of titles.
IN_PHRASES = {"charge of", "relation to", "connection with", "respect of", "support of", "the interest"}
WITH_PHRASES = _words("regard respect view")
TO_LEVELS = _words("level levels rank stage status")
BY_WHAT = _words("air boat land pipeline rail railway river road sea ship truck water")
# Land and water where nobody signs: "in the oil fields of", "in the waters off".
STRETCHES = _words(
    "basin basins block blocks corridor deposit deposits field fields offshore sector sectors shelf valley waters zone "
    "zones"
)
# What a paper founds somewhere: "the opening of a consulate in Arica".
FOUNDED = _words("build building construction creation establish establishing establishment opening setting")
# What a paper does, right behind its head.
GERUNDS = _words("allowing banning calling covering creating ending giving granting opening regulating setting")
# Participles behind a noun that say how it came about, not what it is called.
NOT_NAMING = _words(
    "accord agree announce base broker call calling come conclude cost date discuss dub envisage expect follow have "
    "include initiate involve know make mark mediate mention mean name negotiate note pave place prepare produce "
    "propose reach replace say scrap see set strike submit take tell total unveil value work"
)

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
NUMBER_WORDS = {word: number for number, word in enumerate(_NUMBERS.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
VAGUE_COUNTS = _words(
    "array batch bundle couple dozen dozens few handful host hundreds many multiple number numerous package raft range scores "
    "series set several slew some variety various"
)
MONEY = _words(
    "$ billion bn dlr dlrs dollar dollars euro euros manat manats million mln pound pounds rouble roubles stg sum trln "
    "trillion usd yen yuan £ €"
)
# "a number of", "a package of"
PARTITIVES = _words("number series package range set batch host raft bundle couple variety array slew handful")
ABOUT = _words("over about around nearly almost roughly approximately some")
ABOUT_PHRASES = {
    "more than", "at least", "as many as", "up to", "close to", "no fewer than", "no less than", "not less than",
    "fewer than", "less than",
}

_MARKER = r"\s*(?:[-–—•*·▪■●‣◦○→➢✓]|\(?\d{1,2}[.)]|\(?[a-z]\))"
BULLET = re.compile(_MARKER + r"\s*$")
BULLETED = re.compile(_MARKER + r"\s*(?=\S)")
