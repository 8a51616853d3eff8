"""What does the title of a section say of the items under it: whose they are, or that they bind nobody?"""

import re

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence, past_marker
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.leads import SIDES
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import Strength, UndertakingKind

_OF_ARTICLE = pattern(r"(?:条|章|节|段|款|部分|(?:^|\n)\d{1,2})$")
_SUBLEVEL = pattern(r"\d{1,2}\.\d|\([一二甲1]\)")
"""The marker of the first item under a title."""
_OF_SECTION, _NUMBERED = pattern("[一二三四五六七八九十]、$"), pattern(r"\d{1,2}[.、]")
"""Under 二、 stands 1."""
_NUMBER, _DIGITS = pattern(r"[一二三四五六七八九十百]+"), pattern(r"\d+")
_LETTER = pattern(r"(?<![a-z])[a-z](?=[).、])")
_SHORTEST, _LONGEST_MARKER = 6, 30
_LINE_BELOW = pattern("\n+ *([^\n]{8,}[。;:])(?=\n|$)")
_MARKER = 8
_LONGEST = 16
_LONGEST_NAMED = 30
_LONGEST_SIDE = 24
_LABELLED = 8
_LABEL = "label"
"""What a noun means that heads no deeds: 甲方地址."""
_CHARGED = (
    "要做什么", "做什么", "怎么做", "干什么", "应当负责", "应负责", "需负责", "负责", "应当", "需要", "承担",
    "应", "须", "需", "将", "要",
)  # fmt: skip
"""Behind a name in a title: what that side must do stands in the items (第二条　甲方负责)."""


def is_title(text: Text, sentence: Sentence) -> bool:
    """Tell the title of a section (三、乙方责任) from an item or a sentence."""
    ends = text.folded[sentence.end - 1]
    if is_bracket(text, sentence) or not (sentence.item or sentence.heading) or ends in "。;,:|":
        return False
    length = sentence.end - sentence.start
    if sentence.heading and text.folded.endswith((*SIDES, "将", "要"), sentence.start, sentence.end):
        return True
    named = text.find("heading_noun", sentence.start, sentence.end)
    if _only_names(text, sentence):
        return True
    if length < _LONGEST and _is_articles(text, sentence):
        return True
    ends_so = length < _LONGEST_NAMED and any(hit.end == sentence.end for hit in named)
    return ends_so or (length < _LONGEST and text.first("verb", sentence.start, sentence.end) is None)


def parts_block(text: Text, sentence: Sentence) -> bool:
    """Tell 一、基础设施 over 1. in the block below a title, which only parts its lines."""
    marker = text.folded[max(0, sentence.start - _MARKER) : sentence.start].rstrip()
    below = text.folded[sentence.end : sentence.end + _MARKER].lstrip()
    over = _OF_SECTION.search(marker) is not None and _NUMBERED.match(below) is not None
    return over and is_title(text, sentence)


def is_short_title(text: Text, sentence: Sentence) -> bool:
    """Tell 政府承诺, which heads lines of its own, from a line of the block above it."""
    short = sentence.end - sentence.start <= _LABELLED
    nouns = text.find("heading_noun", sentence.start, sentence.end) if short else ()
    return any(hit.end == sentence.end for hit in nouns)


def _is_articles(text: Text, sentence: Sentence) -> bool:
    """Tell 第二条　投资规模与进度, alone on its line: an article's sentence ends with a mark."""
    marker = text.folded[max(0, sentence.start - _MARKER) : sentence.start].rstrip()
    alone = text.folded[sentence.end : sentence.end + 1] == "\n" and sentence.item
    heads = bool(_OF_ARTICLE.search(marker)) or _heads_items(text, sentence)
    names = text.folded[sentence.end - 1] == "的" or not text.first("strength", sentence.start, sentence.end)
    return alone and heads and names


def _heads_items(text: Text, sentence: Sentence) -> bool:
    """Tell 2 投资约束, under which 2.1 stands, and 四、组织机构 over a line without a marker."""
    line = text.folded[sentence.end : sentence.end + _MARKER].lstrip()
    marker = text.folded[max(0, sentence.start - _MARKER) : sentence.start].rstrip()
    if _SUBLEVEL.match(line):
        return True
    below = _NUMBERED.match(line) or _is_over_text(text, sentence)
    return _OF_SECTION.search(marker) is not None and bool(below)


def _is_over_text(text: Text, sentence: Sentence) -> bool:
    """Tell a few words over a line that ends as a sentence does and has no marker of its own."""
    below = _LINE_BELOW.match(text.folded, sentence.end)
    if below is None or sentence.end - sentence.start > _LABELLED:
        return False
    return past_marker(text, below.start(1), below.end(1)) == below.start(1)


def is_bracket(text: Text, sentence: Sentence) -> bool:
    """Tell a bracket behind a sentence, on its line: （市科技局）, which is no sentence of its own."""
    whole = text.folded[sentence.start] in "([【" and text.folded[sentence.end - 1] in ")]】"
    return whole and text.folded[sentence.start - 1 : sentence.start] == "。"


def is_slogan(text: Text, sentence: Sentence) -> bool:
    """Tell 冷链再补短。 at the head of an item, which only names the deeds behind it on its line."""
    listed = sentence.item or text.at("point_of", sentence.start) is not None
    if not listed or text.folded[sentence.end - 1] != "。" or sentence.end - sentence.start > _LONGEST:
        return False
    more = text.folded[sentence.end : sentence.end + 1] not in ("", "\n", "(", "[")
    marked = text.folded[sentence.start - 1 : sentence.start] not in ("。", '"')
    whole = not any(mark in text.folded[sentence.start : sentence.end - 1] for mark in ",;:")
    names = _next_steps(text, sentence) or not text.first("strength", sentence.start, sentence.end)
    return more and marked and whole and bool(names)


def _next_steps(text: Text, sentence: Sentence) -> list[Hit]:
    """Find 下一步打算 at the end of a title, whether the items stand below it or behind its full stop."""
    end = sentence.end - (text.folded[sentence.end - 1] == "。")
    return [hit for hit in text.find("next_steps", sentence.start, end) if hit.end == end]


def _only_names(text: Text, sentence: Sentence) -> bool:
    """Tell 委托期限 and 排他与保密, a few words on a line of their own, from a short deed."""
    alone = text.folded[sentence.end : sentence.end + 1] == "\n"
    if not (sentence.item and alone and sentence.end - sentence.start <= _SHORTEST):
        return False
    if any(text.at(kind, sentence.start) for kind in ("strength", "adverb", "preposition")):
        return False
    verb = text.at("verb", sentence.start)
    return verb is None or verb.entry.means == "noun" or text.folded[verb.end] in "与和期"


def section_frame(scene: Scene, sentence: Sentence) -> Frame | None:
    """Give the items under 乙方的责任 their bearer; None where the title names nobody."""
    told = scene.evidence
    steps = _next_steps(scene.text, sentence)
    if steps and not scene.instrument:
        return Frame(hit=steps[0], kind=UndertakingKind.PLEDGE, strength=Strength.WILL)
    span = (sentence.start, sentence.end)
    named = scene.mentions.within(*span) or scene.text.find("own_side", *span)
    named = named or [hit for hit in scene.text.find("everybody", *span) if not hit.entry.means]
    nouns = [
        hit
        for hit in scene.text.find("heading_noun", sentence.start, sentence.end)
        if hit.end == sentence.end and hit.entry.means != _LABEL
    ]
    if not (told and nouns):
        return None
    sort = None if named else scene.first_named(sentence.start, nouns[0].start)
    subject = Stretch(named[0].start, named[-1].end) if named else sort
    if subject is None or subject.end > nouns[0].start or (sort and sort.end < nouns[0].start):
        return None
    strength = Strength.SHALL if scene.instrument else Strength.WILL
    return Frame(hit=nouns[0], kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)


def side_frame(scene: Scene, sentence: Sentence) -> Frame | None:
    """Give the lines their bearer under a title that says no more than whose they are.

    云帆集团这边 stands over whatever the lines begin with; (一)甲方 and 【云帆集团】 over items or deeds,
    also right behind the stem of a list (分工如下：).
    """
    text, told = scene.text, scene.evidence
    begun = sentence.continues and text.folded[sentence.end - 1] != ":"
    alone = sentence.item or sentence.heading or begun
    whole = alone and text.folded[sentence.end : sentence.end + 1] == "\n"
    if told is None or not whole or sentence.end - sentence.start > _LONGEST_SIDE:
        return None
    start, end = sentence.start, sentence.end
    while start < end and not text.folded[start].isalnum():
        start += 1
    while start < end and not text.folded[end - 1].isalnum():
        end -= 1
    side = next((one for one in SIDES if text.folded.endswith(one, start, end)), "")
    charged = side or next((one for one in _CHARGED if text.folded.endswith(one, start, end)), "")
    subject = Stretch(start, end - len(charged))
    if subject.start >= subject.end:
        return None
    if not (
        scene.names(subject) if side else _is_name(scene, subject) and _tasks_follow(scene, sentence.end)
    ):
        return None
    strength = Strength.SHALL if scene.instrument else Strength.WILL
    return Frame(hit=told, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)


def _is_name(scene: Scene, subject: Stretch) -> bool:
    named = scene.first_named(subject.start, subject.end)
    return named == subject and (
        scene.text.first("sides", subject.start, subject.end) is not None
        or scene.text.first("everybody", subject.start, subject.end) is not None
        or bool(scene.mentions.within(subject.start, subject.end))
    )


def _tasks_follow(scene: Scene, end: int) -> bool:
    """Tell the tasks on the next line from the names and the day under which a paper is signed."""
    text = scene.text
    line = re.compile(r"[^\n]+").search(text.folded, end)
    if line is None:
        return False
    start = past_marker(text, line.start(), line.end())
    if text.at("signing_label", start) or ":" in text.folded[start : start + _LABELLED]:
        return False
    deed = text.has(("verb", "strength"), start, line.end())
    return deed and (start > line.start() or line.end() - start > _SHORTEST)


def level_of(text: Text, sentence: Sentence) -> str:
    """Give the sort of a line's marker: 一、 and 二、 are of one level, （一） and 1、 of others."""
    if not sentence.item:
        return ""
    floor = max(0, sentence.start - _LONGEST_MARKER)
    line = text.folded.rfind("\n", floor, sentence.start) + 1 or floor
    marker = _NUMBER.sub("N", text.folded[line : sentence.start].strip())
    return _LETTER.sub("a", _DIGITS.sub("1", marker))
