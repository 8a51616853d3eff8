"""Is there a paper, and which, where a Chinese text calls it by its title alone or by none?"""

from collections.abc import Sequence

from hefu.reading.agreement import CLOSE, first_sort
from hefu.reading.basis import is_instrument
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.party import Party
from hefu.terms.undertaking import AgreementKind

_RANK = tuple(AgreementKind)
_SPREAD = pattern("(?:[\u4e00-\u9fff] {1,4}){3,}[\u4e00-\u9fff]")
_OPENING = 8
_HEAD_LINES = 4
_ON = "关于"
"""Begins the title of a paper, above which the names of its sides may stand."""
_TALKED_OF = pattern(
    "(?:战略合作|战略伙伴|合作意向|投资意向)(?!伙伴?协|.{0,6}(?:协议|框架|备忘录|协定|合同|公约|书))"
)
_REACHED = pattern("达成|签|缔结|建立了?(?:全面)?战略|结为|结成|启动|揭牌|成为[^,。]{0,8}战略")
FROM = pattern(
    "(?:^|\n) {0,4}(?:发件人|寄件人|寄件者|发信人|来信人|写信人|寄信人|"
    "发送人|发函单位|来函单位|发自): ?(?P<sender>[^\n]{2,60})"
)
"""The line that says from whom a letter comes."""


def find_title_zh(text: Text, title: Sequence[Sentence]) -> AgreementKind | None:
    """Read the sort off an instrument's own title, be it of no sort (共荣协议书)."""
    for sentence in title if is_instrument(text) else ():
        if sentence.heading and _SPREAD.fullmatch(text.folded, sentence.start, sentence.end):
            return _sort_spread(text, text.folded[sentence.start : sentence.end].replace(" ", ""))
        hits = text.find("agreement", sentence.start, sentence.end)
        if sentence.heading and hits and sentence.end - hits[-1].end <= CLOSE:
            return first_sort(text, (sentence.start, sentence.end), ())
    return None


def _sort_spread(text: Text, title: str) -> AgreementKind | None:
    """Read the sort off a title whose characters are set apart (合　作　协　议　书)."""
    hits = text.words.find("agreement", title)
    closes = bool(hits) and len(title) - hits[-1].end <= CLOSE
    return min((AgreementKind(hit.entry.means) for hit in hits), key=_RANK.index) if closes else None


def says_unagreed_zh(text: Text) -> bool:
    """Tell talks about 战略合作 in which nobody signs or reaches anything from a paper that is called so."""
    named = text.find("agreement", 0, len(text.folded))
    talked = all(_TALKED_OF.match(text.folded, one.start) for one in named)
    return (
        bool(named)
        and talked
        and not (text.first("sign", 0, len(text.folded)) or _REACHED.search(text.folded))
    )


def is_signing_zh(text: Text, sentences: Sequence[Sentence], parties: Sequence[Party]) -> bool:
    """Tell a report of a signing by two or more that calls the paper nothing (三方签约)."""
    if len(parties) < 2 or text.first("unsigned", 0, len(text.folded)):
        return False
    return any(text.first("sign", one.start, one.end) for one in sentences[:_OPENING])


def is_paper(text: Text, sentences: Sequence[Sentence]) -> bool:
    """Tell the paper itself, also one without articles whose title alone says so (…合作备忘录).

    What its last line says of who published it makes no report of it.
    """
    if is_instrument(text) or not sentences:
        return bool(sentences)
    titled = any(_is_title_of_paper(text, one) for one in sentences[:_HEAD_LINES])
    return titled and not text.first("report", 0, sentences[-1].start)


def _is_title_of_paper(text: Text, line: Sentence) -> bool:
    """Tell 关于…的联合声明, below the names of its sides, from a headline (…签署合作协议)."""
    begins = line.heading and (line.line == 0 or text.folded.startswith(_ON, line.start))
    named = text.find("agreement", line.start, line.end) if begins else []
    closes = bool(named) and line.end - named[-1].end <= CLOSE
    return closes and not text.first("sign", line.start, line.end)
