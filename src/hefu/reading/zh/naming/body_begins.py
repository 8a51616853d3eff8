"""Where does a Chinese body's name begin, behind a verb, behind another's name and with its country?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_begins import ENDS_ONE, PARTS, PLACE_ENDS, TELLING, begin_of_name
from hefu.reading.zh.naming.short_places import BANKS

_SHORTEST = 2
_COMES = "来到赴在"
_BEGIN_SO = ("来宾", "来安", "来凤", "那曲")
"""Places whose names begin like another word."""
_LEADS = (
    "有据受但而即叫除自连仅凡原老新前替并则又却且故另亦可能会要访帮求派找想按凭陪带送借靠经后使此望邀去进记打朝往用令若便才只单光像如应须得"
    "别莫勿未没正刚再全均皆共或暨归聘雇招选依答算怕肯敢因为同仍好"
)
"""Begin no name that stands elsewhere without them (据|云帆集团)."""
_BEGINS_NONE = pattern(
    "(?:研究(?![院所室中])|审议|听取|讨论|会见|走访|调研|约谈|察看|接待)了?|团[来赴]|(?<=\\()由"
)
"""No name begins so, whether it stands elsewhere or not (研究|云帆集团项目)."""
_MODALS = ("将", "会", "愿", "亦", "也", "并", "更", "进一步", "共同", "深入", "积极", "继续", "不断", "持续")
_VERB = 2
"""How long the verb is that stands between one of these and a name (进一步|稽核|云帆集团)."""
_MOST_LEADS = 3
_BANK = "银行"
_FROM_NOW = "未来"
"""No place of a government (未来|市府将提供服务), and no begin of a name that stands elsewhere without it."""
_MOST_LOOKED_AT = 5
_LONGEST_COUNTRY, _LONGEST_PLACE = 8, 3


def begin_of_body(text: Text, hit: Hit) -> int:
    """Go back from a word for a sort of body to where its name begins, behind a verb and another's name."""
    start = behind_verb(text, begin_of_name(text, hit.start), hit.start)
    if hit.entry.means == "government" and text.folded[start : hit.start] == _FROM_NOW:
        return hit.start
    start = _behind_bank(text, _behind_other(text, start, hit), hit)
    of_state = hit.entry.means == "government" and start == hit.start
    return _with_country(text, start) if of_state or hit.entry.means == "association" else start


def behind_verb(text: Text, start: int, end: int) -> int:
    """Pass over a verb before a name whose begin stands elsewhere without it (研究|云帆集团, 来|临江市)."""
    if text.folded.startswith(_BEGIN_SO, start):
        return start
    if text.folded[start] == "来" and end - start > _SHORTEST:
        return start + 1
    begins = _BEGINS_NONE.match(text.folded, start, end)
    begin = begins.end() if begins and end > begins.end() else start
    for behind in (*_behind_leads(text, begin, end), *_behind_modal(text, begin, end)):
        if _is_alone(text, text.folded[begin : behind + TELLING], behind - begin):
            return behind
    return begin


def _behind_leads(text: Text, start: int, end: int) -> list[int]:
    """Where the words end that may stand before a name, the farthest first (加速|执行|云帆集团)."""
    ends: list[int] = []
    at = start
    while len(ends) < _MOST_LEADS:
        verb = text.at("verb", at)
        if text.folded.startswith(_FROM_NOW, at):
            at += len(_FROM_NOW)
        elif verb:
            at = verb.end
        elif text.folded[at] in _COMES + _LEADS:
            at += 1
        else:
            break
        if end - at < _SHORTEST:
            break
        ends.insert(0, at)
    return ends


def _behind_modal(text: Text, start: int, end: int) -> tuple[int, ...]:
    """Tell where the verb ends that a modal shows, whichever it is, but for a place before the name."""
    shown = text.folded.endswith(_MODALS, 0, start) and end - start > _VERB + 1
    return (start + _VERB,) if shown and not text.has(("prefix", "country"), start, start + _VERB) else ()


def _is_alone(text: Text, told: str, verb: int) -> bool:
    """Ask once of each head of a name whether it stands without the verb before it."""
    alone = text.once(_alone)
    if told not in alone:
        alone[told] = _stands_without(text, told, verb)
    return alone[told]


def _alone(text: Text) -> dict[str, bool]:
    """Keep what has been asked of the heads of names: the same stand many times in a long text."""
    return {}


def _stands_without(text: Text, told: str, verb: int) -> bool:
    """Tell whether a name begins with the words at one of the first places, without the verb before them."""
    at = text.folded.find(told[verb:])
    for _ in range(_MOST_LOOKED_AT):
        if at < 0:
            return False
        begins = text.folded[at - 1 : at] in PLACE_ENDS or begin_of_name(text, at + len(told) - verb) == at
        if begins and not text.folded.endswith(told[:verb], 0, at):
            return True
        at = text.folded.find(told[verb:], at + 1)
    return False


def _behind_other(text: Text, start: int, hit: Hit) -> int:
    """Begin a name behind one joined to it (临江市联合|云帆集团), that comes to it (云帆集团来|临江市)
    or that no mark parts from it (云帆有限公司|海澜股份有限公司, 临江省人民政府|海澜省人民政府).
    """
    bodies = {one.end for one in text.find("body", start, hit.start)}
    for end in ENDS_ONE:
        one = text.folded.rfind(end, start, hit.start)
        if one > start and text.folded.endswith(end, hit.start, hit.end):
            return one + len(end)
    for joint in text.find("conjunction", start, hit.start) if bodies else ():
        if joint.start in bodies:
            return joint.end
    if hit.entry.means != "government":
        return start
    ended = [one.end for one in text.find("body", start, hit.start) if one.entry.means == "company"]
    if not ended or ended[-1] >= hit.start - 1:
        return _where_comes(text, start, hit)
    return _where_comes(text, ended[-1] + (text.folded[ended[-1]] in _COMES), hit)


def _behind_bank(text: Text, start: int, hit: Hit) -> int:
    """Begin a bank behind another that a headline runs together with it (农行临江银行|海栗银行)."""
    if not text.folded.endswith(_BANK, hit.start, hit.end):
        return start
    found = ((text.folded.rfind(word, start, hit.start), len(word)) for word in (*BANKS, _BANK))
    return max((at + length for at, length in found if at >= start), default=start)


def _where_comes(text: Text, start: int, hit: Hit) -> int:
    """Begin a place behind who comes there (外地客商来|临江县), where it stands elsewhere without."""
    at = max(text.folded.rfind(word, start + 1, hit.start - 1) for word in _COMES)
    return at + 1 if at > start and _is_alone(text, text.folded[at : hit.end], 1) else start


def _with_country(text: Text, start: int) -> int:
    """Begin an association at the country that its name names (比利时|潮梅同乡总会), or the place before
    (香港|秘鲁商会).
    """
    end = start - next((len(part) for part in PARTS if text.folded.endswith(part, 0, start)), 0)
    named = text.find("country", max(0, end - _LONGEST_COUNTRY), end)
    if not named or named[-1].end != end:
        return start
    begin = named[-1].start
    place = text.find("prefix", max(0, begin - _LONGEST_PLACE), begin)
    return place[-1].start if place and place[-1].end == begin else begin
