"""What is named where a paper lists its parties, though no word in the name says that it is a body?

"iForge Labs, an Ohio corporation", "ANN B. LEE ("Lee")", "The Daily Courier ("Customer")" and "Orme
Pourashava, represented by its Mayor" are known for names by what stands right behind them.
"""

from hefu.reading.bodies import Body
from hefu.reading.en.naming.definitions import find_defined
from hefu.reading.en.naming.kinds import kind_of_words
from hefu.reading.en.naming.labels import label_before
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_WORD = r"(?:[a-z]{0,2}-?[A-Z0-9][\w.'’&/-]*|[a-z]\w*\.(?:com|net|org)|of|and|the|for|de|&|-)"
_SEATED = (
    r"(?:having (?:its|his|her|their) |whose (?:registered|principal|head) |"
    r"with (?:its )?(?:registered|principal|head) )"
)
_ACTS = r"(?:(?:duly|here(?:in)?|hereby) )*(?:represented|acting) (?:here(?:in)? )?(?:by|through) "
_NAME = pattern(
    rf"(?!(?i:the |and |of |for )|\d+ ){_WORD}(?:,? {{1,2}}{_WORD}){{0,9}}?"
    rf"(?=,? (?:\(|an? |individual|{_ACTS}|{_SEATED}))"
)
_SORT = (
    r"corporation|company|partnership|trust|individual|association|bank|body corporate|firm|society|"
    r"institution|organi[sz]ation|university|foundation|co-?operative|authority|agency|person|citizen|resident|"
    r"government unit|entity|instrumentality|subdivision|municipality|charity|college|hospital|institute|"
    r"union|club|enterprise|non-?profit|undertaking|ministry|department|council|county|city|town|village|"
    r"tribe|nation|province|start-?up|maker|manufacturer|supplier|operator|developer|producer|provider"
)
_DESCRIBED = pattern(
    rf"\.?,? (?:an? (?:[\w.'’()/-]+[ ,]+){{0,7}}?(?:{_SORT})\b|individual\b|{_ACTS}|{_SEATED})"
)
_SHORT = pattern(r"\.?,? \((?:as [a-z]|(?:hereinafter[^\"()]{0,30}|the |each )?\")")
_LONGEST = 100


def is_described(text: Text, end: int) -> bool:
    """Tell whether "a Delaware corporation" or the like stands behind a name."""
    return _DESCRIBED.match(text.folded, end) is not None


def unknown_at(text: Text, start: int) -> Body | None:
    """Take the words at a place of a list for a name, where a description or a short name follows."""
    name = _NAME.match(text.flat, start, start + _LONGEST)
    if not name or not (is_described(text, name.end()) or _SHORT.match(text.folded, name.end())):
        return None
    end = name.end()
    means = [hit.entry.means for hit in text.find("body", start, end)]
    kind = kind_of_words(text, Stretch(start, end), means)
    short = label_before(text, start) + find_defined(text, start, end, listed=True)
    return Body(start=start, end=end, name=name.group(), kind=kind, defined=short, bare=not means)
