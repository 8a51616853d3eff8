"""What do the sentences before settle for a Chinese clause, and who is named at its head?"""

from collections.abc import Iterator

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mention, Mentions
from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.clipped import owner_of
from hefu.reading.zh.naming.offices import office_at
from hefu.reading.zh.phrases import after_adverbs
from hefu.terms.undertaking import Strength, UndertakingKind

NAMED = ("sides", "everybody", "generic", "own_side", "spoken_to", "back_reference", "self_name")
_OF_A_SORT = ("generic", "everybody")
_NEAR = 24
_JOINED = pattern("(?:[(][^(),;。]{2,20}[)])?[、和与及]")
"""东湖区|(海陵开发区)与|西岭区: what stands between two that are joined."""
_HELPS = pattern(
    "[帮替助跟依按借凭]|根据|针对|围绕|报(?![告送])|给予?|与(?!会)|配合|协助|会同|协同|督促|引导"
)
"""Behind these stands for, with or by whom somebody else acts: 帮|我们, 与|临江市深化合作, 报|甲方备案, and
whose means (借助|临江市的人才)."""
_TIME = pattern("[^,;。:与和]{2,20}?(?:(?<![最背然而今往随])后|时|前|之日起|[日月年]内)")
"""Before who acts, the time by which or after which (本协议公证后, 完工之日起30日内)."""
_ENDS_OF_TIME, _BEHIND_TIME = "后时前起内", 2
_ACTS = ("strength", "verb", "adverb", "preposition")
_LEADS_IN = (
    "joiner", "adverb", "condition_end", "duration", "cause", "supposing", "lead", "back_reference",
    "present", "visit", "vague_day",
)  # fmt: skip
_WORD = 2
"""Characters of a verb that no list holds."""
_GIVES = tuple("出付派供拿投给管")
"""Deeds of one character behind who does them, of whom a topic stands before (场地|我校|出两栋楼)."""


class Frame(Struct, frozen=True, kw_only=True, gc=False):
    """What holds until the sentence ends: kind, strength and subject of the clauses to come."""

    hit: Hit
    kind: UndertakingKind
    strength: Strength
    subject: Stretch | None = None


class Opening(Struct, frozen=True, kw_only=True, gc=False):
    """A frame, and where in its clause the undertaking begins; a stem has all of it still to come."""

    begin: int
    frame: Frame
    stem: bool = False


class Scene(Struct, kw_only=True):
    """What the sentences before settle: the instrument's own voice, an agreement told of, a signing."""

    text: Text
    mentions: Mentions
    people: Names
    instrument: Hit | None = None
    agreed: Hit | None = None
    paper: Hit | None = None
    """The name of a paper that the text is without articles, as a joint statement is."""
    signing: Hit | None = None
    frame: Frame | None = None
    signed: Hit | None = None
    side: bool = False
    """Whether the clause before only names a side (政府方面，)."""
    told: bool = False
    """Whether the sentence tells how things stand now (当前，…) or, further on, of the signing."""
    stands: bool = False
    """Whether the sentence tells how things stand now (当前，临江正加快建设，谋划发展)."""
    said: Hit | None = None
    """The word of speech before, in the same sentence."""
    answers: bool = False
    """Whether a line gives what somebody answers or says behind their name (答：)."""
    year: int | None = None
    """The year in which the text was published."""
    preamble: int = 0
    """Where the preamble of the instrument ends."""
    heads: dict[tuple[int, int], Stretch | None] = {}
    """Who is named at the head of a clause, by its bounds: asked many times of each."""

    @property
    def evidence(self) -> Hit | None:
        """The words by which the text has come to what was agreed or signed, if it has."""
        return self.agreed or self.instrument or self.signed

    def names(self, subject: Stretch) -> bool:
        """Tell whether somebody is named within a subject."""
        named = self.text.has(NAMED, subject.start, subject.end)
        return (
            named
            or bool(self.mentions.within(subject.start, subject.end))
            or any(one.party for one in self.people.within(subject.start, subject.end))
            or self.organ_in(subject) is not None
            or owner_of(self.text, subject, self.mentions) is not None
        )

    def is_in_name(self, hit: Hit) -> bool:
        """Tell the surname of 应雪松 from the word it looks like."""
        one = self.people.before(hit.end)
        return one is not None and one.start <= hit.start < one.end

    def organ_in(self, subject: Stretch) -> Hit | None:
        """Give the first body within a subject, if it is an office of a government."""
        hits = self.text.find("body", subject.start, subject.end)
        return hits[0] if hits and hits[0].entry.means == "government" else None

    def find(self, kind: str, start: int, end: int) -> Iterator[Hit]:
        """Yield the words of a kind within ``[start, end)`` that are no part of a name."""
        return (hit for hit in self.text.find(kind, start, end) if not self.in_name(hit))

    def in_name(self, hit: Hit) -> bool:
        """Tell what is but a part of a name (新|希望|集团, 冀|希望)."""
        return self.mentions.holds(hit.start, hit.end) or self.people.holds(hit.start, hit.end)

    def first_named(self, start: int, end: int) -> Stretch | None:
        """Find the one named at the head of a clause, with those coordinate to it."""
        if (start, end) not in self.heads:
            self.heads[start, end] = self._first_named(start, end)
        return self.heads[start, end]

    def _first_named(self, start: int, end: int) -> Stretch | None:
        near = min(end, start + _NEAR)
        mentions = self.mentions.within(start, near)
        # Who is meant without a name stands near: wherever the clause ends, that is asked once.
        nobody = near < end and not mentions and self.first_named(start, near) is None
        if nobody or start >= near:
            return None
        timed = [one for one in mentions[:_BEHIND_TIME] if self._is_behind_time(start, one)]
        for one in (*timed, *mentions):
            if timed or (self._leads(start, one.start) and not self._is_done_to(start, one, end)):
                return Stretch(one.start, self.coordinated(one.end, end))
        kinds = self.text.kinds_within(start, near)
        for kind in filter(kinds.__contains__, NAMED):
            hit = self.text.first(kind, start, near)
            if hit and self._leads(start, hit.start):
                return Stretch(hit.start, self.coordinated(hit.end, end) if kind in _OF_A_SORT else hit.end)
        office = office_at(self.text, start)
        if office and office.end < near:
            return office
        department = self.text.first("department", start, near) if "department" in kinds else None
        if department and not (self._begins_with_deed(start) or self.text.at("preposition", start)):
            return Stretch(start, department.end)
        may_be_named = (
            mentions or "body" in kinds or self.text.folded[start] in self.mentions.names_by_character
        )
        return self._head(start, near) if may_be_named else None

    def acts_by_name(self, start: int) -> bool:
        """Tell whether a party is named at a place and a deed of its own follows."""
        named = self.named_at(start)
        return named is not None and self._begins_with_deed(after_adverbs(self.text, named.end))

    def named_at(self, start: int) -> Mention | None:
        """Return the mention of a party that begins at a place."""
        one = self.mentions.starting_at(start)
        return one if one and one.end <= start + _NEAR else None

    def _begins_with_deed(self, start: int) -> bool:
        verb = self.text.at("verb", start)
        return verb is not None and verb.entry.means != "noun"

    def _head(self, start: int, near: int) -> Stretch | None:
        """Take what stands before the verb for the subject where it holds a party or an organ."""
        if _HELPS.match(self.text.folded, start):
            return None
        ends = [self.text.first(kind, start, near) for kind in ("verb", "strength", "preposition")]
        end = min((hit.start for hit in ends if hit and not self._joins(hit)), default=near)
        if '"' in self.text.folded[start:end] and not self.mentions.within(start, end):
            return None
        organ = self.organ_in(Stretch(start, end))
        ends_named = [one.end for one in self.mentions.within(start, end)] + ([organ.end] if organ else [])
        if not ends_named and owner_of(self.text, Stretch(start, end), self.mentions):
            return Stretch(start, end)
        last = max(ends_named, default=start)
        return Stretch(start, last) if start < last and after_adverbs(self.text, last) >= end - 1 else None

    def _joins(self, hit: Hit) -> bool:
        return self.text.at("conjunction", hit.start) is not None or hit.start != self._word_start(hit)

    def _word_start(self, hit: Hit) -> int:
        """A verb within a name (宏川铁路建设局) is none."""
        name = self.mentions.before(hit.end)
        return name.start if name and name.end >= hit.end else hit.start

    def _leads(self, start: int, at: int) -> bool:
        verb = self.text.at("verb", start)
        if verb and verb.end == at:
            return False
        helped = start < at and _HELPS.match(self.text.folded, start) is not None
        return at - start <= 2 and not helped and not self.text.find("preposition", start, at)

    def _is_done_to(self, start: int, one: Mention, end: int) -> bool:
        """Tell whose things a clause is about (爱惜|甲方|设备) from who acts in it (届时|甲方|付款)."""
        verb = one.start - start == _WORD and not self.text.has(_LEADS_IN, start, one.start)
        acts = self.text.has(_ACTS, one.end, end) or self.text.folded.startswith(_GIVES, one.end)
        return verb and not acts

    def _is_behind_time(self, start: int, one: Mention) -> bool:
        """Tell who acts after or by a time told without a mark (公证后|乙方预付, 乙方完工后|甲方支付)."""
        text = self.text
        if text.folded[one.start - 1] not in _ENDS_OF_TIME or text.folded[one.end : one.end + 1] == "的":
            return False
        timed = _TIME.fullmatch(text.folded, start, one.start) is not None
        told = timed and text.has(_ACTS, one.end, one.end + _NEAR // 2)
        return told and not text.has(("strength",), start, one.start)

    def coordinated(self, end: int, limit: int) -> int:
        """Extend a name at whose end others are joined (甲(下称甲方)、乙和丙, 企业和协会, 县府与三校)."""
        while joined := _JOINED.match(self.text.folded, end, limit):
            at = joined.end()
            following = [one for one in self.mentions.within(at, limit) if one.start == at]
            sort = self.text.at("generic", at) or self.text.at("everybody", at)
            if following:
                end = following[0].end
            elif sort and sort.end <= limit:
                end = sort.end
            else:
                return end
        return end
