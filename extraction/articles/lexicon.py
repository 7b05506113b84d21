"""The words of page headers and datelines: months, weekdays, labels, menu words, credits.

Headers are read in the languages of the region's agencies too, since an English text often stands under a header in
Russian, Azerbaijani, Uzbek or Turkish.
"""

__all__ = [
    "AGENCY_WORDS",
    "CREDIT_VERBS",
    "FUNCTION_WORDS",
    "FURNITURE",
    "MENU_WORDS",
    "MONTHS",
    "NOT_AGENCIES",
    "NOT_PLACES",
    "PUBLISHED_LABELS",
    "UPDATED_LABELS",
    "WEEKDAYS",
]


def _words(text):
    return frozenset(text.split())


_MONTH_NAMES = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan febr mar apr may june july aug sept oct nov dec",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)
MONTHS = {
    name.replace("ı", "i"): number for names in _MONTH_NAMES for number, name in enumerate(names.split(), start=1)
}

WEEKDAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "понедельник вторник среда четверг пятница суббота воскресенье "
    "dushanba seshanba chorshanba payshanba juma shanba yakshanba"
)

PUBLISHED_LABELS = (
    "publication date|first published|published|posted|released|release date|issued|created|added|date|опубликовано|"
    "дата публикации|дата|yayınlanma tarihi|tarix|dərc olunub|sana|e'lon qilingan"
)
UPDATED_LABELS = "last updated|updated|last modified|modified|edited|обновлено|yenilənib|yangilangan|güncelleme"

# Words around an article that are not part of it: counters, share and size buttons.
FURNITURE = _words(
    "views view viewed reads read print share tweet listen comments comment listening min mins minute minutes px "
    "facebook x twitter linkedin telegram whatsapp email e-mail copy link save download pdf photo video a a- a+ "
    "просмотров просмотры baxış oxunub ko'rildi more back top source"
)
MENU_WORDS = _words(
    "home news about contact contacts gallery speaker legislation committees press service centre center media "
    "events archive search menu login subscribe politics economy society world culture sport sports opinion video "
    "photo photos multimedia rss az en ru uz tr kz de fr english русский o'zbekcha azərbaycan latest all main"
)
# A headline is held together by these; a menu is not.
FUNCTION_WORDS = _words(
    "a an the of in on at to for with and or by from as after over under between into against is are was were be has "
    "have will not no its his her their this that than amid about during before since until"
)

# Capitals before a dash that are no dateline.
NOT_PLACES = _words(
    "analysis breaking comment commentary editorial exclusive explainer factbox feature flash interview live opinion "
    "photo photos poll press release statement timeline update updated urgent video watch week ahead day note nato "
    "osce asean brics question answer published posted date views share read by more news"
)

CREDIT_VERBS = "reports|informs|writes"
# In the past tense anybody may report; then the name itself must be that of an agency.
AGENCY_WORDS = _words("agency news newswire press media times post tv radio today online report reuters interfax")
# "the Foreign Ministry reports": a body's own words, not the agency that carries the article.
NOT_AGENCIES = _words(
    "ministry minister president presidency government parliament senate committee department embassy office council "
    "administration secretariat commission mission administrator service court police he she it they we i who which "
    "there this that delegation company"
)
