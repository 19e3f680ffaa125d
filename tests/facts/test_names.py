"""What a name means."""

import unicodedata

import pytest
from conftest import base

from akcli.errors import NotFound
from akcli.facts.names import find_partner


@pytest.mark.parametrize(
    "name",
    [
        "vn",
        "VN",
        "Viet Nam",
        "viet nam",
        "Vietnam",
        "Việt Nam",
        "베트남",
        unicodedata.normalize("NFD", "베트남"),
        "VIỆT  NAM",
    ],
)
def test_a_partner_answers_to_all_its_names(name):
    """Code, name, alias, Korean and local name: any case, composed or not, accents optional."""
    assert find_partner(base(), name).id == "vn"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("vietnm", "no partner is called 'vietnm'; did you mean 'Viet Nam'?"),
        ("zzz", "no partner is called 'zzz'"),
        ("", "no partner is called ''"),
        ("a", "'a' fits several partners: 'ASEAN', 'Korea', 'Viet Nam'"),
    ],
)
def test_a_name_that_nobody_has_is_told_the_nearest(name, complaint):
    """No name, or one that fits several, gives what would have been understood."""
    with pytest.raises(NotFound) as raised:
        find_partner(base(), name)
    assert str(raised.value) == complaint


def test_part_of_only_one_name_is_enough():
    """What fits one entry alone means it."""
    assert find_partner(base(), "south").id == "kr"
