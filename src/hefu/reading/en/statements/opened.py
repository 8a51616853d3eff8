"""Where does a stretch of an English sentence undertake: by a modal, an order, the bare present?"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.en.statements.asks import asked_in_item, told_that
from hefu.reading.en.statements.assured import find_assured
from hefu.reading.en.statements.effects import behind_adverbs
from hefu.reading.en.statements.imperatives import find_imperative
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.manner import Manner
from hefu.reading.en.statements.modeless import HEADLINES, Ground, find_modeless, find_verbless
from hefu.reading.en.statements.openings import find_openings
from hefu.reading.en.statements.requests import find_request
from hefu.reading.en.statements.scope import Scope
from hefu.reading.mentions import Mentions
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_TOLD = ("en.verb", "en.weighed")
"""Rules that take what is told in the plain present."""


class Place(Struct, frozen=True, kw_only=True):
    """Where the stretch stands: in which sentence, after what was said in it, below which line that opens a
    list, within somebody's quoted words or not, and behind which statement."""

    sentence: Sentence
    scope: Scope
    stem: Opening | None
    quoting: bool
    last: Statement | None


def openings_in(
    text: Text, segment: Stretch, mentions: Mentions, manner: Manner, place: Place
) -> list[Opening]:
    """Give them in their order; the bare present counts where the setting makes it binding."""
    told = None
    title = place.sentence.heading and place.sentence.line < HEADLINES
    if not (manner.instrument or title):
        talking = manner.spoken or place.quoting or _goes_on_telling(place)
        begins = segment.start == place.sentence.start and (talking or text.folded[segment.start] == '"')
        asked = find_request(text, segment) if begins else None
        if asked:
            return [asked]
        told = find_imperative(text, segment, mentions, talking=talking)
    if told and told.hit.entry.means == "please" and told.hit.start < told.start:
        return [told]
    found = find_openings(text, segment, place.scope, mentions)
    asked = None if found else _asked_alone(text, segment, mentions, manner, place)
    if asked:
        return [asked]
    others = [] if manner.paper else [*find_assured(text, segment)]
    others += [*find_modeless(text, segment, mentions, _ground_of(manner, place, found))]
    if not found:
        for one in find_verbless(text, segment, place.sentence, mentions, terms=manner.terms):
            others.append(replace(one, strength=Strength.SHALL) if manner.instrument else one)
    if told and (not found or told.verb < found[0].begins):
        others.append(told)
    for one in others:
        if not any(other.begins <= one.verb and one.start <= other.verb for other in found):
            found.append(one)
    return sorted((one for one in found if not _only_asks(text, one, found)), key=lambda one: one.verb)


def _only_asks(text: Text, one: Opening, found: Sequence[Opening]) -> bool:
    """Tell a modal that goes on with an ask alone: "They will also | urge the use of buses"."""
    verb = behind_adverbs(text, one.verb)
    return any(other.hit.start == verb for other in found if other is not one)


def _asked_alone(
    text: Text, segment: Stretch, mentions: Mentions, manner: Manner, place: Place
) -> Opening | None:
    """Find an ask that no verb of asking opens here: below a line that asks, behind a label."""
    if place.sentence.item and place.stem:
        item = asked_in_item(text, place.stem, segment)
        return item or (
            told_that(text, segment, mentions) if place.stem.kind is UndertakingKind.ASK else None
        )
    labelled = text.folded.endswith(": ", 0, segment.start)
    if manner.paper and not labelled:
        return None
    return told_that(text, segment, mentions)


def _goes_on_telling(place: Place) -> bool:
    """Tell whether the sentence before, in this paragraph, told somebody to do something."""
    return _beside(place) and place.last is not None and place.last.why[0].rule.startswith("en.imperative")


def _beside(place: Place) -> bool:
    return place.last is not None and place.last.sentence.line == place.sentence.line


def _ground_of(manner: Manner, place: Place, found: Sequence[Opening]) -> Ground:
    return Ground(
        present=_strength_of_the_present(manner, place, found),
        instrument=manner.paper,
        agreed=place.scope.agreed,
        beside=_beside(place),
        begun=place.last is not None,
        told=manner.told and not place.sentence.heading,
        run=_beside(place) and place.last is not None and place.last.why[0].rule.startswith(_TOLD),
        year=manner.year,
    )


def _strength_of_the_present(manner: Manner, place: Place, found: Sequence[Opening]) -> Strength | None:
    if manner.paper:
        return Strength.SHALL
    goes_on = place.last is not None and place.last.sentence is place.sentence
    return Strength.WILL if place.scope.agreed or place.sentence.item or found or goes_on else None
