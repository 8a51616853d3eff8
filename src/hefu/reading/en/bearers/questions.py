"""Of whom does an answer speak as "it" or "they": "What does the College bring?", "It will lend the hall"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.nouns import with_the_word


def asked_about(clause: Clause) -> Ids:
    """Name the only other party in the question on the line before, where the answer has named nobody yet."""
    told = clause.told if clause.form in ("it", "they") else None
    if told is None or (clause.form == "they" and told.start > clause.at):
        return ()
    text, start = clause.text.folded, clause.paragraph
    end = start
    while end and text[end - 1] in " \n\t":
        end -= 1
    if not text.endswith("?", 0, end):
        return ()
    line = text.rfind("\n", 0, end) + 1
    speaker = clause.around.speaker
    mentions = clause.company.mentions
    asked = {one.party for one in mentions.within(line, end)} - {speaker}
    for noun in clause.text.find("generic", line, end) if not asked else ():
        asked.update(
            with_the_word(clause.text, noun, clause.company) or clause.company.of_kinds(noun.entry.means)
        )
    named = {one.party for one in mentions.within(start, clause.at)} - {speaker}
    return tuple(asked) if len(asked) == 1 and not named else ()
