"""Is what an English sentence tells of a signing that of another agreement, from before?"""

from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

SIGNED = ("en.sign", "en.join_in", "en.awards")
"""Rules that open what a paper was signed, or a contract won, to do."""
_BEFORE = pattern(
    r"\b(?:earlier (?:this|last|that|in)|last (?:year|month|spring|summer|autumn|winter|january|february|"
    r"march|april|may|june|july|august|september|october|november|december)|previously|in the past|"
    r"(?:years?|months?) ago|had (?:already )?(?:also )?(?:signed|inked|entered|concluded)|"
    r"in (?:(?:january|february|march|april|may|june|july|august|september|october|november|december),? )?"
    r"(?:19|20)\d\d)\b"
)
_MAIN = 2
"""So many parties the text tells of first; what both of them sign is its own agreement."""


def is_of_another_deal(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> bool:
    """Tell "Last year Acme signed a deal with a bank to", behind the signing that the text is about, from
    "Acme and Linhe last month signed a deal to".
    """
    if not opening.hit.entry.id.startswith(SIGNED) or not text.first("sign", 0, sentence.start):
        return False
    main = {party for party, _ in mentions.sorts[:_MAIN]}
    if main <= {one.party for one in mentions.within(sentence.start, opening.start)}:
        return False
    return _BEFORE.search(text.folded, sentence.start, opening.start) is not None
