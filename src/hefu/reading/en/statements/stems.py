"""What leads into an English list: "The Bank shall:", "Obligations of the City", a party alone on a line?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import find_verb, known_present
from hefu.reading.en.statements.asks import ends_in_ask
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence, past_marker
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_BARE_HEADING = pattern(r"(?:the |for |by |on the part of |for its part, )*")
_ASIDE = pattern(
    r", (?:within|at|in|for|on|under|subject|according|as|by|with|during|through|to|from|upon|without) "
    r"[^:;.]{3,90}: ?"
)
"""Between a party and its list: "The Company, within the limits of its budget:"."""
_EFFORTS = pattern(r".*\b(?:efforts?|endeavou?rs?|steps|measures|actions?|necessary|care|means) to")
"""Ends what only leads to the deeds below: "shall use its best efforts to:"."""
_NO_OBJECT = pattern(r"[a-z-]+(?: (?:to|for|on|in|with|by|the following|as follows|also))?")
"""A verb that waits for its objects: "provide", "see to"."""
_FOLLOWING = pattern(
    r"(?:commit|agree|undertake|do|make|take|adopt|honour|accept|respect|observe|focus|concentrate|pursue|"
    r"deliver|cooperate|co-operate|collaborate|work|encourage|promote|support|facilitate|develop|carry out|"
    r"conduct|implement|engage|explore|prioriti[sz]e|organi[sz]e|partner|deepen|strengthen|expand|enhance)\b"
    r"[^:]{0,60} (?:following(?: \w+){0,4}|as follows|these (?:\w+ )?\w+|"
    r"(?:two|three|four|five|six|seven|several|\d) (?:\w+ )?"
    r"(?:areas|fields|sectors|pillars|topics|themes|priorities))"
)
_BRIEF = pattern(r"[A-Z][\w'-]*(?: (?!the |a |an |its |their |all |\d)[\w'-]+){0,2}\.")
_CAPTION = pattern(r"(?:[A-Z][\w'-]*|and|of|for|the|to|in)(?: (?:[A-Z][\w'-]*|and|of|for|the|to|in)){0,5}\.")
_WANTS = r"(?:ask|want|need|expect|request|demand|wish|hope|like|call|require)(?:s|ed|ing)?"
_ASKED_OF = pattern(
    r"\b(?:(?:demands|requests|asks|wishes|pleas|expectations|petitions)"
    r"(?! (?:that|to|by|from|were|was|the|a|no)\b)|"
    r"wish[- ]?lists?|(?:shopping|to-do) list for)\b|"
    rf"\bwhat (?!the (?:agreement|deal|contract))(?:[\w'-]+ ){{1,5}}?"
    rf"(?:(?:would|'d|is|are|do|also) )*{_WANTS}\b"
    r"(?! to (?!see|have|hear)[a-z])|"
    r"\b(?:we|i|parents|residents|members|they)(?:'d| would| do)?(?: also| now| therefore| only)? "
    rf"{_WANTS}\b[^:.]{{0,40}}:$"
)
"""Heads a list of what is asked: "Our demands", "What we need from you", "Asks of the mill"."""
_THING = pattern(
    r"(?:(?!(?:that|which|who|where|when)\b)[^.;:!?]+?)(?= (?:that|which|who|where|when) |[.;:!?]|$)"
)
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|does|did|we|they|it|i|he|she)\b"
)
_BOUND = pattern(
    r"\d|\b(?:at least|no (?:more|less|fewer)|at or (?:above|below)|by|each|free|yearly|monthly|own)\b"
)
_LONG_WORD = 5
"""A longer word in capitals is no letters of a name."""
_WISHED = (
    " request",
    " requests",
    " order",
    " orders",
    " notice",
    " visit",
    " visits",
    " call",
    " invitation",
)
"""Before "by", what sets off a deed of others: "delivery within a day of a request by | the city"."""
_OF = pattern(r"[,()\w' -]{0,60}? (?:of|for|to|at|by|with|on|in|into|from)\b")


def find_stem(text: Text, sentence: Sentence, mentions: Mentions) -> Opening | None:
    """Open the list that a line leads into: "The Bank shall:", "What the City has agreed to"."""
    whole = Stretch(sentence.start, sentence.end)
    asked = _ASKED_OF.search(text.folded, sentence.start, sentence.end)
    wishes = text.words.kinds["asking"].entries[0]
    if asked:
        of = Stretch(asked.end(), sentence.end)
        return _stem_of(Hit(start=asked.start(), end=asked.end(), entry=wishes), whole, of)
    for kind in text.among(("duties", "ask", "stem"), sentence.start, sentence.end):
        hit = text.first(kind, sentence.start, sentence.end)
        if hit:
            subject = Stretch(hit.end, sentence.end) if kind == "ask" else whole
            return _stem_of(hit, whole, subject)
    named = mentions.within(sentence.start, sentence.end)
    if text.folded.startswith("what ", sentence.start) and named and sentence.heading:
        return _stem_at(text, named[0].start, named[0].end, whole)
    asking = ends_in_ask(text, sentence.start, sentence.end)
    if asking:
        return _stem_of(asking, whole, Stretch(sentence.end, sentence.end))
    every = text.first("everybody", sentence.start, sentence.end)
    ends = text.folded[every.end : sentence.end].strip() if every else "nothing"
    if every and (ends == ":" or (not ends and sentence.heading)) and every.start <= sentence.start + 1:
        return _stem_at(text, every.start, every.end, whole)
    return party_alone(text, sentence, mentions)


def party_alone(text: Text, sentence: Sentence, mentions: Mentions) -> Opening | None:
    """Open the list below a line that holds a party's name and nothing else."""
    named = mentions.within(sentence.start, sentence.end)
    alone = len(named) == 1 and _BARE_HEADING.fullmatch(text.folded[sentence.start : named[0].start])
    if alone and (
        named[0].end >= sentence.end - 1 or _ASIDE.fullmatch(text.folded, named[0].end, sentence.end)
    ):
        return _stem_at(text, named[0].start, named[0].end, Stretch(sentence.start, sentence.end))
    return None


def party_before_colon(text: Text, segment: Stretch, mentions: Mentions) -> Opening | None:
    """Open what stands behind a party and a colon: "The Council: repair the weir", "All partners: agree"."""
    named = mentions.within(segment.start, segment.end)
    if not text.folded.endswith((": ", "– ", "— "), segment.start, segment.end):
        return None
    if not named:
        return _noun_before_colon(text, segment)
    alone = _BARE_HEADING.fullmatch(text.folded[segment.start : named[0].start])
    if not alone or text.folded[named[-1].end : segment.end].strip() not in (":", "–", "—"):
        return None
    whole = Stretch(segment.start, named[-1].end)
    return _stem_at(text, whole.start, whole.end, whole)


def _noun_before_colon(text: Text, segment: Stretch) -> Opening | None:
    """Open what stands behind a noun for a party alone: "University: appoint two professors"."""
    start = past_marker(text, segment.start, segment.end)
    end = segment.end - len(": ")
    label = text.at("bare", start) or text.at("everybody", start)
    whole = Stretch(start, end)
    return _stem_at(text, start, end, whole) if label and label.end == end else None


def _stem_of(hit: Hit, line: Stretch, subject: Stretch) -> Opening:
    """Open the list under a line: "Obligations of the City", "We ask that the Authority"."""
    kind = UndertakingKind.ASK if hit.entry.id.startswith("en.ask") else UndertakingKind.PLEDGE
    return Opening(hit=hit, start=line.end, verb=line.end, subject=subject, kind=kind, to=True,
                   strength=Strength(hit.entry.means))  # fmt: skip


def _stem_at(text: Text, start: int, end: int, whole: Stretch) -> Opening:
    entry = text.words.kinds["stem"].entries[0]
    return _stem_of(Hit(start=start, end=end, entry=entry), whole, whole)


def waits_for_items(text: Text, opening: Opening, end: int) -> bool:
    """Tell a line whose list has yet to say what is done: "shall, at its own expense:", "will provide:"."""
    words = text.folded[opening.verb : end].rstrip()
    if not words.endswith(":"):
        return False
    said = words[:-1].strip(" ,")
    waits = _NO_OBJECT.fullmatch(said) or _FOLLOWING.fullmatch(said) or _EFFORTS.fullmatch(said)
    verb = text.folded.find(" ", opening.verb, end)
    does = (
        find_verb(text, opening.verb, end) is not None or known_present(text, opening.verb, verb) is not None
    )
    return waits is not None or not does


def is_deed(text: Text, start: int, end: int) -> bool:
    """Tell an item without a verb that names a deed: "Delivery of 2,000 meals"."""
    noun = text.at("deed", start)
    return noun is not None and _OF.match(text.folded, noun.end, end) is not None


def opens_with_a_deed(text: Text, opening: Opening, item: Stretch, mentions: Mentions) -> bool:
    """Tell "(a) hand over the plans to the City" and "(b) take charge of it", below "shall:", from what
    somebody plans to do.
    """
    words = text.folded[opening.hit.start : opening.hit.end]
    intends = words.endswith("s to") and not words.startswith("is ")
    intends = intends or (opening.hit.start == item.start and opening.hit.entry.sort == "strength")
    verb = text.at("verb", item.start) if intends and opening.start <= item.start + 1 else None
    return verb is not None and not mentions.within(item.start, verb.end + 1)


def is_asked_for(text: Text, item: Stretch) -> bool:
    """Tell a thing asked for, as an item below an ask names it: "a later last bus", "no work on Sundays"."""
    if past_marker(text, text.folded.rfind("\n", 0, item.start) + 1, item.end) != item.start:
        return False
    return _has_no_verb(text, item)


def _has_no_verb(text: Text, words: Stretch) -> bool:
    thing = _THING.match(text.folded, words.start, words.end)
    return thing is not None and " " in thing.group() and not _FINITE.search(thing.group())


def is_caption(text: Text, sentence: Sentence) -> bool:
    """Tell the name of a section before its words: "1. Host Fee. The Company shall pay", "2. Gate hours."."""
    if not sentence.item:
        return False
    forms = (_CAPTION, _BRIEF)
    return any(form.fullmatch(text.flat, sentence.start, sentence.end) for form in forms)


def as_laid_out(text: Text, sentence: Sentence, *, counted: bool) -> Sentence:
    """Take the numbered name of a section for a heading, and what is ``counted`` on one line for an item."""
    if counted:
        return replace(sentence, item=True, continues=True)
    if sentence.item and _is_in_capitals(text, sentence):
        return replace(sentence, item=False, heading=True, continues=False)
    return sentence


def _is_in_capitals(text: Text, sentence: Sentence) -> bool:
    """Tell the numbered name of a section in capitals: "6. STATUS AND TERM"."""
    words = text.flat[sentence.start : sentence.end]
    return words.isupper() and (" " in words or len(words) > _LONG_WORD)


def deed_of(text: Text, line: Stretch, mentions: Mentions) -> Opening | None:
    """Open a line of terms without a verb that names who acts: "Supply of 40 buses by Acme"."""
    noun = text.at("deed", line.start)
    if noun is None or not is_deed(text, line.start, line.end):
        return None
    named = [Stretch(one.start, one.end) for one in mentions.within(line.start, line.end)]
    sorts = [Stretch(hit.start, hit.end) for hit in text.find("generic", line.start, line.end)]
    for one in (*named, *sorts):
        by = text.folded.rfind(" by ", line.start, one.start)
        near = by >= 0 and text.folded.endswith((" by ", " by the "), 0, one.start)
        if near and not text.folded.endswith(_WISHED, 0, by):
            return Opening(hit=noun, start=line.start, verb=line.start, subject=Stretch(one.start, one.end),
                           kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
    return None


def done_by(opening: Opening) -> bool:
    """Tell an item that names by whom it alone is done, not the items below: "Supply of buses by Acme"."""
    subject = opening.subject
    return opening.hit.entry.sort == "deed" and subject is not None and subject.start > opening.verb


def term_of(text: Text, words: Stretch, sentence: Sentence) -> Opening | None:
    """Open an item of terms that has no verb, with what it is about: "Wages: at or above the living wage"."""
    bound = text.folded.startswith("no ", words.start) or _BOUND.search(text.folded, words.start, words.end)
    if not bound or not _has_no_verb(text, words):
        return None
    entry = text.words.kinds["deed"].entries[0]
    return Opening(hit=Hit(start=words.start, end=words.start + 1, entry=entry), start=sentence.start,
                   verb=words.start, subject=Stretch(words.start, words.start),
                   kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
