"""Which party does a Chinese text call its own: 我市, 市委, 我校?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.home import far_from_home, is_with_us
from hefu.terms.party import Party

LEVELS = "省市县区州旗镇乡"
"""Of places, down to townships."""
_SHORTEST = 2
_HOUSES = "院署局所馆社厂村"
"""我院 is the hospital or school whose name ends so, not any university."""
_WHOLE_HOUSES = "院校会"
"""我院, 我校, 我会: the house whose page it is, and none of its guests."""
_OURS = "我"
_TO = pattern(" {0,4}(?:致|收件人|收信人|收函单位|主送|抄送|呈|尊敬的|敬爱的|亲爱的):? ?[\u4e00-\u9fff]{0,4}")
_CLAUSE = pattern("[^,。;:!?\n]+")
_OUR = pattern("我(?:[市省县区州校院会镇乡旗司行局所馆社厂台村]|集团|公司)|一行来访")


def self_names(text: Text, parties: Sequence[Party]) -> Iterator[tuple[str, str]]:
    """Yield 我市, 市委, 我校 with the party of that sort and, where several are, of that level."""
    beside = _named_beside(text, parties)
    for hit in text.find("self_name", 0, len(text.folded)):
        fitting = [party for party in parties if party.kind == hit.entry.means]
        levels = [char for char in text.folded[hit.start : hit.end] if char in LEVELS]
        of_level = [party for party in fitting if _level_of(text, party) in levels]
        fitting = [party for party in fitting if not _level_of(text, party)] if levels else fitting
        last = text.folded[hit.end - 1]
        house = [party for party in parties if last in _HOUSES and last == text.fold(party.name)[-1]]
        own_form = text.folded[hit.start : hit.end]
        if last in _WHOLE_HOUSES:
            house, fitting = (
                [one for one in row if not is_with_us(text, own_form, text.fold(one.name))]
                for row in (house, fitting)
            )
        fitting = [party for party in fitting if not _is_written_to(text, party)] or fitting
        ours = [party for party in fitting if party.name.startswith(_OURS)]
        likely = ours or house or of_level or fitting
        if likely:
            own = min(likely, key=lambda party: (*far_from_home(text, party.name), beside.get(party.id, 0)))
            yield text.flat[hit.start : hit.end], own.id


def _level_of(text: Text, party: Party) -> str:
    """Give the level that a name tells last: 区 of 临江市云麓区, to which 市委 does not belong."""
    return next((char for char in reversed(text.fold(party.name)) if char in LEVELS), "")


def _named_beside(text: Text, parties: Sequence[Party]) -> Counter[str]:
    """Count how often each is named beside 我市 or as a guest (舟屿大学一行来访): who writes is another."""
    beside: Counter[str] = Counter()
    for clause in filter(_OUR.search, _CLAUSE.findall(text.folded)):
        named = {party.id for party in parties for form in (party.name, *party.aliases)
                 if len(form) >= _SHORTEST and text.fold(form) in clause}  # fmt: skip
        beside.update(named)
    return beside


def _is_written_to(text: Text, party: Party) -> bool:
    """Tell the one to whom a letter is (致：云帆集团), whom 我司 in it never means."""
    at = text.folded.find(text.fold(party.name))
    return at > 0 and _TO.fullmatch(text.folded, text.folded.rfind("\n", 0, at) + 1, at) is not None
