"""Where do the last lines of an English paper begin that hold but names and offices: those who sign it?"""

import re
from collections.abc import Mapping, Sequence

from hefu.reading.en.papers import is_joint_paper
from hefu.reading.names import Named
from hefu.reading.text import Text

_LINE = re.compile(r"[^\r\n]+")
_WIDEST = 160
_FEWEST = 2
_PART = (
    r"(?:[A-ZÀ-ÞŁŚŠŽČ][\w'’-]*\.?|(?:[A-Z]\.){1,3}|van|von|de|der|den|dos|da|bin|ibn|al|el|del|di|la|le|aa)"
)
_SIGNER = re.compile(
    r"(?:Witnessed by |As witness(?:es)?: |Party [A-Z1-9]: )?"
    rf"(?:[A-ZÀ-ÞŁŚŠŽČ][\w'’-]*\.?|(?:[A-Z]\.){{1,3}})(?: {_PART}){{1,8}}(?:, [^\n]{{2,120}})?"
)
_BELOW_ALL = re.compile(r"(?:Done|Signed|Translat|\(|\[)")
"""What may stand below the last name: in which languages it is done, a note in brackets."""
_GAP = re.compile(r" {3,}|\t+| [·•|] ")


def closing_of(text: Text) -> int:
    """Tell where the last lines begin that each hold a name, with an office or none; the end if few do."""
    return text.once(_closing)


def by_order(
    text: Text, people: Mapping[str, Named], told: Mapping[str, str | None], parties: Sequence[str]
) -> dict[str, str]:
    """Give those who sign last, one for each party, the parties in their order, if nothing differs."""
    at = closing_of(text)
    signing = sorted(
        (max(one.told_at), name) for name, one in people.items() if one.told_at and max(one.told_at) >= at
    )
    pairs = {name: party for (_, name), party in zip(signing, parties, strict=False)}
    fits = all(told[name] in (None, party) for name, party in pairs.items())
    return pairs if fits and len(signing) == len(parties) else {}


def _closing(text: Text) -> int:
    end = len(text.flat)
    if not _may_close(text):
        return end
    at, names = end, 0
    for line in reversed(list(_LINE.finditer(text.flat, max(0, end - 12 * _WIDEST)))):
        cells = [cell.strip() for cell in _GAP.split(line.group().strip()) if cell.strip()]
        if not cells or (not names and _BELOW_ALL.match(line.group())):
            continue
        signs = len(line.group()) <= _WIDEST and all(_SIGNER.fullmatch(cell) for cell in cells)
        if not signs or text.first("strength", *line.span()):
            break
        at, names = line.start(), names + len(cells)
    return at if names >= _FEWEST else end


def _may_close(text: Text) -> bool:
    """Tell a paper or a joint statement, which those who made it sign."""
    return is_joint_paper(text) or text.first("instrument", 0, len(text.folded)) is not None
