"""Entries that several modules ask for, and what becomes of their sources in records."""

from decimal import Decimal

from conftest import base, event, series

from akcli.facts import model
from akcli.facts.model import Point

ONE = {"id": "one", "locator": None, "publisher": "One", "url": "https://example.org/one", "published": None}
TWO = {"id": "two", "locator": None, "publisher": "Two", "url": "https://example.org/two", "published": None}
TWO_AT_P2 = TWO | {"locator": "p2"}
POLICY = model.Policy("nsp", "New Southern Policy", "2017-11-09", "Moon", "Plan.", sources=("one",))
PILLAR = model.Pillar("peace", "Peace", "Calm.", "Work for it.", ("security",), sources=("one",))
TASK = model.Initiative("nsp-1", "nsp", "Defence", "Talks.", "peace", 1, sources=("two",))
TALKS = event("talks", "2018", topics=("security",), title="The New Southern Policy begins")
CLAIM = model.Claim(
    "p1", "It holds.", "security", "one#p1", "confirmed", "Seen.", evidence=("talks", "nsp"), sources=("two",)
)
WHOLE = base(events=[TALKS], policies=[POLICY], pillars=[PILLAR], initiatives=[TASK], claims=[CLAIM])
VARIANT = model.PointVariant(Decimal("2.0"), ("two#p2",), "USD billion", "about", "estimate", "ASEAN-6", "Old.")
BARE = model.PointVariant(3, ("one",))
POINT = Point(7, "USD billion", "over", "derived", "ASEAN-9", ("two#p2",), (VARIANT, BARE), "Seen.")
KEPT = [
    series("out", "export", {"2015": 5, "2016": POINT, "2016-01/2016-06": 4}, coverage="ASEAN-10"),
    series("v", "inward", {"2014": 3, "2019": 4}, measure="visitors", unit="persons", partner="vn", reporter="cow"),
]
GOAL = model.Target("goal", "Goal", "trade", "2014", "Leaders", 8, "USD billion", due="2016", sources=("one",))
