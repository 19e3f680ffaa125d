"""How spellings are compared, and guesses at what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akcli.facts.spelling import bare, fold, meant, near, slips_between, words


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("vietnm", ["Vietnam", "Laos"], "; did you mean 'Vietnam'?"),
        ("xyz", ["Vietnam"], ""),
        ("jsn", ["json", "jsonl", "csv"], "; did you mean 'json' or 'jsonl'?"),
        ("abcd", ["abce", "abcf", "abcg", "abch"], "; did you mean 'abch' or 'abcg' or 'abcf'?"),
        ("summit2019", ["summit-2019", "SUMMIT 2019"], "; did you mean 'summit-2019'?"),
        ("sum-mit 2019", ["summit-2019"], "; did you mean 'summit-2019'?"),
        ("VIỆT", ["viet"], "; did you mean 'viet'?"),
    ],
)
def test_the_nearest_words_are_meant(word, known, said):
    """At most three, hyphens, spaces, case and accents apart; of two that are the same the first."""
    assert meant(word, known) == said


@pytest.mark.parametrize(
    ("text", "folded", "compared"),
    [
        ("Việt  NAM", "viet nam", ["viet", "nam"]),
        ("Đà Nẵng", "da nang", ["da", "nang"]),
        ("Lao People’s (the)", "lao people's (the)", ["lao", "peoples"]),
        ("R.O.K.", "r.o.k.", ["r", "o", "k"]),
        ("ASEAN–ROK Center of Defense", "asean-rok center of defense", ["asean", "rok", "centre", "of", "defence"]),
        ("Organizations", "organizations", ["organisations"]),
        ("베트남", "베트남", ["베트남"]),
        ("ＡＳＥＡＮ", "asean", ["asean"]),
        ("မြန်မာ", "မြနမာ", ["မြနမာ"]),  # a virama is a mark above, as an accent is
        ("!?", "!?", []),
    ],
)
def test_what_is_no_matter_when_spellings_are_compared(text, folded, compared):
    """Case, accents and the kind of apostrophe in a text; in a name also punctuation, the article and who spells."""
    assert (fold(text), words(text)) == (folded, tuple(compared))


@pytest.mark.parametrize(
    ("word", "known", "nearest"),
    [
        ("cambodja", ["Cambodia", "Cambodian"], ["Cambodia", "Cambodian"]),
        ("loas", ["Laos"], ["Laos"]),
        ("lso", ["Lao"], []),
        ("summit-2019-busa", ["summit-2019-busan", "summit-2018-busan"], ["summit-2019-busan", "summit-2018-busan"]),
        ("North Korea", ["South Korea"], []),
        ("south korae", ["South Korea"], ["South Korea"]),
        ("Burundi", ["Brunei"], []),
        ("Republic of Kenya", ["Republic of Korea"], []),
        ("viet nm", ["Viet Nam"], ["Viet Nam"]),
        ("", [""], []),
    ],
)
def test_what_is_near_is_near_as_a_whole(word, known, nearest):
    """A slip in four letters, one in a word; nothing that tells two apart."""
    assert near(word, known) == nearest


LETTERS = st.text("abc", max_size=6)


@given(LETTERS, LETTERS)
def test_slips_are_counted_the_same_both_ways(one, two):
    """None only between equals, at most one for each letter of the longer, at least the difference in length."""
    count = slips_between(one, two)
    assert count == slips_between(two, one)
    assert (count == 0) == (one == two)
    assert abs(len(one) - len(two)) <= count <= max(len(one), len(two))


@given(st.text())
def test_any_text_is_compared(text):
    """What is folded once stays as it is, and a name is its words."""
    assert fold(fold(text)) == fold(text)
    assert bare(text) == "".join(words(text))
