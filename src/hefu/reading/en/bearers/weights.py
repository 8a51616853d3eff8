"""How much does each piece of evidence count for who acts in an English clause, by how its subject tells?

A column for each form of subject: a name, a person, a noun for a sort ("the bank"), a word for all or
several, for the others, "we", "it", "he", "they", "you", an office, a thing, an order that names nobody, or
nothing. A rule is not asked where a dot stands. `scripts/fit_bearers.py` fits the numbers, in tenths of a
logit, and tells what carries over to texts left out.
"""

_TABLE = """
rule                      name person noun all others  we  it he they you office thing order nothing
of-head                     14      .   23   8      .  13  12  .    .   .      .    25     .       .
part-by-part                26     11   16  13      .  12  12  .    .   .      .    24     .       .
deed-of-sort                13     16   15  13     13  10  14 16   10  11     15    21    15      12
all-of-the-instrument       10     12   19  16      .  11  12  .   15   .     13    16     .      11
side-by-side                16      .   20   .      .   .   .  .    .   .      .     .     .       .
heading                      9      9   15   9      .  11  15 12   13  10     12    12    11      19
all-of-sort                 10      9   14  15      .   .   .  .    .   .     13     .     .       .
named                       22      .    .   .      .   7   .  .    .   .      .     .     .       .
person-before               11      6   10   7      .  11  15 14   13   8     11    15    12      12
goes-on                      9     12   13   8      .   7  12  .   13   .     10    12    10      13
person                       9     19    .   .      .   .   .  .    .   .      .     .     .       .
person-behind-quote          .      9    9   9      .  11   .  .    9   9      .    11    15       9
acted-before                 5      .    9   8      8   7  23  7   14   7      8    17     8       9
with-us                      .      .    .   .      .  17   .  .    .   .      .     .     .       .
last-subject                 8     11   10   6      .   8  12 10   10   .     10    13     9       8
speaker                      8      9    8   7      .  15   8  9    8   3      9     9     5      10
named-here-together          8      .    8  10      .   .   7  .    .   .      .     8     .      13
noun-before                  7      7   10   7      7   7   9  4   10   .      .    11     8       4
opened-before                7      .    7   7      .   7  12  .    6   .      .    11     .       6
all-by-word                  6      .    6  10      9   8   .  .    5   .      6     5     .       .
each-with-such-an-office     .      .    6   8      .   .   .  .    .   .      9     .     .       .
named-in-sentence            5      7    9   7      6   7  10  3    7   .      .     .     7       5
named-most-if-counted        5      .    7   8      .   .   .  .    4   .      8     6     .       .
all-who-agree                5      .    5   .      .   .   5  .    5   .      5     5     .      16
reported                     6      4    8   .      5   4   8  4    5   .      8     3     7      10
author                       4      .    3   8      4  21   .  6    .   4      5     9     .       9
counted                      .      .    5   8      .   .   .  .    .   .      .     7     .       .
says-so                      4      7    8   4      .   4   .  7    6   .      5     6     3       4
all-with-one-voice           4      5   11   .      5   3   3  .    8   .      5     7     .       5
first-in-paragraph           .      4    .   3      4   3  11  8    8   5      5     9     5       .
spoken-to                    4      5    3   4      .   .   .  .    3   4      7    11     4       .
first-if-counted             4      .    4   7      .   .   .  .    3   .      7     5     .       .
word-of-name                 3      .   10   .      .   3   .  .    .   .      .     .     .       .
of-level                     4      .    9   .      .   3   .  .    .   .      .     .     .       .
with-noun                    8      .    .   .      .   .   .  .    .   .      .     .     .       .
of-office                    .      8    5   3      .   3   .  .    .   .     13     .     .       .
of-sort                      3      .    8   4      .   6   .  .    .   .      .     .     .       .
no-lender                    .      .    6   3      .   5   .  .    .   .      .     .     .       .
all                         -4      .    3  12      4  -6  -3 -3    6   4      .     .     .       .
first-of-all                 .      5   -3   .      .   6   .  .   -3   .      .     .     .       .
named-last-but-speaker       .      .    .  -5      .  -6   .  .    3   7      .     .     4       .
named-last                   .      .    .  -4      .   .   .  4    .  -4      4     .     .       .
named-most                  -4     -3    .  -4      .  -4   . -4    6   .      .     .     4       3
each-alone                 -11      5   -3 -14     -3   3   8  5   -4   .      .     .     4       .
written-to                   .     -3    .   .      .  -3   .  .    .   .      .    -3     .       .
all-in-an-organ              .     -3    3  -9      .   .   .  .    .   .      .     .     .       .
all-but-speaker             -3     -6    .  -5     -4  -5  -6 -5    .   .     -5    -7    -5      -3
all-but-the-one-spoken-of   -5     -6    .  -5     -5   .  -9 -6   -8  -3     -5     .     .       .
leaves-one-out             -10      .  -11   .      . -15   .  .    .   .      .     .     .       .
of-another-number          -15      .  -18 -23      .   .   .  .  -12   .    -16   -13     .       .
asks                       -14    -16  -20 -18    -16 -14 -20  .  -21 -16    -12   -20   -17       .
"""

_HEAD, *_LINES = (line.split() for line in _TABLE.strip().splitlines())
WEIGHTS = {
    form: {rule: int(cell) for rule, *cells in _LINES if (cell := cells[at]) != "."}
    for at, form in enumerate(_HEAD[1:])
}
"""The row of each form: what each rule counts that it asks."""
