"""By which shorter names does the text call a party?"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hefu.reading.en.naming.endings import LEGAL_FORM
from hefu.reading.en.naming.name_words import SMALL, initials_of, is_clipped, words_of
from hefu.reading.en.naming.quoted import QUOTED_NAME
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text
from hefu.terms.party import Party, PartyKind

_QUALIFIERS = {"municipal", "provincial", "county", "people's", "people’s", "national"}
_CAPITAL = pattern(rf" [{CAPITALS}]")
_TWICE = 2
_OF = pattern(
    r"(?i)^(?:People['’]s |[a-z-]+ )?"
    r"(?:Government|Municipality|City|State|County|Town|Village|Province|District|Commune|Region|Port|"
    r"Kingdom|Republic) of (?:the )?(.+)"
)


_OF_A_PLACE = pattern(r" [Oo]f (?:the )?[A-Z]")
"""Behind what a party calls itself, makes it another's name: "the County Government | of Nakira"."""
_CAPITALS = pattern(r"(?<![\w-])[A-Z]{5,12}(?![\w-])")
_LONG_ENOUGH, _FEWEST_LETTERS = 4, 3


def aliases_en(text: Text, parties: Sequence[Party]) -> dict[str, tuple[str, ...]]:
    """Find each party's aliases: defined ones, its leading words, its place, "the Council", "our city"."""
    heads = [_heads(text, party) for party in parties]
    places = {place for party in parties for place in _places_of(text, party)}
    found = {}
    for party, own in zip(parties, heads, strict=True):
        others = {head for other in heads if other is not own for head in other}
        others |= {alias for other in parties if other is not party for alias in other.aliases}
        folded = {text.fold(form).removeprefix("the ") for form in others}
        leading = (form for form in _leading_words(text, party) if not _is_given_to(text, form, folded))
        told = (form for form in party.aliases if not _tells_its_field(text, party, form))
        forms = [*told, *leading, *_places(text, party), *_clipped(text, party)]
        letters = (*_letters(text, party), *_syllables(text, party))
        forms += [form for form in letters if text.fold(form) not in folded]
        forms += [f"the {head}" for head in own if head not in others and _is_meant_by_head(text, head)]
        forms += _last_word(text, party, parties)
        forms += [form for form in _self_names(text, party) if text.fold(form) not in folded]
        if party.kind is not PartyKind.GOVERNMENT:
            forms = [form for form in forms if form in party.aliases or text.fold(form) not in places]
        found[party.id] = tuple(
            {text.fold(form): form for form in reversed(forms) if form != party.name}.values()
        )[::-1]
    return _without_shared(found)


def _is_given_to(text: Text, form: str, others: set[str]) -> bool:
    """Tell the first word of a name that a paper gives another ('Acme Steel, and Acme Tubes ("Acme")')."""
    folded = text.fold(form)
    return folded in others and f'"{folded}"' in text.folded


def _places_of(text: Text, party: Party) -> Iterator[str]:
    """Name the place of a government, by which alone it may be called: "Linhe" of "City of Linhe"."""
    if party.kind is PartyKind.GOVERNMENT:
        governing = text.words.kinds["governing"].by_word
        yield " ".join(word for word in words_of(party.name) if word not in governing and word not in SMALL)
        if of := _OF.match(party.name):
            yield text.fold(of[1])


def _last_word(text: Text, party: Party, parties: Sequence[Party]) -> Iterator[str]:
    """Yield "the Guild" of "Valley Brewers' Guild", where the text writes it with a capital alone, and "the
    Tribal Council" of "Orme Tribal Council".
    """
    words = re.split(r" (?:of|for|in) ", party.name)[0].split()
    last, two = words[-1], " ".join(words[-_TWICE:])
    if len(words) > _TWICE and two.istitle() and _is_meant_by_head(text, two):
        yield f"the {two}"
    others = {word for other in parties if other is not party for word in other.name.split()}
    alone = len(last) >= _LONG_ENOUGH and " " in party.name and last.isalpha() and last not in others
    form = f"the {last}"
    if alone and last.istitle() and _is_meant_by_head(text, last) and not _occurs(text, form.lower()):
        yield form


def _is_meant_by_head(text: Text, head: str) -> bool:
    return _occurs(text, f"the {head}") or _occurs(text, f"The {head}")


def _self_names(text: Text, party: Party) -> Iterator[str]:
    for hit in text.find("self_name", 0, len(text.folded)):
        longer_name = re.search(r"[A-Z]\w* $", text.flat[max(0, hit.start - 20) : hit.start])
        longer = longer_name or _OF_A_PLACE.match(text.flat, hit.end)
        if hit.entry.means == party.kind.value and not longer:
            yield text.flat[hit.start : hit.end]


def _without_shared(found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Leave out what another is called too, and "State" of the Sending and the Receiving State."""
    lasts = [{form.split()[-1] for form in forms if " " in form} for forms in found.values()]
    taken = {last for last, count in Counter(itertools.chain(*lasts)).items() if count > 1}
    for party, forms in found.items():
        found[party] = tuple(form for form in forms if form not in taken)
        taken.update(forms)
    return found


def _heads(text: Text, party: Party) -> list[str]:
    hits = text.words.find("head", text.fold(party.name))
    return [party.name[hit.start : hit.end] for hit in hits]


def _leading_words(text: Text, party: Party) -> Iterator[str]:
    quoted = QUOTED_NAME.search(party.name)
    if quoted:
        yield quoted[1]
    words = re.split(r"[ ,]+", party.name)
    for count in range(len(words) - 1, 0, -1):
        form = " ".join(words[:count])
        stands = form[-1:] not in ".,&" and _may_stand_alone(text, words[:count])
        if not stands or _tells_its_field(text, party, form):
            continue
        if _occurs(text, form, unless_before=party.name[len(form) :]):
            yield form


def _tells_its_field(text: Text, party: Party, form: str) -> bool:
    """Tell "Health" and "Foreign" of the Health and the Foreign Affairs Ministry from a short name."""
    field = text.words.first("field", text.fold(party.name))
    within = field is not None and field.start == 0 and field.end >= len(form)
    if not within or party.kind is PartyKind.COMPANY or not party.name.startswith(form):
        return False
    if text.fold(form) in text.words.kinds["governing"].by_word:
        return False
    return f'"{text.fold(form)}"' not in text.folded


def _may_stand_alone(text: Text, words: Sequence[str]) -> bool:
    if not words[-1][:1].isupper() or words[-1].lower() in _QUALIFIERS:
        return False
    if len(words) > 1:
        return True
    if _is_a_land(text, words[0]):
        return False
    sort = text.words.first("body", text.fold(words[0]))
    defined = text.folded.find(f'"{text.fold(words[0])}" means') >= 0
    return len(words[0]) > 2 and not _is_common(text, words[0]) and not sort and not defined


def _is_a_land(text: Text, form: str) -> bool:
    """Tell "Nigeria" and "Nigerian", which are no short names of the Nigerian Ports Authority."""
    lands = ("country", "nationality", "region")
    return any(text.words.whole(kind, text.fold(form)) is not None for kind in lands)


def _is_common(text: Text, form: str) -> bool:
    return any(hit.start == 0 for hit in text.words.find("common", text.fold(form)))


def _places(text: Text, party: Party) -> Iterator[str]:
    of = _OF.match(party.name)
    if of and party.kind is PartyKind.GOVERNMENT:
        place = of[1]
        yield from (
            form for form in (place, place.removesuffix(" City")) if _occurs(text, form, unless_before="…")
        )


def _letters(text: Text, party: Party) -> Iterator[str]:
    """Yield the letters of a firm's words without its legal form: "HLG" of "Harbour Leisure Group Inc."."""
    for letters in initials_of(LEGAL_FORM.sub("", party.name)):
        form = letters.upper()
        if len(form) >= _FEWEST_LETTERS and _occurs(text, form):
            yield form


def _syllables(text: Text, party: Party) -> Iterator[str]:
    """Yield the capitals made of its words' beginnings: "KIWASCO" of "Kindu Water and Sanitation Company"."""
    opening, words = party.name[:_TWICE].upper(), words_of(party.name)
    yield from (
        form
        for form in text.once(_words_in_capitals)
        if form.startswith(opening) and form.casefold() not in words and is_clipped(form, party.name)
    )


def _words_in_capitals(text: Text) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_CAPITALS.findall(text.flat)))


def _clipped(text: Text, party: Party) -> Iterator[str]:
    first = party.name.split()[0]
    if _is_common(text, first) or not first.isalpha():
        return
    if _is_a_land(text, first):
        return
    for length in range(len(first) - 1, 2, -1):
        clip = first[:length]
        alone = (end for end in _ends(text.flat, clip, "_") if not _CAPITAL.match(text.flat, end))
        if len(list(itertools.islice(alone, _TWICE))) == _TWICE:
            yield clip
            return


def _occurs(text: Text, form: str, unless_before: str = "") -> bool:
    ends = _ends(text.flat, form, "_-")
    return any(not unless_before or not text.flat.startswith(unless_before, end) for end in ends)


def _ends(flat: str, form: str, joining: str) -> Iterator[int]:
    """Yield where a form ends that stands as words of its own: no letter, digit or joining mark beside it."""
    at = flat.find(form)
    while at >= 0:
        end = at + len(form)
        beside = flat[max(0, at - 1) : at] + flat[end : end + 1]
        if not any(char.isalnum() or char in joining for char in beside):
            yield end
        at = flat.find(form, at + 1)
