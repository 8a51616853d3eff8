"""Which Chinese sentences go on with what the one before asks or promises (要加快进度。完善设施。)?"""

from collections.abc import Sequence

from hefu.reading.sentences import Sentence
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.signs import signs_of
from hefu.reading.zh.statements.weighed import SCALE

_MODAL = ("strength", "ask")
_ELSE = frozenset((
    "done", "present", "speech", "ask", "strength", "copula", "sign", "role", "thanks", "ceremony", "rumour",
    "agreed", "looking_back",
))  # fmt: skip
"""What has any of these kinds of words tells something of its own."""
_LEAST = -25
"""What the first deed must weigh: no more may speak against it."""


def goes_on_from(
    scene: Scene, before: Frame | None, sentence: Sentence, clauses: Sequence[Clause]
) -> Frame | None:
    """Give the frame of the sentence before where this one goes on on its line with bare deeds.

    A paper's own sentences each stand for themselves.
    """
    if before is None or scene.instrument or scene.paper or sentence.item or sentence.heading:
        return None
    if not any(scene.text.at(kind, before.hit.start) for kind in _MODAL):
        return None
    first = scene.text.folded[sentence.start - 1] == "\n"
    named = any(scene.first_named(one.start, one.end) for one in clauses)
    return None if first or named or not _tells_deed(scene, clauses) else before


def _tells_deed(scene: Scene, clauses: Sequence[Clause]) -> bool:
    """Tell 完善设施 and 围绕海洋经济，建好平台, whose subject is left out, from 建成后年产5万吨."""
    text = scene.text
    head = next((one for one in clauses if not is_lead(text, one)), None)
    if head is None or not _ELSE.isdisjoint(head.kinds):
        return False
    verb = text.at("verb", head.start) or text.at("verb", after_adverbs(text, head.start))
    acts = verb is not None and verb.entry.means != "noun" and verb.end < head.end
    return acts and SCALE.total(text, signs_of(scene, head)) >= _LEAST
