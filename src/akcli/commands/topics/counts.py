"""Whose count is preferred, and why."""

from akcli.commands.topics import Part

REPORTERS = (
    (
        "`kr`",
        "Korea's customs statistics, printed by the Korea Customs Service, KITA, the ministries and the ASEAN-Korea"
        " Centre with more or fewer digits. Preferred: it reaches furthest back, splits exports and imports every"
        " year, and is the count in which the targets were set.",
    ),
    ("`asean`", "ASEANstats and the ASEAN Secretariat: the other side's count of the same flow."),
    ("`vn`, `sg` ...", "A member's own count of its trade with Korea."),
    ("`akc`", "The statistics book of the ASEAN-Korea Centre of 2019, on a base of its own, kept apart."),
    (
        "`cow`",
        "Correlates of War, a compiled set: trade with each member from 1949 to 2014. Its exports of Korea are what"
        " the partner recorded as imports.",
    ),
    ("`comtrade`", "UN Comtrade, a compiled set of what states report."),
    ("`worldbank`", "The World Bank, for population and gross domestic product."),
    (
        "`baci`",
        "CEPII's reconciliation of what both sides reported to UN Comtrade. No office counts like this: it is shown"
        " where it is asked for, and never fills a gap in another count.",
    ),
)
PARTS = (
    Part(
        "Which count of trade",
        "Korea and ASEAN both count the goods that pass between them and do not arrive at the same sums: each values,"
        " dates and places the origin of goods by its own rules. Neither is wrong. Whose count a number is stands in"
        " its field `reporter`.",
        REPORTERS,
        ("reporter", "is"),
    ),
    Part(
        "",
        "For each year `akcli trade` shows the first count, in the order of the base, that has a total. `--reporter`"
        " shows another; `--mirror` sets the other side's count beside, with the gap (never a compiled set nor the"
        " Centre's book, which are of neither side); `--variants` shows every value that any source gives.",
        commands=(
            "akcli trade --mirror --since 2015",
            "akcli trade --reporter asean --year 2019",
            "akcli trade --year 2019 --variants",
        ),
    ),
    Part(
        "",
        "`derived` marks arithmetic on several sources, which is kept only where nothing is printed; its note says how."
        " In a row of `trade` it also marks an export or import that is the total less the other. A number for the"
        " ASEAN of another time says so (`ASEAN-6`), and nothing is computed across two of these.",
    ),
    Part(
        "When sources disagree",
        "Both values are kept. The preferred one stands in the field, the others among `variants` with their sources,"
        " and the note says why. In this order we prefer\n"
        "1. the act itself (treaty, joint statement, minutes) to a report of it;\n"
        "2. the office that counts to those who quote it;\n"
        "3. a published value to a preliminary one, and either to a derived one;\n"
        "4. more digits to fewer, where both are of the same count;\n"
        "5. a report written after the day to one written before it, and the report of the day to a memory of"
        " years later.",
    ),
)
