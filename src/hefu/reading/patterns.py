"""Patterns that are compiled when first asked: most texts ask about half of a language's."""

import re
from typing import Any, cast

_HAN = ("[一-鿿]", r"[\u4e00-\u9fff]", "[㐀-鿿]", r"[\u3400-\u9fff]")
_TOLD_QUICKLY = r"[^\W\x00-ɏ⁰-⓿]"
"""Any Chinese character, by what it is not: no Latin and no number in a circle. Python counts a set of 20,000
one by one, for each pattern that has it; this is put down in a tenth of the time. Kana are let in, too.
"""
_QUESTIONS = ("finditer", "findall", "fullmatch", "groups", "match", "search", "split", "sub", "subn")


class _Uncompiled:
    """What a pattern will be: the first question compiles it, and from then on it answers itself."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _QUESTIONS:
            raise AttributeError(name)
        source = self.pattern
        for han in _HAN:
            source = source.replace(han, _TOLD_QUICKLY)
        compiled = re.compile(source, self.flags)
        vars(self).update((question, getattr(compiled, question)) for question in _QUESTIONS)
        return vars(self)[name]


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern that is compiled when it is first asked for more than its source.

    For the patterns a module makes once: compiling them all took a third of the time in which `hefu read`
    answers. A source that is no pattern shows when it is asked (`re.error`); a test asks each of them.
    """
    return cast("re.Pattern[str]", _Uncompiled(source, flags))
