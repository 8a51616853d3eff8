"""To whom do words of an English text turn by name?"""

from hefu.reading.en.naming.trims import opens_a_sentence
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_ADDRESSED = pattern(
    r"(?:[ -](?:ji|sahib|saheb|sahab|sir|bhai|bhaiya|didi|garu|san|sensei|madam|anna|akka))?"
    r", (?:i|we|you|please|thank|let me|my friend|our|your|the [a-z]+ has)\b"
)
"""Behind a name that opens a sentence, shows it to be spoken to: "Datu Amboy, I heard", "Poddar ji, you"."""
_STYLE = 12


def is_addressed(text: Text, mention: NameMention) -> bool:
    """Tell the one to whom a sentence turns by its first words."""
    addressed = _ADDRESSED.match(text.folded, mention.end)
    return addressed is not None and opens_a_sentence(text, styled_at(text, mention))


def styled_at(text: Text, mention: NameMention) -> int:
    """Tell where the style before a name begins: "Datu | Amboy", "Mr | Lee"."""
    styles = [
        hit for kind in ("courtesy", "address", "title")
        for hit in text.find(kind, max(0, mention.start - _STYLE), mention.start)
        if mention.start - hit.end <= 1
    ]  # fmt: skip
    return min((hit.start for hit in styles), default=mention.start)
