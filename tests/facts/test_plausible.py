"""The shipped figures beside each other: no slip of a factor of ten or of a unit, parts that add up to their wholes.

What is right although it looks wrong stands above its test with the reason; a reason that nothing needs fails too.
"""

from itertools import pairwise, product

from akcli.facts import model
from akcli.facts.observations import Observation

SMALL = {"USD million": 50, "KRW billion": 50, "persons": 2000, "companies": 50, "projects": 20}
"""Up to it, in the unit that things are counted in, a few cargoes or people make a jump."""
PANDEMIC = {"2020", "2021", "2022"}
"""Years in which few travelled."""
JUMPS = {
    "trade-bn-export-cow#2011": "One year of many times as much; BACI has it too.",
    "trade-bn-export-cow#2012": "Back from the year before.",
    "trade-bn-export-baci#2011": "One year of many times as much; Correlates of War has it too.",
    "trade-bn-export-baci#2012": "Back from the year before.",
    "trade-tl-import-comtrade#2015": "A few cargoes make the year; BACI has the same.",
    "trade-tl-import-baci#2015": "A few cargoes make the year; UN Comtrade has the same.",
    "fdi-th-inward-asean#2021": "A small flow, in 2019 even a negative one.",
    "fdi-my-outward#2021": "The table that has both years prints the rise, 508 percent, as well.",
}
"""Values more than five times, or less than a fifth of, the one before them."""


def values(series):
    """The observations of whole years in the unit that things are counted in."""
    unit = model.UNITS[series.unit][0]
    return {
        period: Observation(series, period, point).value(unit)
        for period, point in series.points.items()
        if len(period) == 4
    }


def test_no_value_is_far_from_the_one_before(facts):
    """A digit too many or a unit too large shows beside the years around it, up to the newest."""
    jumps = set()
    for series in facts.series:
        if series.measure in ("rank", "share") or series.flow == "balance":
            continue
        small = SMALL[model.UNITS[series.unit][0]]
        for (before, old), (after, new) in pairwise(values(series).items()):
            if int(after) - int(before) > 2 or min(old, new) <= 0 or max(old, new) <= small:
                continue
            if series.measure == "visitors" and {before, after} & PANDEMIC:
                continue
            if old > new * 5 or new > old * 5:
                jumps.add(f"{series.id}#{after}")
    assert jumps == set(JUMPS)


APART = {
    "trade-mm-total-mm#2017-04/2018-03": "Printed so, 5 million below the two printed parts.",
    "trade-sg-total#1997": "The parts and the whole come from different printings of the customs count.",
}
"""Totals that are not their exports and imports together, to a million or two in a thousand."""


def test_exports_and_imports_make_the_total(facts):
    """By the same count, in every period that has all three, whichever series they stand in."""
    flows: dict[tuple[str, str, str], list[model.Series]] = {}
    for series in facts.series:
        if series.measure == "goods-trade":
            flows.setdefault((series.reporter, series.partner, series.flow), []).append(series)
    apart, checked = set(), 0
    for (reporter, partner, flow), wholes in flows.items():
        if flow not in ("total", "balance"):
            continue
        parts = (flows.get((reporter, partner, one), []) for one in ("export", "import"))
        for whole, out, into in product(wholes, *parts):
            for period in whole.points.keys() & out.points.keys() & into.points.keys():
                first, second, both = (Observation(one, period, one.points[period]) for one in (out, into, whole))
                if len({first.coverage, second.coverage, both.coverage}) > 1:
                    continue
                export, imported, printed = (one.value("USD million") for one in (first, second, both))
                sum_ = export + imported if flow == "total" else export - imported
                checked += 1
                if abs(sum_ - printed) > max(1, (export + imported) / 500):
                    apart.add(f"{whole.id}#{period}")
    assert checked > 200
    assert apart == set(APART)


def test_members_make_asean(facts):
    """By the same count of the same thing the ten members come to ASEAN's number within one percent, fewer to less."""
    members = [one.id for one in facts.partners if one.kind == "asean-member" and one.id != "tl"]
    by_id = {series.id: series for series in facts.series}
    wrong, checked = {}, 0
    for whole in facts.series:
        if "-asean-" not in whole.id or whole.measure in ("rank", "share") or whole.flow == "balance":
            continue
        counts = [by_id.get(whole.id.replace("-asean-", f"-{member}-", 1)) for member in members]
        tables = [values(count) for count in counts if count]
        for year, asean in values(whole).items():
            parts = [table[year] for table in tables if year in table]
            if (whole.points[year].coverage or whole.coverage or "ASEAN-10") != "ASEAN-10" or len(parts) < 2:
                continue
            checked += 1
            together = sum(parts)
            low = asean * 99 / 100 if len(parts) == len(members) else 0
            if not low <= together <= asean * 101 / 100:
                wrong[f"{whole.id}#{year}"] = (together, asean)
    assert checked > 100
    assert wrong == {}


LARGER = ("id", "my", "ph", "sg", "th", "vn")
"""With them come at least 96 of 100 dollars, since the other four trade little."""
NOT_TOGETHER = {
    "total 1989": "The printed total is 3 percent above what is worked out; its note says from what.",
    "export 1989": "As the total of the year.",
    "export 1992": "Korea's trade with Viet Nam is printed as half a billion, more than Viet Nam recorded as imports.",
}
"""Years in which the members' goods trade by Korea's count is further from ASEAN's."""


def test_members_trade_makes_asean_year_by_year(facts):
    """What no source prints is worked out from the two other flows, so that most years have the six larger members."""
    ways = {"total": ("export", "import", 1), "export": ("total", "import", -1), "import": ("total", "export", -1)}
    known: dict[tuple[str, str, str], int] = {}
    for series in facts.series:
        if series.measure == "goods-trade" and series.reporter == "kr":
            for period, point in series.points.items():
                if len(period) == 4:
                    value = Observation(series, period, point).value("USD million")
                    known.setdefault((series.flow, series.partner, period), value)

    def trade(flow, partner, year):
        first, second, sign = ways[flow]
        printed, one, other = (known.get((flow, partner, year)) for flow in (flow, first, second))
        if printed is None and one is not None and other is not None:
            return one + sign * other
        return printed

    apart, checked = set(), 0
    for flow, year in product(ways, map(str, range(1988, int(facts.about.edition[:4])))):
        asean = trade(flow, "asean", year)
        parts = {one.id: trade(flow, one.id, year) for one in facts.partners if one.kind == "asean-member"}
        parts = {member: value for member, value in parts.items() if value is not None}
        if asean is None or not parts.keys() >= set(LARGER):
            continue
        checked += 1
        low = 99 if len(parts) >= 10 else 96
        if not asean * low <= sum(parts.values()) * 100 <= asean * 101:
            apart.add(f"{flow} {year}")
    assert checked > 50
    assert apart == set(NOT_TOGETHER)
