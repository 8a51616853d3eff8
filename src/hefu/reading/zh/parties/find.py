"""Who cooperates in a Chinese text? The sides of a paper, else those for whom enough speaks."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.basis import is_instrument
from hefu.reading.bodies import Body, why_a_party
from hefu.reading.names import Named
from hefu.reading.party_choice import PAIR, choose, why_weighed
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.measures import find_measures
from hefu.reading.zh.naming.aliases import aliases_zh, is_common
from hefu.reading.zh.naming.bodies import find_bodies_zh
from hefu.reading.zh.naming.body_at import body_at
from hefu.reading.zh.naming.levels import LEVELS, ZONES, is_bare_place
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.naming.same import Candidate, are_several, gather, gather_all, is_college_of, is_same
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.reading.zh.naming.spellings import in_one_spelling
from hefu.reading.zh.naming.states import find_states, is_joint_paper
from hefu.reading.zh.naming.treaties import find_treaty
from hefu.reading.zh.parties.apart import listed_apart
from hefu.reading.zh.parties.counted import counted_sides
from hefu.reading.zh.parties.evidence import Evidence
from hefu.reading.zh.parties.in_passing import is_in_passing, is_in_title, without_onlookers, without_passing
from hefu.reading.zh.parties.landed import with_sides
from hefu.reading.zh.parties.only_named import looks_on, without_new
from hefu.reading.zh.parties.party_rules import told_of_each
from hefu.reading.zh.parties.runs_over import runs_over
from hefu.reading.zh.parties.signed import MOST_SIGNERS, find_signed
from hefu.reading.zh.parties.unnamed import find_unnamed
from hefu.terms.party import Party, PartyKind
from hefu.terms.undertaking import Why

_MOST_SIDES = 80
"""A paper that labels more is many papers in one file."""
_MOST_NAMES = 60
"""A text that names more bodies than this is a list; the bound also keeps it quick."""
_MOST_PLACES = 40
"""So many places of one name say all."""
_HEAD_SENTENCES = 8
_LONGEST_STATE = 12
"""So much of a state's name may stand between 、 and that of its office."""
_OF_STATE = pattern("国家(?!有关|相关|级).{2,}(?:总局|总署|局|署|委员会|部)$")
"""The office of a state (国家林草事务总局)."""
_COMMITTEE_TOO = "委政府"
"""Ends what names a committee beside the government (临溪县党委|政府), and neither in full."""
_WE_PROMISE = pattern("我们(?:一定|必)?(?:将|承诺|保证|郑重承诺)")


def find_parties_zh(text: Text, sentences: Sequence[Sentence], people: Sequence[Named]) -> tuple[Party, ...]:
    """Find the parties: the labelled ones of an instrument, else those for whom enough speaks."""
    named = without_new(text, _behind_people(text, find_bodies_zh(text), people))
    bodies = in_one_spelling(text, [*named])
    chosen = _chosen(text, sentences, bodies, people)
    _with_all(chosen, bodies)
    if len(chosen) < 2 and not _binds_itself(text, [one.bodies for one in chosen]):
        return ()
    parties = [_party(one.bodies, number, one.why) for number, one in enumerate(chosen, start=1)]
    parties = with_sides(text, parties)
    forms = aliases_zh(text, parties)
    return tuple(replace(party, aliases=forms[party.id]) for party in parties)


def _behind_people(text: Text, bodies: Sequence[Body], people: Sequence[Named]) -> list[Body]:
    """Begin a name behind the person who stands joined to it (翟海棠和|县职校)."""
    names = {text.fold(one.name) for one in people}
    lengths = {len(name) for name in names}
    return [_behind_person(text, body, names, lengths) for body in bodies]


def _behind_person(text: Text, body: Body, names: Set[str], lengths: Set[int]) -> Body:
    for end in (body.start + length for length in lengths):
        if text.folded[body.start : end] in names and text.folded[end : end + 1] in tuple("和与及"):
            return body_at(text, Stretch(end + 1, body.end))
    return body


class _Chosen(Struct, frozen=True, gc=False):
    """A party by the names that a text gives it, and what made it one."""

    bodies: list[Body]
    why: tuple[Why, ...]
    state: bool = False


def _chosen(
    text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body], people: Sequence[Named]
) -> list[_Chosen]:
    """Give each party, those that sign first and in their order."""
    labelled = [body for body in bodies if body.defined and not looks_on(text, body)]
    if are_several(labelled) and is_instrument(text):
        listed = sorted([*labelled, *_listed_beside(text, labelled, bodies)], key=lambda one: one.start)
        return [
            _Chosen(group, (why_a_party(text, "labelled", group[0]),))
            for group in gather(listed)[:_MOST_SIDES]
        ]
    signed = find_signed(text, sentences, bodies)
    states = text.once(find_treaty)
    if not states and (is_joint_paper(text) or not _houses_sign(text, sentences, signed, bodies)):
        states = find_states(text)
    if states:
        return [_Chosen(one, (why_a_party(text, "state", one[0]),), state=True) for one in states]
    candidates = _candidates_of(text, signed, bodies, people)
    evidence = Evidence(text, sentences, candidates, signed, people)
    several = len(gather(signed)) if len(signed) > MOST_SIGNERS else 0
    counted = max(PAIR, *text.once(counted_sides), several)
    kept = choose(text, told_of_each(evidence), counted)
    order = [body.name for body in signed]
    kept.sort(key=lambda one: _place_of(one[0], order))
    return [_Chosen([*one.bodies], tuple(why_weighed(text, told))) for one, told in kept]


def _houses_sign(
    text: Text, sentences: Sequence[Sentence], signed: Sequence[Body], bodies: Sequence[Body]
) -> bool:
    """Tell two companies or chambers that sign before ministers from the states themselves."""
    signing = [one for one in sentences[:_HEAD_SENTENCES] if text.first("sign", one.start, one.end)]
    there = (body for body in bodies if any(one.start <= body.start < one.end for one in signing))
    return any(body.kind is not PartyKind.GOVERNMENT for body in (*signed, *there))


def _listed_beside(text: Text, labelled: Sequence[Body], bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those who stand before a labelled side in the list of the sides (临江市、云帆集团（下称…）)."""
    starts = sorted(one.start for one in labelled)
    for body in bodies:
        after = bisect_right(starts, body.end)
        behind = starts[after] if after < len(starts) else body.end
        joint, state = text.folded[body.end : body.end + 1], text.folded[body.end + 1 : behind]
        listed = behind > body.end and joint in ("、", "与", "和") and len(state) < _LONGEST_STATE
        if listed and not body.defined and (not state or is_chinese(state)):
            yield body


def _with_all(chosen: Sequence[_Chosen], bodies: Sequence[Body]) -> None:
    """Add to the names of each party the others that a text gives it, words for a sort among them."""
    for body in _each_once(bodies):
        own = next((one for one in chosen if any(_is_called(body, other) for other in one.bodies)), None)
        home = own or next((one for one in chosen if is_same(one.bodies[0], body)), None)
        if home is not None and not (home.state and body.kind is not PartyKind.GOVERNMENT):
            home.bodies.append(body)


def _is_called(body: Body, other: Body) -> bool:
    """Tell a name told again from any other, be it the short one that the text gives (下称“省医保局”)."""
    return body.name == other.name or body.name in other.defined


def _each_once(bodies: Sequence[Body]) -> list[Body]:
    """Leave out the places where a text names a body the same way again."""
    once: dict[tuple[str, PartyKind, tuple[str, ...]], Body] = {}
    for body in bodies:
        once.setdefault((body.name, body.kind, body.defined), body)
    return list(once.values())


def _place_of(one: Candidate, signed: Sequence[str]) -> tuple[int, int]:
    """Give where a body stands among the signers, else in the text."""
    places = [signed.index(body.name) for body in one.bodies if body.name in signed]
    return min(places, default=len(signed)), one.start


def _candidates_of(
    text: Text, signed: Sequence[Body], bodies: Sequence[Body], people: Sequence[Named]
) -> list[Candidate]:
    """Bring together all places that name one body, leaving out words for a sort, and people."""
    called = {one.name for one in people}
    persons = {text.fold(name) for name in called}
    signed = [one for one in signed if text.folded[one.start - 1 : one.end] not in persons]
    here = without_passing(text, bodies, signed)
    proper = [one for one in here if not (_is_generic(text, one) or _is_bare_trade(text, one, bodies))]
    named = [*signed, *proper, *find_unnamed(text, proper, signed, called)]
    places: dict[str, list[Body]] = {}
    for one in {(one.start, one.end, one.name): one for one in named}.values():
        if one.name not in called and (one.name in places or len(places) < _MOST_NAMES):
            places.setdefault(one.name, []).append(one)
    kept = [
        name
        for name, at in places.items()
        if any(one.defined for one in at) or not runs_over(text, name, [*places])
    ]
    ruled = sum(places[name][0].kind is PartyKind.GOVERNMENT for name in kept) > 1
    kept = [name for name in kept if not all(is_in_passing(text, one, ruled=ruled) for one in places[name])]
    outside = [name for name in kept if not all(is_in_title(text, one) for one in places[name])]
    kept = outside if are_several([places[name][0] for name in outside]) else kept
    groups = gather_all(
        [one for name in kept for one in places[name][:_MOST_PLACES]], listed_apart(text, named)
    )
    groups = without_onlookers(text, groups, signed) if are_several(signed) else groups
    return [Candidate(name=text.fold(group[0].name), bodies=tuple(group)) for group in groups]


def _binds_itself(text: Text, groups: Sequence[Sequence[Body]]) -> bool:
    """Tell an agreement, a promise of one alone, a government's measures, and a host whose guests are not
    named (双方举行会谈), from a report of bodies that undertake nothing.
    """
    if text.has(("agreement", "receives"), 0, len(text.folded)) or find_measures(text):
        return True
    if _WE_PROMISE.search(text.folded):
        return True
    return any(_promises(text, body) for group in groups for body in group)


def _promises(text: Text, body: Body) -> bool:
    """Tell one who promises, also by a bare name (云麓将)."""
    wills = text.find("strength", body.end, body.end + 12)
    if any(hit.start - body.end <= 3 for hit in wills):
        return True
    return is_bare_place(body.name) and f"{text.fold(body.name[:-1])}将" in text.folded


def _is_generic(text: Text, body: Body) -> bool:
    """Tell words for a sort (工程公司, 运营公司) and for a trade (新能源汽车) from a name."""
    if text.at("body_whole", body.start):
        return False
    trade = body.name.removesuffix("公司")
    if trade != body.name and is_common(text, text.fold(trade)):
        return True
    first = text.at("trade", body.start) if body.kind is PartyKind.COMPANY else None
    second = text.at("trade", first.end) if first else None
    if first and body.end == (second.end if second else first.end):
        return True
    if _OF_STATE.match(body.name) and body.kind is PartyKind.GOVERNMENT:
        return False
    return any(text.at(kind, body.start) for kind in ("self_name", "generic", "no_party"))


def _is_bare_trade(text: Text, body: Body, bodies: Sequence[Body]) -> bool:
    """Tell a firm by its trade alone (港务公司), where no name holds the trade, from a short name."""
    trade = body.name.removesuffix("公司")
    hit = text.at("trade", body.start)
    bare = trade != body.name and hit is not None and hit.end == body.start + len(trade)
    return bare and not body.defined and not any(trade in one.name for one in bodies if one.name != body.name)


def _party(group: Sequence[Body], number: int, why: tuple[Why, ...]) -> Party:
    name = _fullest(group)
    kind = Counter(body.kind for body in group if body.name == name).most_common(1)[0][0]
    others = dict.fromkeys(form for body in group for form in (body.name, *body.defined) if form != name)
    return Party(id=f"P{number}", name=name, kind=kind, aliases=tuple(others), why=why)


def _whole_zone(named: str, names: Sequence[str]) -> str:
    """Give the full name of a zone that is named by a short one first (临江高新区)."""
    fuller = [name for name in names if len(name) > len(named) and is_drawn_from(named, name)]
    return max(fuller, key=len, default=named) if named.endswith(ZONES) else named


def _fullest(group: Sequence[Body]) -> str:
    if group[0].kind is PartyKind.GOVERNMENT:
        names = [body.name for body in group if body.name[0] not in LEVELS] or [one.name for one in group]
        governments = [name for name in names if name.endswith("政府") and not name.endswith(_COMMITTEE_TOO)]
        sides = [body.name for body in group if body.defined and body.name in names]
        places = [name for name in names if is_bare_place(name)]
        named = max(governments, key=len) if governments else [*sides, *places, group[0].name][0]
        return _whole_zone(named, names)
    reach = {body.start: body.end for body in sorted(group, key=lambda one: one.end)}
    called = list(dict.fromkeys(body.name for body in group if body.end == reach[body.start]))
    return max((name for name in called if not is_college_of(name, called)), key=len)
