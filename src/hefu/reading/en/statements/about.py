"""What is only about a house ("About Acme", below its news), or how the agreement told comes about?"""

import re

from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_ABOUT = pattern(
    r"^(?:about |ABOUT )(?!(?:the |this |our )?(?:project|programme|program|partnership|agreement|deal|mou|"
    r"memorandum|event|initiative|visit|plan|scheme|pact)\b)(?:the )?[^\n.?!:;]{2,60}(?::? *\n+|: )",
    re.MULTILINE,
)
_PICTURE = pattern(
    r"^\W{0,3}(?:(?:file |in (?:the )?)?(?:photo(?:graph)?s?|pictures?|images?|pix)\b"
    r"(?: (?:captions?|above|below|by|credits?|shows?)\b|(?= ?[:|–—-]))|captions?(?= ?:)|pictured\b|"
    r"(?:seen )?from left\b|left to right\b|l[-–]r\b)[^\n]*",
    re.MULTILINE,
)
"""The words of a picture: "Photo: Ann Lee and Bo Li will shake hands"."""
_LEAST = 0.4
"""How far into a text such a paragraph stands at least."""

_SIGNED = pattern(
    r"be (?:formally |officially |jointly )?(?:signed|inked|initialled|concluded|drawn up|executed)\b"
)
_AT_THE_SIGNING = pattern(
    r"(?:also |then |jointly |both )*(?:chair|attend|host|hold|witness|address|oversee|grace|open|lead|join|"
    r"(?:preside|officiate|speak|be present|take part|participate) (?:over|at|in))"
    r" (?:the|this|today's|tomorrow's|a|an) (?:(?:official|formal|joint|agreement|memorandum|mou|deal|"
    r"contract|virtual|solemn) )*(?:sign(?:ing|ature)(?: ceremony| event)?|ceremony)\b(?! of)|"
    r"(?:also |then )?exchange (?:the |their )?(?:signed |initialled )*(?:papers|documents|copies|texts|"
    r"agreements?|memorand(?:um|a)|mous?)\b|"
    r"now (?:sign\b|(?:deliver|make|give) (?:\w+ ){0,2}(?:remarks|speech|address|statements?)\b)|"
    r"be signing (?:here )?today\b"
)
_SIGNS = pattern(
    r"(?:(?:also|then|jointly|both|formally|be) )*sign(?:ing)? (?:an?|the|this|two|three|several|their) "
)
_TODAY = pattern(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\b(?!')")
_VISITS = pattern(
    r"(?:pay|make|undertake) (?:an?|his|her|their) (?:[\w-]+ ){0,3}visit\b|"
    r"visit [^,.;]{2,60}(?=[,.;]|$| at a)"
)
_REGULARLY = r"(?![^.;]{0,160}\b(?:every|each|twice|regularly|annually|quarterly|monthly|once a)\b)"
_HOSTS = (
    r"(?:mayor|governor|minister|president|premier|ambassador|consul|chairman|chairperson|officials?|leaders?|"
    r"executives?|dignitaries|delegates|counterparts?)"
)
_COURSE_OF_A_VISIT = pattern(
    rf"(?:(?:also|then|first) )*(?:{_REGULARLY}(?:meet (?:with )?[^,.;]{{0,60}}\b{_HOSTS}\b|"
    r"travel (?:on )?to (?:[a-z-]+ ){0,3}[a-z-]+(?=[,.;\n]|$| (?:on|in|from|for|next|this) ))|"
    r"(?:deliver|give|make) (?:an?|the|his|her) (?:[a-z-]+ ){0,2}"
    r"(?:keynote|speech|remarks|lecture|address)\b|"
    r"tour the |pay (?:an? |his |her )?(?:[a-z]+ )?(?:visit|call) (?:to|on)\b)"
)
"""Whom a guest will meet, where he will go and speak."""
_NEAR = 80
_APPROVES = pattern(
    r"(?:also |still |now |then |first |formally )*(?:approve|endorse|ratify|consider|adopt|debate|vote on|"
    r"sign off on) (?:the|this|that|its) (?:[\w-]+ ){0,3}$"
)
_APPROVED = pattern(
    r"(?:also |still |now |then |first |formally )*be (?:approved|endorsed|ratified|considered|adopted|"
    r"tabled|(?:presented|submitted|brought|put|taken|sent|referred) (?:back )?(?:to|before))\b"
)
_TELLS_THE_MARKET = pattern(
    r"(?:also |further |duly |promptly )*(?:keep|inform|notify|update|advise|tell|make|report|intimate)\b"
    r"[^,.;:]{0,40}\b(?:exchanges?|shareholders|investors|stockholders|bourse|the market|"
    r"securities commission)\b"
)
"""What a listed company lets those know who trade in it: "will notify the Exchange of any progress"."""


def tells_the_market(text: Text, verb: int) -> bool:
    """Tell what a listed company must make known in any case from what it tells the other side."""
    return _TELLS_THE_MARKET.match(text.folded, verb) is not None


def is_about_a_house(text: Text, at: int) -> bool:
    """Tell the paragraph that a house puts below its news, and a picture's words: they undertake nothing."""
    return any(part.start <= at < part.end for part in text.once(_paragraphs))


def _paragraphs(text: Text) -> list[Stretch]:
    found = []
    for heading in _ABOUT.finditer(text.folded, int(_LEAST * len(text.folded))):
        if text.flat[heading.start() : heading.end()].split()[-1][:1].isupper():
            end = text.folded.find("\n\n", heading.end())
            found.append(Stretch(heading.end(), end if end > 0 else len(text.folded)))
    return found + [Stretch(*picture.span()) for picture in _PICTURE.finditer(text.folded)]


def is_at_its_signing(text: Text, opening: Opening, sentence: Stretch) -> bool:
    """Tell "The mayor will chair the signing ceremony", "Today both will sign" and "will now sign", its
    course, from "will host the opening ceremony"."""
    signs = _SIGNS.match(text.folded, opening.verb) is not None
    today = signs and _TODAY.search(text.folded, sentence.start, sentence.end)
    return bool(today) or _AT_THE_SIGNING.match(text.folded, opening.verb) is not None


def is_a_visit(text: Text, opening: Opening) -> bool:
    """Tell the courtesy "invited the President to visit Linhe", and "the mayor will meet with the premier",
    the course of a visit, from what somebody is asked to do or will do.
    """
    if opening.strength != "shall" and _COURSE_OF_A_VISIT.match(text.folded, opening.verb):
        return True
    invites = text.folded.startswith("invit", opening.hit.start)
    return invites and _VISITS.match(text.folded, opening.verb) is not None


def is_its_approval(text: Text, opening: Opening) -> bool:
    """Tell "The council must still endorse the agreement", how a deal that is told comes about."""
    near = opening.verb + _NEAR
    paper = text.first("agreement", opening.verb, near)
    if paper and _APPROVES.match(text.folded, opening.verb, paper.start):
        return True
    subject = opening.subject
    if subject is None or not _APPROVED.match(text.folded, opening.verb):
        return False
    told = text.folded.startswith(("the ", "this "), subject.start)
    return told and text.first("agreement", subject.start, subject.end) is not None


def is_its_signing(text: Text, opening: Opening, subject: Stretch) -> bool:
    """Tell "The memorandum is due to be signed on Tuesday", the signing that a report is about."""
    if opening.strength == "shall" or not _SIGNED.match(text.folded, opening.verb):
        return False
    head = Stretch(subject.start, min(subject.end, subject.start + _NEAR))
    return text.folded.startswith("the ", head.start) and text.has(("agreement",), head.start, head.end)
