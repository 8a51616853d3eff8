"""Where does a verb begin in an English clause, and has it an object?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_INTERLUDE = pattern(
    r",? ?(?:as|while|when|where|in|on|by|through|with|after|from|within|at|before|during|upon|no later than|"
    r"not later than|for its part|for their part|to that end|to this end)(?: [^,;]{3,90})?, "
)
ASIDE = pattern(
    r"(?:not, )?(?:(?:no|not) (?:later|earlier) than|"
    r"directly|without|at|for|in|on|by|as|with|where|upon|within|from|after|before|during|"
    r"through|if|when|until|unless|under|save|except|prior|"
    r"subject|together|jointly|\w{3,12}ing) "
    r"[^,;]{2,90}, "
)
"""What may stand between "shall" and its verb: "shall, at its own expense, insure"."""
_AND_SO_ON = (", etc", " etc.", " and so on", " and the like")
"""Behind a noun, end a row of nouns: "the prize, award, | grant, etc."."""
_FREE = ("free from ", "free of ")
_WORD = pattern(r"[a-z][\w'-]*")
_LONG_OBJECT = pattern(
    r"(?!enough |of |and |or |for |between |at |by |in |across |within |during |after |before |"
    r"[a-z]{2,}(?:ed|ing) (?:for|by|in|on|at|to|from|under|with|of|during|through) )[a-z'-]{3,}"
    r"(?: (?!and |or )[\w'-]+){2}"
)
"""Words enough for an object, unless they say what is done to a noun: "experience | needed for the job"."""
_DETERMINED = pattern(
    r"(?![a-z-]+ (?:an?|each|every) (?:year|month|week|day|season|hour|quarter|term)\b)"
    r"(?!(?:the|these|those|his|her|its|their|our|all|any|each|every|both) )"
    r"[a-z][a-z-]{2,}(?:, (?:at|for|in|on|by|with|from|after|within) [^,;]{3,40},)? "
    r"(?:the|a|an|its|their|our|his|her|all|every|each|these|those|any|at least|up to|more than|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d[\d,.]*)\b"
)
"""A word before a determiner is a verb, unless it is one of the few that join."""
_ROW = pattern(r"[a-z-]{3,}(?: (?!and )[a-z-]{3,}){1,2},? and (?P<to>to )?(?=[a-z])")
_UNKNOWN = pattern(
    r"(?![a-z-]*(?:ed|ing|ly|ss|us|is|ought|ound|old|eld|aid|uilt|ent|ept|elt|ood|ade|ame|ave|ook|ote|oke|"
    r"ore) )"
    r"[a-z-]{4,} "
    r"(?:the|its|their|our|all|every|each|at least|up to|more than) "
)
"""A verb of the present that the lexicon lacks: "we scan the books"; one of the past is none."""
_FORMS = ("ed", "ing", "ly", "s", "ion", "ment", "ity", "ness")


def begins_with_verb(text: Text, start: int, end: int) -> bool:
    """Tell whether a bare verb begins at ``start``, adverbs and an interlude between commas aside."""
    return find_verb(text, start, end) is not None


def find_verb(text: Text, start: int, end: int) -> int | None:
    """Find the bare verb that begins at ``start``, after adverbs and an interlude between commas at most.

    What stands before "of" is a noun, "the roof and | structure of the hall", but for the few that take it.
    """
    interlude = _INTERLUDE.match(text.folded, start, end)
    at = _skip_adverbs(text, interlude.end() if interlude else start, end)
    no_verb = text.folded.startswith(_FREE, at) or is_an_office(text, at)
    verb = None if no_verb else text.at("verb", at)
    if verb and text.folded.startswith(_AND_SO_ON, verb.end):
        return None
    if verb and text.folded.startswith(" of ", verb.end) and not text.at("takes_of", at):
        return None
    if not verb or verb.end > end or text.folded[verb.end : verb.end + 1] == "-":
        return at if at < end and _is_before_determiner(text, at, end) else None
    if verb.entry.means == "verb" or at > start or takes_object(text, verb.end, end):
        return at
    return at if _stands_in_a_row(text, at, end) else None


def is_an_office(text: Text, at: int) -> bool:
    """Tell "Prime Minister Ann Lee" and "Chair Bo Ade", who may do something, from "prime the pump"."""
    office = text.at("title", at) if text.flat[at : at + 1].isupper() else None
    return office is not None and text.flat[office.end + 1 : office.end + 2].isupper()


def _stands_in_a_row(text: Text, at: int, end: int) -> bool:
    """Tell "grants, | exchange experience and organise courses": a verb stands behind its object."""
    row = _ROW.match(text.folded, at, end) if text.folded.endswith(", ", 0, at) else None
    after = text.at("verb", row.end()) if row else None
    return (
        row is not None
        and after is not None
        and (row["to"] is not None or after.entry.means == "verb" or takes_object(text, after.end, end))
    )


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
        aside = ASIDE.match(text.folded, at + 2, end)
        return aside is not None and text.at("object_sign", aside.end()) is not None
    if rest >= end or text.folded[at] != " ":
        return False
    sign = text.at("object_sign", rest)
    number = text.folded[rest].isdigit() or text.at("number", rest) or text.at("currency", rest)
    return bool(sign or number or text.flat[rest].isupper() or text.folded[rest] == '"') or bool(
        _LONG_OBJECT.match(text.folded, rest, end)
    )
