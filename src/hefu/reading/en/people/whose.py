"""Whose is a person, by the words that stand beside the name: "Acme's director", "represented by"?"""

from collections.abc import Sequence

from hefu.reading.en.naming.minutes import is_of_the_meeting
from hefu.reading.en.naming.voices import find_writer
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind

_NEAR = 120
_STEM = 4
"""So many letters a land shares with the word for its people: "Latvia", "Latvian"."""
_LANDS = {"finnish": "finl", "spanish": "spai", "french": "fran", "polish": "pola", "irish": "irel",
          "danish": "denm", "dutch": "neth", "swiss": "swit"}  # fmt: skip
"""How the land begins whose people's word begins otherwise."""
_SIDE = pattern(r"\b(?:for|on|from|of) the (?P<nation>(?:sri |south )?[a-z]+) side\b[^;\n]{0,40}$")
_FAR = 500
_LETTERHEAD = 120
_ITEM = 260
_TELLING = ("speech", "ask", "strength")
_HAS_SAID = pattern(r" (?:has |have )?(?:said|says|announced|confirmed|told)\b")
_OWN_TITLE = pattern(r"(?:^|[.!?\"] |\n|\bsa(?:ys|id) )(?P<whose>its|our) [a-z -]{2,50},? $")
_POSSESSIVE = pattern(r"['’]s? (?:[a-z-]+ ){0,2}$")
_BRACKET = pattern(r" \(([^()\n]{2,90})\)")
_MINUTES, _HEAD = "minutes", 400
_ENDS_ITEM = (";", "\n")


def of_the_name(one: Named, mentions: Mentions) -> str | None:
    """The firm that bears the name of the family: "Pieter Van Laer" of "Van Laer & Sons"."""
    surname = mentions.ending_at(one.end)
    return surname.party if surname and surname.start > one.start else None


def in_an_office_of(text: Text, one: Named, mentions: Mentions) -> str | None:
    """The body whose the office is: "Acme's new director, Ann Lee", "Ann Lee, the mill's manager"."""
    for title in one.titles:
        at = text.flat.find(title, max(0, one.start - _NEAR), one.end + _NEAR)
        owner = _POSSESSIVE.search(text.flat, max(0, at - _NEAR // 2), at) if at >= 0 else None
        named = mentions.ending_at(owner.start()) if owner else None
        if named:
            return named.party
    return None


def owner_of(text: Text, at: int) -> int:
    """Give where the house of an office at a place is told: "the bank's executive director"."""
    owner = _POSSESSIVE.search(text.flat, max(0, at - _NEAR // 2), at)
    begin = text.folded.rfind("the ", max(0, at - _NEAR // 3), owner.start()) if owner else -1
    return begin if begin >= 0 else at


def of_the_nation(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """The land whose people's word opens the office, or tells the side: "Latvian Foreign Minister Ann Lee",
    "for the Latvian side Ann Lee".
    """
    for title in one.titles:
        nation = text.words.first("nationality", text.fold(title))
        if nation and nation.start == 0:
            return _of_stem(text, text.fold(title), parties)
    side = _SIDE.search(text.folded, max(0, one.start - _NEAR), one.start)
    return (
        _of_stem(text, side["nation"], parties)
        if side and text.at("nationality", side.start("nation"))
        else None
    )


def _of_stem(text: Text, nation: str, parties: Sequence[Party]) -> str | None:
    """Name the party with a word in its name that begins as the word for the people does."""
    stem = next(
        (land for people, land in _LANDS.items() if nation.startswith(people)), nation[:_STEM].strip()
    )
    return next(
        (
            party.id
            for party in parties
            if any(word.startswith(stem) for word in text.fold(party.name).split())
        ),
        None,
    )


def of_the_opening(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    """The body of "Its president, Ann Lee,": who opened the sentence before; of "our CEO": who publishes."""
    if text.folded.startswith(", our ", one.end):
        return find_writer(text, mentions, parties)
    own = _OWN_TITLE.search(text.folded, max(0, one.start - _NEAR // 2), one.start)
    if own is None:
        return None
    if own["whose"] == "our":
        return find_writer(text, mentions, parties)
    end = own.start()
    start = max(text.folded.rfind(mark, max(0, end - _FAR), end) for mark in (". ", "\n"))
    opening = mentions.within(max(0, start), end)
    return opening[0].party if opening else None


def of_the_subject(text: Text, one: Named, mentions: Mentions) -> str | None:
    """The body that opens a sentence which ends with who says it: "Acme has signed with Linhe, CEO Ann Lee
    has said".
    """
    office = f"{text.fold(one.titles[0])} " if len(one.titles) == 1 else ""
    if not office or not text.folded.endswith(f", {office}", 0, one.start):
        return None
    said = _HAS_SAID.match(text.folded, one.end)
    before = mentions.within(max(0, one.start - _FAR), one.start) if said else ()
    openings = (mention for mention in before[::-1] if _opens_a_sentence(text, mention.start))
    opening = next(openings, None)
    stop = text.folded.find(". ", opening.end, one.start) if opening else 0
    return opening.party if opening and stop < 0 else None


def of_its_own(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """The only party of the sort whose noun opens the sentence of "its deputy secretary Ann Lee": "The
    ministry was represented by its secretary".
    """
    office = f" its {text.fold(one.titles[0])} " if len(one.titles) == 1 else ""
    if not office or not text.folded.endswith(office, 0, one.start):
        return None
    near = max(0, one.start - _FAR)
    nouns = [hit for hit in text.find("generic", near, one.start) if _opens_a_sentence(text, hit.start)]
    if not nouns or text.folded.find(". ", nouns[-1].end, one.start) >= 0:
        return None
    fitting = [party.id for party in parties if party.kind.value in nouns[-1].entry.means.split()]
    return fitting[0] if len(fitting) == 1 else None


def _opens_a_sentence(text: Text, start: int) -> bool:
    lead = text.folded[max(0, start - len(". the ")) : start].removesuffix("the ")
    return lead == "" or lead.endswith((". ", "\n", '" '))


def of_the_letter(text: Text, mentions: Mentions) -> str | None:
    """The body whose letter it is, named at its head, but not "Dear ..."."""
    head = mentions.within(0, _LETTERHEAD)
    written_to = text.folded.find("dear ", 0, _LETTERHEAD)
    if not head or 0 <= written_to < head[0].start:
        return None
    if not _is_its_reader(text, head[0].start):
        return head[0].party
    others = {one.party for one in mentions.all} - {head[0].party}
    return others.pop() if len(others) == 1 else None


def _is_its_reader(text: Text, start: int) -> bool:
    """Tell the body below the date and the name of an officer, to whom the letter is, from its own head."""
    block = text.folded.rfind("\n\n", 0, start) + 1
    officer = text.has(("title", "courtesy", "address"), block, start)
    return block > 0 and officer and text.has(("month",), 0, block)


def in_brackets(text: Text, one: Named, mentions: Mentions) -> str | None:
    """The body in brackets behind the name, and nothing else: "Ann Lee (Acme)"."""
    bracket = _BRACKET.match(text.flat, one.end)
    named = mentions.within(*bracket.span(1)) if bracket else ()
    if not bracket or not named or named[-1].end < bracket.end(1):
        return None
    return named[0].party if text.folded[bracket.start(1) : named[0].start] in ("", "the ") else None


def of_the_item(text: Text, one: Named, mentions: Mentions) -> str | None:
    """The only body named in somebody's item of a list: "Ann Lee, manager, and Bo Li, health, for Acme;"."""
    line, stop = text.flat.rfind("\n", 0, one.start) + 1, text.flat.find("\n", one.end)
    stop = min(at for at in (stop, text.flat.find(". ", one.end), len(text.flat)) if at >= 0)
    left, right = text.flat.rfind(";", line, one.start), text.flat.find(";", one.end, stop)
    if left < 0 and right < 0:
        return None
    start = left if left >= 0 else max(line, text.flat.rfind(": ", line, one.start))
    end = right if right >= 0 else stop
    if end - start > _ITEM or text.has(_TELLING, start, end):
        return None
    sides = {named.party for named in mentions.within(start, end)}
    return sides.pop() if len(sides) == 1 else None


def of_the_meeting(
    text: Text, one: Named, mentions: Mentions, parties: Sequence[Party], holding: Sequence[str]
) -> str | None:
    """Name the only government of a text that gives minutes of its council, for whom a line of those present
    names without a body: "Present: Ann Lee (Chair), | Bo Ade; Jan Poll, Acme Ltd"; ``holding``: those that
    have such an office.
    """
    line = max(text.folded.rfind("\n", 0, one.start) + 1, text.folded.rfind(". ", 0, one.start) + 2)
    governments = [party.id for party in parties if party.kind is PartyKind.GOVERNMENT]
    first = mentions.before(line)
    if _MINUTES not in text.folded[:_HEAD] or len(governments) != 1 or first is None:
        return None
    if first.party != governments[0] or not text.at("present", line):
        return None
    ends = [text.folded.find(mark, one.end) for mark in _ENDS_ITEM]
    end = min((at for at in ends if at >= 0), default=len(text.folded))
    start = max(line, text.folded.rfind(";", line, one.start))
    beside = any(hit.entry.means == "government" for hit in text.find("office", start, end))
    elsewhere = holding and first.party not in holding and not (beside or is_of_the_meeting(one.titles))
    return None if elsewhere or mentions.within(start, end) else governments[0]
