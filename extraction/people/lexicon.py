"""Words of office: which nouns are titles, what kind of office they mean, and the words that stand around them."""

__all__ = [
    "COUNTERPARTS",
    "FEMALE",
    "GENERIC",
    "HONORIFICS",
    "INTERNATIONAL",
    "MALE",
    "MODIFIERS",
    "NOT_NAMES",
    "OFFICES",
    "PARTICLES",
    "PORTFOLIO",
    "ROLES_OF_THEIR_OWN",
    "TITLE_HEADS",
]

# head noun of a title → the office it means; "minister" is refined by its portfolio in titles.py
TITLE_HEADS = {
    "president": "head of state", "king": "head of state", "queen": "head of state", "emir": "head of state",
    "amir": "head of state", "sultan": "head of state", "emperor": "head of state", "monarch": "head of state",
    "pope": "head of state", "taoiseach": "head of government", "premier": "head of government",
    "chancellor": "head of government", "pm": "head of government", "minister": "minister", "ministers": "minister",
    "presidents": "head of state", "secretary": "secretary", "speaker": "speaker", "chair": "chair",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "ambassador": "ambassador",
    "envoy": "envoy", "consul": "ambassador", "prince": "royal", "princess": "royal", "sheikh": "royal",
    "governor": "governor", "hokim": "governor", "khokim": "governor", "mayor": "mayor", "senator": "member",
    "deputy": "member", "mp": "member", "director": "director", "head": "head", "chief": "head", "ceo": "director",
    "rector": "director", "commissioner": "commissioner", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson", "spokesperson": "spokesperson", "aide": "aide", "adviser": "aide",
    "advisor": "aide", "assistant": "aide", "general": "officer", "colonel": "officer", "admiral": "officer",
    "marshal": "officer", "commander": "officer", "coordinator": "director", "leader": "leader", "analyst": "expert",
    "economist": "expert", "expert": "expert", "professor": "expert", "representative": "envoy",
    "coach": "sport", "captain": "sport", "striker": "sport", "goalkeeper": "sport", "winger": "sport", "midfielder": "sport",
    "player": "sport", "manager": "director", "negotiator": "envoy", "lady": "spouse", "academician": "expert", "editor": "expert", "journalist": "expert",
}  # fmt: skip

# Nouns that mean a person only by what the article said before.
GENERIC = {
    "leader": {"head of state", "head of government", "leader", "royal"},
    "diplomat": {"ambassador", "minister", "foreign minister", "envoy", "deputy minister"},
    "politician": set(), "official": set(), "statesman": {"head of state", "head of government"},
    "guest": set(), "visitor": set(), "host": set(), "envoy": {"ambassador", "envoy"},
    "lawmaker": {"member", "speaker", "chair"}, "parliamentarian": {"member", "speaker", "chair"},
    "expert": {"expert"}, "economist": {"expert"}, "spokesperson": {"spokesperson"},
}  # fmt: skip
COUNTERPARTS = {"counterpart", "colleague", "counterparts", "colleagues", "number"}  # "his opposite number"

MODIFIERS = {
    "first", "second", "deputy", "vice", "acting", "former", "ex", "ex-", "then", "interim", "outgoing", "incoming",
    "prime",
    "foreign", "interior", "defence", "defense", "state", "special", "chief", "permanent", "general", "senior",
    "press", "executive", "crown", "newly", "appointed", "elected", "re-elected", "honorary", "extraordinary",
    "plenipotentiary",
    "supreme", "national", "federal", "late", "visiting", "current", "new", "high", "under", "assistant", "managing",
    "founding", "grand", "policy", "security", "presidential", "parliamentary", "regional", "joint", "minister",
    "party",
}  # fmt: skip

# Words of ministries and bodies that continue a title after "of" or "for", or stand before its head.
PORTFOLIO = {
    "affairs", "foreign", "economy", "economic", "economics", "finance", "culture", "tourism", "energy", "defence",
    "defense", "interior", "internal", "justice", "health", "healthcare", "education", "higher", "science",
    "agriculture",
    "industry", "trade", "investment", "investments", "transport", "digital", "development", "technologies",
    "technology",
    "communications", "emergency", "situations", "ecology", "environment", "natural", "resources", "labour", "labor",
    "social", "protection", "population", "sports", "sport", "youth", "commerce", "mining", "oil", "gas", "water",
    "construction", "housing", "information", "innovation", "external", "relations", "cooperation", "integration",
    "republic", "senate", "parliament", "government", "cabinet", "ministers", "board", "council", "committee",
    "commission", "chamber", "assembly", "national", "state", "federal", "supreme", "people's", "house", "union",
    "organization", "organisation", "court", "bank", "central", "security", "service", "office", "administration",
    "institute", "university", "academy", "center", "centre", "agency", "company", "group", "association", "press",
    "diplomatic", "mission", "ministry", "department", "directors", "management", "european", "nations", "united",
    "states", "kingdom", "turkic", "silk", "road", "exploration", "international", "regional", "customs", "tax",
    "fund", "religious", "language", "languages", "railways", "airlines", "food", "fisheries", "rural",
    "infrastructure",
    "family", "women", "taxes", "statistics", "standards", "reforms", "privatization", "media", "arts", "heritage",
    "region",
    "city", "province", "district", "armed", "forces", "staff", "army", "navy", "air", "force", "party", "strategic",
    "political", "policy", "studies", "research", "nuclear", "space", "aviation", "maritime", "ports", "roads",
    "prisons",
}  # fmt: skip

HONORIFICS = {
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "dr",
    "dr.",
    "h.e.",
    "sir",
    "dame",
    "madam",
    "mme",
    "lord",
    "prof.",
    "prof",
}
FEMALE = {"she", "her", "hers", "herself", "mrs", "mrs.", "ms", "ms.", "miss", "madam", "queen", "princess", "lady",
          "chairwoman", "spokeswoman", "wife", "mme", "dame"}  # fmt: skip
MALE = {"he", "him", "his", "himself", "mr", "mr.", "sir", "king", "prince", "emir", "lord", "spokesman", "chairman"}

# Bodies of many states: whoever holds an office of theirs travels for no country.
INTERNATIONAL = {
    "un", "u.n.", "united nations", "nato", "eu", "european union", "european commission", "european council",
    "european parliament", "osce", "iaea", "opec", "wto", "imf", "world bank", "unesco", "unicef", "unhcr", "interpol", "shanghai cooperation organization",
    "shanghai cooperation organisation", "sco", "cis", "commonwealth of independent states", "csto", "eaeu",
    "organization of turkic states", "organisation of turkic states", "ots", "oic", "african union", "ecowas", "asean",
    "arab league", "league of arab states", "gcc", "gulf cooperation council", "council of europe",
    "world health organization", "european bank for reconstruction and development", "ebrd",
    "asian development bank", "adb", "islamic development bank", "turksoy",
}  # fmt: skip

# office → the words that name it when no name is known: "President of Uzbekistan"
OFFICES = {
    "head of state": "President", "head of government": "Prime Minister", "foreign minister": "Minister of Foreign Affairs",
}  # fmt: skip

# Offices that make a person of a role that nobody in the article fills: "the Minister of Energy of Uzbekistan".
ROLES_OF_THEIR_OWN = {
    "head of state", "head of government", "foreign minister", "minister", "deputy minister", "deputy premier",
    "speaker", "deputy speaker", "chair", "deputy chair", "royal", "governor", "mayor", "ambassador", "secretary",
}  # fmt: skip

PARTICLES = {
    "bin", "ibn", "ben", "bint", "al", "al-", "el", "abu", "ul", "ur", "van", "von", "de", "der", "den", "da", "di", "dos", "la",
    "le", "oglu", "ogly", "oğlu", "ugli", "ugly", "uulu", "kyzy", "qizi", "gizi", "-",
}  # fmt: skip

# Capitalised words of the news that begin or end no personal name.
NOT_NAMES = {
    "the", "a", "an", "this", "his", "her", "i", "we", "you", "dear", "esteemed", "excellency", "majesty", "highness", "read",
    "state", "treaty", "agreement", "declaration", "memorandum", "roadmap", "programme", "program", "protocol", "charter",
    "summit", "forum", "conference", "house", "airport", "centre", "center", "corridor", "park", "zone", "news", "agency",
    "minister", "ministry", "senate", "majlis", "parliament", "organization", "organisation", "union", "council",
    "commission", "committee", "group", "company", "university", "institute", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
}  # fmt: skip
