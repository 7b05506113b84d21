"""Many writers at once, in processes and in threads: nothing is lost, nothing is doubled."""

from concurrent.futures import ThreadPoolExecutor

from children import run_all
from extractions import ROWS, extraction
from test_store import decision

from archive.database import connect
from archive.store import Store

WRITERS, ARTICLES, SHARED = 10, 20, 5


def writing(url, writer):
    """Articles of its own, some that all writers add, and a decision on each."""

    def work(say):
        store = Store(connect(url))
        for number in [*range(1000, 1000 + SHARED), *range(writer * ARTICLES, (writer + 1) * ARTICLES)]:
            say(store.add(extraction(number), extractor="1").outcome)
            store.decide(decision("note", [f"v-{number}"], value=f"{writer}"))

    return work


def test_ten_processes_lose_nothing_and_may_make_the_archive_themselves(url):
    said = run_all([writing(url, writer) for writer in range(WRITERS)])
    store = Store(connect(url))
    everything = WRITERS * ARTICLES + SHARED
    assert sum(told.count("added") for told in said) == everything
    assert sum(told.count("unchanged") for told in said) == (WRITERS - 1) * SHARED
    assert store.articles()["article_id"].nunique() == everything
    assert sum(len(rows) for rows in store.contents().rows.values()) == everything * ROWS
    decided = [(d.row_ids[0], d.value) for d in store.decisions()]
    assert len(set(decided)) == len(decided) == WRITERS * (ARTICLES + SHARED)
    assert store.revision == everything + len(decided)
    store.engine.dispose()


def test_ten_threads_share_a_store(store):
    def work(writer):
        for number in range(writer * ARTICLES, (writer + 1) * ARTICLES):
            store.add(extraction(number), extractor="1")
            store.add(extraction(-1), extractor=f"{writer}")
            store.decide(decision("note", [f"v-{number}"]))
            assert len(store.rows_of(extraction(number).article.article_id)["visits"]) == 2

    with ThreadPoolExecutor(WRITERS) as threads:
        list(threads.map(work, range(WRITERS)))
    assert len(store.articles()) == WRITERS * ARTICLES + 1
    assert len(store.decisions()) == WRITERS * ARTICLES
