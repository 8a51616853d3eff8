"""A copy of a text to search in: of equal length, so that its offsets are those of the text."""

import re

from msgspec import Struct

_STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"', "「": '"', "」": '"', "『": '"', "』": '"', "`": '"'}
_DOTS = {"・": "·", "‧": "·", "･": "·"}
"""What stands between the parts of a foreign name (羅莎・基斯佩)."""
NARROW = "\u00a0\u2009\u202f"
"""Blanks that are like the common one but narrower, or keep words together."""
UNSEEN = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and breaking, which say nothing and would stand between a sentence and its start."""
_STROKE = re.compile(r"[\n\"]|(?<![^\s(:])(?P<opens>')(?=[^\W_])|(?<=[,.!?])(?P<closes>')(?!\w)")
"""Where a quotation in single marks may begin and end: 'We will open a school,' she said."""
_TWO_STROKES = re.compile(r"(?<!['\"])''(?!['\"])(?=(?P<opens>\w)?)")
"""One mark of speech, made of two strokes: ''We will open a school,'' she said."""
_BLANK = dict.fromkeys(f"{NARROW}\u3000\t{UNSEEN}", " ")


class Folding(Struct, frozen=True):
    """One character for one: lower case, half width, straight quotes, simplified Chinese."""

    table: dict[int, str]
    """What each character that is folded becomes, by its code point."""

    def fold(self, text: str) -> str:
        """Return the copy to search in; ``len(fold(text)) == len(text)``."""
        folded = text.translate(self.table)
        if "''" in folded:
            folded = _TWO_STROKES.sub(lambda two: ' "' if two["opens"] else '" ', folded)
        return _with_double_marks(folded) if "'" in folded else folded


def _with_double_marks(folded: str) -> str:
    """Put double marks where single ones stand around what is said; apostrophes stay."""
    marks, opened = [], -1
    for stroke in _STROKE.finditer(folded):
        if stroke["closes"] and opened >= 0:
            marks += [opened, stroke.start()]
        opened = stroke.start() if stroke["opens"] else -1
    parts = zip([-1, *marks], [*marks, len(folded)], strict=True)
    return '"'.join(folded[left + 1 : right] for left, right in parts)


def folding(simplified: dict[str, str]) -> Folding:
    """Make a folding that also turns each key of ``simplified`` into its value, one character each."""
    half_width = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    letters = [chr(code) for code in range(0x41, 0x250)]
    lower = {letter: letter.lower() for letter in letters if len(letter.lower()) == 1}
    wide = {wide: lower.get(half, half) for wide, half in half_width.items()}
    return Folding(str.maketrans({**wide, **lower, **_STRAIGHT, **_DOTS, **_BLANK, **simplified}))
