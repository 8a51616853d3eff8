"""Is it somebody outside of whom an English clause tells: "the state will", "analysts said it would"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.doers import is_a_doer
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_FAR = 160
_STEM = 6
"""Letters by which "province" and "provincial" are one."""
_LINKS = pattern(
    r"(?: (?:us|me|them|him|her|you|members|reporters|newsmen|journalists))?"
    r"(?: (?:in|by|on) (?:an? |its |their )?(?:statement|letter|report|note|telephone|phone|e-?mail|post|"
    r"writing|website))?"
    r"(?: that)? "
)
_ONE = pattern(r"(?:it|they) ")
_OPENS = pattern(r"[.;:\n\"]|, (?:and|but|while) | and (?=the |a |an )")
_NOUN = pattern(r"\b[a-z][a-z-]{2,}\b")
_SMALL_WORDS = frozenset(
    {"the", "and", "for", "has", "have", "had", "also", "then", "later", "who", "von", "van", "bin", "side"}
)
_KNOWN = ("everybody", "contracting", "departments", "own_side", "the_others", "them", "back_reference",
          "self_name", "title", "courtesy", "agreement", "spoken_to")  # fmt: skip
_STANDING = ("generic", "everybody", "departments", "own_side", "spoken_to", "title", "bare")
_WHO = pattern(r"(?:who|which) (?:(?:also|then|now|\w+ly) )*")
_ENDS = pattern(r"(?:[\w-]+ )?(?:[\w-]+ )?[a-z-]{3,}s$")
"""Several, named by a noun in front of "who"."""
_SEVERAL = pattern(
    r"(?!(?:the|its|their|our|his|her|my|your|both|all|these|those|some|any|each|every|no) )"
    r"(?:[a-z-]+ ){0,2}?(?P<noun>(?!minister|commissioner|councillor|planner|director|manager|partner|"
    r"cent[er]+s|papers|numbers|letters|orders|offers)[a-z-]{3,}(?:ers|ors|ists|ians|ees|men)|people|youth|"
    r"women|men|children|famil(?:y|ies)|households|residents|localities|parents|students|pupils|citizens|"
    r"youths|girls|boys|"
    r"graduates|applicants|patients|clients|guests|friends|neighbours|neighbors|states|countries|nations|"
    r"enterprises|businesses|industries|start-?ups)"
    r"(?:,? (?:from|in|at|of|across|around|outside|abroad|who|with|and|both)\b.*)?\W*"
)
"""People, or houses, of whom no party is told to have any: "manufacturers from other states"."""
_LEVELS = pattern(
    r"the (?:(?:federal|central|national|state) government|government(?= in )|state|ministry|province|"
    r"republic)\b"
)
_OTHERS = pattern(
    r"(?:all |some |many |more )?other "
    r"(?!(?:parties|sides|signatories|departments|bureaus|offices|units|agencies|ministries)\b)"
    r"(?:[\w-]+ )??[a-z]+s\b|(?:the )?private sector\b|(?:members of )?the public\b"
)
"""Whoever is asked but the other sides and the offices that stand for one."""
_A_FIRM = pattern(
    r"(?:the|this|that|an?) (?:(?!same|joint|public|own)[a-z-]+ ){0,2}"
    r"(?:company|firm|manufacturer|producer|investor)\W*"
)
_GOVERNS = pattern(r"the (?:central |federal |national |state |city |local )?(?:government|ministry)\W*")
_NO_FIRMS = frozenset({"government", "university", "association"})


def are_people_outside(text: Text, whom: Stretch, mentions: Mentions) -> bool:
    """Tell "urged | young people to study" from "urged staff to", from farmers of their own union and from
    "urged students to apply", where a university is a party.
    """
    people = _SEVERAL.fullmatch(text.folded, whom.start, whom.end)
    if people is None or text.has((*_KNOWN, "addressee"), whom.start, whom.end):
        return False
    if mentions.within(whom.start, whom.end):
        return False
    if any(_of_a_party(hit, mentions) for hit in text.find("own_people", whom.start, whom.end)):
        return False
    stem = people["noun"][:_STEM]
    return not is_a_doer(text, whom) and all(stem not in form for form, _ in mentions.forms)


def _of_a_party(people: Hit, mentions: Mentions) -> bool:
    """Tell students where a university is a party, members where an association is."""
    return not mentions.kinds.isdisjoint(people.entry.means.split())


def are_those_who(text: Text, opening: Opening, mentions: Mentions) -> bool:
    """Tell "to train nurses | who will lead the clinics", and "the firms which", from "the company which"."""
    at = opening.start - 1
    verb = opening.hit.start
    if not _WHO.fullmatch(text.folded, opening.start, verb) or text.folded.endswith(",", 0, at):
        return False
    ends = _ENDS.search(text.folded, max(0, at - _FAR), at)
    if ends is None or mentions.ending_at(at) or text.has(("number",), ends.start(), at):
        return False
    hits = (hit for kind in _STANDING for hit in text.find(kind, ends.start(), at) if hit.end == at)
    return not any(hit.entry.sort != "generic" or _are_parties(hit, mentions) for hit in hits)


def _are_parties(hit: Hit, mentions: Mentions) -> bool:
    """Tell "the firms" where several parties are firms."""
    return sum(sort in hit.entry.means.split() for _, sort in mentions.sorts) > 1


def are_others(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell who is asked beside those who cooperate: "called on | other companies to follow"."""
    return _OTHERS.match(text.folded, subject.start) is not None and not mentions.within(
        subject.start, subject.end
    )


def is_unnamed(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell "this company", which a text never names, where those it names govern, teach or are members, and
    "the government", where none of them governs.
    """
    if mentions.within(subject.start, subject.end) or not mentions.kinds:
        return False
    firm = mentions.kinds <= _NO_FIRMS and _A_FIRM.fullmatch(text.folded, subject.start, subject.end)
    governs = "government" not in mentions.kinds and _GOVERNS.fullmatch(
        text.folded, subject.start, subject.end
    )
    return bool(firm or governs)


def is_an_outsiders_word(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell the "it" of somebody unknown who says what he will do: "A lithium producer said it would"."""
    if not _ONE.match(text.folded, subject.start):
        return False
    floor = max(0, subject.start - _FAR)
    for said in reversed(text.find("speech", floor, subject.start)):
        linked = _LINKS.fullmatch(text.folded, said.end, subject.start)
        if linked:
            opens = [match.end() for match in _OPENS.finditer(text.folded, floor, said.start)]
            speaker = Stretch(opens[-1] if opens else floor, said.start)
            return _is_unknown(text, speaker, mentions)
    return False


def _is_unknown(text: Text, speaker: Stretch, mentions: Mentions) -> bool:
    """Tell a speaker by a noun or by a body's name, no party and nobody that may stand for one."""
    nouns = set(_NOUN.findall(text.flat[speaker.start : speaker.end])) - _SMALL_WORDS
    known = mentions.within(speaker.start, speaker.end) or text.has(_KNOWN, speaker.start, speaker.end)
    sorts = text.find("generic", speaker.start, speaker.end)
    body = text.first("body", speaker.start, speaker.end)
    if body and not known and text.flat[body.start].isupper():
        return True
    return bool(nouns) and not known and mentions.kinds.isdisjoint(hit.entry.means for hit in sorts)


def is_of_another_level(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell "the state" where no party is a state, but one is of some other level."""
    level = _LEVELS.match(text.folded, subject.start, subject.end)
    if level is None or mentions.within(subject.start, subject.end) or "government" not in mentions.kinds:
        return False
    behind = text.folded[level.end() : subject.end].strip(" ,")
    if behind and not behind.startswith("in "):
        return False
    stem = level.group().split()[-1][:_STEM]
    return all(stem not in form for form, _ in mentions.forms)
