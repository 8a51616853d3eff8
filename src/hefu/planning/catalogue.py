"""The catalogue of indicators: definitions as data, each computed by the formula it names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from inspect import signature

from msgspec import Struct

from hefu.errors import BrokenData
from hefu.packaged import load_packaged, parse_packaged
from hefu.planning.formulas import events, industry, jobs, prosperity, service, technology
from hefu.planning.formulas.figure import Figure
from hefu.planning.table import Cell, Column, read_table
from hefu.terms.indicator import Direction, Measure

Formula = Callable[..., Figure]

FORMULAS: Mapping[str, Formula] = {
    formula.__name__: formula
    for formula in (
        technology.technology_contract_turnover,
        technology.technology_readiness,
        industry.core_digital_value_added,
        industry.core_digital_share,
        industry.local_supply_rate,
        industry.herfindahl_hirschman,
        prosperity.urban_rural_ratio,
        prosperity.gini,
        events.event_emissions,
        service.availability,
        service.first_response,
        service.satisfaction,
        jobs.jobs_promised,
        jobs.jobs_created,
        jobs.jobs_kept,
    )
}


class Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same in both languages."""

    en: str
    zh: str


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a figure is made of, or the beginning of its name: "scope" stands for "scope_1" too."""

    name: str
    words: Words


class Definition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one thing is measured, the columns its formula computes it from, and what its figure is made of."""

    id: str
    name: Words
    formula: str
    unit: str
    measure: Measure
    direction: Direction
    cumulative: bool
    source: str
    traps: Words
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]

    def words_of(self, part: str) -> Words:
        """What a part of its figure is called.

        Raises:
            KeyError: no part is named so.
        """
        words = {each.name: each.words for each in self.parts}
        if part in words:
            return words[part]
        name, _, which = part.partition("_")
        return Words(en=f"{words[name].en} {which}", zh=f"{words[name].zh}{which}")


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    indicator: tuple[Definition, ...]


@cache
def load_catalogue() -> Mapping[str, Definition]:
    """The definitions by id, in the order of the file.

    Raises:
        BrokenData: the file is malformed, or names a formula that there is not.
    """
    return _checked(load_packaged("hefu.planning", "indicators.toml", _File))


def parse_catalogue(content: bytes) -> Mapping[str, Definition]:
    """Definitions of one's own, held to the same."""
    return _checked(parse_packaged("indicators.toml", content, _File))


def _checked(file: _File) -> Mapping[str, Definition]:
    for each in file.indicator:
        if each.formula not in FORMULAS:
            raise BrokenData(file="indicators.toml", entry=each.id, problem=f"no formula {each.formula!r}")
    return {each.id: each for each in file.indicator}


def compute(definition: Definition, rows: Sequence[Mapping[str, Cell]], *, on: date) -> Figure:
    """Compute an indicator from the rows of a table, by column head.

    Args:
        definition: of the catalogue.
        rows: of the period that the figure is for.
        on: the day the table speaks of.

    Returns:
        The value in the definition's unit, and what it is made of or has to be read with.

    Raises:
        UnfitTable: a column, cell or the whole does not do; the facts say which and why.
        WrongUnit: a head names a unit that does not measure the same.

    Source:
        docs/rules/indicators.md
    """
    table, formula = read_table(rows, definition.columns), FORMULAS[definition.formula]
    return formula(table, on=on) if "on" in signature(formula).parameters else formula(table)
