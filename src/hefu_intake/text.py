"""Plain text of bytes in any common encoding."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from hefu.errors import UnreadableSource
from hefu_intake.conversion import Converted

# UTF-32 first: its little-endian mark begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = ("gb18030", "big5hkscs", "cp1252", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_WESTERN_NAMES = frozenset(
    {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252"}
)
_SAMPLE = 1 << 16
_WHOLE_TO_BROKEN = 50
"""A text may have one broken character in so many; more are another encoding, or none."""
_LEAST = 0.2
"""The share of familiar characters below which an encoding is not believed: a text in its own encoding
has 0.4 and more, in another below 0.1."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·・　％－～０１２３４５６７８９"
_WESTERN = "“”‘’–—…•€£§°·©®™«»àáâäãåæçèéêëíîïñóôöõøœúùûüßÀÁÂÄÇÈÉÊËÍÎÑÓÔÖØÚÜ½¼¾²³¥\xa0"
_FREQUENT = (
    # The characters that Chinese agreements and announcements use most, in both scripts.
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
    "行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些"
    "然前外天政四日社义事平形相全表间样与关各重新线内数正心反明看原又利比或但质气第向道命此变条只没结解问意建月公无系"
    "双方乙甲协议签署市区府委员战略推投资项目务服技科创城企集团支持将展领域联共享台区规划设施金融信息源环境教育医疗"
    "這個為國時來們對會發動過說產種後學經進著電裡現實兩體機當點從業應開還間樣與關線內數區無問協議簽署戰略項務創團領聯"
    "規劃設資環療總長員書記雙議訊營際貿廣東華萬億達構據"
)
_FAMILIAR = frozenset(_FREQUENT + _PUNCTUATION + _WESTERN)
_LONE = re.compile(r"(?<![^\x00-\x7f\xa0])[^\x00-\x7f\xa0]{1,2}(?![^\x00-\x7f\xa0])|\xa0+")
"""Western letters beyond ASCII stand alone or in twos; Chinese read as such gives long runs of them."""


def convert_text(content: bytes, *, name: str, largest: int) -> Converted:
    """Decode bytes, and change nothing: line ends stay as they are.

    Raises:
        UnreadableSource: no encoding fits, or what comes out holds control characters.
    """
    text, encoding = decode(content, name=name)
    control = _CONTROL.search(text)
    if control:
        raise UnreadableSource(name=name, problem="binary", encoding=encoding, at=control.start())
    return Converted(text=text, media_type="text/plain", converter=f"decoded from {encoding}")


def decode(content: bytes, *, name: str, declared: str | None = None) -> tuple[str, str]:
    """Decode bytes and name the encoding: a byte order mark decides, else what the document declares,
    else UTF-8 if it is valid, else the one that gives the most familiar characters. Of a long text a few
    broken characters, such as one cut in two, are replaced.

    Raises:
        UnreadableSource: nothing fits.
    """
    candidates = list(_candidates(content, declared))
    for encoding in candidates:
        with suppress(UnicodeDecodeError, LookupError):
            return content.decode(encoding), encoding
    for encoding in candidates:
        with suppress(UnicodeDecodeError, LookupError):
            text = content.decode(encoding, "replace")
            broken = text.count("\ufffd")
            if broken * _WHOLE_TO_BROKEN <= len(text):
                return text, f"{encoding}, {broken} broken characters replaced"
    raise UnreadableSource(name=name, problem="unknown encoding", size=len(content))


def _candidates(content: bytes, declared: str | None) -> Iterator[str]:
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    if marked:
        yield marked
        return
    if declared:
        yield from _meant(content, declared.lower())
    if b"\0" not in content[:_SAMPLE]:
        yield "utf-8"
    likely = sorted(((familiarity(content, encoding), encoding) for encoding in _UNMARKED), reverse=True)
    yield from (encoding for share, encoding in likely if share >= _LEAST)
    yield "utf-8"


def _meant(content: bytes, declared: str) -> Iterator[str]:
    """What a page means that says GB 2312 or ISO 8859-1 is whatever its author's Windows wrote; a Western one
    is often a default that nobody looked at, and valid UTF-8 never comes about by chance."""
    if declared.startswith("gb"):
        yield "gb18030"
    elif declared in _WESTERN_NAMES:
        yield from ("utf-8", "cp1252") if b"\0" not in content[:_SAMPLE] else ()
    else:
        yield declared


def familiarity(content: bytes, encoding: str) -> float:
    """Tell which share of the beginning, decoded so, is familiar: 1.0 is all, 0.0 none.

    ASCII says nothing except where each of its letters takes two or four bytes.
    """
    wide = encoding.startswith(("utf-16", "utf-32"))
    sample = content[:_SAMPLE].decode(encoding, "replace")
    if not wide and "\0" in sample:
        return 0.0
    telling = sample if wide else [char for char in sample if char > "\x7f"]
    if encoding == "cp1252":
        sample = "".join(_LONE.findall(sample))
    known = sum(char in _FAMILIAR or (wide and "\t" <= char <= "~") for char in sample)
    return known / len(telling) if telling else 0.0
