"""What of the words beside a name is its holder's title alone?"""

from hefu.reading.en.naming.minutes import IN_THE_CHAIR
from hefu.reading.patterns import pattern

_IN_A_PLACE = pattern(r" in (?!the )[A-Z][^,]*$")
"""Where an office is held, but a consul's; at which body, it tells itself: "head of site at Lindmark"."""
_LABEL = pattern(r"\s+(?:By|Name|Title|Date|Its|Signature|Address|Tel|Fax|Email) ?:.*$")
"""What the next label of a line tells: "Mayor | Date: 4 May 2025"."""
_OWNER = pattern(r"^(?:(?! (?:of|for) )[\w&. -]){2,60}['’]s (?=[A-Za-z])")
_RUBRIC = pattern(r" [·|] .*$")
_INITIALS = pattern(r" \([^\W\d_a-z]{2,4}\)")
_ACCOUNT = pattern(r"[^\w.)]* @\w.*$")
"""The account behind an office: "Mayor of Linhe ✓ | @MayorLee · Mar 11"."""
_DEFINED = pattern(r" \((?:the )?[\"“][^()]{2,40}\)")
"""The short name that a paper gives a body within an office: 'President of the Lake Bank ("the Bank")'."""
_SIDE = pattern(r" \((?:the \w+ Party|for [A-Z][^()]{1,40}|Mrs\.?|\W*)\)$")
"""For which side of a paper an office signs, and what is left of a bracket without its courtesies."""
_COURTESY_LAST = pattern(r"(?: (?:Mr|Mrs|Ms|Miss|H\.E|Dr|Prof|Madam|Shri|Smt))+\.?$")
_AND_LAST = pattern(r" and(?: (?:Mr|Mrs|Ms|Miss|Dr|Prof|Engr|Hon)\.?)?$")
"""Behind an office, what joins the next holder: "President LCC | and Ms. Ann Lee"."""
_ENDS_WITH_A_STOP = ("Co., Ltd", " Corp", "Gov", " ehf", "Rep", "Sen")
_NEW_PLACE = pattern(
    r"New (?!Deputy|Vice|Acting|Lieutenant|State|Provincial|Regional|Executive|City|County|Town|District)"
    r"[A-Z][\w-]+ (?:(?:City|County|Town|State) )?(?:(?:Deputy|Vice|Lieutenant) )?"
    r"(?:Mayor|Governor|Premier|Prime Minister|Council)"
)
"""A place whose name opens with the word: "New Marlow | City Mayor"; a "New Chief Minister" is new."""
_DROPPED = (
    "a ", "an ", "one of the ", "but ", "dear ", "mr ", "madam ", "present ", "current ", "then ", "new ",
    "the ", "its ", "their ", "his ", "her ", "our ", "by ", "and ", "said ", "says ",
)  # fmt: skip


def plain_title(phrase: str) -> str:
    """Leave out of a title whose it is, in which place, initials and what led to it."""
    phrase = _DEFINED.sub("", _SIDE.sub("", _ACCOUNT.sub("", _RUBRIC.sub("", _LABEL.sub("", phrase)))))
    phrase = _OWNER.sub("", IN_THE_CHAIR.sub("", phrase))
    phrase = _INITIALS.split(phrase)[0]
    phrase = phrase if "onsul" in phrase else _IN_A_PLACE.sub("", phrase)
    while phrase.lower().startswith(_DROPPED) and not _NEW_PLACE.match(phrase):
        phrase = phrase.partition(" ")[2]
    phrase = _COURTESY_LAST.sub("", _AND_LAST.sub("", phrase).strip(' .,"“”')).strip(" ,–—-|")
    return f"{phrase}." if phrase.endswith(_ENDS_WITH_A_STOP) else phrase
