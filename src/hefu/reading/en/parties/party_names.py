"""What speaks for it that a body of an English text is a party in how, where and how often it is named?"""

from collections import Counter
from collections.abc import Callable, Iterator

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast, Found
from hefu.reading.en.naming.same import Group
from hefu.reading.en.naming.signers import is_placed, tells_its_seat
from hefu.reading.en.papers import is_joint_paper
from hefu.reading.en.parties.outsiders import is_a_unit
from hefu.reading.patterns import pattern
from hefu.terms.party import PartyKind

_JOINT = pattern(r"(?: \([^()]{1,60}\))?(?:,? and |, |; | / )(?:(?:by|with) )?(?:the )?(?:[a-z-]+ ){0,2}")
_IS_OF = pattern(r" (?:of|from|at) (?:the )?")
_BRAND = pattern(
    r"(?!(?:Ma?c|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|St|San|El|Al)[A-Z])[A-Z]?[a-z]+[A-Z][a-z]{2,}(?:[A-Z][a-z]+)*"
)
"""A word with a capital inside, as a firm's name has it and a family's not: "JobsOhio", no "MacLean"."""
_MOST_NAMED = 2
_LATE, _SHORT = 0.7, 800

Rule = Callable[[Cast], Found]


def _formed(cast: Cast) -> Found:
    """Those with the name of a firm, of more than one word."""
    return (group for group in cast.groups if any(_is_a_firm(body) for body in group.full))


def _at_head(cast: Cast) -> Found:
    """Those named in the first lines."""
    return (group for group in cast.groups if group.start < cast.head)


def _late(cast: Cast) -> Found:
    """Those first named near the end of a text of some length."""
    from_here = max(_LATE * len(cast.text.flat), _SHORT)
    return (group for group in cast.groups if group.start > from_here)


def _most(cast: Cast) -> Found:
    """The two named most."""
    return cast.by_often[:_MOST_NAMED]


def _defined(cast: Cast) -> Found:
    """Those to whom the text gives a short name."""
    return (group for group in cast.groups if any(body.defined for body in group.bodies))


def _in_a_row(cast: Cast) -> Iterator[Body]:
    """Those of a row of three or more: "the City, Acme Ltd and the College"."""
    row: list[Body] = []
    for body in cast.bodies:
        if row and not _JOINT.fullmatch(cast.text.folded, row[-1].end, body.start):
            yield from row if len(row) > _MOST_NAMED else ()
            row = []
        row.append(body)
    yield from row if len(row) > _MOST_NAMED else ()


def _opening_a_joint_paper(cast: Cast) -> Found:
    """Those of a row at the head of a joint statement."""
    row = _in_a_row(cast) if is_joint_paper(cast.text) else ()
    return (body for body in row if body.start < cast.head)


def _alone_of_kind(cast: Cast) -> Found:
    """The only one of its kind."""
    kinds = Counter(group.first.kind for group in cast.groups)
    return (group for group in cast.groups if kinds[group.first.kind] == 1)


def _bare(cast: Cast) -> Found:
    """Those whose name does not say what sort of body they are, nor is written as a firm's: "JobsOhio", nor
    is a town's with its region behind where towns are twinned ("Tarn, Ohio"), nor described by its seat.
    """
    twinned = cast.text.first("place_sign", 0, len(cast.text.folded)) is not None
    for group in cast.groups:
        told = any(
            (twinned and _has_its_region(cast, body)) or tells_its_seat(cast.text, body)
            for body in group.bodies
        )
        if group.first.bare and not told and not _BRAND.fullmatch(group.first.name):
            yield group


def _has_its_region(cast: Cast, body: Body) -> bool:
    return (
        cast.text.flat.startswith(", ", body.end) and cast.text.at("region", body.end + len(", ")) is not None
    )


def _opening(cast: Cast) -> Iterator[Group]:
    """Those whose capitals may be but for opening a sentence, or that are all capitals; no countries."""
    return (
        group for group in cast.groups
        if all(body.bare and (body.initial or body.name.isupper()) for body in group.bodies)
        and not cast.text.at("country", group.start)
    )  # fmt: skip


def _lone(cast: Cast) -> Found:
    """Single words that are capitals for opening a sentence, or are all capitals."""
    return (group for group in _opening(cast) if not _is_of_words(group))


def _opening_only(cast: Cast) -> Found:
    """Names of more than one word that but open sentences."""
    return (group for group in _opening(cast) if _is_of_words(group))


def _is_of_words(group: Group) -> bool:
    return any(" " in body.name for body in group.bodies)


def _units(cast: Cast) -> Found:
    """Parts of a university or another house, where one is named: "School of Nursing"."""
    named = any(group.first.kind is PartyKind.UNIVERSITY for group in cast.groups)
    return (group for group in cast.groups if named and not group.first.bare and is_a_unit(group.full))


def _placed(cast: Cast) -> Found:
    """Those always named as a place or an owner: "in Linhe", "of the Republic"."""
    people = cast.once(behind_people)
    return (
        group for group in cast.groups
        if all(is_placed(cast.text, body) and body.start not in people for body in group.bodies)
    )  # fmt: skip


def behind_people(cast: Cast) -> set[int]:
    """Where a body's name would stand behind a person's and "of", "from", "at"."""
    return {of.end() for one in cast.named if (of := _IS_OF.match(cast.text.folded, one.end))}


def _is_a_firm(body: Body) -> bool:
    return " " in body.name and not body.bare and body.kind is PartyKind.COMPANY


BY_NAME: dict[str, Rule] = {
    "firm": _formed,
    "at-head": _at_head,
    "late": _late,
    "named-most": _most,
    "short-name": _defined,
    "in-a-row": _in_a_row,
    "opens-joint-paper": _opening_a_joint_paper,
    "only-of-kind": _alone_of_kind,
    "bare": _bare,
    "lone-word": _lone,
    "opens-only": _opening_only,
    "unit": _units,
    "place": _placed,
}
