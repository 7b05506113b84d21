"""Words and marks of quotation: reporting verbs, phrases of attribution, places of speech, quotation marks.

The words for those who speak are in voices.py.
"""

import re

__all__ = [
    "BELIEVING",
    "BOILERPLATE",
    "CLOSING",
    "CONNECTIVES",
    "CONTRASTS",
    "DASHES",
    "DIRECTING",
    "DOUBLE_MARK",
    "LABELLING",
    "OPENING",
    "OPINION_NOUNS",
    "PARTICLES",
    "POSSESSIVE_PRONOUNS",
    "REMARKS",
    "REPLYING",
    "REPORTING",
    "SHOWING",
    "SPEECH_ONLY",
    "SPEECH_VERB_FORMS",
    "STATED_NOUNS",
    "STATING_VERBS",
    "TELLING",
    "VENUES",
    "WRITTEN_THINGS",
]


def _words(text):
    return frozenset(text.split())


# Verbs whose clause is what somebody says.
REPORTING = _words(
    """
    accuse acknowledge add admit advise affirm allege announce answer appeal argue ask assert assess assure
    attest aver bemoan blast boast caution charge claim clarify comment complain concede confess confide confirm
    congratulate contend continue counter cry declare decry demand deny describe detail disclose echo elaborate
    emphasise emphasize enthuse estimate exclaim explain forecast grumble gush highlight hint imply indicate
    inform inquire insist interject intone joke lament lash maintain mention muse mutter note object observe
    opine opined plead pledge point posit post predict proclaim promise propose protest quip quipped
    reaffirm reason reassure recall recap recommend recount reflect reiterate relate remark remember remind
    repeat reply report respond restate retort reveal rule say scoff shout shrug sigh signal slam specify
    speculate state stipulate stress submit suggest summarise summarize swear teach tease tell testify theorize
    threaten thunder tout tweet underline underscore urge utter vent venture volunteer vow warn whisper wonder
    write
    """
)

# Verbs of conviction: reported only with a full clause.
BELIEVING = _words(
    """
    anticipate assume believe calculate conclude consider deem demonstrate deny expect fear feel find foresee
    hope judge presume project reckon show suppose suspect think
    """
)

# Verbs that only carry marks, never a clause of their own ("he shrugged").
SPEECH_ONLY = _words(
    """
    agree begin chant conclude continue cry joke laugh quip quote read shrug sigh sing smile tweet type
    """
)

# Verbs that name something by a quoted word: "called him 'a dictionary with a heart'".
LABELLING = _words(
    """
    accuse blast brand call characterise characterize cite compare condemn criticise criticize decry denounce
    depict deride describe dismiss dub hail label lambast mock paint portray praise quote refer slam term tout
    """
)

# "expressed confidence that", "voiced hope that", "made it clear that"
STATING_VERBS = _words(
    """
    convey express give have hold issue make reaffirm reiterate repeat share state voice
    """
)
STATED_NOUNS = _words(
    """
    accusation admission allegation announcement argument assertion assurance belief certainty claim concern
    confidence conviction disappointment doubt expectation fear gratitude hope idea notion opinion optimism
    point prediction promise readiness regret report satisfaction statement suggestion surprise view warning
    wish
    """
)

# "in the opinion of X", "in his view", "in the words of X", "in Rahimov's estimation"
OPINION_NOUNS = _words(
    """
    account assessment estimation judgement judgment opinion telling view word words
    """
)

POSSESSIVE_PRONOUNS = _words(
    """
    her his its their
    """
)
WRITTEN_THINGS = _words(
    """
    address congratulation greeting letter message note post statement telegram tweet
    """
)
PARTICLES = _words(
    """
    back down forth in off on out up
    """
)

# Nouns of an occasion on which something is said.
VENUES = _words(
    """
    address article book briefing broadcast call ceremony column comment commentary conference conversation
    debate e-mail email essay event filing forum gathering hearing interview letter meeting memo memoir message
    negotiations op-ed podcast post program programme rally reception release remarks report session speech
    statement summit talks telegram telephone testimony tweet
    """
)

OPENING = frozenset("“„‟«‹")
CLOSING = frozenset("”»›")
DASHES = frozenset("-–—―−‒")
DOUBLE_MARK = re.compile(r"(?:''|``|[\"“”„‟«»″])")

# Past and present of the verbs that attribute a quotation right beside it, for layouts that the parser garbles.
SPEECH_VERB_FORMS = "|".join(
    sorted(
        _words(
            """
    added adds admits admitted agreed announced announces answered answers argued argues asked asks assured
    assures began believed believes claimed claims commented comments concluded concludes confirmed confirms
    continued continues declared declares emphasi[sz]ed emphasi[sz]es exclaimed explained explains informed
    informs insisted insists interjected joked jokes laughed nodded noted notes observed observes pointed points
    promised quipped reads recalled recalls remarked remarks replied replies reported responded responds said
    says shared shares shrugged sighed smiled smiles stated states stressed stresses suggested suggests tells
    thinks thought told underlined underlines urged urges warned warns writes wrote
    """
        )
    )
)

REPLYING = _words(
    """
    agree answer counter interject object reply respond retort
    """
)

# What shows something does not say it, unless it is a study or somebody with a voice.
SHOWING = _words(
    """
    confirm demonstrate imply indicate prove reflect reveal show signal suggest testify underline underscore
    """
)
# Verbs whose first object is the hearer: "told reporters the road was open".
TELLING = _words(
    """
    advise ask assure call convince inform notify persuade promise reassure remind show teach tell warn
    """
)

# Verbs whose infinitive is said: "urged the sides to return", "promised to come".
DIRECTING = _words(
    """
    advise ask call claim demand encourage offer pledge promise propose swear tell urge vow warn
    """
)

# Lines of the page that are no text of the article.
BOILERPLATE = re.compile(
    r"(?:Read (?:more|also)|See also|Related|Photo|Image|Video|Source|Tags|Share|Follow)\b[^.]{0,20}?:"
    r"|Read more\b|Follow\b"
)

CONNECTIVES = _words(
    """
    also and as because but or so then while yet
    """
)

# They begin a clause that is set against what was said before.
CONTRASTS = _words(
    """
    although but despite even though whereas while yet
    """
)

# ", in the latest sign that …": what the writer makes of what was said.
REMARKS = _words(
    """
    blow boost departure echo move reference reversal setback shift sign step turnaround
    """
)
