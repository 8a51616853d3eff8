"""Who speaks in each sentence of a Chinese text?"""

import itertools
import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.roles.askers import asking_house
from hefu.reading.zh.roles.further_speakers import find_further_speakers_zh
from hefu.reading.zh.roles.messages import find_messages
from hefu.terms.party import PersonRole

_HEAD_LINES = 4
_SELF = "我是"
_INTRODUCED = 24
"""How far behind "I am" the name may stand, a title between."""
_BESIDE = 4
_TO = "致给"
_GREETING = 40
_HAIL = pattern("见信好|见信如|见字如面|展信佳|[您你]好[。!]|台鉴|钧鉴|大鉴|惠鉴|敬启")
_TELLS = 10
"""So near behind the name stands the colon of what one says."""
_LABEL = pattern("([\u4e00-\u9fff]{1,8})(?:\\([^()\n]{1,16}\\))?: ?")
_ANSWERS = ("答",)
_OFFICE_BEHIND = 30
_NOTED = pattern(r"\([^()\n]{2,24}\)")
"""李海（云帆集团董事长）：…"""
_ASKED = tuple("请邀让求托")
_TURNED_TO = pattern(
    '(?:转向|看向|望向|望着|看着|冲着|冲|面向|转头对|扭头对|回头对|点名|点了)[^,。;:"]{0,30}$'
)
_MEETS = pattern(
    '(?:会见|会晤|接见|拜会|约见|拜访|看望)(?!时|中|前|后|厅|现场|仪式|期间|活动|的|室)(?:[^,;。:"时]|时(?=代)){0,40}$'
)
"""(林致远在)会见云帆集团董事长|丁海时表示: who is met, and listens."""
_TO_OFFICER = pattern(
    "(?<=[\u4e00-\u9fff])(?<![面反针相应绝])(?:对(?![外口台接比照话])|向(?![阳上])|给)[\u4e00-\u9fff]{2,24}$"
)
"""市长林放对松涛集团董事长|周立说: whom an officer tells something, behind the office."""
_TALKS_WITH = pattern('[与同](?:[^,;。:"时]|时(?=代)){2,40}$')
_TALKING = pattern("(?:一行)?(?:举行|进行)?(?:座谈|会谈|交谈|会面|见面|洽谈)[^,;。]{0,4}[时中]")
"""与云帆集团董事长|丁海|座谈时表示"""
_PROMISES = pattern("(?:[也则还亦]|当场|随即|郑重|庄[重严])*(?:承诺|保证|允诺)(?!函|书|的|金|[^,。;]{0,3}方)")
_TO_SEVERAL = pattern("[向对给](?:[^,;。、和及与]{2,14}[、和及与]){1,6}$")
"""向丁海、|唐可一行表示欢迎, 对丁海市长和|唐可副市长一行"""
_DASH = pattern(r"[-—(\[ ]{0,3}")
"""All that may stand between a quotation and the name of whose it is."""
_DOES = ("role", "sign", "agreement", "guest")
_ENDS_CLAUSE = ",;:。\n"
_LEAD = 60
"""How far into a sentence it may say that it tells of the agreement."""
_INVERTED = 60
"""How far behind "said" the speaker may stand."""


def find_speakers_zh(
    text: Text, sentences: Sequence[Sentence], names: Names, mentions: Mentions
) -> list[NameMention | None]:
    """Name who speaks first in each sentence: who took the word last speaks to the end of the paragraph."""
    messages = find_messages(text, names, mentions)
    alone = None if messages else find_soloist(text, sentences, names)
    current: NameMention | None = alone
    last: NameMention | None = None
    line = -1
    speakers: list[NameMention | None] = []
    for sentence in sentences:
        while messages and messages[0][0].start <= sentence.start:
            alone = current = messages.pop(0)[1]
        if sentence.line != line and not sentence.continues and not _asks(text, sentence):
            last = current or last
            current = last if alone is None and text.folded[sentence.start] == '"' else alone
        line = sentence.line
        labelled = _labelled(text, sentence, names) or asking_house(text, sentence, mentions)
        if labelled:
            current = labelled
        elif _tells_agreed(text, sentence):
            current = alone
        elif _said(text, sentence):
            current = _speaker(text, sentence, names, alone) or current or _meant(text, sentence, names)
            current = current or (last if text.first("own_side", sentence.start, sentence.end) else None)
        else:
            current = _promiser(text, sentence, names) or current
        speakers.append(current)
        for turn in find_further_speakers_zh(text, sentence, names, mentions):
            current = turn.speaker or current
    return _with_quoted(text, sentences, names, speakers)


def find_soloist(text: Text, sentences: Sequence[Sentence], names: Names) -> NameMention | None:
    """Name the one whose words the whole text gives: a speech, an interview, an open letter.

    Who is only greeted (石棠署长台鉴：) is none; who says "I am" at the head (我是山岚创始人丁海) is one.
    """
    head = [one for one in sentences if one.line < _HEAD_LINES]
    told = any(_is_headline(text, one) and _announces(text, one) for one in head)
    heard = [one for one in head if not _greets(text, one)]
    named = [one for sentence in heard for one in names.within(sentence.start, sentence.end)]
    own = [one for one in named if _SELF in text.folded[max(0, one.start - _INTRODUCED) : one.start]]
    return own[0] if own else named[0] if named and told else None


def _announces(text: Text, sentence: Sentence) -> bool:
    """Tell the headline of a speech (丁海在大会上的讲话) from news of a meeting (丁海出席　唐可讲话)."""
    speech = text.first("monologue", sentence.start, sentence.end)
    before = text.find("role", sentence.start, speech.start) if speech else []
    return speech is not None and all(hit.entry.means != PersonRole.ATTENDEE for hit in before)


def _greets(text: Text, sentence: Sentence) -> bool:
    """Tell the line that greets whom a letter is to, and the title that says so (致丁海董事长的复信)."""
    if text.folded[sentence.start] in _TO or _HAIL.search(text.folded, sentence.start, sentence.end):
        return True
    return text.folded[sentence.end - 1] == ":" and sentence.end - sentence.start <= _GREETING


def _is_headline(text: Text, sentence: Sentence) -> bool:
    return sentence.heading or (sentence.line == 0 and text.folded[sentence.end - 1] not in "。!?")


def _meant(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name the one last named where 他 or 她 speaks, or who met that one (丁海会见唐可。他说…)."""
    speech = text.first("speech", sentence.start, sentence.end)
    pronoun = text.first("third_person", sentence.start, speech.start) if speech else None
    last = names.before(pronoun.start) if pronoun else None
    if last is None:
        return None
    clause = max(text.folded.rfind(mark, 0, last.start) + 1 for mark in _ENDS_CLAUSE)
    return (*(names.within(clause, last.start) if is_met(text, last) else ()), last)[0]


def _with_quoted(
    text: Text, sentences: Sequence[Sentence], names: Names, speakers: list[NameMention | None]
) -> list[NameMention | None]:
    """Give a quotation to the one named right after it (“……。”李海说。 “……。”——李海), from its beginning."""
    for at, (sentence, following) in enumerate(itertools.pairwise(sentences)):
        if text.folded[sentence.end - 1] != '"' or following.line != sentence.line:
            continue
        near = names.within(following.start, min(following.end, following.start + _INVERTED))[:1]
        if not near:
            continue
        said = text.first("speech", near[0].end, min(following.end, near[0].end + _BESIDE))
        if said or _DASH.fullmatch(text.folded, following.start, near[0].start):
            opened = at
            while opened and text.folded[sentences[opened].start] != '"':
                if sentences[opened - 1].line != sentence.line:
                    break
                opened -= 1
            if text.folded[sentences[opened].start] == '"':
                speakers[opened : at + 1] = [near[0]] * (at + 1 - opened)
    return speakers


def quotes_aloud(text: Text, sentence: Sentence, one: NameMention, others: Sequence[NameMention]) -> bool:
    """Tell who is quoted behind a colon, by whatever words (李海当场接住：“…), from whom they speak to."""
    at = text.folded.find(':"', one.end, min(sentence.end, one.end + _INVERTED))
    alone = at >= 0 and not any(other.start < at for other in others)
    return alone and not _is_addressed(text, one)


def _labelled(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name the one whose words a line gives after a colon, as an interview does (李海：…)."""
    named = names.within(sentence.start, sentence.end)
    by_office = _by_office(text, sentence, names)
    if by_office or not named:
        return by_office
    for one in names.within(sentence.start, min(sentence.end, sentence.start + _INVERTED))[:1]:
        if 0 < colon_behind(text, one) < sentence.end - 1:
            return one
    return next(
        (one for at, one in enumerate(named) if quotes_aloud(text, sentence, one, named[at + 1 :])), None
    )


def _by_office(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name the only one beside whose name the office stands by which a line is labelled (县长：…), or the one
    last named before the first answer (答：…).
    """
    label = _LABEL.match(text.folded, sentence.start, sentence.end)
    if label is None or text.folded[sentence.start - 1 : sentence.start] not in ("", "\n"):
        return None
    if label[1] in _ANSWERS:
        asked = text.folded.find("\n问:")
        named = [one for one in names.within(0, max(asked, 0)) if one.party]
        return named[-1] if named else None
    if text.at("title", sentence.start) is None:
        return None
    near = names.within(*text.around(sentence.start))
    holders = {one.name: one for one in near if _holds(text, one, label[1])}
    return next(iter(holders.values())) if len(holders) == 1 else None


def _holds(text: Text, one: NameMention, office: str) -> bool:
    before = text.folded[max(0, one.start - len(office) - 1) : one.start].rstrip()
    behind = text.folded[one.end : one.end + _OFFICE_BEHIND]
    return before.endswith(office) or bool(re.match(rf"[(,][^),。\n]{{0,16}}{office}", behind))


def colon_behind(text: Text, one: NameMention) -> int:
    """Give where the colon stands behind which somebody's words begin (许金树答得干脆：…); 0 if nowhere."""
    noted = _NOTED.match(text.folded, one.end)
    end = noted.end() if noted else one.end
    at = text.folded.find(":", end, end + _TELLS)
    told = text.folded[end:at] if at >= 0 else ","
    plain = not told or (is_chinese(told) and not text.has(_DOES, one.end, at) and "的" not in told)
    asked = text.folded[one.start - 1 : one.start] in _ASKED
    return at if plain and not asked and not _is_addressed(text, one) else 0


def _asks(text: Text, sentence: Sentence) -> bool:
    ask = text.first("ask", sentence.start, min(sentence.end, sentence.start + 20))
    return bool(ask and ask.start == sentence.start)


def _speaker(text: Text, sentence: Sentence, names: Names, alone: NameMention | None) -> NameMention | None:
    """Name who says it; in a speech that is another's only where the word of speech stands right behind."""
    speech = _said(text, sentence)
    if speech is None:
        return None
    near = names.within(sentence.start, min(sentence.end, speech.end + _INVERTED))
    named = [one for one in near if not is_asked(text, sentence, one)]
    before = [one for one in named if one.end <= speech.start and not _is_addressed(text, one)]
    inverted = [one for one in named if one.start >= speech.end]
    if alone:
        return before[-1] if before and speech.start - before[-1].end <= _BESIDE else None
    return before[-1] if before else inverted[0] if inverted else None


def _promiser(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name who promises something right behind the name, with no word of speech (唐可则承诺，…)."""
    return next((one for one in names.within(sentence.start, sentence.end) if promises(text, one)), None)


def promises(text: Text, one: NameMention) -> bool:
    """Tell one who promises something right behind the name (唐可郑重承诺，…)."""
    return _PROMISES.match(text.folded, one.end) is not None


def _tells_agreed(text: Text, sentence: Sentence) -> bool:
    """Tell 根据协议，双方…, the paper's words, from 丁海表示，将根据协议… and 我们将按照协议…."""
    agreed = text.first("agreed", sentence.start, min(sentence.end, sentence.start + _LEAD))
    return agreed is not None and not text.has(("speech", "own_side"), sentence.start, agreed.start)


def _said(text: Text, sentence: Sentence) -> Hit | None:
    """Find the word by which somebody says or promises something (表示, 答应)."""
    speech = text.first("speech", sentence.start, sentence.end)
    return speech or text.first("promise_aloud", sentence.start, sentence.end)


def is_asked(text: Text, sentence: Sentence, one: NameMention) -> bool:
    """Tell whom a sentence without a subject asks (欢迎会长|丁海来访，期许…) from who takes the word."""
    said = text.first("speech", one.end, min(sentence.end, one.end + _BESIDE))
    return said is None and _asks(text, sentence)


def is_met(text: Text, one: NameMention) -> bool:
    """Tell the one met (会见董事长|丁海时, 会见了丁海，希望…, 与丁海座谈时) from the one who meets them and
    speaks.
    """
    floor = max(0, one.start - _INVERTED)
    if _MEETS.search(text.folded, floor, one.start):
        return True
    talks = _TALKING.match(text.folded, one.end) is not None
    return talks and _TALKS_WITH.search(text.folded, floor, one.start) is not None


def _is_addressed(text: Text, one: NameMention) -> bool:
    """Tell the one spoken to or of (对徐立民一行, 转向局长丁海：) from the one who speaks."""
    floor = max(0, one.start - _INVERTED)
    if is_met(text, one) or _is_told(text, one, floor):
        return True
    if any(told.search(text.folded, floor, one.start) for told in (_TURNED_TO, _TO_SEVERAL)):
        return True
    return text.at("guest", one.end) is not None or text.at("preposition", one.start - 1) is not None


def _is_told(text: Text, one: NameMention, floor: int) -> bool:
    told = _TO_OFFICER.search(text.folded, floor, one.start)
    return told is not None and any(hit.end == one.start for hit in text.find("title", *told.span()))
