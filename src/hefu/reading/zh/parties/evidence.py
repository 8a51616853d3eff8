"""What shows in a Chinese text that a body may be a party: does it sign, act, who heads it?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import is_bare_place
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.same import Candidate
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.reading.zh.naming.short_places import BANKS
from hefu.reading.zh.parties.earlier import signed_earlier
from hefu.reading.zh.parties.governing import find_governing
from hefu.reading.zh.parties.lead import begin_of_line, told_lines
from hefu.reading.zh.parties.only_named import is_met_in
from hefu.reading.zh.parties.within import is_within
from hefu.terms.party import PartyKind

_NEAR, _TITLED = 3, 24
_HEAD_LINES, _LEAD_LINES = 4, 2
_MOST_MODALS, _LONGEST_SHORT = 300, 16
_CROSSED = pattern("[,。;:、]")
_JOINS = tuple("与和同及跟、")
_BY_THEN = pattern(
    r"[则也]?(?:(?=[今明后年月\d])(?:[今明后]年|20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年底|月底|底)?[前内起]"
    r"|每[年月季周]|把(?!握))"
)
_CHARGED = pattern(
    "(?:具体|牵头|统一|全额|独家|共同|会同[^,;。]{2,16})?(?:负责|牵头|承担|落实|承建|出资|投资|提供|实施|组织|建设|主导)"
)
_LONGEST_COUNTRY = 8
_ACCOUNT = "原创"
_AGREEING = ("sign", "agreement")
_DEAR = ("尊敬的", "敬爱的", "亲爱的", "致函", "致信")
_PRESS = pattern(
    "日报|晚报|时报|早报|商报|电视台|新闻网|通讯社|报社|周刊|编印?\\b|记者|讯(?![息达飞科技业]|公司|集团|有限|股份|设备|网络|局|学院)|融媒体?中心|广播电视|供稿|供图"
)
_HELPED = tuple(
    f"{how}{level}"
    for how in ("定点帮扶", "对口帮扶", "结对帮扶", "帮扶", "结对", "联系", "包联")
    for level in "村县乡镇"
)
"""云帆集团|定点帮扶村白石村(与…签约): who helps the one that signs."""
_OWN_COMPANY = ("旗下", "下属", "所属", "全资子公司", "控股子公司", "子公司", *_HELPED)
_IN_ROW = pattern(
    "[^。;\n]{4,160}?(?:出席|参加|参会|陪同|列席|在座|与会|到场(?!见证)|到贺|观礼|(?:嘉宾|来宾)(?:到场|共同)?见证)"
)
_LEARNED = ("大学", "学院")
_COLLEGES = ("职业学院", "技术学院", "师范学院", "科技学院", "职业技术大学")
"""End the name of a house of its own, of which another 学院 is a part."""
_MOST_OFFICES = 60
_LEAST_SORT, _LONGEST_SORT = 3, 6
BRANCH = pattern("(?:(?!银行|農商|农商|公司|集团).)*(?:分行|支行|分公司)|[^局]{2,3}分局")
"""A branch by its place alone (丘河分行) stands for its house, which is named elsewhere."""


class Evidence:
    """What a text says for each of its bodies, rule by rule."""

    def __init__(
        self,
        text: Text,
        sentences: Sequence[Sentence],
        candidates: Sequence[Candidate],
        signed: Sequence[Body],
        people: Sequence[Named],
    ) -> None:
        self.text = text
        self.signed = {one.name for one in signed}
        self.people = people
        self.sentences = [one.start for one in sentences]
        self.starts = [one.start for one in people]
        self.head = begin_of_line(text, sentences, _HEAD_LINES)
        self.lead = begin_of_line(text, [*told_lines(text, sentences)], _LEAD_LINES)
        self.candidates = candidates
        self.governing = list(find_governing(text, candidates, self.signed, self.head))
        places = [body.name for one in candidates for body in one.bodies if is_bare_place(body.name)]
        self.governed = {*places, *(name[:-1] for name in places)}
        """By these short names places act (临江|将), whoever else begins so (临江日报社)."""
        self.headed = tuple(self._headed())
        self.sorts: set[str] = set()
        """The sorts of body that a modal follows (商会将)."""
        self.acting: dict[str, list[str]] = {}
        for words in self._acting():
            self.acting.setdefault(words[:2], []).append(words)
            self.acting.setdefault(words[-1], []).append(words)

    def is_of_another(self, one: Candidate) -> bool:
        """A school or an institute of a university, or the house of which a branch is named."""
        others = [other.name for other in self.candidates if other is not one]
        institute = one.bodies[0].kind is PartyKind.INSTITUTE
        if institute and any(one.name.startswith(name) and name.endswith(_LEARNED) for name in others):
            return True
        if one.name.endswith("学院") and not one.name.endswith(_COLLEGES):
            return any("大学" in name or name.endswith(_COLLEGES) for name in others)
        return any(BRANCH.fullmatch(name.removeprefix(one.name)) for name in others if one.name in name)

    def acts_by_sort(self, one: Candidate) -> bool:
        """The only one of its sort, by the word for which the text tells who acts (商会将)."""
        kind = one.bodies[0].kind
        alike = [other for other in self.candidates if other.bodies[0].kind is kind]
        apart = kind not in (PartyKind.GOVERNMENT, PartyKind.INSTITUTE)
        return apart and kind.value in self.sorts and len(alike) == 1

    def governs(self, one: Candidate) -> bool:
        """The government by whose level the text calls offices."""
        return any(one is place for place in self.governing)

    def is_only_a_place(self, one: Candidate) -> bool:
        """Always named as a place alone, and not the one that governs."""
        return not self.governs(one) and all(is_bare_place(body.name) for body in one.bodies)

    def acts_as_place(self, one: Candidate) -> bool:
        """A government with a name that has no word for one."""
        return one.bodies[0].kind is PartyKind.GOVERNMENT and not self.text.words.find("body", one.name)

    def _acting(self) -> Iterator[str]:
        """Yield the words before each modal that may be a short name (澜都会展|将)."""
        for modal in self.text.find("strength", 0, len(self.text.folded))[:_MOST_MODALS]:
            start = begin_of_name(self.text, modal.start)
            sort = self.text.at("generic", start)
            if sort:
                self.sorts.update(sort.entry.means.split())
            elif 1 < modal.start - start <= _LONGEST_SHORT:
                yield self.text.folded[start : modal.start]

    def signs(self, body: Body) -> bool:
        """Named in the sentence of signing."""
        return body.name in self.signed

    def acts_by_short_name(self, body: Body) -> bool:
        """By a short name before a modal."""
        name = self.text.fold(body.name)
        likely = (*self.acting.get(name[:2], ()), *self.acting.get(name[-1], ()))
        own = [one for one in likely if one != name and is_drawn_from(one, name)]
        return any(body.kind is PartyKind.GOVERNMENT or one not in self.governed for one in own)

    def undertakes(self, body: Body) -> bool:
        """Right before a modal, or what only a deed to come follows (云帆集团|明年6月底前…), or by whom it is
        done (由云帆集团|负责).
        """
        if _BY_THEN.match(self.text.folded, body.end):
            return True
        if self.text.folded[body.start - 1] == "由" and _CHARGED.match(self.text.folded, body.end):
            return True
        modal = self.text.first("strength", body.end, body.end + _NEAR + 2)
        if modal is None or modal.start - body.end > _NEAR:
            return False
        return _CROSSED.search(self.text.folded, body.end, modal.start) is None

    def signs_off(self, body: Body) -> bool:
        """On a line of the second half, alone or with its head (云帆集团总经理 丁海): who wrote it."""
        late = body.start > len(self.text.folded) // 2
        return late and (self._stands_alone(body) or self._stands_with_head(body))

    def _stands_with_head(self, body: Body) -> bool:
        begins = self.text.folded[body.start - 1 : body.start] == "\n"
        head = self._head_of(body) if begins and not self.is_press(body) else None
        return head is not None and self.text.folded[head.end : head.end + 1] in ("", "\n")

    def is_press(self, body: Body) -> bool:
        """Of the press, or named where a text says who told it."""
        return _PRESS.search(self.text.folded, body.start, body.end + 2) is not None

    def _stands_alone(self, body: Body) -> bool:
        folded = self.text.folded
        if self.is_press(body):
            return False
        begins = body.start == 0 or folded[body.start - 1] in "\n 致" or folded.endswith(_DEAR, 0, body.start)
        return begins and folded[body.end : body.end + 1] in ("", "\n", ":", "、")

    def agrees(self, body: Body) -> bool:
        """Named in a sentence that tells of an agreement or of signing."""
        at = bisect_right(self.sentences, body.start)
        start = self.sentences[at - 1] if at else 0
        end = self.sentences[at] if at < len(self.sentences) else len(self.text.folded)
        return self.text.has(_AGREEING, start, end) and not self.was_before(body)

    def was_before(self, body: Body) -> bool:
        """Only the partner of an agreement signed before (2020年与临江市签约以来), while others sign now."""
        at = bisect_right(self.sentences, body.start)
        start = self.sentences[at - 1] if at else 0
        return bool(self.signed) and signed_earlier(self.text, body, start)

    def is_joined(self, body: Body) -> bool:
        """Beside another in a list or before 与."""
        folded = self.text.folded
        if self.was_before(body):
            return False
        country = self.text.find("country", max(0, body.start - _LONGEST_COUNTRY), body.start)
        start = country[-1].start if country and country[-1].end == body.start else body.start
        before = folded[start - 1] if start else ""
        return before in _JOINS or folded[body.end : body.end + 1] in _JOINS

    def _head_of(self, body: Body) -> Named | None:
        at = bisect_left(self.starts, body.end)
        head = self.people[at] if at < len(self.people) else None
        if head is None or head.start > body.end + _TITLED:
            return None
        return None if _CROSSED.search(self.text.folded, body.end, head.start) else head

    def has_head(self, body: Body) -> bool:
        """With its head behind (云帆集团董事长丁海, 云帆集团党委书记、董事长丁海)."""
        return (
            any(self.text.at(kind, body.end) for kind in ("office", "title"))
            or self._head_of(body) is not None
            or self._is_headed_by_sort(body)
        )

    def _is_headed_by_sort(self, body: Body) -> bool:
        """Its head is named by the last words of its name alone (农商银行行长)."""
        name = self.text.fold(body.name)
        return name not in self.headed and name.endswith(self.headed)

    def _headed(self) -> Iterator[str]:
        """Yield the words for a sort of body, behind which its head's office stands."""
        for office in self.text.find("office", 0, len(self.text.folded))[:_MOST_OFFICES]:
            near = self.text.find("body", max(0, office.start - _LONGEST_SORT), office.start)
            if near and near[-1].end == office.start and office.start - near[-1].start >= _LEAST_SORT:
                yield self.text.folded[near[-1].start : office.start]

    def publishes(self, body: Body) -> bool:
        """The house whose account publishes the text."""
        line = self.text.folded.rfind("\n", 0, body.start) + 1
        return self.text.folded.startswith(_ACCOUNT, line)

    def is_bare_branch(self, body: Body) -> bool:
        """A branch by its place alone, or by its bank's short name (农行临江支行) where it signs nothing."""
        banks = body.name.startswith(tuple(BANKS))
        return BRANCH.fullmatch(body.name) is not None and not (banks and self.signs(body))

    def only_heads(self, one: Candidate) -> bool:
        """Others sign, and it is named but before its head, who is there too (云帆集团总裁丁海等出席), or as
        the place where they sign.
        """
        heads = [body for body in one.bodies if not is_met_in(self.text, body)]
        return bool(self.signed and heads) and all(
            not self.signs(body) and self._leads_head(body) for body in heads
        )

    def _leads_head(self, body: Body) -> bool:
        row = _IN_ROW.match(self.text.folded, body.end)
        return row is not None and self._head_of(body) is not None

    def is_house_of_signer(self, one: Candidate) -> bool:
        """The house whose branch or company (云帆集团旗下|青船公司) signs, while it does not itself."""
        name = one.name
        if any(self.signs(body) for body in one.bodies):
            return False
        return any(self._owns_signer(body) for body in one.bodies) or any(
            other is not one and name in other.name and BRANCH.fullmatch(other.name.removeprefix(name))
            and any(self.signs(body) for body in other.bodies)
            for other in self.candidates
        )  # fmt: skip

    def _owns_signer(self, body: Body) -> bool:
        return bool(self.signed) and self.text.folded.startswith(_OWN_COMPANY, body.end)

    def is_within_another(self, one: Candidate) -> bool:
        """A part of a government that is named, which does not sign itself (县经开区, 市供电公司)."""
        signs = any(self.signs(body) for body in one.bodies)
        return not signs and is_within(self.text, one, self.candidates, self.governing)
