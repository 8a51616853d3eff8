"""What was agreed in the bare form of the verb: "agreed that the tariff be extended and that Acme lend"?"""

from collections.abc import Iterator

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.wishes import wished_that
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_THAT = pattern(
    r"(?:\b(?:agreed|decided|settled|(?<=it was )resolved)(?: (?:on|in|at|during|with|also|"
    r"further)\b[^,.;:]{0,50})?|"
    r"(?:,|,? and)(?: further| also)?) that(?= )"
)


def find_subjunctive(text: Text, segment: Stretch, mentions: Mentions) -> Iterator[Opening]:
    """Yield the clauses of an agreement that read as those of a wish do, but bind."""
    wish, deed = (text.words.kinds[kind].entries[0] for kind in ("ask", "verb"))
    for that in _THAT.finditer(text.folded, segment.start, segment.end):
        wished = wished_that(text, segment, Hit(start=that.start(), end=that.end(), entry=wish), mentions)
        moved = text.folded.startswith("resolved", that.start())
        if wished and moved and text.folded.startswith("be ", wished.verb):
            continue
        if wished:
            hit = Hit(start=that.start(), end=that.end(), entry=deed)
            who = wished.subject if wished.subject and wished.subject.start < wished.subject.end else None
            yield replace(wished, hit=hit, subject=who, kind=UndertakingKind.PLEDGE, strength=Strength.WILL)
