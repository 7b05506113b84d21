"""The words that generated articles are made of: names, outlets, topics and sentence templates, all written here.

Persons are fictional: given and family names are combined at random. A template's slots are named after what fills
them; `{when}` brings its own preposition.
"""

__all__ = [
    "ARRIVALS",
    "ATTENDED",
    "BRIEFS",
    "BY_OFFICE",
    "CANCELLED",
    "CLAIMS",
    "COLOUR",
    "CREDITS",
    "FAMILY",
    "GIVEN",
    "HEADLINES",
    "IN_FORCE",
    "LOOKBACKS",
    "OUTLETS",
    "PLANS",
    "RATIFIED",
    "RESULTS",
    "SAYINGS",
    "SETS",
    "SIGNED",
    "SPEECH",
    "SUMMITS",
    "TO_SIGN",
    "TOPICS",
    "TYPES",
]


def _listed(text):
    return [part.strip() for part in text.split("|")]


GIVEN = _listed("""
    Adil|Arman|Askar|Behruz|Bekzod|Boris|Cem|Damir|Daniyar|Davit|Dilshod|Edvard|Elchin|
    Emre|Erlan|Farid|Faruk|Firuz|Georgi|Goran|Hamid|Henrik|Igor|Ilyas|Imran|Ivan|Jahongir|
    Jan|Javid|Kairat|Kamal|Karim|Lars|Levan|Luka|Marat|Marek|Matteo|Mikhail|Murad|Nadir|
    Nikolai|Nodir|Olaf|Omar|Orkhan|Pavel|Petar|Qasim|Rafael|Rashid|Ravshan|Rinat|Ruben|
    Rustam|Samir|Sardor|Serhan|Shamil|Simon|Stefan|Tahir|Talgat|Tamaz|Temur|Tofig|Tomas|
    Umid|Vadim|Viktor|Vugar|Yasin|Yerlan|Zafar|Zaur|Amina|Aziza|Barno|Dilnoza|Elena|Feruza|
    Gulnara|Irina|Jamila|Kamila|Leyla|Lola|Madina|Malika|Natela|Nigora|Olga|Rana|Saida|
    Sevara|Shirin|Sofia|Tamara|Umida|Vera|Zarina
""")

FAMILY = _listed("""
    Abdarov|Adilbekov|Akhundzade|Alkanov|Arabli|Aslanbeyli|Atayev|Azimzoda|Babakhanov|
    Bagirzade|Baratov|Bekmurat|Berdiyar|Boranbay|Chalabi|Dadashov|Darvozov|Davletov|Dolidze|
    Dumbay|Ergashov|Esenov|Fazilov|Fikretli|Gadirov|Galustyan|Garayzade|Gelashvili|Guliev|
    Hakobov|Hashimli|Holikov|Husniddin|Ibodov|Inalov|Iskandarli|Ismatov|Jabbarli|Jumayev|
    Kadirzade|Kalandar|Karakoyun|Kasimzoda|Kenjaev|Khalmurad|Kobalia|Kurbanli|Kvaratsia|
    Latifzade|Lomidze|Mahkamov|Mammadzade|Matkarim|Melikli|Mirkhaydar|Mirzabek|Musabay|
    Nabizade|Nariman|Nasirli|Nematov|Novruzlu|Nurlanov|Obidov|Ochilov|Orazbek|Osmanli|
    Parpiyev|Pashayli|Pulatov|Qodirzoda|Rahimbay|Rajabli|Razzoqov|Rustambeyli|Sabitov|Sadykbek|
    Safarli|Saidzoda|Sarybay|Seyidli|Shadimov|Shavkatli|Sobirov|Sultanbek|Tabaldy|Taghizade|
    Tashmatov|Tekin|Tokbergen|Tolibov|Tsereteladze|Turdiyev|Ulukbek|Umarli|Usmonzoda|Valiyev|
    Verdizade|Xolmatov|Yadigarov|Yagublu|Yesimbek|Yoldashli|Yuldoshev|Yusifli|Zakirov|Zeynalli|
    Ziyodov|Zulfugarli
""")

OUTLETS = _listed("""
    Caspian Wire|Silk Road Press|Steppe Courier|Meridian News Agency|Orient Dispatch|The Capital Gazette|
    Crossroads Daily|Northern Bulletin|Harbour Times|Region 24|Corridor Observer|Morning Ledger|Delta Agency|
    Evening Post|
        Polis Report|Blue Line News|The Diplomatic Record|Azure Telegraph|Gate of East|National Desk|Compass Agency|
    Euro-Asia Review|The Herald of Trade|Plateau News|Union Messenger|Seven Rivers Press|Old Town Journal|Parallel 40|
    Lighthouse Media|The Protocol|Continental Wire|Summit Monitor|Valley Broadcasting|Third Channel|Frontier Star|
    Bridge Information Agency|City Chronicle|Open Square|Weekly Envoy|The Passenger
""")

CREDITS = (
    "{place}, {day}. {outlet}.",
    "{place}, {day} ({outlet}) -",
    "{place} -- {outlet} reports:",
    "{outlet}, {day}, {place}.",
    "{place}, {day}.",
)

TOPICS = _listed("""
    Tourism|Higher Education|Water Resources|Civil Aviation|Customs Matters|Rail Transport|Renewable Energy|
    Plant Protection|Veterinary Medicine|Archives|Standardisation|Digital Development|Postal Services|Public Health|
    Pharmaceuticals|Youth Policy|Sports|Cinematography|Museums and Heritage|Labour Migration|Social Insurance|
    Mutual Legal Assistance|Extradition|Visa Exemption|Double Taxation|Investment Protection|Competition Policy|
    Industrial Zones|Cotton and Textiles|Geology and Mining|Gas Transit|Electricity Trade|Oil Refining|Space Research|
    Satellite Communications|Cybersecurity|Emergency Situations|Fire Safety|Border Checkpoints|Drug Control|
    Anti-Corruption|Public Administration|Urban Planning|Housing Construction|Road Haulage|Maritime Shipping|
    Port Logistics|Grain Supplies|Fisheries|Forestry|Climate Change|Biological Diversity|Desertification|Meteorology|
    Statistics|Banking Supervision|Capital Markets|Islamic Finance|Intellectual Property|E-Commerce|Women's Affairs|
    Religious Affairs|Diaspora Matters|Military Technology|Defence Training|Accounting|Family Law|Handicrafts|
    Book Publishing|Radio and Television|Nuclear Safety|Vocational Training|Halal Certification|Horticulture
""")

TYPES = {  # kind of document: shapes of its title
    "agreement": ("Agreement on Cooperation in the Field of {topic}", "Agreement on {topic}"),
    "memorandum": ("Memorandum of Understanding on {topic}", "Memorandum of Understanding in the Field of {topic}"),
    "protocol": ("Protocol on Amendments to the Agreement on {topic}", "Protocol on {topic}"),
    "programme": ("Programme of Cooperation in {topic} for {period}", "Joint Programme on {topic} for {period}"),
    "roadmap": ("Roadmap for the Development of {topic} for {period}", "Roadmap on {topic}"),
    "plan": ("Action Plan on {topic} for {period}", "Plan of Measures in {topic}"),
    "declaration": ("Joint Declaration on {topic}", "Declaration on Deepening Partnership in {topic}"),
    "treaty": ("Treaty on {topic}", "Treaty on Partnership in {topic}"),
}

SUMMITS = _listed("""
    Forum on Trans-Regional Transport|Conference on Water and Climate|Summit of Inland States|
    Economic Cooperation Congress|Security Dialogue|Assembly of Neighbouring Nations|Investment Week|
    Council of Trading Partners
""")

HEADLINES = {
    "plan": (
        "{visitor} to visit {host}",
        "{host} prepares to receive {visitor}",
        "{kind} visit to {host} announced",
        "{capital} expects a guest from {home}",
    ),
    "arrival": (
        "{visitor} arrives in {city}",
        "{visitor} begins {kind} visit to {host}",
        "{home} leader lands in {city}",
        "Guard of honour in {city} for {visitor}",
    ),
    "result": (
        "{visitor} ends {kind} visit to {host}",
        "{home} and {host} take stock in {city}",
        "Talks in {city}: what was agreed",
        "{host} and {home} sign papers in {city}",
        "After the talks in {city}",
    ),
    "later": (
        "{home} and {host}: a relationship in figures",
        "What became of the {city} accords",
        "Ties between {host} and {home} move on",
        "{home}–{host}: the calendar of contacts",
    ),
    "cancelled": ("{visitor} calls off trip to {host}", "Visit to {host} will not take place"),
}

PLANS = (
    "{Title} {visitor} will pay {a_kind} visit to {host} {when}, the foreign ministry in {home_capital} announced.",
    "{visitor}, {title} of {home}, is to travel to {city} on {a_kind} visit {when}.",
    "{Demonym} {title} {visitor} is expected in {city} {when} on {a_kind} visit.",
    "{a_Kind} visit of {title} {visitor} to {host} has been set for {date}, according to diplomats.",
    "{visitor} is going to visit {host} {when} at the invitation of {receiver}.",
)
ARRIVALS = (
    "{Title} {visitor} of {home} arrived in {city} {when} on {a_kind} visit.",
    "{Demonym} {title} {visitor} flew into {city} {when} at the start of {a_kind} visit to {host}.",
    "{a_Kind} visit to {host} by {visitor}, {title} of {home}, began {when} in {city}.",
    "{visitor}, the {demonym} {title}, came to {city} {when} on {a_kind} visit.",
)
RESULTS = (
    "{Demonym} {title} {visitor} paid {a_kind} visit to {host} {when}.",
    "{a_Kind} visit of {title} {visitor} of {home} to {host} took place {when}.",
    "{visitor}, {title} of {home}, visited {city} {when} and held talks with {receiver}.",
    "{Title} {visitor} travelled to {city} {when} on {a_kind} visit, {home_capital} said.",
    "{Title} {visitor} of {home} was on {a_kind} visit to {host} {when}, where {receiver} received the guest.",
)
LOOKBACKS = (
    "{visitor} visited {host} {when}.",
    "{When}, {title} {visitor} paid {a_kind} visit to {host}.",
    "{Demonym} {title} {visitor} was in {city} {when}.",
    "The two sides last met at this level when {visitor} travelled to {host} {when}.",
    "{visitor} went to {city} on {a_kind} visit {when}, and much of today's agenda goes back to that trip.",
)
ATTENDED = (
    "{Title} {visitor} of {home} {attended} the {event} in {city} {when}.",
    "{visitor}, {title} of {home}, {attended} the {event}, {met} in {city} {when}.",
)
BY_OFFICE = (
    "The {title} of {home} {visited} {host} {when}.",
    "The {title} of {home} {travelled} to {city} {when} on {a_kind} visit.",
)
CANCELLED = (
    "{Title} {visitor} has cancelled the visit to {host} that was planned for {date}.",
    "The trip of {Demonym} {title} {visitor} to {city}, planned for {date}, has been called off.",
)
CLAIMS = (
    "{visitor} has visited {host} {number} times since {since}.",
    "Since {since} the {demonym} {title} {visitor} has made {number} visits to {host}.",
)
SIGNED = (
    "In {city} the two sides signed the {title}.",
    "The {title} was signed {when}.",
    "Ministers of the two countries signed the {title} in {city} {when}.",
    "Among the papers signed {when} is the {title}.",
)
TO_SIGN = (
    "The {title} is expected to be signed.",
    "The two sides plan to sign the {title}.",
    "Officials say that the {title} is ready and will be signed during the talks.",
)
RATIFIED = (
    "The parliament of {home} ratified the {title} {when}.",
    "Lawmakers in {home_capital} {when} ratified the {title}.",
)
IN_FORCE = (
    "The {title} entered into force {when}.",
    "The {title} came into force {when}, the foreign ministry said.",
)
SETS = (
    "In all, {number} documents were signed {when}.",
    "Altogether {number} documents were signed at the end of the talks {when}.",
)

SPEECH = (
    ('"{words}," {speaker} said.', "said"),
    ('"{words}," {speaker} stressed.', "stressed"),
    ('{speaker} said: "{words}."', "said"),
    ('"{words}," {speaker} told reporters in {city}.', "told"),
    ('As {speaker} put it: "{words}."', "put"),
    ('"{words}," {speaker} noted at the joint briefing.', "noted"),
)

SAYINGS = (
    "Our trade reached {n} million dollars, and in {topic} we have only begun",
    "There are {n} companies with our capital here, most of them in {topic}",
    "When we speak of {topic}, we speak of {n} families who live by it",
    "In {place} I was shown a plant that makes {n} tonnes a year, and I asked why we do not build two",
    "The road from {place} is {n} kilometres long; the road to an accord on {topic} was longer",
    "We have agreed that {topic} will have its own working group with {n} members",
    "Anyone who has seen the bazaar of {place} knows what {topic} means for us",
    "I promised {n} places at our universities for students from {place}",
    "A freight train now needs {n} hours to {place}, and we want to halve that",
    "No paper on {topic} is worth more than the {n} people who carry it out",
    "Ask the farmers around {place} about {topic}, they will give you a better answer than I can",
    "Last year {n} tourists came by way of {place}, next year it will be twice as many",
    "In {topic} our ministries exchange {n} letters a month, and I read the unanswered ones",
    "The bridge at {place} carries {n} lorries a day and was planned for half of that",
    "Between us there is no question on {topic} that cannot be solved in {n} minutes",
    "We shall invest {n} million in {topic}, beginning with {place}",
    "My grandfather traded in {place}; I have come to talk about {topic}",
    "They told me that {topic} would take {n} years, and it took three",
    "On {topic} we have moved from {n} meetings to one decision",
    "You will find {n} of our engineers at {place}, and none of them wants to go home",
)

COLOUR = (
    "The flags of {home} and {host} were flying along the road from the airport to {city}.",
    "Trade between the two countries grew by {n} per cent over the past year, customs data show.",
    "The agenda included {topic}, {topic2} and the situation in the region.",
    "A business forum with {n} companies was held in {city} at the same time.",
    "The delegations spent most of the time on {topic}.",
    "An exhibition on {topic} opened at the national museum in {city}.",
    "Experts in {home_capital} regard {topic} as the field with the greatest promise.",
    "{Demonym} firms have built {n} facilities in {host} so far, most of them for {topic}.",
    "{receiver} gave a dinner for {n} guests.",
    "Schoolchildren of {city} greeted the delegation with {n} paper cranes.",
    "The joint commission on {topic} has met {n} times.",
    "Air links between {home_capital} and {city} were increased to {n} flights a week.",
    "A monument to a poet whom both nations honour was unveiled in {city}.",
    "Diplomatic relations between {home} and {host} have existed for {n} years.",
    "Analysts note that questions of {topic2} remained open.",
    "Rain had fallen on {city} since the morning, and the ceremony was moved indoors.",
    "{n} journalists were accredited in {city}.",
    "Farmers from {home} showed their fruit in a tent on the main square of {city}.",
    "The parties discussed {n} projects in {topic}.",
    "Observers in {city} expect the talks on {topic2} to go on.",
)

# Sent by press services word for word each time; only names, dates and numbers change from trip to trip.
BRIEFS = (
    (
        "The {title} of {home} was seen off at the airport of {city} by {receiver} and members of the government.",
        "During the visit talks were held in narrow and extended format.",
        "The sides exchanged views on the present state and the prospects of bilateral relations.",
        "Following the talks a ceremony of exchanging bilateral documents took place.",
        "The interlocutors expressed satisfaction with the dynamics of trade, which grew by {n} per cent.",
        "They also touched upon cooperation within international organisations and other issues of mutual interest.",
    ),
    (
        "A solemn welcoming ceremony was held in {city} at the residence of {receiver}.",
        "A guard of honour was lined up, and the national anthems of {home} and {host} were performed.",
        "Particular attention was paid to {topic} and to the growth of trade turnover to {n} million dollars.",
        "The readiness to further strengthen friendship and mutual understanding between the peoples was confirmed.",
        "An agreement was reached to continue the dialogue at all levels.",
    ),
    (
        "On the programme were a meeting in private, talks of the delegations and a wreath-laying ceremony.",
        "{receiver} noted with satisfaction that relations with {home} are developing successfully.",
        "The guest thanked for the warm welcome and the hospitality traditionally shown in {city}.",
        "{n} current projects were reviewed, and the ministries were given instructions concerning {topic}.",
        "The guest was also shown the historical part of the city.",
        "The press services of both sides did not give further details.",
    ),
)
