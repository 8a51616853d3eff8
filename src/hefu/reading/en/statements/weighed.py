"""Which English clauses undertake by the weight of their words, and which do not, whatever a rule tells?

Source:
    docs/rules/clauses.md
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import is_gerund, is_present
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.leads import lead_of
from hefu.reading.en.statements.news import only_tells
from hefu.reading.en.statements.other_deals import SIGNED
from hefu.reading.en.statements.pledges import HELP
from hefu.reading.en.statements.signs import signs_of
from hefu.reading.en.statements.spans import trimmed, without_joiner
from hefu.reading.en.statements.stated import ASKED_TO, state_each
from hefu.reading.en.statements.weighed_subjects import AUXILIARY, acting_in
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.weighing import Scale, place_of
from hefu.terms.undertaking import Strength, UndertakingKind

_ADDS = (
    "which ", "who ", "whose ", "whom ", "that ", "with ", "where ", "when ", "if ", "unless ", "because ",
    "within ", "subject to ", "on condition ", "provided ", "at a cost ", "as ",
)  # fmt: skip
"""A clause that begins so only adds to the one before."""
_MAY = pattern(
    r"(?:(?:the|all|each|either|any|both) )?(?:[\w'’-]+ ){1,4}"
    r"(?:may (?:also )?(?!(?:not|no|also|at) )[a-z]|(?:reserves?|has|have|retains?|keeps?) the (?:sole |"
    r"exclusive )?right to )"
)
"""What somebody may do binds nobody: "the two schools may name a clerk"."""
_ACTING = ("verb", "receiving", "stative")
_PLAIN = pattern(r"[a-z]{3,}")
_CLAUSE = pattern(
    r"(?:[^,.;:!?\n]+|[.,](?=\d)|\.(?=[a-z])|(?<=\brs)\.(?= \d)|(?<=[ .][a-z])(?<!\b[ap]\.m)\.(?= [a-z]))+"
)
SCALE = Scale(least=20, rule="en.weighed")
_TERMS = pattern(r"\((?:hereinafter|hereafter|herein|referred to as)\b[^()]{1,90}\)")
_SAYS_WHO = ("en.strength.will", "en.strength.shall")
_TOO_LITTLE = -40
"""What a rule took must weigh as much at least."""


def find_weighed(
    text: Text,
    mentions: Mentions,
    people: Names,
    sentence: Sentence,
    taken: Sequence[Stretch],
    *,
    instrument: bool,
    telling: bool,
) -> Iterator[Statement]:
    """Yield the clauses of a sentence whose words speak for an undertaking; those ``taken`` are passed by.

    ``telling``: what must be, and a bare verb, tell somebody else what to do.
    """
    for clause in clauses_of(text, sentence):
        if any(one.start < clause.end and one.end > clause.start for one in taken):
            continue
        weightiest = SCALE.weigh(text, clause, signs_of(text, mentions, people, clause))
        if weightiest is None:
            continue
        lead = lead_of(text, clause, bare=telling)
        left, right = trimmed(text, lead.start, clause.end)
        start, end = trimmed(text, without_joiner(text, left, right), right)
        if start < end and _says(text, start, end, sentence):
            given = text, mentions, weightiest, Stretch(start, end), lead.asks
            opening = _open(*given, instrument=instrument)
            whole = Stretch(sentence.start, sentence.end)
            if only_tells(text, Stretch(start, end), clause, opening.subject, whole):
                continue
            words = Stretch(opening.start, end)
            yield from state_each(text, mentions, opening, words, sentence, instrument=instrument)


def standing(
    text: Text, mentions: Mentions, people: Names, sentence: Sentence, stated: Sequence[Statement]
) -> list[Statement]:
    """Give what stands of a sentence: not what its words speak against, nor all that goes on with that."""
    if sentence.item:
        return [*stated]
    kept: list[Statement] = []
    for _, together in groupby(stated, key=lambda one: one.why[0].words):
        group = [*together]
        if not _speaks_against(text, mentions, people, sentence, group[0]):
            kept += group
    return kept


def _speaks_against(
    text: Text, mentions: Mentions, people: Names, sentence: Sentence, statement: Statement
) -> bool:
    """Tell a statement of whose clauses not one has words that leave an undertaking likely; but never what
    is asked by "whether", what somebody gives his word for, nor an amount, a gift or help that is pledged.
    """
    rule = statement.why[0].rule
    by_a_person = rule == "en.pledging" and statement.subject is None
    if by_a_person or rule in ("en.wonders", "en.assured", "en.pledging.gift"):
        return False
    if rule.startswith("en.pledging") and HELP.search(text.folded, statement.start, statement.end):
        return False
    words = Stretch(_behind_terms(text, statement), statement.end)
    if rule in ASKED_TO and statement.subject:
        words = Stretch(min(words.start, statement.subject.start), words.end)
    least = _TOO_LITTLE
    if _stands_anywhere(text, mentions, statement):
        least += min(0, text.words.weights.get(place_of(text, words.start), 0))
    return _weightiest(text, mentions, people, sentence, words) < least


def _behind_terms(text: Text, statement: Statement) -> int:
    """Tell where the words begin that tell a deed: 'Acme (hereinafter the "Company") | agrees to lend'."""
    subject = statement.subject
    terms = [*_TERMS.finditer(text.folded, statement.start, subject.end)] if subject else []
    return terms[-1].end() if terms else statement.start


def _stands_anywhere(text: Text, mentions: Mentions, statement: Statement) -> bool:
    """Tell what a report may say in its first lines as well as further down: who will do something, and what
    a paper was signed to do."""
    rule = statement.why[0].rule
    said = rule in _SAYS_WHO and _has_a_doer(text, mentions, statement.subject)
    return said or rule.startswith(SIGNED)


def _has_a_doer(text: Text, mentions: Mentions, subject: Stretch | None) -> bool:
    """Tell a subject that names a party, or stands for one or all."""
    if subject is None or subject.start >= subject.end:
        return False
    kinds = ("everybody", "generic")
    return bool(mentions.within(subject.start, subject.end)) or text.has(kinds, subject.start, subject.end)


def speaks_for(text: Text, mentions: Mentions, people: Names, sentence: Sentence, words: Stretch) -> bool:
    """Tell words of which one clause weighs enough to undertake by itself."""
    return _weightiest(text, mentions, people, sentence, words) >= SCALE.least


def _weightiest(text: Text, mentions: Mentions, people: Names, sentence: Sentence, words: Stretch) -> int:
    """Give what the clause weighs that weighs most, each counted from where the words begin."""
    clauses = (
        Stretch(max(one.start, words.start), one.end)
        for one in clauses_of(text, sentence)
        if one.start < words.end and one.end > words.start
    )
    return max((SCALE.total(text, signs_of(text, mentions, people, one)) for one in clauses), default=0)


def _says(text: Text, start: int, end: int, sentence: Sentence) -> bool:
    """Tell a clause from words that belong to one, "free of charge", and from who says it, "she said"."""
    said = text.find("speech", start, end)
    only_says = bool(said) and said[-1].end == end
    if only_says or text.folded.startswith(_ADDS, start) or _MAY.match(text.folded, start, end):
        return False
    whole = start == sentence.start and end >= sentence.end - 1
    if whole or AUXILIARY.search(text.folded, start - 1, end) or text.has(_ACTING, start, end):
        return True
    words = [word.start() for word in _PLAIN.finditer(text.folded, start, end)]
    return any(is_gerund(text, at, end) or is_present(text, at, end) for at in words)


def _open(
    text: Text,
    mentions: Mentions,
    weightiest: Hit,
    span: Stretch,
    asks: Strength | None,
    *,
    instrument: bool,
) -> Opening:
    """Take those who head the clause, or stand before its verb, for the subject."""
    subject = acting_in(text, span, mentions)
    leads = subject is not None and subject.start <= span.start and mentions.within(span.start, subject.end)
    return Opening(
        hit=weightiest,
        start=span.start,
        verb=min(subject.end + 1, span.end) if subject and leads else span.start,
        subject=subject,
        kind=UndertakingKind.ASK if asks else UndertakingKind.PLEDGE,
        strength=asks or (Strength.SHALL if instrument else Strength.WILL),
    )


def clauses_of(text: Text, sentence: Sentence) -> Iterator[Stretch]:
    """Cut a sentence at every mark."""
    for clause in _CLAUSE.finditer(text.folded, sentence.start, sentence.end):
        if clause.group().strip():
            yield Stretch(*clause.span())
