"""One fingerprint for the same facts however they are written, another for any other."""

import json
import random
from decimal import Decimal

import pytest
import tomli
from conftest import SAMPLE
from hypothesis import given
from hypothesis import strategies as st

from akcli.facts.check import check
from akcli.facts.fingerprint import canonical, digest, fingerprint
from akcli.facts.load import CompiledFacts, load
from akcli.facts.states import read_state
from akcli.tables.export import export

TEXT = SAMPLE.read_text(encoding="utf-8")
TABLES = tomli.loads(TEXT, parse_float=Decimal)


def of(text):
    """The fingerprint of a base in TOML, which is sound."""
    facts, problems = check(text.encode(), "own.toml")
    assert problems == []
    return facts.fingerprint


def test_the_form_is_the_same_on_every_machine():
    """Eight hexadecimal digits that a change of the canonical form would change: then all listed ones are void."""
    assert load(str(SAMPLE)).fingerprint == "1c1f4340"


def test_the_bundled_facts_have_one_fingerprint(facts, compiled, tmp_path):
    """From the TOML, from the compiled form, from an export to JSON that is read back, and from the raw tables."""
    (tmp_path / "facts.json").write_text(export(facts, "-", "json"), encoding="utf-8")
    assert CompiledFacts(str(compiled)).fingerprint == facts.fingerprint
    assert read_state(str(tmp_path / "facts.json")).base == canonical(facts.tables())
    assert digest(read_state(str(tmp_path / "facts.json")).base) == facts.fingerprint
    assert (
        json.loads((tmp_path / "facts.json").read_text(encoding="utf-8"))["about"]["fingerprint"] == facts.fingerprint
    )


VARIANTS = 'variants = [{ value = 160, qualifier = "about", sources = ["baonghean-2019"] }'
SAME = {
    "a comment": ("[about]", "# The base\n[about]"),
    "separated thousands": ("2017 = 95250", "2017 = 95_250"),
    "a table for a bare number": ("2017 = 95250", "2017 = { value = 95250 }"),
    "the unit of the series": ("2017 = 95250", '2017 = { value = 95250, unit = "USD million" }'),
    "the sources of the series": ("2017 = 95250", '2017 = { value = 95250, sources = ["akc-overview"] }'),
    "the coverage of the series": ("2017 = 95250", '2017 = { value = 95250, coverage = "ASEAN-10" }'),
    "the unit of the point": ("{ value = 160, qualifier", '{ value = 160, unit = "USD billion", qualifier'),
    "a default": ('kind = "reference"\n', 'kind = "reference"\nlanguage = "en"\n'),
    "a false": ('kind = "status"\n', 'kind = "status"\nmilestone = false\n'),
    "the order of words": ('topics = ["politics", "trade"]', 'topics = ["trade", "politics"]'),
    "the order of sources": ('["akc-overview", "baonghean-2019#p4"]', '["baonghean-2019#p4", "akc-overview"]'),
    "the order of fields": ('measure = "goods-trade"\nflow = "export"', 'flow = "export"\nmeasure = "goods-trade"'),
    "an escape": ('"Báo Nghệ An"', '"B\\u00e1o Nghệ An"'),
}
OTHER = {
    "a digit": ("2017 = 95250", "2017 = 95251"),
    "a digit behind the point": ("2017 = 95250", "2017 = 95250.0"),
    "another unit for an equal value": ("2017 = 95250", '2017 = { value = 95.25, unit = "USD billion" }'),
    "a word": ("The leaders mark", "Leaders mark"),
    "a capital": ('place = "Jakarta"', 'place = "JAKARTA"'),
    "a doubt": ('published = "2019-11-26?"', 'published = "2019-11-26"'),
    "a place in a source": ("baonghean-2019#p4", "baonghean-2019#p5"),
    "a topic less": ('topics = ["politics", "trade"]', 'topics = ["politics"]'),
    "a variant": (VARIANTS, VARIANTS + ', { value = 161, sources = ["akc-overview"] }'),
    "the edition": ('edition = "2026-11-23"', 'edition = "2026-11-24"'),
    "an id that moved": ("[[sources]]", '[moved]\nnsp-old = "nsp"\n[[sources]]'),
    "a period": ("2017 = 95250", "2016 = 95250"),
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_is_only_written_otherwise_changes_nothing(change):
    """Comments, form, order where it means nothing, and what is said again."""
    assert TEXT.count(change[0]) >= 1
    assert of(TEXT.replace(*change, 1)) == of(TEXT)


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_another_fact_has_another_fingerprint(change):
    """Each value with its digits and its unit, each word, each date."""
    assert TEXT.count(change[0]) >= 1
    assert of(TEXT.replace(*change, 1)) != of(TEXT)


def test_the_order_of_variants_and_of_series_is_a_preference():
    """Among variants of one value, and series of one measure and partner; not among others."""
    two = VARIANTS + ', { value = 161, sources = ["akc-overview"] }'
    other = two.replace('160, qualifier = "about", sources = ["baonghean-2019"]', "X").replace(
        '161, sources = ["akc-overview"]', '160, qualifier = "about", sources = ["baonghean-2019"]'
    )
    other = other.replace("X", '161, sources = ["akc-overview"]')
    assert of(TEXT.replace(VARIANTS, two)) != of(TEXT.replace(VARIANTS, other))
    series = TABLES["series"]
    assert fingerprint(TABLES | {"series": series[::-1]}) != fingerprint(TABLES)
    apart = [count | {"partner": "vn"} if place else count for place, count in enumerate(series[:2])]
    assert fingerprint(TABLES | {"series": apart}) == fingerprint(TABLES | {"series": apart[::-1]})


def shuffled(value, dice):
    """The same facts in another order: of tables, of fields, of words; variants stay, and so do series."""
    if isinstance(value, dict):
        fields = [
            (
                key,
                inner
                if key in ("variants", "series") and inner and isinstance(inner[0], dict)
                else shuffled(inner, dice),
            )
            for key, inner in value.items()
        ]
        dice.shuffle(fields)
        return dict(fields)
    if isinstance(value, list):
        items = [shuffled(item, dice) for item in value]
        dice.shuffle(items)
        return items
    return value


@given(st.integers())
def test_no_order_that_means_nothing_counts(seed):
    """Whatever the order of entries, fields and words."""
    assert fingerprint(shuffled(TABLES, random.Random(seed))) == fingerprint(TABLES)


def leaves(value, path=()):
    """Where each single value stands."""
    if isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))
    else:
        yield path


LEAVES = sorted(leaves(TABLES), key=str)


def changed(value, path, change):
    """A copy in which what stands at ``path`` is another."""
    if not path:
        return change(value)
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed(copy[path[0]], path[1:], change)
    return copy


def otherwise(value):
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    return value + "a" if isinstance(value, str) else value + 1


@given(st.sampled_from(LEAVES))
def test_any_change_of_a_fact_counts(path):
    """Each single value of each entry."""
    assert fingerprint(changed(TABLES, path, otherwise)) != fingerprint(TABLES)
