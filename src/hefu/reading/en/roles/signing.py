"""Who signs, by what a sentence of an English text tells of the signing?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.papers import is_paper
from hefu.reading.en.people.closing import closing_of
from hefu.reading.en.roles.witnesses import is_passive
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_ON_BEHALF = pattern(r"(?:for|on behalf of|signed for|signed on behalf of) ")
_APART = pattern(r"\b(?:did not|could not|was not|would not|while)\b|, which ")
_REPRESENTED_BY = pattern(
    r"\b(?:represented|acting)(?: herein| for this purpose| in this act)? (?:by|through)\s[^;:]{0,90}$|"
    r"\brepresenting (?:the )?[^,;:.]{2,40} (?:was|were) [^;:.]{0,60}$"
)
_RUNS_ON = (",\n", " by\n")
"""How a line of a paper ends that goes on below: "represented by its Mayor, | Hon. Ann Lee"."""
_SIGNS_FOR = pattern(
    r"(?:, [^.;:\"\n]{2,90}?)?,? "
    r"(?:(?:who )?sign(?:ed|ing) (?:it |the \w+ )?(?:for|on (?:its |their )?behalf|alongside|next to)|"
    r"who (?:put|affixed|added) (?:his|her|their) (?:signature|name)|"
    r"(?:did (?:so|the same|same|likewise)|followed suit) (?:for|on behalf of)|"
    r"who (?:also|then|likewise) signed|(?:and )?(?:the|a) (?:\w+ )?signatory)\b|"
    r" represented (?:the )?[^,.;:\n]{2,60} in (?:the )?signing\b"
)
"""Behind a name: "Ann Lee, director of Acme, signing for the company", "and the third signatory"."""
_PUT_BY = pattern(
    r"\b(?:papers?|documents?|copies|folders|mous?|moas?|memorand(?:um|a)|agreements?|contracts?|instruments?|notes|"
    r"letters|texts?|pacts?)\b[^.;:\n]{0,90} (?:was|were) (?:\w+ )?exchanged (?:by|between) |"
    r"\bsignatures (?:(?:was|were) )?(?:(?:put|affixed|appended|set)\b[^.;:\n]{0,90} by|of) |"
    r"\bthe signing (?:of [^.;:\n]{2,60} )?by |"
    r"(?<!the )(?<!this )\bsigning(?: it)?(?: (?:for|on behalf of|on)\b[^.;:\n]{2,70})? (?:was|were) "
)
"""Before those who sign: "The papers were exchanged by", "Signing for the city was"."""
_SIGNED_WITH = pattern(
    r"\b(?:signed|initialled|inked)\b[^.;:\"\n]{0,60}"
    r" with (?!the (?:aim|help|support|presence)|a view|(?:the )?participation)"
    r"[^.;:\"\n]{0,120}$|"
    r"\bfor (?:which|whom) signs? [^;:\"\n]{0,60}$"
)
"""Before one who signs too: "signed in the square with | Ann Lee", "for which signs its head, | Bo Li"."""
_LOOKING_ON = pattern(
    r"[^.;\n]{0,90}\b(?:looking on|watching|in attendance|present|among the guests|as (?:a )?witness)\b"
)
_OTHERS_BY = pattern(
    r"\b(?:attended|graced|hosted|organi[sz]ed|moderated|opened|blessed|officiated|chaired|followed|watched|joined|"
    r"flanked|accompanied|drafted|prepared|brokered|facilitated|funded|owned|run|led|built|headed|"
    r"presided over|recalled|recounted) by\b|"
    r"\b(?:also present|in attendance|(?:in|with) the (?:\w+ )?presence|under the (?:auspices|patronage)|"
    r"with (?:the )?participation)\b"
)
"""Before those who do something else than sign: "at a ceremony attended by"."""
_AFTER_SIGNING = pattern(
    r"(?: (?:reporters|journalists|guests|the \w+|on \w+day|shortly|moments|minutes|just|right))*"
    r" (?:after|before|on|upon|while) (?:(?:he|she) (?:signed|initialled)|signing|initialling|inking) "
)
"""Behind a verb of speech: "Ann Lee said | after signing it"."""
_SIGNING_FIRST = pattern(
    r"(?:(?:moments |shortly )?(?:after|before|on|upon) )?signing (?!ceremon)[^,.;\n]{2,80}, [^,.;\n]{0,50}"
)
_LETS_SIGN = pattern(
    r"\b(?:authori[sz]\w+|empower\w*|direct(?:s|ed|ing)?|instruct\w*|permit\w*|moved|voted)\b[^.;]{0,80} to $"
)
"""Before "sign", tells what somebody is to do one day: "moved to authorize the Mayor to | sign it"."""
_UNDERSIGNED = pattern(r"\b(?:we|i),? the undersigned\b")
"""Before the names of those who sign the paper that says so: "We, the undersigned, | Ann Lee, agree"."""
_TOLD_IN_IT = pattern(
    r"\b(?:(?<!joint )statement|(?:press |news )?release|circular|notice|advisory|memo|rejoinder|press note) "
    r"(?:(?:was|is|and|jointly|personally|issued|made|dated|on|in) |[a-z]*\d[^ ]* |(?i:[a-z]+day),? ){0,4}$"
)
"""Before "signed", tells of a paper that only tells: "according to a statement | signed by Bo Ade"."""
_BETWEEN = pattern(
    r"\b(?:signed|inked|carried out|concluded) "
    r"(?:(?:(?:on|in|at) [^,;.:]{2,40}?|today|yesterday|here|\w+day),? )?"
    r"(?:\w+ \d{1,2}(?:, \d{4})?,? )?between (?:the )?"
)
"""Before two houses or two officers: "was signed between | Mayor Ann Lee and", "signed today May 2, 2025
between".
"""
_NAME_THEN = pattern(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}, (?:the |its )?")
_HAS = pattern(r",? (?:has |had |have |also |later |further )*")
_LETS = 120
_LINES_OF_SIGNATURES = 120
_NEAR = 300
_BY_WITHIN, _STYLE = 60, 12


def signs(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell the one by whom a sentence says a paper to be signed, or a side of it to be represented."""
    return (
        _is_told_behind(text, sentence, mention)
        or signs_beside(text, sentence, mention)
        or _acts(text, sentence, mention)
        or _speaks_after_it(text, sentence, mention)
        or _represents(text, sentence, mention)
        or _is_undersigned(text, sentence, mention)
    )


def signs_beside(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell a name right behind which its bearer signs: ", who signed for the city"."""
    return _SIGNS_FOR.match(text.folded, mention.end, sentence.end) is not None


def _is_told_behind(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell a name behind the signing: "signed by Ann Lee", "For the City: Ann Lee"."""
    ends = [
        hit.end
        for hit in text.find("role", sentence.start, mention.start)
        if hit.entry.means == "signatory"
        and mention.start - hit.end < 2 * _LINES_OF_SIGNATURES
        and not text.folded.endswith("who ", 0, hit.start)
        and not _TOLD_IN_IT.search(text.folded, sentence.start, hit.start)
    ]
    if _SIGNED_WITH.search(text.folded, sentence.start, mention.start) and not _speaks_behind(text, mention):
        return _LOOKING_ON.match(text.folded, mention.end, sentence.end) is None
    ends += [put.end() for put in _PUT_BY.finditer(text.folded, sentence.start, mention.start)]
    for hit in text.find("signs", sentence.start, mention.start):
        if _TOLD_IN_IT.search(text.folded, sentence.start, hit.start):
            continue
        by = text.folded.find(" by ", hit.end, min(mention.start, hit.end + 2 * _BY_WITHIN))
        ends += [hit.end] if by >= 0 else []
    if ends and _OTHERS_BY.search(text.folded, max(ends), mention.start) is None:
        return True
    if _is_between_officers(text, sentence, mention):
        return True
    labelled = ":" in text.folded[sentence.start : mention.start]
    on_behalf = _ON_BEHALF.match(text.folded, sentence.start) or mention.start >= closing_of(text)
    return labelled and bool(on_behalf) and sentence.end - sentence.start < _LINES_OF_SIGNATURES


def _speaks_behind(text: Text, mention: NameMention) -> bool:
    """Tell who says it from one who signs too: "signed it with Acme, CEO | Ann Lee | has said"."""
    said = _HAS.match(text.folded, mention.end)
    return said is not None and text.at("speech", said.end()) is not None


def _is_between_officers(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell one of two between whom it was signed: "signed between Mayor Ann Lee and Minister | Bo Li"."""
    between = _BETWEEN.search(text.folded, sentence.start, mention.start)
    if between is None:
        return False
    people = text.at("nationality", between.end())
    at = people.end + 1 if people else between.end()
    joined = text.folded.count(" and ", at, mention.start)
    first = any(text.at(kind, at) for kind in ("title", "courtesy", "address"))
    first = first or at == mention.start or _is_an_officer(text, at, mention.start)
    return joined <= 1 and (first or _has_an_office_ahead(text, at, mention))


def _is_an_officer(text: Text, start: int, end: int) -> bool:
    """Tell somebody with an office behind the name: "between | Ann Lee, Mayor of Orme, and Bo Ade"."""
    named = _NAME_THEN.match(text.flat, start, end)
    office = text.first("title", named.end(), end) if named else None
    return office is not None and named is not None and office.start - named.end() < _BY_WITHIN


def _has_an_office_ahead(text: Text, start: int, mention: NameMention) -> bool:
    """Tell an office right before a name: "Orme County Governor | Bo Ade"; behind a comma one tells more."""
    offices = text.find("title", start, mention.start)
    beside = bool(offices) and mention.start - offices[-1].end <= _STYLE
    return beside and text.folded.find(",", start, mention.start) < 0


def _acts(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell a name before the signing: "Ann Lee and Bo Li signed it"."""
    sign = text.first("signs", mention.end, sentence.end)
    if (
        sign is None
        or text.folded.startswith(("'s ", "’s "), mention.end)
        or text.folded.startswith(" no ", sign.end)
        or _is_a_participle(text, sign)
        or _LETS_SIGN.search(text.folded, max(sentence.start, sign.start - _LETS), sign.start)
        or text.first("speech", mention.end, sign.start)
    ):
        return False
    return _APART.search(text.folded, mention.end, sign.start) is None


def _is_a_participle(text: Text, sign: Hit) -> bool:
    """Tell "had been signed" and "the agreement signed on Monday", which tell of no act of somebody here."""
    before = text.find("agreement", max(0, sign.start - _BY_WITHIN), sign.start)
    return is_passive(text, sign) or bool(before and before[-1].end == sign.start - 1)


def _speaks_after_it(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell who speaks having signed: "Ann Lee said after signing", "Signing it, Ann Lee said"."""
    if _SIGNING_FIRST.fullmatch(text.folded, sentence.start, mention.start):
        return True
    said = text.first("speech", mention.end, sentence.end)
    return said is not None and _AFTER_SIGNING.match(text.folded, said.end, sentence.end) is not None


def _represents(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell the one by whom a paper or a report of a signing says a side to be represented."""
    runs_on = text.folded.endswith(_RUNS_ON, 0, sentence.start)
    floor = text.folded.rfind("\n", 0, sentence.start - 1) + 1 if runs_on else sentence.start
    represented = _REPRESENTED_BY.search(text.folded, floor, mention.start)
    if represented is None:
        return False
    near = max(0, sentence.start - _NEAR), sentence.end
    herein = text.folded.find("herein", max(floor, represented.start() - len("herein ")), mention.start) >= 0
    return (
        herein
        or is_paper(text)
        or "signing" in text.folded[slice(*near)]
        or text.first("signs", *near) is not None
    )


def tells_in_a_statement(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell who signs a paper that only tells: "according to a press release signed by | Ann Lee"."""
    signed = text.find("signs", sentence.start, mention.start)
    if not signed or not _TOLD_IN_IT.search(text.folded, sentence.start, signed[-1].start):
        return False
    return text.folded.startswith(" by ", signed[-1].end) and mention.start - signed[-1].end < _BY_WITHIN


def _is_undersigned(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell one of "we, the undersigned", before what they will do or ask."""
    told = _UNDERSIGNED.search(text.folded, sentence.start, mention.start)
    return told is not None and not text.has(("strength", "ask", "ask_of"), told.end(), mention.start)
