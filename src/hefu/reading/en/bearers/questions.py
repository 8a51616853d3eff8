"""Of whom does an answer speak as "it" or "they": "What does the College bring?", "It will lend the hall"?"""

from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.en.bearers.headings import line_above
from hefu.reading.en.bearers.nouns import with_the_word


def asked_about(clause: Clause) -> Ids:
    """Name the only other party in the question on the line before, where the answer has named nobody yet."""
    told = clause.told if clause.form in ("it", "they") else None
    if told is None or (clause.form == "they" and told.start > clause.at):
        return ()
    line, start = line_above(clause.text, clause.paragraph), clause.paragraph
    if not clause.text.folded.endswith("?", 0, line.end):
        return ()
    speaker = clause.around.speaker
    mentions = clause.company.mentions
    asked = {one.party for one in mentions.within(line.start, line.end)} - {speaker}
    for noun in clause.text.find("generic", line.start, line.end) if not asked else ():
        asked.update(
            with_the_word(clause.text, noun, clause.company) or clause.company.of_kinds(noun.entry.means)
        )
    named = {one.party for one in mentions.within(start, clause.at)} - {speaker}
    return tuple(asked) if len(asked) == 1 and not named else ()
