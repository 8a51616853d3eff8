"""By which words of Chinese speech is a thing still to come, though no date tells it?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_SOON = pattern(
    "(?:月底|年底|周末|春节|元旦|五一|国庆|端午|中秋)之?前|(?:明后天|[后明]天|下周|下个?礼拜)(?=[就再去派把来])|"
    r"(?<!\d)(?:\d{1,3}|[一两二三四五六七八九十半]{1,2})个?(?:年|月|天|周|小时|工作日)之?内"
)
_FIRST = pattern(r"先(?![后进生行])[\u4e00-\u9fff]{1,3}[\d两三四五六七八九十]")
"""第一期先招260人: how much is done first, and the rest is to come."""
_STEP = pattern(
    r"(?:\d{1,2}月)?(?![有是共占达用花只约欠亏])[\u4e00-\u9fff](?:(?<=自)筹)?(?:\d{1,4}[^\d月日年点]|\d+\.\d+|[一二三四五六七八九两]成)"
)
"""我们|调4台车顶上, 市里|出2亿元: a step and its amount, which no word calls done."""
_PRONOUN = pattern("我们|咱们|我|他们|他|她")
_NEAR = 12
_LEAST = 3
"""Characters that a deed must have behind its time."""


def find_undated(scene: Scene, said: Hit, begin: int, clause: Clause) -> tuple[Hit, Stretch | None] | None:
    """Give the word of speech before 月底前把款拨付, 10天之内打款, 先招260人 or 我们调4台车, and who acts."""
    folded = scene.text.folded
    soon = _SOON.search(folded, begin, min(clause.end, begin + _NEAR))
    if soon and clause.end - soon.end() > _LEAST:
        subject = scene.first_named(begin, clause.end)
        return said, subject if subject and subject.end <= soon.start() else None
    pronoun = _PRONOUN.match(folded, begin)
    named = None if pronoun else scene.first_named(begin, clause.end)
    named = named if named and named.start == begin else None
    acts = pronoun.end() if pronoun else named.end if named else clause.end
    step = _FIRST.search(folded, begin, clause.end) or _STEP.match(folded, acts, clause.end)
    return (said, named) if step else None
