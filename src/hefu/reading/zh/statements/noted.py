"""Whom does a note in brackets make answerable: （责任单位：市商务局）, （市商务局）, （市商务局牵头）?"""

import re

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence, past_marker
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_GAP = pattern(r"[\s;|]")
_LAST = pattern(r"[(\[【]([^()\[\]【】\n]{2,60})[)\]】][。;]?[ ]*$", re.MULTILINE)
_PARTS = pattern(r"[^,;]+")
_APART = pattern(r"[^、,;和与及 ]+")
_CHARGE = pattern(
    r"(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?)?(?:牵头|负责|落实|承办|主办|实施|具体|分别|共同|组织|推进)+"
    r"(?:落实|实施|办理|推进)?$"
)
"""Behind those who act in a bracket: (市工信局牵头), (市商务局、云帆集团按职责分工负责)."""
_ASSISTS = pattern(
    r"(?:等)?(?:协助|配合|参与|协同|协办|支持)(?:落实|实施|配合)?$|\d.*(?:前|底|完成)$|长期|持续"
)
"""Who only helps, and by when it is to be done (市财政局配合, 2025年底前完成)."""
_LONGEST, _LONGEST_TITLE = 60, 20
_FAR = 1_000


def find_note(scene: Scene, sentence: Sentence, bare: Stretch | None) -> tuple[Hit, Stretch] | None:
    """Find the note of a line, from the sentence on, and whom it names; else its ``bare`` one."""
    text = scene.text
    end = line_end(text, sentence.start)
    for hit in text.find("column_bearer", sentence.start, end):
        opened = text.folded[hit.start - 1 : hit.start] in ("(", "[", "【")
        if opened and text.folded[hit.end : hit.end + 1] == ":":
            closed = _closing(text, hit.end, min(end, hit.end + _LONGEST))
            return hit, Stretch(hit.end + 1, closed)
    return (scene.evidence, bare) if bare and scene.evidence else _below(text, end + 1)


def bare_note(scene: Scene, sentence: Sentence) -> Stretch | None:
    """Find the bracket that ends the line of an item and names nothing but those who act."""
    text = scene.text
    end = line_end(text, sentence.start) if sentence.item else sentence.start
    if text.folded[end - 2 : end].find(")") < 0 and text.folded[end - 2 : end].find("】") < 0:
        return None
    note = _LAST.search(text.folded, max(sentence.start, end - _LONGEST), end)
    if note is None:
        return None
    return _charged(scene, *note.span(1)) or _named(scene, *note.span(1))


def _named(scene: Scene, start: int, end: int) -> Stretch | None:
    pieces = [Stretch(*piece.span()) for piece in _APART.finditer(scene.text.folded, start, end)]
    named = all(scene.first_named(one.start, one.end) == one for one in pieces)
    return Stretch(start, end) if named else None


def _charged(scene: Scene, start: int, end: int) -> Stretch | None:
    """Find whom a bracket charges with its task (市工信局、云帆集团牵头，市财政局配合，6月底前完成)."""
    folded, owners = scene.text.folded, Stretch(start, start)
    for part in _PARTS.finditer(folded, start, end):
        charge = _CHARGE.search(folded, *part.span())
        if charge and charge.start() > part.start():
            owners = Stretch(owners.start, charge.start())
        elif not _ASSISTS.search(folded, *part.span()):
            return None
    return owners if owners.start < owners.end else None


def is_noted(scene: Scene, clause: Clause) -> bool:
    """Tell whether a note behind the clause says who acts, whoever is named in it but not at its head."""
    subject = scene.frame.subject if scene.frame else None
    if subject is None or subject.start < clause.end:
        return False
    named = scene.named_at(clause.start)
    return named is None or not (scene.acts_by_name(clause.start) or scene.text.at("strength", named.end))


def find_headed(scene: Scene, sentence: Sentence) -> tuple[tuple[Hit, Stretch], int] | None:
    """Tell 二、关于人才保障。（责任单位：市人社局）, below which its deeds stand, from a deed; give its note
    and where the lines below it end.
    """
    end = _end_of_headed(scene.text, sentence) if sentence.item else 0
    note = find_note(scene, sentence, bare_note(scene, sentence)) if end else None
    if note is None or note[0].start > line_end(scene.text, sentence.start):
        return None
    return note, end


def _end_of_headed(text: Text, sentence: Sentence) -> int:
    """Give where the lines without a marker end that stand below 关于人才保障。 or 用地保障, which only name
    something; 0 where there are none, or below a deed.
    """
    end = line_end(text, sentence.start)
    below = unmarked_below(text, end) if sentence.end - sentence.start <= _LONGEST_TITLE else end
    verbs = text.find("verb", sentence.start, sentence.end) if below > end else ()
    deeds = any(verb.entry.means != "noun" and verb.end < sentence.end - 1 for verb in verbs)
    names = text.folded.startswith("关于", sentence.start) or not deeds
    return below if below > end and names else 0


def unmarked_below(text: Text, start: int) -> int:
    """Where the lines end that stand below a line and have no marker of their own."""
    end = line_end(text, start)
    while end + 1 < len(text.folded):
        below = line_end(text, end + 1)
        line = text.folded[end + 1 : below].lstrip()
        begin = below - len(line)
        if not line or past_marker(text, begin, below) > begin:
            break
        end = below
    return end


def line_end(text: Text, start: int) -> int:
    """Where the line ends, or where one looks no further."""
    limit = min(len(text.folded), start + _FAR)
    end = text.folded.find("\n", start, limit)
    return limit if end < 0 else end


def _below(text: Text, start: int) -> tuple[Hit, Stretch] | None:
    """Read the line under a task that says whose it is (责任方：云帆集团　时限：4月底)."""
    hit = text.at("column_bearer", start)
    if hit is None or text.folded[hit.end : hit.end + 1] != ":":
        return None
    ended = _GAP.search(text.folded, hit.end + 2, min(len(text.folded), hit.end + _LONGEST))
    return hit, Stretch(hit.end + 1, ended.start() if ended else min(len(text.folded), hit.end + _LONGEST))


def without_notes(text: Text, sentence: Sentence, bare: Stretch | None) -> Sentence:
    """End a sentence where its notes begin, which tell no deed."""
    if bare and sentence.start < bare.start - 1 < sentence.end:
        return replace(sentence, end=bare.start - 1)
    for kind in text.among(("column_bearer", "note_word"), sentence.start + 1, sentence.end):
        for hit in text.find(kind, sentence.start + 1, sentence.end):
            opened = text.folded[hit.start - 1] in "([【" and text.folded[hit.end : hit.end + 1] == ":"
            if opened and hit.start - 1 > sentence.start:
                return replace(sentence, end=hit.start - 1)
    return sentence


def _closing(text: Text, start: int, end: int) -> int:
    places = [place for mark in ")];】" if (place := text.folded.find(mark, start, end)) > 0]
    return min(places, default=end)
