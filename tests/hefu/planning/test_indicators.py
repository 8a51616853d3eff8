from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hefu.errors import BrokenData, HefuError, UnfitTable, WrongUnit
from hefu.planning.catalogue import FORMULAS, compute, load_catalogue, parse_catalogue
from hefu.planning.units import convert, load_units, parse_units
from hefu.terms.indicator import Measure

PAGE = "indicators.md"
ON = date(2026, 7, 31)


def test_worked_case(heading, case):
    if heading == "Units":
        _check_unit(case)
        return
    definition = load_catalogue()[case.get("indicator", heading)]
    rows = [dict(zip(case["head"], row, strict=True)) for row in case["rows"]]
    if "error" in case:
        with pytest.raises(HefuError) as caught:
            compute(definition, rows, on=ON)
        assert case["error"].items() <= dict(caught.value.facts).items()
        return
    figure = compute(definition, rows, on=ON)
    assert figure.value == Decimal(case["value"])
    assert figure.rows == len(rows)
    assert all(definition.words_of(part).en and definition.words_of(part).zh for part in figure.parts)
    for name, part in case.get("parts", {}).items():
        assert figure.parts[name] == Decimal(part), name


def _check_unit(case):
    if case.get("refused"):
        with pytest.raises(WrongUnit):
            convert(Decimal(case["value"]), case["unit"], to=case["to"])
    else:
        assert str(convert(Decimal(case["value"]), case["unit"], to=case["to"])) == case["gives"]


def test_every_definition_has_its_heading_and_every_formula_is_used(headings):
    assert headings == ["Units", "A table that does not fit", *load_catalogue()]
    assert {each.formula for each in load_catalogue().values()} == FORMULAS.keys()


def test_a_definition_says_all_that_it_must():
    for each in load_catalogue().values():
        assert all((each.name.en, each.name.zh, each.unit, each.source, each.traps.en, each.traps.zh))
        assert each.columns
        units = {column.unit for column in each.columns if column.unit}
        assert units <= load_units().keys() | {"TRL"}


def test_a_share_is_in_percent_and_what_is_ordinal_is_not_counted_up():
    for each in load_catalogue().values():
        assert (each.unit == "%") is (each.measure is Measure.PERCENTAGE)
        assert not (each.cumulative and each.measure is not Measure.UNIT)


def test_what_a_figure_is_made_of_is_named_with_what_it_is_of():
    emissions = load_catalogue()["event_emissions"]
    assert emissions.words_of("scope_1").en == "scope 1"
    assert emissions.words_of("offset_international").en == "offset, not taken off: international"
    with pytest.raises(KeyError):
        emissions.words_of("scopes")


def test_a_formula_that_there_is_not_stops_the_start():
    with pytest.raises(BrokenData) as caught:
        parse_catalogue(
            b'indicator = [{id = "x", name = {en = "x", zh = "x"}, formula = "exec", unit = "%", '
            b'measure = "unit", direction = "up", cumulative = false, source = "", '
            b'traps = {en = "", zh = ""}, columns = [], parts = []}]'
        )
    assert caught.value.facts["entry"] == "x"


def test_a_unit_that_is_written_like_another_stops_the_start():
    rows = "".join(f'[[unit]]\nid = "{name}"\nmeasures = "x"\nfactor = "1"\nalso = ["y"]\n' for name in "ab")
    with pytest.raises(BrokenData):
        parse_units(rows.encode())


units = st.sampled_from(sorted(load_units()))


@given(st.decimals(min_value=0, max_value=10**9, places=2), units, units)
def test_there_and_back_is_the_same_amount(value, unit, other):
    try:
        turned = convert(value, unit, to=other)
    except WrongUnit:
        assert load_units()[unit].measures != load_units()[other].measures
    else:
        assert convert(turned, other, to=unit) == value


def test_what_a_division_leaves_over_is_no_part_of_the_amount():
    hours = convert(Decimal("0.61"), "工作分钟", to="工作小时")
    assert convert(hours, "工作小时", to="工作分钟") == Decimal("0.61")


amounts = st.integers(0, 1000)


@given(st.lists(st.tuples(amounts, st.integers(1, 5)), min_size=1, max_size=8), st.data())
def test_gini_is_that_of_all_pairs_and_ignores_the_order(groups, data):
    rows = [{"income": income, "people": people} for income, people in data.draw(st.permutations(groups))]
    single = [income for income, people in groups for _ in range(people)]
    if not sum(single):
        with pytest.raises(UnfitTable):
            compute(load_catalogue()["gini"], rows, on=ON)
        return
    pairs = sum(abs(one - other) for one in single for other in single)
    found = compute(load_catalogue()["gini"], rows, on=ON).value
    assert float(found) == pytest.approx(pairs / (2 * len(single) * sum(single)))
    assert 0 <= found < 1


@given(st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(1, 1000)), min_size=1, max_size=10))
def test_concentration_lies_between_equal_shares_and_a_monopoly(purchases):
    rows = [{"firm": firm, "amount": amount} for firm, amount in purchases]
    figure = compute(load_catalogue()["herfindahl_hirschman"], rows, on=ON)
    assert 10000 / float(figure.parts["firms"]) - 1e-6 <= float(figure.value) <= 10000 + 1e-6
