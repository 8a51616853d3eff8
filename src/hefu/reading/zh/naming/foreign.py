"""Which bodies does a Chinese text name in Latin writing, or by a legal form that goes before the name?"""

from collections.abc import Iterator

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import body_at, defined_at
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_parts import is_name_char
from hefu.terms.party import PartyKind

_SHORTEST, _LONGEST = 2, 14
_STOPS = ("name_stop", "title", "strength")
_LETTER = "A-Za-zÀ-ɏ"
_FORMS = (
    r"AG|SE|GmbH|mbH|KG|KGaA|Ltda?|Limited|LLC|LLP|Inc|Incorporated|Corp|Corporation|Company|Co|PLC|plc|"
    r"S\.A|SA|S\.A\.S|SAS|SARL|S\.L|S\.p\.A|SpA|S\.r\.l|Srl|N\.V|NV|B\.V|BV|A/S|AS|ASA|ApS|AB|Oyj?|"
    r"Zrt|Kft|Nyrt|s\.r\.o|a\.s|d\.o\.o|d\.d|Sp\. z o\.o|O?JSC|PJSC|TOO|OOO|"
    r"Pte\. Ltd|Pty|Sdn\.? Bhd|Berhad|Bhd|Tbk|K\.K|Group|Holdings?"
)
_STATE = pattern(
    "(?:[\u4e00-\u9fff]{2,6}主义)?(?:共和国|联邦|王国|合众国)(?:政府)?"
    "(?:(?![\u4e00-\u9fff])|(?=[与和同及在将于的就向对今昨外总驻国]))"
)
_MINISTRY = pattern(
    "(?:投资|外贸|司法|国防|旅游|矿产|规划|计划|青年|通讯|数字经济|工商|住房|公共工程)"
    "[\u4e00-\u9fff]{0,8}?部(?![门分长署队落件])"
)
_FORMED = pattern(
    rf"(?<![{_LETTER}])((?:[A-ZÀ-Þ0-9][{_LETTER}0-9&.'’-]*,? ){{1,6}}"
    rf"(?:(?:{_FORMS})(?:\.(?!\.))?(?![{_LETTER}]),? ?)+)"
)
"""A firm's name in Latin writing, told by its legal form alone (Helvora Präzision AG)."""


def find_foreign(text: Text) -> Iterator[Body]:
    """Yield the bodies that Latin writing or a legal form before their name tells."""
    yield from _latin(text)
    yield from _formed(text)
    yield from _states(text)
    yield from _ministries(text)


def _latin(text: Text) -> Iterator[Body]:
    """Yield Helvora Präzision AG, by its form."""
    for match in _FORMED.finditer(text.flat):
        start, end = match.start(), match.start() + len(match[1].rstrip(" ,"))
        if text.folded[start - 1 : start] != "(":
            yield Body(
                start=start,
                end=end,
                name=text.flat[start:end],
                kind=PartyKind.COMPANY,
                defined=defined_at(text, start, end),
            )


def _states(text: Text) -> Iterator[Body]:
    """Yield a state by its full name (葡萄牙共和国)."""
    for country in text.find("country", 0, len(text.folded)):
        full = _STATE.match(text.folded, country.end)
        if full:
            name = text.flat[country.start : full.end()]
            yield Body(start=country.start, end=full.end(), name=name, kind=PartyKind.GOVERNMENT)


def _ministries(text: Text) -> Iterator[Body]:
    """Yield a ministry of a state by its field (印度尼西亚投资与规划部)."""
    for country in text.find("country", 0, len(text.folded)):
        ministry = _MINISTRY.match(text.folded, country.end)
        if ministry:
            yield body_at(text, Stretch(country.start, ministry.end()), PartyKind.GOVERNMENT)


def _formed(text: Text) -> Iterator[Body]:
    """Yield 株式会社朝雾茶寮: its legal form stands before the name, which no word for its sort need end."""
    for form in text.find("body_form", 0, len(text.folded)):
        if begin_of_name(text, form.start) < form.start:
            continue
        end = form.end
        while end < min(len(text.folded), form.end + _LONGEST) and is_name_char(text.folded[end]):
            end += 1
        stops = [hit for kind in _STOPS if (hit := text.first(kind, form.end, end))]
        end = min((hit.start for hit in stops), default=end)
        if end - form.end >= _SHORTEST and not text.has(("body",), form.end, end):
            yield body_at(text, Stretch(form.start, end), PartyKind(form.entry.means))
