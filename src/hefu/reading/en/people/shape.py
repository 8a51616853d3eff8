"""How is a person's name written: its capitals, its initials, the small words inside it?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS

PARTICLE = (
    r"(?:Ó|Uí|Ní|Nic|Mac|Mhic|ap|ab|ferch|ter|ten|te|af|av|aa|bint|binti|bte|bin|ben|ibn|ould|"
    r"van|von|vom|zu|zum|zur|de|den|der|des|du|dos|das|da|do|di|del|della|degli|dei|al|el|ole|la|le|las|los|"
    r"e|y|i|op|a/l|a/p|s/o|d/o|anak|arap)"
)
"""The small words of names: "Ann van Lee", "Maria das Dores Silva e Souza", "Siva a/l Raju"."""
INITIALS = r"(?:(?!U\.[SKN]\.|E\.U\.|C\.F\.R|P\.O\.)[A-Z]\.(?:-?[A-Z]\.){0,2})"
CAPITAL = rf"[{CAPITALS}][\w'’-]+"
"""A word with a capital, no single letter."""
PART = rf"(?:[{CAPITALS}][\w'’-]*\.?|{INITIALS}|{PARTICLE})"
"""Any part of a name but the first."""
FIRST_PART = rf"(?:[{CAPITALS}][\w'’-]*\.?|{INITIALS})"
ENDS_NO_NAME = pattern(
    r"-(?:based|led|backed|owned|headquartered|listed|born)$|^Task Force$|"
    r" (?:Dr|Prof|Hon|Rev|Engr|Mr|Mrs|Ms|Gov|Sen|Rep|Lt|Gen|Col|Supt|"
    r"Excellencies|Guests|Colleagues|Gentlemen|Contracts|Grants|Responsibilities|Committee|Party|Faculty|Force|Team|Unit|Banking|Cluster|Location|"
    r"Division|Wing|Desk|Affairs|Relations|Operations|Services|Office|Section|Programmes?|Projects?|Sector|Papers|"
    r"Headquarters|Platform|Street|Road|Avenue|Boulevard|Blvd|Ave|Highway|Mail|Dollars|Term|Conditions|Signature|Signatory|River|Lakes|"
    r"Initiatives?|Presidential|Schemes?|Framework|Campaign|Strategy|Agenda|Summit|Forum|Conference|Festival|Expo|"
    r"Network|Funds?|Funding|Amounts?|Period|Recipients?|Awards?|Proceeds|Aid|Activities|Payments?|Date|Days|Week|Yojana|Abhiyaa?n|Nigam|Parishad|Vision|Ties|Cities|Counties|Countries|Agreements?|Partnerships?|Cooperation|Collaboration|USA|UK|UAE|EU|Valley|Rift|Islands|Mountains|Delta|Basin)$|"
    r" (?:Announces|Signs|Inks|Joins|Launches|Secures|Welcomes|Hosts|Visits|Visited|Unveils|Hails|"
    r"Meets|Met|Attends|Holds|Receives|Leads|Urges|Seals|Opens|"
    r"Delivers|Addresses|Pays|Tours|Inspects|Calls|Presents|Chairs)\b"
)
"""What ends capitals that are no name: "Additional | Responsibilities", "Social Welfare | Prof"."""
