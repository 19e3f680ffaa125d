"""What a name means."""

import unicodedata

import pycountry
import pytest
from conftest import base, partner, series, source

from akcli.commands.options import UNDERSTAND
from akcli.errors import NotFound
from akcli.facts import model
from akcli.facts.names import find_institution, find_partner, find_policy, find_reporter, find_source, names_of

STATES = base(
    sources=(source("one"), source("baonghean-2019"), source("kita-2025")._replace(url="https://kita.net/?a=1")),
    partners=(
        partner("asean", "ASEAN", "group", official_name="Association of Southeast Asian Nations"),
        partner(
            *("kr", "Korea", "korea"),
            official_name="Republic of Korea",
            alpha2="KR",
            alpha3="KOR",
            aliases=("South Korea", "ROK", "Korea, South", "Korea, Republic of"),
            names=model.Names(("대한민국", "남한")),
        ),
        partner("bn", "Brunei Darussalam", alpha2="BN", alpha3="BRN", aliases=("Brunei",)),
        partner("cn", "China", "long-standing", official_name="People's Republic of China"),
        partner("kh", "Cambodia", official_name="Kingdom of Cambodia", names=model.Names((), ("កម្ពុជា",))),
        partner("la", "Lao PDR", official_name="Lao People's Democratic Republic", aliases=("Laos",)),
        partner("my", "Malaysia", alpha2="MY"),
        partner("th", "Thailand", official_name="Kingdom of Thailand", names=model.Names((), ("ประเทศไทย",))),
        partner("tl", "Timor-Leste", official_name="Democratic Republic of Timor-Leste"),
        partner("us", "United States", "long-standing", aliases=("U.S.",)),
        partner("vn", "Viet Nam", aliases=("Vietnam",), names=model.Names(("베트남",), ("Việt Nam",))),
    ),
    institutions=(
        model.Institution("akc", "ASEAN-Korea Centre", "centre", "Informs.", "active", "AKC"),
        model.Institution("dmm", "Vice-Ministers of Defence Meeting", "dialogue", "Talks.", "active"),
        model.Institution("danang", "Đà Nẵng Organisation", "organisation", "Works.", "active"),
    ),
    policies=(model.Policy("nsp", "New Southern Policy", "2017", "Korea", "Plan.", aliases=("NSP", "신남방정책")),),
    series=(series("t", "total", {"2019": 1}), series("w", "total", {"2019": 1}, reporter="worldbank")),
)


@pytest.mark.parametrize(
    ("name", "means"),
    [
        # a code, an id, a name or an alias, in any case, composed or not
        ("vn", "vn"),
        ("BRN", "bn"),
        ("viet nam", "vn"),
        ("VIETNAM", "vn"),
        ("베트남", "vn"),
        (unicodedata.normalize("NFD", "베트남"), "vn"),
        ("남한", "kr"),
        ("កម្ពុជា", "kh"),
        ("ประเทศไทย", "th"),
        # accents, spaces, punctuation and the article are no matter
        ("Việt Nam", "vn"),
        ("VIỆT  NAM", "vn"),
        ("viêt-nam", "vn"),
        ("R.O.K.", "kr"),
        ("u.s.", "us"),
        ("Korea (the Republic of)", "kr"),
        ("Korea, South", "kr"),
        ("the United States", "us"),
        ("Lao People’s Democratic Republic", "la"),
        ("Lao People's Democratic Republic (the)", "la"),
        ("People’s Republic of China", "cn"),
        ("Timor–Leste", "tl"),
        # the beginning of a word of only one
        ("viet", "vn"),
        ("timor", "tl"),
        ("brun", "bn"),
        ("darus", "bn"),
        ("leste", "tl"),
    ],
)
def test_a_partner_answers_to_its_whole_names(name, means):
    """And to the beginning of a word that is in no other's names."""
    assert find_partner(STATES, name).id == means


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("vietnm", "no partner is called 'vietnm'; did you mean 'Viet Nam'?"),
        ("vietman", "no partner is called 'vietman'; did you mean 'Viet Nam'?"),
        ("thialand", "no partner is called 'thialand'; did you mean 'Thailand'?"),
        ("zzz", "no partner is called 'zzz'"),
        # nobody
        ("", "no partner is called ''"),
        (" ", "no partner is called ' '"),
        ("...", "no partner is called '...'"),
        ("the", "no partner is called 'the'"),
        # scraps
        ("RUS", "no partner is called 'RUS'"),
        ("salam", "no partner is called 'salam'"),
        ("land", "no partner is called 'land'"),
        ("vie", "no partner is called 'vie'"),
        ("republic of", "no partner is called 'republic of'"),
        ("Mỹ", "no partner is called 'Mỹ'"),  # the United States in Vietnamese, and not the code MY
        # what two have
        ("demo", "'demo' fits several partners: 'Lao PDR', 'Timor-Leste'"),
        ("south", "'south' fits several partners: 'ASEAN', 'Korea'"),
        ("kingdom", "'kingdom' fits several partners: 'Cambodia', 'Thailand'"),
        # no guess where something tells them apart
        ("North Korea", "no partner is called 'North Korea'"),
        ("noth korea", "no partner is called 'noth korea'"),
        ("DPRK", "no partner is called 'DPRK'"),
        ("Republic of Kenya", "no partner is called 'Republic of Kenya'"),
        ("Republic of China", "no partner is called 'Republic of China'"),
        ("taiwan", "no partner is called 'taiwan'"),
        ("quantum flux capacitor", "no partner is called 'quantum flux capacitor'"),
    ],
)
def test_a_name_that_nobody_has_is_told_so(name, complaint):
    """With all that it fits, or with the nearest name where the whole is near; never with another country."""
    with pytest.raises(NotFound) as raised:
        find_partner(STATES, name)
    assert str(raised.value) == complaint


@pytest.mark.parametrize(
    ("find", "name", "means"),
    [
        (find_institution, "asean korea center", "akc"),
        (find_institution, "akc", "akc"),
        (find_institution, "vice-ministers of defense meeting", "dmm"),
        (find_institution, "Da Nang Organization", "danang"),
        (find_institution, "informs", None),
        (find_institution, "centr", "akc"),
        (find_policy, "신남방정책", "nsp"),
        (find_policy, "southern", "nsp"),
        (find_policy, "new", None),
    ],
)
def test_institutions_and_policies_are_called_by_the_same_rule(find, name, means):
    """In British and American spelling."""
    if means:
        assert find(STATES, name).id == means
    else:
        with pytest.raises(NotFound):
            find(STATES, name)


@pytest.mark.parametrize(
    ("find", "name", "means"),
    [
        (find_source, "BAONGHEAN-2019", "baonghean-2019"),
        (find_source, "Baonghean 2019", "baonghean-2019"),
        (find_source, "baonghean", None),
        (find_source, "https://kita.net/?a=1", "kita-2025"),
        (find_source, "HTTPS://kita.net/?A=1", "kita-2025"),
        (find_source, "https://kita.net/?a=2", None),
        (find_source, "https://kita.net/", None),
        (find_source, "2019", None),  # four digits are no letters
        (find_source, "kit", None),
        (find_reporter, "kr", "kr"),
        (find_reporter, "South Korea", "kr"),
        (find_reporter, "World Bank", "worldbank"),
        (find_reporter, "Vietnam", None),  # counts nothing here
        (find_reporter, "cow", None),
        (find_reporter, "", None),
    ],
)
def test_sources_and_reporters_are_called_by_the_same_rule(find, name, means):
    """The id and the address of a document are whole."""
    if means:
        assert find(STATES, name) == means
    else:
        with pytest.raises(NotFound):
            find(STATES, name)


def test_every_name_of_the_shipped_facts_means_its_entry(facts):
    """No two entries share one, however it is spelt."""
    for kind, find in (("partners", find_partner), ("policies", find_policy), ("institutions", find_institution)):
        for entry in getattr(facts, kind):
            for name in names_of(entry):
                for spelling in (name, name.upper(), unicodedata.normalize("NFD", name), name.replace("'", "’")):
                    assert find(facts, spelling) == entry, spelling
    for document in facts.sources:
        assert find_source(facts, document.id.upper()) == find_source(facts, document.url) == document.id


NAMED = [
    (state.alpha_2, name)
    for state in pycountry.countries
    for field in ("alpha_2", "alpha_3", "name", "common_name", "official_name")
    if (name := getattr(state, field, None))
]


def test_every_name_of_a_partner_in_iso_3166_is_found(facts):
    """Codes, names, common and official names, also without their accents and with a curly apostrophe."""
    partners = {one.alpha2: one.id for one in facts.partners if one.alpha2}
    for code, name in NAMED:
        if code in partners:
            for spelling in (name, name.lower(), name.replace("'", "’"), name if name.isupper() else f"{name} (the)"):
                assert find_partner(facts, spelling).id == partners[code], spelling


@pytest.mark.parametrize("kind", ["partner", "reporter", "policy", "pillar", "institution", "source"])
def test_no_other_state_is_anybody(facts, kind):
    """Every code, name, common and official name of ISO 3166 that is no partner's is refused, and without a guess."""
    partners = {one.alpha2 for one in facts.partners}
    for code, name in NAMED:
        if code not in partners:
            with pytest.raises(NotFound) as raised:
                print(name, UNDERSTAND[kind]("NAME", name, facts))
            assert "did you mean" not in str(raised.value), name
