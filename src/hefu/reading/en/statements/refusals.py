"""Why is an English clause with a binding word still no undertaking? The first rule that speaks names it."""

from hefu.reading.basis import is_instrument
from hefu.reading.en.papers import is_paper
from hefu.reading.en.phrases import is_gerund
from hefu.reading.en.statements.about import (
    is_a_visit,
    is_about_a_house,
    is_at_its_signing,
    is_its_approval,
    is_its_signing,
    tells_the_market,
)
from hefu.reading.en.statements.actors import is_a_party, names_somebody
from hefu.reading.en.statements.asked_outside import (
    NAMED,
    is_an_office_elsewhere,
    is_somebody_else,
    why_asked_outside,
    why_outsider,
)
from hefu.reading.en.statements.bystanders import (
    are_those_who,
    is_an_outsiders_word,
    is_of_another_level,
    is_unnamed,
)
from hefu.reading.en.statements.denials import why_nobody, why_not_owed, why_refused
from hefu.reading.en.statements.doers import is_joint_work
from hefu.reading.en.statements.effects import MINDED, behind_adverbs, effect_of, enables, is_passive
from hefu.reading.en.statements.gains import why_gained
from hefu.reading.en.statements.hearsay import why_hearsay
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.of_the_paper import is_defined, is_of_procedure, is_of_the_paper
from hefu.reading.en.statements.only_said import why_only_said
from hefu.reading.en.statements.other_deals import is_of_another_deal
from hefu.reading.en.statements.recitals import in_recitals, recites
from hefu.reading.en.statements.things import is_of_a_thing
from hefu.reading.en.statements.unreal import why_unreal
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_REACH = 300
_NEAR = 40
_ASKED = pattern(
    r"(?:will|would|shall|should|must) (?:the|a|an|you|we|they|it|he|she|there|this|these|those)\b"
)
_MAY_I = pattern(r"\b(?:may|might|can|could) (?:i|we) (?:also |now |just |perhaps |please )*$")
"""A question only in form: "May I also urge you to hire here?"."""
_NEXT_TIME = pattern(
    r"(?:the |a |its )?(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}th) "
    r"(?:\w+ )?(?:meeting|session|dialogue|consultation|review|forum|edition|conference|summit|round)\b|"
    r"the (?:date|time|place|venue)s? (?:and \w+ )?(?:of|for) [^,.;]{0,30}"
    r"(?:visit|meeting|session|talks|round)\b"
)
_ONE_CAPITAL = pattern(r"\w+ [a-z]")
OF_NOBODY_KNOWN = ("somebody-else", "a-thing-as-subject")
"""Rules that leave a clause out because of its subject alone."""
YIELDING = (*OF_NOBODY_KNOWN, "earlier-promise", "en.attitude", "en.denied", "en.effect.unless",
             "en.negation", "en.receiving")  # fmt: skip
"""Rules that judge by a verb or a subject alone, and yield where the words of the clause speak for a deed."""
UNNAMED = "en.somebody-else.unnamed"
"""Leaves out what a firm or a government will do that the text never names."""
OF_SUBJECTS = (
    *OF_NOBODY_KNOWN,
    UNNAMED,
    "en.effect.of_a_thing",
    "en.effect.of_place",
    "en.effect.of_what_it_is",
    "en.effect.unless_measured",
)
"""Rules that speak of who acts, and so of each verb that goes on with the same subject."""


def why_left_out(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule that leaves an opening out, or None where it stands."""
    for rule in (
        _recital,
        _question,
        why_hearsay,
        why_unreal,
        _boilerplate,
        why_not_owed,
        why_refused,
        why_nobody,
        _attitude,
        why_asked_outside,
        why_outsider,
        _bystander,
        _of_a_paper,
        why_gained,
        _no_bearer,
    ):
        name = rule(text, opening, sentence, mentions)
        if name:
            return name
    return None


def _recital(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """What a paper says before it agrees anything."""
    return "recital" if recites(text, sentence, opening.start) or in_recitals(text, sentence.start) else None


def _question(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    if opening.hit.entry.sort == "request":
        return None
    asked = text.folded[sentence.start : sentence.end].rstrip("\"' )").endswith("?")
    asked = asked and not _MAY_I.search(text.folded, sentence.start, opening.hit.start)
    opens = opening.start == sentence.start or text.folded.endswith((": ", '"'), 0, opening.start)
    inverted = opens and _ASKED.match(text.folded, opening.hit.start)
    return "question" if asked or (inverted and opening.subject is None) else None


def _attitude(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """ "We will never forget": a feeling or a belief is no deed."""
    if opening.strength == "intend" and text.at("receiving", opening.verb):
        return "en.receiving"
    said = why_only_said(text, opening)
    if said:
        return said
    bound = opening.strength == "shall" and opening.kind is UndertakingKind.PLEDGE
    hit = None if bound else text.at("attitude", opening.verb)
    return hit.entry.id if hit else None


def _of_a_paper(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """The signing of a paper and the course of that; what another paper was signed for."""
    if is_of_another_deal(text, opening, sentence, mentions):
        return "en.done.another_deal"
    if (
        is_a_visit(text, opening)
        or is_at_its_signing(text, opening)
        or (not is_paper(text) and is_its_approval(text, opening))
    ):
        return "en.ceremony"
    subject = opening.subject
    return "en.ceremony" if subject and is_its_signing(text, opening, subject) else None


def _boilerplate(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    if _NEXT_TIME.match(text.folded, opening.start):
        return "next-meeting"
    if is_about_a_house(text, opening.start):
        return "about-a-house"
    subject = opening.subject
    means = not text.folded.startswith("shall ", opening.hit.start) and is_defined(text, sentence.start)
    if means or is_of_the_paper(text, opening.start) or tells_the_market(text, opening.verb):
        return "en.boilerplate.of_the_paper"
    if is_of_procedure(text, sentence.start, opening.verb):
        return "en.boilerplate.of_procedure"
    runs = text.folded.startswith(("run ", "last ", "constitute "), opening.verb)
    if runs and subject and names_somebody(text, subject, mentions):
        return None
    hit = text.first(
        "boilerplate", max(sentence.start, opening.hit.start - _NEAR), min(sentence.end, opening.verb + 40)
    )
    return hit.entry.id if hit else None


def _bystander(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    subject = opening.subject
    if subject is None or subject.start >= subject.end or opening.kind is UndertakingKind.ASK:
        return None
    if are_those_who(text, opening, mentions):
        return "en.somebody-else.those_who"
    outside = is_an_outsiders_word(text, subject, mentions)
    if is_unnamed(text, subject, mentions) or (outside and text.folded.startswith("it ", subject.start)):
        return UNNAMED
    return "somebody-else" if outside or is_of_another_level(text, subject, mentions) else None


def _no_bearer(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    subject = opening.subject
    if subject is None or subject.start >= subject.end or opening.kind is UndertakingKind.ASK:
        return None
    works = text.at("paper_effect", behind_adverbs(text, opening.verb)) or enables(text, opening.verb)
    brings = (works and is_joint_work(text, subject)) or _is_a_doing(text, opening, subject, mentions)
    if not brings and is_a_party(text, opening, subject, mentions):
        return None
    if brings or (works and text.first("agreement", subject.start, subject.end)):
        return "en.effect.of_a_thing"
    placed = is_of_a_thing(text, subject, mentions)
    if not placed and text.has((*NAMED, "outsider"), subject.start, subject.end):
        return "somebody-else" if is_an_office_elsewhere(text, subject) else None
    opens = subject.start == sentence.start and is_instrument(text)
    opens = opens and _ONE_CAPITAL.match(text.flat, subject.start) is not None
    opens = opens or text.folded.startswith(("a ", "an "), subject.start)
    lower = (opens or text.flat[subject.start].islower()) and opening.strength not in MINDED
    of_a_thing = lower and is_passive(text, opening.verb)
    shall = text.folded.startswith("shall ", opening.hit.start)
    bound = shall or (
        opening.strength == "shall"
        and is_paper(text)
        and not text.folded.startswith("must", opening.hit.start)
    )
    if is_somebody_else(text, subject, sentence) and not (
        placed or bound or of_a_thing or _has_agent(text, opening, sentence, mentions)
    ):
        return "somebody-else"
    return effect_of(text, opening, sentence)


def _is_a_doing(text: Text, opening: Opening, subject: Stretch, mentions: Mentions) -> bool:
    """Tell what doing something works: "Allowing Acme to sell its mill will put jobs at risk"."""
    if not is_gerund(text, subject.start, subject.end):
        return False
    effect = text.at("effect", behind_adverbs(text, opening.verb))
    name = mentions.starting_at(subject.start)
    allows = text.folded.find(" to ", subject.start, subject.end) >= 0
    return effect is not None and effect.entry.means == "always" and (allows or name is None)


def _has_agent(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> bool:
    """Tell "will be launched by Acme": a passive whose actor is a party."""
    inside = mentions.within(opening.verb, min(sentence.end, opening.verb + _REACH))
    by = any(text.folded.endswith((" by ", " by the "), 0, mention.start) for mention in inside)
    return by and is_passive(text, opening.verb)
