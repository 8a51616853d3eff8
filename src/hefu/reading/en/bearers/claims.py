"""Which parties does the subject of an English clause put forward as those who act?

Each rule looks at one thing and yields whom it speaks for: one party, or several that act together. Who
is put forward by none is not weighed. How much each rule counts stands in `weights`.
"""

from collections.abc import Callable, Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import ordered, sole
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import (
    HEAD,
    initials_of,
    kin_of,
    lends,
    lends_by_word,
    of_the_level,
    sharing_words,
    single_of,
    with_the_word,
)
from hefu.reading.en.bearers.turns import written_to
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch

Claims = Iterator[Ids]
Rule = Callable[[Clause], Claims]

_CUT = pattern(r"(?:, | / |/| and | nor | & |\+| with )(?:the )?")
JOINS = pattern(r" (?:and|nor|&) | ?/")
"""In a list, joins two that act; a comma alone may only tell more: "the operator, Acme"."""
_LONGEST_LIST = 70
_WORD = pattern(r"[\w-]+")
_PRONOUN = pattern(
    r"\W*(?:(?P<it>it|they)|he|she|(?:his|her) (?:own )?(?:people|team|staff|side|office|colleagues))\W*"
)
_RELATIVE = pattern(r",? (?:which|who|whose|that)\b|, an? ")


def _named(clause: Clause) -> Claims:
    """All whom the subject names, but in a clause that only tells of them: "IIT, a part of Acme, shall"."""
    if clause.named:
        relative = _RELATIVE.search(clause.text.folded, *clause.bounds)
        ahead = [one.party for one in clause.named if relative and one.end <= relative.start()]
        yield _together(clause, ahead or [one.party for one in clause.named])


def _with_noun(clause: Clause) -> Claims:
    """Those named and the one that a noun beside them means: "the County and the Company"."""
    named = [one.party for one in clause.named]
    more = [
        meant
        for hit in clause.nouns
        if named
        and (
            clause.text.folded.endswith((" and ", ", ", " or ", " nor ", " nor the "), 0, hit.start)
            or clause.text.folded.startswith((" and ", " or ", " nor "), hit.end, clause.bounds[1])
        )
        and not clause.company.mentions.within(hit.start, hit.end)
        and (meant := _meant(clause, hit, named))
    ]
    if more:
        yield _together(clause, [*named, *more])


def _person(clause: Clause) -> Claims:
    """The party for which a person in the subject stands."""
    if clause.person and clause.person.party:
        yield (clause.person.party,)


def _side_by_side(clause: Clause) -> Claims:
    """Those meant by nouns side by side: "the university and the hospital"."""
    ids: list[str] = []
    for hit in clause.nouns if clause.side_by_side else ():
        meant = _meant(clause, hit, ids)
        if meant is None:
            return
        ids.append(meant)
    if ids:
        yield _together(clause, ids)


def with_us(clause: Clause) -> Claims:
    """Whoever speaks, and those beside: "the company and we", "you and we"."""
    if not clause.has_and_we:
        return
    others = [one.party for one in clause.named]
    for noun in clause.nouns:
        named = clause.company.mentions.within(noun.start, noun.end)
        meant = None if named else _meant(clause, noun, others)
        others += [meant] if meant else []
    reader = None if others else written_to(clause)
    others += [reader] if reader and clause.text.has(("spoken_to",), *clause.bounds) else []
    author, speaker = sole(clause.authors), clause.around.speaker
    speaking = (speaker, author) if clause.heard else (author, speaker)
    own = [one for one in speaking if one and one not in others]
    if own and others:
        yield _together(clause, [own[0], *others])


def _of_level(clause: Clause) -> Claims:
    """Those of the level that the noun tells: "the Council" is no ministry's."""
    if clause.noun:
        yield from _each_or_all(clause, of_the_level(clause.text, clause.noun, clause.company.parties))


def part_by_part(clause: Clause) -> Claims:
    """All whom a list of short words means: "Utility, Metropolitan City", but "what we make in Linhe"."""
    words = clause.subject
    if words is None or words.end - words.start > _LONGEST_LIST or clause.form == "we":
        return
    text, (at, close) = clause.text, clause.bounds
    found: list[str] = []
    joined = JOINS.search(text.folded, at, close)
    for cut in [*_CUT.finditer(text.folded, at, close), None]:
        part = Stretch(at, cut.start() if cut else close)
        those = _in_a_word(clause, part) or (_told_besides(clause, part) if joined else ())
        if not those:
            return
        found += those
        at = cut.end() if cut else close
    yield ordered(found, clause.company)


def _in_a_word(clause: Clause, part: Stretch) -> Ids:
    """Name whom a word means: by name, by a word of the name or its sort."""
    text, company = clause.text, clause.company
    named = company.mentions.within(part.start, part.end)
    if named:
        return (named[-1].party,)
    ids = initials_of(text, part, company.parties) or sharing_words(text, part, company.parties)
    hit = text.first("bare", part.start, part.end) or text.first("sort", part.start, part.end)
    if len(ids) != 1 and hit:
        ids = company.of_kinds(hit.entry.means)
    return ids if len(ids) == 1 else ()


def _told_besides(clause: Clause, part: Stretch) -> Ids:
    """Name whom a part of a list means, by a pronoun, a person or a noun: "it and the League"."""
    text, company = clause.text, clause.company
    word = _PRONOUN.fullmatch(text.folded, part.start, part.end)
    if word:
        return clause.around.last if word["it"] else _of_whom_he_speaks(clause)
    counted = _counted(clause, part)
    if counted:
        return counted
    people = company.names.within(part.start, part.end)
    noun = text.first("generic", part.start, part.end)
    one = people[-1].party if people else _meant(clause, noun, ()) if noun else None
    words = text.folded[part.start : part.end].split()
    return (one,) if one else _of_noun(clause, words[-1]) if words else ()


def _counted(clause: Clause, part: Stretch) -> Ids:
    """Those of a sort, or all but those named beside, where a part counts as many: "the two and Acme"."""
    told = clause.text.first("counted", part.start, part.end)
    if told is None:
        return ()
    company, noun = clause.company, clause.text.folded[told.end : part.end].strip()
    beside = {one.party for one in clause.named}
    rest = tuple(one for one in company.everybody if one not in beside)
    sort = clause.text.words.first("sort", single_of(noun))
    ids = company.of_kinds(sort.entry.means) if sort else () if noun else rest
    return ids if len(ids) == int(told.entry.means) else ()


def _of_noun(clause: Clause, noun: str) -> Ids:
    """The one whose name is kin to a noun, or the only one of its sort: "the growers", "the yard"."""
    ids = kin_of(clause.text, noun, clause.company.parties) or _of_its_sort(clause, noun)
    return ids if len(ids) == 1 else ()


def _of_its_sort(clause: Clause, noun: str) -> Ids:
    """All of the sort that a noun tells, or that does what it tells: "banks", "distillers"."""
    words = clause.text.words
    hits = (words.first(kind, one) for kind in ("sort", "doer_of") for one in (noun, single_of(noun)))
    sort = next(filter(None, hits), None)
    return clause.company.of_kinds(sort.entry.means) if sort else ()


def _of_whom_he_speaks(clause: Clause) -> Ids:
    """The party of whoever speaks, or is named last before: "he", "her people"."""
    before = clause.company.names.before(clause.at)
    one = clause.around.speaker or (before.party if before else None)
    return (one,) if one else ()


def _of_head(clause: Clause) -> Claims:
    """Those whose sort, or whose name, the last noun of the subject tells: "the varsity", "the growers"."""
    head = HEAD.match(clause.text.folded, *clause.bounds) if clause.subject else None
    if head is None:
        return
    text, company, noun = clause.text, clause.company, head["noun"]
    stem = single_of(noun)
    ids = kin_of(text, noun, company.parties)
    ids = ids or tuple(
        one.id for one in company.parties if {noun, stem} & set(_WORD.findall(text.fold(one.name)))
    )
    ids = ids or _of_its_sort(clause, noun)
    together = noun != stem and len(ids) > 1
    yield from [ids] if together else [(one,) for one in ids]


def _of_office(clause: Clause) -> Claims:
    """Those of the sort that has such an office or departments: "the mayor"."""
    if clause.told:
        yield from ((one,) for one in clause.company.of_kinds(clause.told.entry.means))


def _meant(clause: Clause, hit: Hit, others: Sequence[str]) -> str | None:
    """Name the one party that a noun beside others means."""
    text, company = clause.text, clause.company
    having = [one for one in with_the_word(text, hit, company) if one not in others]
    fitting = having or [one for one in company.of_kinds(hit.entry.means) if one not in others]
    if len(fitting) > 1 and not lends_by_word(text, hit):
        lending = {one.id for one in company.parties if lends(text, one)}
        fitting = [one for one in fitting if one not in lending] or fitting
    at_hand = fitting if len(fitting) == 1 else (clause.around.speaker, *clause.lately)
    return next((one for one in at_hand if one in fitting), None)


def _each_or_all(clause: Clause, ids: Ids) -> Claims:
    """Yield parties one by one, or together where the noun is of several."""
    together = clause.several and len(ids) > 1
    yield from [ids] if together else [(one,) for one in ids]


def _together(clause: Clause, ids: Sequence[str]) -> Ids:
    return ordered(ids, clause.company)


CLAIMS: dict[str, Rule] = {
    "named": _named,
    "with-noun": _with_noun,
    "person": _person,
    "side-by-side": _side_by_side,
    "of-level": _of_level,
    "part-by-part": part_by_part,
    "of-head": _of_head,
    "of-office": _of_office,
}
