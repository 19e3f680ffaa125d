"""How spellings are compared, and guesses at what was meant."""

import pytest

from akcli.facts.spelling import meant


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("vietnm", ["Vietnam", "Laos"], "; did you mean 'Vietnam'?"),
        ("xyz", ["Vietnam"], ""),
        ("abcd", ["abce", "abcf", "abcg", "abch"], "; did you mean 'abch' or 'abcg' or 'abcf'?"),
        ("summit2019", ["summit-2019", "SUMMIT 2019"], "; did you mean 'summit-2019'?"),
        ("sum-mit 2019", ["summit-2019"], "; did you mean 'summit-2019'?"),
        ("VIỆT", ["viet"], "; did you mean 'viet'?"),
    ],
)
def test_the_nearest_words_are_meant(word, known, said):
    """At most three, hyphens, spaces, case and accents apart; of two that are the same the first."""
    assert meant(word, known) == said
