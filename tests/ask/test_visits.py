"""Who went where, and who met whom, as ``ask`` tells it; what it does not answer rather than answer wrongly."""

import pytest

from akcli.ask.leaders import HOME, PERSONS, named
from akcli.ask.plans import answer
from akcli.errors import NotFound, UsageError

TOLD = {
    # Who goes where: by the place and the title.
    "when did Lee visit Singapore": "3 visits of Lee Jae-myung or Lee Myung-bak to Singapore are in the base: 13 Nov",
    "when did Lee Jae-myung last visit Singapore": "The last visit of Lee Jae-myung to Singapore in the base: Lee J",
    "which country did Lee Jae-myung visit first": "The first visit of Lee Jae-myung abroad in the base, of 3: Lee J",
    "how many visits did Lee Jae-myung make": "3 visits of Lee Jae-myung abroad are in the base: 27 October 2025, ",
    "when did Prime Minister Lee visit Korea": "3 visits of Lee Hsien Loong to Korea are in the base: 3 June 2009, ",
    "who visited Moon in 2018": "2 visits to Moon Jae-in in 2018 are in the base: 3-5 June 2018 and 9-11 Sep",
    "문재인 대통령을 방문한 지도자는 누구": "13 visits to Moon Jae-in are in the base.",
    "how many visits did Lee Myung-bak make to Indonesia": "4 visits of Lee Myung-bak to Indonesia are in the base: ",
    "how many visits to Korea by Thai leaders": "5 visits of a leader of Thailand to Korea are in the base.",
    "when did Trump visit Korea": "Trump visits Seoul and meets Moon Jae-in: 29-30 June 2019, Seoul.",
    "트럼프는 언제 한국을 방문했나요": "Trump visits Seoul and meets Moon Jae-in: 29-30 June 2019, Seoul.",
    "when did Roh visit Ho Chi Minh City": "Roh Moo-hyun on state visit to Viet Nam: 10-12 October 2004, ",
    "Tổng thống Moon thăm Đà Nẵng khi nào": "Moon Jae-in in Da Nang for APEC: 10-12 November 2017, Da Nang.",
    "when did Nguyen visit Korea": "6 visits of Nguyen Xuan Phuc or Nguyen Phu Trong or Nguyen Tan Dung to Korea are",
    "which Korean prime minister visited Laos": "Prime Minister Hwang Kyo-ahn visits Lao PDR: 13-15 December 2015",
    "Thủ tướng Hàn Quốc thăm Lào khi nào": "Prime Minister Hwang Kyo-ahn visits Lao PDR: 13-15 December 2015",
    "when did Mahathir last come to Seoul as prime minister": "The last visit of Mahathir Mohamad to Seoul in the bas",
    "when was Widodo's official visit to Korea": "2 official visits of Joko Widodo to Korea are in the base: 15-18 ",
    "how many state visits did Vietnam make to Korea": "3 state visits of a leader of Viet Nam to Korea are in the b",
    "how many times has Lee Jae-myung visited Vietnam": "1 planned visit of Lee Jae-myung to Viet Nam is in the base",
    "visits by Yoon before 2023": "2 visits of Yoon Suk Yeol abroad until 2022 are in the base: 11 November 2022 and 1",
    # Countries are counted, and not visits; of ASEAN its members alone.
    "how many countries did Moon visit in 2019": "7 partners, by the 7 visits of Moon Jae-in abroad in 2019 in the ",
    "how many ASEAN countries did Moon visit": "10 members, by the 12 visits of Moon Jae-in to members of ASEAN in ",
    "how many ASEAN countries did Moon visit in 2019": "6 members, by the 6 visits of Moon Jae-in to members of ASEAN",
    "문재인 대통령은 아세안 몇 개국을 방문했나요": "10 members, by the 12 visits of Moon Jae-in to members of ASEAN",
    "윤석열 대통령은 몇 개국을 방문했나요": "7 partners, by the 9 visits of Yoon Suk Yeol abroad in the base: ",
    "which ASEAN country did Moon visit first": "The first visit of Moon Jae-in to members of ASEAN in the base, of ",
    "문재인 대통령이 마지막으로 방문한 아세안 국가는": "The last visit of Moon Jae-in to members of ASEAN in the b",
    "how many leaders of Laos visited Korea": "3 leaders of Lao PDR, by the 5 visits of a leader of Lao PDR to Kor",
    # Meetings: whom a summary names was there, too; calls are told and not counted.
    "when did Moon last meet Trump": "The last meeting of Moon Jae-in and Donald Trump in the base, of 4: Trump visit",
    "where did Trump meet Kim Jong-un": "2 meetings of Donald Trump and Kim Jong-un are in the base: Singapore (12 J",
    "how many times did To Lam meet Lee Jae-myung": "1 meeting of To Lam and Lee Jae-myung is in the base: 10-13 Aug",
    "how many times did Moon meet Widodo": "3 meetings of Moon Jae-in and Joko Widodo are in the base: 9-11 Septemb",
    "where did Moon last meet Widodo": "The last meeting of Moon Jae-in and Joko Widodo in the base, of 3: Moon Jae",
    "how many times did Yoon meet Marcos": "3 meetings of Yoon Suk Yeol and Ferdinand Marcos are in the base: 12 Nov",
    "where did Yoon and Marcos first meet": "The first meeting of Yoon Suk Yeol and Ferdinand Marcos in the base, of",
    "이재명 대통령과 마르코스 대통령은 몇 번 만났나요": "2 meetings of Lee Jae-myung and Ferdinand Marcos are in ",
    "how many times did Moon meet Hun Sen": "3 meetings of Moon Jae-in and Hun Sen are in the base: 14-16 March 201",
    "how many times did Lee Myung-bak meet Yudhoyono": "5 meetings of Lee Myung-bak and Susilo Bambang Yudhoyono are",
    "when did Moon meet the Sultan of Brunei": "2 meetings of Moon Jae-in and Hassanal Bolkiah are in the base: 10",
    "who did Moon meet in Busan in 2019": "4 meetings of Moon Jae-in in Busan in 2019 are in the base: with Prayut C",
    "문재인 대통령은 부산에서 누구를 만났나": "4 meetings of Moon Jae-in in Busan are in the base: with Prayut Chan",
    "who did Yoon meet in Jakarta in 2023": "5 meetings of Yoon Suk Yeol in Jakarta in 2023 are in the base: with A",
    "who did Park meet in Ulaanbaatar": "2 meetings of Park Geun-hye in Ulaanbaatar are in the base: with Nguyen Xu",
    # Where they met, in Korean: the country is not the other's.
    "윤석열 대통령은 필리핀에서 누구를 만났나요?": "Yoon Suk Yeol on state visit to the Philippines: 6-7 October ",
    "문재인 대통령은 태국에서 누구를 만났나요?": "Moon Jae-in on official visit to Thailand: 1-3 September ",
    "윤석열 대통령은 라오스에서 누구를 만났나요?": "3 meetings of Yoon Suk Yeol in Lao PDR are in the base: with Pham",
    # The first or the last of all that there were.
    "was Roh Moo-hyun the first Korean president to visit Cambodia": "Yes: the first visit of a Korean president to ",
    "was Moon the first Korean president to visit Laos": "No: the first visit of a Korean president to Lao PDR in the ",
    "was Moon the first Korean president to make a state visit to Laos": "Yes: the first state visit of a Korean ",
    "was Yoon the last Korean president to visit Vietnam": "Yes: the last visit of a Korean president to Viet Nam in t",
    "문재인 대통령이 라오스를 방문한 첫 한국 대통령인가요?": "No: the first visit of a Korean president to Lao PDR",
    "was Widodo the first Indonesian president to visit Korea": "No: the first visit of a leader of Indonesia to Kore",
    # All of a time.
    "which visits took place in 2024": "9 visits and meetings of leaders in 2024 are in the base.",
    "which visits to Korea took place in 2019": "9 visits and meetings of leaders in Korea in 2019 are in the base.",
    "2024년에 어떤 방문이 있었나요": "9 visits and meetings of leaders in 2024 are in the base.",
    # Taking office.
    "when did Moon take office": "Moon Jae-in takes office as president of Korea: 10 May 2017, Seoul.",
}


@pytest.mark.parametrize("question", TOLD)
def test_what_is_told_of_visits_and_meetings(facts, question):
    """The beginning of each answer."""
    assert answer(question, facts).sentence.startswith(TOLD[question])


ABSENT = {
    "did Suharto visit Korea": "the base has no visit of Suharto to Korea",
    "Hồ Chí Minh thăm Hàn Quốc khi nào": "the base has no visit of Ho Chi Minh to Korea",
    "when did Lee Kuan Yew visit Korea": "the base has no visit of Lee Kuan Yew to Korea",
    "when did Tran Dai Quang visit Korea": "the base has no visit of Tran Dai Quang to Korea",
    "when did Abe visit Korea": "the base has no visit of Shinzo Abe to Korea",
    "how many countries did Trump visit": "the base has the visits of Donald Trump to Korea alone",
    "did Moon visit North Korea": "North Korea is not in the base",
    "when did Ramos meet Yoon": "the base has no meeting that names both Fidel Ramos and Yoon Suk Yeol",
    "when was the last state visit to Thailand": "the base has no state visit of a Korean president to Thailand",
    "when was the last state visit from Thailand": "the base has no state visit of a leader of Thailand to Korea",
    "how many times did Moon visit Seoul": "Moon Jae-in would be at home in Korea",
    "did Moon meet Widodo in 2020": "the base has no meeting in 2020 that names both Moon Jae-in and Joko Widodo; on ",
    "when did Park Geun-hye visit Singapore": "the base has no visit of Park Geun-hye to Singapore; on record: Park G",
    "when did Han Duck-soo visit Vietnam": "the base has no visit of Han Duck-soo to Viet Nam; on record: Prime Minis",
    "did Park Geun-hye meet Lee Kuan Yew": "the base has no meeting that names both Park Geun-hye and Lee Kuan Yew",
    "was Suharto the first Indonesian president to visit Korea": "the base has no visit of Suharto to Korea",
    "how many leaders came to Busan in 2019": "the base does not name all who came to it: ASEAN-ROK Commemorative ",
    "2019년에 부산에 온 지도자는 몇 명인가요": "the base does not name all who came to it: ASEAN-ROK Commemorative ",
    "when did Yoon take office": "the base does not tell when Yoon Suk Yeol took office",
}


@pytest.mark.parametrize("question", ABSENT)
def test_what_the_base_does_not_have_is_not_made_up_of_its_words(facts, question):
    """No event answers that merely has the words."""
    with pytest.raises(NotFound) as error:
        answer(question, facts)
    assert str(error.value).startswith(ABSENT[question])


UNCLEAR = {
    "when did the prime minister of Indonesia visit Korea": "not understood: 'prime minister' (no title of a visit",
    "which Thai prime minister visited Korea last": "not understood: 'prime minister' (no title of a visit",
    "태국 총리는 언제 한국을 방문했나요": "not understood: '총리' (no title of a visit",
    "when did Nguyen Xuan Phuc visit Korea as president": "not understood: 'president' (no title of a visit",
    "when did Nguyen Xuan Phuc visit Korea as prime minister": "not understood: 'prime minister' (no title of a visit",
    "when did the Sultan of Malaysia visit Korea": "it is not clear what is asked: one person and one country",
    "did Moon visit Vietnam and Laos": "it is not clear what is asked: one person and one country",
    "who hosted Moon in 2018": "it is not clear what is asked: who visited whom?",
    "when did Moon host Duterte": "it is not clear what is asked: who visited whom?",
    "has Yoon visited every ASEAN member": "it is not clear what is asked: no count is made of who visited all",
    "문재인 대통령은 아세안 10개국을 모두 방문했나요?": "it is not clear what is asked: no count is made",
    "was Trump the first US president to visit Korea": "it is not clear what is asked: not all visits of others are ",
    "was Moon's first visit to Laos in 2019": "it is not clear what is asked: ask who visited first",
    "who did Moon meet from Vietnam": "it is not clear what is asked: whom somebody met, or where?",
    "how many state visits were there in 2019": "it is not clear what is asked: state visits to whom?",
    "when did Korea visit Vietnam": "it is not clear what is asked: the visit of whom?",
    "when did Macron visit Korea": "not understood: 'Macron'",
}


@pytest.mark.parametrize("question", UNCLEAR)
def test_what_no_title_tells_is_not_understood(facts, question):
    """Offices, who received whom, persons whom nothing knows."""
    with pytest.raises(UsageError) as error:
        answer(question, facts)
    assert str(error.value).startswith(UNCLEAR[question])


def test_events_of_one_stay_are_one_visit(facts):
    """All are told, the others below the one that stands for them."""
    found = answer("when did Yoon visit Laos", facts)
    assert found.address == "meet-yoon-thongloun-2024"
    assert [note.partition(":")[0] for note in found.notes[1:]] == ["On the same visit"] * 2


@pytest.mark.parametrize(
    ("text", "year", "persons"),
    [
        ("Park Geun-hye at funeral of Lee Kuan Yew", 2015, ("park-gh", "lee-ky")),
        ("President Lee received Prime Minister Lee Hsien Loong", 2009, ("lee-mb", "lee-hl")),
        ("President Lee met Lee Nak-yon", 2025, ("lee-jm", "lee-ny")),
        ("President Ramos-Horta of Timor-Leste", 2023, ("ramos-horta",)),
        ("Park Won-soon, mayor of Seoul", 2017, ()),
        ("they went to lam and park", 2017, ()),
        ("Sultan Hassanal Bolkiah", 2019, ("bolkiah",)),
    ],
)
def test_whom_a_text_names(text, year, persons):
    """A family name is not half of another's name, and is that of the president of the time."""
    assert named(text, year) == persons


def test_every_person_has_a_home():
    """A visit is abroad."""
    assert {*PERSONS} == {*HOME}
