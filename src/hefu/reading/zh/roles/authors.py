"""Who writes a Chinese letter or answer, whose "we" and whose unnamed deeds are its own?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bearers import Company
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.letters import find_signature
from hefu.reading.zh.measures import find_measures
from hefu.reading.zh.papers import FROM

_HEAD_LINES = 4
_LAST_LINES = 8
_OWN = pattern("原创|作者:|执笔:|(?<!源:)(?<!据)(?:^|\n)[^\n:]{2,24}(?:公众号|官微|官方微信|官方微博|博客)")
_HEAD = 400
_GREETS = pattern(
    "(?:^|\n) {0,4}(?:(?:尊敬|敬爱|亲爱)的[^\n]{2,40}|致:? ?[^\n:]{2,80}|各位[^\n:。,]{1,20}|"
    "[^\n:。,]{1,30}(?:先生|女士|同志|[省市县区州镇乡局校院行馆会厂]长|书记|主任|经理|总裁|董事长|"
    "总|台鉴|钧鉴|惠鉴|大鉴))"
    "[:,!]? *(?:[您你]好[!。,]?)? *\n"
)
_LEAVES = pattern(
    "\n {0,8}(?:此致|敬礼|敬上|谨上|谨启|敬启|"
    "顺颂|顺祝|即颂|敬颂|祝好|谨致|谨此|专此|此复|特此函|祝[^\n。]{0,8}\n)"
)
_SHORT = 30
_CLOSED = "。;:,!?"


def find_authors_zh(text: Text, sentences: Sequence[Sentence], company: Company) -> tuple[str, ...]:
    """Name the party that begins a line at the foot of a letter (云帆集团　董事长丁海), or its person, or
    heads an answer (…局关于…的答复), or is in the line that says from whom it comes (发件人：…), whose
    account publishes (原创　云帆物流) or who wrote it (作者：丁海（云帆物流创始人）), or whose measures it
    tells.
    """
    mentions, names = company.mentions, company.names
    head = [one for one in sentences if one.line < _HEAD_LINES]
    own = [one for one in head if _OWN.search(text.folded, one.start, one.end)]
    account = [named for one in own for named in mentions.within(one.start, one.end)]
    if account:
        return (account[-1].party,)
    if own_measures := _of_measures(text, company):
        return own_measures
    if not _is_letter(text, head):
        return ()
    return _sender(text, mentions, names) or _signer(text, sentences, mentions, names)


def _of_measures(text: Text, company: Company) -> tuple[str, ...]:
    """Name the only party in the title of measures (临江市支持…十条措施), whose deeds they are."""
    told = find_measures(text)
    named = company.mentions.within(told[1].start, told[1].end) if told else ()
    only = tuple({one.party for one in named})
    return only if len(only) == 1 and only[0] in company.of_kinds("government") else ()


def _signer(text: Text, sentences: Sequence[Sentence], mentions: Mentions, names: Names) -> tuple[str, ...]:
    """Name the party that begins a short line at the foot, itself or by its person; all of those that sign
    right below one another.
    """
    foot = [one for one in sentences if one.line > sentences[-1].line - _LAST_LINES]
    alone = [
        (one.line, party)
        for one in foot
        if one.heading or one.end - one.start <= _SHORT
        for start, party in _named(one.start, one.end, mentions, names)
        if start == one.start and text.folded[one.end - 1] not in _CLOSED
    ]
    last = alone[-1][0] if alone else 0
    lines = {line for line, _ in alone}
    return tuple(dict.fromkeys(party for line, party in alone if lines.issuperset(range(line, last))))


def _named(start: int, end: int, mentions: Mentions, names: Names) -> Iterator[tuple[int, str]]:
    """Yield where people of the parties and then the parties themselves are named, and who."""
    yield from ((one.start, one.party) for one in names.within(start, end) if one.party)
    yield from ((one.start, one.party) for one in mentions.within(start, end))


def _sender(text: Text, mentions: Mentions, names: Names) -> tuple[str, ...]:
    """Name the party that a line of the head says the letter comes from."""
    lines = [*FROM.finditer(text.folded)]
    if len(lines) != 1 or lines[0].start() > _HEAD:
        return ()
    return tuple(party for _, party in _named(*lines[0].span("sender"), mentions, names))[:1]


def _is_letter(text: Text, head: Sequence[Sentence]) -> bool:
    """Tell a letter by its own word for itself, by whom it is to and who signs, or by how it greets."""
    if find_signature(text) or any(text.first("letter", one.start, one.end) for one in head):
        return True
    greets = _GREETS.search(text.folded, 0, _HEAD)
    return greets is not None and _LEAVES.search(text.folded, greets.end()) is not None
