"""How much does each piece of evidence count for who acts in an English clause, by how its subject tells?

A column for each form of subject: a name, a person, a noun for a sort ("the bank"), a word for all or
several, for the others, "we", "it", "he", "they", "you", an office, a thing, an order that names nobody, or
nothing. A rule is not asked where a dot stands. `scripts/fit_bearers.py` fits the numbers, in tenths of a
logit, and tells what carries over to texts left out.
"""

_TABLE = """
rule                      name person noun all others  we  it he they you office thing order nothing
all-of-the-instrument       15      .   24  26      .   .  19  .   21   .     17    15     .      20
part-by-part                27     11   20   .      .  17  14  .    .   .      .    33     .       .
heading                     13      .   21  11      .  19  22  .   16  16     15    11    16      10
all-by-word                 12      .   12  13     16  23   .  .    .   .     12    18     .       .
noun-before                 12     13   19  12     12  12  20 11   17   .      .    14    10      12
deed-of-sort                13     17   10  11     12   9  17 13   10  19     14    21    12      15
side-by-side                18      .   19   .      .   .   .  .    .   .      .     .     .       .
named                       24      .    .   .      .  10   .  .    .   .      .     .     .       .
all-with-one-voice          11      .   18  15     12  20   9  .   13   .     11    13     .       7
of-level                    13      .   21   .      .  11   .  .    .   .      .     .     .       .
all-of-sort                 10     10   15  15      .   .   .  .    .   .     15     .     .       .
with-us                      .      .    .   .      .  21   .  .    .   .      .     .     .       .
speaker                      .     10    7  10     10  23  10  .   12   6     13    12     8      11
topic                        .      .   19   .      .   .   .  .    .   .      .     .     .       .
last-subject                 8     11   13   5      9  12  18 11    7   .     10    13    11       5
goes-on                      8     10   11   6      .   4  10  .    9   .      9    17     9      14
named-here-together          8      .    8  12      .   .   7  .    .   .      .     9     .      14
person                       8     16    .   .      .   .   .  .    .   .      .     .     .       .
of-sort                      7      .   17   8      .   5   .  .    .   .      .     .     .       .
person-before-quote          .      .    8   8      .  14   .  .    .   .      .     8     .       .
author                       6     13    .  10      6  26   .  8    .   4      8    10     .       9
acted-before                 5      .    4  15      6   3  16  .   15   3      7    16    11       7
first-if-counted             6      .    6   5     10  10   .  .    .   .     11     9     .       .
all-who-agree                6      .    .   3      .   6   6  .    .   .      6     4     .      18
first-in-paragraph           3      .    5   .      5  12  19  .    5  14      9     8     .       3
person-behind-quote          .      5    6   6      5   3   .  .    6   .      .     6    17       5
word-of-name                 5      .   11   .      .   6   .  .    .   .      .     .     .       .
says-it                      .      .    .   .      .   .  11  .    .   .      .     .     .       .
named-most-if-counted        5      .    5   4      7   9   .  .    .   .      9     7     .       .
person-before                7      3    6   4      5   6   6 13    3  -4      9    19     .       3
each-with-such-an-office     .      .    5   5      .   .   .  .    .   .     10     .     .       .
of-office                    3      9    8   3      .   .   .  .    .   .     11     .     .       .
reported                     7      .   13   5      5  -8  10  8    5   5      9     .     4       9
with-noun                    9      .    .   .      .   .   .  .    .   .      .     .     .       .
spoken-to                    4      7    .   7      4   .   4  .    .   4      7     .    13       .
counted                      .      .    4   4      .   4   .  .    .   .      .    10     .       .
no-lender                    .      .    7   3      .   .   .  .    .   .      .     .     .       .
named-last                   .      8    3  -4      .   .   8  9    .   .      8     .     .       9
opened-before                .      .    .   .      .   3   3  .    .   .      .     4     .       3
all                         -3      .    5  12      5  -6   .  .    6   3      .     .    -3       4
named-most                  -3      .    .   .      .   .   .  .    7  -4      .     .     5       6
each-alone                  -8      5    . -12     -5   3   8  5    .   5      .     3     3       3
first-of-all                -4      6   -5  -3      .  19   .  .   -8   .      .     .    -5      -4
named-last-but-speaker      -3     -4    3  -8     -3  -3   . -7    .   9     -3     .     4      -6
all-but-the-one-spoken-of   -3     -3    .  -3      3   .  -5 -4   -7  -3      .     .     .       .
all-in-an-organ              .     -3    3 -10      .   .   .  .    .   .      .     .     .       .
all-but-speaker             -3     -5    .  -5      . -11  -6 -5   -4   .     -5     .     .      -3
leaves-one-out             -14      .  -11   .      . -21   .  .    .   .      .     .     .       .
asks                       -15    -19  -22 -20    -18 -18 -25  .  -23 -13    -14   -11   -21       .
of-another-number          -18      .  -20 -26    -20 -20   .  .    .   .    -21   -20     .       .
"""

_HEAD, *_LINES = (line.split() for line in _TABLE.strip().splitlines())
WEIGHTS = {
    form: {rule: int(cell) for rule, *cells in _LINES if (cell := cells[at]) != "."}
    for at, form in enumerate(_HEAD[1:])
}
"""The row of each form: what each rule counts that it asks."""
