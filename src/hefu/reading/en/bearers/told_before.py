"""Whom do the words before an English clause tell to act: who says it, who was told, whom a label names?"""

from hefu.reading.en.bearers.apart import who_says_it
from hefu.reading.en.bearers.around import named_in_sentence, topic_of
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import the_one_meant
from hefu.reading.en.bearers.turns import turned_to, written_to
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.terms.party import PartyKind
from hefu.terms.undertaking import UndertakingKind

_CONDITION = pattern(
    r"\b(?:on(?: the)? (?:sole )?condition(?: that)?|provid(?:ed|ing)(?: that)?|in return(?: for which)?,?|"
    r"as long as|so long as|in exchange,?|only if|subject to) $"
)
_TOLD = pattern(
    r"\b(?:remind|warn|caution|tell|told|advis|notif|inform|admonish|ask|request|beg|urg|put it to)"
    r"(?:s|e?d|es|ing|y|ied|ies)? "
    r"(?P<whom>[^,.:;\"\n]{3,50}?) that $"
)
_LABEL = pattern(
    r"\W*(?P<to>(?:and )?to |)(?:(?:and|now|then|for|from|the|our) )*(?P<whom>[^.:!?\n]{2,50}?)[.:?] "
)
_WHICH = pattern(r"(?:which|who) (?!are |were |have )")
_LABELLED = ("it", "they", "he", "nothing")
_ADDRESSED = ("you", "order", "nothing")


def says_it(clause: Clause) -> Ids:
    """Who stands right before "says that it"."""
    told = clause.told if clause.form == "it" else None
    one = who_says_it(clause, told.start) if told else None
    return (one,) if one else ()


def of_which(clause: Clause) -> Ids:
    """Whose name stands right before "which will" or "who is to", but not before "which are to"."""
    start = clause.statement.start
    if clause.named or clause.of_a_thing or not _WHICH.match(clause.text.folded, start):
        return ()
    mentions = clause.company.mentions
    end = start - len(", ") if clause.text.folded.endswith(", ", 0, start) else start - 1
    one = mentions.ending_at(end) or mentions.ending_at(end - 1)
    return (one.party,) if one else ()


def of_which_thing(clause: Clause) -> Ids:
    """Who acts on a thing in the same sentence, of what it is to do: "build homes in Linhe, which will"."""
    which = clause.of_a_thing and _WHICH.match(clause.text.folded, clause.statement.start)
    return clause.around.last if which and clause.around.same_sentence(clause.statement) else ()


def told_that(clause: Clause) -> Ids:
    """Whom somebody told of something to be done: "reminded the company that night work has to stop"."""
    if clause.statement.kind is not UndertakingKind.ASK or clause.form not in ("thing", "it"):
        return ()
    told = _TOLD.search(clause.text.folded, clause.statement.sentence.start, clause.at)
    if told is None:
        return ()
    start, end = told.span("whom")
    named = {one.party for one in clause.company.mentions.within(start, end)}
    hits = clause.text.find("generic", start, end)
    if named:
        return tuple(named) if len(named) == 1 else ()
    return the_one_meant(clause.text, hits[0], clause.company) if len(hits) == 1 else ()


def addressed(clause: Clause) -> Ids:
    """To whom the paragraph turns, of what "you" do and what is ordered: "Mr Lee, you said your"."""
    one = turned_to(clause)
    return (one,) if one else ()


def reader(clause: Clause) -> Ids:
    """To whom the letter is, of what "you" do."""
    one = written_to(clause) if clause.form == "you" else None
    return (one,) if one else ()


def labelled(clause: Clause) -> Ids:
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
    alone = len(hits) == 1 and hits[0].end == whom.end
    return the_one_meant(clause.text, hits[0], clause.company) if alone else ()


def firm_as_before(clause: Clause) -> Ids:
    """The firm that acted in the sentence before and alone is named there: "Acme will build a mill. The
    company will"."""
    before, last, noun = clause.around.before, clause.around.last, clause.noun
    if clause.form != "noun" or noun is None or clause.several or before is None or len(last) != 1:
        return ()
    near = clause.sentence_before
    firm = noun.entry.means == clause.company.kinds[last[0]] == PartyKind.COMPANY
    if not firm or not near.start <= before.start < near.end:
        return ()
    named = {one.party for one in clause.company.mentions.within(near.start, near.end)}
    return last if named == set(last) else ()


def topic(clause: Clause) -> Ids:
    """Of whom the sentence says that it speaks: "With regard to Acme, the company"."""
    return topic_of(clause) if clause.form in ("noun", "it", "they") else ()


def on_condition(clause: Clause) -> Ids:
    """The other one named before in the sentence, of what is the condition for what one does."""
    last, start = clause.around.last, clause.statement.sentence.start
    if clause.form not in ("thing", "order", "nothing") or not last:
        return ()
    told = _CONDITION.search(clause.text.folded, start, clause.at)
    others = tuple(one for one in named_in_sentence(clause) if one not in last) if told else ()
    return others if len(others) == 1 else ()


def goes_on(clause: Clause) -> Ids:
    """Who acted before in the sentence, where a pronoun stands for it: "it is paying and will mend it"."""
    return clause.around.last if clause.goes_on else ()
