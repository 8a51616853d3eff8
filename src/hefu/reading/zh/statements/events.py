"""What will a signing or a plant that stands bring? A Chinese report foretells it; nobody undertakes it."""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_IS = ("是", "也是", "更是", "既是")
_LONGEST = 24
"""Characters within which an event is named: 此次临江与云帆集团政企|携手."""
_AFTER = tuple("后时前中期上现仪活会")
"""Behind the noun these tell when or where, not what brings something: 此次签约|后，双方将…."""
_HELPS = "有助于"
"""(学校与园区合作，)有助于强化对接: what goes on with it is of use, too."""
_STANDS = pattern(
    "[^,;。]{0,16}(?:建成|投产|达产|投用|落地|运营|完工|竣工)(?:投产|投用|运营)?(?:后|之后|以后)$"
)
"""园区建成后，: what stands then brings something by itself."""


def find_event(scene: Scene, clause: Clause) -> Hit | None:
    """Find at its head the event of which a clause tells what it brings (此次签约将推动…, 协议的签署，)."""
    text = scene.text
    speech = text.first("speech", clause.start, clause.end) if "speech" in clause.kinds else None
    start = speech.end if speech and speech.end < clause.end else clause.start
    if text.folded.startswith(_HELPS, start):
        return text.at("rumour", start)
    if _STANDS.match(text.folded, start, clause.end):
        return text.first("event_stands", start, clause.end)
    for noun in text.find("event", start, min(clause.end, start + _LONGEST)):
        led = text.at("this_time", start) or text.folded[noun.start - 1] == "的"
        if not led or text.folded.startswith(_AFTER, noun.end) or not _opens(scene, start, noun):
            continue
        if noun.entry.means == "signing" or _brings(text, noun.end, clause.end):
            return noun
    return None


def _opens(scene: Scene, start: int, noun: Hit) -> bool:
    """Tell 此次签约 from 双方将推进此次签约的项目, in which somebody acts before."""
    return not scene.text.has(("strength", "ask", "agent", "forecast"), start, noun.start)


def _brings(text: Text, at: int, end: int) -> bool:
    """Tell 此次合作将推动转型 from 此次合作将聚焦氢能, what the sides will do together."""
    modal = text.first("strength", at, end)
    return modal is not None and text.at("brings", after_adverbs(text, modal.end)) is not None


def brings_alone(scene: Scene, clause: Clause, event: Hit) -> bool:
    """Tell whether a clause goes on with what an event brings: nobody is named in it as who acts, or it says
    what the event means (标志着双方的合作进入新阶段).

    Of what stands then only an effect is foretold (将带动就业), not what it is built to yield.
    """
    text = scene.text
    if text.at("rumour", clause.start) or text.folded.startswith(_IS, clause.start):
        return True
    if scene.first_named(clause.start, clause.end) is not None or text.at("agent", clause.start):
        return False
    modal = text.first("strength", clause.start, clause.end)
    if modal is None and event.entry.means == "signing":
        return True
    return text.at("brings", after_adverbs(text, modal.end if modal else clause.start)) is not None
