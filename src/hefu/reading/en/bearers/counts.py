"""Does the subject of an English clause mean all, and does its number count parties or things?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_OF_ALL = pattern(
    r"\W*(?:and )?(?:all|everyone|everybody|(?:we|us|you|they|them) (?:all|both)|"
    r"(?:all|both|none|neither|(?:all |the )?(?:two|three|four|five)) of (?:us|you|them)|each of us|"
    r"together,? we|(?:no|neither|either) (?:partner|party|side|signatory|participant)|"
    r"(?:all|all the|every|each|no) (?:partner|member|signator|participating|contracting|founding) "
    r"(?:states?|part(?:y|ies)|cit(?:y|ies)|institutions?|towns?|universit(?:y|ies)|organi[sz]ations?)|"
    r"all (?:the )?(?:members|participants|those present|present|concerned|involved))\W*"
)
"""Words that are all of a subject and mean all: "we all", "both of us", "no partner"."""
_NUMBERS = (" two", " three", " four", " five", " six")
_PLURAL_NOUN = pattern(r" (?:[a-z-]+ )*?[a-z-]{2,}s\b")


def means_all(text: Text, start: int, end: int) -> bool:
    """Tell a subject that is no more than a word for all: "we all", "both of us"."""
    return _OF_ALL.fullmatch(text.folded, start, end) is not None


def counts_more(text: Text, hit: Hit, end: int) -> bool:
    """Tell "the two oldest plants" from "the two"."""
    counts = text.folded.endswith(_NUMBERS, hit.start, hit.end)
    return counts and _PLURAL_NOUN.match(text.folded, hit.end, end) is not None


def is_of_several(text: Text, noun: Hit) -> bool:
    """Tell "the companies" and "both universities" from "the company"."""
    plural = text.folded.endswith(("ies", "ers"), 0, noun.end)
    return plural or text.at("several", noun.start) is not None
