"""Why is an English clause with a binding word still no undertaking? The first rule that speaks names it."""

import re

from hefu.reading.infinitives_en import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_PASSIVE = re.compile(
    r"(?:\w+ly )?be (?:\w+ly )?(?:\w+ed|built|held|set|made|given|drawn|paid|put|sent|taken|met|shared)\b"
)
_MEASURED = re.compile(r"\d")
_REACH = 300
_NAMED = ("everybody", "generic", "own_side", "back_reference", "self_name", "title", "courtesy", "address")


def why_left_out(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule that leaves an opening out, or None where it stands."""
    for rule in (_recital, _boilerplate, _refusal, _no_bearer):
        name = rule(text, opening, sentence, mentions)
        if name:
            return name
    return None


def _recital(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """What a paper says before it agrees anything."""
    return "recital" if text.folded.startswith("whereas ", sentence.start) else None


def _boilerplate(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    hit = text.first("boilerplate", opening.hit.start, min(sentence.end, opening.verb + 40))
    return hit.entry.id if hit else None


def _refusal(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
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
    if any(text.first(kind, subject.start, subject.end) for kind in _NAMED):
        return None
    if _is_somebody_else(text, subject, sentence):
        return "somebody-else"
    tail = min(sentence.end, opening.verb + _REACH)
    if _PASSIVE.match(text.folded, opening.verb) or _MEASURED.search(text.folded, opening.verb, tail):
        return None
    effect = text.at("effect", opening.verb)
    return effect.entry.id if effect else "a-thing-as-subject"


def _possessive_only(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    last = mentions.within(subject.start, subject.end)[-1]
    return text.folded.startswith("'s ", last.end)


def _is_somebody_else(text: Text, subject: Stretch, sentence: Stretch) -> bool:
    words = re.finditer(r"[^\W\d_][\w'’-]*", text.given[subject.start : subject.end])
    names = [
        word for word in words if word.group()[0].isupper() and subject.start + word.start() > sentence.start
    ]
    if text.given[subject.start : subject.start + 5].startswith(("The ", "A ", "An ", "All ", "Each ")):
        return len(names) >= 2
    return bool(names)


def is_passive(text: Text, verb: int) -> bool:
    """Tell whether a passive begins at ``verb``: "be built"."""
    return _PASSIVE.match(text.folded, verb) is not None
