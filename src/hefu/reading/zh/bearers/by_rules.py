"""Who acts in a Chinese clause by the first rule that speaks: whom its subject means or it implies."""

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Around, Bearing, Company, ordered, why_of, with_asker
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.addressed import asked_of, line_start
from hefu.reading.zh.bearers.carried import find_uncarried
from hefu.reading.zh.bearers.counted import find_counted_zh
from hefu.reading.zh.bearers.demands import is_for_own_units
from hefu.reading.zh.bearers.implied import find_implied
from hefu.reading.zh.bearers.nations import find_nation
from hefu.reading.zh.bearers.settled import settle_zh
from hefu.reading.zh.measures import MEASURES
from hefu.terms.undertaking import UndertakingKind

WITH_WHOM = pattern(
    "(?:能够?|可以?|有机会|继续|今后|未来|下一步|接下来|日后|将来|以后|进一步|早日|尽[快早]|也|还|通过|依托|借助|以(?:[此本这]次)?(?=[和与同跟])|以[^,。;]{2,16}为契机,)*"
    "(?=[和与同跟])"
)
_ASKS = 4
"""How far behind one who asks the word of asking may stand."""


def told_by_rules(text: Text, statement: Statement, company: Company, around: Around) -> Bearing:
    """Settle who acts; a subject that means nobody known leaves those who acted before in force."""
    subject = statement.subject
    party = whose(text, statement, company, around)
    found = (
        _of_all_writers(text, statement, company, around)
        or find_uncarried(text, statement, company, around)
        or find_counted_zh(text, statement, company, party)
        or find_nation(text, statement, company)
    )
    if found:
        return found
    settled = settle_zh(text, statement, company, speaker=party, last=around.last)
    joint = _with_whom(text, statement, company, party) if statement.kind is UndertakingKind.ASK else None
    if settled:
        return with_asker(text, settled, party, joint, company) if joint and party else settled
    if party and subject and is_for_own_units(text, statement):
        return _guess(company, UndertakingKind.PLEDGE, speaker=party, last=())
    if teller := _teller(text, statement, company, around):
        return _guess(company, statement.kind, speaker=teller, last=())
    implied = _asked(text, statement, company)
    alone = around.last == (party,)
    implied = implied or (None if alone else _with_named(text, statement, company, party))
    implied = implied or (None if around.last else find_implied(text, statement, company, party))
    if implied:
        return implied
    written = around.speaker is None and around.author is not None
    return _guess(company, statement.kind, speaker=party, last=around.last, written=written)


def whose(text: Text, statement: Statement, company: Company, around: Around) -> str | None:
    """Name the party in whose words a statement is: its own by 我们, who speaks, or who writes."""
    subject = statement.subject
    own = subject is not None and _says_own(text, statement, subject, company, around.speaker)
    return (around.author if own else None) or around.speaker or around.author


def _of_all_writers(text: Text, statement: Statement, company: Company, around: Around) -> Bearing | None:
    """Take all who sign a letter together for its 我们."""
    subject = statement.subject
    if subject is None or around.speaker or len(around.authors) <= 1:
        return None
    own = text.first("own_side", subject.start, subject.end)
    if own is None or not _says_own(text, statement, subject, company, None):
        return None
    return Bearing(bearers=ordered(around.authors, company), why=text.because("bearers", own))


def _asked(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Give those to whom a line puts its asks, where one names nobody."""
    ask = statement.kind is UndertakingKind.ASK and statement.subject is None
    asked = asked_of(text, statement.start, company) if ask else ()
    return Bearing(bearers=asked, why=why_of("addressee", None)) if asked else None


def _with_whom(text: Text, statement: Statement, company: Company, asker: str | None) -> Hit | None:
    """Find what tells that who asks takes part: 希望|携手|云帆集团, 期望能够|和|云帆集团共同发展."""
    led = WITH_WHOM.match(text.folded, statement.start, statement.end)
    named = company.mentions.starting_at(led.end() + 1) if led else None
    if led and named and named.party != asker:
        return text.at("towards", led.end())
    return text.at("jointly", statement.start)


def _with_named(text: Text, statement: Statement, company: Company, asker: str | None) -> Bearing | None:
    """Take who asks and with whom, where an ask of nobody opens so (希望下一步|与云帆集团建立合作关系)."""
    if statement.subject or asker is None or statement.kind is not UndertakingKind.ASK:
        return None
    led = WITH_WHOM.match(text.folded, statement.start, statement.end)
    named = company.mentions.starting_at(led.end() + 1) if led else None
    if named is None or named.party == asker:
        return None
    why = why_of("all", text.span(named.start, named.end))
    return Bearing(bearers=ordered((asker, named.party), company), why=why)


def _teller(text: Text, statement: Statement, company: Company, around: Around) -> str | None:
    """Name the writer of measures or the speaker who turns back to oneself, whoever acted before."""
    if around.author and _is_measure(statement):
        return around.author
    return _asker(text, company, around) if _turns_back(text, statement, around) else None


def _asker(text: Text, company: Company, around: Around) -> str | None:
    """Name who asks in the statement before: who speaks, else who is named first (甲欢迎乙来访，并承诺…)."""
    words = around.before.why[0].words if around.before else None
    if around.speaker or around.before is None or words is None:
        return around.speaker
    named = company.mentions.within(around.before.sentence.start, words.start)
    return named[-1].party if named and words.start - named[-1].end <= _ASKS else None


def _is_measure(statement: Statement) -> bool:
    """Tell (对新建的车间，)给予奖励, what a government's measures say, whomever the item before named."""
    return statement.subject is None and statement.why[0].rule == MEASURES


def _turns_back(text: Text, statement: Statement, around: Around) -> bool:
    """Tell what who asks will do behind what is asked (盼云帆集团来访，也会设展厅), where nobody is named."""
    if statement.subject or not text.at("strength", statement.start):
        return False
    pledged = statement.kind is UndertakingKind.PLEDGE
    asked = around.before is not None and around.before.kind is UndertakingKind.ASK
    return pledged and asked and around.same_sentence(statement)


def _says_own(
    text: Text, statement: Statement, subject: Stretch, company: Company, speaker: str | None
) -> bool:
    """Tell 我们 that a letter's author writes from one within quotation marks or told (丁海说，我们…)."""
    quoted = text.folded.count('"', line_start(text, statement.start), statement.start) % 2
    if quoted or text.first("own_side", subject.start, subject.end) is None:
        return False
    begin = statement.sentence.start
    told = text.first("speech", begin, subject.start)
    if told and text.has(("third_person",), begin, told.start):
        return False
    tells = company.names.within(begin, told.start) if told else ()
    return all(one.party != speaker for one in tells)


def _guess(
    company: Company,
    kind: UndertakingKind,
    *,
    speaker: str | None,
    last: tuple[str, ...],
    written: bool = False,
) -> Bearing:
    """Settle a clause without a subject: who was named last, else who speaks, else all.

    What a letter (``written``) asks of nobody by name it asks of those it is to.
    """
    if last:
        return Bearing(bearers=last, why=why_of("last-subject", None))
    if speaker and kind is UndertakingKind.PLEDGE:
        return Bearing(bearers=(speaker,), why=why_of("speaker", None))
    if speaker and written:
        others = tuple(party for party in company.everybody if party != speaker)
        return Bearing(bearers=others, why=why_of("addressee", None))
    return Bearing(bearers=company.everybody, why=why_of("all", None))
