"""How much does each piece of evidence count for who acts in an English clause, by how its subject tells?

A column for each form of subject: a name, a person, a noun for a sort ("the bank"), a word for all or
several, for the others, "we", "it", "he", "they", "you", an office, a thing, an order that names nobody, or
nothing. A rule is not asked where a dot stands. `scripts/fit_bearers.py` fits the numbers, in tenths of a
logit, and tells what carries over to texts left out.
"""

_TABLE = """
rule                      name person noun all others  we  it he they you office thing order nothing
all-of-the-instrument       13      .   20  18      .   .  18  .   17   .     15    18     .      19
heading                     13      .   19  11      .  19  21  .   17  16     15    12    16      10
part-by-part                27     10   18   .      .  16  14  .    .   .      .    31     .       .
deed-of-sort                14     17   10  10     13  11  18 13   10  20     15    24    13      16
noun-before                 12     13   17  12     12  12  20 11   17   .      .    16    10      12
side-by-side                17      .   19   .      .   .   .  .    .   .      .     .     .       .
all-by-word                 11      .   11  15     15  15   .  .    .   .     11    14     .       .
last-subject                10     15   17   7     10  13  19 12    8   .     12    15    13       7
named                       22      .    .   .      .   8   .  .    .   .      .     .     .       .
speaker                      .     10    7  10     10  22  10  .   12   6     13    12     9      11
with-us                      .      .    .   .      .  20   .  .    .   .      .     .     .       .
all-of-sort                 10      9   14  14      .   .   .  .    .   .     14     .     .       .
person                       9     20    .   .      .   .   .  .    .   .      .     .     .       .
goes-on                      9     13   16   8      .   4  10  .   10   .     10    17    10      15
of-level                    12      .   19   .      .  10   .  .    .   .      .     .     .       .
person-before-quote          .      .    9   8      .  16   .  .    .   .      .     9     .       .
topic                        .      .   16   .      .   .   .  .    .   .      .     .     .       .
named-here-together          8      .    8  12      .   .   7  .    .   .      .     9     .      13
author                       7     10    .  11      6  28   .  8    .   4      8     8     .       9
acted-before                 5      3    7  10      6   .  17  3   14   3      7    17    12       7
of-head                      8      .   15  -3      .   8   7  .    .   .      .    14     .       .
of-sort                      5      .   14   7      .   4   .  .    .   .      .     .     .       .
all-with-one-voice           6      .   12   .      6  15   4  .    5   .      6    10     .       .
first-if-counted             5      .    6   5     10   .   .  .    .   .     10    11     .       .
person-before                7      4    6   5      5   6   6 13    4  -4      9    20     3       .
says-it                      .      .    .   .      .   .  11  .    .   .      .     .     .       .
first-in-paragraph           .      .    4   .      4  12  18  .    5  13      9     6     .       .
person-behind-quote          .      4    5   5      5   .   .  .    6   .      .     5    16       5
reported                     7      3   12   6      5  -8  12  8    5   5      9     .     4       9
each-with-such-an-office     .      .    5   5      .   .   .  .    .   .     10     .     .       .
all-who-agree                5      .    .   .      .   5   5  .    .   .      5     .     .      17
named-most-if-counted        4      .    5   4      7   .   .  .    .   .      9     7     .       .
spoken-to                    4      7    .   8      4   .   4  .    .   4      7     .    13       .
with-noun                    8      .    .   .      .   .   .  .    .   .      .     .     .       .
of-office                    .      7    7   3      .   .   .  .    .   .     11     .     .       .
counted                      .      .    4   4      .   .   .  .    .   .      .    10     .       .
word-of-name                 .      .    8   .      .   4   .  .    .   .      .     .     .       .
named-last                   .      4    4  -3      .   3   8  8    .   .      8     .     .       9
no-lender                    .      .    6   3      .   .   .  .    .   .      .     .     .       .
opened-before                .      .    .   .      .   .   .  .    .   .      .     3     .       .
first-of-all                -3      7   -5   .      .  26   .  .   -7   .      .     .    -4      -3
named-most                  -3      .    3   .      .   .   .  .    7  -4      .     .     4       7
all                         -5      .    3  10      3  -7   . -3    4   .      .    -4    -4       3
named-last-but-speaker       .      .    .  -7     -3   .   . -8    .   9      .     .     5      -5
all-but-the-one-spoken-of   -4      .    .   .      3   .  -6 -4   -5  -4      .     .     .       .
all-in-an-organ              .      .    .  -8      .   .   .  .    .   .      .     .     .       .
each-alone                 -11      .   -3 -16     -7   .   6  3   -4   3     -4     .     .       .
all-but-speaker             -4     -6    .  -7     -4 -12  -7 -7   -6   .     -6    -5    -3      -4
leaves-one-out             -13      .  -10   .      . -20   .  .    .   .      .     .     .       .
of-another-number          -16      .  -19 -25    -19   .   .  .    .   .    -19   -19     .       .
asks                       -17    -21  -24 -18    -20 -20 -27  .  -24 -15    -16   -19   -22       .
"""

_HEAD, *_LINES = (line.split() for line in _TABLE.strip().splitlines())
WEIGHTS = {
    form: {rule: int(cell) for rule, *cells in _LINES if (cell := cells[at]) != "."}
    for at, form in enumerate(_HEAD[1:])
}
"""The row of each form: what each rule counts that it asks."""
