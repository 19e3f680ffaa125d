"""What TOML 1.1 allows and 1.0 does not is found, in its line, and nothing else is taken for it."""

import pytest

from akcli.facts.lines import later_toml

BREAK = "a line break in an inline table"
COMMA = "a comma before the closing brace of an inline table"
ESCAPE = r"the escapes \x and \e"


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("a={b=1}", None),
        ("a={ }\n[[b]]", None),
        ("a={b=1,}", (1, COMMA)),
        ("\na={b=1 , }", (2, COMMA)),
        ("a={b=[1,\n2],}", (2, COMMA)),
        ("a={b=1,\n}", (1, BREAK)),
        ("a={b=1\n}", (1, BREAK)),
        ("a={\nb=1}", (1, BREAK)),
        ("a={b=1, # c\nd=2}", (1, BREAK)),
        ("a={b={c={d={e=1}},\n}}", (1, BREAK)),
        ('a={b="}",\nc=1}', (1, BREAK)),
        ("a={b='',\nc=1}", (1, BREAK)),
        ('a={b="""c\nd""",\ne=1}', (2, BREAK)),
        ('a={b=""" " }""",\nc=1}', (1, BREAK)),
        ("a={b=[1,\n2]}", None),
        ("a=[{b=1},\n{c=2},\n]", None),
        ('a={b="""c\nd"""}', None),
        ("a={b={c={d={e=1}}}}", None),
        ('a="{"\nb=1', None),
        ("# {\na=1", None),
        ('"a{"=1', None),
        (r'a="\x41"', (1, ESCAPE)),
        (r'a="\e"', (1, ESCAPE)),
        (r'a="\\\x41"', (1, ESCAPE)),
        ('a="""\n\\e"""', (1, ESCAPE)),
        (r'a="\\x41"', None),
        (r"a='\x41'", None),
        (r"a='''\e'''", None),
        (r'a="\u0041" # \x', None),
    ],
)
def test_later_toml_is_found(text, later):
    """Line breaks and last commas in inline tables, two escapes; strings and comments are looked through."""
    assert later_toml(text) == later
