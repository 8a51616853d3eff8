"""Where does the name of a body begin in a Chinese text, in which no space and no capital tells it?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.faculties import FACULTY
from hefu.reading.zh.naming.firm_names import is_in_firm_name
from hefu.reading.zh.naming.name_parts import bracket_in_name, is_name_char, is_second, is_trade

_LONGEST = 30
TELLING = 3
"""So many characters of a name tell whether it stands again."""
_SHORTEST, _TWICE = 2, 2
_FIRST, _BEFORE_NAME = ("和", "同", "日"), (":", "(", "、")
_LATIN_BEFORE = pattern(r"[A-Z][A-Za-z&.'’-]*(?: [A-Z][A-Za-z&.'’-]*){0,4} ?\Z")
FIRM = ("公司", "有限", "股份", "责任")
"""Begin the legal form with which a firm's name goes on behind a bracket: 云帆(集团)|公司."""
LEGAL_FORM = "有限公司"
"""Ends the name of a firm."""
ENDS_ONE = (LEGAL_FORM, "人民政府")
"""End a name behind which another with the same end begins, though no mark parts them."""
_FORMS = ("", "私人", "股份", "控股", "集团", "(私人)", "(香港)", "(中国)")
_NUMBERED = pattern(r"(?:第\d{1,4}|(?<![a-z])[a-z]\d{1,2})$")
_LONGEST_NUMBER = 5
"""What holds a numeral within a name: 第904医院."""
PLACE_ENDS = tuple("省市县区州旗镇乡村")
_DISTRICT = pattern("[\u4e00-\u9fff]{1,6}[省市县区州旗][\u4e00-\u9fff]{1,3}[^省市县区州旗镇]")
_BY_LEVEL = pattern("由?[省市县区州旗][\u4e00-\u9fff]{2,4}")
"""县科技|和|工业信息化局, an office by its level alone."""
_LEVELS = tuple("省市县区州旗")
"""Behind 和 these begin another's name: 临江市和|市经开区."""
_OFFICE = pattern("[和与及][\u4e00-\u9fff]{2,8}?[局厅委部]")
_LONGEST_TITLE = 10
_COLLEGE = pattern("大学(?!党|校|代|等|一|[^,]{0,6}?(?:长|书记|主任|教授))[\u4e00-\u9fff]{1,8}$")
_COLLEGES = ("学院", "学部", "系")
_NATIONAL = pattern("(?:中国|中华|全国)[\u4e00-\u9fff]{3,}[^社院署部委局厅所馆台处团会方省市县区州城]")
"""Begins the name of an association of two trades: 中国水产流通|与加工行业联合会."""
_LOCAL = pattern("[\u4e00-\u9fff]{2,6}?[省市县区州旗][\u4e00-\u9fff]{2,4}(?<![局委办厅院会联])")
"""Begins that of one of a place: 临江市|物流|与供应链协会."""
_LONGEST_TRADE = 5
_COUNTRY = "zh.name_stop.country"
INVITED = pattern("应(?=[^,;。\n]{3,40}邀请?[,、])")
"""应临江市市长丁海邀请: by whom somebody was invited."""
_TERM = pattern("第(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})届")
"""第32届|云帆商会联合总会: of which term, and no part of the name."""
_IS_OF = pattern("(?<=公司|集团|银行|中心)系(?!统)")
"""云帆公司系|海澜集团…: whose it is."""
PARTS = ("北部", "南部", "东部", "西部", "中部")
"""Of a country, between its name and that of a body in it."""


def begin_of_name(text: Text, end: int) -> int:
    """Go back from ``end`` to where a name begins: after punctuation, or after a word no name holds."""
    start = end
    while start > 0 and end - start < _LONGEST:
        if is_name_char(text.folded[start - 1]):
            start -= 1
        elif opened := bracket_in_name(text, start):
            start = opened
        elif numbered := _NUMBERED.search(text.folded, max(0, start - _LONGEST_NUMBER), start):
            start = numbered.start()
        else:
            break
    stops = [
        hit
        for hit in text.find("name_stop", start, end)
        if not (is_trade(text, hit, start) or text.at("self_name", hit.start))
        and text.folded[hit.start - 1 : hit.start] != "("
    ]
    while stops:
        floor = stops[-2].end if len(stops) > 1 else start
        within = is_second(text, floor, stops[-1]) or is_in_firm_name(text, floor, stops[-1])
        if not (within or is_in_office(text, stops[-1].start)):
            break
        stops.pop()
    if stops and _is_first(text, start, stops[-1]):
        stops.pop()
    begin = _behind_stop(text, stops[-1]) if stops else _with_latin(text, start, end)
    is_of = _IS_OF.search(text.folded, begin, end)
    begin = is_of.end() if is_of else begin
    term = _TERM.match(text.folded, begin, end)
    begin = term.end() if term else begin
    begin += text.folded.startswith("·", begin)  # a mark of a list
    dot = text.folded.rfind("·", begin, end)
    parted = dot > begin and (
        text.folded[dot - 1] in PLACE_ENDS or any(hit.end == dot for hit in text.find("body", begin, dot))
    )
    return dot + 1 if parted else begin + bool(INVITED.match(text.folded, begin))


def _is_first(text: Text, start: int, stop: Hit) -> bool:
    """Tell a name's first character behind a mark from the word it looks like (甲方:|和衡基金)."""
    if stop.start != start or text.folded[stop.start : stop.end] not in _FIRST:
        return False
    return text.folded[start - 1 : start] in _BEFORE_NAME or _stands_only_with(text, start)


def _stands_only_with(text: Text, start: int) -> bool:
    """Tell a name that opens its clause (，|和润股份) from one joined by 和: it never stands without."""
    name = text.folded[start : start + TELLING + 1]
    opens = text.folded[start - 1 : start] in ("", *",。;\n")
    return opens and is_name_char(name[-1]) and 1 < text.folded.count(name) == text.folded.count(name[1:])


def _behind_stop(text: Text, stop: Hit) -> int:
    """Pass over the part of a country that a name lies in, too (秘鲁|北部|卡莱塔斯大区政府);
    no word ends within 中国 (七月|中国云帆集团).
    """
    if text.folded[stop.end - 1 : stop.end + 1] == "中国":
        return stop.end - 1
    in_part = stop.entry.id == _COUNTRY and text.folded.startswith(PARTS, stop.end)
    return stop.end + in_part * len(PARTS[0])


def _with_latin(text: Text, start: int, end: int) -> int:
    """Begin a name that is but its legal form (私人有限公司), or that opens with a Latin word behind others
    (Helvora| Batteries(中国)有限公司), at the Latin words before it.
    """
    latin = _LATIN_BEFORE.search(text.flat, max(0, start - _LONGEST), start)
    goes_on = latin is not None and latin.group()[-1] == " " and text.flat[start : start + 1].isascii()
    return latin.start() if latin and start > 0 and (goes_on or text.folded[start:end] in _FORMS) else start


def is_in_office(text: Text, at: int) -> bool:
    """Tell the 和 within one name (汀洲区住房|和|建设局, 運輸|及|物流局) from one that joins two."""
    office = _OFFICE.match(text.folded, at)
    if office is None or text.folded[at + 1] in _LEVELS or not text.find("body", at + 1, office.end()):
        return _is_in_title(text, at)
    start = begin_of_name(text, at)
    bodies = text.find("body", start, at)
    closed = bool(bodies) and bodies[-1].end == at
    if not closed and (
        _DISTRICT.fullmatch(text.folded, start, at) or _BY_LEVEL.fullmatch(text.folded, start, at)
    ):
        return True
    return text.folded[at] == "及" and _is_in_title(text, at)


def _is_in_title(text: Text, at: int) -> bool:
    """Tell 报关与货代协会 from two by what stands before 与: no body, and nowhere but in this name, or a
    whole country and a trade.
    """
    body = text.first("body", at + 1, at + _LONGEST_TITLE)
    if body is None or text.at("conjunction", at) is None or not is_name_char(text.folded[at - 1]):
        return False
    told = text.once(_in_titles)
    if at not in told:
        start = begin_of_name(text, at)
        left, whole, near = text.folded[start:at], text.folded[start : body.end], text.around(at)
        closed = any(one.end == at for one in text.find("body", start, at))
        office = body.entry.means == "government" and text.folded[at] == "及"
        college = is_in_college(text, at)
        plain = all(map(is_name_char, whole)) and len(left) > _SHORTEST - (office or college) and not closed
        alone = 1 < text.folded.count(whole, *near) == text.folded.count(left, *near)
        trades = body.entry.means == "association" and body.start - at <= _LONGEST_TRADE
        placed = text.has(("country", "prefix"), at + 1, body.start)
        national = trades and not placed and bool(_NATIONAL.fullmatch(left) or _LOCAL.fullmatch(left))
        told[at] = plain and (alone or national or college)
        told[at] = told[at] or _joins_fields(text, Stretch(start, body.end), at)
        told[at] = told[at] or is_in_firm_name(text, start, Stretch(at, at + 1))
    return told[at]


def _joins_fields(text: Text, name: Stretch, at: int) -> bool:
    """Tell a college of two fields that is told twice (海洋|与|测绘学院) from two houses."""
    whole = text.folded[name.start : name.end]
    if not whole.endswith(_COLLEGES) or text.folded.count(whole, *text.around(at)) < _TWICE:
        return False
    field = text.at("office_field", name.start) or text.at("trade", name.start)
    return field is not None and field.end == at


def is_in_college(text: Text, at: int) -> bool:
    """Tell the 与 of one college (青溪大学机械|与|动力工程学院) from one that joins two."""
    body = text.first("body", at + 1, at + _LONGEST_TITLE)
    named = body is not None and text.folded.endswith(_COLLEGES, at, body.end)
    if named and body and _is_faculty(text, at, body.end):
        return True
    return named and _COLLEGE.search(text.folded, max(0, at - _LONGEST_TITLE), at) is not None


def _is_faculty(text: Text, at: int, end: int) -> bool:
    """Tell 美术|与|设计学院, a faculty of two fields, from two colleges."""
    start = begin_of_name(text, at)
    return (
        _COLLEGES[0] not in text.folded[start:at] and FACULTY.fullmatch(text.folded, start, end) is not None
    )


def _in_titles(text: Text) -> dict[int, bool]:
    """Keep what has been asked of a place: the step asks again for each name that it may begin."""
    return {}
