"""Which day near a signing is of something else: of a law, an article, the entry into force, of long ago?"""

from hefu.reading.basis import is_instrument
from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_NEAR, _FAR = 150, 360
_OF_A_RULE = pattern(
    r"\b(?:resolution|res\.|ordinance|law|act|bill|decree|regulations?|order|statute|directive|code|plan)"
    r"(?: (?:(?:no\.?|nr\.?|number) ?[\w./-]+|\d[\w./-]*))?,? "
    r"(?:of|dated|adopted(?: on)?|passed(?: on)?)(?: the)? $"
)
"""What stands before the day of a law or a decision: "as per Resolution No. 89, dated | 29 October 2013"."""
_OF_AN_OLDER_PAPER = pattern(
    r"\b(?:pursuant to|as per|amend(?:s|ed|ing|ment (?:of|to))|supersed(?:es|ed|ing)|replac(?:es|ed|ing)|"
    r"by virtue of|in accordance with|recall(?:s|ed|ing)?|having regard to|"
    r"in pursuance of) [^.;\n]{2,90},? "
    r"(?:of|dated|(?:signed|made|concluded|executed|entered into)"
    r"(?: (?:in|at|by|between) [\w' -]{3,40}?)?(?: on| as of)?)(?: the)? $"
)
"""What stands before the day of a paper on which this one rests: "amends the lease dated | 4 May 1998"."""
_RECALLED = pattern(
    r"\b(?:recall(?:s|ed|ing)|consider(?:s|ing)|noting|mindful of|bearing in mind|having regard to|"
    r"in view of|referring to|reaffirm(?:s|ing)|taking (?:note of|into (?:account|consideration))) (?!this )"
    r"[^.;\n]{0,60}?\b(?:agreement|memorandum|treaty|protocol|convention|declaration|accord|statement)s?\b"
    r"[^.;\n]{0,240}?,? (?:of|dated|signed|concluded|made|done|entered into)"
    r"(?: (?:in|at) [\w' -]{3,30}?)?(?: on)?(?: the)? $"
)
"""The same in a preamble, which may tell between whom too: "Recalling the Agreement on Trade between the
Governments of Orenia and Sund, signed on | 3 April 1998".
"""
_OF_A_REPORT = pattern(
    r"(?<!\bthis )\b(?:report|recommendation|proposal|application|request|study|survey|budget|invoice|"
    r"quotation|bid|notice|e-?mail|memo|minutes|drawing|plan|specification|letter(?= (?:from|to|by)\b))s?\b"
    r"(?: (?:(?:prepared|submitted|issued|made|drawn up) )?(?:of|from|by|to|for|no\.?) [^.;\n]{1,80}?)?"
    r"(?:,| and)? dated(?: the)? $"
)
"""What stands before the day of what a paper cites: "in the report of the City Manager dated | May 6"."""
_AT_A_MEETING = pattern(
    r"\b(?:approved|adopted|authori[sz]ed|ratified) [^.;\n]{2,60} at (?:its|the|an?) (?:[a-z]+ ){0,3}meeting "
    r"(?:held )?(?:on|of) $"
)
"""What stands before the day on which one side lets its head sign: "approved it at a meeting on | July 6"."""
_OF_AN_EVENT = pattern(
    r"\b(?:was|were|has been|had been|is) (?:first |originally |duly |formally )?(?:set up|established|"
    r"founded|formed|created|constituted|incorporated|registered|appointed|elected|opened|built|enacted|"
    r"inaugurated|"
    r"born|completed|purchased|acquired|bought|laid)\b[^.;\n]{0,80} on(?: the)? $"
)
"""What stands before the day of what came about before: "The Board was set up on | 12 March"."""
_RECITED = pattern(
    r"\bwhereas[:,]? (?:\(?[a-z\d]{1,2}[.)] )?"
    r"(?![^.;\n]{0,200}\bthis (?:agreement|memorandum|mou|lease|contract))[^.;\n]{0,200}$"
)
"""What stands before the day of what a paper recites: "WHEREAS, on | March 3, 2020, the Council approved"."""
_OF_A_NAMED_PAPER = pattern(
    r"\b(?:the|that certain|an?|such|their|its) (?:[\w,&'’()-]+ ){0,8}"
    r"(?:agreement|contract|lease|deed|treaty|protocol|memorandum|letter|statement of work)s?,? "
    r"(?:of|dated|signed|made|entered into)(?: (?:as of|on))?(?: the)? $"
)
"""Below a paper's head, what stands before the day of another: "under the Supply Agreement dated | 4 May"."""
_HEAD = 400
_OF_A_PAGE = pattern(
    r"\b(?:published|posted|released|issued|reported|printed|updated|accessed)(?: online)?(?: on)? $|"
    r"\bminutes of [^.;\n]{3,60} (?:held|of|dated)(?: on)? $|"
    r"\b(?:passed|approved|adopted),? at an? (?:[a-z]+ ){0,3}meeting\b[^.;\n]{0,80} held(?: on)?(?: the)? $"
)
"""What stands before the day of an article, or of a meeting: "published on | March 11, 2024", "the minutes of
the meeting held on | 4 May", "adopted at a regular meeting of the Council held on | 4 May".
"""
_OF_THE_TERM = pattern(
    r"\b(?:tak(?:e|es|ing) effect|effective|beginning|starting|running|valid|expir(?:es?|ing)|"
    r"terminat(?:es?|ing)|ends?|ending|"
    r"(?:com(?:e|es|ing)|enter(?:s|ing)?|go(?:es|ing)?) into (?:force|effect))(?: on| from| as of| until)? $"
)
"""What stands before the day from which or until which a paper binds."""


def is_of_another_paper(text: Text, day: Day) -> bool:
    """Tell the day of a law, or of the older paper that this one amends or rests on, or names in a clause."""
    before = _before(text, day)
    if day.start > _HEAD and is_instrument(text) and names_a_paper_before(text, day):
        return True
    others = (_OF_A_RULE, _OF_AN_OLDER_PAPER, _OF_A_REPORT, _AT_A_MEETING)
    return any(other.search(before) for other in others) or _is_recalled(text, day)


def _is_recalled(text: Text, day: Day) -> bool:
    """Tell the day of a paper that a preamble recalls, or of what it recites."""
    near = max(0, day.start - _FAR)
    return any(ahead.search(text.folded, near, day.start) for ahead in (_RECALLED, _RECITED))


def names_a_paper_before(text: Text, day: Day) -> bool:
    """Tell the day in the name of a paper, which is not "this": "the Treaty of | 29 March 1923"."""
    return _OF_A_NAMED_PAPER.search(_before(text, day)) is not None


def opens_an_item(text: Text, day: Day) -> bool:
    """Tell the day of one line of a plan: "June 1, 2012: The City shall pay"."""
    return text.folded.startswith(": ", day.end)


def is_of_something_else(text: Text, day: Day) -> bool:
    """Tell a day that no sentence of signing tells of the signing itself, though it stands there."""
    before = _before(text, day)
    beside = _OF_A_PAGE.search(before) or _OF_THE_TERM.search(before) or _OF_AN_EVENT.search(before)
    return beside is not None or is_of_another_paper(text, day)


def _before(text: Text, day: Day) -> str:
    return text.folded[max(0, day.start - _NEAR) : day.start]
