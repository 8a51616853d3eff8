"""What does somebody give his word for in talk: "count on us for twenty", "rents stay where they are"?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_COUNT_ON = pattern(r"(?:you (?:can|may) )?(?:count|rely|bank|depend) on (?P<whom>us|me)(?= (?:for|to) )")
_WORD = pattern(
    r"[^.;:\n]{4,140}?(?:,| –| -) ?(?:and )?(?:you have|you've got|i give you|we give you|on) "
    r"(?:my|our) word\b"
)
_ON_US = pattern(r"[^.,;:\n]{3,60}? (?:is|are) (?:on us|ours to pay)\b")
_DAY = (
    r"(?:the |this |next )?(?:end|(?:19|20)\d\d|jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|"
    r"spring|summer|autumn|winter|\d)"
)
_KEPT = pattern(
    r"(?:the|our|your|no|nobody's|no one's|[a-z]+s) (?:(?!has |have |must |should |will )[^.,;:\n]){0,50}?"
    r"(?:(?:stays?|remains?) (?:where (?:it is|they are)|as (?:it is|they are)|at |free|frozen|unchanged|"
    r"the same|in place)|(?:goes up|go up|rises?))"
    rf"[^.;\n]{{0,60}}?\b(?:until|till|before) {_DAY}"
)
_FORMS = (_COUNT_ON, _WORD, _ON_US, _KEPT)


def find_assured(text: Text, segment: Stretch) -> Iterator[Opening]:
    """Yield what a speaker says will be so on his word, at his cost or until a day."""
    if not text.has(("assured",), segment.start, segment.end):
        return
    start = segment.start + text.folded.startswith('"', segment.start)
    said = next((one for form in _FORMS if (one := form.match(text.folded, start, segment.end))), None)
    if said is None:
        return
    whom = "whom" in said.groupdict()
    subject = Stretch(*said.span("whom")) if whom else Stretch(start, start)
    hit = Hit(start=start, end=said.end(), entry=text.words.kinds["assured"].entries[0])
    yield Opening(hit=hit, start=start, verb=said.end() if whom else start, subject=subject,
                  kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
