"""Who may do what: the acts of `acts.toml`, loaded once, and the one question asked of them."""

from importlib.resources import files
from typing import Literal

import msgspec
import tomli

from hefu.errors import HefuError
from hefu_site.people.models import Membership, Role


class Refused(HefuError):
    """The act is not this member's to do; ``facts`` say which role was held and which are needed."""

    code = "act.refused"
    status = 403
    """The HTTP status it is answered with; 404 where it is not even to be known that there is something."""


class Act(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something a member does that stores: its event, who may, and its sentence in two languages."""

    code: str
    event: str
    may: tuple[str, ...]
    en: str
    zh: str
    host: Literal["never", "also", "only"] = "never"
    """Whether it is for the staff of the organisation that hosts the site."""


def load_acts(text: str) -> dict[str, Act]:
    """The acts of a TOML text by code.

    Raises:
        ValueError: an act is malformed, stands twice, or names a role that does not exist.
    """
    acts = msgspec.convert(tomli.loads(text)["act"], list[Act])
    by_code = {act.code: act for act in acts}
    if len(by_code) != len(acts):
        raise ValueError("an act stands twice in acts.toml")
    for act in acts:
        if unknown := set(act.may) - set(Role.values):
            raise ValueError(f"act {act.code} names unknown roles {sorted(unknown)}")
    return by_code


ACTS = load_acts((files("hefu_site.people") / "acts.toml").read_text(encoding="utf-8"))
ACT_OF_EVENT = {act.event: act for act in ACTS.values()}


def may(by: Membership | None, code: str) -> bool:
    """Whether role and organisation allow the act at all; the act itself looks at whose matter it is."""
    if by is None or not by.active or by.role not in ACTS[code].may:
        return False
    return ACTS[code].host != ("never" if by.organisation.host else "only")


def require(by: Membership, code: str) -> None:
    """Raise `Refused` unless the member's role allows the act."""
    if not may(by, code):
        raise Refused(act=code, held=by.role, may=ACTS[code].may)
