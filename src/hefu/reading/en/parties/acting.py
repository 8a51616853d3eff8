"""Which bodies of an English text undertake something themselves: "Acme will", "the Ministry shall"?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SAID_IT = pattern(r",? (?:said|says|announced|confirmed|pledged|stated) (?:on \w+ )?(?:that )?it ")
_SHORT_FORM = pattern(r" \([^()\n]{1,30}\)")
"""What a name is called in short: "Acme Agency (AA) | will"."""
_ASIDE = pattern(
    r", "
    r"(?:for (?:its|their|our) part|in (?:turn|return|exchange)|too|meanwhile|"
    r"(?:an?|the|which|whose|who|one|once|now|long|already|based|owned|led|run|on|in|at|of|from|with|by|itself|"
    r"\w+(?:ed|ing)) [^.;:\n\"]{3,130}), "
)
_PAYS = pattern(
    r" ?([a-z]{3,12})s (?:(?:on|in|up|out|over|off|aside|back|down|away|available) )?"
    r"(?=the |a |an |its |it |all |every |each |\d|[$€£]|(?:[a-z]{2,3}|rs\.?) ?\d)"
)
_LABELS = pattern(r"(?: will)?: (?=[a-z\"])")
_WE = pattern(r"\"?(?:together,? |yes,? |and )?(?:we|i|our|us|my)\b")
_GIVEN_BY = pattern(
    r"\b(?:be (?:\w+ly )?"
    r"(?:[\w-]+(?:ed|en)|paid|borne|met|built|taught|run|lent|drawn|made|set|led|kept|bought) "
    r"(?:(?:out|up|for|available|\w+ly) ){0,2}by|come from) (?:the |m/s\.? |messrs\.? )?$"
)
"""What a passive leaves before the one that acts: "is to be paid by", "is to come from"."""
_LACKS = pattern(r" (?:also |still )?(?:need|want|face|remain|benefit|lose|know)\b")
"""Behind "will", tells no deed of the one who needs or faces something."""
_IT_WILL = pattern(
    r"[^.\n\"]{1,160}\. (?:It(?= )|Its (?:[a-z-]+ ){1,3}?(?=will|is to|shall|would)) ?"
    r"(?:also |now |too |then )*(?=[a-z])"
)
"""From a body that opens a sentence to the verb of the next: "The College comes in here. It | has agreed"."""
_AND_WILL = pattern(
    r" (?:is|are|has|have|was|had|[a-z]{3,}(?:s|ed)) [^.;:\n]{2,110}?,? and (?:\w+ )?"
    r"(?=(?:will|would|shall|is to|are to|has (?:agreed|promised|undertaken|pledged)) )"
)
"""From a body to what it will do beside what it does: "Acme is handing out the readers and | will"."""
_IS = pattern(r"(?: is| are|['’]s|['’]re) (?:also |now )?")
_PLEDGED = pattern(
    r" (?:has |have )?(?:also )?(?:pledged|committed|promised|donated|offered|earmarked) "
    r"(?:to (?:give|invest|pay) )?"
)
_AMOUNT = pattern(r"\d")
_BINDING = ("strength", "reported")
_NEAR = 50


def find_acting(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those who undertake something: "Acme will", "the Fund is to", "The College ... It will"."""
    starts = [body.start for body in bodies]
    for at, body in enumerate(bodies):
        if (
            _will(text, body)
            or _is_giving(text, body)
            or _pays(text, body)
            or _is_a_label(text, body)
            or _gives(text, body)
            or _goes_further(text, body, starts[at + 1 : at + 2])
            or (body.initial and _goes_on(text, body, starts[at + 1 : at + 2]))
        ):
            yield body


def _gives(text: Text, body: Body) -> bool:
    """Tell by whom something is to be done."""
    given = _GIVEN_BY.search(text.folded, max(0, body.start - _NEAR), body.start)
    return given is not None and text.has(_BINDING, max(0, given.start() - _NEAR // 2), given.end())


def _is_a_label(text: Text, body: Body) -> bool:
    """Tell "The Council: repair the weir", and "Bodegas Altamar: We will" of a transcript."""
    label = _LABELS.match(text.folded, body.end)
    if label is None:
        return False
    if body.initial and text.at("verb", label.end()):
        return True
    return _WE.match(text.folded, label.end()) is not None


def _pays(text: Text, body: Body) -> bool:
    """Tell "Acme pays the rent"."""
    aside = _ASIDE.match(text.folded, body.end)
    pays = _PAYS.match(text.folded, aside.end() if aside else body.end)
    if pays is None or pays[1] not in text.words.kinds["verb"].by_word:
        return False
    return not text.at("stative", pays.start(1))


def _is_giving(text: Text, body: Body) -> bool:
    """Tell "Acme is putting in £7.8m" and "Acme has pledged £1m"."""
    pledged = _PLEDGED.match(text.folded, body.end)
    if pledged:
        return _AMOUNT.search(text.folded, pledged.end(), pledged.end() + len("nearly US$ 1")) is not None
    auxiliary = _IS.match(text.folded, body.end)
    giving = text.at("giving", auxiliary.end()) if auxiliary else None
    return giving is not None and _AMOUNT.search(text.folded, giving.end, giving.end + _NEAR // 2) is not None


def _will(text: Text, body: Body) -> bool:
    """Tell "Acme will", "Acme said it would" and "Acme, for its part, will"."""
    short = _SHORT_FORM.match(text.folded, body.end)
    end = short.end() if short else body.end
    said = _SAID_IT.match(text.folded, end)
    aside = said or _ASIDE.match(text.folded, end)
    at = aside.end() if aside else end + 1
    start = end if said else at
    kinds = _BINDING[:1] if body.bare else _BINDING
    triggers = (text.first(kind, start, at + _NEAR) for kind in kinds)
    trigger = next((hit for hit in triggers if hit and hit.start <= at), None)
    if trigger is None:
        return False
    return _LACKS.match(text.folded, trigger.end) is None


def _goes_further(text: Text, body: Body, following: Sequence[int]) -> bool:
    """Tell "Acme is handing out the readers and will", with no other body in between."""
    further = _AND_WILL.match(text.flat, body.end)
    return further is not None and not any(start < further.end() for start in following)


def _goes_on(text: Text, body: Body, following: Sequence[int]) -> bool:
    """Tell one that opens a sentence with no other body in it, and that "it" in the next goes on with."""
    will = _IT_WILL.match(text.flat, body.end)
    alone = will is not None and not any(start < will.end() for start in following)
    return will is not None and alone and text.at("strength", will.end()) is not None
