"""Events: when and where, what they tell, summits, agreements, and what is not read out of them."""

import pytest

from akcli.ask.plans import answer
from akcli.errors import NotFound, UsageError

ANSWERS = {
    # Who does it to whom is as the title has it.
    "when did Indonesia buy T-50 jets from Korea": "Indonesia buys sixteen T-50 jets from Korea, 25 May 2011",
    "when did Korea sell submarines to Indonesia": "Indonesia orders 3 submarines from Korea, 20 December 2011",
    "who sold howitzers to Vietnam": "Viet Nam buys twenty K9 howitzers from Korea, July 2025",
    "when did Korea ban travel to Cambodia": "Korea bans travel to parts of Cambodia: 15 October 2025",
    "when did ASEAN admit Timor-Leste in 2025": "Timor-Leste joins ASEAN as eleventh member: 26 October 2025",
    # A number stands before what is counted.
    "how many jets did Thailand buy from Korea": "Thailand buys four T-50 jets from Korea, 17 September 2015",
    "how many ships did Thailand send to the Korean War": "Thai soldiers arrive to fight in the Korean War",
    "number of Korean soldiers sent to East Timor": "Korean soldiers sent to East Timor, 4 October 1999",
    # Yes or no of a single event.
    "was the first ASEAN-Korea summit in 1998": "No: First ASEAN-ROK Summit, Kuala Lumpur: 16 December 1997",
    "was the first ASEAN-ROK summit in 1997": "Yes: First ASEAN-ROK Summit, Kuala Lumpur: 16 December 1997",
    "첫 한-아세안 정상회의는 1998년에 열렸나요": "No: First ASEAN-ROK Summit, Kuala Lumpur: 16 December 1997",
    "was the 2019 commemorative summit in Seoul": "No: ASEAN-ROK Commemorative Summit, Busan: 25-26 November 2019",
    "did Busan host the commemorative summit in 2014": "Yes: ASEAN-ROK Commemorative Summit, Busan (2014): ",
    "was RCEP signed in Hanoi": "No: Fifteen countries sign RCEP: 15 November 2020, Video conference.",
    "RCEP는 2019년에 서명됐나요": "No: Fifteen countries sign RCEP: 15 November 2020",
    "did Korea sign an FTA with Vietnam in 2014": "No: Viet Nam-Korea Free Trade Agreement signed: 5 May 2015",
    "did Hyundai open a car factory in Indonesia in 2022": "Yes: Hyundai opens a car factory in Indonesia: 16 March",
    "was the Cambodia FTA in force in 2021": "No: Cambodia-Korea Free Trade Agreement takes effect: 1 December",
    # Summits.
    "하노이 정상회의는 언제였나요?": "2 events in the base fit: 16 December 1998 and 29 October 2010.",
    "how many ASEAN-ROK summits were held in Thailand": "1 ASEAN-ROK summit in Thailand is in the base: 24 October",
    "how many ASEAN summits were held in Bangkok": "1 summit in Bangkok is in the base: 22-23 June 2019.",
    "how many summits were in Jakarta or Bali": "3 summits in Jakarta and Bali are in the base: 8 October 2003, 18 ",
    "how many commemorative summits were held in Busan": "2 commemorative summits in Busan are in the base: 11-12 ",
    "which summits were held in 2019": "4 summits in 2019 are in the base: 22-23 June 2019, 4 November 2019, 25-26 ",
    "when was the last East Asia Summit": "The last in the base: ASEAN Plus Three and East Asia summits, Bangkok: 4 ",
    "when was the last ASEAN Plus Three Summit": "The last in the base: Special ASEAN Plus Three Summit on COVID-19",
    "when was the last ASEAN summit": "The last in the base: 48th ASEAN Summit, Cebu: 8 May 2026",
    "when was the 34th ASEAN summit": "34th ASEAN Summit, Bangkok: 22-23 June 2019",
    "when was the latest ASEAN-ROK Dialogue": "The last in the base: 29th ASEAN-ROK Dialogue, Bangkok: 15-16 May",
    "summits held in Korea or Vietnam": "6 events in the base fit: 16 December 1998, 1-2 June 2009, 29 October 2010, ",
    # Agreements.
    "which agreements were signed in 2007": "2 agreements signed in 2007 are in the base, by the titles of events.",
    "which agreements took effect in 2023": "3 agreements taking effect in 2023 are in the base, by the titles of ",
    "which agreements were signed in November 2019": "4 agreements signed in November 2019 are in the base, by the ",
    "which agreements were signed at the Busan summit": "4 agreements signed on the days of a summit in Busan are in ",
    "what was signed in 2024": "2 agreements signed in 2024 are in the base, by the titles of events.",
    "2007년에 서명된 협정은?": "2 agreements signed in 2007 are in the base, by the titles of events.",
    "hiệp định nào được ký năm 2007": "2 agreements signed in 2007 are in the base, by the titles of events.",
    "which FTAs were signed in 2015": "3 trade agreements of Korea signed in 2015 are in the base, by the titles of ",
    "agreements with Malaysia": "8 events of the kind agreement with Malaysia are in the base.",
    "when was the last FTA signed": "The last in the base: Philippines-Korea Free Trade Agreement signed: 7 September",
    "which ASEAN member had an FTA with Korea first": "Singapore, the first of 5 ASEAN members by the events in the ",
    "what was the first FTA with Korea": "Singapore, the first of 5 ASEAN members by the events in the base: Korea-",
    "which ASEAN member became a strategic partner first": "Korea and Indonesia become strategic partners: 4 December",
    "which ASEAN member is the newest": "Timor-Leste joined ASEAN last, on 26 October 2025, of 11 members.",
    # All of a time and a place.
    "what happened in Seoul in 2024": "9 events in the base fit: 15-18 May 2024, ",
    "무슨 일이 서울에서 2024년에 있었나요": "9 events in the base fit: 15-18 May 2024, ",
    "what happened in Hanoi in 2019": "2 events in the base fit: 27-28 February 2019 and 15 November 2019.",
    "what happened in Vietnam in 2019": "3 events in the base fit: 27-28 February 2019, 17 May 2019 and 15 ",
}


@pytest.mark.parametrize("question", ANSWERS)
def test_answers(facts, question):
    """The beginning of the sentence."""
    assert answer(question, facts).sentence.startswith(ANSWERS[question])


SILENT = [
    # The other way round.
    "when did Korea buy T-50 jets from Indonesia",
    "when did Korea buy FA-50 jets",
    "when did Korea order submarines from Indonesia",
    "how many submarines did Korea buy from Indonesia",
    "how many jets did Indonesia sell to Korea",
    "who ordered frigates from the Philippines",
    "when did Cambodia ban travel to Korea",
    "when did East Timor send soldiers to Korea",
    "when did the Philippines offer Korea loans",
    "when did Indonesia open a car factory in Korea",
    "when did ASEAN join the amity treaty of Korea",
    # The number that is asked for is not told.
    "how many cars does the Hyundai factory in Indonesia make",
    "how many soldiers did Thailand send to the Korean War",
    "how many Timorese workers arrived first in Korea",
    # What a summary says in passing.
    "when did the Bataan nuclear plant open",
    "when did the caregivers from the Philippines go home",
    "when were the frigates delivered to the Philippines",
    "when did Indonesia pay its share of the KF-21",
    "what happened in London in 2019",
    # A name is a whole name.
    "when did Yoon take office",
    "when did Lee Myung-bak take office",
    "when did Lee Kuan Yew visit Korea",
    "when did Ho Chi Minh visit Korea",
    "which Thai prime minister visited Korea last",
    "when was the last state visit to Thailand",
    "when was the last state visit from Thailand",
    # How long it was so, and whether it was so in a year.
    "was Vietnam a comprehensive strategic partner until 2022",
    "did Korea have an FTA with Vietnam in 2014",
    "was Indonesia a strategic partner in 2019",
    "was the Cambodia FTA in force in 2023",
    # There may be others than the base has.
    "did Samsung open a factory in Vietnam in 2014",
    "did RCEP take effect in 2021",
    "was ASEAN founded in Jakarta",
    "how many agreements did Korea and Vietnam sign",
    "how many FTAs does Vietnam have",
    # Another row of summits, or none that is named.
    "when is the next ASEAN-Korea summit",
    "where is the next ASEAN summit",
    "hội nghị cấp cao tiếp theo khi nào",
    "when was the first ASEAN summit",
    "when was the 25th ASEAN summit",
    "when was the first ASEAN-Japan summit",
    "when was the first ASEAN-China summit",
    "did Hanoi host the summit in 2019",
    "was the 2019 summit in Seoul",
    "was the first summit in 1998",
    "summit in Seoul",
    "what was signed in Seoul in 2024",
    # A member is asked for, and not an event.
    "which ASEAN member joined second",
    "which member was the last to sign the goods agreement",
    "what was Korea's first FTA",
]


@pytest.mark.parametrize("question", SILENT)
def test_silence(facts, question):
    """Rather no answer than one about something else."""
    with pytest.raises((NotFound, UsageError)):
        answer(question, facts)


@pytest.mark.parametrize(
    ("question", "addresses"),
    [
        (
            "which agreements took effect in 2023",
            ["ikcepa-in-force-2023", "ksdpa-in-force-2023", "rcep-in-force-ph-2023"],
        ),
        ("which agreements were signed in 2007", ["akc-memorandum-2007", "akfta-services-signed-2007"]),
        ("what happened in Hanoi in 2019", ["us-dprk-summit-2019-ha-noi", "transport-2019-ha-noi"]),
    ],
)
def test_a_list_leaves_nothing_out(facts, question, addresses):
    """Every event of the base that is of the kind."""
    assert [row.address for row in answer(question, facts).rows] == addresses
