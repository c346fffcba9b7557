"""The literals and cropping arguments that croppings.py asks about: hand-picked ones, and random ones from a seed."""

import itertools
import json
import random

ARGUMENTS_PER_RANK = 460


def texts(block):
    return [text for line in block.strip().splitlines() for text in line.split(" ; ")]


# Python accepts some and refuses others.
LITERALS = texts(r"""
0 ; 5 ; -5 ; +5 ; - 5 ; 00 ; 0_0 ; 007 ; 0_7 ; 1_000 ; 1_ ; _1 ; 1__0 ; -0 ; --1 ; +-1 ; 0x1f ; 0X_fF ; 0x
0xg ; 0o17 ; 0O_7 ; 0o8 ; 0b101 ; 0B1 ; 0b2 ; -0x10 ; 0x1_ ; 0b
111111111111111111111111111111111111111111111111111111111111 ; 1. ; .5 ; 1.5 ; -1.5 ; 1e5 ; 1E+5 ; 1e-5 ; 1e
1e+ ; 1_0.0_1 ; 1._5 ; 1_.5 ; 1.5.2 ; . ; -. ; 09.5 ; 0777. ; 08e1 ; 1e16 ; 1e15 ; 123456789012345678.0
1e22 ; 1e21 ; 1.5e300 ; 1e-4 ; 0.0001 ; 0.00001234 ; 1e-400 ; 5e-324 ; -0.0 ; 1.7976931348623157e308 ; 0.1
100.0 ; 1e1_0 ; 3.e2 ; True ; False ; None ; true ; NONE ; null ; Truex ; nan ; inf ; range(2) ; x ; -True
-None ; -'a' ; '' ; "" ; 'ab' ; "ab" ; 'a ; a' ; 'it\'s' ; "it's" ; '"' ; '\'"' ; '\\' ; '\n\t\r\a\b\f\v'
'\d' ; '\0' ; '\08' ; '\101' ; '\777' ; '\x41' ; '\x4' ; '\u00e9' ; '\u12' ; '\U0001F600' ; '\U00110000'
'😀' ; 'é ٣' ; '\x00' ; '\xad' ; () ; (1) ; ((1)) ; (1,) ; ( 1 , ) ; (,) ; (1,,2) ; (1 2) ; (1 ; 1) ; (1]
1, ; 1, 2 ; 1, 2, ; , ; [] ; [1] ; [1,] ; [,] ; [1, (2, 3)] ; [1 ; 1 2 ; ()() ; ((), [])
(1, [2, (3,), {}]) ; ((5, 4),), 3 ; {} ; {,} ; {1: 2} ; {1: 2,} ; {1: 2, 3: 4} ; {1: 2 3: 4} ; {1:} ; {:1}
{1 2} ; {1: 2, 3} ; {1: 2,, } ; {1: 2, True: 3} ; {0.0: 1, 0: 2} ; {False: 1, -0.0: 2} ; {'a': 1, 'a': 2}
{None: 1} ; {(1, 2): 3} ; {1.5: 2} ; {[1]: 2} ; {{}: 1} ; {(1, [2]): 3} ; {1: [2], (1.0, ()): {}}
{(1,): 2, (True,): 3} ; {'1': 1, 1: 2} ; １ ; −1 ; 1; ; 1:2 ; *1 ; 5px
""")
LITERALS += [
    *["", " ", " 1 ", "\n1", "1\n", "+\t5", "(1\n,\n2)", "\t(1,\r\n2)", "(1\f)", "1\u00a0", "\ufeff1"],
    *["'a\nb'", "'a\\\nb'", "'\u00a0\u200b\u2028\x7f'", "'\0'", "1\0", "'\\", "1" * 4300, "1" * 4301],
    *["(" * 200 + "1" + ")" * 200, "[" * 200 + "]" * 200, "(" * 201 + "1" + ")" * 201, "{1:" * 200 + "2" + "}" * 200],
]

DATA_FORMATS = texts(r"""
None ; 'channels_last' ; 'channels_first' ; 'Channels_First' ; 'CHANNELS_LAST' ; 'nchw' ; 'NHWC' ; ''
' channels_last' ; 'channelsLast' ; 1 ; 1.0 ; True ; ('channels_last',) ; ['channels_last'] ; {}
""")

# Every layer is asked about all of them, those that are meant for another one too.
ARGUMENTS = texts(r"""
0 ; 1 ; 2 ; 5 ; 14 ; -1 ; -3 ; True ; False ; None ; 1.5 ; 0.0 ; -1.0 ; 1e999 ; 10000000000000000000000000
'' ; '1' ; '12' ; '123' ; 'ab' ; 'a1' ; '1a' ; '٣٤' ; '😀1' ; ' 1' ; 'abc' ; '- ' ; '\n1' ; () ; (1,)
(1, 2) ; (1, 2, 3) ; (1, 2, 3, 4) ; [] ; [1] ; [2, 5] ; [1, 2, 3] ; (0, 0) ; (5, 4) ; 5, 4 ; {} ; {1: 2}
{1: 2, 3: 4} ; {0: 2, 1: 4} ; {1: 4, 0: 2} ; {0: 2, 1: 4, 2: 6} ; {0.0: 2, True: 4} ; {0: -1, 2: 1}
{'0': 1, '1': 2} ; {0: (1, 2), 1: 3} ; {0: 1, 1: 2, 3: 4} ; {None: 1, (1, 2): 3} ; {'a': 1, 'b': 2}
(1, -1) ; (-1, 1) ; (-1, -1) ; (-1, -2) ; (-2, -1) ; (1, -0.5) ; (-1, -1.0) ; (-1.0, -1) ; (-0.0, 1)
(1.5, 2) ; (2, 1.5) ; (1, 0.0) ; (0.0, 1) ; (0.0, 0) ; (2.0, 3) ; (True, 2) ; (1, False) ; (1, None)
(None, 1) ; ('1', 2) ; (1, '2') ; ('1', '2') ; ('a', 2) ; (1, 'a') ; ('1_0', 2) ; (' 7 ', 2) ; ('', 1)
('1.0', 1) ; ('+1', 1) ; ('-1', 1) ; ('− 1', 1) ; ('\u00a01', 1) ; ('1\x85', 1) ; ('\ufeff1', 1)
('\x1c1', 1) ; ('1__0', 1) ; ('_1', 1) ; ('111111111111111111111111111111', 1) ; ('²', 1) ; ('१२', 1)
(1e999, 1) ; (1, -1e999) ; ('a', 1e999) ; (1e999, 'a') ; (-1, '1') ; ('1', -1) ; (-1, 'a') ; ((1, 2),)
((1, 2), 3) ; (3, (1, 2)) ; ((1, 2), (3, 4)) ; [[1, 2], [3, 4]] ; [(1, 2), 3] ; ((1,), 2) ; ((1, 2, 3), 4)
((1, 2), (3, 4, 5)) ; ((1, 2), (3, -4)) ; ((1, 2), '3') ; ((1, 2), 'ab') ; ((1, 2), '12')
((1.5, 2), (0, 0)) ; ((0, 0), (0, 2.5)) ; ((0, 0.0), (1, 0.0)) ; ((1, 2), None) ; (None, (1, 2))
((1, 2), 1.5) ; ((1, 2), (3, None)) ; ((1, (2,)), 3) ; ((1, [2]), 3) ; ((1, {}), 3) ; ({1: 2, 3: 4}, 5)
({}, 5) ; (-1, 5) ; (5, -1) ; ((-1, 2), (-3, 4)) ; ((1, 2), (-3, 4)) ; (True, (False, True))
((1, 2), (3, 4), (5, 6)) ; (1, (1, 2), 3) ; ((1, 2), 3, 4) ; ((1, 2), (3, 4), 'a') ; ((1, 2), (3, 4), '5')
((1, 2), (3, 4), (5, 6, 7)) ; ((1, 2), (3, 4), (5, -6)) ; (1, 2, -3) ; (1, -2, -3) ; (1, 2, None)
(1, 2, 3.5) ; ((1, 2.5), (3, 4), 5) ; (1, '12', 3) ; ('1', '2', '3') ; ({0: 1, 1: 2}, 3, [4, 5])
(1, 2, {1: 2}) ; ((14, 13), (14, 13)) ; ((27, 0), (0, 27)) ; ((14, 14), (0, 0)) ; ((28, 0), (0, 0))
((0, 0), (0, 28)) ; ((29, 0), (0, 0)) ; ((3, 6), (0, 0)) ; ((0, 0), (5, 4)) ; ((4, 5), (0, 0))
((0, 0), (5, 5)) ; ((6, 3), (0, 0)) ; ((0, 0), (7, 3)) ; ((2, 2), (2, 2)) ; ((0, 2), (0, 4))
((1, 0), (3, 0)) ; ((1, 0), (3, 4)) ; ((1, 2), (3, 0)) ; (2, 2, 2) ; ((3, 6), (0, 0), (0, 0))
((0, 0), (5, 8), (0, 0)) ; ((0, 0), (0, 0), (7, 6)) ; ((2, 2), (2, 2), (2, 2)) ; ((8, 1), (1, 1), (1, 1))
((1, 1), (10, 1), (1, 1)) ; ((1, 1), (1, 1), (14, 1)) ; (2, 3) ; (3, 3) ; (0, 1) ; (1, 0) ; (2, 2)
""")

# Two negative margins are printed as a set, whose order follows from their hashes.
NEGATIVES = [-1, -2, -3, -4, -7, -8, -9, -10, -40, -72, -136, -1.5, -2.25, -0.1, -1e300, -5e-324, 1 - 2**61, -(2**64)]
# Hashes that ask for the same place in the set's table.
COLLISIONS = [(-2, -18), (-18, -2), (-2, -26), (-2, -34), (-34, -2), (-2, -42), (-3, -35), (-3, -67)]

# The combinations of Keras's own test of Cropping3D.
COMBINATIONS_3D = list(itertools.product([(1, 2), (0, 2), (1, 0)], [(3, 4), (0, 4), (3, 0)], [(5, 6), (0, 6), (5, 0)]))


def random_margin(rng, wild):
    if not wild:
        return rng.choice([0, 0, 1, 1, 2, 3, 4, 5, 6, 9]) if rng.random() < 0.9 else rng.choice([True, False, 2.5, 0.0])
    return rng.choice([0, 1, 2, 3, -1, -4, 1.5, -2.25, True, None, "7", "a", "", (1,), [1, 2], {1: 2}, 10**20, -8])


def random_entry(rng, wild):
    """A margin for both ends of an axis, or one for each."""
    shape = rng.random()
    if shape < 0.3:
        return random_margin(rng, wild)
    length = rng.choice([1, 2, 2, 2, 3]) if wild and rng.random() < 0.3 else 2
    items = [random_margin(rng, wild and rng.random() < 0.6) for _ in range(length)]
    if wild and shape > 0.95 and len(items) == 2 and not isinstance(items[0], (list, dict)):
        return {items[0]: items[1]}
    return items if shape > 0.8 else tuple(items)


def random_argument(rng, rank):
    wild = rng.random() < 0.45
    if rank == 1 or rng.random() < 0.08:
        return random_entry(rng, wild)
    length = rank + rng.choice([-1, 1]) if wild and rng.random() < 0.1 else rank
    entries = [random_entry(rng, wild and rng.random() < 0.7) for _ in range(length)]
    if wild and rng.random() < 0.06:
        return dict(enumerate(entries))
    return entries if rng.random() < 0.2 else tuple(entries)


def spell(value, rng):
    """One of the many ways to write `value`."""
    if isinstance(value, (tuple, list)):
        opening, closing = "()" if isinstance(value, tuple) else "[]"
        separator = rng.choice([", ", ",", " , ", ",\n"])
        trailing = "," if len(value) == 1 and isinstance(value, tuple) or value and rng.random() < 0.1 else ""
        return opening + separator.join(spell(item, rng) for item in value) + trailing + closing
    if isinstance(value, dict):
        return "{" + ", ".join(f"{spell(key, rng)}: {spell(item, rng)}" for key, item in value.items()) + "}"
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0 and rng.random() < 0.1:
        return rng.choice([hex, bin, oct])(value)
    if isinstance(value, str) and rng.random() < 0.5:
        return json.dumps(value)
    return f"({value!r})" if rng.random() < 0.03 else repr(value)


def arguments_for(rank):
    """Texts of literals, none twice."""
    rng = random.Random(rank)
    chosen = dict.fromkeys(ARGUMENTS)
    if rank == 1:
        chosen.update(dict.fromkeys(map(repr, COLLISIONS)))
        chosen.update(dict.fromkeys(repr(pair) for pair in itertools.permutations(NEGATIVES, 2) if rng.random() < 0.25))
    if rank == 3:
        chosen.update(dict.fromkeys(map(repr, COMBINATIONS_3D)))
    while len(chosen) < ARGUMENTS_PER_RANK:
        chosen[spell(random_argument(rng, rank), rng)] = None
    return list(chosen)
