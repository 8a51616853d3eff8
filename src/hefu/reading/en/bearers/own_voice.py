"""Whose is the "we" of an English clause: of who is quoted, of who writes, of who writes and who reads?"""

from hefu.reading.bearers import ordered, sole
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.headings import is_of_all
from hefu.reading.en.bearers.turns import written_to
from hefu.reading.patterns import pattern

_OWN_VOICE = pattern(
    r"\W*(?:(?:and|so|then|now|but|also) )*(?:(?:we|i)(?:'ve|'d|'ll|'re|'m)?|us|me|our|my)"
    r"(?: (?:also|now|both|all|then|further|therefore|still|each|jointly|have|had|hereby|too|\w+ly))*\W*"
)
_OF_US_TWO = pattern(
    r"\b(?:(?:both|neither|either|the two) of us|we (?:both|two)|both sides|yours and (?:mine|ours)|"
    r"you and (?:i|we))\b"
)
_WE_TOGETHER = pattern(r"\W*(?:and )?together,? we(?:'(?:ll|re|ve|d))?(?: (?:also|all|now|then))*\W*")
_OF_US = pattern(r"\bof us\b")
_SAID_BEHIND = pattern(
    r"[,.?!] ?(?:he|she) (?:also |further )?(?:said|told|added|stated|noted|explained|stressed)\b"
)
_HIS = pattern(
    r"\W*(?:his|her) (?:own )?(?:[a-z]+ )?(?:group|company|firm|bank|business|team|party|ministry|government|"
    r"department|office|administration|union|association|co-?operative|federation|university|college|school|"
    r"institute|faculty|hospital|foundation|council|authority|agency|board|club|people|members|staff|side|"
    r"organi[sz]ation|committee|chamber|society|city|town|municipality|county|district|province|state|region)\b"
    r"(?! and (?:the|his|her) )"
)
"""Opens what a person who speaks calls his own: "her group would"."""

_ALL_OF_US = pattern(
    r"(?:and |now |then |so |for |to |as for |from )*(?:all|both|the|each)"
    r"(?: (?:two|three|four|five|six))? of us(?:\W+$|[:,] )"
)
"""Opens a paragraph in which "we" are all: "To all four of us: | we must meet"."""
_ARE_ALL = pattern(r"\W*we(?: are|'re| will|'ll| shall| would|'d) all\b")


def speaker(clause: Clause) -> Ids:
    """Whose "we" is quoted, or whose own group is reported to act."""
    speaker = clause.around.speaker
    if not speaker:
        return ()
    own = (clause.heard or _is_said_behind(clause)) and _is_own_voice(clause)
    his = None if clause.heard or not clause.subject else _HIS.match(clause.text.folded, *clause.bounds)
    return (speaker,) if own or his else ()


def all_of_us(clause: Clause) -> Ids:
    """All, where "we" are all who have to do with it: "To all four of us: we must meet", "we will all"."""
    if clause.heard or clause.form != "we" or not _is_own_voice(clause):
        return ()
    opens = _ALL_OF_US.match(clause.text.folded, clause.paragraph, clause.at)
    return clause.company.everybody if opens or _ARE_ALL.match(clause.text.folded, clause.at) else ()


def author(clause: Clause) -> Ids:
    """Whose "we" stands in no quotation; of several who write, the one of whom the paragraph tells."""
    authors = clause.authors
    if clause.heard or not _is_own_voice(clause):
        return ()
    if authors and clause.heading and is_of_all(clause.text, clause.heading):
        return clause.company.everybody
    if 1 < len(authors) < len(clause.company.everybody):
        named = {one.party for one in clause.company.mentions.within(clause.paragraph, clause.at)}
        own = [one for one in authors if one in named]
        if len(own) == 1 and named == set(own):
            return tuple(own)
    return authors


def writer_and_reader(clause: Clause) -> Ids:
    """Who writes a letter and to whom it is: "both of us", "your aim and ours"."""
    two = clause.form in ("all", "we") and _OF_US_TWO.search(clause.text.folded, *clause.bounds)
    writer, reader = sole(clause.authors), written_to(clause) if two else None
    return ordered((writer, reader), clause.company) if writer and reader else ()


def we_together(clause: Clause) -> Ids:
    """Those who write a letter or just acted together, of "together we"; who writes, and who acts in the
    sentence so far: "The college will service them, and together we will".
    """
    if clause.form != "all" or clause.heard or not _WE_TOGETHER.fullmatch(clause.text.folded, *clause.bounds):
        return ()
    authors, before, last = clause.authors, clause.around.before, clause.around.last
    if before is None or len(authors) > 1:
        return authors if len(authors) > 1 else ()
    if clause.around.same_sentence(clause.statement):
        return ordered((*authors, *last), clause.company) if authors and set(last) - set(authors) else ()
    return last if len(last) > 1 and before.start >= clause.sentence_before.start else ()


def all_but_the_reader(clause: Clause) -> Ids:
    """All but who reads the letter, of whom "all three of us" counts one less than there are, and of what we
    do for "you": "each of us will send your clerk a list".
    """
    number, everybody = clause.number, clause.company.everybody
    if clause.form != "all" or len(everybody) <= len("ab") or number not in (0, len(everybody) - 1):
        return ()
    us = _OF_US.search(clause.text.folded, *clause.bounds)
    reader = written_to(clause) if us else None
    return tuple(one for one in everybody if one != reader) if reader and number else ()


def _is_own_voice(clause: Clause) -> bool:
    told = clause.form == "we" and clause.subject
    return bool(told) and _OWN_VOICE.fullmatch(clause.text.folded, *clause.bounds) is not None


def _is_said_behind(clause: Clause) -> bool:
    """Tell a saying whose quotation marks were lost: "We will pave it, she told newsmen"."""
    statement = clause.statement
    end = statement.sentence.end + 1
    return _SAID_BEHIND.search(clause.text.folded, statement.start, end) is not None
