"""The themes of a span: what speaks for each, and the reason given."""

import pytest

from hefu.lexicon.load import load_lexicon
from hefu.lexicon.theme_weights import ThemeWeights
from hefu.reading.language import look_at
from hefu.reading.text import Stretch
from hefu.reading.themes import _told, _weigh, choose, find_themes, signs_of, weigh_themes, why_themes
from hefu.terms.party import PartyKind
from hefu.terms.source import Source
from hefu.terms.undertaking import Theme

AGAINST_ALL = {theme: -99 for theme in Theme if theme is not Theme.OTHER}
SPAN = "The bank will lend the farmers money for seed"


def _signed(words=SPAN, actors=()):
    text = look_at(Source(name="x", text=words), load_lexicon(), "en")
    return text, signs_of(text, Stretch(0, len(words)), (), weigh_themes(text), actors)


def test_words_that_tell_count_at_most_as_much_as_two():
    _, signed = _signed("The hospital will lend the clinic its nurses, doctors and patients")
    assert signed.signs(Theme.HEALTH)["+weight"] == 2.0


def test_a_word_weighs_less_in_a_longer_span():
    few, many = (_signed(words)[1].shared["seed"] for words in ("lend seed", SPAN))
    assert few > many > 0


def test_at_most_two_themes_are_chosen_and_the_weightiest_first():
    _, signed = _signed()
    seed = {"agriculture": 90, "finance_investment": 60, "health": 30}
    assert choose(ThemeWeights({"seed": seed}, {}), signed) == [Theme.AGRICULTURE, Theme.FINANCE_INVESTMENT]


@pytest.mark.parametrize(("weight", "chosen"), [(-10, [Theme.HEALTH]), (-12, [])])
def test_a_theme_needs_odds_of_one_to_three(weight, chosen):
    weights = ThemeWeights({"": AGAINST_ALL | {Theme.HEALTH: weight}}, {})
    assert choose(weights, _signed()[1]) == chosen


def test_who_acts_speaks_by_its_sort():
    _, signed = _signed(actors=[PartyKind.UNIVERSITY])
    weights = {"": AGAINST_ALL, "@university": {"talent_education": 198}}
    assert choose(ThemeWeights(weights, {}), signed) == [Theme.TALENT_EDUCATION]


def test_words_beside_a_span_on_its_line_speak_for_its_themes():
    text = look_at(
        Source(name="x", text="nurses\nIt will hire doctors. It will pay them"), load_lexicon(), "en"
    )
    start = text.flat.index("It will pay")
    signed = signs_of(text, Stretch(start, len(text.flat)), (), weigh_themes(text), [])
    assert Theme.HEALTH in signed.near.keys() - signed.own.keys()
    assert "doctors" in signed.beside
    assert "nurses" not in signed.beside
    assert 0 < signed.shared["doctors"] < signed.shared["pay"]
    weights = ThemeWeights({"": AGAINST_ALL, "doctors": {"health": 990}}, {})
    assert choose(weights, signed) == [Theme.HEALTH]


def test_the_reason_of_a_theme_is_the_whole_word_whose_beginning_weighs():
    text, signed = _signed("They take out rhizomes")
    told = _told(
        text, Stretch(0, len(text.flat)), Theme.HEALTH, signed, ThemeWeights({"rhizo": {"health": 9}}, {})
    )
    assert text.flat[told.hit.start : told.hit.end] == "rhizomes"


def test_the_reason_of_a_theme_is_the_word_that_tells_it():
    text = look_at(Source(name="x", text="Acme will open a hospital"), load_lexicon(), "en")
    told = find_themes(text, Stretch(0, len(text.flat)), (), weigh_themes(text), [])
    why = next(iter(why_themes(text, told)))
    assert (told[0].theme, why.words.quote) == (Theme.HEALTH, "hospital")


def test_the_quick_sum_is_that_over_the_signs_of_each_theme():
    text, signed = _signed("The hospital will lend the farmers money for solar pumps", [PartyKind.COMPANY])
    weights = text.words.weights_of_themes
    for theme, total in _weigh(weights, signed).items():
        shared = sum(
            weights.by_sign.get(sign, {}).get(theme, 0) * much for sign, much in signed.shared.items()
        )
        own = sum(weights.own.get(sign, 0) * much for sign, much in signed.signs(Theme(theme)).items())
        assert total == pytest.approx(shared + own)
