"""Is the subject of an English clause a party, by name or otherwise, or does a party act behind it?"""

from hefu.reading.en.naming.bare import bare_nouns
from hefu.reading.en.naming.nations import is_from
from hefu.reading.en.statements.agents import seen_to_act
from hefu.reading.en.statements.doers import is_a_doer
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.things import is_of_a_thing
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_REACH = 300
_NEAR = 40
_HAVE = pattern(r"have (?:an?|the|your|our|my|its|all|every|two|three|\d)\b")
"""What "you" are to have the speaker gives."""
_FROM = pattern(r" from (?:the )?")
_TASK = pattern(
    r"'s (?:own |main |first |next )?(?:tasks?|roles?|jobs?|part|contribution|duty|duties|responsibility|"
    r"share|brief|remit|mission|commitments?|obligations?|goal|aim|plans?|intention|ambition|target) ?$"
)
_OWN_PEOPLE = pattern(
    r"(?:no|each|every|any) (?:member|participant|signatory|institution|organi[sz]ation|partner)\b|"
    r"the [\w-]+ (?:side|delegation)\b|"
    r"(?:and )?(?:his|her|its|their|our|my) (?:[a-z]+ )?(?:members|officers|staff|teams?|people|engineers|"
    r"crews?|administration|department|colleagues|growers|farmers|drivers|managers|experts|side|technicians)\b"
)
"""Those by whom somebody acts: "his members will"."""
_OF_A_COUNTRY = pattern(
    r"the (?P<whence>[a-z]{4,}(?: [a-z]{4,})?) "
    r"(?:government|ministry|authorities|embassy|state|company|firm|group|university|institute|bank|"
    r"partners?|party) ?"
)


def names_somebody(text: Text, words: Stretch, mentions: Mentions) -> bool:
    """Tell whether the words name a party, or stand for one."""
    kinds = ("everybody", "generic", "own_side")
    return bool(mentions.within(words.start, words.end)) or any(
        text.first(kind, words.start, words.end) for kind in text.among(kinds, words.start, words.end)
    )


def is_a_party(text: Text, opening: Opening, subject: Stretch, mentions: Mentions) -> bool:
    """Tell a party by name, by its sort or by its task, whoever "will get" something from one, and what sees
    one act."""
    phrase = Stretch(opening.verb, opening.verb + _REACH)
    if seen_to_act(text, phrase, mentions):
        return True
    if _OWN_PEOPLE.match(text.folded, subject.start, subject.end):
        return True
    placed = possessive_only(text, subject, mentions) or is_of_a_thing(text, subject, mentions)
    named = mentions.within(subject.start, subject.end) and not placed
    if (
        named
        or bare_nouns(text, subject)
        or is_a_doer(text, subject)
        or _is_of_a_country(text, subject, mentions)
        or _TASK.search(text.folded, subject.start, subject.end)
    ):
        return True
    if not (text.at("receiving", opening.verb) or _HAVE.match(text.folded, opening.verb)):
        return False
    if text.first("spoken_to", subject.start, subject.end):
        start = max(
            0,
            subject.start - 2 * _REACH,
            text.flat.rfind("\n", max(0, subject.start - 2 * _REACH), subject.start),
        )
        return text.first("own_side", start, opening.verb + _REACH) is not None
    giver = _FROM.search(text.folded, opening.verb, opening.verb + _REACH)
    return giver is not None and bool(mentions.within(giver.end(), giver.end() + _NEAR))


def possessive_only(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell "Acme's new works" and "Acmes' works", which are a thing, from Acme."""
    named = mentions.within(subject.start, subject.end)[-1:]
    return any(text.folded.startswith(("'s ", "' "), last.end) for last in named)


def _is_of_a_country(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell "the Danish government", where a party is of Denmark, from one of which the text only tells."""
    of = _OF_A_COUNTRY.fullmatch(text.folded, subject.start, subject.end)
    if of is None or not text.flat[of.start("whence")].isupper():
        return False
    return any(is_from(text, of["whence"], form) for form, _ in mentions.forms)
