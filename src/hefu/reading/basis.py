"""Is the text the instrument itself, or does it report one?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.undertaking import Basis

_NOTE = r"(?:(?:\([^)\n]{0,20}\))?: ?| {1,3})\S"
_LINE = r"[^\n]{0,60}"
_SIDES = pattern(
    rf"(?:{_LINE}\n){{0,3}} {{0,9}}甲 {{0,2}}方{_NOTE}{_LINE}"
    rf"(?:\n{_LINE}){{0,4}}\n {{0,9}}乙 {{0,2}}方{_NOTE}"
)
"""The lines at the head of a Chinese paper that say who its sides are, below its title alone."""
_OPENS = pattern(
    rf"(?:{_LINE}\n){{0,3}}[^\n]{{0,40}}(?:协议书?|合同书?|备忘录|意向书) {{0,4}}\n+"
    r"(?:[^\n]{0,200}\n){0,6}"
    r"[^\n]{0,200}(?:达成|签[订署]|订立)(?:如下(?:协议|合同)|(?:协议|合同)如下):"
    r"\n+ {0,4}(?:一、|第?一条|1[.、])"
)
"""The title of a Chinese paper, and the line below it that opens its articles (…达成如下协议：)."""
_SIGNED = pattern(
    r"\nfor (?:and on behalf of )?[^:\n]{2,60}: [^\n]{3,90}\n+for (?:and on behalf of )?[^:\n]{2,60}: |"
    r"\nby ?:[^\n]*\n+ *(?:name|title|its) ?:"
)
"""Two lines in a row that say who signs for whom, or lines to sign on: one sign of a paper more."""
_ENACTS = pattern(
    r"\b(?:agreed?|agrees|reached|concluded?) (?:on |upon |to |this \w+ )?"
    r"(?:as follows|the following)\b[^.:\n]{0,30}:\s*\n *(?:1[.)]|article\b)"
)
"""The line that enacts an English paper, and its first item: the same."""
_TITLED = pattern(
    r"(?:[\w'’-]+ ){0,5}(?:agreement|memorandum of understanding|contract|covenant|compact|charter|protocol)"
    r"(?: no\. [\w/.-]+| [–-] [^\n]{3,60})?\n"
)
"""The first line of an English paper: its name and number or subject, and no more."""
_SIGNS_NEEDED = 2
_ENOUGH = 8
"""A paper that speaks of itself so often is one, though a footer of it may sound like a report's."""


def find_basis(text: Text) -> Basis:
    """Tell the instrument by its own ways of speaking: articles, "this Agreement", 甲方, 本协议."""
    return text.once(_basis)


def is_instrument(text: Text) -> bool:
    """Tell the instrument itself, which speaks for all its sides, from a report of one."""
    return find_basis(text) is Basis.INSTRUMENT


def _basis(text: Text) -> Basis:
    end = len(text.folded)
    hits = text.find("instrument", 0, end)
    signs = len({hit.entry.id for hit in hits}) + bool(hits and _SIGNED.search(text.folded))
    signs += bool(hits and (_ENACTS.search(text.folded) or _TITLED.match(text.folded)))
    several = signs >= _SIGNS_NEEDED or _SIDES.match(text.folded) or _OPENS.match(text.folded)
    if several and (len(hits) >= _ENOUGH or not text.first("report", 0, end)):
        return Basis.INSTRUMENT
    return Basis.REPORT
