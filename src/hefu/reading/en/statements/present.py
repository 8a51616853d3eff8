"""What is undertaken in the bare present or without a verb of will: "Each party pays", "UTL to raise"?"""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_gerund, is_present, known_present
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.present_subjects import is_several, whole, with_pronoun
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_VERB = pattern(
    r"(?:,? (?:in turn|for its part|for their part|in return|too|meanwhile),|"
    r", (?:which|who|whose|where|with|on|in|for|within|under|upon|as|through|subject) [^,;:.]{3,90},)?"
    r" (?:(?:also|then|each|both|jointly|together|further|hereby|in turn|"
    r"(?:each|every) (?:year|month)|\w+ly) )*"
    r"(?P<verb>[a-z][a-z-]+)\b"
)
_AND_VERB = pattern(r"(?: and| \+|, and|,) (?:also )?([a-z]{3,14}s)(?= (?!it\b|them\b))")
_ENSURES = pattern(r"(?:ensure|guarantee|procure)s?$")
_IS = pattern(r"(?: is| are|'re|'s|'m| am)(?: also| now| already)* $")
_IS_DOING = pattern(r"(?: is| are|'re|'m| am)(?: also| now| already)* (?P<verb>[a-z]+ing) ")
_AMOUNT = pattern(r"\d")
_TO = pattern(r" (?:jointly |also |both |each |not |then )?to (?=[a-z])")
_TO_DO = pattern(r"(?P<who>[a-z][\w' -]{2,60}?) to (?=(?P<be>be )?[a-z])")
_AGREED = ("agreed: ", "decided: ", "resolved: ", "action: ", "decision: ")
_MEASURED = pattern(r"\d|\b(?:the rest|half|free of charge|own (?:cost|expense))\b")
_GIVEN = pattern(
    r" (?:[a-z]{0,3}[$€£¥₦₹]|(?:rs|rm|eur|usd|aed)\.? ?(?=\d))?\d[\d,.]*(?<![,.])(?: [a-z]{3,}|%|[mbk]\b)|"
    r" the (?:rest|balance|remainder|other half)(?= ?(?:[.,;]|$))"
)
_IS_DONE = pattern(
    r"\b(?:is|are) (?:also |jointly |fully )?(?:borne|paid(?: for)?|met|covered|shared|financed) "
    r"(?:in full |equally )?(?:by|among|between) |\b(?:is|are) (?:\w+ly )?"
    r"(?:\w+ed|kept|held|made|run|given|met|built|set|led|lent|sent|drawn up) by "
)
_DONE = pattern(
    rf"(?:(?<=[,;.:?] )|(?<=\band )|(?<=\n)|^)(?P<who>(?!and |or |but )[^,.;:]{{2,64}}?) "
    rf"(?P<be>{_IS_DONE.pattern})"
)
_BEARING = ("them", "everybody", "generic", "own_object")
_CONDITION = pattern(
    r"\b(?:if|unless|whenever|once|provided that|in the event(?: that)?|in case)(?! of) (?:the )?(?:$|[a-z])"
)
_SHARE = pattern(r" (?:\d[\d.,]* ?(?:%|per ?cent)|half|one \w+|the rest)(?!\w)")
_NEAR, _FAR = 60, 90


def find_present(
    text: Text,
    segment: Stretch,
    subjects: Sequence[Stretch],
    strength: Strength,
    *,
    works: bool = False,
    paper: bool = False,
) -> Iterator[Opening]:
    """Yield the clauses whose subject stands right before a verb in the present tense.

    ``works``: "operates the line" tells of a duty too, as behind the first duty of a paper.
    """
    for one in subjects:
        subject = whole(text, one, subjects)
        if text.first("agreement", subject.start, subject.end) or _is_of_a_condition(text, subject, segment):
            continue
        match = _VERB.match(text.folded, subject.end, segment.end)
        shares = paper and match and _SHARE.match(text.folded, match.end(), segment.end)
        acts = bool(works or shares) and text.at("back_reference", subject.start) is None
        hit = known_present(text, *match.span("verb"), works=acts) if match else None
        if match and hit and not _tells(text, match) and not text.flat[slice(*match.span("verb"))].istitle():
            if not text.folded.endswith("s", 0, match.end("verb")) and not is_several(text, subject):
                continue
            start = with_article(text, subject.start, segment.start)
            yield Opening(hit=hit, start=start, verb=match.start("verb"), subject=subject,
                          kind=UndertakingKind.PLEDGE, strength=strength)  # fmt: skip
            yield from _coordinate(text, segment, match.end("verb"), subject, strength)


def _is_of_a_condition(text: Text, subject: Stretch, segment: Stretch) -> bool:
    """Tell "if the Company notifies the City of a fault" from what the Company does."""
    if _CONDITION.match(text.folded, subject.start, segment.end):
        return True
    start = with_article(text, subject.start, segment.start)
    return _CONDITION.search(text.folded, max(0, start - _NEAR // 2), start) is not None


def _tells(text: Text, match: re.Match[str]) -> bool:
    """Tell "it finds that", "it takes no", "it reserves the right"; who "ensures that" acts."""
    if text.folded.startswith((" that ", " that, "), match.end("verb")):
        return not _ENSURES.match(match["verb"])
    return text.folded.startswith((" no ", " the right "), match.end("verb"))


def _coordinate(
    text: Text, segment: Stretch, after: int, subject: Stretch, strength: Strength
) -> Iterator[Opening]:
    """Yield the verbs that go on with the same subject: "and pays for the lifts"."""
    for joint in _AND_VERB.finditer(text.folded, after, segment.end):
        hit = known_present(text, joint.start(1), joint.end(1))
        if hit and is_present(text, joint.start(1), segment.end):
            yield Opening(hit=hit, start=joint.start(1), verb=joint.start(1), subject=subject,
                          kind=UndertakingKind.PLEDGE, strength=strength)  # fmt: skip


def find_parallel(
    text: Text, segment: Stretch, subjects: Sequence[Stretch], mentions: Mentions, *, measured: bool
) -> list[Opening]:
    """Find "Acme builds the plant, Beta delivers the waste": parties set side by side divide the work.

    ``measured``: also what one of them does, where an amount stands beside.
    """
    found = list(find_present(text, segment, subjects, Strength.WILL))
    named = [mentions.within(one.start, one.verb) for one in found]
    parties = {inside[0].party for inside in named if inside}
    if len(parties) > 1:
        return found
    return list(find_measured(text, found, segment.end)) if measured else []


def find_measured(text: Text, found: Sequence[Opening], end: int) -> Iterator[Opening]:
    """Yield "Eskerby pays 60 per cent": what a party does in the plain present, with how much of it."""
    told = False
    for one in found:
        if one.start < one.verb:
            told = _is_measured(text, one, end)
        if told:
            yield one


def _is_measured(text: Text, one: Opening, end: int) -> bool:
    """Tell a verb in the third person, or of "we", with an amount near; "put" may be of the past."""
    ours = one.subject is not None and text.first("own_side", one.subject.start, one.subject.end) is not None
    doing = (
        text.at("verb", one.verb) is not None and not text.at("past_too", one.verb)
        if ours
        else (one.hit.entry.means == "verb" and is_present(text, one.verb, end))
    )
    near = min(end, one.verb + _NEAR)
    measured = _MEASURED.search(text.folded, one.verb, near) or text.first("number", one.verb, near)
    return doing and measured is not None


def find_giving(text: Text, segment: Stretch, subjects: Sequence[Stretch]) -> Iterator[Opening]:
    """Yield "Acme is giving 600,000 pounds": what is under way, with its amount."""
    for hit in (*text.find("giving", segment.start, segment.end), *_doing(text, segment)):
        auxiliary = _IS.search(text.folded, max(segment.start, hit.start - 16), hit.start)
        near = min(segment.end, hit.end + _FAR)
        amount = _AMOUNT.search(text.folded, hit.end, near) or text.first("number", hit.end, near)
        if not (auxiliary and amount):
            continue
        for one in with_pronoun(text, segment, subjects):
            subject = whole(text, one, subjects)
            if subject.end == auxiliary.start():
                start = with_article(text, subject.start, segment.start)
                yield Opening(hit=hit, start=start, verb=hit.start, subject=subject,
                              kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip
                break


def _doing(text: Text, segment: Stretch) -> Iterator[Hit]:
    """Yield whatever else somebody is doing: "is | handing the buildings over"."""
    entry = text.words.kinds["giving"].entries[0]
    for doing in _IS_DOING.finditer(text.folded, segment.start, segment.end):
        verb = Stretch(*doing.span("verb"))
        other = text.has(("giving", "absolute_no", "progressive", "stative"), verb.start, verb.end)
        if not other and is_gerund(text, verb.start, segment.end):
            yield Hit(start=verb.start, end=verb.end, entry=entry)


def find_elliptic(
    text: Text, segment: Stretch, subjects: Sequence[Stretch], strength: Strength
) -> Iterator[Opening]:
    """Yield "Acme pays 2 million, | the City 3 million": the verb is that of the clause before."""
    entry = text.words.kinds["verb"].entries[0]
    for one in subjects:
        given = _GIVEN.match(text.folded, one.end, segment.end)
        start = with_article(text, one.start, segment.start)
        if (
            given
            and text.folded.endswith((", ", " and ", "; "), 0, start)
            and _GIVEN.search(text.folded, segment.start, start)
        ):
            yield Opening(hit=Hit(start=one.start, end=one.end, entry=entry), start=start, verb=one.end + 1,
                          subject=one, kind=UndertakingKind.PLEDGE, strength=strength)  # fmt: skip


def find_done(text: Text, segment: Stretch, mentions: Mentions, strength: Strength) -> Iterator[Opening]:
    """Yield "their board is paid for by the Authority", what a paper says in the present to be done."""
    if not text.begins(_IS_DONE, segment.start, segment.end):
        return
    entry = text.words.kinds["verb"].entries[0]
    for borne in _DONE.finditer(text.folded, segment.start, segment.end):
        named = mentions.within(borne.end(), min(segment.end, borne.end() + _NEAR))[:1]
        ends = [one.end for one in named if one.start <= borne.end() + len("the ")]
        ends += [hit.end for kind in _BEARING if (hit := text.at(kind, borne.end()))]
        if ends:
            hit = Hit(start=borne.start("be"), end=borne.end(), entry=entry)
            yield Opening(hit=hit, start=borne.start("who"), verb=hit.start,
                          subject=Stretch(borne.end(), ends[0]), kind=UndertakingKind.PLEDGE,
                          strength=strength)  # fmt: skip


def find_assigned(text: Text, segment: Stretch, mentions: Mentions) -> Iterator[Opening]:
    """Yield "UTL and Suria to share the cost", as lists of what was agreed have it."""
    named = [Stretch(one.start, one.end) for one in mentions.within(segment.start, segment.end)]
    heads = (text.at(kind, segment.start) for kind in ("everybody", "generic"))
    named += [Stretch(hit.start, hit.end) for hit in heads if hit]
    for one in sorted(named, key=lambda stretch: stretch.start):
        to = None if _is_of_a_noun(text, one.start) else _TO.match(text.folded, one.end, segment.end)
        if to and _is_a_deed(text, to.end(), segment, one):
            first = one.start == min(other.start for other in named)
            start = with_article(text, one.start if first else segment.start, segment.start)
            entry = text.words.kinds["verb"].entries[0]
            hit = text.at("verb", to.end()) or Hit(start=one.start, end=one.end, entry=entry)
            named_so_far = Stretch(segment.start, one.end)
            yield Opening(hit=hit, start=start, verb=to.end(), subject=named_so_far, to=True,
                          kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
            return


def _is_a_deed(text: Text, verb: int, segment: Stretch, who: Stretch) -> bool:
    """Tell "Norko to supply turbines" at the head, and "Norko and Alba to train 40 cooks" anywhere."""
    if begins_with_verb(text, verb, segment.end):
        return True
    return with_article(text, who.start, segment.start) == segment.start and text.at("verb", verb) is not None


def _is_of_a_noun(text: Text, start: int) -> bool:
    """Tell "lets the engineers of | the City to inspect it" from "the City to lend a hall"."""
    return text.folded.endswith((" of ", " of the "), 0, start)


def find_to_be_done(text: Text, segment: Stretch, mentions: Mentions) -> Iterator[Opening]:
    """Yield "Agreed: no lorries to pass the school", and "Asbestos to be stripped out by the Council"."""
    if text.folded.find(" to ", segment.start, segment.end) < 0:
        return
    done = _TO_DO.match(text.folded, segment.start, segment.end)
    if not done or not (done["be"] or begins_with_verb(text, done.end(), segment.end)):
        return
    by = any(
        text.folded.endswith((" by ", " by the "), 0, one.start)
        for one in mentions.within(done.end(), segment.end)
    )
    if text.folded.endswith(_AGREED, 0, segment.start) or (done["be"] and by):
        entry = text.words.kinds["verb"].entries[0]
        who = Stretch(segment.start, done.end("who"))
        named = by or mentions.within(who.start, who.end)
        yield Opening(hit=Hit(start=who.end, end=done.end(), entry=entry), start=who.start,
                      verb=done.end(), subject=who if named else None, to=True,
                      kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip


def with_article(text: Text, start: int, floor: int) -> int:
    """Take in the article before a name, and what a hyphen joins to it: "| Hydro-Linhe"."""
    if text.folded[start - 1 : start] == "-":
        start = max(floor, text.folded.rfind(" ", floor, start) + 1)
    return start - 4 if text.folded[start - 4 : start] == "the " and start - 4 >= floor else start
