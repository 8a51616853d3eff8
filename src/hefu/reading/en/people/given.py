"""Is a run of capitals a person's name, by the given name it begins with?"""

import re
from collections.abc import Iterator
from itertools import pairwise

from hefu.reading.en.naming.edges import JOINERS
from hefu.reading.en.naming.titles import titles_before
from hefu.reading.en.naming.trims import opens_a_sentence
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|"
    r"ua|ue|ui|uo|er|a|e|i|o|u|ü)"
)
_CHINESE = pattern(rf"(?:{_SYLLABLE}){{1,2}}|{_SYLLABLE}-{_SYLLABLE}", re.IGNORECASE)
_KOREAN = pattern(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}-[a-z]{2,6}")
_INITIAL = pattern(r"[A-Z]\.(?:[ -]?[A-Z]\.)* [A-Z][\w'’-]+")
_OF_A_THING = pattern(r" (?:& |and (?:Sons|Co|Daughters|Partners)\b)|['’]s? |[A-Z]")
_CREDIT = pattern(
    r"(?:\b(?:report(?:ing|ed|er|ers|s)|edit(?:ing|ed|or|or-in-charge)|photo(?:s|graph|graphs|graphy|grapher)?|"
    r"pictures?|images?|video|camera|writ(?:ten|ing|er)|translat(?:ed|ion|or)|interview(?:er|ed)?|updates?|"
    r"compiled|review(?:ed)?|proofread(?:er|ing)?|text|words|story|correspondents?)\b"
    r"(?: by| from|:| ?/)? ?(?:[^.;:\n]{0,40}?(?:, | and ))?|"
    r"\b(?:named (?:after|for)|(?:to the|in) memory of|poet) )$"
)
"""Before a name, shows it to be of who made the page: "(Reporting by | Ann Lee", "Editor: | Bo Li"."""
_BYLINE = pattern(r"\W*(?:by|from) (?:staff reporters? )?$")
_ENDS = pattern(r"\s*\n|,? ?[|·•–—-]|, [^,.\n]{2,40}\n")
_WORD = pattern(r"[^ ]+")
_PART_LETTER = pattern(r"(?:^|[.;:!?)] {1,3})([A-Z])\. (?=[A-Z])", re.MULTILINE)
_SAINTS = ("san", "santa", "santo", "são", "saint", "sainte", "sankt", "st", "st.")
"""Before a given name, shows a place: "Mayor of Santa Clara"."""
_SHORTEST, _MOST_WORDS = 3, 5
_NEAR, _HEAD = 90, 600
_SURE, _FAMILY = 10, 5
"""What a name's first word weighs: a given name is enough, a family name that goes first needs more."""
_NO_NAMES = (
    "body",
    "title",
    "field",
    "common",
    "country",
    "weekday",
    "month",
    "courtesy",
    "address",
    "no_name",
)
_OF_AN_OFFICER = pattern(r"(?: (?:and|&)|,) (?:[A-Z]\w+ |& |and )+Officer\b")
"""Behind "Chief" and a field, the rest of an office: "Chief Commercial | & Strategy Officer"."""
_STYLED = pattern(
    r"(?<![\w-])(?P<style>(?:Dr|Prof|Professor|Chief|Mayor|Governor|Councillor|Cllr|Commissioner|Minister|Senator|"
    r"Captain|Sheikh|Imam|Pastor|Torgbui|Togbe|Alhaji|Hajia|Datuk|Elder|Uncle|Aunty|Auntie)\b\.?) "
    r"(?P<name>[A-Z][a-zà-ž][\w-]*(?:’(?!s\b)[\w-]+)?\w)"
    r"(?=['’]s |[ ,.;:!?]+(?![A-Z][a-z]|(?:bin|binti?|ibn|al|van|de|von) [A-Z])|\n|$)"
)


def is_a_persons(text: Text, start: int, end: int) -> bool:
    """Tell "Rosa Ibarra", "G. Phiri", "Wang Lei", "Kim Min-seo" from "Rosa Street" and who made the page."""
    words = text.folded[start:end].split()
    if not _is_a_name(text, words, start, end) or len(words) > _MOST_WORDS or len(words[-1]) < _SHORTEST:
        return False
    if any(hit.end == end for hit in text.find("landmark", start, end)) or _OF_A_THING.match(text.flat, end):
        return False
    return not _is_credited(text, start, end)


def find_called_by_one(text: Text) -> Iterator[Named]:
    """Yield whom the text calls by a style and one name alone: "Councillor Brunner", "Chief Adela"."""
    for one in _STYLED.finditer(text.flat):
        office = any(hit.end == one.end("name") for hit in text.find("title", *one.span()))
        officer = _OF_AN_OFFICER.match(text.flat, one.end("name")) and one["style"] == "Chief"
        dear = text.folded.endswith("dear ", 0, one.start())
        if not (office or officer or dear) and not text.has(_NO_NAMES, *one.span("name")):
            yield Named(
                start=one.start("name"), end=one.end("name"), name=one["name"], titles=_of_one_name(text, one)
            )


def _of_one_name(text: Text, one: re.Match[str]) -> tuple[str, ...]:
    """Give the office that ends with a style: "Prime | Minister | Berg"; a bare style else."""
    floor = text.flat.rfind("\n", 0, one.start()) + 1
    office = titles_before(text, one.start("name"), one.start("name"), floor, has_one=False)
    longer = office and office[-1].endswith(f" {one['style']}") and not _begins_with_a_style(text, office[-1])
    return office[-1:] if longer else (one["style"],)


def _begins_with_a_style(text: Text, office: str) -> bool:
    """Tell "His Excellency Governor" from "Deputy Governor"."""
    folded = text.fold(office)
    return any(hit.start == 0 for kind in ("courtesy", "address") for hit in text.words.find(kind, folded))


def behind_a_verb(text: Text, start: int, end: int) -> int:
    """Tell where a name begins behind the word that opens its sentence: "Ask | Carlos Mena"."""
    first, _, rest = text.folded[start:end].partition(" ")
    known = text.words.first_names
    opens = (
        rest.count(" ") > 0
        and len(first.strip(".")) > 1
        and first not in known
        and known.get(rest.split(" ", 1)[0]) == _SURE
    )
    return end - len(rest) if opens and opens_a_sentence(text, start) else start


def where_a_given_name_begins(text: Text, start: int, end: int) -> int | None:
    """Tell where a given name begins behind other capitals, if at all: "of Tarn University | Ann Lee"."""
    known = text.words.first_names
    words = [(word.start(), word.group()) for word in _WORD.finditer(text.folded, start, end)]
    if not words or known.get(words[0][1]) == _SURE:
        return None
    behind = ((at, word) for (_, ahead), (at, word) in pairwise(words[:-1]) if ahead not in _SAINTS)
    return next((at for at, word in behind if known.get(word) == _SURE), None)


def _is_a_name(text: Text, words: list[str], start: int, end: int) -> bool:
    weight = text.words.first_names.get(words[0], 0)
    if (
        weight == _SURE
        or (
            _INITIAL.fullmatch(text.flat, start, end)
            and words[-1] not in JOINERS
            and not _heads_a_part(text, start)
        )
        or _KOREAN.fullmatch(text.flat, start, end)
    ):
        return True
    return weight == _FAMILY and all(map(_CHINESE.fullmatch, words[1:]))


def _heads_a_part(text: Text, start: int) -> bool:
    """Tell the second part of a paper, whose first one has an "A.": "B. Notices" is nobody's name."""
    return start in text.once(_lettered)


def _lettered(text: Text) -> frozenset[int]:
    """Where the letters stand that open parts of a paper, each behind the letter before it."""
    opened = [(match.start(1), match[1]) for match in _PART_LETTER.finditer(text.flat)]
    letters = {letter for _, letter in opened}
    return frozenset(at for at, letter in opened if letter == "A" or chr(ord(letter) - 1) in letters)


def _is_credited(text: Text, start: int, end: int) -> bool:
    """Tell who reports, edits or takes the pictures, and after whom something is called."""
    line = text.folded.rfind("\n", 0, start) + 1
    near = max(line, start - _NEAR)
    if _CREDIT.search(text.folded, near, start) or _BYLINE.match(text.folded, line, start):
        return True
    return line == start < min(_HEAD, len(text.flat) // 2) and _ENDS.match(text.flat, end) is not None
