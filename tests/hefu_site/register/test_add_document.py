"""One agreement in two languages: each version has its words in both."""

import pytest
from tests.cooperation import EXAMPLE, confirm

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.register import errors, models, queries
from hefu_site.register.actions.agreements import add_document
from hefu_site.register.actions.versions import propose_versions

CHINESE = EXAMPLE.with_name("agreement.zh.txt")


def add(draft, by, at, file=CHINESE) -> models.Document:
    source = Source(name=file.name, text=file.read_text(encoding="utf-8"))
    return add_document(draft.agreement, source=source, reading=read(source, load_lexicon()), by=by, at=at)


def test_what_is_proposed_has_its_words_in_both_languages(draft, city, at):
    add(draft, city, at)
    confirm(draft, city, 3)
    (undertaking,) = propose_versions(draft, by=city, at=at)
    words = dict(undertaking.versions.get().wordings.values_list("lang", "text"))
    assert words == {
        "en": "Yunzhou shall create 3,000 jobs in Linhe by the end of 2027",
        "zh-Hans": "芸舟应于2027年底前在麟河创造3000个就业岗位",
    }


def test_each_wording_quotes_its_own_document(draft, city, at):
    add(draft, city, at)
    confirm(draft, city, *range(12))
    propose_versions(draft, by=city, at=at)
    wordings = models.Wording.objects.select_related("document")
    assert wordings.count() == 24
    assert all(each.document.text[each.start : each.end] == each.text for each in wordings)


def test_a_party_bears_its_names_in_both_languages(draft, city, at):
    add(draft, city, at)
    party = models.Party.objects.get(name="Yunzhou Group Co., Ltd.")
    assert {"Yunzhou", "芸舟集团有限公司", "芸舟"} <= set(party.aliases)


def test_the_other_side_sees_both_texts_once_it_is_shared(draft, city, company, at):
    chinese = add(draft, city, at)
    assert not queries.documents_visible_to(company).exists()
    confirm(draft, city, 0)
    propose_versions(draft, by=city, at=at)
    assert set(queries.documents_visible_to(company)) == {draft, chinese}


def test_a_second_text_in_one_language_is_refused(draft, city, at):
    with pytest.raises(errors.SameLanguage):
        add(draft, city, at, file=EXAMPLE)


def test_what_is_before_all_sides_gets_no_further_text(draft, proposed, city, at):
    with pytest.raises(errors.AlreadyShared):
        add(draft, city, at)


def test_another_side_adds_nothing(draft, company, at):
    with pytest.raises(errors.NotYours):
        add(draft, company, at)
