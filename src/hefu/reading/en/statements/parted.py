"""Which English words of will belong together though others part them, and which belong to a noun?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import UndertakingKind

_PARTED = pattern(
    r"\b(?<!the )(?<!its )(?<!this )(?<!their )(?<!an )(?<!a )"
    r"(?P<verb>(?:(?:is|are|has|have|had) )?[a-z]{3,12}),"
    r" (?:together|along|jointly|with|in|through|by|under|as|for|at|on|upon|after|within|over|during|subject|"
    r"if) [^,;:.\"]{2,90}, to (?=[a-z])"
)
"""A verb of will and its "to", with an aside between: "plans, together with Acme, to build"."""
_DAY = (
    r"(?:on (?:[a-z]+day|[a-z]{3,9}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9})|yesterday|today|"
    r"(?:earlier |late )?(?:last|this) (?:week|month|[a-z]+day)|in (?:principle|writing|return|turn))"
)
_DATED = pattern(
    r"(?=[acdhiopruv])\b"
    r"(?P<verb>(?:(?:has|have|had) )?(?:agreed|pledged|promised|undertaken|undertook|vowed|committed|"
    r"decided|resolved|offered|intends?|plans?|aims?)) "
    rf"(?:{_DAY}|(?<=agreed )with (?:[\w.&'’-]+ ){{0,5}}[\w.&'’-]+) "
    r"to (?=[a-z])(?!(?:the|an?|its|their|these|those|all|what|which) )"
)
"""The same with a day, or with whom, and no commas: "agreed on Monday to set up a fund", "agreed with Acme to
keep the price", not "to the sale".
"""
_TOWARDS = pattern(
    r"(?=[acu])\b"
    r"(?P<verb>covenants?|undertakes?|agrees?)(?: (?:[a-z]{3,14}ly|hereby|further) to (?=[a-z])|"
    r"(?: and agrees?)? (?:with|(?<!agree )(?<!agrees )to) "
    r"(?:the |each )?[a-z][\w-]{2,24}(?: (?:not )?to (?=[a-z])|,? as follows: ?|: ?))"
)
"""The same with whom it is promised to, or how: "covenants with the Lessor to insure", "agrees with the
Lessor:", "agrees promptly to tell".
"""
_ASKS_WHOM = pattern(
    r"(?=[arbp])\b(?P<verb>asks?|asked|requests?|requested|begs|begged|pleaded) "
    r"(?:(?:of|with) )?(?:(?:the|its|his|her) )?"
    r"(?:(?!(?:an?|one|about|for|to|if|whether|why|how|what|not|in|on|that|again) )[\w.'’&-]+ ){1,6}?"
    r"that (?=[a-z\d])"
)
"""A verb of asking and its "that", with who is asked: "asked the city that permits be issued"."""
_OF_WILL = (_PARTED, _DATED, _TOWARDS)
_PRONOUN = pattern(r"(?:it|they|he|she|we|i|you) ")
_NOUN_PHRASE = pattern(
    r"(?<=[a-z] )(?<!\band )(?<!\bbut )(?<!\bor )"
    r"(?:(?:the|an?|any|all|every|each|whatever|whichever|those|its|their|our|his|her|more|enough) "
    r"(?:[a-z-]+ ){0,2}|(?:into|of|for) |(?!(?:19|20)\d\d )\d{1,4}(?:,\d{3})* )"
    r"(?!(?:and|but|or|year|month|week|day|time|moment|way|case|end|turn|return|all|this|that|which|what|"
    r"whom|whether|"
    r"how|fact|if|now|then|so|agreement|deal|memorandum|plan|contract|pact|partnership|scheme|first|same) )"
    r"[a-z-]{3,} $"
)
"""What is given, built or asked for, right before a pronoun: "the tools | they need to work at home"."""
_CLAUSES = pattern(r"[,;:.!?)\"—–] ?|\b(?:and|but|while|that) ")
_FRONTED = pattern(
    r"(?:and |but )?(?:from|under|over|until|in|by|at|during|after|within|for|on|with|as|through|before|"
    r"since|if|when|once|because|although|though|while|until|unless|to|this|next|last|every|each|all) "
)
_ENSURING = pattern(
    r"\b(?:(?:ensur|guarante|assur|procur)(?:e|es|ed|ing|eeing|ees|eed|ee)|mak(?:e|es|ing) sure|"
    r"see(?:s|ing)? to it) that (?:the |its |their |an? |all |each |any )?\Z|"
    r"\b(?:such|any|all) [^,;.]{2,40} as \Z|"
    r"\bso that (?:the |its |their |an? |all |each |any )?\Z"
)
"""Before another clause, makes it what the deed itself is about."""
_ASSURING = pattern(
    r"\b(?:guarantee|assurance|commitment|undertaking)s? (?:(?:from|by|of) [^,.;]{2,40} )?that "
    r"(?:the |its |their |an? |all |each |any )?\Z"
)
"""What is asked for, before the clause that says what it holds."""
_NEAR = 60
_FAR = 200
_REACH = 60
_MODALS = ("will ", "would ", "shall ", "'ll ")
_STILL_BEING = pattern(
    r"(?:not )?(?:(?:also|now|then|further|both|still|all) )*be (?:(?:also|now|further) )*"
)


def parted_from_to(text: Text, segment: Stretch) -> Iterator[Hit]:
    """Yield the words of will whose "to" an aside parts from them: "aims, with Acme's help, to train"."""
    for form in text.beginning(_OF_WILL, segment.start, segment.end):
        by_word = text.words.kinds["strength"].by_word
        for parted in form.finditer(text.folded, segment.start, segment.end):
            entry = by_word.get(f"{parted['verb']} to")
            if entry:
                end = parted.end() - text.folded.endswith(" ", parted.start(), parted.end())
                yield Hit(start=parted.start(), end=end, entry=entry)
    if text.begins(_ASKS_WHOM, segment.start, segment.end):
        for parted in _ASKS_WHOM.finditer(text.folded, segment.start, segment.end):
            entry = text.words.kinds["ask"].by_word.get(f"{parted['verb']} that")
            if entry:
                yield Hit(start=parted.start(), end=parted.end() - 1, entry=entry)


def belongs_to_a_noun(text: Text, floor: int, opening: Opening) -> bool:
    """Tell "give nurses the tools | they need to work at home" from "by the end of the year they will"."""
    if not _PRONOUN.match(text.folded, opening.start) or opening.hit.start - opening.start > _REACH:
        return False
    near = max(floor, opening.start - _REACH)
    phrase = _NOUN_PHRASE.search(text.folded, near, opening.start)
    if phrase is None or phrase.start() <= floor:
        return False
    begun = max(floor, opening.start - _FAR)
    cuts = [cut.end() for cut in _CLAUSES.finditer(text.folded, begun, phrase.start())]
    return not _FRONTED.match(text.folded, cuts[-1] if cuts else begun)


def is_ensured(text: Text, before: Opening, opening: Opening) -> bool:
    """Tell "shall ensure that | the road will be open", one deed, from "will lend, and says | it will"."""
    near = max(before.verb, opening.start - _NEAR)
    asked = before.kind is UndertakingKind.ASK and _ASSURING.search(text.folded, near, opening.start)
    return bool(asked) or _ENSURING.search(text.folded, near, opening.start) is not None


def goes_on_being(text: Text, before: Opening, opening: Opening) -> bool:
    """Tell "will also | be looking to hire", one opening, from "will open a hall and is looking to hire"."""
    modal = text.folded.startswith(_MODALS, before.hit.start)
    between = _STILL_BEING.fullmatch(text.folded, before.verb, opening.hit.start)
    return modal and opening.hit.entry.sort == "progressive" and between is not None
