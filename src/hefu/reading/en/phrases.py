"""Where does an English clause divide into verb phrases, each with its own object?"""

import itertools
import re

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch, Text

_SEPARATOR = re.compile(
    r"(?:[,;] ?(?:and |but |or |as well as )?| as well as | (?:and|or|but),? )(?=[a-z\"(])"
)
_INTERLUDE = re.compile(
    r",? ?(?:as|while|when|where|in|on|by|through|with|after|from|within|at|before|during|upon|no later than|"
    r"not later than|for its part|for their part|to that end|to this end)(?: [^,;]{3,90})?, "
)
_ASIDE = re.compile(
    r"(?:not, )?(?:(?:no|not) (?:later|earlier) than|"
    r"directly|without|at|for|in|on|by|as|with|where|upon|within|from|after|before|during|"
    r"through|if|when|until|unless|under|save|except|prior|"
    r"subject|together|jointly|\w{3,12}ing) "
    r"[^,;]{2,90}, "
)
"""What may stand between "shall" and its verb: "shall, at its own expense, insure"."""
_FREE = ("free from ", "free of ")
_BETWEEN_VERBS = frozenset(
    [
        "and",
        "or",
        "will",
        "shall",
        "jointly",
        "not",
        "be",
        "to",
        "own",
        "out",
        "up",
        "off",
        "down",
        "on",
        "over",
    ]
)
"""Words that may stand between verbs of one object: "mark out and police a strip"."""
_WORD = re.compile(r"[a-z][\w'-]*")
_LONG_OBJECT = re.compile(
    r"(?!enough |of |and |or |for |between |at |by |in |across |within )[a-z'-]{3,}"
    r"(?: (?!and |or )[\w'-]+){2}"
)
_CLOSER = re.compile(r",? so that | in order that ")
_DETERMINED = re.compile(
    r"[a-z][a-z-]{2,}(?:, (?:at|for|in|on|by|with|from|after|within) [^,;]{3,40},)? "
    r"(?:the|a|an|its|their|our|his|her|all|every|each|these|those|any|at least|up to|more than|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d[\d,.]*)\b"
)
"""A word before a determiner is a verb, unless it is one of the few that join."""
_ROW = re.compile(r"[a-z-]{3,} [a-z-]{3,},? and (?=[a-z])")
_UNKNOWN = re.compile(
    r"(?![a-z-]*(?:ed|ing|ly|ss|us|is|ought|ound|old|ent|ept|elt|ood|ade|ame|ave|ook|ote|oke|ore) )"
    r"[a-z-]{4,} "
    r"(?:the|its|their|our|all|every|each|at least|up to|more than) "
)
"""A verb of the present that the lexicon lacks: "we scan the books"; one of the past is none."""
_FORMS = ("ed", "ing", "ly", "s", "ion", "ment", "ity", "ness")
_TAIL = re.compile(
    r"(?=[, ])(?:"
    r", for (?:the|we|they|it|he|she|our|their) (?:\w+ )?(?:can|cannot|could|is|are|has|have|will|would)\b|"
    r",? (?:and|but|while|whereas|although|though) (?:then )?"
    r"(?:we|they|it|he|she|i|you|this|that|there|these|those|both)\b(?! to )|, hereinafter|"
    r", (?:and|but) (?:\w+ ){1,4}(?:is|are|was|were|has|have|had|can|could|may|might|did|does|do)\b|"
    r", but (?:stopped|declined|ruled|refused|said|gave|would not|did not|could not|fell) |"
    r", failing which |,? and (?:was|were) (?:expected|due|scheduled|likely|set) |"
    r",? on (?:the )?condition that |,? (?:and|but) (?:may|can|could|might) |"
    r",? (?:under|in) (?:a|an|the) [^,.;]{0,40}?\b(?:agreement|contract|deal|pact|memorandum|accord|charter) "
    r"(?:that was |which was |it )?(?:signed|concluded|reached|announced|unveiled)\b|"
    r", (?:though|although|whereas|while|even though|albeit|which|who|where) |"
    r", with (?:[\w'-]+ ){1,5}(?:confirming|adding|noting|saying|stressing|explaining) that |"
    r", (?:up|down) from |, an? (?:\w+ )?(?:point|promise|measure|method|request|move|step|condition|demand|"
    r"figure|arrangement|concession|decision|gesture|rule|task|job|offer) "
    r"(?:that|which|in which|for which|on which)\b|"
    r", (?:disclosing|noting|saying|stressing|explaining|arguing|warning|recalling|insisting|pointing out|"
    r"observing|claiming|remarking|emphasi[sz]ing|complaining|reporting) )"
)
"""Where another clause begins that has a subject of its own."""
_ENSURES = re.compile(r"\b(?:ensure|guarantee|make sure|see to it|provide|require) that ")
_ANOTHER_DOES = re.compile(
    r",? and (?=(?:also |then |in part )?(?:\w{3,}ed|built|run|met|held|kept|made|led|paid)(?: for)? by )"
)
"""Where another does the rest: "be built by Acme | and funded by the city"."""
_JOINED = re.compile(r",? and $")
_GAPPED = re.compile(
    r",? and (?="
    r"(?:the|a|an|its|their|all) (?:[\w'-]+ ){1,4}?"
    r"(?:\w{2,}ed|made|given|sent|paid|held|built|put|run|shown|drawn|kept|laid|sold|lent|cut)(?: [a-z]|$)|"
    r"the (?:rest|remainder|others?|second) (?:by|before|in|from) )"
)
"""Where another passive leaves out its "be": "will be checked, and the results made public"."""
_ADJECTIVE = re.compile(
    r"\b(?!(?:clinic|public|traffic|music|topic|fabric|logistic|executive|initiative|incentive|objective|collective|"
    r"cooperative|co-operative|perspective|alternative|directive|representative|locomotive|hospital|official)\b)"
    r"\w{3,}(?:ific|omic|emic|onic|etic|atic|ogic|ical|tional|cial|tural|mental|sive|tive|ublic)$"
)
_ONE_OF_SEVERAL = re.compile(r", (?P<noun>[a-z-]{3,})$")
_LONE_AIM = re.compile(
    r"(?:[a-z]{3,} (?<!able )(?<!willing )(?<!ready )(?<!agree )(?<!undertake )to |"
    r"\b(?:which|that|who|where) (?:[\w'-]+ ){0,4}(?:can|could|may) )(?P<verb>[a-z]{3,})\Z"
)
"""An infinitive without an object of its own, or what somebody can do, right before another verb."""
_PASSIVE_AIM = re.compile(r"to be \w+(?:ed|en|t|ld)\b")


def verb_phrases(text: Text, start: int, end: int, *, to: bool) -> list[Stretch]:
    """Split ``[start, end)``, which begins with a verb, where another verb of the same bearer begins.

    ``to``: the trigger ends in "to", so that ", to B" goes on with it.
    """
    end = clause_end(text, start, end)
    closer = _CLOSER.search(text.folded, start, end)
    last = closer.start() if closer else end
    aside = _ASIDE.match(text.folded, start, last)
    starts, verb = [start], aside.end() if aside else start
    for match in _SEPARATOR.finditer(text.folded, start, last):
        begin = match.end()
        if begin <= verb or text.flat[begin].isupper():
            continue
        if text.folded.startswith("not to ", begin) and to:
            starts.append(begin)
            continue
        if text.folded.startswith("to ", begin):
            if not to or _PASSIVE_AIM.match(text.folded, begin):
                continue
            begin += 3
        if _shares_its_to(text, starts[-1], match, to=to) or _goes_on_aiming(text, starts[-1], match):
            continue
        again = begin > match.end()
        found = find_verb(text, begin, end)
        found = begin if found is None and again and text.at("verb", begin) else found
        if found is not None and _qualifies(text, match, found):
            continue
        if found is not None and (again or not _only_verbs(text, starts[-1], match.start())):
            starts.append(begin)
            verb = found
    if text.folded.startswith("be ", start):
        starts += [gap.end() for gap in _GAPPED.finditer(text.folded, starts[-1], last)]
        by = text.folded.find(" by ", starts[-1], last)
        starts += [rest.end() for rest in _ANOTHER_DOES.finditer(text.folded, by, last) if by >= 0]
    return [Stretch(left, right) for left, right in zip(starts, [*starts[1:], end], strict=True)]


def _shares_its_to(text: Text, start: int, joint: re.Match[str], *, to: bool) -> bool:
    """Tell "meetings to | coordinate and resolve problems" and "in which firms | can invest and work"."""
    if joint.group().strip() not in ("and", "or"):
        return False
    shared = _LONE_AIM.search(text.folded, start, joint.start())
    return shared is not None and text.at("verb", shared.start("verb")) is not None


def _goes_on_aiming(text: Text, start: int, joint: re.Match[str]) -> bool:
    """Tell "tools to speed up trade and | raise the standing of the city", one aim, from another deed."""
    if joint.group().strip() not in ("and", "or"):
        return False
    aim = text.folded.rfind(" to ", start + 1, joint.start())
    effect = text.at("effect", joint.end())
    verb = text.at("verb", aim + len(" to ")) if aim >= 0 else None
    parted = text.folded.find(", ", aim, joint.start()) >= 0
    return verb is not None and effect is not None and effect.entry.means == "always" and not parted


def _qualifies(text: Text, joint: re.Match[str], verb: int) -> bool:
    """Tell "scientific and | research relations", two words of one noun, and "stations, supply and | trade in
    the region", nouns in a row, from two verbs.
    """
    word = text.at("verb", verb)
    if word is None or word.entry.means == "verb":
        return False
    near = max(0, joint.start() - 20)
    row = _ONE_OF_SEVERAL.search(text.folded, near, joint.start()) if "," not in joint.group() else None
    other = text.at("verb", row.start("noun")) if row else None
    noun = other is not None and other.entry.means != "verb"
    return noun or _ADJECTIVE.search(text.folded, near, joint.start()) is not None


def clause_end(text: Text, start: int, end: int) -> int:
    """Tell where the clause ends before ``end``: another one with its own subject goes on."""
    tail = next(
        (one for one in _TAIL.finditer(text.folded, start, end) if not _ensures(text, start, one)), None
    )
    end = tail.start() if tail else end
    for kind in ("speech", "ask_of"):
        for hit in text.find(kind, start + 1, end):
            joined = _JOINED.search(text.folded[max(start, hit.start - 7) : hit.start])
            if joined and not text.at("verb", hit.start):
                return hit.start - len(joined.group())
    return end


def _ensures(text: Text, start: int, tail: re.Match[str]) -> bool:
    """Tell "ensure that claims are read | and that they are paid", one deed."""
    again = tail.group().endswith("and that")
    return again and _ENSURES.search(text.folded, start, tail.start()) is not None


def begins_with_verb(text: Text, start: int, end: int) -> bool:
    """Tell whether a bare verb begins at ``start``, adverbs and an interlude between commas aside."""
    return find_verb(text, start, end) is not None


def find_verb(text: Text, start: int, end: int) -> int | None:
    """Find the bare verb that begins at ``start``, after adverbs and an interlude between commas at most."""
    interlude = _INTERLUDE.match(text.folded, start, end)
    at = _skip_adverbs(text, interlude.end() if interlude else start, end)
    verb = None if text.folded.startswith(_FREE, at) else text.at("verb", at)
    if not verb or verb.end > end or text.folded[verb.end : verb.end + 1] == "-":
        return at if at < end and _is_before_determiner(text, at, end) else None
    if verb.entry.means == "verb" or at > start or takes_object(text, verb.end, end):
        return at
    return at if _stands_in_a_row(text, at, end) else None


def _stands_in_a_row(text: Text, at: int, end: int) -> bool:
    """Tell "grants, | exchange experience and organise courses": a verb stands behind its one object."""
    row = _ROW.match(text.folded, at, end) if text.folded.endswith(", ", 0, at) else None
    after = text.at("verb", row.end()) if row else None
    return after is not None and after.entry.means == "verb"


def _is_before_determiner(text: Text, at: int, end: int) -> bool:
    """Tell an unknown verb by what follows: "and tilt the balance"."""
    match = _DETERMINED.match(text.folded, at, end)
    word = match.group().split(" ", 1)[0].rstrip(",") if match else ""
    known = text.at("no_verb", at)
    return bool(word) and not word.endswith(_FORMS) and not (known and known.end >= at + len(word))


def is_gerund(text: Text, start: int, end: int) -> bool:
    """Tell whether the word at ``start`` is the -ing form of a known verb."""
    match = _WORD.match(text.folded, start, end)
    if not match or not match.group().endswith("ing"):
        return False
    stem = match.group()[:-3]
    forms = {stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem}
    return not text.words.kinds["verb"].by_word.keys().isdisjoint(forms)


def is_present(text: Text, start: int, end: int, *, stative: bool = False) -> bool:
    """Tell whether a verb in the third person begins at ``start``: "hires six carers".

    ``stative``: also one that elsewhere tells of a state, "runs the line".
    """
    word = _WORD.match(text.folded, start, end)
    if word is None or not word.group().endswith("s"):
        return False
    hit = known_present(text, start, word.end(), stative=stative)
    return hit is not None and (hit.entry.means == "verb" or takes_object(text, word.end(), end))


def known_present(
    text: Text, start: int, end: int, *, stative: bool = False, works: bool = False
) -> Hit | None:
    """Know the verb at ``[start, end)`` by its bare form: "pays", "carries"."""
    word = text.folded[start:end]
    state = text.at("stative", start)
    if state and not stative and not (works and state.entry.means == "works"):
        return None
    forms = [word[:-1], word[:-2], word[:-3] + "y"] if word.endswith("s") else [word]
    forms += [form[2:] for form in forms if form.startswith("re")]
    by_word = text.words.kinds["verb"].by_word
    bare = next((form for form in forms if form in by_word), None)
    if bare:
        return Hit(start=start, end=end, entry=by_word[bare])
    unknown = _UNKNOWN.match(text.folded, start) if text.at("no_verb", start) is None else None
    return Hit(start=start, end=end, entry=text.words.kinds["verb"].entries[0]) if unknown else None


def _skip_adverbs(text: Text, start: int, end: int) -> int:
    at = start
    while at < end and not text.at("verb", at):
        word = _WORD.match(text.folded, at, end)
        adverb = text.at("adverb", at)
        if adverb:
            at = adverb.end
        elif word and word.group().endswith("ly"):
            at = word.end()
        else:
            break
        while at < end and text.folded[at] in " ,":
            at += 1
    return at


def takes_object(text: Text, at: int, end: int) -> bool:
    """Tell whether what stands at ``at`` is the object or complement of the verb before it."""
    rest = at + 1
    if text.folded.startswith(", ", at, end):
        aside = _ASIDE.match(text.folded, at + 2, end)
        return aside is not None and text.at("object_sign", aside.end()) is not None
    if rest >= end or text.folded[at] != " ":
        return False
    sign = text.at("object_sign", rest)
    number = text.folded[rest].isdigit() or text.at("number", rest) or text.at("currency", rest)
    return bool(sign or number or text.flat[rest].isupper() or text.folded[rest] == '"') or bool(
        _LONG_OBJECT.match(text.folded, rest, end)
    )


def _is_object_of(text: Text, verb: re.Match[str], word: re.Match[str]) -> bool:
    """Tell "promote | trade", a verb and its object, from two verbs."""
    noun = text.at("verb", word.start()) if word.start() == verb.end() + 1 else None
    return text.at("verb", verb.start()) is not None and noun is not None and noun.entry.means != "verb"


def _only_verbs(text: Text, start: int, end: int) -> bool:
    words = list(_WORD.finditer(text.folded, start, end))
    if any(_is_object_of(text, verb, word) for verb, word in itertools.pairwise(words)):
        return False
    return len(words) <= 4 and all(
        text.at("verb", word.start()) or text.at("adverb", word.start()) or word.group().endswith("ly")
        or word.group() in _BETWEEN_VERBS
        for word in words
    )  # fmt: skip
