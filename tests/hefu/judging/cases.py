"""Worked cases of the rules' pages as plans and records."""

from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace

from hefu.terms.indicator import Indicator
from hefu.terms.plan import Plan
from hefu.terms.verdict import Known

DUE = date(2026, 6, 30)
WELLS: dict[str, Any] = {"id": "wells", "unit": "wells", "target": 50, "due": DUE}
OF_INDICATOR = ("direction", "baseline", "partly_from", "cumulative", "periods", "measure")


def plan_of(case: dict[str, Any]) -> Plan:
    """The plan of a case: 50 wells by 30 June 2026, where it says nothing else."""
    plan = msgspec.convert(case.get("plan", {}), Plan)
    if plan.indicators or case.get("target") == "none":
        return plan
    wells = WELLS | {name: case[name] for name in (*OF_INDICATOR, "due") if name in case}
    if wells["due"] == "none":
        wells["due"] = None
    return replace(plan, indicators=(msgspec.convert(wells, Indicator),))


def known_of(case: dict[str, Any]) -> Known:
    """What is on record in a case."""
    return Known(
        observations=_all("seen", case, indicator="wells"),
        evidence=_all("evidence", case),
        assessments=_all("said", case),
        endings=_all("endings", case),
    )


def _all(name: str, case: dict[str, Any], **default: object) -> Any:
    field = {"seen": "observations", "said": "assessments"}.get(name, name)
    rows = [{"id": f"{name}-{at}", **default, **row} for at, row in enumerate(case.get(name, ()))]
    return getattr(msgspec.convert({field: rows}, Known), field)
