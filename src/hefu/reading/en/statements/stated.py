"""What does each verb behind an English opening state, and how firmly: does "explore" soften it?"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.en.phrases import is_gerund
from hefu.reading.en.statements.agents import seen_to_act, with_agent, with_giver
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.outright import is_a_thing, things_of
from hefu.reading.en.statements.spans import before_attribution, gerunds, trimmed, without_joiner
from hefu.reading.en.statements.verb_phrases import clause_end, verb_phrases
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength

_RESOLVED = pattern(r"be it (?:\w+ly |further |also )?resolved(?: by [^.;:]{3,160}?)?,? that ")
"""Opens an item of what is resolved, and is no part of the deed."""
_ADVERBS = pattern(r"(?:\w{2,20}ly |also |together |further )*")
_FIRM = {Strength.WILL, Strength.SHALL, Strength.INTEND}
_LEADS_IN = pattern(
    r"(?:take|use|regard)(?: (?:this|the|their|its|that|our) [^,;]{3,80}| it)? as (?:an?|the|our|their) "
    r"(?:\w+ )?(?:start|starting point|opportunity|chance|occasion|turning point)|"
    r"seize (?:this|the|every) (?:\w+ )?(?:opportunity|opportunities|chance)|"
    r"(?:(?:give|bring) full play to|leverage) (?:its|their|our|his|her|the) (?:\w+ )?"
    r"(?:advantages|strengths)(?: in [^,;]{3,60})?"
)
"""A deed without an aim of its own."""
_SIGNED = ("sign", "join_in", "approves")
_WAS = pattern(r" (?:has |have |had )?(?:was|were|been)(?: also)? $")
"""Right before "signed": "An agreement to build a lane | was signed"."""
ASKED_TO = ("en.should.asked", "en.should.instructed")
"""Tell who is asked apart from the deed, as "asked Acme to | pay" does: "Acme was asked to | pay"."""
_MODALS = (" will, ", " shall, ", " would, ", " must, ")


def state_each(
    text: Text, mentions: Mentions, opening: Opening, words: Stretch, sentence: Sentence, *, instrument: bool
) -> Iterator[Statement]:
    """Yield a statement for each verb of the ``words``: an opening with its subject and what it leads."""
    start, verb, end = words.start, opening.verb, words.end
    start = verb if opening.hit.entry.id in ASKED_TO else start
    if verb == start:
        resolved = _RESOLVED.match(text.folded, verb, end)
        start = verb = without_joiner(text, resolved.end() if resolved else verb, end)
    seen = seen_to_act(text, Stretch(verb, end), mentions)
    opening = replace(opening, subject=seen) if seen else opening
    for index, phrase in enumerate(_phrases(text, opening, verb, end)):
        begin = start if index == 0 and start != verb else phrase.start
        span = Stretch(*trimmed(text, begin, phrase.end))
        said = any(char.isalpha() for char in text.flat[phrase.start : span.end])
        if said and " " in text.flat[span.start : span.end]:
            deed = Stretch(phrase.start, span.end)
            acting = with_agent(text, with_giver(text, opening, deed, mentions), deed, mentions)
            yield state(text, acting, span, phrase.start, sentence, instrument=instrument)


def _phrases(text: Text, opening: Opening, verb: int, end: int) -> list[Stretch]:
    """Part what follows the opening by its verbs, he who said it left out."""
    stop = before_attribution(text, verb, end)
    if opening.hit.entry.sort in _SIGNED:
        held = _WAS.search(text.folded, verb, opening.hit.start)
        stop = held.start() if held else stop
    if is_a_thing(opening):
        return things_of(text, verb, clause_end(text, verb, stop))
    modal = text.folded.endswith(_MODALS, 0, verb)
    nouns = text.folded.startswith("the ", verb) and text.at("deed", verb + len("the ")) is not None
    split = gerunds if nouns or (is_gerund(text, verb, stop) and not modal) else verb_phrases
    return _with_leads(text, split(text, verb, stop, to=opening.to))


def _with_leads(text: Text, phrases: Sequence[Stretch]) -> list[Stretch]:
    """Join what only leads in to the deed behind it: "take this signing as a new start, | lend more"."""
    joined: list[Stretch] = []
    leads = False
    for phrase in phrases:
        if leads:
            joined[-1] = Stretch(joined[-1].start, phrase.end)
        else:
            joined.append(phrase)
        leads = _LEADS_IN.fullmatch(text.folded, *trimmed(text, phrase.start, phrase.end)) is not None
    return joined


def state(
    text: Text, opening: Opening, span: Stretch, verb: int, sentence: Sentence, *, instrument: bool
) -> Statement:
    """Make the statement of a span that an opening leads; a verb like "explore" makes it less firm."""
    if instrument and text.folded.startswith("undertake", opening.hit.start):
        opening = replace(opening, strength=Strength.SHALL)
    softer = text.at("softener", _after_adverb(text, verb, span.end)) if opening.strength in _FIRM else None
    strength = Strength(softer.entry.means) if softer else opening.strength
    why = (text.because("kind", opening.hit), text.because("strength", softer or opening.hit))
    return Statement(start=span.start, end=span.end, subject=opening.subject, kind=opening.kind,
                     strength=strength, sentence=sentence, why=why)  # fmt: skip


def _after_adverb(text: Text, start: int, end: int) -> int:
    adverbs = _ADVERBS.match(text.folded, start, end)
    return adverbs.end() if adverbs else start
