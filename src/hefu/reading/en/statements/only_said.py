"""Does an English speaker with a word of will only lead into what he says: "I want to tell you that"?"""

from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_I_SHOULD_SAY = pattern(
    r"\"?(?:i|we) (?:should|must|will|would|shall|may)(?: also| just)? (?:(?:add|say|stress|note|mention|"
    r"admit|"
    r"confess|point out|emphasise|remind|speak as|stand on|be brief|repeat|tell you)\b|"
    r"(?:begin|start|end|close|conclude|finish)\b(?! (?:the|its|their|all|both|two|three|construction|"
    r"work)\b|"
    r" (?:our|this|your|an?) (?!(?:\w+ )?(?:speech|remarks|statement|word|note|quote|quotation|story|"
    r"question)\b)))"
)
_I_ASSURE = pattern(
    r"\"?(?:i|we)(?:'d| would| do| just| also| only| really)* (?:want|wish|like|love|have|need) to (?:also "
    r"|just |here )*"
    r"(?:(?:assure|promise|tell|inform|remind) (?:you|everyone|everybody|all|them|our|the|my) [^,.;]{0,40}?|"
    r"(?:say|stress|reiterate|repeat|emphasi[sz]e|underline|confirm|announce|make (?:it |this )?clear) "
    r"(?:here |again |today |once more |once again )*)\b(?:that|there)\b"
)
"""What only leads into what somebody says: "I want to assure you that | we will"."""


def why_only_said(text: Text, opening: Opening) -> str | None:
    """Name the rule that tells "I should add" and "I want to assure you that" from "I want to build"."""
    at = opening.subject.start if opening.subject else opening.start
    if _I_SHOULD_SAY.match(text.folded, at):
        return "en.attitude"
    return "en.background.leads_in" if _I_ASSURE.match(text.folded, at) else None
