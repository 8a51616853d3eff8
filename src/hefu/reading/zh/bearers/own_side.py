"""Whom do 我们 and 我馆 mean, where nobody is known to speak or somebody else than the house is?"""

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Company
from hefu.reading.text import Text

_CLAUSE, _FAR = 60, 300
_HOUSES = {"校": ("大学", "学院", "学校"), "司": ("公司",), "委": ("委", "委员会")}
"""How the names end of those who call themselves so (我校); else they end in the word itself (我馆)."""


def own_side(
    text: Text, hit: Hit, ids: tuple[str, ...], company: Company, speaker: str | None
) -> tuple[str, ...]:
    """Narrow whom 我们 may mean: the house named so, who tells it, or all but whom it names as another."""
    words = text.folded[hit.start : hit.end]
    if speaker:
        return _other_house(words, company, speaker) or ids
    house = _own_house(words, company) or _who_tells(text, hit, company)
    return house or (_who_says_we(text, hit, company) if ids == company.everybody else ids)


def _other_house(words: str, company: Company, speaker: str) -> tuple[str, ...]:
    """Take 我厅 for the only party that is a 厅, where who is taken for the speaker is none."""
    house = _own_house(words, company)
    own = next(one.name for one in company.parties if one.id == speaker)
    return house if house and not own.endswith(_HOUSES.get(words[1:], (words[1:],))) else ()


def _own_house(words: str, company: Company) -> tuple[str, ...]:
    """Take the only party whose name ends as what 我馆 or 我行 calls itself."""
    house = words.removeprefix("我") if words.startswith("我") else ""
    ends = _HOUSES.get(house, (house,))
    ids = tuple(one.id for one in company.parties if house and one.name.endswith(ends))
    return ids if len(ids) == 1 else ()


def _who_tells(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Take the one party named before the word of speech, though no person is (县政府领导表示，我们…)."""
    far = max(0, hit.start - _FAR)
    floor = max(far, *(text.folded.rfind(mark, far, hit.start) + 1 for mark in "。\n"))
    speech = text.find("speech", floor, hit.start)[-1:]
    named = {one.party for one in company.mentions.within(floor, speech[0].start)} if speech else set()
    return tuple(named) if len(named) == 1 else ()


def _who_says_we(text: Text, hit: Hit, company: Company) -> tuple[str, ...]:
    """Leave out whom the clause names as another: 我们将在临江建厂 is not said by 临江."""
    limit = min(hit.end + _CLAUSE, len(text.folded))
    marks = (text.folded.find(mark, hit.end, limit) for mark in ",;。")
    end = min((at for at in marks if at >= 0), default=limit)
    others = {one.party for one in company.mentions.within(hit.end, end)}
    return tuple(party for party in company.everybody if party not in others) or company.everybody
