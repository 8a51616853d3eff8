"""When does one piece of evidence settle who acts in an English clause, without any weighing?"""

from collections.abc import Callable

from hefu.reading.en.bearers import apart, organs, own_voice, receivers, second_verbs, together, told_before
from hefu.reading.en.bearers.askers import all_but_asker, it_that_is_asked
from hefu.reading.en.bearers.claims import JOINS, part_by_part, with_us
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.let_do import let_do
from hefu.reading.en.bearers.own_people import hoped_of_all, of_both, own_government, whose_people
from hefu.reading.en.bearers.questions import asked_about
from hefu.reading.en.bearers.several import counted_of_sort
from hefu.reading.en.bearers.signers import counted_before, counted_but_whom_with
from hefu.reading.en.bearers.they import they_as_before


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


def _part_by_part(clause: Clause) -> Ids:
    """All whom a list means of which each part tells somebody: "the Ministry and the resort chain"."""
    listed = clause.subject and JOINS.search(clause.text.folded, *clause.bounds)
    ids = next(part_by_part(clause), ()) if listed else ()
    return ids if len(ids) > 1 else ()


def _in_person(clause: Clause) -> Ids:
    """The party of the person whose name ends the subject: "Mr Lee | to send the report"."""
    one = clause.person if clause.form == "person" else None
    return (one.party,) if one and one.party and one.end == clause.bounds[1] else ()


def _beside_us(clause: Clause) -> Ids:
    """Whoever speaks, and those beside: "the company and we"."""
    return next(with_us(clause), ())


_RULES: dict[str, Callable[[Clause], Ids]] = {
    "each-other": together.each_other,
    "all": of_both,
    "of-office": whose_people,
    "all-by-word": hoped_of_all,
    "says-so": own_government,
    "in-their-organ": organs.in_their_organ,
    "on-its-own-board": organs.on_its_own_board,
    "in-what-they-call-so": organs.in_what_they_call_so,
    "gets": receivers.giver,
    "part-by-part": _part_by_part,
    "asks-and-promises": second_verbs.asks_and_promises,
    "named": _named,
    "let-do": let_do,
    "in-person": _in_person,
    "writer-and-reader": own_voice.writer_and_reader,
    "we-together": own_voice.we_together,
    "all-but-the-reader": own_voice.all_but_the_reader,
    "with-us": _beside_us,
    "speaker": own_voice.speaker,
    "all-of-us": own_voice.all_of_us,
    "author": own_voice.author,
    "counted-but-whom-with": counted_but_whom_with,
    "as-many-as-named": counted_before,
    "they-as-before": they_as_before,
    "says-it": told_before.says_it,
    "in-return": apart.in_return,
    "of-which": told_before.of_which,
    "of-which-thing": told_before.of_which_thing,
    "noun-before": told_before.told_that,
    "spoken-to": told_before.addressed,
    "written-to": told_before.reader,
    "heading": told_before.labelled,
    "topic-of-the-question": asked_about,
    "counted": counted_of_sort,
    "each-with-such-an-office": together.each_office,
    "each-of-sort": together.each_of_sort,
    "topic": told_before.topic,
    "firm-as-before": told_before.firm_as_before,
    "sides-by-nation": apart.sides_by_nation,
    "of-nation": apart.of_nation,
    "former-or-latter": apart.of_two,
    "on-condition": told_before.on_condition,
    "all-but-the-one-spoken-of": apart.others,
    "all-but-the-asker": all_but_asker,
    "named-last-but-speaker": it_that_is_asked,
    "the-other": apart.the_other,
    "goes-on": told_before.goes_on,
    "all-in-an-organ": organs.in_a_joint_organ,
    "all-in-common": together.all_in_common,
    "all-who-agree": together.all_who_agree,
}
