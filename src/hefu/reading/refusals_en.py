"""Why is an English clause with a binding word still no undertaking? The first rule that speaks names it."""

import re

from hefu.reading.infinitives_en import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_PASSIVE = re.compile(
    r"(?:\w+ly )?be (?:\w+ly )?(?:\w+(?:ed|en|wn|ught|orne)|built|held|set|made|paid|put|"
    r"sent|met|run|led|kept|done|sold|found|begun|lent|laid|spent|told|won|cut|read|hung|lit|rebuilt|resold)\b"
)
_MEASURED = re.compile(r"\d")
_REACH = 300
_NEAR = 40
_MINDED = ("hope", "intend")
"""Only somebody hopes or intends: "the chain hopes to win back divers"."""
_PAST_YEAR = re.compile(
    r"\b(?:in|of|since|from|back in) (?:the )?(?:19|20)\d\d\b[^.;]{0,60}"
    r"\b(?:said|told|promised|announced|had|pledged|council)|"
    r"\b(?:said|told|promised|announced|pledged)\b[^.;]{0,12} in (?:19|20)\d\d\b|"
    r"last (?:year|month) that|(?:year|years|months) ago [^.;]{0,60}\b(?:said|told|promised)"
)
_OF_OTHERS = re.compile(r" (?:of|for) (?:the )?[A-Z]")
_NAMED = (
    "everybody",
    "generic",
    "departments",
    "own_side",
    "back_reference",
    "self_name",
    "title",
    "courtesy",
    "address",
)


def why_left_out(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule that leaves an opening out, or None where it stands."""
    for rule in (
        _recital,
        _question,
        _boilerplate,
        _refusal,
        _nobody,
        _attitude,
        _earlier,
        _outsider,
        _no_bearer,
    ):
        name = rule(text, opening, sentence, mentions)
        if name:
            return name
    return None


def _recital(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """What a paper says before it agrees anything."""
    return "recital" if text.folded.startswith("whereas ", sentence.start) else None


def _question(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    asked = text.folded[sentence.start : sentence.end].rstrip("\"' )").endswith("?")
    return "question" if asked else None


def _nobody(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """ "Nobody will", "neither side has agreed": what is denied binds only as a duty."""
    if opening.subject is None or opening.strength == "shall":
        return None
    hit = text.first("denied", opening.subject.start, min(opening.verb, opening.subject.start + _NEAR))
    return hit.entry.id if hit else None


def _attitude(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """ "We will never forget": a feeling or a belief is no deed."""
    bound = opening.strength == "shall" and opening.kind is UndertakingKind.PLEDGE
    hit = None if bound else text.at("attitude", opening.verb)
    return hit.entry.id if hit else None


def _earlier(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """ "In 2009 they told us they would": a promise of an earlier time."""
    if opening.hit.entry.id != "en.reported.would":
        return None
    return "earlier-promise" if _PAST_YEAR.search(text.folded, sentence.start, opening.hit.start) else None


def _outsider(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """An ask to somebody who is no party, or a duty nobody in particular has."""
    subject = opening.subject
    if subject is None or opening.kind is not UndertakingKind.ASK or subject.start >= subject.end:
        return None
    known = mentions.within(subject.start, subject.end) or text.has(
        (*_NAMED, "addressee"), subject.start, subject.end
    )
    if not known:
        should = opening.hit.entry.id == "en.should"
        if text.folded.startswith("must", opening.hit.start):
            return None
        return "somebody-else" if should or _is_somebody_else(text, subject, sentence) else None
    office = text.first("title", subject.start, subject.end)
    of = _OF_OTHERS.search(text.flat, office.end, subject.end) if office else None
    return "somebody-else" if of and not mentions.within(subject.start, subject.end) else None


def _boilerplate(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    hit = text.first(
        "boilerplate", max(sentence.start, opening.hit.start - _NEAR), min(sentence.end, opening.verb + 40)
    )
    return hit.entry.id if hit else None


def _refusal(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    word = text.folded[opening.hit.start : opening.hit.end]
    if word.endswith("n't") or word.startswith("will not "):
        return "en.negation"
    negation = text.at("negation", opening.verb)
    if not negation or opening.strength == "shall" or text.at("negation_kept", opening.verb):
        return None
    return negation.entry.id


def _no_bearer(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    subject = opening.subject
    if subject is None or subject.start >= subject.end or opening.kind is UndertakingKind.ASK:
        return None
    if mentions.within(subject.start, subject.end) and not _possessive_only(text, subject, mentions):
        return None
    if text.has(_NAMED, subject.start, subject.end):
        return None
    if _is_somebody_else(text, subject, sentence) and not _has_agent(text, opening, sentence, mentions):
        return "somebody-else"
    return _effect(text, opening, sentence)


def _has_agent(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> bool:
    """Tell "will be launched by Acme": a passive whose actor is a party."""
    inside = mentions.within(opening.verb, min(sentence.end, opening.verb + _REACH))
    by = any(text.folded.endswith((" by ", " by the "), 0, mention.start) for mention in inside)
    return by and is_passive(text, opening.verb)


def _effect(text: Text, opening: Opening, sentence: Stretch) -> str | None:
    """What a thing will do: an effect, unless the clause is passive or sets an amount or a day."""
    sure = text.at("effect", opening.verb)
    if sure and sure.entry.means == "always":
        return sure.entry.id
    if opening.strength in _MINDED and not sure:
        return None
    tail = min(sentence.end, opening.verb + _REACH)
    if _PASSIVE.match(text.folded, opening.verb) or _MEASURED.search(text.folded, opening.verb, tail):
        return None
    return sure.entry.id if sure else "a-thing-as-subject"


def _possessive_only(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    last = mentions.within(subject.start, subject.end)[-1]
    return text.folded.startswith("'s ", last.end)


def _is_somebody_else(text: Text, subject: Stretch, sentence: Stretch) -> bool:
    words = re.finditer(r"[^\W\d_][\w'’-]*", text.flat[subject.start : subject.end])
    names = [
        word for word in words if word.group()[0].isupper() and subject.start + word.start() > sentence.start
    ]
    if text.flat[subject.start : subject.start + 5].startswith(("The ", "A ", "An ", "All ", "Each ")):
        return len(names) >= 2
    return bool(names)


def is_passive(text: Text, verb: int) -> bool:
    """Tell whether a passive begins at ``verb``: "be built"."""
    return _PASSIVE.match(text.folded, verb) is not None
