"""What does each person do in a Chinese text: sign, witness, speak, attend?"""

from collections.abc import Mapping, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.names import Named, NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.papers import is_paper
from hefu.reading.zh.roles.joined import are_joined
from hefu.reading.zh.roles.signing import is_of_bodies, signs
from hefu.reading.zh.roles.speakers import (
    colon_behind,
    find_soloist,
    is_asked,
    is_met,
    promises,
    quotes_aloud,
)
from hefu.terms.party import PersonRole

_WEIGHT = tuple(PersonRole)
_NEAR_SPEECH = 24
_LABEL = 12
_BESIDE = 4
_LAST_LINES = 6
_TOLD = pattern("(作者|口述|讲述|自述|受访|主讲|见证)(?:者|人|嘉宾)?(?::|[为是](?=[^,。;]{2}))")
"""A label that says what those behind it do: 作者：丁海, 见证人为唐可."""
_CLOSED = "。;:,!?"
_OPENED = pattern("(?:开口|发言|说话|发声|提问|表态|接话|讲话|回应)的(?:则|还|也)?是[^,。;:]{0,30}$")
"""第一个开口的是云帆集团总裁丁海"""
_LED = pattern("(?<![面反针相应绝])[对向给](?:[^,。;:、的说]{1,10}、){0,8}[^,。;:、的说]{0,10}$")
"""对市长丁海表示感谢, 向丁海、唐可一行表示欢迎"""
_TALKED = pattern("[^,。;]{0,40}(?:座谈|会谈|会面|会晤|会见|揭牌|授牌|剪彩|颁奖|讲话)(?:了[^,。;]{0,24})?,")
"""市长丁海与董事长唐可座谈，(祝晓兰签约), 丁海为医院揭牌，(祝晓兰签约): all that one does, another next."""
_FOLLOWS = ("以下是", "以下为", "下面是")
"""以下是局长丁海的答复：, whose words follow."""
_AND_THEN = (
    "并见证",
    "并共同见证",
    "并一同见证",
    "和见证",
    "、见证",
    "并签",
    "并代表",
    "并共同签",
    "并现场签",
)
"""丁海致辞|并见证签约: behind what somebody only held, and did not say."""
_SPEAKS = ("speech", "promise_aloud", "voice")


def find_roles_zh(
    text: Text, sentences: Sequence[Sentence], names: Names, people: Mapping[str, Named]
) -> dict[str, PersonRole]:
    """Give each person the weightiest role of all places that name them, else what a line of signing says."""
    roles: dict[str, PersonRole] = {}
    subject: NameMention | None = None
    line = -1
    for sentence in sentences:
        mentions = names.within(sentence.start, sentence.end)
        if subject and _goes_on_speaking(text, sentence, same_line=sentence.line == line):
            roles[subject.name] = min(PersonRole.SPEAKER, roles[subject.name], key=_WEIGHT.index)
        subject = mentions[0] if mentions else subject
        line = sentence.line
        for index, mention in enumerate(mentions):
            role = _role(text, sentence, mention, mentions[index + 1 :])
            roles[mention.name] = min(role, roles.get(mention.name, role), key=_WEIGHT.index)
    alone = find_soloist(text, sentences, names)
    if alone:
        roles[alone.name] = min(PersonRole.SPEAKER, roles[alone.name], key=_WEIGHT.index)
    told = {name: one.role for name, one in people.items() if one.role}
    return roles | _undersigned(text, sentences, names) | told


def _undersigned(text: Text, sentences: Sequence[Sentence], names: Names) -> dict[str, PersonRole]:
    """Give those named on lines of their own at the foot their part: who signs a paper is its signatory, who
    signs a letter its speaker; the headline of a short text (唐可出席　丁海讲话) is no foot.
    """
    head = [one for one in sentences if one.line < _BESIDE]
    letter = any(text.has(("monologue", "letter"), one.start, one.end) for one in head)
    role = PersonRole.SIGNATORY if is_paper(text, sentences) else PersonRole.SPEAKER
    if not (letter or role is PersonRole.SIGNATORY):
        return {}
    opened = min((one.line for one in sentences if not _is_unclosed(text, one)), default=-1)
    foot = [
        one
        for one in sentences
        if one.line > max(opened, sentences[-1].line - _LAST_LINES)
        and _is_unclosed(text, one)
        and not text.folded.startswith("见证", one.start)
    ]
    return {mention.name: role for one in foot for mention in names.within(one.start, one.end)}


def _is_unclosed(text: Text, sentence: Sentence) -> bool:
    """Tell a line of names from a sentence."""
    return sentence.heading or text.folded[sentence.end - 1] not in _CLOSED


def _role(text: Text, sentence: Sentence, mention: NameMention, others: Sequence[NameMention]) -> PersonRole:
    said = text.first("speech", mention.end, min(sentence.end, mention.end + _BESIDE))
    said = None if said and text.folded.startswith(_AND_THEN, said.end) else said
    acts = [
        hit
        for hit in text.find("role", mention.end, said.start if said else sentence.end)
        if not (is_of_bodies(text, mention, hit, others) or _is_anothers(text, mention, hit, others))
    ]
    label = max(sentence.start, mention.start - _LABEL)
    labelled = ":" in text.folded[label : mention.start]
    if labelled and text.first("signing_label", label, mention.start):
        return PersonRole.SIGNATORY
    if signs(text, sentence, mention, others):
        return PersonRole.SIGNATORY
    clause = text.folded.rfind(",", sentence.start, mention.start) + 1
    told = _TOLD.match(text.folded, max(sentence.start, clause), mention.start)
    if told:
        return PersonRole.WITNESS if told[1].startswith("见证") else PersonRole.SPEAKER
    if not acts and labelled:
        before = text.find("role", label, mention.start)
        acts = [hit for hit in before if hit.entry.id == "zh.role.signatory"]
    own = _first_act(text, _predicate(acts, others), mention, others)
    roles = [PersonRole(hit.entry.means) for hit in own]
    if _speaks(text, sentence, mention, others):
        roles.append(PersonRole.SPEAKER)
    return min(roles, key=_WEIGHT.index, default=PersonRole.ATTENDEE)


def _is_anothers(text: Text, mention: NameMention, act: Hit, others: Sequence[NameMention]) -> bool:
    """Tell what somebody does who is named behind one that speaks or talks
    (丁海，唐可致辞，祝晓兰见证签约).
    """
    talked = _TALKED.match(text.folded, mention.end, act.start)
    if talked and any(talked.end() <= one.start < act.start for one in others):
        return True
    said = text.first("speech", mention.end, act.start)
    between = [one for one in others if said and mention.end <= one.start < act.start]
    if not (said and between and said.start < between[-1].start):
        return False
    clause = text.folded[said.end : between[-1].start].partition(",")
    own = clause[1] and not clause[2].startswith(("并", "与", "和", "同", "随后与"))
    return between[0].end <= said.start or bool(own)


def _predicate(acts: Sequence[Hit], others: Sequence[NameMention]) -> list[Hit]:
    """Keep the acts up to where, after the first of them, another person is named."""
    if not acts:
        return []
    next_name = next((one.start for one in others if one.start > acts[0].start), None)
    return [hit for hit in acts if next_name is None or hit.start < next_name]


def _first_act(
    text: Text, acts: Sequence[Hit], mention: NameMention, others: Sequence[NameMention]
) -> list[Hit]:
    """Leave out what was only witnessed (共同见证两校签署), and another's witnessing (在他见证下签字)."""
    if acts and acts[0].entry.means == "witness":
        led = text.folded.startswith("下", acts[0].end)
        between = [one for one in others if one.end <= acts[0].start]
        return list(acts[1:]) if led and not are_joined(text, mention, between) else [acts[0]]
    return list(acts)


def _speaks(text: Text, sentence: Sentence, mention: NameMention, others: Sequence[NameMention]) -> bool:
    if text.folded.startswith(_FOLLOWS, sentence.start) and text.folded[sentence.end - 1] == ":":
        return True
    if 0 < colon_behind(text, mention) < sentence.end - 1:
        return not text.find("role", sentence.start, mention.start)
    if quotes_aloud(text, sentence, mention, others) or promises(text, mention):
        return True
    if _OPENED.search(text.folded[sentence.start : mention.start]) or _asks_as_such(text, sentence, mention):
        return True
    said = [text.first(kind, mention.end, sentence.end) for kind in _SPEAKS]
    speech = min((hit for hit in said if hit), key=lambda hit: hit.start, default=None)
    if speech is None or text.at("guest", mention.end):
        return bool(_said_before(text, sentence, mention))
    between = [one for one in others if one.end <= speech.start]
    joined = all(_is_beside(text, one) for one in between) or are_joined(text, mention, between)
    return joined and not (_is_led(text, sentence, mention) or is_asked(text, sentence, mention))


def _is_led(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell the one spoken to or of, a title or others of a list between or not (对丁海, 向唐可、丁海)."""
    if text.find("preposition", max(0, mention.start - 1), mention.start) or is_met(text, mention):
        return True
    titled = any(hit.end == mention.start for hit in text.find("title", sentence.start, mention.start))
    listed = text.folded[mention.start - 1 : mention.start] in tuple("、和与及")
    return (titled or listed) and _LED.search(text.folded[sentence.start : mention.start]) is not None


def _asks_as_such(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell one who opens a sentence in which they then ask (丁海最操心虾苗，她请合作社…)."""
    if mention.start != sentence.start:
        return False
    pronouns = text.find("third_person", mention.end, sentence.end)
    return any(text.at(kind, one.end) for one in pronouns for kind in ("ask", "hoping", *_SPEAKS))


def _is_beside(text: Text, other: NameMention) -> bool:
    """Tell whether another name between somebody and "said" is coordinate or spoken to, not the speaker."""
    before = other.start - 1
    led = _LED.search(text.folded, max(0, other.start - _LABEL), other.start)
    return text.folded[before] in "、和与及" or bool(
        led or text.at("guest", other.end) or text.at("preposition", before) or is_met(text, other)
    )


def _goes_on_speaking(text: Text, sentence: Sentence, *, same_line: bool) -> bool:
    """Tell a sentence that he or she says, or one in quotation marks right behind the one that names them."""
    near = min(sentence.end, sentence.start + _NEAR_SPEECH)
    speech = text.first("speech", sentence.start, near) or text.first("promise_aloud", sentence.start, near)
    quoted = text.folded[sentence.start] == text.folded[sentence.end - 1] == '"'
    return (text.folded[sentence.start] in "他她" and speech is not None) or (quoted and same_line)


def _said_before(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    speech = text.first("speech", sentence.start, mention.start)
    return speech is None and text.folded[mention.end : mention.end + 1] == "说"
