"""What does a house always say of itself below its news: "About Acme"?"""

import re

from hefu.reading.text import Stretch, Text

_ABOUT = re.compile(
    r"^(?:about |ABOUT )(?!(?:the |this |our )?(?:project|programme|program|partnership|agreement|deal|mou|"
    r"memorandum|event|initiative|visit|plan|scheme|pact)\b)(?:the )?[^\n.?!:;]{2,60}(?::? *\n+|: )",
    re.MULTILINE,
)
_LEAST = 0.4
"""How far into a text such a paragraph stands at least."""


def is_about_a_house(text: Text, at: int) -> bool:
    """Tell the paragraph that a house puts below its news, which undertakes nothing."""
    return any(part.start <= at < part.end for part in text.once(_paragraphs))


def _paragraphs(text: Text) -> list[Stretch]:
    found = []
    for heading in _ABOUT.finditer(text.folded, int(_LEAST * len(text.folded))):
        if text.flat[heading.start() : heading.end()].split()[-1][:1].isupper():
            end = text.folded.find("\n\n", heading.end())
            found.append(Stretch(heading.end(), end if end > 0 else len(text.folded)))
    return found
