"""Whom did a reader of old tell to act in a clause, when it first met the text?"""

import json
from typing import Any

import msgspec
from first_met import first_readings
from reading_score import align_parties

from hefu.reading.bearers import Bearing, Company, ordered
from hefu.reading.statements import Statement
from hefu.terms.undertaking import Why

_SHARED = 0.5
"""So much of the shorter one two spans share that tell of one deed."""


class Then:
    """What a reader of old read in a text."""

    def __init__(self, reading: dict[str, Any]) -> None:
        self._reading = reading
        self._company: Company | None = None
        self._now: dict[str, str] = {}

    def bearing_of(self, statement: Statement, company: Company) -> Bearing | None:
        """Give those who acted in a clause, and the rule; None where it was not read, or by none of today."""
        told = self._reading["undertakings"]
        one = max(told, key=lambda each: _shared(each, statement), default=None)
        if one is None or _shared(one, statement) < _SHARED:
            return None
        now = self._ids_now(company)
        if not one["bearers"] or not now.keys() >= set(one["bearers"]):
            return None
        rule = next(why["rule"] for why in one["why"] if why["decides"] == "bearers")
        bearers = ordered(map(now.__getitem__, one["bearers"]), company)
        return Bearing(bearers=bearers, why=Why(decides="bearers", rule=rule, words=None))

    def _ids_now(self, company: Company) -> dict[str, str]:
        """Which party of today's is each of then?"""
        if company is not self._company:
            of_today = align_parties(self._reading["parties"], msgspec.to_builtins(company.parties))
            self._company, self._now = company, {then: now for now, then in of_today.items()}
        return self._now


def _shared(one: dict[str, Any], statement: Statement) -> float:
    both = min(one["end"], statement.end) - max(one["start"], statement.start)
    return both / max(1, min(one["end"] - one["start"], statement.end - statement.start))


def told_then(lang: str) -> dict[str, Then]:
    """Give, by the name of each text that was met so, what the reader of then read in it."""
    return {path.stem: Then(json.loads(line)) for path, line in first_readings(lang)}
