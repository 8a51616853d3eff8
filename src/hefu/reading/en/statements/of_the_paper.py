"""Does a clause speak of its paper, which binds nobody to a deed: "The term shall be a year"?"""

from hefu.reading.en.papers import is_paper
from hefu.reading.en.statements.about import is_about_a_house
from hefu.reading.en.statements.recitals import in_recitals, recites
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_PAPER = r"(?:agreement|memorandum(?: of [a-z]+)?|mou|contract|arrangement|framework|protocol|letter|lease)"
_ITSELF = pattern(
    rf"(?:(?:the|this|any|all|no|such|each|every|its|an?|said) )*(?:"
    r"(?:(?:initial|renewal|first|extended) )?term(?: of cooperation)?(?: (?:of|shall|will|hereof)\b)|"
    r"(?:written )?(?:notices?|notifications? (?:under|to be given))\b|"
    r"(?:requests?,? )?(?:and |or )?(?:other )?communications? (?:under|required|to be|shall)\b|"
    r"(?:third )?arbitrators?\b|arbitration(?: award| proceedings| tribunal)?\b|award\b|venue\b|"
    r"headings?\b|captions?\b|counterparts?\b|remainder\b|remaining provisions\b|"
    r"waivers?\b|failure (?:of|by|to)\b|(?:single or )?partial exercise\b|"
    r"(?:invalidity|expiration|expiry|termination|unenforceability)\b|"
    r"(?:reasonable )?attorneys?['’]?s? fees\b|prevailing party\b|"
    r"rights?,? (?:powers|remedies|and (?:obligations|remedies|duties))\b|"
    r"(?:modifications?|amendments?|variations?|alterations?)\b(?: (?:to|of)\b| shall| will|,? or)|"
    r"(?:effective|closing|completion|commencement|expiration|signature|start|end) date\b|words\b|"
    r"singular\b|fiscal year\b|time (?:shall|is to) be of the essence|"
    r"principal (?:office|place)\b|language (?:of|to be used|shall)\b|"
    r'(?P<defines>"?[^"\n]{2,60}"(?:,? (?:or|and) "[^"\n]{2,60}")* '
    r"(?:means?|shall mean|refers? to|(?:shall )?ha(?:s|ve) the)\b)|"
    rf"(?:purpose|objective|aim|intent|purpose and intent)s? of (?:the|this) {_PAPER}\b)"
)
"""How a clause begins that tells of terms, notices, courts and headings, or what the paper is for."""
_MISSION = pattern(
    r"(?:(?:the|its|our|their) |(?:[\w&.-]+ ){0,4}[\w&.-]+['’]s? )(?:core |main |stated )?(?:mission|vision) "
    r"(?:of [^.;:]{2,80} )?(?:is|has always been) to\b|"
    r"the (?:[a-z]+ )?(?:aim|purpose|objective|goal)s? of (?:the|this|our|such) "
    r"(?:[\w-]+ ){1,4}(?:is|are|was) to\b"
)
"""What a house, a fund or a paper is for, its deeds are not: "The mission of Acme is to promote trade"."""
_CLOSES = pattern(
    r"(?:the |its |this )?(?:proposed |planned )?"
    r"(?:transaction|deal|acquisition|merger|sale|loan|offering)s? "
    r"(?:(?:(?:is |are )?(?:expected|due|set|scheduled) to |will |to |should )close\b|"
    r"to be (?:completed|closed)\b)"
)
"""When a deal closes, told or expected: "expects | the transaction to close in May"."""
_TERM = pattern(
    rf"(?:the )?(?:initial |first |renewal |full )?(?:term|duration|validity|period(?: of validity)?) of "
    rf"(?:the|this|such) {_PAPER}\b[^,.;:]{{0,20}}? (?:shall|will|is to|are to)\b|"
    rf"(?:the|this) {_PAPER} (?:shall|will) (?:begin|start|end|cease|run|commence) (?:on|at|upon|from|with|"
    rf"for|until)\b"
)
"""How long a paper holds: "The term of the lease shall begin on 4 March"."""
_REACH = 16
_PROCEDURE = pattern(
    r"(?<!will )(?<!shall )(?<!would )(?<!should )(?<!must )(?<!may )(?<!can )(?<!to )(?<!also )"
    r"\bbe (?:hereby )?(?:approved|adopted|noted|confirmed|ratified|received|accepted|endorsed|"
    r"authori[sz]ed|delegated|thanked)\b|\b(?:approval|authority|consent) be (?:given|granted|delegated)\b|"
    r"\b(?:is|are) (?:hereby )?authori[sz]ed to (?:sign|execute|negotiate|enter|conclude)\b"
)
"""What a council does with a paper; an office's "will be approved" is its deed."""
_CLAUSE = pattern(r"\bthat\b|; |\) |\n|, and (?=the |that )")


def is_of_procedure(text: Text, start: int, verb: int) -> bool:
    """Tell "RESOLVED: That the Mayor be authorised to sign" from "That £2,000 be set aside"."""
    cuts = [cut.end() for cut in _CLAUSE.finditer(text.folded, start, verb)]
    return _PROCEDURE.search(text.folded, cuts[-1] if cuts else start, verb + _REACH) is not None


def is_of_the_paper(text: Text, start: int) -> bool:
    """Tell "Any notice shall be sent to the Mayor" from "Any dispute shall be settled by talks"."""
    if any(form.match(text.folded, start) for form in (_MISSION, _CLOSES, _TERM)):
        return True
    itself = _ITSELF.match(text.folded, start)
    return itself is not None and (itself["defines"] is not None or is_paper(text))


def is_defined(text: Text, start: int) -> bool:
    """Tell a sentence that only says what a word means: '"Dairy" means the plant which Acme will build'."""
    itself = _ITSELF.match(text.folded, start)
    return itself is not None and itself["defines"] is not None


def is_aside(text: Text, sentence: Stretch) -> bool:
    """Tell a sentence that recites, defines, or tells of the paper or a house: its words are not weighed."""
    at = sentence.start
    return (
        recites(text, sentence, at)
        or in_recitals(text, at)
        or is_about_a_house(text, at)
        or is_of_the_paper(text, at)
    )
