"""What ``ask`` reads."""

from akcli.commands.topics import Part

QUESTIONS = """\
ask reads a plain question in English, Korean or Vietnamese and answers it in one
sentence, or says why it cannot. It never guesses and never ignores a word: it names
what it does not understand, and says so when the facts have no answer.
"""
READ: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Figures",
        "A measure (trade, exports, imports, balance, direct investment, visitors, students,\n"
        "residents, workers, aid, payments to a fund, companies, population, gross domestic\n"
        "product ...), a partner, and a year, part of a year or a span of years. Without one it\n"
        "takes the newest whole year, or the newest month of what there is at a time (residents,\n"
        "students), and says which. Last year is that before the edition of the facts. It compares\n"
        "years only within one kind of count, and tells growth year by year if you ask so. Flows\n"
        "are seen from Korea: what Viet Nam exports to Korea, Korea imports; Koreans go out, others\n"
        "come in. Trade with nobody named is that of Korea with ASEAN, and the answer says so; it\n"
        "does not have Korea's exports to the whole world.",
        (
            "what was trade in 2018",
            "how much did Korea export to Vietnam in 2019",
            "Vietnamese students in Korea in 2018",
            "exports to Singapore from 2016 to 2018",
            "exports to Vietnam in the last 5 years",
            "trade with Thailand last year",
            "how many Vietnamese live in Korea now",
            "Korean investment in Vietnam in the first quarter of 2021",
            "growth of trade with Singapore in 2021",
            "ASEAN's share of Korea's exports in 2018",
            "2019년 한국의 대베트남 수출액은 얼마인가",
            "kim ngạch xuất khẩu của Hàn Quốc sang Việt Nam năm 2021",
        ),
    ),
    (
        "Whose count",
        "Where counts differ, the answer uses the preferred one and lists the others below it. Name\n"
        "another count to get that one.",
        ("trade with Korea in 2021 according to ASEANstats",),
    ),
    (
        "Extremes, comparisons, when a value was passed",
        "An extreme says how many it was chosen from; a comparison needs both figures. Where two\n"
        "counts disagree on the order, both are told. Members can also be listed one by one.",
        (
            "to which ASEAN member did Korea export most in 2022",
            "in which year was trade with ASEAN highest",
            "Korea's exports by country in ASEAN in 2022",
            "compare exports to Thailand and the Philippines in 2022",
            "when did trade with ASEAN first exceed 100 billion dollars",
            "nước ASEAN nào nhập khẩu nhiều nhất từ Hàn Quốc năm 2022",
        ),
    ),
    (
        "Yes or no",
        "Whether one is more than another, whether something rose or fell, whether there is a\n"
        "surplus, and who is a member, a partner, or has an agreement. If you ask so, the answer\n"
        "begins with yes or no.",
        (
            "did Korea import more from Vietnam than from Indonesia in 2024",
            "is Singapore Korea's biggest trading partner in ASEAN",
            "did exports to Vietnam fall in 2023",
            "is Cambodia in ASEAN",
            "does Korea have an FTA with the Philippines",
            "베트남은 한국의 최대 교역국인가",
        ),
    ),
    (
        "Dates, places, people, names",
        "The fields of partners, policies and institutions; events by the words of their titles;\n"
        "visits by who goes where; contracts by what their event tells. If several fit equally\n"
        "well, you get a list with dates.",
        (
            "when did Vietnam join ASEAN",
            "when did RCEP enter into force",
            "who was the first Korean president to visit Laos",
            "where is the ASEAN-Korea Centre",
            "who announced the New Southern Policy",
            "how much is Malaysia's FA-50 contract worth",
            "한국과 필리핀은 언제 수교했나요",
            "thủ đô của Myanmar là gì",
        ),
    ),
    (
        "Counts and lists",
        "Members of ASEAN in a year, tasks of a policy, targets and claims by verdict, visits and\n"
        "meetings, agreements with members, and who has a partnership of a kind.",
        (
            "how many members did ASEAN have in 1996",
            "which trade targets were missed",
            "which institutions have their seat in Jakarta",
            "how many times did Moon Jae-in visit Vietnam",
            "which ASEAN countries have an FTA with Korea",
            "which ASEAN members are strategic partners of Korea",
        ),
    ),
    (
        "Promises and statements",
        "A target is found by its amount, its year and its partner; a statement of the article\nby its words.",
        (
            "was the 200 billion goal for 2020 reached",
            "is it true that China is Korea's largest export market",
            "2023년 한-베트남 교역 1000억 달러 목표 달성 여부",
        ),
    ),
)
NOT_READ = """\
- A sector, a product, a city, a way of transport ("exports of steel", "by sea",
  "in Hanoi"): the facts have whole flows only, so there is no answer.
- Not, never, without, except; per head, average, added together, forecast; why.
- This month, yesterday: no answer depends on the day you ask.
- Flows in which Korea has no part.

Exit codes: 0 answered; 1 understood, but the facts have no answer (the message gives the
nearest value, if there is one); 2 not understood (the message names the words). With 1 and 2
stdout is empty, and stderr suggests a similar question that works.

Typos are corrected, and the answer says so. Vietnamese works with and without its marks, Korean
with particles and without spaces. With --json the record shows how the question was read.
"""


def quoted(question: str) -> str:
    """A question as any shell takes it."""
    return f'"{question}"' if "'" in question or "(" in question else question


PARTS = (
    Part("", QUESTIONS),
    *(
        Part(title, text, commands=tuple(f"akcli ask {quoted(example)}" for example in examples))
        for title, text, examples in READ
    ),
    Part("Not read", NOT_READ),
)
