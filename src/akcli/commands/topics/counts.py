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
    ("`akc`", "The statistics book that the ASEAN-Korea Centre published in 2019, which counts in its own way."),
    (
        "`cow`",
        "Correlates of War, a compiled set: trade with each member from 1949 to 2014. Its Korean exports are what the"
        " partner recorded as imports.",
    ),
    ("`comtrade`", "UN Comtrade, a compiled set of what countries report."),
    ("`worldbank`", "The World Bank, for population and gross domestic product."),
    (
        "`baci`",
        "CEPII's reconciliation of what both sides reported to UN Comtrade. No statistics office counts this way, so"
        " it is shown only on request and never fills a gap in another count.",
    ),
)
PARTS = (
    Part(
        "Which count of trade",
        "Korea and ASEAN both count the goods traded between them, and their totals differ: each has its own rules for"
        " the value, date and origin of goods. Neither is wrong. The field `reporter` says whose count a number is.",
        REPORTERS,
        ("reporter", "is"),
    ),
    Part(
        "",
        "For each year `akcli trade` shows the first count, in the order of the fact base, that has a total."
        " `--reporter` shows another; `--mirror` adds the other side's count and the gap (never a compiled set or the"
        " Centre's book, which belong to neither side); `--variants` shows every value that any source gives.",
        commands=(
            "akcli trade --mirror --since 2015",
            "akcli trade --reporter asean --year 2019",
            "akcli trade --year 2019 --variants",
        ),
    ),
    Part(
        "",
        "`derived` marks a number calculated from several sources, kept only where no source prints one; its note says"
        " how. In a row of `trade` it also marks an export or import that is the total minus the other. A number for"
        " an ASEAN of fewer members says so (`ASEAN-6`), and nothing is calculated across two of these.",
    ),
    Part(
        "When sources disagree",
        "Both values are kept. The field holds the preferred one, `variants` the others with their sources, and the"
        " note says why. In this order we prefer\n"
        "1. the act itself (treaty, joint statement, minutes) to a report of it;\n"
        "2. the office that counts to those who quote it;\n"
        "3. a published value to a preliminary one, and either to a derived one;\n"
        "4. more digits to fewer, where both are of the same count;\n"
        "5. a report written after the event to one written before it, and a report of the time to a memory years"
        " later.",
    ),
)
