"""May words with capitals name a body where none of them says of what sort it is?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.edges import JOINERS
from hefu.reading.en.naming.titles import is_body_of_one_before
from hefu.reading.en.naming.trims import opens_a_sentence
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind

_NO_BARE = ("title", "courtesy", "address", "month", "weekday", "agreement", "generic", "everybody",
            "organ", "programme", "no_name", "back_reference", "own_side", "nationality",
            "head")  # fmt: skip
_IN_PORTFOLIO = pattern(
    r"(?:[Mm]inist(?:er|ry)|[Ss]ecretary|[Cc]ommissioner|[Dd]epartment)(?: of [Ss]tate)? (?:of|for) (?:the )?"
    r"[A-Z][\w-]*(?:,? (?:and )?[A-Z][\w-]*){0,5},? and $"
)
"""Before a word that is the last of an office's fields: "Minister for Fisheries and | Oceans"."""
_OFFICE_ROOM = 90
_PLACE = pattern(r"[A-Z][\w'’-]*, $")
_STATE_ROOM, _SORT_ROOM = 30, 20
_SIDES = ("Side", "Sides", "SIDE", "SIDES")
"""No name: "the Slovak Side"."""
_DOES = pattern(
    r" (?:has|have|had|will|shall|would|is|was|signed|signs|agreed|agrees|said|says|plans|"
    r"and [A-Z][^.;\n]{2,50} have)\b|['’]s? [A-Z]"
)
"""Behind a name that begins with a verb, shows that it acts: "Help Africa Tanzania | signed"."""
_SOMEBODY = pattern(r", (?:[\w.]+ )?[A-Z][\w'’-]+ [A-Z][\w'’-]+[, ]")
"""Between a name and an office, shows this to be somebody else's: "of Aldo Cork, Ann Lee, and the Mayor"."""


def may_be_bare(text: Text, part: Stretch) -> bool:
    """Tell whether a few words with capitals may name a body, though none tells its sort: "Orlett"."""
    if "the " + text.folded[part.start : part.end] in text.words.kinds["everybody"].by_word:
        return False
    capitals = [word for word in text.flat[part.start : part.end].split() if word not in JOINERS]
    if len(capitals) > 4 or part.end - part.start < 2 or capitals[-1] in _SIDES:
        return False
    kinds = text.kinds_within(part.start, part.end)
    land = text.at("country", part.start) if "country" in kinds else None
    named = land is not None and land.end == part.end
    no_bare = _NO_BARE if named or "programme" not in kinds else _without_programmes(text, part)
    if not named and not kinds.isdisjoint(no_bare) and text.has(no_bare, part.start, part.end):
        return False
    if not kinds.isdisjoint(("currency", "measure")) and _is_counted(text, part):
        return False
    if text.folded.endswith("and ", 0, part.start) and _IN_PORTFOLIO.search(
        text.flat, max(0, part.start - _OFFICE_ROOM), part.start
    ):
        return False
    return not (_is_titled(text, part) or _is_state_of_a_place(text, part) or _describes(text, part))


def _without_programmes(text: Text, part: Stretch) -> tuple[str, ...]:
    """Let a name behind the word for its sort end as programmes do: "the society | Nordland Register"."""
    sorts = text.find("sort", max(0, part.start - _SORT_ROOM), part.start)
    house = (
        bool(sorts)
        and sorts[-1].end == part.start - 1
        and text.flat[sorts[-1].start].islower()
        and sorts[-1].entry.means != PartyKind.GOVERNMENT.value
    )
    return tuple(kind for kind in _NO_BARE if not (house and kind == "programme"))


def is_an_order(text: Text, part: Stretch) -> bool:
    """Tell "Visit Tarn Bridge" that opens a sentence from the name of one that acts: "Help Africa"."""
    verb = text.at("verb", part.start) is not None and text.flat.find(" ", part.start, part.end) > 0
    return verb and opens_a_sentence(text, part.start) and not _DOES.match(text.flat, part.end)


def _describes(text: Text, part: Stretch) -> bool:
    """Tell "Legal" in "that a Legal Agreement be drawn up", and what begins an office, from a name."""
    office = text.at("title", part.start)
    paper = (
        text.at("agreement", part.end + 1) if text.folded.endswith((" a ", " an "), 0, part.start) else None
    )
    return paper is not None or (office is not None and office.end > part.end)


def _is_state_of_a_place(text: Text, part: Stretch) -> bool:
    """Tell the state in which a county lies ("Tarn County, Ohio | and Acme Inc.") from one of a list."""
    state = text.at("region", part.start)
    placed = (
        state is not None
        and state.end == part.end
        and _PLACE.search(text.flat, max(0, part.start - _STATE_ROOM), part.start)
    )
    before = text.find("region", max(0, part.start - _STATE_ROOM), part.start) if placed else []
    return bool(placed) and not (before and before[-1].end == part.start - len(", "))


def _is_counted(text: Text, part: Stretch) -> bool:
    """Tell money and units from a name."""
    money = any(hit.end == part.end for hit in text.find("currency", part.start, part.end))
    units = text.find("measure", part.start, part.end)
    return money or not all(is_in_a_word(text, hit) for hit in units)


def is_in_a_word(text: Text, unit: Hit) -> bool:
    """Tell the letter of "AT&T", "T-Mobile" and "G. H. Hall & Co." from the unit."""
    beside = text.flat[unit.start - 1 : unit.start] + text.flat[unit.end : unit.end + 1]
    initial = unit.end == unit.start + 1 and beside.endswith(".")
    return "&" in beside or "-" in beside or initial


def _is_titled(text: Text, part: Stretch) -> bool:
    """Tell whether an office stands right before or behind, as it does with a person's name."""
    if is_body_of_one_before(text, part.start):
        return False
    before = [
        hit
        for kind in text.among(("title", "courtesy", "address"), part.start - 30, part.start)
        for hit in text.find(kind, part.start - 30, part.start)
    ]
    behind = text.first("title", part.end, part.end + 40) if text.folded.startswith(", ", part.end) else None
    if behind and _SOMEBODY.search(text.flat, part.end, behind.start):
        behind = None
    beside = any(
        hit.end >= part.start - 2 and not text.folded.endswith((" of ", " for "), 0, part.start)
        for hit in before
    )
    return (beside and not text.folded.endswith((" of ", " of the "), 0, part.start)) or behind is not None
