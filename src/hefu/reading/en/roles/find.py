"""What does each person do in an English text: sign, witness, speak, attend?"""

from collections.abc import Mapping, Sequence

from hefu.reading.basis import is_instrument
from hefu.reading.en.people.blocks import stands_in_a_block, writes_a_letter
from hefu.reading.en.people.closing import closing_of
from hefu.reading.en.people.pairs import find_pairs
from hefu.reading.en.roles.addressed import is_addressed, styled_at
from hefu.reading.en.roles.by_office import opens_with_an_office
from hefu.reading.en.roles.monologue import is_interviewed, is_the_authors
from hefu.reading.en.roles.signing import signs, signs_beside, tells_in_a_statement
from hefu.reading.en.roles.signing_off import is_written_to, signs_off, tells_of_signing
from hefu.reading.en.roles.witnesses import witnesses
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Speakers
from hefu.reading.text import Text
from hefu.terms.party import PersonRole

_WEIGHT = tuple(PersonRole)
_CALLS = pattern(
    r"(?:, [^.;:\"\n]{3,90},)? (?:calls?|called|describes?|described|terms?|termed) [^\".;\n]{0,60}\""
)
_LABEL = pattern(r"\)?:|,? ?\([^()\n]{2,60}\):|, [^.:;\"\n]{2,80}: \"")
_ANSWERS = pattern(r"\na: \((?:[a-z]{1,5}\. )?$")
"""Before a name in brackets, gives its words: "A: (Kenji Mori, President)"."""
_STYLE = 12
_BY_LINE = pattern(r"\bby (?:[a-z]{1,5}\. )?$")
_WRITES_FOR_A_PAPER = pattern(r"\b(?:reporter|correspondent|writer|editor|journalist)\b")
_COLON = pattern(r" ?[:|] ?(?:[a-z]{1,5}\.? )?")
_PERSONAL = pattern(r"\"|\b(?:he|she|his|her|i|my|we|our|us|the speaker)\b")
_POSTED = pattern(r"[^@\n]{0,60} @\w+")
"""Behind a name that opens a line, the account that posts what stands below."""
_SPOKEN_TO = (
    "told", "called on", "calls on", "called upon",
    "thanked", "reminded", "assured", "informed", "congratulated", "praised", "commended",
    "applauded", "hailed", "saluted", "lauded", "urged", "faulted", "accused", "criticised", "criticized",
    "introduced", "briefed", "appreciated",
)  # fmt: skip
"""Verbs of speech before whom one speaks to or of, unless a quote stands before them."""
_TOLD_OF = pattern(r"\b(?:to|with|of|for|about)(?: the)? $")
"""Right before a name, behind a verb of speech: "expressed his thanks to | Ann Lee"."""
_FOR_THE_PRESS = pattern(
    r"\b(?:[Pp]ress|[Mm]edia|[Cc]ommunications?|[Pp]ublic [Rr]elations|[Pp]ublicity) "
    r"(?:[Ss]ecretary|[Oo]fficer|[Aa]dvis[eo]r|[Aa]ide|[Aa]ssistant|[Aa]ttaché)\b|\b[Ss]pokes"
)
"""In the office of who gives a release to the press: "Chief Press Secretary to the Governor"."""
_BY_WITHIN = 60
_LAST_LINES = 500
_HEAD_LINES, _FEW_WORDS = 3, 10


def find_roles_en(
    text: Text,
    sentences: Sequence[Sentence],
    names: Names,
    speakers: Speakers,
    people: Mapping[str, Named],
) -> dict[str, PersonRole]:
    """Give each person the weightiest role that a line of signatures or any sentence gives."""
    roles = {name: _of_lines(text, one.role, one.titles) for name, one in people.items() if one.role}
    below = {start: roles[name] for name, one in people.items() if one.role for start in one.told_at}
    for sentence in sentences:
        for mention in names.within(sentence.start, sentence.end):
            role = below.get(mention.start) or _role(text, sentence, mention)
            roles[mention.name] = min(role, roles.get(mention.name, role), key=_WEIGHT.index)
        for turn in speakers.within(sentence.start, sentence.end):
            speaker = turn.speaker
            if speaker and speaker.name and _has_speech(text, sentence) and _may_be(text, sentence, speaker):
                role = roles.get(speaker.name, PersonRole.SPEAKER)
                roles[speaker.name] = min(role, PersonRole.SPEAKER, key=_WEIGHT.index)
    for name, role in find_pairs(text, sentences, names):
        roles[name] = min(role, roles[name], key=_WEIGHT.index)
    return roles


def _may_be(text: Text, sentence: Sentence, speaker: NameMention) -> bool:
    """Tell whether who was named before may speak here: "she", "I", a quote; not "the guests praised"."""
    if is_the_authors(text, sentence, speaker):
        return False
    if sentence.start <= speaker.start:
        return True
    personal = _PERSONAL.search(text.folded, sentence.start, sentence.end) is not None
    return personal or opens_with_an_office(text, sentence)


def _of_lines(text: Text, role: PersonRole, titles: Sequence[str] = ()) -> PersonRole:
    """Below what a listed firm files, or a press secretary gives out, stands who tells of it; who writes
    "I signed" has signed.
    """
    if role is PersonRole.SPEAKER and text.once(tells_of_signing):
        return PersonRole.SIGNATORY
    if role is not PersonRole.SIGNATORY:
        return role
    told = text.first("filing", 0, len(text.folded)) or any(map(_FOR_THE_PRESS.search, titles))
    return PersonRole.SPEAKER if told else role


def _may_sign(text: Text) -> bool:
    """Tell a letter of intent from one that merely tells, asks or promises."""
    papers = text.find("agreement", 0, len(text.folded))
    return is_instrument(text) or any(hit.entry.means == "letter_of_intent" for hit in papers)


def _files(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell the name that fills one of the last lines of what a listed firm files."""
    whole = (sentence.start, sentence.end) == (mention.start, mention.end)
    last = len(text.folded) - mention.end < _LAST_LINES
    return whole and last and text.first("filing", 0, len(text.folded)) is not None


def _has_speech(text: Text, sentence: Sentence) -> bool:
    spoken = text.has(("speech", "ask", "ask_of", "vow"), sentence.start, sentence.end)
    return spoken or text.folded.startswith('"', sentence.start)


def _role(text: Text, sentence: Sentence, mention: NameMention) -> PersonRole:
    asked = is_interviewed(text, mention)
    if asked or is_written_to(text, mention) or is_addressed(text, mention):
        return PersonRole.SPEAKER if asked else PersonRole.ATTENDEE
    if (signs_off(text, mention) and not _may_sign(text)) or _is_the_voice(text, sentence, mention):
        signed = text.once(tells_of_signing) or signs_beside(text, sentence, mention)
        return PersonRole.SIGNATORY if signed else PersonRole.SPEAKER
    if witnesses(text, sentence, mention):
        return PersonRole.WITNESS
    if signs(text, sentence, mention):
        return PersonRole.SIGNATORY
    below = _stands_below(text, sentence, mention) or stands_in_a_block(text, mention.start, mention.end)
    if below and not text.at("present", sentence.start):
        return _of_lines(text, PersonRole.SIGNATORY)
    speaks = _files(text, sentence, mention) or (
        _speaks(text, sentence, mention) and not is_the_authors(text, sentence, mention)
    )
    return PersonRole.SPEAKER if speaks else PersonRole.ATTENDEE


def _is_the_voice(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell whose words a text or a line of it gives: by a label, an account, its head or its end."""
    return (
        (_LABEL.match(text.folded, mention.end) is not None and not _is_written_to(text, mention))
        or _ANSWERS.search(text.folded, max(0, mention.start - _STYLE), mention.start) is not None
        or _is_the_author(text, sentence, mention)
        or _gives_the_speech(text, sentence, mention)
        or _posts(text, mention)
        or (writes_a_letter(text, mention.start) and not _may_sign(text))
    )


def _is_written_to(text: Text, mention: NameMention) -> bool:
    """Tell the one whom a line of a speech turns to: "To Uncle Bo: your members ..."."""
    return text.folded.endswith(("to ", "to the "), 0, styled_at(text, mention))


def _posts(text: Text, mention: NameMention) -> bool:
    """Tell who posts on a network: "Ann Lee, Mayor @MayorLee · Mar 11"."""
    lead = text.folded[text.folded.rfind("\n", 0, mention.start) + 1 : mention.start]
    return not any(map(str.isalnum, lead)) and _POSTED.match(text.folded, mention.end) is not None


def _is_the_author(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell the one who wrote the report: "Prepared by: Ann Lee", "Posted by Ann Lee, manager"."""
    author = text.at("author", sentence.start)
    by = _BY_LINE.search(text.folded, sentence.start, mention.start) if sentence.line < _HEAD_LINES else None
    if by and text.has(("role", "signs"), sentence.start, by.start()):
        return False
    if by and text.folded.startswith("posted ", sentence.start):
        return True
    office = text.first("title", mention.end, sentence.end) if by else None
    if office and office.end >= sentence.end - _STYLE:
        return _WRITES_FOR_A_PAPER.search(text.folded, mention.end, sentence.end) is None
    return author is not None and _COLON.fullmatch(text.folded, author.end, mention.start) is not None


def _gives_the_speech(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell whose words the head of a text says it gives: "Address by the Minister, Ann Lee"."""
    if sentence.line >= _HEAD_LINES and mention.end < sentence.end - 1:
        return False
    spoken = text.first("spoken", sentence.start, mention.start)
    if mention.start == sentence.start and text.at("spoken", 0) and text.folded.startswith(", ", mention.end):
        return True
    return spoken is not None and len(text.flat[spoken.end : mention.start].split()) < _FEW_WORDS


def _stands_below(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell a name alone on one of the last lines of a paper or a letter."""
    alone = (
        sentence.heading and sentence.start <= mention.start and len(text.folded) - mention.end < _LAST_LINES
    )
    if not alone or text.folded.find("\ndear ", mention.end) >= 0:
        return False
    letter = is_instrument(text) or text.first("letter", 0, len(text.folded)) is not None
    letter = letter or mention.start >= closing_of(text)
    line = text.folded[sentence.start : sentence.end].split("   ")
    own = text.folded[styled_at(text, mention) : mention.end]
    return letter and any(part.strip() in (text.fold(mention.name), own) for part in line)


def _speaks(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell whether a word of speaking stands behind the name, or right before it: "said Ann Lee"."""
    if text.first("attribution", sentence.start, mention.start) or tells_in_a_statement(
        text, sentence, mention
    ):
        return True
    for kind in ("speech", "ask", "ask_of", "vow"):
        for hit in text.find(kind, sentence.start, sentence.end):
            who = text.folded.endswith("who ", 0, hit.start) and (
                hit.start - mention.end > _BY_WITHIN or text.folded.find(" and ", mention.end, hit.start) >= 0
            )
            if hit.start >= mention.end and not who:
                return True
            to = text.folded[hit.start : hit.end].endswith(_SPOKEN_TO)
            addressed = to and text.flat.rfind('"', hit.start - 2, hit.start) < 0
            told_of = _TOLD_OF.search(text.folded, hit.end, styled_at(text, mention))
            near = kind == "speech" and 0 <= mention.start - hit.end <= _BY_WITHIN
            if near and not addressed and not told_of:
                return True
    return _CALLS.match(text.folded, mention.end) is not None
