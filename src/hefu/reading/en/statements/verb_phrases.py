"""Where does an English clause divide into verb phrases, each with its own object, and where does it end?"""

import re

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import ASIDE, find_verb, is_gerund
from hefu.reading.en.statements.joined_verbs import (
    goes_on_aiming,
    only_verbs,
    qualifies,
    shares_its_to,
)
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_SEPARATOR = pattern(r"(?:[,;] ?(?:and |but |or |as well as )?| as well as | (?:and|or|but),? )(?=[a-z\"(])")
_CLOSER = pattern(
    r",? so that | in order that |,? because (?!of )|, since (?!\d|then |last |[a-z]+ \d)|"
    r", with (?:the|each|both|an?) (?:[\w-]+ ){1,3}(?:set|due|expected|invited|scheduled|slated|meant) to "
)
"""Where an aim or a reason begins, whose verbs are no deeds ("will send seeds, since | Linhe has to eat"), or
what is to come of a thing: "a group, with the group set to | meet and advise"."""
_TAIL = pattern(
    r"(?=[, ])(?:"
    r", for (?:the|we|they|it|he|she|our|their) (?:\w+ )?(?:can|cannot|could|is|are|has|have|will|would)\b|"
    r"(?:,? (?:and|but|whereas|although|though)|, (?:while|whilst)) (?:then )?"
    r"(?:we|they|it|he|she|i|you|this|that|there|these|those|both)\b(?! to )|, hereinafter|"
    r", (?:and|but) (?:(?:an?|the) (?:\w+ ){1,3}|(?:(?!that |which |who )\w+ ){1,4})(?:is|are|was|were|has|"
    r"have|had|can|could|may|might|did|does|do)\b|"
    r",? and (?:has|have) (?:also |already |now )?(?:signed|inked|concluded) |"
    r", but (?:stopped|declined|ruled|refused|said|gave|would not|did not|could not|fell) |"
    r", failing which |,? and,? according to |,? and (?:was|were) (?:expected|due|scheduled|likely|set) |"
    r",? on (?:the )?condition that |,? (?:and|but) (?:may|can|could|might) |,? and the (?:[\w'’-]+ "
    r"){1,3}may(?! not)[ ,]|"
    r",? (?:under|in) (?:a|an|the) [^,.;]{0,40}?\b(?:agreement|contract|deal|pact|memorandum|accord|charter) "
    r"(?:that was |which was |it )?(?:signed|concluded|reached|announced|unveiled)\b|"
    r" [–—-] (?=(?:at the same time|in addition|meanwhile|we|they|it|he|she)\b(?![^.;–—]{0,120} [–—-] ))|"
    r",? whilst |,? even as |, (?:though|although|whereas|while|even though|albeit|"
    r"which(?! (?:will|shall|would|is to) (?:amount|come|add up|total|be worth|be valued)\b[^,;]{0,40}\d)|"
    r"who|"
    r"where(?! (?:appropriate|necessary|possible|applicable|needed|relevant|feasible|required|practicable|"
    r"available|agreed)\b)) |"
    r", as (?:[\w'-]+ ){1,8}(?:has|have|had) (?:shown|taught|proved|learnt|learned)\b|"
    r", with (?:[\w'-]+ ){1,5}(?:confirming|adding|noting|saying|stressing|explaining) that |"
    r", (?:up|down) from |, an? (?:\w+ )?(?:point|promise|measure|method|request|move|step|condition|demand|"
    r"figure|arrangement|concession|decision|gesture|rule|task|job|offer) "
    r"(?:that|which|in which|for which|on which|it|they|we|he|she|the|council|both)\b|"
    r", adding that |, (?:disclosing|noting|cautioning|conceding|acknowledging|reiterating|lamenting|"
    r"saying|stressing|explaining|arguing|warning|recalling|"
    r"insisting|pointing out|"
    r"observing|claiming|remarking|emphasi[sz]ing|complaining|reporting) )"
)
"""Where another clause begins that has a subject of its own."""
_ENSURES = pattern(r"\b(?:ensure|guarantee|make sure|see to it|provide|require|procure|stipulate) that ")
_JOINED = pattern(r",? (?:and|but) (?:also |later |then )?$")
_NOUN_JOINED = pattern(r" (?:in|of|at|from|and|or|among|across|within)\b|[,.;:]|$")
"""What stands behind a noun that asks elsewhere: "share data and needs | in health"."""
_GAPPED = pattern(
    r",? and (?="
    r"(?:the|a|an|its|their|all) (?:[\w'-]+ ){1,4}?"
    r"(?:\w{2,}ed|made|given|sent|paid|held|built|put|run|shown|drawn|kept|laid|sold|lent|cut)(?: [a-z]|$)|"
    r"the (?:rest|remainder|others?|second) (?:by|before|in|from) )"
)
"""Where another passive leaves out its "be": "will be checked, and the results made public"."""
_TIME = (
    r"(?:by|in|before|within|from|during|after|until) (?:the )?(?:end|start|spring|summer|autumn|winter|next|"
    r"following|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|two|three|four|five)"
)
_FIRST_PART = pattern(rf" {_TIME}")
_REST_LATER = pattern(
    rf",? and (?=the (?:other|others|rest|remaining|remainder|second|last|final)\b[^,;.]{{0,40}}? {_TIME})"
)
"""Where the rest of a deed has a time of its own: "in March 2027 | and the other 24 by the end of 2028"."""
_PASSIVE_AIM = pattern(r"to be \w+(?:ed|en|t|ld)\b")


def verb_phrases(text: Text, start: int, end: int, *, to: bool) -> list[Stretch]:
    """Split ``[start, end)``, which begins with a verb, where another verb of the same bearer begins.

    ``to``: the trigger ends in "to", so that ", to B" goes on with it.
    """
    end = clause_end(text, start, end)
    closer = _CLOSER.search(text.folded, start, end)
    last = closer.start() if closer else end
    aside = ASIDE.match(text.folded, start, last)
    starts, verb = [start], aside.end() if aside else start
    for match in _SEPARATOR.finditer(text.folded, start, last):
        begin = match.end()
        if begin <= verb or text.flat[begin].isupper() or _is_bracketed(text, start, begin, last):
            continue
        if text.folded.startswith("not to ", begin) and to:
            starts.append(begin)
            continue
        if text.folded.startswith("to ", begin):
            if not to or _PASSIVE_AIM.match(text.folded, begin):
                continue
            begin += 3
        row = text, starts[-1], match
        if shares_its_to(*row) or goes_on_aiming(*row):
            continue
        again = begin > match.end()
        found = find_verb(text, begin, end)
        found = begin if found is None and again and text.at("verb", begin) else found
        if found is not None and qualifies(text, match, found):
            continue
        since = verb if verb < match.start() else starts[-1]
        if found is not None and (again or not only_verbs(text, since, match)):
            starts.append(begin)
            verb = found
    starts += _gaps(text, starts[-1], Stretch(start, last))
    return [Stretch(left, right) for left, right in zip(starts, [*starts[1:], end], strict=True)]


def _is_bracketed(text: Text, start: int, at: int, end: int) -> bool:
    """Tell what an aside in brackets lists: "five aims (love, | respect, courage)"."""
    opened = text.folded.rfind("(", start, at)
    return opened > text.folded.rfind(")", start, at) and text.folded.find(")", at, end) >= 0


def _gaps(text: Text, verb: int, words: Stretch) -> list[int]:
    """Find where a further deed leaves its verb out, behind the last ``verb``."""
    found: list[int] = []
    if text.folded.startswith("be ", words.start):
        found += [gap.end() for gap in _GAPPED.finditer(text.folded, verb, words.end)]
        verb = max(found, default=verb)
    later = _REST_LATER.finditer(text.folded, verb, words.end)
    return found + [rest.end() for rest in later if _FIRST_PART.search(text.folded, verb, rest.start())]


def clause_end(text: Text, start: int, end: int) -> int:
    """Tell where the clause ends before ``end``: another one with its own subject goes on."""
    tail = next(
        (
            one
            for one in _TAIL.finditer(text.folded, start, end)
            if not (_ensures(text, start, one) or text.flat.endswith(" IT", start, one.end()))
        ),
        None,
    )
    end = tail.start() if tail else end
    for kind in ("speech", "ask_of"):
        for hit in text.find(kind, start + 1, end):
            joined = _JOINED.search(text.folded[max(start, hit.start - 16) : hit.start])
            if (
                joined
                and not text.at("verb", hit.start)
                and not _of_two_gerunds(text, start, hit.start - len(joined.group()), hit)
                and not _NOUN_JOINED.match(text.folded, hit.end, end)
            ):
                return hit.start - len(joined.group())
    return end


def _of_two_gerunds(text: Text, start: int, joint: int, hit: Hit) -> bool:
    """Tell "aimed at finding and | encouraging young cooks", one deed."""
    last = text.folded.rfind(" ", start, joint) + 1
    return text.folded.endswith("ing", hit.start, hit.end) and is_gerund(text, last, joint)


def _ensures(text: Text, start: int, tail: re.Match[str]) -> bool:
    """Tell "ensure that claims are read | and that they are paid", one deed."""
    again = tail.group().endswith("and that")
    return again and _ENSURES.search(text.folded, start, tail.start()) is not None
