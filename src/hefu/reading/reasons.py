"""Why has an undertaking these values? Each names its rule and the words it rests on."""

from collections.abc import Iterator

from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention
from hefu.reading.text import Text
from hefu.terms.undertaking import Quantity, Undertaking, Why


def find_reasons(
    text: Text, one: Undertaking, mentions: Mentions, speaker: NameMention | None
) -> Iterator[Why]:
    """Yield the reasons of the values that stand within the span, and of who asks."""
    for quantity in one.quantities:
        yield _quoted(text, one, "quantities", _sort(quantity), quantity.text)
    for programme in one.programmes:
        yield _quoted(text, one, "programmes", "programme.named", programme)
    for mention in mentions.within(one.start, one.end):
        if mention.party in one.counterparties:
            words = text.span(mention.start, mention.end)
            yield Why(decides="counterparties", rule="counterparties.named", words=words)
    if one.asked_by and speaker:
        words = text.span(speaker.start, speaker.end)
        yield Why(decides="asked_by", rule="asked_by.speaker", words=words)


def _sort(quantity: Quantity) -> str:
    if len(quantity.unit) == len("CNY") and quantity.unit.isupper():
        return "quantity.money"
    return "quantity.share" if quantity.unit.startswith(("%", "percentage")) else "quantity.count-or-measure"


def _quoted(text: Text, one: Undertaking, field: str, rule: str, words: str) -> Why:
    at = text.flat.find(words, one.start, one.end)
    return Why(decides=field, rule=rule, words=text.span(at, at + len(words)) if at >= 0 else None)
