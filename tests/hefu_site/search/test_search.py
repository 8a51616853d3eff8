"""What people find: all that is theirs to see, and nothing else, on either database."""

from itertools import product
from uuid import uuid4

import pytest
from msgspec.structs import replace
from tests.cooperation import AT, confirm, open_example

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.register.actions import agreements, versions
from hefu_site.register.actions.renewing import renew_reading
from hefu_site.register.models import Document, Keeping
from hefu_site.search.index import EVERYBODY, pieces_of, rebuild, token_of
from hefu_site.search.match import LATEST, matching, token_of_kind
from hefu_site.search.models import Kind, Passage
from hefu_site.search.queries import pieces_marked, search
from hefu_site.search.words import Question, tokens_of

CHINESE = "麟河市人民政府与芸舟集团合作协议\n\n芸舟集团应新增3000个就业岗位。"


def found(asked, member, *kinds):
    groups = search(Question(asked), member, kinds=kinds or list(Kind))
    return {
        group.kind.value: ["".join(piece for piece, _ in each.pieces) for each in group.found]
        for group in groups
    }


def marked(asked, member):
    groups = search(Question(asked), member, kinds=list(Kind))
    return {piece for group in groups for each in group.found for piece, is_hit in each.pieces if is_hit}


def holds(question, text):
    tokens = [*tokens_of(text)]
    return all(any(each.stands_at(tokens, at) for at in range(len(tokens))) for each in question.phrases)


def written():
    rows = Passage.objects.order_by("source", "part")
    return list(rows.values_list("kind", "agreement", "subject", "source", "part", "lang", "text", "words"))


def test_each_kind_is_found_by_its_words(proposed, city):
    assert found("linhe", city)["agreement"] == ["Linhe and Yunzhou"]
    assert "3,000 jobs" in found("3000 jobs", city)["undertaking"][0]
    assert any("Yunzhou" in name for name in found("yunzhou", city)["party"])
    assert found("agreement.en", city)["document"][0] == "agreement.en.txt"
    assert marked("JOBS", city) == {"jobs", "Jobs"}


def test_people_of_a_text_are_found(city):
    text = "Linhe City and Yunzhou Group signed an agreement. Mayor Chen Yulan attended the signing."
    source = Source(name="news.txt", text=text)
    reading = read(source, load_lexicon())
    assert reading.people, "the reader names somebody"
    agreements.open_agreement(
        source=source, reading=reading, title="News", keeping=Keeping.SIDES, by=city, at=AT
    )
    assert found("yulan", city)["person"][0].startswith("Chen Yulan")


def test_people_of_a_text_read_again_are_found_once(city):
    text = "Linhe City and Yunzhou Group signed an agreement. Mayor Chen Yulan attended the signing."
    source = Source(name="news.txt", text=text)
    reading = read(source, load_lexicon())
    document = agreements.open_agreement(
        source=source, reading=reading, title="News", keeping=Keeping.SIDES, by=city, at=AT
    )
    renew_reading(document, replace(reading, lexicon="better"), by=city, at=AT)
    kept = written()
    assert len(found("yulan", city)["person"]) == 1
    rebuild()
    assert written() == kept


def test_two_characters_suffice_and_traditional_finds_simplified(draft, city):
    source = Source(name="协议.txt", text=CHINESE)
    agreements.add_document(
        draft.agreement, source=source, reading=read(source, load_lexicon()), by=city, at=AT
    )
    for asked in ("就业", "就業", "業"):
        assert "就业岗位" in found(asked, city)["document"][0]


def test_what_goes_away_while_it_is_sought_is_left_out(draft, city, monkeypatch):
    def then_gone(*asked, **told):
        numbers = matching(*asked, **told)
        Passage.objects.all().delete()
        return numbers

    assert found("jobs", city)
    monkeypatch.setattr("hefu_site.search.queries.matching", then_gone)
    assert found("jobs", city) == {}


def test_a_draft_is_found_by_its_own_side_only(draft, city, company, outsider):
    assert found("jobs", city)
    assert [found("jobs", other) for other in (company, outsider, None)] == [{}, {}, {}]


def test_what_is_shared_is_found_by_the_sides_only(proposed, city, company, outsider):
    assert found("jobs", company) == found("jobs", city)
    assert [found("jobs", other) for other in (outsider, None)] == [{}, {}]


def test_an_observers_register_is_found_by_everybody(observer, city):
    document = open_example(observer, Keeping.OBSERVER)
    confirm(document, observer, 3)
    versions.record_versions(document, by=observer, at=AT)
    assert found("jobs", None) == found("jobs", city) == found("jobs", observer)


def test_the_index_narrows_and_the_register_decides(proposed, outsider, company, city):
    Passage.objects.update(words=Passage.objects.first().words.split()[0] + " ʘeverybody ʘkundertaking jobs")
    assert found("jobs", outsider, Kind.UNDERTAKING) == {}
    assert found("jobs", city, Kind.UNDERTAKING)


def test_what_the_acts_keep_is_what_is_written_anew(agreed, observer, city):
    source = Source(name="协议.txt", text=CHINESE)
    agreements.open_agreement(
        source=source, reading=read(source, load_lexicon()), title="x", keeping=Keeping.SIDES, by=city, at=AT
    )
    document = open_example(observer, Keeping.OBSERVER)
    confirm(document, observer, 0)
    versions.record_versions(document, by=observer, at=AT)
    kept, answers = written(), found("jobs", city)
    assert kept
    assert rebuild() == len(kept)
    assert (written(), found("jobs", city)) == (kept, answers)


def test_a_page_goes_on_where_the_last_one_ended(draft, city):
    confirm(draft, city, *range(12))
    versions.propose_versions(Document.objects.get(pk=draft.pk), by=city, at=AT)
    kinds = [Kind.UNDERTAKING]
    glance = search(Question("shall"), city, kinds=[*kinds, Kind.PARTY])[0]
    older = search(Question("shall"), city, kinds=kinds, before=glance.older)[0]
    first, rest = ([each.address for each in group.found] for group in (glance, older))
    assert not set(first) & set(rest)
    assert older.older is None


def test_wherever_it_is_looked_the_latest_are_found(draft, city, company):
    confirm(draft, city, *range(12))
    versions.propose_versions(Document.objects.get(pk=draft.pk), by=city, at=AT)
    passages = Passage.objects.order_by("-pk")
    middle = passages[len(passages) // 2].pk
    for words, before, limit in product(
        ("shall", "linhe", "jobs", "3000 jobs", "x"), (None, middle), (1, 3, 500)
    ):
        question, token = Question(words), token_of(company.organisation_id)
        told = matching(question, kinds=[*Kind], audience=[token], before=before, limit=limit)
        for kind in Kind:
            holding = [
                each.pk
                for each in passages.filter(kind=kind, pk__lt=before or LATEST)
                if token in each.words.split() and holds(question, each.text)
            ]
            assert told[kind] == holding[:limit]


def planted(agreement, said, kind=Kind.PARTY):
    """Passages, each for an audience and with words of its own, in their order."""
    return Passage.objects.bulk_create(
        Passage(
            kind=kind,
            agreement=agreement,
            subject=(key := uuid4()),
            source=key,
            lang="en",
            words=f"{audience} {token_of_kind(kind)} {words}",
        )
        for audience, words in said
    )


def parties_told(asked, *audience, limit=6):
    told = matching(Question(asked), kinds=[*Kind], audience=audience, before=None, limit=limit)
    return told[Kind.PARTY]


def test_however_seldom_a_word_stands_the_latest_are_found(draft, city):
    token, every = token_of(city.organisation_id), (2, 5, 9, 25, 100)
    words = (" ".join(f"w{n}x" for n in every if not at % n) for at in range(130))
    made = planted(draft.agreement, [(token, each) for each in words])
    for n, limit in product(every, (1, 3, 6)):
        holding = [each.pk for at, each in enumerate(made) if not at % n]
        assert parties_told(f"w{n}x", token, limit=limit) == holding[::-1][:limit]


@pytest.mark.parametrize("every", [2, 7, 40])
def test_of_what_two_audiences_reach_the_latest_are_found(draft, city, every):
    own = token_of(city.organisation_id)
    audiences = [f"{EVERYBODY} {own}" if at % 9 == 0 else own for at in range(130)]
    audiences[::every] = [EVERYBODY] * len(audiences[::every])
    words = ["other" if at % 5 else "seldom" for at in range(130)]
    made = planted(draft.agreement, zip(audiences, words, strict=True))
    holding = [each.pk for each in made[::5]]
    for limit in (1, 6, 200):
        assert parties_told("seldom", EVERYBODY, own, limit=limit) == holding[::-1][:limit]


def test_no_text_speaks_for_an_audience(draft, city):
    own, nobody = token_of(city.organisation_id), token_of(None)
    feigned = own.removeprefix(nobody) + "secret"
    planted(draft.agreement, [(nobody, feigned), (own, "own")])
    for asked, token in product(("secret", feigned, "own"), (own, token_of(uuid4()), EVERYBODY)):
        assert bool(parties_told(asked, token)) == (asked == "own" and token == own)


def test_of_a_long_text_the_words_around_are_shown():
    text = "all the words before it " * 40 + "jobs" + " and after it" * 40
    spans = Question("jobs").spans(text)
    pieces = pieces_marked(text, spans)
    assert [piece for piece, is_hit in pieces if is_hit] == ["jobs"]
    assert pieces[0][0] == pieces[-1][0] == "…"
    assert len("".join(piece for piece, _ in pieces)) < 300
    assert "".join(piece for piece, _ in pieces_marked(text, [], room=10_000)) == text


@pytest.mark.parametrize("text", ["", "a", "one\n\ntwo\n" * 400, "x" * 3000])
def test_pieces_of_a_text_are_all_of_it(text):
    assert "".join(pieces_of(text)) == text


@pytest.mark.parametrize("asked", ["'", '"', "a' | b", 'jobs" OR *', "!", "<->", "NEAR(", "ʘo", "\0x"])
def test_no_question_breaks_the_index(proposed, client, asked):
    assert client.get("/search", {"q": asked}).status_code == 200


def test_a_place_behind_all_there_is_finds_all(proposed, client, city):
    client.force_login(city.person)
    whole, behind = ({"q": "jobs", "kind": "undertaking"} | more for more in ({}, {"before": "9" * 18}))
    marks = [client.get("/search", asked).content.count(b'<mark class="hit">') for asked in (whole, behind)]
    assert marks[0] == marks[1] > 0


def test_the_page_keeps_the_question_in_its_address(proposed, client, city):
    client.force_login(city.person)
    page = client.get("/search", {"q": "jobs", "kind": "undertaking"}).content.decode()
    assert '<mark class="hit">jobs</mark>' in page
    assert 'value="jobs"' in page
