"""To whom has the speaker of an English text turned: "To the company:", "Don Ricardo,", "Dear Ann Lee"?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import sole
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import in_small_letters, with_the_word
from hefu.reading.en.naming.letters import SALUTATION, letter_at
from hefu.reading.mentions import Mention
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch

_OPENS = (
    r"(?:(?<=[.!?;] )|(?<=[\n\"])|^)"
    r"(?:(?:and|now|so|but|yes|no|well|look|then|next|first|finally|lastly|last|please|again)[, ]+)*"
)
_NAME = r"(?:[^,:.;!?\n\"]|(?<=\b(?:mr|ms|dr|st))\.|(?<=\bmrs)\.|(?<=\bprof)\.)"
_TURNS = pattern(
    rf"{_OPENS}(?:(?:an?|one|my) (?:last |final |small )?(?:word|request|message|plea|wish|appeal) )?"
    rf"(?P<to>to(?: you,)?|dear|as for|for|turning to|i (?:now )?(?:turn|come) to) "
    rf"(?P<whom>{_NAME}{{2,90}})[,:.]"
    rf"|{_OPENS}(?P<called>{_NAME}{{2,60}})"
    r"(?:, (?:sir|madam|a word to you|one word))?[,:.!] "
    rf"|\b(?:you|thanks|yours|i sa(?:y|id))(?: all| both)?, (?P<behind>{_NAME}{{2,60}})[,.:;!?]"
)
_OWN = pattern(
    r"(?:(?:all|each|every one|those) of )?(?:my|our) (?:own\b|(?:[a-z-]+ ){0,3}?"
    r"(?:officers?|officials?|staff|departments?|deans?|colleagues|people|team|teams|managers?|engineers|"
    r"members?|secretar(?:y|ies)|commissioners?|civil servants|side|ministers?|directors?|employees|workers|"
    r"councillors|faculty|lecturers|teachers|professors|branch(?:es)?|sections?|clerks?|crews?|offices?|"
    r"ministry|administration|board|executive)\b)"
)
"""Those who work for whoever speaks: "my own officers at the wharf"."""
_STYLE = pattern(
    r"(?:(?:my|dear|the|good|honou?rable|hon\.?|right|your|his|her|and|friend|brother|sister|excellency|comrade|"
    r"m[rs]s?\.?|madam|mister|sir|dr\.?|prof\.?|professor|don|doña|pak|bu|ibu|mama|papa|"
    r"ji|sahib|saheb|sahab|bhai|bhaiya|didi|garu|san|sensei|anna|akka|ladies|gentlemen)[ -]*)*"
)
_TO_LINE = pattern(r"^(?:to|attn\.?|attention)\b:? ?(?P<whom>[^\n]{3,120})$", re.MULTILINE)
_DEFINED = pattern(r"(?:, [^()\n]{1,80})? ?\((?:[^()\n]{0,60}[ ,(])?\"you(?:rs)?\"[^()\n]{0,40}\)")
"""Behind a name, tells that the paper calls its bearer so: 'Acme ("the Company", "you")'."""
_HEAD = 1500
_ROOM = 30
"""How far into a deed the words may stand by which it turns to somebody."""
_REACH = 6000
"""How far before the deed they may: a thousand words, so that a paragraph without end stays in step."""


class _Turn(Struct, frozen=True, gc=False):
    """Where somebody is turned to, and who that is, if it can be told; ``surely``: be it or not."""

    at: int
    whom: str | None
    surely: bool


def turned_to(clause: Clause) -> str | None:
    """Name the party of "you", and of an order, to which the words before the clause turned last."""
    if clause.form not in ("you", "order"):
        return None
    turns = reversed(list(_turns(clause)))
    return next((turn.whom for turn in turns if turn.whom or turn.surely), None)


def written_to(clause: Clause) -> str | None:
    """Name the one party to which the text is, if it is a letter and the clause no quotation."""
    if clause.heard:
        return None
    text, company = clause.text, clause.company
    defined = text.folded.find('"you', 0, _HEAD) >= 0 and [
        one.party for one in company.mentions.within(0, _HEAD) if _DEFINED.match(text.folded, one.end)
    ]
    if defined:
        return defined[0]
    letter = letter_at(text, clause.at)
    greets = SALUTATION.search(text.folded, *((letter.start, letter.end) if letter else (0, _HEAD)))
    line = None if letter else _TO_LINE.search(text.folded, 0, greets.start() if greets else _HEAD)
    for told in (line, greets):
        if told and told["whom"]:
            ids = _named_in(clause, Stretch(*told.span("whom")))
            if len(ids) == 1:
                return ids[0]
    if greets is None:
        return None
    before: list[Mention | NameMention] = [
        *company.mentions.within(0, greets.start()),
        *company.names.within(0, greets.start()),
    ]
    others = {one.party for one in before} - {None, *clause.authors}
    return others.pop() if len(others) == 1 else None


def _turns(clause: Clause) -> Iterator[_Turn]:
    """Yield where the paragraph turns to somebody before the deed, at the clause's own depth of quotation."""
    text, here = clause.text.folded, clause.statement.start
    start = clause.quote.start if clause.quote else clause.paragraph
    for turn in _TURNS.finditer(text, max(start, here - _REACH), here + _ROOM):
        at, end = turn.span("whom" if turn["to"] else turn.lastgroup or "called")
        if clause.quote is None and text.count('"', start, at) % 2:
            continue
        surely = bool(turn["to"]) and text.startswith("the ", at) and text.startswith(":", end)
        yield _Turn(at, _whom(clause, Stretch(at, end), to=bool(turn["to"])), surely)


def _whom(clause: Clause, words: Stretch, *, to: bool) -> str | None:
    text = clause.text
    if to and _OWN.match(text.folded, words.start, words.end):
        return _own(clause)
    if not (to or _is_all_a_name(clause, words)):
        return None
    ids = _named_in(clause, words)
    if len(ids) == 1 or not to:
        return ids[0] if len(ids) == 1 else None
    ids = in_small_letters(text, words, clause.company.parties)
    return ids[0] if len(ids) == 1 else None


def _own(clause: Clause) -> str | None:
    around = clause.around
    return around.speaker if clause.quote else sole(clause.authors) or around.speaker


def _is_all_a_name(clause: Clause, words: Stretch) -> bool:
    """Tell "Mr Lee", "Mayor Lee" and "Madam Governor" from "In Linhe", which turns to nobody."""
    text = clause.text
    style = _STYLE.match(text.folded, words.start, words.end)
    start = style.end() if style else words.start
    office = text.at("title", start)
    start = office.end + 1 if office and office.end < words.end else start
    places: list[NameMention | Mention | Hit] = [
        *clause.company.names.within(words.start, words.end),
        *clause.company.mentions.within(words.start, words.end),
        *text.find("office", words.start, words.end)[:1],
    ]
    return any(
        one.start <= start and _STYLE.fullmatch(text.folded[one.end : words.end].lstrip(" -"))
        for one in places
    )


def _named_in(clause: Clause, words: Stretch) -> Ids:
    """Name the party that some words name, by itself, by its people, by their office, by a noun."""
    text, company = clause.text, clause.company
    people = [one.party for one in company.names.within(words.start, words.end) if one.party]
    named = people or [one.party for one in company.mentions.within(words.start, words.end)]
    if named:
        return tuple(dict.fromkeys(named))
    hit = text.first("generic", words.start, words.end)
    if hit:
        return with_the_word(text, hit, company) or company.of_kinds(hit.entry.means)
    hit = text.first("office", words.start, words.end)
    if hit is None:
        return ()
    ids = company.of_kinds(hit.entry.means)
    return ids if len(ids) == 1 else _holders(clause, text.folded[hit.start : hit.end]) or ids


def _holders(clause: Clause, office: str) -> Ids:
    """Name the party of the one who is called by an office elsewhere: "Governor Lee", "Lee, the governor"."""
    text, found = clause.text.folded, set()
    for one in clause.company.names.all:
        before = text.endswith(f"{office} ", 0, one.start)
        behind = text.startswith((f", {office}", f", the {office}"), one.end)
        if one.party and (before or behind):
            found.add(one.party)
    return tuple(found) if len(found) == 1 else ()
