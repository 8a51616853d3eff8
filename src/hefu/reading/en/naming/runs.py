"""How are the words of a body's name written in a row: its capitals, and the small words between them?"""

from hefu.reading.en.naming.beside import FORM
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS

_WORD = (
    r"(?:plc\b|(?:Co|CO|Ltd|LTD|Ltda|Inc|INC|Corp|CORP|St|ST|Bros|Pte|Pty|Pvt|Lda|Cía|Cia|Cie|Kft|Zrt|Mt|Ste|Sta|STA|Sto|STO)\.|"
    r"B\.S\.C\. \(c\)|[A-Z][a-z]+-(?:[A-Z]\.){2,3}|(?<=(?: Local| Lodge|Branch) )\d{1,4}\b|(?:["
    + CAPITALS
    + r"]\.){2,4}(?:-[A-Z][\w-]*)?|S\.p\.A\.?|S\.(?:[ac]\.){0,2}r\.l\.?|e\.V\.|mbH|d\.o\.o\.|s\.r\.o\.|"
    r"Sp\. ?z ?o\. ?o\.|(?<= )(?:ehf|hf|a\.s|d\.d|a\.d|s\.r\.l|s\.p\.a)\.|"
    r"[Nn][Oo]\.(?: ?\d{1,4}\b)|[A-Z]\. [A-Z]\.(?= [A-Z][a-z])|"
    r"(?:\b(?:e(?=[A-Z])|[a-z]{1,6}(?=[A-Z][a-z]{2})))?["
    + CAPITALS
    + r"][\w'’/&-]*(?:\.(?:com|net|org|io|ai)\b)?)"
)
_JOINER = (
    r"(?:of|for|and|&|the|de|del|do|da|dos|das|des|du|la|las|los|und|et|y|sur|sul|upon|von|van|bin|bint|ibn|der|di|della|"
    r"delle|degli|zu|w|"
    r"och|og|ja|för|für|en|e|i|ng|am|im|zur|zum|aux|au|dan|ve|pour|para|nad)"
)
_OF_SORT = (
    rf"\((?:Pty|PTY|Pvt|PVT|Pte|[A-Z][A-Za-z.]{{1,12}}(?: [A-Z][a-z]{{1,10}})?)\)"
    rf"(?=(?: (?!AND\b)[A-Z]\w+){{0,4}},? {FORM}\b)|"
    r"\([A-Z]{2,6}\)(?= (?:[A-Z][a-z]+ )?(?:Agency|Authority|Ministry|Government|Embassy)\b(?! [A-Z]))"
)
"""What may stand in brackets within a name: "Kalahari Solar (Pty) Ltd", "Orle Islands (OI) Space Agency"."""
_ELIDED = r"(?:d|l|dell|dall|nell|sull|all)['’](?=[" + CAPITALS + r"])"
_HEADS_ON = ("Commission", "Centre", "Center", "Institute", "he Council", "Authority", "Network")
_ON = (
    rf"(?= on )(?:{'|'.join(f'(?<={head})' for head in _HEADS_ON)}) on (?:the )?"
    r"(?=[A-Z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? ?\d)"
)
"""Between a head and what it deals with: "Commission | on | Higher Education"; no day on which it acts."""
_BETWEEN = (
    rf"(?:(?:, ?)(?={FORM}\b)|{_ON}| without (?=(?:Borders|Frontiers|Limits|Walls)\b)|"
    rf" (?:{_OF_SORT}) | {{1,2}}(?!the )(?:{_JOINER} ){{0,2}}(?:{_ELIDED})?)"
)
"""What may stand between the words of a name; "the" alone opens another: "Then | the Foundation"."""
_OPENS = rf"(?=[{CAPITALS}]|plc|mbH|e(?:\.V|hf|[A-Z])|[ads]\.|hf|\b[a-z]{{1,6}}[A-Z][a-z]{{2}})"
"""What a word of a name opens with: few places of a text do, and at the others nothing else is tried."""
_SUM = (
    r"(?:[A-Z]{1,3}\$|(?:Rs|RM|Rp|Tk|K?Sh|Ksh|P[hH][pP]|USD|EUR|GBP|INR|RMB|CNY|AED|SAR|Dhs?|[QS]R)\.? ?\d)"
)
"""What opens a sum of money, and goes on with no name: "Acme Motors for | Rs 500 crore", "for | US$ 5m"."""
RUN = pattern(rf"{_OPENS}(?<!\d)(?<!\d[A-Z])(?!{_SUM}){_WORD}(?:{_BETWEEN}(?!{_SUM}){_WORD}){{0,14}}")
"""A run of words with capitals, which may hold more than one name: "Ministry of Trade and Acme Ltd"."""
