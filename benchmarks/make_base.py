"""Writes a sound fact base of any size: invented entries in the proportions, and with the lengths, of the real ones.

    python benchmarks/make_base.py 10000 > base.toml

The same size and seed always give the same bytes.
"""

import argparse
import sys
from collections.abc import Iterator
from random import Random

SHARES = {"events": 0.21, "series": 0.13, "initiatives": 0.04}
"""How much of a base each of these sections is; partners are the twelve below, and sources the rest."""
PARTNERS = {
    "asean": ("ASEAN", "group"),
    "kr": ("Korea", "korea"),
    "bn": ("Brunei Darussalam", "asean-member"),
    "kh": ("Cambodia", "asean-member"),
    "id": ("Indonesia", "asean-member"),
    "la": ("Lao PDR", "asean-member"),
    "my": ("Malaysia", "asean-member"),
    "mm": ("Myanmar", "asean-member"),
    "ph": ("Philippines", "asean-member"),
    "sg": ("Singapore", "asean-member"),
    "th": ("Thailand", "asean-member"),
    "vn": ("Viet Nam", "asean-member"),
}
LEAST = 40
"""A smaller base is made of sources alone."""
TEXT = """
    ministers met and signed the new programme for trade fund centre of Korea in Viet Nam Busan leaders agreed
    to raise visits students ships rice rivers forests cities youth council talks on energy 아세안 한국 정상회의
    무역 Hà Nội hợp tác kinh tế statement joint annual plan report opened after three years with experts
"""
KINDS = ("status", "summit", "ministerial", "agreement", "policy", "visit", "culture", "fund")
TOPICS = ("trade", "investment", "politics", "security", "culture", "education", "development", "tourism")
FLOWS = (
    ("goods-trade", "total", "USD million"),
    ("fdi", "outward", "USD million"),
    ("visitors", "outward", "persons"),
    ("students", "inward", "persons"),
)


def base(entries: int, seed: int = 0) -> Iterator[str]:
    """The lines of a fact base of so many entries."""
    random = Random(seed)
    vocabulary = TEXT.split()
    counts = {section: int(share * entries) if entries >= LEAST else 0 for section, share in SHARES.items()}
    partners = PARTNERS if entries >= LEAST else {}
    documents = [f"source-{number}" for number in range(entries - len(partners) - sum(counts.values()))]

    def said(least: int, most: int) -> str:
        return " ".join(random.choices(vocabulary, k=random.randint(least, most))).capitalize()

    def cited(most: int) -> str:
        named = sorted(random.sample(documents, random.randint(1, min(most, len(documents)))))
        return str([one if random.random() < 0.9 else f"{one}#p4" for one in named])

    def date() -> str:
        year, month, day = random.randint(1960, 2026), random.randint(1, 12), random.randint(1, 28)
        return f"{year}-{month:02}-{day:02}"[: random.choice((4, 7, 10, 10, 10))]

    yield '[about]\ntitle = "Invented facts"\nedition = "2026-11-24"\nlicence = "CC0-1.0"\n'
    for one in documents:
        yield f"""
[[sources]]
id = "{one}"
title = "{said(6, 14)}"
publisher = "Publisher {random.randint(1, 300)}"
url = "https://example.org/{one}/{random.getrandbits(128):x}"
kind = "{random.choice(("news", "news", "official-statement", "scholarly"))}"
read = "2026-11-23"
published = "{date()}"
"""
    for number in range(counts["events"]):
        yield f"""
[[events]]
id = "event-{number}"
date = "{date()}"
title = "{said(5, 9)}"
summary = "{said(14, 28)}."
kind = "{random.choice(KINDS)}"
place = "{said(1, 2)}"
partners = ["kr", "{random.choice([one for one in partners if one != "kr"])}"]
topics = ["{random.choice(TOPICS)}"]
sources = {cited(5)}
"""
        if random.random() < 0.5:
            yield f'note = "{said(10, 25)}."\n'
    for one, (name, kind) in partners.items():
        yield f'\n[[partners]]\nid = "{one}"\nname = "{name}"\nkind = "{kind}"\nsources = {cited(8)}\n'
    if counts["initiatives"]:
        yield f"""
[[policies]]
id = "policy"
name = "Invented policy"
announced = "2017"
by = "President"
summary = "{said(14, 28)}."
sources = {cited(5)}
"""
    for number in range(1, counts["initiatives"]):
        yield f"""
[[initiatives]]
id = "initiative-{number}"
policy = "policy"
title = "{said(5, 9)}"
summary = "{said(10, 20)}."
sources = {cited(2)}
"""
    for number in range(counts["series"]):
        measure, flow, unit = random.choice(FLOWS)
        yield f"""
[[series]]
id = "series-{number}"
title = "{said(6, 12)}"
measure = "{measure}"
flow = "{flow}"
reporter = "{random.choice(("kr", "asean", "cow"))}"
partner = "{random.choice([one for one in partners if one != "kr"])}"
unit = "{unit}"
sources = {cited(3)}
[series.points]
"""
        first = random.randint(1990, 2016)
        for year in range(first, first + random.randint(1, 17)):
            value = random.randint(1, 200000) / random.choice((1, 1, 1, 10))
            if random.random() < 0.27:
                yield f'{year} = {{ value = {value:g}, status = "preliminary", sources = {cited(2)} }}\n'
            else:
                yield f"{year} = {value:g}\n"


def main() -> None:
    """Write a base to stdout."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("entries", type=int, help="how many entries")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.writelines(base(given.entries, given.seed))


if __name__ == "__main__":
    main()
