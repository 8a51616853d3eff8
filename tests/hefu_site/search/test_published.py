"""Everybody finds what the sides let everybody see, and nothing of what they keep."""

from dataclasses import replace
from uuid import uuid4

from openpyxl import load_workbook
from tests.cooperation import AT, confirm
from tests.hefu_site.search.test_search import found, written
from tests.hefu_site.search.test_search import planted as planted_in_index
from tests.hefu_site.test_addresses import as_
from tests.kept import kept

from hefu_site.look.ids import new_id
from hefu_site.notes.actions import write_note
from hefu_site.publishing.actions import choose_publications
from hefu_site.register.actions.amendments import amend_version, propose_ending
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.draft import Words, draft_of
from hefu_site.register.models import Party
from hefu_site.search.index import EVERYBODY, PUBLISHED, rebuild
from hefu_site.search.models import Kind, Passage
from hefu_site.search.published import Sought
from hefu_site.search.published import published as found_public

PLANTED = "Zebrafish"
"""A word that stands in everything the sides keep, and in nothing they publish."""


@kept
def planted(published, proposed, draft, city, company):
    """Beside what is public: a note, a proposal, another undertaking, an alias and a text of one word."""
    write_note(f"{PLANTED} note", published.agreement, published, lang="en", by=city, at=AT)
    beside(published, f"Yunzhou shall create {PLANTED} jobs", by=city)
    kept = beside(proposed[0], f"{PLANTED} land", by=city)
    for member in (city, company):
        sign_version(kept, by=member, at=AT)
    Party.objects.update(aliases=[PLANTED])
    draft.text += f"\n{PLANTED}"
    draft.save()
    rebuild()
    return published


def beside(undertaking, words, *, by):
    """Another version of an undertaking, proposed."""
    base = undertaking.versions.get(number=1)
    said = replace(draft_of(base), wordings=[Words(lang="en", text=words, prevails=True)], key=new_id())
    return amend_version(base, said, seen=1, by=by, at=AT)


def page(who=None, **asked):
    return as_(who).get("/public", asked)


def test_a_stranger_finds_the_words_and_is_led_to_the_public_page(published):
    groups = as_(None).get("/search", {"q": "3,000 jobs"}).context["groups"]
    (one,) = [each for group in groups for each in group.found]
    assert one.address == f"/public/{published.agreement_id}?after={published.number - 1}#u{published.number}"
    assert as_(None).get(one.address.partition("#")[0]).status_code == 200
    assert found("linhe and yunzhou", None)["agreement"] == [published.agreement.title]


def test_each_finds_it_where_it_is_theirs(published, city, outsider):
    own = as_(city).get("/search", {"q": "3,000 jobs", "kind": "undertaking"}).context["groups"][0].found
    assert own[0].address == f"/undertakings/{published.pk}"
    assert found("3,000 jobs", outsider) == found("3,000 jobs", None)


def test_nothing_that_the_sides_keep_is_found(planted, city, outsider):
    assert {"note", "undertaking", "document", "party"} <= found(PLANTED, city).keys()
    for who in (None, outsider):
        assert found(PLANTED, who) == {}
        assert "Nothing published is like this" in page(who, words=PLANTED).content.decode()
        for name in ("search.csv?q", "public.csv?words"):
            answer = as_(who).get(f"/{name}={PLANTED}")
            assert PLANTED not in b"".join(answer.streaming_content).decode()
        assert not page(who, party=PLANTED).context["items"]


def test_the_index_of_what_is_public_decides_nothing(planted):
    for passage in Passage.objects.all():
        passage.words = f"ʘeverybody ʘpublished {passage.words}"
        passage.save()
    assert found(PLANTED, None) == {}
    assert [each.pk for each in found_public(Sought(words="jobs"))] == [planted.pk]


def test_however_much_is_published_the_first_is_found(published):
    planted_in_index(published.agreement, [(f"{EVERYBODY} {PUBLISHED}", "jobs")] * 2_100, Kind.UNDERTAKING)
    assert [each.pk for each in found_public(Sought(words="jobs"))] == [published.pk]


def test_what_one_side_takes_back_is_found_no_more(published, company):
    choose_publications(published.agreement, (), by=company, at=AT)
    assert found("jobs", None) == {}
    assert not page(words="jobs").context["items"]


def test_when_a_later_version_is_in_force_its_words_are_found_and_the_old_ones_not(published, city, company):
    later = beside(published, "Yunzhou shall create 5,000 posts", by=city)
    assert found("posts", None) == {}
    for member in (city, company):
        sign_version(later, by=member, at=AT)
    assert found("posts", None)["undertaking"] == ["Yunzhou shall create 5,000 posts"]
    assert "undertaking" not in found("3,000 jobs", None)


def test_what_the_acts_keep_is_what_is_written_anew(published, city, company):
    later = beside(published, "Yunzhou shall create 5,000 posts", by=city)
    for member in (city, company):
        sign_version(later, by=member, at=AT)
    kept = written()
    rebuild()
    assert written() == kept


@kept
def several(published, draft, city, company):
    """More that is public: what is due, what is vague, what is over."""
    confirm(draft, city, 7, 8, 9)
    more = propose_versions(draft, by=city, at=AT)
    for undertaking in more:
        for member in (city, company):
            sign_version(undertaking.versions.get(), by=member, at=AT)
    every = {published.pk, *(each.pk for each in more)}
    for member in (city, company):
        choose_publications(published.agreement, every, by=member, at=AT)
    reason = Words(lang="en", text="Superseded.", prevails=True)
    ending = propose_ending(more[0], reason, code="land", seen=1, key=uuid4(), by=city, at=AT)
    for member in (city, company):
        sign_version(ending, by=member, at=AT)
    return [published, *more]


def test_what_is_public_is_narrowed(several):
    every = {each.pk for each in found_public(Sought())}
    assert every == {each.pk for each in several}
    ended = [each.pk for each in found_public(Sought(over="yes"))]
    assert ended == [several[1].pk]
    assert {each.pk for each in found_public(Sought(over="no"))} == every - {*ended}
    for name, some in (("party", "yunzh"), ("delivery", "too_vague"), ("theme", "employment")):
        assert {each.pk for each in found_public(Sought(**{name: some}))} <= every
    due = several[0].versions.get(number=1).facet.due
    assert [each.pk for each in found_public(Sought(due_from=due, due_to=due, words="jobs"))] == [
        several[0].pk
    ]
    assert not found_public(Sought(party="nobody of that name"))


def test_a_party_is_found_by_its_name_in_the_other_language(published, city):
    Party.objects.filter(name__contains="Yunzhou").update(names={"zh-Hans": "芸舟集团"})
    assert [each.pk for each in found_public(Sought(party="芸舟"))] == [published.pk]
    assert as_(city).get("/undertakings", {"party": "芸舟"}).context["lines"]
    assert not as_(city).get("/undertakings", {"party": "阿舟"}).context["lines"]


def test_the_page_keeps_what_was_asked_and_goes_on(several, monkeypatch):
    monkeypatch.setattr("hefu_site.search.published.A_PAGE", 3)
    first = page(party="yunzh")
    assert ('value="yunzh"' in first.content.decode(), len(first.context["items"])) == (True, 3)
    rest = page(party="yunzh", after=first.context["following"])
    both = [item.undertaking.pk for shown in (first, rest) for item in shown.context["items"]]
    assert both == [each.pk for each in found_public(Sought(party="yunzh"))]
    assert b"That was the last page" in page(party="yunzh", after=several[0].pk).content


def test_a_day_that_is_none_is_said_at_its_field(published):
    for address in ("/public", "/public.csv"):
        answer = as_(None).get(address, {"due_from": "soon"})
        assert (answer.status_code, "errorlist" in answer.content.decode()) == (422, True)


def test_the_file_says_how_many_are_not_public(several, proposed, city, company, tmp_path):
    for member in (city, company):
        sign_version(proposed[0].versions.get(), by=member, at=AT)
    answer = as_(None).get("/public.xlsx", {"over": "no"})
    book = tmp_path / "public.xlsx"
    book.write_bytes(answer.content)
    heads, *rows = load_workbook(book).active.values
    assert len(rows) == len(several) - 1
    for row in rows:
        said = dict(zip(heads, row, strict=True))
        assert (said["Agreed in all"], said["Of these not public"]) == (len(several) + 1, 1)
        assert (
            as_(None).get(said["Address"].removeprefix("http://testserver").partition("#")[0]).status_code
            == 200
        )


def test_the_count_of_queries_does_not_grow(several, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        assert len(page(party="yunzh").context["items"]) == len(several)
