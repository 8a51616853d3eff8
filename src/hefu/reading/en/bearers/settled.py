"""When does one piece of evidence settle who acts in an English clause, without any weighing?"""

from collections.abc import Callable

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import ordered
from hefu.reading.en.bearers.apart import all_but_one, one_of_two, who_says_it
from hefu.reading.en.bearers.around import named_in_sentence, topic_of
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.councils import of_the_council
from hefu.reading.en.bearers.headings import is_of_all
from hefu.reading.en.bearers.nouns import from_there, with_the_word
from hefu.reading.en.bearers.own_people import hoped_of_all, of_both, own_government, whose_people
from hefu.reading.en.bearers.questions import asked_about
from hefu.reading.en.bearers.signers import counted_before, signers
from hefu.reading.en.bearers.turns import turned_to, written_to
from hefu.reading.en.statements.other_deals import SIGNED
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.terms.undertaking import UndertakingKind

_OWN_VOICE = pattern(
    r"\W*(?:(?:and|so|then|now|but|also) )*(?:(?:we|i)(?:'ve|'d|'ll|'re|'m)?|us|me|our|my)"
    r"(?: (?:also|now|both|all|then|further|therefore|still|each|jointly|have|had|hereby|too|\w+ly))*\W*"
)
_OF_US_TWO = pattern(
    r"\b(?:(?:both|neither|either|the two) of us|we (?:both|two)|both sides|yours and (?:mine|ours)|"
    r"you and (?:i|we))\b"
)
_SAID_BEHIND = pattern(
    r"[,.?!] ?(?:he|she) (?:also |further )?(?:said|told|added|stated|noted|explained|stressed)\b"
)
_I = pattern(r"\W*(?:and |so |then |but )*(?:i\b|my\b)")
_HIS = pattern(
    r"\W*(?:his|her) (?:own )?(?:[a-z]+ )?(?:group|company|firm|bank|business|team|party|ministry|government|"
    r"department|office|administration|union|association|co-?operative|federation|university|college|school|"
    r"institute|faculty|hospital|foundation|council|authority|agency|board|club|people|members|staff|side|"
    r"organi[sz]ation|committee|chamber|society|city|town|municipality|county|district|province|state|region)\b"
)
"""Opens what a person who speaks calls his own: "her group would"."""
_ORGAN = pattern(
    r"\W*(?:an?|the|this|such an?) (?:[a-z-]+ ){0,3}?(?:working (?:party|group)|"
    r"steering (?:group|board|committee)|contact group|liaison group|task ?force|panel|secretariat|"
    r"co-?ordinators|jwg|"
    r"(?:joint|bilateral|tripartite|trilateral|mixed) [a-z-]+(?: (?:group|committee|team))?)"
    r"(?: of [a-z\d]+)?\W*"
)
_JOINTLY = pattern(r"\bjointly\b|\bin (?:common|equal (?:shares|parts))\b|\bby (?:mutual|common) ")
_CONDITION = pattern(
    r"\b(?:on(?: the)? (?:sole )?condition(?: that)?|provid(?:ed|ing)(?: that)?|in return(?: for which)?,?|"
    r"as long as|so long as|in exchange,?|only if|subject to) $"
)
_SIDE = pattern(
    r"\W*(?:the|its|their|our|his|her) (?P<whence>[a-z-]{4,}(?: [a-z-]{4,})?) "
    r"(?:sides?|part(?:y|ies)|partners?|delegation|company|firm|group|investors?|government|team|colleagues|friends|"
    r"authorities|experts|engineers|manufacturer|maker|operator|bank|university|institute|hosts?|guests|visitors)\b"
)
_EACH = pattern(r"\W*(?:each|every|both|all)\b")
_EACH_ONE = pattern(r"\W*(?:each|every|neither|either|no) (?P<noun>[a-z-]+)\W*")
_EACH_OTHER = pattern(r"\b(?:each other|one another)\b")
_BETWEEN = pattern(r"\W*(?:the |their |its )?(?:[\w-]+ ){0,3}?between ")
_AGREED = pattern(
    r"\bit (?:was|is|has been|had been) (?:\w+ly |also |further )?(?:agreed|decided|resolved) (?:to|that) $"
)
_PACT = pattern(
    r"\b(?:agreement|memorandum|memoranda|mou|pact|partnership|accord|letter of intent|compact|protocol|"
    r"charter|covenant)\b(?! with\b)[^.]{0,80}$"
)
_TOLD = pattern(
    r"\b(?:remind|warn|caution|tell|told|advis|notif|inform|admonish)(?:s|e?d|es|ing|y|ied|ies)? "
    r"(?P<whom>[^,.:;\"\n]{3,50}?) that $"
)
_LABEL = pattern(
    r"\W*(?P<to>(?:and )?to |)(?:(?:and|now|then|for|from|the|our) )*(?P<whom>[^.:!?\n]{2,50}?)[.:] "
)
_LABELLED = ("it", "they", "he", "nothing")
_ADDRESSED = ("you", "order", "nothing")


def settle(clause: Clause) -> tuple[str, Ids] | None:
    """Name who acts, with the rule that tells it; None where all evidence is to be weighed."""
    for rule, find in _RULES.items():
        ids = find(clause)
        if ids:
            return rule, ids
    return None


def _named(clause: Clause) -> Ids:
    """The only one whom the subject names."""
    return (clause.only_named,) if clause.only_named else ()


def _speaker(clause: Clause) -> Ids:
    """Whose "we" is quoted, or whose own group is reported to act."""
    speaker = clause.around.speaker
    if not speaker:
        return ()
    own = (clause.heard or _is_said_behind(clause)) and _is_own_voice(clause)
    his = not clause.heard and clause.subject and _HIS.match(clause.text.folded, *clause.bounds)
    return (speaker,) if own or his else ()


def _is_said_behind(clause: Clause) -> bool:
    """Tell a saying whose quotation marks were lost: "We will pave it, she told newsmen"."""
    statement = clause.statement
    end = statement.sentence.end + 1
    return _SAID_BEHIND.search(clause.text.folded, statement.start, end) is not None


def _author(clause: Clause) -> Ids:
    """Whose "we" stands in no quotation; of several who write, the one of whom the paragraph tells."""
    authors = clause.around.authors
    if clause.heard or not _is_own_voice(clause):
        return ()
    if authors and clause.heading and is_of_all(clause.text, clause.heading):
        return clause.company.everybody
    if 1 < len(authors) < len(clause.company.everybody):
        named = {one.party for one in clause.company.mentions.within(clause.paragraph, clause.at)}
        own = [one for one in authors if one in named]
        if len(own) == 1 and named == set(own):
            return tuple(own)
        return authors[:1] if _I.match(clause.text.folded, *clause.bounds) else authors
    return authors


def _is_own_voice(clause: Clause) -> bool:
    told = clause.form == "we" and clause.subject
    return bool(told) and _OWN_VOICE.fullmatch(clause.text.folded, *clause.bounds) is not None


def _says_it(clause: Clause) -> Ids:
    """Who stands right before "says that it"."""
    told = clause.told if clause.form == "it" else None
    one = who_says_it(clause.text, told.start, clause.company.mentions) if told else None
    return (one,) if one else ()


def _told_that(clause: Clause) -> Ids:
    """Whom somebody told of something to be done: "reminded the company that night work has to stop"."""
    if clause.statement.kind is not UndertakingKind.ASK or clause.form not in ("thing", "it"):
        return ()
    told = _TOLD.search(clause.text.folded, clause.statement.sentence.start, clause.at)
    if told is None:
        return ()
    start, end = told.span("whom")
    named = {one.party for one in clause.company.mentions.within(start, end)}
    hits = clause.text.find("generic", start, end)
    return (
        tuple(named) if len(named) == 1 else _meant(clause, hits[0]) if len(hits) == 1 and not named else ()
    )


def _addressed(clause: Clause) -> Ids:
    """To whom the paragraph turns, of what "you" do and what is ordered: "Mr Lee, you said your"."""
    one = turned_to(clause)
    return (one,) if one else ()


def _writer_and_reader(clause: Clause) -> Ids:
    """Who writes a letter and to whom it is: "both of us", "your aim and ours"."""
    two = clause.form in ("all", "we") and _OF_US_TWO.search(clause.text.folded, *clause.bounds)
    writer, reader = clause.around.author, written_to(clause) if two else None
    return ordered((writer, reader), clause.company.parties) if writer and reader else ()


def _written_to(clause: Clause) -> Ids:
    """To whom the letter is, of what "you" do."""
    one = written_to(clause) if clause.form == "you" else None
    return (one,) if one else ()


def _labelled(clause: Clause) -> Ids:
    """Whom the words at the head of the paragraph name alone: "Acme. They will", "To the council."."""
    asked = clause.statement.kind is UndertakingKind.ASK
    if clause.form not in (_ADDRESSED if asked else _LABELLED):
        return ()
    label = _LABEL.match(clause.text.folded, clause.paragraph, clause.at)
    if label is None or bool(label["to"]) is not asked:
        return ()
    whom = Stretch(*label.span("whom"))
    named = clause.company.mentions.within(whom.start, whom.end)
    if named:
        alone = len(named) == 1 and (named[0].start, named[0].end) == (whom.start, whom.end)
        return (named[0].party,) if alone else ()
    hits = clause.text.find("generic", label.start("to"), whom.end)
    return _meant(clause, hits[0]) if len(hits) == 1 and hits[0].end == whom.end else ()


def _meant(clause: Clause, hit: Hit) -> Ids:
    ids = with_the_word(clause.text, hit, clause.company) or clause.company.of_kinds(hit.entry.means)
    return ids if len(ids) == 1 else ()


def _goes_on(clause: Clause) -> Ids:
    """Who acted before in the sentence, where a pronoun stands for it: "it is paying and will mend it"."""
    return clause.around.last if clause.goes_on else ()


def _all_in_an_organ(clause: Clause) -> Ids:
    """All, of what a group acts that they form together, or of what is to be done jointly."""
    if clause.form != "thing" or clause.statement.kind is UndertakingKind.ASK:
        return ()
    text = clause.text.folded
    organ = _ORGAN.fullmatch(text, *clause.bounds)
    jointly = _JOINTLY.search(text, clause.statement.start, clause.statement.end)
    return clause.company.everybody if organ or jointly else ()


def _all_who_agree(clause: Clause) -> Ids:
    """All, of what "it was agreed to" do, and of what they signed a pact to do; of several pacts that a text
    tells of those who signed this one: "Acme signed a memorandum with Linhe to"."""
    if clause.form != "nothing" or clause.statement.kind is UndertakingKind.ASK:
        return ()
    before = clause.text.folded[clause.statement.sentence.start : clause.statement.start]
    signed = clause.statement.why[0].rule.startswith(SIGNED)
    some = signers(clause) if signed else ()
    everybody = (signed and _PACT.search(before)) or _AGREED.search(before)
    return some or (clause.company.everybody if everybody else ())


def _each_other(clause: Clause) -> Ids:
    """Both, of what they do to each other, and of the cooperation between the two."""
    both = clause.company.everybody
    if len(both) != 2 or (clause.statement.kind is UndertakingKind.ASK and clause.form == "you"):
        return ()
    between = clause.subject and _BETWEEN.match(clause.text.folded, *clause.bounds)
    if between and {one.party for one in clause.named} == {*both}:
        return both
    mutual = _EACH_OTHER.search(clause.text.folded, clause.statement.start, clause.statement.end)
    return both if mutual else ()


def _topic(clause: Clause) -> Ids:
    """Of whom the sentence says that it speaks: "With regard to Acme, the company"."""
    return topic_of(clause) if clause.form in ("noun", "it", "they") else ()


def _the_other(clause: Clause) -> Ids:
    """The other of two, of a thing that one asks for: "Mr Lee of Acme asked for a lease"."""
    thing, asker = clause.statement.subject, clause.around.speaker
    both = clause.company.everybody
    asks = clause.statement.kind is UndertakingKind.ASK
    asked = asks and thing is not None and thing.start == thing.end
    return tuple(one for one in both if one != asker) if asked and asker and len(both) == len("ab") else ()


def _others(clause: Clause) -> Ids:
    """All but the one spoken of, where they are as many as the words say: "asked the other two"."""
    if clause.form != "others" or not clause.told:
        return ()
    company = clause.company
    ids = all_but_one(clause.text, clause.told, company.everybody, company.mentions, clause.around.speaker)
    return ids if clause.number == len(ids) else ()


def _of_nation(clause: Clause) -> Ids:
    """The one from a country or a place: "the Turkish side", "the Linhe delegation"."""
    if clause.form not in ("thing", "noun"):
        return ()
    side = _SIDE.match(clause.text.folded, *clause.bounds)
    one = from_there(clause.text, side["whence"], clause.company) if side else None
    return (one,) if one else ()


def _of_two(clause: Clause) -> Ids:
    """The one named last before, or the one before that: "the latter", "the former"."""
    return one_of_two(clause.text, *clause.bounds, clause.lately)


def _on_condition(clause: Clause) -> Ids:
    """The other one named before in the sentence, of what is the condition for what one does."""
    last, start = clause.around.last, clause.statement.sentence.start
    if clause.form not in ("thing", "order", "nothing") or not last:
        return ()
    told = _CONDITION.search(clause.text.folded, start, clause.at)
    others = tuple(one for one in named_in_sentence(clause) if one not in last) if told else ()
    return others if len(others) == 1 else ()


def _each_office(clause: Clause) -> Ids:
    """All of the sort that has such an office: "each mayor"."""
    each = clause.form == "office" and _EACH.match(clause.text.folded, *clause.bounds)
    return clause.all_of_sort[0] if each and len(clause.all_of_sort) == 1 else ()


def _each_of_sort(clause: Clause) -> Ids:
    """All of a sort, by its noun: "each city", "neither State", and of any sort, "each member"."""
    each = None if clause.heard else _EACH_ONE.fullmatch(clause.text.folded, *clause.bounds)
    if each is None or each["noun"] == "member":
        return clause.company.everybody if each else ()
    sort = clause.text.words.first("sort", each["noun"])
    ids = clause.company.of_kinds(sort.entry.means) if sort else ()
    return ids if len(ids) > 1 else ()


_RULES: dict[str, Callable[[Clause], Ids]] = {
    "each-other": _each_other,
    "all": of_both,
    "of-office": whose_people,
    "all-by-word": hoped_of_all,
    "says-so": own_government,
    "named": _named,
    "council": of_the_council,
    "writer-and-reader": _writer_and_reader,
    "speaker": _speaker,
    "author": _author,
    "as-many-as-named": counted_before,
    "says-it": _says_it,
    "noun-before": _told_that,
    "spoken-to": _addressed,
    "written-to": _written_to,
    "heading": _labelled,
    "topic-of-the-question": asked_about,
    "each-with-such-an-office": _each_office,
    "each-of-sort": _each_of_sort,
    "topic": _topic,
    "of-nation": _of_nation,
    "former-or-latter": _of_two,
    "on-condition": _on_condition,
    "all-but-the-one-spoken-of": _others,
    "the-other": _the_other,
    "goes-on": _goes_on,
    "all-in-an-organ": _all_in_an_organ,
    "all-who-agree": _all_who_agree,
}
