"""Who speaks in each sentence of an English text?"""

from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.roles.addressed import is_addressed, styled_at
from hefu.reading.en.roles.by_office import by_office
from hefu.reading.en.roles.labels import is_script, label_at, speaker_by_label
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_BEFORE, _INVERTED = 24, 60
"""How far behind "said" the speaker may stand."""
_LABEL = pattern(r"(?:,[^:.\n]{2,60})?: ?")
_OF_ONESELF = pattern(r"\b(?:i|we|you)(?:'ve|'d|'ll| have| had)?(?: also| just| already)? $")
"""Before a word of speech, shows that nobody else begins to speak: "I've told Ann Lee that", "you said"."""
_OPENS = pattern(r': ?"')
_SIGNED_QUOTE = pattern(r'[.!?,]"\s*(?:—|–|-{1,2}) ?')
"""Behind a quotation, before who said it: '"We will pave it." – | Mayor Ann Lee'."""
_IT_SAYS = pattern(r"\bit (?:also |further )?(?:said|says|added|adds|stated|noted)\b")
_AGREED = 60
"""So far into a sentence stands what was agreed."""
_TAKES_ON = pattern(
    r"(?: \([^()\n]{1,40}\))?,? (?:then |also |in turn |[a-z]+ly )?"
    r"(?:agreed|promised|offered|undertook|volunteered|accepted|pledged|committed) "
)
"""Behind whoever opens a sentence: he takes something on, and speaks for nobody named before."""
_HEAD = 40
"""How far into the sentence his name may begin."""
_HE = pattern(r"\b(?:he|she)\b")
_MEETS = pattern(
    r"[^;:\"\n]{0,60}? (?:(?:has|had|also) )*(?<!was )(?<!were )(?<!been )"
    r"(?:met|meets|received|receives|hosted|hosts|welcomed|welcomes|visited|visits|greeted|called on|"
    r"(?:held|had) (?:[a-z]+ )?(?:talks|discussions|a (?:[a-z]+ )?meeting)|led) (?!by\b)"
)
"""Between a name that opens a sentence and the next: "Mayor Ann Lee | of Tarn received the head of Acme, | Bo
Ade"."""
_VERBS = ("speech", "vow")
_PASSED = (" to ", " of ", " with ", " for ", " told ", " thanked ", " by ", " asked ", " met ")


def find_speakers_en(
    text: Text, sentences: Sequence[Sentence], names: Names, mentions: Mentions
) -> list[NameMention | None]:
    """Name the speaker of each sentence: a speech lasts to the end of its paragraph and its lists.

    A body that speaks ("the operator said") is a mention without a person's name. In a script a speech lasts
    to the next label.
    """
    if is_script(text):
        return list(_in_script(text, sentences, names, mentions))
    current: NameMention | None = None
    last: NameMention | None = None
    line = -1
    speakers: list[NameMention | None] = []
    for at, sentence in enumerate(sentences):
        if sentence.line != line and not sentence.continues:
            last, current = current or last, None
            current = _quoted_ahead(text, sentences, at, names, mentions) or _dashed(
                text, sentences, at, names
            )
            if current is None and text.folded.startswith('"', sentence.start):
                current = last
        elif text.folded.startswith('"', sentence.start):
            before = sentences[at - 1]
            current = _taking_the_word(text, before, names, current) if current else _only_one(names, before)
        line = sentence.line
        told = (
            _labelled(text, sentence, names)
            or _labelled_body(text, sentence, mentions)
            or _taking_on(text, sentence, names)
        )
        if told:
            current = told
        elif _ends_a_speech(text, sentence) or _did_something(text, sentence, names, current):
            current = None
        elif _speech(text, sentence):
            spoke = _speaker(text, sentence, names, mentions) or by_office(text, sentence, names) or current
            current = spoke or _told_before(text, sentences, at, names, last)
        speakers.append(current)
    return speakers


def _ends_a_speech(text: Text, sentence: Sentence) -> bool:
    """Tell what all agreed from more of what somebody said."""
    agreed = text.first("agreed", sentence.start, min(sentence.end, sentence.start + _AGREED))
    return agreed is not None


def _did_something(text: Text, sentence: Sentence, names: Names, speaker: NameMention | None) -> bool:
    """Tell a report of whoever spoke from more of his words: "Mr Lee signed the deal with Acme"."""
    opens = names.within(sentence.start, min(sentence.end, sentence.start + _HEAD))[:1]
    same = speaker is not None and bool(opens) and opens[0].name == speaker.name
    if not same or _speech(text, sentence):
        return False
    return text.at("happened", opens[0].end + 1) is not None


def _in_script(
    text: Text, sentences: Sequence[Sentence], names: Names, mentions: Mentions
) -> Iterator[NameMention | None]:
    """Yield whose line each sentence stands in."""
    current: NameMention | None = None
    for sentence in sentences:
        label = label_at(text, sentence.start)
        if label:
            current = speaker_by_label(text, label, names, mentions)
        yield None if sentence.heading and not label else current


def _speech(text: Text, sentence: Sentence) -> bool:
    return bool(_telling(text, sentence))


def _telling(text: Text, sentence: Sentence) -> list[Hit]:
    """Find the words of speech that tell of somebody else's than the one who speaks already."""
    return [
        hit for hit in _words_of_speech(text, sentence)
        if not _OF_ONESELF.search(text.folded, max(sentence.start, hit.start - _BEFORE), hit.start)
        and not _is_quoted(text, hit.start)
    ]  # fmt: skip


def _is_quoted(text: Text, at: int) -> bool:
    """Tell what a quotation holds, whose words tell of another: "I rang the Mayor and | apologised"."""
    line = text.flat.rfind("\n", 0, at) + 1
    if text.folded.count('"', line, at) % 2 == 0:
        return False
    end = text.flat.find("\n", at)
    return text.folded.find('"', at, end if end >= 0 else len(text.flat)) >= 0


def _words_of_speech(text: Text, sentence: Sentence) -> list[Hit]:
    """Find the words by which a sentence tells that somebody speaks, in its order."""
    hits = (hit for kind in _VERBS for hit in text.find(kind, sentence.start, sentence.end))
    return sorted(hits, key=lambda hit: hit.start)


def _as_speaker(one: Mention) -> NameMention:
    """Make a body that speaks ("the operator said") a mention without a person's name."""
    return NameMention(start=one.start, end=one.end, name="", party=one.party)


def _labelled(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name the one whose words a line gives after a colon, as an interview does, or before a quote."""
    here = names.within(sentence.start, sentence.end)
    if not here or text.folded.startswith("dear ", sentence.start):
        return None
    for one in here[:1]:
        label = _LABEL.match(text.folded, one.end, sentence.end)
        if one.start <= sentence.start + 12 and label and label.end() < sentence.end:
            return one
    opens = _OPENS.search(text.folded, sentence.start, sentence.end)
    before = [one for one in here if opens and one.end <= opens.start()]
    return before[0] if before else None


def _taking_on(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name who opens a sentence and takes on a deed: "Ms Lee agreed to look into it"."""
    for one in names.within(sentence.start, min(sentence.end, sentence.start + _HEAD))[:1]:
        if _TAKES_ON.match(text.folded, one.end, sentence.end):
            return one
    return None


def _labelled_body(text: Text, sentence: Sentence, mentions: Mentions) -> NameMention | None:
    """Name the party whose words a line gives: "Delta Water: We will lay 22 km of pipe"."""
    for one in mentions.within(sentence.start, sentence.end)[:1]:
        own = text.first("own_side", one.end, min(sentence.end, one.end + _INVERTED))
        if one.start <= sentence.start + _INVERTED and text.folded.startswith(": ", one.end) and own:
            return _as_speaker(one)
    return None


def _quoted_ahead(
    text: Text, sentences: Sequence[Sentence], at: int, names: Names, mentions: Mentions
) -> NameMention | None:
    """Name who is told to have spoken where a paragraph begins with a quote: "... . ...," said Ann Lee."""
    first = sentences[at]
    if not text.folded.startswith('"', first.start):
        return None
    for sentence in sentences[at : at + 6]:
        if sentence.line != first.line:
            break
        if _speech(text, sentence):
            return _speaker(text, sentence, names, mentions)
    return None


def _dashed(text: Text, sentences: Sequence[Sentence], at: int, names: Names) -> NameMention | None:
    """Name who stands behind a dash that ends a line of quotation: '"We will." – Ann Lee, Mayor'."""
    start = sentences[at].start
    if not text.folded.startswith('"', start):
        return None
    end = text.flat.find("\n", start)
    end = end if end >= 0 else len(text.flat)
    dash = _SIGNED_QUOTE.search(text.folded, start, end) if text.begins(_SIGNED_QUOTE, start, end) else None
    return (names.within(dash.end(), end) or (None,))[0] if dash else None


def _speaker(text: Text, sentence: Sentence, names: Names, mentions: Mentions) -> NameMention | None:
    for hit in _telling(text, sentence):
        before = [
            one for one in names.within(sentence.start, hit.start)
            if not (text.folded.endswith(_PASSED, 0, one.start) or is_addressed(text, one))
            and not _is_quoted(text, one.start)
        ]  # fmt: skip
        behind = [
            one for one in names.within(hit.end, min(sentence.end, hit.end + _INVERTED))
            if not text.folded.endswith((" to ", " of "), 0, styled_at(text, one))
        ]  # fmt: skip
        if before or behind:
            return before[-1] if before else behind[0]
        body = [one for one in mentions.within(sentence.start, hit.start) if hit.start - one.end <= 2]
        if body:
            return _as_speaker(body[-1])
    return None


def _only_one(names: Names, sentence: Sentence) -> NameMention | None:
    """Name the only one told of right before a quote: "Mayor Ann Lee is lenient. "Better late than gone."."""
    here = names.within(sentence.start, sentence.end)
    return here[0] if len({one.name for one in here}) == 1 else None


def _taking_the_word(text: Text, sentence: Sentence, names: Names, speaker: NameMention) -> NameMention:
    """Name the only one told of between two quotations: '...," Ann Lee said. Bo Ade was kinder. "We'."""
    only = _only_one(names, sentence)
    silent = text.folded.find('"', sentence.start, sentence.end) < 0 and not _speech(text, sentence)
    return only if only and silent and only.start <= sentence.start + _HEAD else speaker


def _told_before(
    text: Text, sentences: Sequence[Sentence], at: int, names: Names, last: NameMention | None
) -> NameMention | None:
    """Name who was named or spoke before; where "it" speaks, only a body, for "it" may be a paper."""
    sentence = sentences[at]
    if _IT_SAYS.search(text.folded, sentence.start, sentence.end):
        return last if last and not last.name else None
    met = (
        _met(text, sentences[max(0, at - 1)], names)
        if _HE.search(text.folded, sentence.start, sentence.end)
        else None
    )
    return met or _nearby(names, sentence) or last


def _met(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name who met another in a sentence, and is "she" in the next: "Mayor Ann Lee received Bo Ade"."""
    here = names.within(sentence.start, sentence.end)
    if len(here) <= 1 or here[0].start > sentence.start + _INVERTED:
        return None
    return here[0] if _MEETS.match(text.folded, here[0].end, here[1].start) else None


def _nearby(names: Names, sentence: Sentence) -> NameMention | None:
    """Name the one last named, where "she" speaks."""
    before = names.before(sentence.start)
    return before if before and sentence.start - before.end < 4 * _INVERTED else None
