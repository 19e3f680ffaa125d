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
    # A part of the agreement of ASEAN and Korea.
    "when did the ASEAN-Korea FTA on goods take effect": "ASEAN-Korea trade in goods agreement takes effect: 1 June",
    "한-아세안 FTA 상품협정은 언제 발효됐나": "ASEAN-Korea trade in goods agreement takes effect: 1 June 2007.",
    "which ASEAN members have a bilateral FTA with Korea": "5 free trade agreements of Korea with single ASEAN members",
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
    "when was the ASEAN-ROK summit held online": "2 events in the base fit: 12 November 2020 and 26 October 2021.",
    # Ministers: the last and the first are of the list that is counted.
    "when did the economic ministers of ASEAN and Korea last meet": "The last of 6 meetings of economic ministers of ",
    "한국과 아세안 경제장관은 마지막으로 언제 만났나요?": "The last of 6 meetings of economic ministers of ",
    "Bộ trưởng kinh tế ASEAN và Hàn Quốc họp lần cuối khi nào?": "The last of 6 meetings of economic ministers of ",
    "한국의 경제장관회의는 어디서 열렸나요?": "6 meetings of economic ministers of Korea and ASEAN are in the ",
    "when was the most recent ASEAN-Korea transport ministers' meeting": "The last of 6 meetings of transport ",
    "when was the first defence ministers meeting": "The first of 2 meetings of defence ministers of Korea and ASEAN",
    "where did the ASEAN-Korea foreign ministers meet in 2019": "22nd ASEAN-ROK Foreign Ministers' Meeting, Bangkok: ",
    "where in Korea did the culture ministers meet": "2 meetings of culture ministers of Korea and ASEAN in Korea ",
    # Who hosted it, and what was hosted.
    "how many ASEAN-ROK summits has Korea hosted": "3 ASEAN-ROK summits in Korea are in the base: 1-2 June 2009, 11",
    "how many times has Korea hosted a summit with ASEAN": "3 ASEAN-ROK summits in Korea are in the base: ",
    "한국이 아세안과의 정상회의를 몇 번 개최했나요?": "3 ASEAN-ROK summits in Korea are in the base: ",
    "Hàn Quốc đã tổ chức bao nhiêu hội nghị cấp cao với ASEAN?": "3 ASEAN-ROK summits in Korea are in the base: ",
    "한국과 아세안은 정상회의를 몇 번 개최했나요?": "29 ASEAN-ROK Summits are in the base, ",
    "ASEAN và Hàn Quốc đã tổ chức bao nhiêu hội nghị cấp cao?": "29 ASEAN-ROK Summits are in the base, ",
    "when did Korea host the Mekong foreign ministers": "4 meetings of foreign ministers in Korea are in the base: ",
    "when did Korea first host a summit with ASEAN": "The first of 3 ASEAN-ROK summits in Korea in the base: ASEAN-",
    "in what year did Korea host the commemorative summit in Jeju": "ASEAN-ROK Commemorative Summit, Jeju: 1-2 June ",
    "who hosted the 2025 ASEAN-ROK summit": "By the places of ASEAN-ROK summits in the base: Malaysia (26th ",
    "2018년 한-아세안 정상회의를 개최한 나라는?": "By the places of ASEAN-ROK summits in the base: Singapore (20th ",
    "did Korea host the ASEAN-ROK summit in 2018": "No: 20th ASEAN-ROK Summit, Singapore, 14 November 2018",
    "did Korea host the ASEAN-ROK summit in 2019": "Yes: ASEAN-ROK Commemorative Summit, Busan, 25-26 November ",
    # Each is a list by member.
    "when did Korea establish diplomatic relations with each ASEAN country": "Beginning of Korea's diplomatic relatio",
    "when did each ASEAN member join": "The day of joining ASEAN of each of the 11 members: Indonesia 8 August 1967,",
    "아세안 각국의 수도는?": "Capital of each of the 11 members: Brunei Darussalam Bandar Seri Begawan, ",
    "when did Korea become a strategic partner of each ASEAN country": "7 of 11 ASEAN members have a strategic ",
    "when were investment treaties with each ASEAN member signed": "10 investment treaties of Korea with single ",
    "how many members are strategic partners of Korea": "7 of 11 ASEAN members have a strategic partnership with ",
    # What a fund is worth is its size.
    "how much is the ASEAN-Korea Cooperation Fund worth": "ASEAN-ROK Cooperation Fund (AKCF): USD 20 million in 2023.",
    "협력기금은 총 얼마인가요?": "ASEAN-ROK Cooperation Fund (AKCF): USD 20 million in 2023.",
    "Quỹ hợp tác ASEAN - Hàn Quốc trị giá bao nhiêu?": "ASEAN-ROK Cooperation Fund (AKCF): USD 20 million in 2023.",
    # A promise in a year was made in it, a target of a year is for it.
    "what did Korea promise in 2019": "4 targets announced in 2019: 1 met, 1 missed, 2 unknown.",
    "Hàn Quốc hứa gì với ASEAN năm 2019?": "2 targets with ASEAN announced in 2019: 2 unknown.",
    "2017년에 약속한 목표는": "4 targets announced in 2017: ",
    "what did Korea promise by 2020": "7 targets for 2020: 1 met, 6 missed.",
    "did Korea keep its promise to double KOICA aid": "Not known (unknown): KOICA aid to six ASEAN members at KRW ",
    # When stands for the question.
    "tell me when Vietnam joined ASEAN": "Viet Nam joined ASEAN on 28 July 1995.",
    "the year when Vietnam joined ASEAN": "Viet Nam joined ASEAN on 28 July 1995.",
    "베트남이 아세안에 가입한 때는 언제인가요?": "Viet Nam joined ASEAN on 28 July 1995.",
    "when and where was the second commemorative summit": "The 2nd in the base: ASEAN-ROK Commemorative Summit, ",
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
    "who was president of Korea at the 2014 Busan summit",
    "who attended the summit in Busan",
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
    "was the Philippines the first country to buy FA-50 jets",
    # What no event tells.
    "who attended the last foreign ministers meeting",
    "when did Korea and Thailand's defence ministers last meet",
    "when did Korea host the ASEAN foreign ministers",
    "when did Korea host APEC",
    "who hosted the summit in 2021",
    "who chaired the summit in 2019",
    "when did the ASEAN countries join",
    "who proposed the ASEAN-Korea summit in Busan",
    "부산 정상회의는 누가 제안했나요?",
    "who proposed the comprehensive strategic partnership",
    "what is the Busan smart city called",
    "which centres did Korea and ASEAN found",
    "what funds does Korea have for ASEAN",
    "how many policies has Korea had towards ASEAN",
    "when was the air services agreement between Korea and ASEAN signed",
    "is Korea a sectoral dialogue partner of ASEAN",
    "how many pillars does the Solidarity Initiative have",
    "did Korea keep its promise to double the ASEAN-Korea Cooperation Fund",
    "how much is the ASEAN Plus Three Cooperation Fund worth",
    "how much is in the Mekong-ROK Cooperation Fund in 2022",
    "how much is the New Southern Policy worth",
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


CLAUSES = {
    "how many members did ASEAN have when RCEP was signed": "not understood: 'when' (what was so at the time of ",
    "what was trade with Vietnam when the FTA took effect": "not understood: 'when' (what was so at the time of ",
    "how many members did ASEAN have at the time RCEP was signed": "not understood: 'time' (what was so at the time ",
    "When RCEP was signed, how many members did ASEAN have?": "not understood: 'When' (what was so at the time of ",
    "RCEP 서명 때 아세안 회원국은 몇 개였나요?": "not understood: '때' (what was so at the time of ",
    "Khi RCEP được ký, ASEAN có bao nhiêu thành viên?": "not understood: 'Khi' (what was so at the time of ",
    "how long did the FTA talks with Indonesia last": "not understood: 'how long' (no time is measured; ",
}


@pytest.mark.parametrize("question", CLAUSES)
def test_a_clause_of_time_is_not_the_question(facts, question):
    """Nor is how long something was."""
    with pytest.raises(UsageError) as error:
        answer(question, facts)
    assert str(error.value).startswith(CLAUSES[question])
