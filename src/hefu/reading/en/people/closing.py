"""Where do the last lines of an English paper begin that hold but names and offices: those who sign it?"""

from collections.abc import Mapping, Sequence

from hefu.reading.en.papers import is_joint_paper
from hefu.reading.en.people.shape import FIRST_PART, PART
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_LINE = pattern(r"[^\r\n]+")
_WIDEST = 160
_TITLE = 160
_FEWEST = 2
_SIGNER = pattern(
    r"(?:(?:Attest(?:ed)?(?: by)?|Witness(?:es|ed by)?|As witness(?:es)?|In the presence of|"
    r"For (?:the )?[^:\n]{2,90}|Party [A-Z1-9])(?: ?\d)?: |Witnessed by )?"
    rf"{FIRST_PART}(?: {PART}){{1,8}}(?:,? \([^()\n]{{2,60}}\))?(?:, [^\n]{{2,120}})?"
)
_LABELLED = pattern(rf"[A-Z][^:\n]{{1,60}}: {_SIGNER.pattern}")
"""Whom a label says to stand for a side, below "Signed": "The Municipality: Ann Lee, Mayor"."""
_SIGNED = ("Signed", "Done")
_BELOW_ALL = pattern(r"(?:Done|Signed|Translat|For (?:the )?[^:\n]{2,90}: [a-z]|Date|\(|\[|\*|_)")
"""What may stand below the last name: in which languages it is done, a note in brackets."""
_HEADS = pattern(
    r"(?:(?:As )?Witness(?:es|ed by)?|(?:Signed )?[Ii]n (?:the )?presence of|(?i:Attest)(?:ed)?(?: by)?|"
    r"Signatures|Signed[^\n]{0,60}|"
    r"For (?:and on behalf of )?(?:the )?[A-Z][^\n:]{2,90}):?"
)
"""What may stand above some of the names: whose they are, and that they are witnesses."""
_GAP = pattern(r" {3,}|\t+| [·•|] ")


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
    at, names, labelled, signed = end, 0, False, False
    for line in reversed(list(_LINE.finditer(text.flat, max(0, end - 12 * _WIDEST)))):
        cells = [cell.strip() for cell in _GAP.split(line.group().strip()) if cell.strip()]
        if not cells or (not names and _BELOW_ALL.match(line.group())):
            continue
        if _HEADS.fullmatch(line.group().strip()):
            at = line.start() if names else at
            signed = signed or (names > 0 and line.group().startswith(_SIGNED))
            continue
        short = len(line.group()) <= _WIDEST
        signs = short and all(_SIGNER.fullmatch(cell) for cell in cells)
        told = short and not signs and all(_LABELLED.fullmatch(cell) for cell in cells)
        labelled = labelled or told
        if not (signs or told) or text.first("strength", *line.span()):
            break
        at, names = line.start(), names + len(cells)
    sure = signed or (not labelled and _may_close(text))
    return at if names >= _FEWEST and sure else end


def _may_close(text: Text) -> bool:
    """Tell a paper, a joint statement or a letter of intent, which those who made it sign."""
    if is_joint_paper(text) or text.first("instrument", 0, len(text.folded)):
        return True
    papers = text.find("agreement", 0, _TITLE)
    return any(hit.start == 0 or text.flat[hit.start - 1] == "\n" for hit in papers)
