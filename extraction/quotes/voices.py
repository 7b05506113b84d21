"""Who speaks, and who only seems to: offices, bodies, agencies, and the nouns that say nothing."""

__all__ = [
    "CARRIERS",
    "CONSTITUENCY_ROLES",
    "INTERVIEWERS",
    "ROLE_OFFICES",
    "SILENT_SOURCES",
    "SPEAKING_BODIES",
    "STUDIES",
    "WIRES",
]


def _words(text):
    return frozenset(text.split())


# Those that carry a report: their credit ("Trend reports") is the article's source, never a speaker.
CARRIERS = _words(
    """
    afp agency akipress anadolu ap apa azernews azertac dunyo gazeta.uz interfax kabar kazinform kun.uz
    report.az reuters ria tass trend turan uza xinhua
    """
)

# World agencies: what they "reported" is quoted by other media, as in "there are 77 soldiers, Reuters reported".
WIRES = _words(
    """
    afp ap bloomberg reuters tass xinhua
    """
)

# Labels of those who ask in a transcript.
INTERVIEWERS = _words(
    """
    anchor correspondent host interviewer journalist media moderator presenter q question reporter reporters
    """
)

# Nouns that stand for a speaker named before → words of the titles that such a speaker may have (any, if empty).
ROLE_OFFICES = {
    "head of state": ("president", "king", "emir", "sultan", "leader"),
    "president": ("president",),
    "leader": ("president", "leader", "prime minister", "chancellor", "king", "chair"),
    "premier": ("prime minister", "premier"),
    "minister": ("minister",),
    "ambassador": ("ambassador",),
    "envoy": ("ambassador", "envoy", "representative"),
    "diplomat": ("minister", "ambassador", "envoy", "diplomat", "consul", "representative", "secretary"),
    "speaker": ("speaker", "chair"),
    "chairperson": ("chair",),
    "chairman": ("chair",),
    "chairwoman": ("chair",),
    "chair": ("chair",),
    "spokesman": ("spokes", "press secretary"),
    "spokeswoman": ("spokes", "press secretary"),
    "spokesperson": ("spokes", "press secretary"),
    "secretary": ("secretary",),
    "senator": ("senator",),
    "lawmaker": ("senator", "deputy", "representative", "congress", "member of parliament", "mp"),
    "democrat": ("senator", "representative", "congress", "governor", "leader"),
    "republican": ("senator", "representative", "congress", "governor", "leader"),
    "governor": ("governor",),
    "mayor": ("mayor",),
    "director": ("director",),
    "economist": ("economist", "analyst", "expert"),
    "expert": ("expert",),
    "analyst": ("analyst",),
    "official": ("official",),
    "politician": ("politician",),
    "scholar": ("scholar",),
}

# "The Ohio Democrat": the place is a constituency, not a country that the person governs.
CONSTITUENCY_ROLES = _words(
    """
    congressman congresswoman democrat governor lawmaker republican senator
    """
)

# Bodies and papers that "it" may mean where something is said.
SPEAKING_BODIES = _words(
    """
    administration agency airline association authority bank board cabinet campaign carrier commission
    committee company council court department document embassy fund government group institute letter
    ministry mission newspaper office organisation organization palace parliament party police presidency
    report secretariat senate service side spokesperson statement union
    """
)

STUDIES = _words(
    """
    analysis analyst assessment audit data datum document estimate expert figure forecast investigation newspaper
    official paper poll record report research review source statistic study survey
    """
)

# Grammatical subjects that nobody hears speak: the writer's own "I", pointers, and papers that merely contain a rule.
SILENT_SOURCES = _words(
    """
    agenda agreement assurance attempt calendar chance change charter concession constitution contract
    convention custom data datum declaration decree election event fact few i idea itinerary journey law legend
    measure meeting memorandum move nobody none nothing one participation plan procedure program programme
    protocol roadmap rule schedule step stop success that there these this timetable tour tradition treaty trip
    visit we what you
    """
)
