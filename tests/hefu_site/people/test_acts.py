"""Who may do what is one table, and it is complete."""

from importlib import import_module

import pytest

from hefu_site.people.acts import ACTS, Refused, load_acts, require
from hefu_site.people.models import Role

ROOMS = (
    "members.actions",
    "notes.actions",
    "packs.actions",
    "publishing.actions",
    "register.actions.agreements",
    "register.actions.amendments",
    "register.actions.asks",
    "register.actions.parties",
    "register.actions.readings",
    "register.actions.relations",
    "register.actions.renewing",
    "register.actions.sides",
    "register.actions.undertakings",
    "register.actions.versions",
    "plans.actions",
    "visits.actions",
    "programmes.actions",
    "meetings.actions",
)


@pytest.mark.parametrize("code", ACTS)
def test_every_act_is_a_function_named_after_it(code):
    noun, verb = code.split(".")
    rooms = [import_module(f"hefu_site.{room}") for room in ROOMS]
    assert any(hasattr(room, f"{verb}_{noun}") or hasattr(room, f"{verb}_{noun}s") for room in rooms)


@pytest.mark.parametrize("code", sorted(set(ACTS) - {"invitation.accept"}))
def test_a_reader_stores_nothing(code, city):
    city.role = Role.READER
    with pytest.raises(Refused) as refused:
        require(city, code)
    assert refused.value.facts["held"] == "reader"


def test_only_a_signatory_signs():
    assert ACTS["version.sign"].may == ("signatory",)


def test_a_role_that_does_not_exist_stops_the_start():
    broken = '[[act]]\ncode = "a.b"\nevent = "a.c"\nmay = ["king"]\nen = ""\nzh = ""'
    with pytest.raises(ValueError, match="king"):
        load_acts(broken)
