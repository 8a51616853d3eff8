"""What opens an undertaking in a Chinese clause?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.asks import ask_frame, find_ask, is_no_ask, is_noun, leads_on_asking
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.statements.fronted import fronts
from hefu.reading.zh.statements.scene import Frame, Opening, Scene
from hefu.reading.zh.statements.told import find_told
from hefu.reading.zh.statements.triggers import open_by_modal
from hefu.reading.zh.statements.undone import find_barred, find_not_one, find_taken_home
from hefu.reading.zh.statements.unmarked import NOT_YET, find_coming, find_foretold, find_unmarked
from hefu.reading.zh.statements.weighed import find_weighed
from hefu.reading.zh.statements.when import is_when
from hefu.terms.undertaking import Strength, UndertakingKind

_THANKED = 18
"""Characters behind a clause within which the thanks for it stand."""
_SIZE = pattern(
    "(?:项目|计划)?(?:总投资|占地|总占地|规划面积|建筑面积|总建筑面积|总用地)(?:额|面积)?(?:约|达)?\\d"
)
"""总投资35亿元: how large what was signed for is."""
_LEAST = 4
"""Characters that must follow an opening word for it to open anything in its own clause."""


def open_clause(scene: Scene, clause: Clause) -> Opening | None:
    """Find what opens an undertaking in a clause; None where nothing does."""
    text = scene.text
    ask = find_ask(scene, clause) if "ask" in clause.kinds else None
    if ask:
        begin, frame = ask_frame(scene, clause, ask)
        leads = ask.end == clause.end or leads_on_asking(scene, clause, ask)
        return Opening(begin=begin, frame=frame, stem=leads)
    said = scene.find("speech", clause.start, clause.end) if "speech" in clause.kinds else iter(())
    speech = next((hit for hit in said if not is_noun(text, clause, hit)), None)
    bound = text.first("strength", clause.start, speech.start) if speech else None
    begin = _behind_speech(text, speech, clause) if speech and not bound else clause.start
    opened = open_by_modal(scene, begin, clause) or find_told(scene, begin, clause)
    opened = _of_house(scene, clause, speech, opened) if opened and speech and not bound else opened
    if opened or scene.frame:
        return opened
    if barred := find_barred(scene, begin, clause) or find_taken_home(scene, begin, clause):
        return Opening(begin=begin, frame=barred)
    return _without_modal(
        scene,
        begin,
        find_unmarked(scene, begin, clause)
        or find_foretold(scene, begin, clause)
        or find_coming(scene, begin, clause)
        or find_not_one(scene, begin, clause)
        or _weighed(scene, begin, clause),
    )


def _of_house(scene: Scene, clause: Clause, speech: Hit, opened: Opening) -> Opening:
    """Give what a house says that it will do (云帆集团表示|将加大投资) to that house."""
    house = scene.mentions.ending_at(speech.start)
    subject = opened.frame.subject
    if house is None or house.start != clause.start or (subject and subject.start >= clause.start):
        return opened
    return replace(opened, frame=replace(opened.frame, subject=Stretch(house.start, house.end)))


def _behind_speech(text: Text, speech: Hit, clause: Clause) -> int:
    """Begin behind the word of speech, and behind what says when: 双方表示|未来|将深化合作."""
    if clause.end - speech.end < _LEAST:
        return clause.start
    ahead = text.at("joiner", speech.end) if text.at("future_joiner", speech.end) else None
    return ahead.end if ahead and clause.end - ahead.end >= _LEAST else speech.end


def _weighed(scene: Scene, begin: int, clause: Clause) -> tuple[Hit, Stretch | None] | None:
    """Find what all words together speak for, though none of them alone, and whom they name."""
    if scene.told or _is_spoken_for(scene.text, begin, clause) or fronts(scene, clause):
        return None
    told = not clause.kinds.isdisjoint(NOT_YET)
    weightiest = find_weighed(scene, clause, told=told)
    return (weightiest, scene.first_named(begin, clause.end)) if weightiest else None


def _is_spoken_for(text: Text, begin: int, clause: Clause) -> bool:
    """Tell a clause whose part is known: it leads on, is a point (二是…), asks, tells of thanks or a size."""
    return (
        text.folded[begin - 1] == "是"
        or text.first("thanks", clause.start, min(clause.end + _THANKED, len(text.folded))) is not None
        or any(not is_no_ask(text, clause, one) for one in text.find("ask", clause.start, clause.end))
        or text.at("topic", begin) is not None
        or is_lead(text, clause)
        or is_when(text, clause)
        or _SIZE.match(text.folded, begin, clause.end) is not None
    )


def _without_modal(scene: Scene, begin: int, found: tuple[Hit, Stretch | None] | None) -> Opening | None:
    """Open a promise that no modal tells, by what was found of it and who acts; its end is a guess."""
    if found is None:
        return None
    hit, subject = found
    strength = Strength.SHALL if scene.instrument or scene.paper else Strength.WILL
    frame = Frame(hit=hit, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)
    return Opening(begin=begin, frame=frame)
