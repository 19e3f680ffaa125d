"""The words of questions in English, Korean and Vietnamese: data, a line for each thing that can be meant.

A line is ``value: English | Korean | Vietnamese``, each a list of words or phrases divided by commas. A blank in a
Korean phrase may be left out in a question; Vietnamese is found with and without its marks. To teach ``ask`` a word,
add it to its line.
"""
# ruff: noqa: E501

MEASURES = """
goods-trade total: trade, goods trade, bilateral trade, two-way trade, total trade, trade volume, volume of trade, trade turnover, turnover, merchandise trade, merchandise, trade in goods, commerce, mutual trade, overall trade, trading, goods traded, traded, trades | 교역, 교역액, 교역량, 교역 규모, 무역, 무역액, 무역량, 무역 규모, 상품 교역, 상품 무역, 교역 총액, 총 교역액, 총 교역, 총 무역액, 수출입, 수출입액, 양국 교역 | thương mại, kim ngạch thương mại, trao đổi thương mại, tổng kim ngạch, kim ngạch hai chiều, thương mại hai chiều, buôn bán, kim ngạch xuất nhập khẩu, xuất nhập khẩu, kim ngạch, thương mại hàng hóa, giao thương, thương mại song phương, kim ngạch thương mại song phương, kim ngạch thương mại hai chiều
goods-trade export: exports, export, exported, exporting, goods exports, exports of goods, export volume, shipments, shipped, ship, sell, sold, sells, selling, sales | 수출, 수출액, 수출량, 수출 규모, 수출한, 수출하는, 수출된, 수출 총액, 총 수출액, 판, 판매, 판매한, 팔았나, 팔았나요, 팔았습니까 | xuất khẩu, kim ngạch xuất khẩu, xuất, bán, bán hàng
goods-trade import: imports, import, imported, importing, goods imports, imports of goods, import volume, buy, bought, buys, buying, purchases, purchased | 수입, 수입액, 수입량, 수입 규모, 수입한, 수입하는, 수입된, 총 수입액, 사들인, 산 | nhập khẩu, kim ngạch nhập khẩu, nhập, mua, mua hàng
goods-trade balance: trade balance, balance of trade, balance | 무역수지, 무역 수지, 수지, 교역 수지 | cán cân thương mại, cán cân
goods-trade surplus: trade surplus, surplus, surpluses | 무역 흑자, 무역수지 흑자, 흑자, 흑자액, 무역 흑자액 | thặng dư thương mại, thặng dư, xuất siêu
goods-trade deficit: trade deficit, deficit, deficits | 무역 적자, 무역수지 적자, 적자, 적자액 | thâm hụt thương mại, thâm hụt, nhập siêu
services-trade total: services trade, trade in services, service trade | 서비스 무역, 서비스 교역 | thương mại dịch vụ
services-trade export: services exports, service exports, exports of services, export of services | 서비스 수출 | xuất khẩu dịch vụ
services-trade import: services imports, service imports, imports of services, import of services | 서비스 수입 | nhập khẩu dịch vụ
fdi flow: direct investment flows, foreign direct investment flows, direct investment flow, investment, investments, direct investment, foreign direct investment, fdi, invest, invested, invests, investing, fdi flows, direct investments, outward investment, investment flows | 투자, 투자액, 직접투자, 직접 투자, 직접투자액, 해외직접투자, 외국인직접투자, 외국인 직접투자, 투자한, 투자하는, 투자된, 투자 금액, 투자금 | đầu tư, vốn đầu tư, đầu tư trực tiếp, vốn đầu tư trực tiếp, đầu tư trực tiếp nước ngoài, fdi, vốn fdi
fdi-stock flow: stock, stocks, investment stock, stock of investment, stock of direct investment, stock of fdi, fdi stock, registered capital, accumulated investment, direct investment stock, investment position, registered investment, total registered capital | 누적 투자, 누적 투자액, 투자 잔액, 누적 직접투자, 누적 직접투자액, 투자 누계, 등록 자본 | vốn đăng ký, tổng vốn đầu tư đăng ký, vốn đầu tư lũy kế, tổng vốn đăng ký, vốn đầu tư đăng ký
visitors move: go, came from, come from, came to, come to, came, come, travelled to, traveled to, traveled, travelled, travel to, travel, go to, went to, went, going to, going, goes to, coming, flew to, headed to, head to, left for, crossed | 온, 간, 왔나, 갔나, 다녀온, 건너온, 들어온, 왔나요, 갔나요, 왔습니까, 갔습니까, 오는, 가는 | đã đến, sang, đến với
visitors people: visitors, visitor, tourists, tourist, travellers, travelers, arrivals, tourist arrivals, visitor arrivals, visitor numbers, visits, visit, visited, visiting, entering, enter, tourism, holidaymakers, entries, entered, holidayed, vacationed, vacationers, trips, guests, sightseers, tripped, flew | 방문객, 방문객 수, 관광객, 관광객 수, 방문자, 방문자 수, 방문자수, 여행객, 여행자, 입국자, 입국자 수, 방문, 방문한, 찾은, 찾아온, 찾는, 여행한, 여행 간, 관광, 입국한, 입국, 다녀간, 방한, 방한객, 방한한, 여행을 간, 놀러 온, 놀러 간, 방문했나, 찾았나, 방문했나요, 찾았나요, 찾았습니까, 여행 온 | khách du lịch, du khách, lượt khách, lượt khách du lịch, khách, lượt người, khách tham quan, đến thăm, sang thăm, đi du lịch, du lịch, lượt, thăm
students people: students, student, study, studied, studying, international students, foreign students, exchange students, studies | 재학 중인, 유학 중인, 유학생, 유학생 수, 학생, 학생 수, 유학하는, 유학한, 유학, 공부하는, 공부한, 유학 온 | sinh viên, du học sinh, học sinh, lưu học sinh, du học, học
residents people: residents, resident, residing, reside, resided, living, live, lived, lives, staying, stay, stayed, settled, population of foreigners, nationals, citizens, community, expatriates, expats | 거주, 거주자, 거주하는, 거주한, 거주 중, 거주 중인, 체류, 체류자, 체류하는, 체류한, 체류 중, 체류 중인, 체류 외국인, 사는, 살고, 살았나, 살고 있나, 살고 있는, 교민, 재외동포, 동포, 교포, 교민 수, 거주 인구, 머무는 | sinh sống, cư trú, sống, đang sống, lưu trú, kiều dân
workers people: workers, worker, labourers, laborers, migrant workers, migrant worker, foreign workers, employees, labour, labor, work, working, worked, migrant labour, guest workers | 취업 중인, 근무 중인, 근로자, 근로자 수, 노동자, 노동자 수, 취업자, 인력, 외국인 근로자, 이주노동자, 이주 노동자, 외국인 노동자, 일하는, 일한, 취업한 | lao động, công nhân, người lao động, lao động nhập cư, làm việc
oda outward: aid, oda, development aid, official development assistance, development assistance, assistance, foreign aid, net aid, net oda, development cooperation | 원조, 원조액, 준 원조, 제공한 원조, 지원한 원조, 준 oda, 원조를 준, 공적개발원조, 공적 개발 원조, 개발원조, 무상원조, 개발 협력, 원조 금액, 원조한 | viện trợ, vốn oda, viện trợ phát triển, hỗ trợ phát triển, viện trợ phát triển chính thức, nguồn vốn oda, oda
fund outward: payment, payments, contribution, contributions, contributed, contribute, pay, paid, pays, put, money for, funding, give | 출연, 출연금, 출연액, 낸 돈, 낸 금액, 기여금, 분담금, 기여액, 냈나, 낸, 납입, 납입액, 출연한, 기여한, 지급한, 기여, 냈나요, 지원한 | đóng góp, khoản đóng góp, đã đóng góp, nộp, góp, đóng
companies outward: companies, company, firms, firm, businesses, enterprises, corporations | 기업, 기업 수, 법인, 법인 수, 회사, 한국 기업, 신규 법인, 진출 기업 | công ty, doanh nghiệp
construction export: construction orders won, construction contracts won, orders won, contracts won, construction orders, construction contracts, construction, building orders, construction projects, orders, construction order, contracts, building contracts | 건설 수주, 건설 수주액, 건설, 수주액, 수주 | xây dựng, hợp đồng xây dựng, đơn hàng xây dựng
population total: population, inhabitants, how many people live in, how many people lived in, how many inhabitants, people live, people lived, more people, most people, fewest people, populous, most populous | 인구, 인구수, 인구 수 | dân số
gdp total: gdp, gross domestic product, economic output, size of the economy, economy, nominal gdp | 국내총생산, gdp, 경제 규모, 국내 총생산 | gdp, tổng sản phẩm quốc nội, tổng sản phẩm trong nước, quy mô kinh tế
marriage-migrants people: married to koreans, married to a korean, married to korean citizens, married to korean nationals, korean spouses, korean spouse, marriage migrants, marriage migrant, spouses of koreans, spouses, married migrants, marriage immigrants, foreign spouses, brides, wives, marriage visa, marriage, marriages, married | 결혼이민자, 결혼 이민자, 결혼이주민, 결혼이주여성, 배우자, 결혼 이주 여성, 결혼 이주자, 국제결혼, 결혼이민, 다문화 | kết hôn di trú, cô dâu, di dân kết hôn, vợ chồng, vợ hoặc chồng
permanent-residents people: permanent residents, permanent resident, permanent residence, permanent residency | 영주권자, 영주자, 영주권, 영주 자격 | thường trú nhân, thường trú, vĩnh trú
naturalisations people: naturalised, naturalized, naturalisations, naturalizations, naturalisation, naturalization, became korean citizens, become korean citizens, became citizens, took korean citizenship, took citizenship, citizenship, acquired citizenship, gained korean citizenship, new citizens | 귀화, 귀화자, 귀화한, 귀화자 수, 국적 취득, 국적을 취득한, 국적 취득자 | nhập tịch, nhập quốc tịch
scholarships people: scholarships, scholarship, scholarship holders, invited to short training, short training | 장학생, 장학금 | học bổng
rank total: rank, ranked, ranking, ranks, place, position, placed, what number, how high | 순위, 몇 위, 몇번째, 몇 번째, 순위는 | thứ mấy, đứng thứ mấy, xếp hạng, xếp thứ, thứ hạng, đứng thứ
share total: share, percentage, percent, per cent, proportion, shares, what part, how large a part, fraction | 비중, 점유율, 비율, 몇 퍼센트, 퍼센트, 몇 프로, 차지하는, 차지하는 비중, 차지하는 비율, 차지한, 차지한 비중 | tỷ trọng, tỷ lệ, phần trăm, chiếm, thị phần, chiếm tỷ trọng
"""
"""Measures with a flow; ``flow`` and ``people`` leave it to who goes where."""

FLOWS = """
goods-trade export: exports to {}
goods-trade import: imports from {}
goods-trade total: trade with {}
goods-trade balance: balance with {}
services-trade total: services trade with {}
services-trade export: exports of services to {}
services-trade import: imports of services from {}
fdi outward: Korean direct investment in {}
fdi inward: direct investment in Korea from {}
fdi total: direct investment in both directions with {}
fdi-stock outward: stock of Korean direct investment in {}
fdi-stock inward: stock of direct investment in Korea from {}
visitors outward: Koreans visiting {}
visitors inward: visitors to Korea from {}
visitors total: visits in both directions with {}
students outward: Korean students in {}
students inward: students in Korea from {}
residents outward: Koreans living in {}
residents inward: people in Korea from {}
workers outward: Korean workers in {}
workers inward: workers in Korea from {}
oda outward: net Korean aid to {}
companies outward: Korean companies in {}
construction export: construction orders of Korean firms in {}
population total: population of {}
gdp total: gross domestic product of {}
marriage-migrants outward: Korean marriage migrants in {}
marriage-migrants inward: marriage migrants in Korea from {}
permanent-residents inward: permanent residents in Korea from {}
permanent-residents outward: Korean permanent residents in {}
naturalisations inward: naturalisations in Korea of people from {}
naturalisations outward: naturalisations of Koreans in {}
scholarships inward: scholarships in Korea for people from {}
scholarships outward: scholarships for Koreans in {}
fund outward: payment to {}
"""
"""How a flow is said; a new measure without a line here is said by its name."""

DESTINATIONS = """
goods-trade total: trade partners, trading partners, trade partner, trading partner, partners, partner | 교역 상대국, 교역국, 무역 상대국, 교역 상대, 무역 상대, 교역 파트너, 무역국 | đối tác thương mại, bạn hàng, đối tác
goods-trade export: export markets, export market, export destinations, export destination, markets, market, customers, customer, buyers, buyer | 수출 시장, 수출시장, 수출 대상국, 수출국, 수출 상대국, 시장 | thị trường xuất khẩu, thị trường
goods-trade import: suppliers, supplier, import sources, source of imports, import source, sources of imports | 수입 대상국, 수입국, 수입 상대국 | nguồn nhập khẩu, nhà cung cấp, thị trường nhập khẩu
fdi flow: investment destinations, investment destination, destination of investment, investors, investor, investment partner, investment partners, source of investment, sources of investment, recipient of investment, source of direct investment, sources of direct investment, destination of direct investment, destination for investment, destination for korean investment | 투자 대상국, 투자 대상, 투자국, 투자 상대국 | nhà đầu tư, đối tác đầu tư
students people: source of students, sources of students, source of foreign students, sources of foreign students
workers people: source of workers, sources of workers, source of foreign workers, source of migrant workers, source of labour
visitors people: destination, destinations, travel destination, travel destinations, holiday destination, tourist destination, source of visitors, source of tourists, source market | 여행지, 방문지, 목적지, 관광지 | điểm đến
oda outward: recipient, recipients, aid recipient, aid recipients, recipient of aid, partner of aid | 수원국, 원조 대상국 | nước nhận viện trợ
"""
"""What the other side of a flow is called; beside it may stand the measure itself."""

OPERATIONS = """
value: as of, end of, at the end of, at end of, year end, year-end, stuff, group, group of, all in all, back in, during, throughout, develop, developed, evolve, evolved, goods, size of, in the base, in the fact base, on record, on file, base, fact base, amount, value, worth, number of, number, numbers, total, total value, figure, figures, volume, size, level, sum, money, how much, how many, how big, how large, how high, high, totalled, totaled, amounted, amount to, stood, many, count of, headcount, statistic, statistics,  quantity, reach, reached, amounts, come up with, add up to, added up to, equal, estimated, reported, there | 금액, 액수, 수, 규모, 총액, 명, 인원, 인원수, 돈, 총, 수는, 얼마, 몇 명, 숫자, 수치, 모두, 명수, 통계, 인구는, 총수, 말, 연말, 년 말, 말 기준, 연말 기준, 얼마나 돼요, 얼마나 되나요, 얼마나 됩니까, 얼마나 되죠, 돼요, 되죠, 얼마예요, 얼마죠, 얼마지, 얼만가요, 얼마인지, 얼마인데, 몇 명이에요, 몇 명이죠, 몇 명이야 | số, nhiều, số lượng, giá trị, tổng, con số, trị giá, lượng, tổng số, tổng giá trị, bao nhiêu, mức, quy mô, số liệu, đạt, đạt mức, đạt bao nhiêu, cuối năm, tính đến cuối năm, ở mức, lên tới, trị giá bao nhiêu
gets: makes up, got, get, gets, received, receive, receives, attract, attracted, recorded, registered, counted, make, made, make up, made up, account for, accounted for, saw, see, to the tune of, worth of, valued at, valued, take, took, took in, send, sent, sends, ship, shipped, provide, provided, gave, given, spent, spend, hosted, host, welcomed, welcome, drew, draw, run, ran, hold, dollars, dollar, usd, us dollars, million dollars, sign up, deliver, delivered, go out | 달러, 기록한, 기록했나, 이루어진, 받은, 받았나, 유치한, 제공한, 제공했나, 지원한, 지원했나 | triệu đô la, đô la, tỷ usd, nhận, nhận được, ghi nhận
persons: folks, folk, people, persons, person, men and women | 사람, 사람들, 사람 수, 인원, 명 | người
newest: still, latest, newest, most recent, recent, current, currently, now, today, at present, nowadays, to date, at the moment, present, these days, latest figure, the most recent, recently, presently, last known | 최신, 최근, 현재, 지금, 요즘, 오늘날 | mới nhất, gần đây nhất, hiện nay, hiện tại, gần nhất, bây giờ, hiện, gần đây
growth: how fast, how quickly, how strongly, growth, growth rate, grow, grew, grown, growing, increase, increased, increases, rise, rose, risen, rises, change, changed, changes, decline, declined, fall, fell, fallen, drop, dropped, decrease, decreased, shrink, shrank, shrunk, go up, went up, go down, went down, gone up, gone down, jump, jumped, climb, climbed, expand, expanded, percent change, percentage change, annual growth, year on year, year on year growth, rate of growth, growth in percent | 증가, 증가율, 성장, 성장률, 늘었나, 늘었나요, 늘었는지, 늘었습니까, 증가했나, 감소, 감소율, 증감, 증감률, 변화, 변화율, 줄었나, 줄었나요, 증가한, 늘어난, 줄어든, 감소한, 전년 대비, 전년대비, 얼마나 늘었나, 늘어났나, 성장했나 | tăng, tăng trưởng, giảm, tốc độ tăng, tốc độ tăng trưởng, thay đổi, mức tăng, tăng bao nhiêu, tăng giảm, biến động
most: most, highest, largest, biggest, greatest, maximum, top, peak, peaked, record, max, number one, main, leading, record high, all time high, best, largest number of, most important, strongest, richest, chief, at its highest, at its peak, highest ever, no 1, the most, prime | 가장 많이, 가장 많은, 가장 큰, 가장 높은, 최대, 최고, 최고치, 제일 많이, 제일 많은, 가장 많았던, 가장 컸던, 가장 높았던, 최다, 제일 큰, 제일, 가장, 가장 많았나, 가장 컸나, 가장 높았나, 정점, 최고 기록, 최대치, 가장 높았던 해, 1위, 일위 | nhiều nhất, cao nhất, lớn nhất, nhất, kỷ lục, hàng đầu, số một, đông nhất, đỉnh điểm
least: least, lowest, smallest, fewest, minimum, record low, poorest, worst, bottom, at its lowest, weakest | 가장 적은, 가장 적게, 가장 작은, 가장 낮은, 최저, 최소, 가장 적었던, 가장 낮았던, 제일 적은, 최저치, 가장 적었나, 가장 작았던, 제일 적게, 가장 적었던 해 | ít nhất, thấp nhất, nhỏ nhất
which-partner: single asean members, individual asean members, single asean countries, individual asean countries, single members, individual members, which country, which countries, what country, which member, which members, which member state, which member states, which member country, which asean member, which asean country, which asean nation, asean members, asean member states, asean countries, asean nations, asean member countries, one of the mekong countries, one of the asean countries, one of the asean members, one of the members of asean, member of asean, members of asean, asean member, asean country, asean nation, asean state, asean states, which asean state, which asean member state, countries in asean, countries of asean, countries are in asean, members in asean, states of asean, southeast asian countries, southeast asian country, southeast asian nation, mekong countries, mekong country, mekong nations, mekong states, which mekong country, mekong state, countries on the mekong, which nation, which nations, which nationality, what nationality, which market, country, countries, nation, nations, nationality, member, members, member state, member states, member country, member countries, state, states, whom | 개최국, 주최국, 국가, 나라, 회원국, 아세안 국가, 국민, 국적, 어느 나라, 어떤 나라, 어느 국가, 어느 회원국, 아세안 회원국, 국가들, 나라들, 회원국 수, 국가 수, 개국, 몇 개국, 회원 | nước chủ nhà, nước, quốc gia, nước thành viên, nước nào, quốc gia nào, thành viên, quốc tịch, nước asean, nước thành viên asean
recent: over the last, over the past, in the last, in the past, during the last, during the past, for the last, for the past, last, past, previous, recent, latest, most recent, the last, the past, newest, the latest | 최근, 지난 | gần đây, qua, gần nhất, vừa qua
decade: decade, decade's | |
due: due, deadline, by when, due date | 기한, 마감, 언제까지 | thời hạn, hạn
each: each asean country, each asean member, each member, each member state, each country, every asean country, every asean member, every member, by country, by member, by member state, by partner, by nation, per country, per member, country by country, member by member, individual members, breakdown by country, broken down by country | 국가별, 나라별, 회원국별, 국가별로, 나라별로, 회원국별로, 각국, 각 회원국 | theo nước, theo quốc gia, từng nước, mỗi nước, theo từng nước
which-year: which year, what year, in which year, in what year, year, years, annual, annually, yearly, a year, each year, every year, per year, by year, year by year | 가장 높았던 해, 가장 적었던 해, 몇 년, 어느 해, 몇년도, 연도, 해, 년도, 연간, 매년, 연도별, 해마다, 몇 년도, 무슨 해, 년 | năm nào, năm, mỗi năm, hàng năm, từng năm
when: when, dates, dates of, what dates, what were the dates, what date, which date, on which date, on what date, date, date of, since when, how long, exact date, what day, which day, day, on what day, which month, exactly, time, how long ago | 언제예요, 언제지, 언제죠, 언제더라, 언젠가요, 언제인지, 게 언제예요, 게 언제지, 게 언제, 게 언제죠, 게 언제인가요, 언제, 언제인가, 언제인가요, 언제야, 언제였나, 언제였나요, 언제부터인가, 언제입니까, 언제부터, 시기, 날짜, 일자, 날, 시점, 때, 며칠, 몇월 며칠, 날은, 일은, 기념일, 날짜는, 일자는, 일 | khi nào, ngày nào, bao giờ, từ khi nào, từ năm nào, ngày, lúc nào, hồi nào, ngày tháng năm nào, thời điểm nào, thời gian nào, thời gian, thời điểm, kể từ khi nào
who: who, whom, by whom, whose | 누가, 누구, 누구인가, 누구인가요, 누구였나, 누구야, 누구예요 | ai, người nào, là ai
leader: person, which leader, which president, president, leader, leaders, minister, which minister, name of the president, which korean president, which korean presidents, which presidents, presidents, korean president, korean presidents, south korean president, south korean presidents | 대통령, 어느 대통령, 어느 지도자, 어떤 대통령, 한국 대통령, 대한민국 대통령, 지도자 | tổng thống nào, lãnh đạo nào, tổng thống, tổng thống Hàn Quốc, lãnh đạo
where: where, whereabouts | 어디, 어디인가, 어디인가요, 어디야, 어디였나, 어디입니까, 어디서, 어디에, 어디에서 | ở đâu, đâu, nơi nào, tại đâu
city: which city, what city, in which city, in what city, place, location, venue, in which place, city, site | 장소, 어느 도시, 도시, 어떤 도시 | thành phố nào, địa điểm, địa điểm nào
how-often: how many times, how often, times, number of times, on how many occasions | | bao nhiêu lần, mấy lần
how-many: how many, number of, number, count, total number of, how many different, in how many, total number | 몇, 몇 차례, 몇 번이나, 차례, 몇 개, 몇 개국, 몇 번, 몇 회, 몇 건, 개수, 수, 몇 가지, 개, 번, 가지, 건, 회 | bao nhiêu, mấy, số lượng, có bao nhiêu, số
compare: compared, compare, comparison, difference, versus, vs, against, than, more, bigger, larger, higher, greater, less, smaller, lower, fewer, earlier, later, before, sooner, compare with, compared with, compared to, relative to, differ, difference between, more than, exceeded, ahead of, compares, comparing, rather, both, gap, gap between, or, either, exceed, outnumber, ahead, or was it, longer, first, bigger than, larger than, higher than, greater than, side by side | 비교, 비교하면, 차이, 더 많이, 더 많은, 더 많았나, 더 큰, 더 컸나, 더 높은, 중, 중에서, 중에, 보다, 더, 먼저, 비교해줘, 비교해서, 비교하여, 비교할 때, 더 많이 하나, 더 많이 하는가, 비교해, 더 적은, 적었나, 적은가, 적나, 작은가, 작았나, 낮은가, 낮았나, 더 일찍, 가운데, 격차, 어느 쪽, 많았나, 많은가, 컸나, 큰가, 많나, 많았나요, 컸나요, 더 많았나요, 더 컸나요, 차, 높았나, 높은가, 보다 많았나, 어느 나라가 더, 중 어느, 더 많습니까, 중 어디, 중 누가, 쪽, 더 많나 | so sánh, hơn, nhiều hơn, lớn hơn, so với, chênh lệch, hay, cao hơn, ít hơn, khác nhau, trước hơn, sớm hơn, thấp hơn
passed: pass, passed, passes, exceed, exceeded, top, topped, reach, reached, surpass, surpassed, cross, crossed, hit, go over, went over, over, above, more than, break, broke, get to, got to, climb above, climbed above, rise above, rose above, top out, get above, go above, went above, exceed for the first time, break through, broke through, go past, went past, first, for the first time, first time, goes over, get over, cross the mark, mark, the mark, get past, greater than, higher than, overtake, come to, came to, beyond, climb to, rise to, rose to, more, breach, breached, above the | 넘은, 넘었나, 넘었나요, 넘었습니까, 넘어선, 돌파, 돌파한, 돌파했나, 돌파했나요, 달성, 달성한, 초과, 초과한, 처음, 처음으로, 넘긴, 최초로, 이상, 도달, 도달한, 넘어섰나, 달했나, 달한, 넘는, 넘게, 된, 넘겼나, 넘겼나요, 첫 | vượt, vượt qua, đạt, vượt mốc, chạm, lần đầu, lần đầu tiên, đạt mốc, vượt ngưỡng, mốc, đạt đến, hơn, trên, cán mốc, đầu tiên, đạt ngưỡng
achieved: make it, made it, fulfilment, raise, raised, enlarge, enlarged, bring, brought, achieved, achieve, met, meet, reached, reach, hit, kept, keep, missed, miss, fulfilled, fulfil, fulfill, attained, attain, delivered, yet, get to, got to, came true, come true, as promised, succeed, made, realised, realized, successful, failed, fail, happen, happened, accomplished, honoured, become of, became of, outcome, result, what became of, what happened to, turn out, turned out, been reached, been met, hit its, on time, in time, meet the, already, manage, managed, manage to, exceed, exceeded, surpass, surpassed, pass, passed, actually, status, completed, complete, go with, still open, pending, verdict, pay, paid, sent, send, invited, invite, double, doubled, get | 달성, 달성했나, 달성했나요, 달성했습니까, 달성됐나, 달성됐나요, 달성되었나, 달성되었나요, 이뤘나, 이뤘나요, 이루었나, 이루었나요, 이뤄졌나, 이뤄졌나요, 이루어졌나, 이루어졌나요, 지켰나, 지켰나요, 지켜졌나, 지켜졌나요, 달성 여부, 여부, 되었나, 성공했나, 실패했나, 도달했나, 도달했나요, 달성한, 달성된, 결과, 어떻게 되었나, 어떻게 됐나, 충족, 충족했나, 이행, 이행했나, 이행되었나, 이뤘습니까, 이뤘는지, 달성했는지, 달성되었는지, 넘었나, 넘었나요, 실현, 실현되었나, 실현됐나 | đạt, đạt được, hoàn thành, đã đạt, thực hiện, có đạt, được hoàn thành, đạt chưa, kết quả, thành công
goal: goal, goals, target, targets, promise, promises, promised, objective, objectives, aim, aims, aimed, pledge, pledges, pledged, ambition, commitment, committed, deadline, targeted | 목표, 목표치, 약속, 약속한, 공약, 목표액, 목표로, 계획 | mục tiêu, cam kết, chỉ tiêu, hứa, lời hứa, kế hoạch
missed: missed, not met, not reached, failed, unmet, not achieved | 실패한, 못 이룬, 달성하지 못한, 미달 | không đạt, thất bại, chưa đạt
met: met, reached, achieved, kept, fulfilled | 달성된, 달성한, 이뤄진 | đã đạt, đạt được
pending: pending, open, still open, outstanding, still to come, not yet due, running | 진행 중인, 남은, 미정 | đang chờ, chưa đến hạn
held: held, hold, take place, took place, taken place, convened, convene, hosted, host, gather, gathered, attend, attended, organised, organized, taking place, happen, happened, be held, come together, came together, occur, occurred, staged, stage, been held, happening, there been, there | 열린, 열렸나, 열렸나요, 개최, 개최된, 개최되었나, 개최한, 열린 곳, 열렸습니까, 개최됐나, 개최했나, 개최지, 개최되었나요, 모인, 열린 해, 있었던, 일어난, 일어났나, 열린 날 | đăng cai, tổ chức, diễn ra, được tổ chức, xảy ra, được diễn ra
true: true, true or false, is it true that, correct, correctly, really, right, accurate, accurately, claim, claims, the claim, the claim that, fact, fact check, true that, correct that, statement, truly, hold, holds, did really, does the article, article, the article, says, said, say, states, stated, wrong, false, fair to say, claimed, verdict, verdict on, judged, justified, valid, confirmed, according to the article, rightly, indeed, in fact, still true | 사실, 사실인가, 사실인가요, 사실인지, 맞나, 맞나요, 맞는가, 맞는지, 맞습니까, 정말, 정말로, 진짜, 주장, 말, 라는 말, 말은, 옳은가, 기사, 참, 참인가, 진실, 사실입니까, 맞는 말인가, 맞아 | đúng, có đúng, đúng không, đúng là, có thật, thật, sự thật, chính xác, thực sự, phải, có phải, bài báo, tuyên bố, thật không, đúng hay sai, sai
what: list, list of, name the, name all, name all the, list all, list the, what, what is, tell me about, about, what does, explain, describe, define, definition, meaning, mean, purpose, what kind of, do, stand for, stands for, letters, letter, abbreviation, acronym, full name, short for, called, name, names, name of, named, content, main points, idea, contain, aim of, task of, role, role of, call, term, word for, kind, kind of, type, type of, role does, for what, about what | 무엇, 뭐, 무엇인가, 무엇인가요, 뭐야, 뭔가요, 이란 무엇, 설명, 설명해줘, 뜻, 의미, 목적, 약자, 이름, 명칭, 내용, 이란 무엇인가, 역할, 무슨 뜻, 소개, 정식 명칭, 종류 | là gì, cấp nào, ở cấp nào, cấp độ nào, ở mức nào, mức nào, gì, nghĩa là gì, có nghĩa là gì, tên, ý nghĩa, mục đích, giải thích, viết tắt, nội dung, tên gọi, gọi là gì, vai trò
cumulative: cumulative, cumulatively, accumulated, altogether, so far, in all, all told, overall, in total, total, up to now | 누적, 누계, 지금까지, 총 | lũy kế, tổng cộng, tích lũy, cho đến nay
last: last, latest, most recent, newest, youngest, most recently, last to, last one, the last, the latest | 마지막, 마지막으로, 가장 늦게, 가장 최근, 가장 최근에, 제일 늦게, 최근, 최신, 가장 나중에 | lần cuối, lần cuối cùng, lần gần đây nhất, cuối cùng, mới nhất, gần đây nhất, muộn nhất, sau cùng
first: first, very first, the very first, earliest, oldest, first of all, first time, first to, the first | 처음, 처음으로, 첫, 가장 먼저, 최초, 최초로, 첫번째, 첫 번째, 가장 일찍, 제일 먼저 | đầu tiên, sớm nhất, lần đầu, lần đầu tiên, trước tiên
both-ways: in both directions, both directions, both ways, either way, between | 양방향, 상호, 사이 | hai chiều, giữa
"""
"""What is asked of a measure or an entry. A phrase may stand in several lines: the plan that fits takes it."""

WAYS = """
up: grow, grew, grown, growing, increase, increased, increases, rise, rose, risen, rises, go up, went up, gone up, jump, jumped, climb, climbed, expand, expanded | 늘었나, 늘었나요, 늘었는지, 늘었습니까, 증가했나, 증가한, 늘어난, 늘어났나, 성장했나 | tăng, tăng trưởng
down: decline, declined, fall, fell, fallen, drop, dropped, decrease, decreased, shrink, shrank, shrunk, go down, went down, gone down | 줄었나, 줄었나요, 줄어든, 감소, 감소한 | giảm
"""
"""Which way something went, of the words of growth."""

FIELDS = """
capital: capital, capital city, capitals, capital cities | 수도 | thủ đô
joined: become an asean member, became an asean member, become asean members, became asean members, become asean's newest member, become a full member of asean, become full member, become a full member, became members of asean, become members of asean, became a member of asean, become a member of asean, became member of asean, joining asean, join, joined, joins, joining, accession, accede, acceded, admitted, admission, enter, entered, entering, entry, become a member, became a member, become member, became member, becoming a member, become members, became members, become a member state, membership, member since, in asean since, been in asean, a member, been a member, part of asean, part of, belong, belongs, belong to, been part of, be a member, is a member, get into, got into, member of, member state of, be members, come into, newcomer, newest member, accession date, joining date, are in | 가입, 가입일, 가입한, 가입했나, 가입했나요, 가입했습니까, 가입한 날, 회원국이 된, 회원국이 되었나, 회원국이 되었나요, 가입 시기, 가입 연도, 들어간, 가입하였나, 회원이 된, 가입국, 가입된, 회원국인가, 회원국인가요, 회원국이 됐나 | gia nhập, trở thành thành viên, vào asean, là thành viên, gia nhập vào, tham gia, kết nạp, được kết nạp
founded: open its doors, opened its doors, opens its doors, founded, found, founding, founder, founders, foundation, set up, establish, established, establishment, created, create, creation, formed, form, start, started, starts, begin, began, begun, opened, open, opens, opening, launched, launch, launching, inaugurated, inauguration, exist, existed, existence, born, birth, founding members, founding member, set-up, come into being, came into being, up and running, come into existence, operate, operating, operation, start work, started work, start operating, established in, take up its work, founding date, in operation | 설립, 설립된, 설립되었나, 설립되었나요, 설립됐나, 설립됐나요, 창설, 창설된, 창설되었나, 창설됐나, 창립, 창립된, 개소, 개소한, 개소했나, 개소했나요, 출범, 출범한, 출범했나, 출범했나요, 문을 연, 문을 열었나, 문을 열었나요, 설치, 설치된, 시작, 시작된, 시작되었나, 시작됐나, 시작됐나요, 개관, 개관한, 개관했나, 개관했나요, 개원, 개원한, 개원했나, 개원일, 개관일, 세워진, 세워졌나, 만들어진, 만들어졌나, 설립일, 창설일, 개소일, 설립 연도, 설립한, 창설한, 열었나, 열었나요, 창설국, 창립국, 창설 회원국, 생겼나, 생겼나요, 원년 | thành lập, được thành lập, khai trương, ra đời, mở cửa, mở, bắt đầu, khánh thành, sáng lập, đi vào hoạt động, hình thành, bắt đầu hoạt động, lập
relations_since: restore ties, restored ties, resume ties, resumed ties, restore relations, resume relations, resumed relations, resumed diplomatic relations, resume diplomatic relations, restored relations, restored diplomatic relations, restore diplomatic relations, diplomatic relations, diplomatic ties, relations, ties, establish diplomatic relations, established diplomatic relations, establishment of diplomatic relations, official relations, formal ties, formal relations, recognise, recognised, recognize, recognized, recognition, opened relations, diplomatic relationship, relationship, establish ties, established ties, official ties, relations began | 재수교, 재수교일, 재수교한, 재수교했나, 국교 정상화, 수교, 수교일, 수교한, 수교했나, 수교했나요, 수교했습니까, 외교 관계, 외교관계, 국교, 국교 수립, 외교 관계 수립, 외교관계 수립, 외교 관계를 맺은, 외교 관계를 맺었나, 국교를 맺은, 국교를 맺었나, 수교 연도, 수교 날짜, 관계를 맺은, 수교국, 수교를 맺은, 수교를 맺었나, 수립, 수립한, 수립했나, 맺은, 맺었나, 맺었나요 | quan hệ ngoại giao, thiết lập quan hệ ngoại giao, lập quan hệ ngoại giao, quan hệ, thiết lập quan hệ, thiết lập, bang giao
partnership: level of partnership, level of the partnership, partnership, strategic partnership, strategic partners, strategic partner, strategic partnerships, comprehensive strategic partnerships, comprehensive strategic partnership, comprehensive strategic partners, comprehensive strategic partner, special strategic partnership, special strategic partners, comprehensive partnership, strategic cooperative partnership, strategic cooperative partners, kind of partnership, type of partnership, level of relations, partnerships | 동반자 관계, 전략적 동반자 관계, 전략적 동반자, 포괄적 전략 동반자 관계, 포괄적 전략적 동반자 관계, 포괄적 동반자 관계, 특별 전략적 동반자 관계, 특별전략적 동반자, 특별 전략적 동반자, 포괄적 전략 동반자, 포괄적 전략적 동반자 | quan hệ đối tác, cấp độ quan hệ, mức độ quan hệ, đối tác chiến lược, đối tác chiến lược toàn diện, quan hệ đối tác chiến lược, quan hệ đối tác chiến lược toàn diện, đối tác chiến lược đặc biệt, đối tác toàn diện
announced: announced, announce, announcement, announces, unveiled, unveil, presented, present, proposed, propose, declared, declare, adopted, adopt, adoption, set out, introduced, introduce, made public, publish, published, launch, launched, start, started, begin, began, come out with, came up with, come up with, set, made, make, agreed, promised, promise, initiated, initiate, thought up, put forward, first announced, initiative of, behind, author, author of, issue, issued, proclaimed, agreed on, behind the, pledged, invented, originate, came out, come out, came from, come from | 발표, 발표한, 발표했나, 발표했나요, 발표했습니까, 발표된, 발표되었나, 발표일, 선언, 선언한, 선언된, 제시한, 제안한, 채택, 채택된, 채택한, 채택했나, 채택되었나, 공개한, 공개, 시작한, 시작된, 내놓은, 출범시킨, 천명한, 공표, 만든, 제안했나, 발표됐나, 발표되었나요, 시작했나, 추진한, 약속한, 약속했나, 정한, 설정한, 설정했나 | công bố, tuyên bố, được công bố, đưa ra, khởi xướng, thông qua, đề xuất, bắt đầu, ra mắt, khởi động, được đưa ra, đề ra, phát động
ended: end, ended, ends, ending, expire, expired, over, run out, until when, last until, finish, finished, stop, stopped | 종료, 종료된, 종료되었나, 끝난, 끝났나, 만료, 끝 | kết thúc, chấm dứt, hết hạn
seat: located, seat, seated, headquarters, headquartered, headquarter, based, situated, have its seat, has its seat, office, offices, home, housed, sit, sits, secretariat, lie, seat of, its seat, main office, head office, stand, base | 위치, 소재지, 본부, 있는, 위치한, 위치해, 소재, 사무국, 사무소, 위치는, 자리, 있는 곳, 있는 도시, 소재한 | trụ sở, nằm, đặt trụ sở, đặt, có trụ sở, trụ sở chính, nằm ở đâu, đặt tại đâu, văn phòng
size: how big, how large, budget, size of | 규모, 예산 | quy mô, ngân sách
summary: content, summary, main points, idea, purpose, tasks, do, does, cover, about, aim, goal, contain, role, deal with, deals with, function, work, task, aims, stand for, stands for, goals, main idea | 목적, 내용, 역할, 하는 일, 취지, 목표, 기능, 핵심 | mục đích, nội dung, vai trò, chức năng, nhiệm vụ, mục tiêu
names-ko: korean name, korean name of, korean word for, said in korean, say in korean, written in korean, name in korean, hangul, called in korean, korean for | 한국어 이름, 한국 이름, 한국어로, 한글 이름, 한글로 | tên tiếng hàn, tiếng hàn
names-local: local name, own name, name in its own language, native name, local name of, in its own language, own language | 현지 이름, 현지어, 현지어 이름 | tên bản địa
official_name: official name, full name, formal name, official name of, officially called, officially | 공식 명칭, 정식 국호, 공식 이름, 국호, 정식 명칭 | tên chính thức, tên đầy đủ, quốc hiệu
status: open yet, opened yet, still open, in effect, still in effect, in force, still in force, still valid, active, still active, still exist, exists, status, exist, still, running, operating, ended, planned, still running, still working | 활동 중, 현황, 운영, 존재 | còn hoạt động, hoạt động
abbreviation: abbreviation, abbreviated, acronym, short form, short name | 약자, 약칭 | viết tắt, tên viết tắt
mekong: mekong, on the mekong, mekong country, mekong countries, belong to the mekong | 한-메콩 협력, 한·메콩 협력, 메콩, 메콩 국가, 메콩 5개국 | mê kông
alpha2: code, country code, iso code, two-letter code, alpha-2 code | 국가 코드, 국가코드, 코드 | mã quốc gia, mã
"""
"""Fields of partners, policies and institutions, and the verbs that ask for them."""

COUNTED = """
events summit: summits, summit, summit meetings | 정상회의, 정상회담 | hội nghị thượng đỉnh, hội nghị cấp cao
initiatives: tasks, task, initiatives, priority tasks, priority areas, projects, initiative | 과제, 추진 과제, 중점 과제 | nhiệm vụ, sáng kiến
pillars: pillars, pillar, ps, p's, three ps, 3ps, 3 ps, three p's, 3p | 축, 기둥, 3p | trụ cột
claims: claims, claim, statements, statement, claims of the article, statements of the article, claims in the article | 주장, 진술 | tuyên bố, nhận định, phát biểu
targets: targets, target, goals, goal, promises, pledges | 목표, 약속 | mục tiêu, cam kết
institutions: institutions, institution, bodies | 기관, 기구 | tổ chức, cơ quan, viện
centre: centres, centers, centre, center | 센터 | trung tâm
fund: funds, fund, cooperation funds | 기금 | quỹ
council: councils | 협의회 | hội đồng
organisation: organisations, organizations, organisation, organization | 국제기구 | tổ chức
programme: programmes, programs | 프로그램 | chương trình
committee: committees, committee | 위원회 | ủy ban
dialogue: dialogues | 대화체 | đối thoại
policies: policies, policy, strategies | 정책 | chính sách
members: members, member states, member countries, countries, member, nations, states, country, member nations, partners | 회원국, 국가, 나라, 회원국 수, 개국, 국가들 | thành viên, nước thành viên, nước, quốc gia
sources: sources, documents, source | 자료, 출처 | nguồn, tài liệu
series: series, statistical series, time series | 통계 계열 | chuỗi số liệu
events: events, event | 행사, 사건 | sự kiện
"""
"""What can be counted."""

VERDICTS = """
confirmed: confirmed, true, right, correct | 확인된, 사실인, 맞는 | đúng, được xác nhận
imprecise: imprecise | 부정확한 | không chính xác
outdated: outdated, out of date | 오래된 | lỗi thời
missed: missed, miss, not met, not reached, failed, fail, unmet, not achieved | 달성하지 못한, 실패한, 미달성, 미달 | không đạt, không đạt được, thất bại, chưa đạt
contradicted: contradicted, wrong, false, refuted | 틀린, 반박된, 거짓인, 잘못된 | sai, bị bác bỏ
opinion: opinion, opinions, matters of opinion | 의견 | ý kiến
unverifiable: unverifiable, not verifiable | 확인할 수 없는 | không kiểm chứng được
met: met, meet, reached, reach, achieved, achieve, kept, keep, fulfilled, fulfil, fulfill | 달성된, 달성한, 달성했나, 이뤄진, 지킨 | đã đạt, đạt được, đạt
pending: pending, open, still open, outstanding, not yet due | 진행 중인, 진행 중 | đang chờ, chưa đến hạn
unknown: unknown | 알 수 없는, 불명 | chưa rõ
"""
"""What a claim or a target was found to be."""

CONCEPTS = """
fta: bilateral free trade agreement, bilateral free trade agreements, bilateral trade agreement, bilateral trade agreements, bilateral fta, bilateral ftas, free trade agreement, free trade agreements, free trade deal, free trade pact, free trade, trade agreement, trade agreements, trade deal, trade pact, fta, ftas, cepa, comprehensive economic partnership agreement, comprehensive economic partnership, economic partnership agreement, partnership agreement | 자유무역협정, fta, 자유 무역 협정, 무역협정, 포괄적 경제동반자협정, 경제동반자협정 | hiệp định thương mại tự do, hiệp định tự do thương mại, fta, hiệp định đối tác kinh tế toàn diện, hiệp định thương mại
investment-treaty: investment treaty, investment treaties, bilateral investment treaty, investment protection agreement, investment agreement, investment guarantee agreement | 투자협정, 투자보장협정, 투자 보장 협정, 투자협정은 | hiệp định đầu tư, hiệp định khuyến khích và bảo hộ đầu tư
signed: signed, sign, signs, signing, signature, ink, inked, conclude and sign, was it signed | 서명, 서명된, 서명한, 서명했나, 서명되었나, 서명일, 체결, 체결된, 체결한, 체결했나, 체결되었나, 체결일, 체결됐나, 서명됐나, 맺은, 체결했나요, 서명했나요, 체결되었나요, 서명되었나요 | ký, ký kết, được ký, được ký kết, ký khi nào
in-force: takes effect, take effect, took effect, taken effect, taking effect, in force, in force since, enter into force, entered into force, enters into force, entry into force, come into force, came into force, effective, in effect, into effect, go into effect, went into effect, come into effect, came into effect, apply, applied, becomes one common agreement, begins to apply, enter in force, into force, force, started to apply, start to apply, became effective, become effective, goes into force, went into force, date of entry into force, valid | 발효, 발효일, 발효된, 발효한, 발효되었나, 발효했나, 발효됐나, 발효되었나요, 발효됐나요, 발효 시기, 발효한 날, 효력, 발효했나요, 발효 날짜 | có hiệu lực, hiệu lực, bắt đầu có hiệu lực, chính thức có hiệu lực
concluded: concluded, conclude, concludes, conclusion, settle, settled, settles, wrap up, wrapped up, finish the talks, end of talks, talks end, talks ended, completed, reach agreement, negotiations end, finish negotiations, finalised, finalized | 타결, 타결된, 타결했나, 타결되었나, 타결됐나, 타결한, 타결되었나요, 타결됐나요 | kết thúc đàm phán, hoàn tất đàm phán, kết thúc, hoàn tất
talks: talks, talk, negotiations, negotiation, negotiate, negotiating, negotiated, rounds, round | 협상, 교섭, 회담 | đàm phán, thương lượng
opened: open its doors, opened its doors, opens, open, opened, opening, begin, begins, began, begun, beginning, start, starts, started, founded, found, set up, established, establish, launched, launch, launches, inaugurated, created, formed, enter, entered, goes into operation | 을 연, 를 연, 개소, 개소한, 개소했나, 개소했나요, 출범, 출범한, 출범했나, 출범했나요, 문을 연, 문을 열었나, 시작, 시작된, 시작됐나, 시작되었나, 시작했나, 시작한, 설립, 설립된, 설립되었나, 수립, 수립된, 창설, 창설된, 개관, 개관한, 개시, 개시한, 개관했나, 개원, 개원한, 개원했나, 열었나, 창설되었나, 설립됐나 | thành lập, được thành lập, khai trương, ra đời, mở cửa, mở, bắt đầu, khánh thành, khởi động
announced: announced, announce, announces, unveiled, announcement, presented, proclaimed, proposed, propose, proposes, presents | 발표, 발표된, 발표한, 발표했나, 발표되었나, 발표됐나, 제안, 제안한, 제안했나 | công bố, được công bố, tuyên bố, đề xuất
ratified: ratified, ratify, ratifies, ratification, approves, approve, approved, approval, passed by parliament | 비준, 비준한, 비준된, 비준했나, 승인, 비준되었나, 비준됐나 | phê chuẩn, thông qua
upgrade: upgrade, upgraded, upgrading, raised, elevated, raise, elevate, raises | 격상, 격상된, 격상했나, 개선, 격상되었나, 격상한 | nâng cấp, được nâng cấp, nâng
joined: joins, join, joined, accession, accedes, acceded, admit, admits, accede, joining | 가입, 가입한, 가입했나, 가입했나요 | gia nhập
adopted: adopted, adopt, adopts, adoption, agreed, agree, agrees, adopting | 채택, 채택된, 채택했나, 채택한, 합의, 합의한 | thông qua
become: become, becomes, became, becoming, form, forms, agree on, declare, turn into, turned into | 되었나, 된, 됐나, 맺은, 맺었나, 되었나요, 격상, 수립 | trở thành, nâng cấp, thiết lập, lập
summit: summit, summits, summit meeting, summit meetings, leaders' meeting | 정상회의, 정상회담 | hội nghị thượng đỉnh, hội nghị cấp cao, thượng đỉnh
commemorative: commemorative, special, anniversary | 특별, 기념 | đặc biệt, kỷ niệm
special-summit: commemorative summit, special summit, commemorative summits, special summits | 특별정상회의, 특별 정상회의, 기념정상회의 | hội nghị cấp cao đặc biệt, hội nghị cấp cao kỷ niệm, hội nghị thượng đỉnh đặc biệt
foreign-ministers: foreign ministers' meeting, foreign ministers' meetings, foreign ministers, meeting of foreign ministers, ministers of foreign affairs, foreign minister | 외교장관회의, 외교부 장관 회의, 외교장관, 외교장관 회의 | bộ trưởng ngoại giao, hội nghị bộ trưởng ngoại giao
defence-ministers: defence ministers, defense ministers, defence ministers' meeting, defense ministers' meeting, ministers of defence, ministers on defence, meeting of defence ministers | 국방장관회의, 국방장관, 국방장관 회의 | bộ trưởng quốc phòng, hội nghị bộ trưởng quốc phòng
vice-defence: vice defence ministers, vice-ministers of defence, vice defense ministers, vice ministers of defence | 국방차관, 국방차관회의 | thứ trưởng quốc phòng
culture-ministers: culture ministers, culture ministers' meeting, ministers of culture, ministers on culture | 문화장관회의, 문화장관, 문화부 장관 | bộ trưởng văn hóa
transport-ministers: transport ministers, transport ministers' meeting | 교통장관회의, 교통장관 | bộ trưởng giao thông
health-ministers: health ministers, health ministers' meeting | 보건장관회의, 보건장관 | bộ trưởng y tế
economic-ministers: economic ministers, ministers of economy, trade ministers | 경제장관회의, 경제장관, 통상장관 | bộ trưởng kinh tế
digital-ministers: digital ministers, digital ministers' meeting | 디지털장관회의, 디지털 장관 | bộ trưởng số
meeting: meeting, meetings, meet, meets, met, conference, talks | 회의, 만난, 만났나, 만났나요, 회담 | họp, gặp, cuộc họp, gặp nhau, hội nghị
visit: visit, visits, visited, visiting, state visit, state visits, official visit, official visits, been to, make a state visit, made a state visit, make a state visit to, come to, came to, trip, go to, went to, travel to, travelled to, tour, tours, toured, traveled, travelled, go, went, travel | 방한, 방한한, 방한했나, 온, 왔나, 왔나요, 다녀간, 간, 갔나, 방문, 방문한, 방문했나, 방문했나요, 국빈방문, 국빈 방문, 국빈방문한, 국빈 방문한, 공식 방문, 공식 방문한, 찾은, 찾았나, 순방 | thăm, đến thăm, sang thăm, công du, chuyến thăm, thăm chính thức, thăm cấp nhà nước
took-office: take office, takes office, took office, taking office, inaugurated, inauguration, sworn in, become president, became president | 취임, 취임한, 취임했나, 취임했나요 | nhậm chức, lên nhậm chức, nhậm chức tổng thống
state-visit: state visit, state visits | 국빈방문, 국빈 방문, 국빈방문한, 국빈 방문한 | thăm cấp nhà nước
relations: diplomatic relations, diplomatic ties, relations, ties, formal ties | 수교, 외교 관계, 국교, 외교관계 | quan hệ ngoại giao
full-dialogue-partner: full dialogue partner, full dialogue partnership, full-fledged dialogue partner, full dialogue relations, full dialog partner | 완전대화상대국, 완전 대화 상대국, 완전대화상대국이, 대화 상대국, 대화상대국, 완전 대화상대국 | đối tác đối thoại đầy đủ, đối tác đối thoại toàn diện, đối tác đối thoại chính thức
dialogue-partner: dialogue partner, dialog partner, dialogue partnership | 대화상대국, 대화 상대국 | đối tác đối thoại
sectoral: sectoral dialogue, sectoral dialogue relations, sectoral dialogue partner, sectoral dialogue partnership, sectoral relations, dialogue relations, dialogue relationship, sectoral dialog | 부문별 대화, 부분별 대화, 부문별 대화관계, 부분대화상대국, 부문별 대화 상대국, 대화관계, 대화 관계, 부문별 대화상대국 | đối thoại theo lĩnh vực, đối thoại từng phần, quan hệ đối thoại, đối tác đối thoại theo lĩnh vực
strategic-partners: strategic partners, strategic partnership, strategic partner, strategic partnerships | 전략적 동반자, 전략적 동반자 관계, 전략 동반자 관계, 전략 동반자 | đối tác chiến lược, quan hệ đối tác chiến lược
comprehensive-strategic: comprehensive strategic partners, comprehensive strategic partnerships, comprehensive strategic partnership, comprehensive strategic partner | 포괄적 전략 동반자 관계, 포괄적 전략적 동반자 관계, 포괄적 전략 동반자, 포괄적 전략적 동반자, 포괄적전략동반자 | đối tác chiến lược toàn diện, quan hệ đối tác chiến lược toàn diện
special-strategic: special strategic partners, special strategic partnership, special strategic partner | 특별 전략적 동반자 관계, 특별 전략적 동반자, 특별전략적동반자 | đối tác chiến lược đặc biệt
comprehensive-partnership: comprehensive partnership, comprehensive partners | 포괄적 동반자 관계, 포괄적 동반자 | đối tác toàn diện, quan hệ đối tác toàn diện
treaty: treaty, treaties, pact, agreement, agreements, accord, deal | 조약, 협정 | hiệp ước, hiệp định
factory: factory, plant, factories, works | 공장 | nhà máy
phone: phone, phones, mobile phone, telephone, smartphone, handset | 휴대전화, 휴대폰, 핸드폰, 스마트폰 | điện thoại
samsung: samsung | 삼성, 삼성전자 | samsung
hyundai: hyundai | 현대, 현대차, 현대자동차 | hyundai
rcep: rcep, regional comprehensive economic partnership | 역내포괄적경제동반자협정, 알셉, rcep | hiệp định đối tác kinh tế toàn diện khu vực, rcep
akfta: asean-korea free trade agreement, asean-korea free trade area, akfta, asean-rok free trade agreement, korea-asean free trade agreement, korea-asean fta, asean-korea fta | 한-아세안 fta, 한·아세안 자유무역협정, 한-아세안 자유무역협정 | akfta
ikcepa: ik-cepa, ikcepa | |
vkfta: vkfta, kvfta, v-k fta, k-v fta | | vkfta
ksfta: ksfta | |
ckfta: ckfta, kcfta, k-c fta | |
phfta: kpfta, pkfta, k-p fta | |
mkfta: mkfta, kmfta | |
goods-agreement: on goods, trade in goods agreement, goods agreement, agreement on trade in goods, agreement on goods, trade-in-goods agreement | 상품무역협정, 상품 무역 협정, 상품협정 | hiệp định thương mại hàng hóa
services-agreement: on services, services agreement, trade in services agreement, agreement on services, agreement on trade in services, trade-in-services agreement | 서비스무역협정, 서비스 무역 협정, 서비스협정 | hiệp định thương mại dịch vụ
investment-agreement: investment agreement, agreement on investment | 투자협정, 투자 협정 | hiệp định đầu tư
social-security: social security agreement, social insurance agreement | 사회보장협정, 사회보험협정 | hiệp định bảo hiểm xã hội
tax-treaty: tax treaty, double taxation agreement | 조세조약, 이중과세방지협정 | hiệp định thuế
charter: charter, asean charter | 헌장, 아세안 헌장 | hiến chương
busan: busan | 부산 |
jeju: jeju | 제주, 제주도 |
gwangju: gwangju | 광주 |
community: community, asean community | 공동체 | cộng đồng
tac: treaty of amity and cooperation, amity treaty, tac | 우호협력조약, 동남아 우호협력조약 | hiệp ước thân thiện và hợp tác
mission: mission, mission to asean | 대표부, 아세안 대표부 | phái đoàn
fold: fold | 배, 배라는, 배로, 배인 |
permit-system: under the employment permit system, under the permit system, under the eps, under eps, through the eps, employment permit system, permit system, eps | 고용허가제 | chương trình cấp phép, theo chương trình cấp phép, chương trình cấp phép việc làm, theo chương trình cấp phép việc làm, hệ thống cấp phép việc làm, theo chương trình EPS, chương trình EPS, theo EPS
"""
"""What events are about, whatever the words; the English ones are looked for in their titles."""

CAPITALS = """
kr: Seoul | 서울 | Xơ-un
vn: Ha Noi, Hanoi | 하노이 | Hà Nội
id: Jakarta | 자카르타 | Gia-các-ta
my: Kuala Lumpur | 쿠알라룸푸르 | Cu-a-la Lăm-pơ
th: Bangkok | 방콕 | Băng Cốc
ph: Manila | 마닐라 | Ma-ni-la
bn: Bandar Seri Begawan | 반다르스리브가완 |
kh: Phnom Penh | 프놈펜 | Phnôm Pênh
la: Vientiane | 비엔티안, 비엔티안시 | Viêng Chăn
mm: Naypyitaw, Nay Pyi Taw | 네피도 | Nây Pi Đô
tl: Dili | 딜리 | Đi-li
cn: Beijing | 베이징 | Bắc Kinh
jp: Tokyo | 도쿄 | Tô-ky-ô
us: Washington | 워싱턴 | Oa-sinh-tơn
"""
"""Capitals beside the names that the base has: a place, and in English before a verb those who govern there."""

OFFICES = """
office: prime minister, prime ministers, general secretary, party chief, party leader, king, sultan, chairman, state counsellor, premier, pm | 총리, 국왕, 서기장, 당서기장, 국가주석, 주석, 국가고문, 술탄 | thủ tướng, tổng bí thư, chủ tịch nước, chủ tịch, quốc vương, cố vấn nhà nước
"""
"""What leaders are; beside a name it says nothing more, alone it is not read."""

PRESIDENTS = """
moon: moon jae-in, moon, president moon | 문재인, 문재인 대통령, 문 대통령 | moon jae-in
yoon: yoon suk yeol, yoon, president yoon, yoon suk-yeol, yoon seok-yeol | 윤석열, 윤석열 대통령 | yoon suk yeol
lee-jm: lee jae-myung, president lee jae-myung, lee jae myung, lee, president lee | 이재명, 이재명 대통령, 이 대통령 | lee jae-myung
lee-mb: lee myung-bak, president lee myung-bak, lee myung bak, lee, president lee | 이명박, 이명박 대통령, 이 대통령 | lee myung-bak
park-gh: park geun-hye, president park, park, president park geun-hye | 박근혜, 박근혜 대통령, 박 대통령 | park geun-hye
roh-mh: roh moo-hyun, president roh moo-hyun, roh, president roh | 노무현, 노무현 대통령, 노 대통령 | roh moo-hyun
kim-dj: kim dae-jung, president kim dae-jung, kim, president kim | 김대중, 김대중 대통령, 김 대통령 | kim dae-jung
kim-ys: kim young-sam, president kim young-sam, kim, president kim | 김영삼, 김영삼 대통령, 김 대통령 | kim young-sam
roh-tw: roh tae-woo, president roh tae-woo, roh tae woo, roh, president roh | 노태우, 노태우 대통령, 노 대통령 | roh tae-woo
chun: chun doo-hwan, president chun doo-hwan, chun doo hwan | 전두환, 전두환 대통령 | chun doo-hwan
park-ch: park chung-hee, president park chung-hee, park chung hee, park, president park | 박정희, 박정희 대통령, 박 대통령 | park chung-hee
"""
"""Those of Korea."""

LEADERS = """
widodo: joko widodo, jokowi, widodo, president widodo | 조코 위도도, 위도도, 조코위 | joko widodo
prabowo: prabowo subianto, prabowo | 프라보워, 프라보워 수비안토 | prabowo
yudhoyono: susilo bambang yudhoyono, yudhoyono, sby | 유도요노 | yudhoyono
megawati: megawati sukarnoputri, megawati | 메가와티 | megawati
wahid: abdurrahman wahid, wahid | 와히드 | wahid
duterte: rodrigo duterte, duterte | 두테르테 | duterte
marcos: ferdinand marcos, bongbong marcos, ferdinand marcos jr, marcos | 마르코스 | marcos
aquino: benigno aquino, aquino | 아키노 | aquino
arroyo: gloria macapagal arroyo, macapagal arroyo, arroyo | 아로요 | arroyo
ramos: fidel ramos, ramos | 라모스 | fidel ramos
lee-hl: lee hsien loong, lee hsien-loong, lee | 리셴룽, 리센룽 | lý hiển long
wong: lawrence wong, wong | 로런스 웡, 로렌스 웡 | lawrence wong
hun-sen: hun sen | 훈센, 훈 센 | hun sen
hun-manet: hun manet | 훈 마네트, 훈 마넷 | hun manet
anwar: anwar ibrahim, anwar | 안와르 이브라힘, 안와르 | anwar ibrahim
mahathir: mahathir mohamad, mahathir | 마하티르 | mahathir
najib: najib razak, najib | 나집 라작, 나집 | najib razak
phuc: nguyen xuan phuc, nguyen | 응우옌 쑤언 푹 | nguyễn xuân phúc
chinh: pham minh chinh | 팜 민 찐 | phạm minh chính
trong: nguyen phu trong, nguyen | 응우옌 푸 쫑 | nguyễn phú trọng
to-lam: to lam | 또 럼 | tô lâm
sang: truong tan sang | 쯔엉 떤 상 | trương tấn sang
dung: nguyen tan dung, nguyen | 응우옌 떤 중 | nguyễn tấn dũng
luong-cuong: luong cuong | 르엉 끄엉 | lương cường
do-muoi: do muoi | 도 므어이 | đỗ mười
manh: nong duc manh | 농 득 마인 | nông đức mạnh
prayut: prayut chan-o-cha, prayut | 쁘라윳 짠오차, 쁘라윳, 프라윳 | prayut
yingluck: yingluck shinawatra, yingluck | 잉락 친나왓, 잉락 | yingluck
paetongtarn: paetongtarn shinawatra, paetongtarn | 패통탄 친나왓, 패통탄 | paetongtarn
suu-kyi: aung san suu kyi, suu kyi | 아웅산 수치, 아웅산 수찌 | aung san suu kyi
thein-sein: thein sein | 테인 세인 | thein sein
thongloun: thongloun sisoulith, thongloun | 통룬 시술릿, 통룬 | thongloun sisoulith
choummaly: choummaly sayasone, choummaly | 춤말리 사야손, 춤말리 | choummaly
bolkiah: hassanal bolkiah, bolkiah, sultan of brunei darussalam, sultan of brunei, sultan bolkiah, sultan | 볼키아, 하사날 볼키아, 볼키아 국왕 | bolkiah
ramos-horta: jose ramos-Horta, ramos-horta, ramos horta | 하무스 오르타 | ramos-horta
badawi: abdullah badawi, abdullah ahmad badawi, badawi | 압둘라 바다위, 바다위 | badawi
abdul-rahman: abdul rahman, tunku abdul rahman | 압둘 라만 | abdul rahman
suharto: suharto, soeharto | 수하르토 | suharto
sukarno: sukarno, soekarno | 수카르노 | sukarno
estrada: joseph estrada, estrada | 에스트라다 | estrada
marcos-senior: ferdinand marcos sr, ferdinand marcos senior, marcos sr | |
goh: goh chok tong | 고촉통 | ngô tác đống
lee-ky: lee kuan yew | 리콴유 | lý quang diệu
triet: nguyen minh triet, nguyen | 응우옌 민 찌엣 | nguyễn minh triết
tran-duc-luong: tran duc luong | 쩐 득 르엉 | trần đức lương
tran-dai-quang: tran dai quang | 쩐 다이 꽝 | trần đại quang
ho-chi-minh: ho chi minh | 호찌민, 호치민 | hồ chí minh
abhisit: abhisit vejjajiva, abhisit | 아피싯 웨차치와, 아피싯 | abhisit
anutin: anutin charnvirakul, anutin | 아누틴 찬위라꾼, 아누틴 | anutin
thongsing: thongsing thammavong, thongsing | 통싱 탐마봉, 통싱 | thongsing
bounnhang: bounnhang vorachith, bounnhang | 분냥 보라칫, 분냥 | bounnhang
sonexay: sonexay siphandone, sonexay | 손싸이 시판돈, 손싸이 | sonexay
gusmao: xanana gusmao, gusmao | 사나나 구스망, 구스망 | xanana gusmao
trump: donald trump, trump, president trump | 트럼프, 도널드 트럼프, 트럼프 대통령 | donald trump, trump
biden: joe biden, biden | 바이든, 조 바이든 | biden
obama: barack obama, obama | 오바마, 버락 오바마 | obama
abe: shinzo abe, abe | 아베, 아베 신조 | shinzo abe
kishida: fumio kishida, kishida | 기시다, 기시다 후미오 | kishida
xi: xi jinping | 시진핑 | tập cận bình
kim-jong-il: kim jong-il, kim jong il | 김정일 | kim jong-il
kim-jong-un: kim jong-un, kim jong un, kim | 김정은 | kim jong-un
chung-hw: chung hong-won | 정홍원 | chung hong-won
hwang-ka: hwang kyo-ahn | 황교안 | hwang kyo-ahn
lee-ny: lee nak-yon, lee nak-yeon | 이낙연 | lee nak-yon
han-ds: han duck-soo | 한덕수 | han duck-soo
"""
"""Others, as events name them, and those whom people ask for though no event tells of a visit of theirs."""

HOMES = """
kr: chung-hw, hwang-ka, lee-ny, han-ds
vn: phuc, chinh, trong, to-lam, sang, dung, luong-cuong, do-muoi, manh, triet, tran-duc-luong, tran-dai-quang, ho-chi-minh
id: widodo, prabowo, yudhoyono, megawati, wahid, suharto, sukarno
my: anwar, mahathir, najib, badawi, abdul-rahman
th: prayut, yingluck, paetongtarn, abhisit, anutin
ph: duterte, marcos, aquino, arroyo, ramos, estrada, marcos-senior
sg: lee-hl, wong, goh, lee-ky
bn: bolkiah
kh: hun-sen, hun-manet
la: thongloun, choummaly, thongsing, bounnhang, sonexay
mm: suu-kyi, thein-sein
tl: ramos-horta, gusmao
us: trump, biden, obama
jp: abe, kishida
cn: xi
kp: kim-jong-il, kim-jong-un
"""
"""Where they lead; of Korea the prime ministers."""

TERMS = """
2025: lee-jm
2008: lee-mb
2013: park-gh
1963: park-ch
2003: roh-mh
1988: roh-tw
1998: kim-dj
1993: kim-ys
"""
"""Since when a president of Korea is meant by a family name that several have, the newest of a name first."""

ROLES = """
to: bound for, towards, toward, into, onto, for | 대한, 대해, 상대로, 향한, 향하는 | đối với, dành cho, vào
in: inside, within, among, in | 내, 안, 안에서, 내의, 중, 가운데 | trong, trong số
from: form, off, out of, originating in, coming from, came from, come from, comes from | 발, 출신, 국적, 로부터, 으로부터, 에서 온, 산 | đến từ, xuất phát từ
with: together with, vis-a-vis, and | 간, 사이, 사이의, 양국, 양국 간 | giữa, cùng với
"""
"""Words that tell how a partner takes part."""

BOUNDS = """
since: since, from, starting in, beginning in, beginning with, starting from, ever since, onwards from | 이후, 부터, 이래, 이후로 | từ, kể từ, từ năm, kể từ năm
after: after, later than, following | 이후, 다음, 후 | sau, sau năm
until: until, till, up to, through, up until, by the end of, no later than | 까지 | đến, đến năm, tới, cho đến, tới năm
before: before, earlier than, prior to | 이전, 전, 이전에, 전에 | trước, trước năm
between: between | 사이, 사이에, 동안 | giữa, trong giai đoạn, giai đoạn
onwards: on, onwards, onward | 이후 | trở đi
by: by | 까지 | vào năm, trước
"""
"""Words that make of a year a bound."""

DECADES = """
195X: the fifties, fifties | 오십년대 | thập niên năm mươi
196X: the sixties, sixties | 육십년대 | thập niên sáu mươi
197X: the seventies, seventies | 칠십년대 | thập niên bảy mươi
198X: the eighties, eighties | 팔십년대 | thập niên tám mươi
199X: the nineties, nineties | 구십년대 | thập niên chín mươi
"""
"""Decades in words."""
EDITION_YEARS = """
0: this year, this year's, the current year | 올해, 금년, 금년도, 올해의 | năm nay
-1: last year, last year's, past year, the past year | 작년, 지난해, 작년도, 지난해의, 작년의 | năm ngoái, năm trước, năm vừa qua, năm vừa rồi
-2: the year before last, two years ago | 재작년, 지지난해 | năm kia
1: next year, next year's | 내년 | năm sau, năm tới
"""
"""Years by their distance from that of the edition of the facts."""
PREAMBLES = (
    r"(?:would|'d) (?:very much )?like to know|wants? to know|wanted to know|(?:could|can|would) (?:you|someone|anyone)"
    r" (?:please |kindly )?(?:tell|inform) me|you (?:could|can|would) (?:please |kindly )?(?:tell|inform) me|i (?:was|am)(?: just)? wondering|i wonder|i'm(?: just)? wondering|let me know"
)
"""What ends that which people say of themselves before a question; it has to begin with themselves."""
AGO = """
ago: years ago, year ago, years back | 년 전 | năm trước đây, năm trước
"""
"""Behind a number: so many years before the edition of the facts."""

DEALS = """
sign up, sign up for, signed up for, signed up, sign on to, sign on, off, contract, contracts, deal, deals, deal with, order, orders, ordered, purchase, purchased, cost, costs, price, pay, paid,
buy, bought, sold, sell, sale, agreement, worth, value, spend, spent, project, win, won, sign for, signed, sign, send, sent, bear, offer, offered, place, placed, launch, 계약, 계약액, 가격, 구매, hop dong, gia
"""
"""What an event with an amount may be called."""

REFUSED = """
today: next, upcoming, forthcoming, this month, last month, this quarter, last quarter, this week, yesterday, tomorrow, year to date, so far this year | 다음 번, 다음번, 다가오는, 이번 달, 지난달, 올 들어 | tiếp theo, sắp tới, tháng này, tháng trước
per person: per person, per head, per capita, per inhabitant, per citizen, a head, head of population | 1인당, 일인당, 인당 | bình quân đầu người, trên đầu người, mỗi người
average: average, averages, on average, averaged, average annual, yearly average, annual average, median | 평균, 연평균 | trung bình, bình quân
why: why, how come, what caused, what made, reason, reasons, reason for, because of what | 왜, 이유, 원인, 까닭 | tại sao, vì sao, lý do, nguyên nhân
sum: combined, summed, added together, taken together, put together, sum of | 합계, 합산, 합산한, 합쳐서, 합하면, 더하면 | cộng lại, gộp lại
without: excluding, except, except for, excepting, without, minus, not counting, other than, apart from, leaving out, net of | 제외, 제외한, 제외하고, 제외하면, 빼고, 뺀 | ngoại trừ, không tính, không kể, loại trừ, trừ đi, trừ ra
"""
"""What is understood and never answered."""
WHY = {
    "today": "no answer hangs on today's date; name the time",
    "per person": "nothing is divided by people; population and the rest can be asked for apart",
    "average": "nothing is averaged; a span lists its years",
    "why": "no reasons are given; what happened and when can be asked for",
    "sum": "nothing is added up; each can be asked for",
    "without": "nothing is left out of a figure",
    "clause": "what was so at the time of something else is not looked up; ask for its date, then name the year",
    "long": "no time is measured; ask when it began and when it ended",
}
"""Why it is not."""

COUNTS = """
kr: korean count, korea's count, korean statistics, korean figures, korean customs, korea customs service, according to korea, korean data, korea's figures, korean customs figures, kita, according to korean customs, counted by korea, korea's own count, kto, in korean statistics, according to seoul, korea's statistics, korean official figures | 한국 통계, 한국 집계, 관세청, 한국 통계로, 한국 관세청, 한국 기준, 한국측 통계, 한국 측 통계, 무역협회, 한국무역협회 | thống kê hàn quốc, thống kê của hàn quốc, hải quan hàn quốc, số liệu hàn quốc, theo hàn quốc, theo số liệu của hàn quốc
asean: aseanstats, asean's count, asean count, asean statistics, according to asean, asean's figures, asean's statistics, according to aseanstats, asean figures, asean data, counted by asean, asean's own count, asean secretariat, asean side, asean's data, in asean's statistics, in asean statistics | 아세안 통계, 아세안 집계, 아세안 통계로, 아세안 기준, 아세안 사무국, 아세안 사무국 통계, 아세안측 통계 | thống kê asean, thống kê của asean, aseanstats, số liệu của asean, theo asean
cow: correlates of war, cow, according to correlates of war, by correlates of war | 전쟁상관관계 | correlates of war
comtrade: un comtrade, comtrade, according to comtrade, united nations statistics, according to un comtrade, un statistics | 유엔 컴트레이드, 컴트레이드 | un comtrade, comtrade
akc: asean-korea centre's book, asean-korea centre book, statistics book, asean-korea centre's statistics, according to the asean-korea centre, asean-korea centre's statistics book | 한-아세안센터 통계집, 한-아세안센터 통계 | sách thống kê
worldbank: world bank, according to the world bank, the world bank's, world bank's | 세계은행 | ngân hàng thế giới
baci: baci, cepii, reconciled, according to baci, baci data | 바시 | baci
"""
"""Whose count is asked for, beside the names of partners before ``count`` and the like."""

COUNT_OF = """
count: count, statistics, figures, data, customs, numbers, count of, own count, own figure, own number, official figures, official statistics, own figures, own statistics, customs data, side's count, count shows, figure | 통계, 집계, 통계로, 기준, 자료, 측 통계, 통계 기준, 통계로는, 통계에 따르면, 집계로는 | thống kê, số liệu, theo số liệu, theo thống kê, phía
according: according to, in the eyes of, as counted by, counted by, reported by, going by, in the count of, in the statistics of, by the count of, by the figures of | 에 따르면, 따르면, 기준으로 | theo, theo số liệu của, theo thống kê của, theo phía
says: say, says, said, report, reports, reported | | nói gì
"""
"""A partner beside such a word is whose count it is; before one that says something."""

DEMONYMS = """
kr: Korean, South Korean | |
vn: Vietnamese, Viet | |
th: Thai | |
ph: Filipino, Philippine, Filipina, Pinoy | |
id: Indonesian | |
my: Malaysian, Malay | |
sg: Singaporean | |
bn: Bruneian | |
kh: Cambodian, Khmer | |
la: Laotian, Lao | |
mm: Burmese, Myanmar's people | |
tl: Timorese, East Timorese | |
cn: Chinese | |
jp: Japanese | |
us: American | |
eu: European | |
asean: Southeast Asian, South-East Asian, South East Asian | |
"""
PEOPLE = """
kr: Koreans, South Koreans, Korean people, Korean nationals, Korean citizens | 한국인, 한국 사람, 한국 국민, 한인, 우리 국민, 내국인, 한국인들 | người Hàn Quốc, người Hàn, công dân Hàn Quốc
vn: Vietnamese people, Vietnamese nationals, Vietnamese citizens, people from Vietnam | 베트남인, 베트남 사람, 베트남 국민 | người Việt Nam, người Việt, công dân Việt Nam
th: Thais, Thai people, Thai nationals, Thai citizens | 태국인, 태국 사람, 태국 국민 | người Thái Lan, người Thái
ph: Filipinos, Filipinas, Philippine nationals, Filipino nationals, Filipino people | 필리핀인, 필리핀 사람, 필리핀 국민 | người Philippines, người Phi-líp-pin
id: Indonesians, Indonesian nationals, Indonesian people | 인도네시아인, 인도네시아 사람, 인니인 | người Indonesia
my: Malaysians, Malaysian nationals, Malays | 말레이시아인, 말레이시아 사람 | người Malaysia
sg: Singaporeans, Singaporean nationals, Singapore nationals | 싱가포르인, 싱가포르 사람 | người Singapore
bn: Bruneians, Brunei nationals, Bruneian nationals | 브루나이인, 브루나이 사람 | người Brunei
kh: Cambodians, Cambodian nationals, Khmers | 캄보디아인, 캄보디아 사람 | người Campuchia
la: Laotians, Lao nationals, Lao people | 라오스인, 라오스 사람 | người Lào
mm: Myanmar nationals, Burmese people, Burmese nationals, Myanmar citizens | 미얀마인, 미얀마 사람 | người Myanmar, người Miến Điện
tl: Timorese people, Timorese nationals | 동티모르인, 동티모르 사람 | người Đông Timor
cn: Chinese people, Chinese nationals | 중국인, 중국 사람 | người Trung Quốc
jp: Japanese people, Japanese nationals | 일본인, 일본 사람 | người Nhật, người Nhật Bản
us: Americans, American nationals, US citizens | 미국인, 미국 사람 | người Mỹ
eu: Europeans | 유럽인 | người châu Âu
asean: Southeast Asians, South-East Asians, ASEAN nationals, ASEAN citizens, ASEAN people, people from ASEAN | 아세안인, 동남아인, 아세안 국민, 아세안 사람, 동남아 사람, 아세안 출신 | người ASEAN, công dân ASEAN, người Đông Nam Á
"""
NAMES = """
kr: the Republic of Korea, Republic of Korea, Seoul's | 한국, 남한, 우리나라, 대한민국 | Hàn Quốc, Hàn, Đại Hàn Dân Quốc, Nam Hàn, Nam Triều Tiên
asean: Southeast Asia, South-East Asia, South East Asia, the ten | 아세안, 동남아, 동남아시아, 동남아시아국가연합, 아세안 국가들, 아세안 국가, 아세안 회원국, 아세안 10개국 | ASEAN, Đông Nam Á, các nước ASEAN, nước ASEAN, khối ASEAN, Hiệp hội các quốc gia Đông Nam Á
vn: Viet Nam, SRV | 베트남, 월남 | Việt Nam, Việt
th: | 태국, 타이, 타이랜드 | Thái Lan, Thái
ph: Republic of the Philippines, Phils | 필리핀 | Phi-líp-pin, Philippin, Philippines
id: | 인도네시아, 인니 | In-đô-nê-xi-a, Nam Dương
my: | 말레이시아, 말레이지아, 말련 | Ma-lai-xi-a, Mã Lai
sg: | 싱가포르, 싱가폴 | Xinh-ga-po, Sin-ga-po
bn: | 브루나이 | Bru-nây
kh: | 캄보디아 | Campuchia, Cam-pu-chia, Cao Miên
la: | 라오스 | Lào, CHDCND Lào
mm: | 미얀마, 버마 | Mi-an-ma, Miến Điện
tl: | 동티모르 | Đông Timor, Ti-mo Lét-xtê, Đông Ti-mo
mekong: Mekong-Korea cooperation, Korea-Mekong cooperation, Mekong-ROK cooperation, Mekong cooperation, Mekong region, Lancang-Mekong, Mekong group, the five Mekong countries | 메콩, 메콩 국가, 메콩 5개국, 메콩 국가들, 메콩 지역 | Mê Kông, các nước Mê Kông, Mê Công, tiểu vùng Mê Kông, Mekong
cn: | 중국 | Trung Quốc
jp: | 일본 | Nhật Bản, Nhật
us: the States | 미국 | Hoa Kỳ, Mỹ
eu: the EU, Europe | 유럽연합, 유럽 | Liên minh châu Âu, EU, châu Âu
nsp: New Southern Policy, new south policy, 3P policy | 신남방정책, 신남방 정책, 신남방 | Chính sách hướng Nam mới, chính sách phương Nam mới, Chính sách Nam tiến mới, hướng Nam mới
nsp-plus: New Southern Policy Plus | 신남방정책 플러스, 신남방 플러스, 신남방정책플러스 | Chính sách hướng Nam mới Plus, chính sách hướng Nam mới cộng, Chính sách phương Nam mới Plus
kasi: Solidarity Initiative, Korea-ASEAN Solidarity Initiative | 한-아세안 연대구상, 한·아세안 연대구상, 연대구상, 한-아세안 연대 구상 | Sáng kiến Đoàn kết, Sáng kiến Đoàn kết Hàn Quốc - ASEAN, Sáng kiến Đoàn kết ASEAN - Hàn Quốc
indo-pacific-strategy: Indo-Pacific strategy, Korean Indo-Pacific strategy, Korea's Indo-Pacific strategy | 인도태평양 전략, 인도·태평양 전략, 인태전략, 인도 태평양 전략 | Chiến lược Ấn Độ Dương - Thái Bình Dương
csp-vision: CSP vision | CSP 비전 | tầm nhìn CSP
aoip: ASEAN Outlook on the Indo-Pacific, Indo-Pacific outlook, ASEAN Outlook | 아세안의 인도태평양에 대한 관점, 인도태평양에 대한 아세안의 관점 | Quan điểm ASEAN về Ấn Độ Dương - Thái Bình Dương
han-river: Han River Declaration | 한강선언, 한강 선언 | Tuyên bố sông Hàn
mekong-han-river: Mekong-Han River Declaration | 한강·메콩강 선언, 한강 메콩강 선언, 한·메콩강 선언 | Tuyên bố sông Mê Kông - sông Hàn
asean-community: ASEAN Community | 아세안 공동체, 아세안공동체 | Cộng đồng ASEAN
akc: ASEAN-Korea Centre, Korea-ASEAN Centre, ASEAN-Korea Center | 한-아세안센터, 한·아세안센터, 한-아세안 센터 | Trung tâm ASEAN - Hàn Quốc, Trung tâm Hàn Quốc - ASEAN
ach: ASEAN Culture House | 아세안문화원, 아세안 문화원 | Nhà văn hóa ASEAN, Ngôi nhà Văn hóa ASEAN
akcf: ASEAN-ROK Cooperation Fund, ASEAN-Korea Cooperation Fund, Korea-ASEAN Cooperation Fund, ASEAN fund, cooperation fund with ASEAN, ASEAN-ROK fund, ASEAN-Korea fund, ASEAN cooperation fund, Korea-ASEAN fund, cooperation fund, the fund for ASEAN, fund of ASEAN and Korea, special cooperation fund | 한-아세안 협력기금, 한·아세안 협력기금, 한-아세안협력기금, 아세안 협력기금, 한-아세안 기금, 협력기금 | Quỹ hợp tác ASEAN - Hàn Quốc, Quỹ hợp tác Hàn Quốc - ASEAN, Quỹ hợp tác ASEAN
mkcf: Mekong-ROK Cooperation Fund, Mekong-Korea Cooperation Fund, Mekong fund, Mekong cooperation fund, Korea-Mekong Cooperation Fund, Mekong-ROK fund, Mekong-Korea fund, fund for the Mekong, fund for the Mekong countries, cooperation fund for the Mekong | 한-메콩 협력기금, 한·메콩 협력기금, 메콩 협력기금, 한-메콩 기금, 메콩 기금 | Quỹ hợp tác Mê Kông - Hàn Quốc, Quỹ hợp tác Mekong - Hàn Quốc, Quỹ Mekong, Quỹ Mê Kông, Quỹ hợp tác Hàn Quốc - Mê Kông
bkcf: BIMP-EAGA-ROK Cooperation Fund, BIMP-EAGA fund, BIMP-EAGA cooperation fund, BIMP-EAGA-Korea fund, BIMP-EAGA-Korea Cooperation Fund | BIMP-EAGA 협력기금, 한-BIMP-EAGA 협력기금, 브루나이·인도네시아·말레이시아·필리핀 동아세안 성장지대 협력기금 | Quỹ hợp tác BIMP-EAGA
aptcf: ASEAN Plus Three Cooperation Fund, ASEAN+3 Cooperation Fund, ASEAN Plus Three fund, ASEAN+3 fund | 아세안+3 협력기금 | Quỹ hợp tác ASEAN+3
fcc: Financial Cooperation Centre, finance centre, finance cooperation centre, finance center, financial center, ASEAN-Korea Financial Cooperation Centre, Korea-ASEAN Financial Cooperation Centre, Centre for Financial Cooperation, Financial Cooperation Center, financial centre | 한-아세안 금융협력센터, 한·아세안 금융협력센터, 금융협력센터 | Trung tâm hợp tác tài chính, Trung tâm hợp tác tài chính Hàn Quốc - ASEAN, Trung tâm hợp tác tài chính ASEAN - Hàn Quốc
stc: Science and Technology Cooperation Centre, science and technology centre, science centre, Korea-ASEAN Science and Technology Cooperation Center | 과학기술협력센터, 한-아세안 과학기술협력센터 | Trung tâm hợp tác khoa học và công nghệ
mekong-water: Korea-Mekong Water Centre, Mekong Water Centre, Korea-Mekong Water Research Center, Mekong Water Research Center, Korea-Mekong Water Center, water centre | 한-메콩 물관리센터, 메콩 물관리센터, 한-메콩 물관리 센터, 한-메콩 물관리연구센터, 한-메콩 수자원 센터, 한·메콩 물관리 공동연구센터 | Trung tâm nước Hàn Quốc - Mê Kông
mekong-bio: Korea-Mekong Biodiversity Centre, Mekong Biodiversity Centre, biodiversity centre, Korea-Mekong Biodiversity Center | 한-메콩 생물다양성센터 | Trung tâm đa dạng sinh học Hàn Quốc - Mê Kông
nspc: Presidential Committee on New Southern Policy, committee for the New Southern Policy, New Southern Policy Committee, New Southern Policy Commission, Presidential Committee on the New Southern Policy, committee on the New Southern Policy | 신남방정책특별위원회, 신남방정책 특별위원회, 신남방특위 | Ủy ban Chính sách hướng Nam mới
rok-mission: Korean mission to ASEAN, Korea's mission to ASEAN, Mission of Korea to ASEAN, mission to ASEAN, Mission of the Republic of Korea to ASEAN | 주아세안 대표부, 주아세안대표부, 주아세안 대한민국 대표부 | Phái đoàn Hàn Quốc tại ASEAN
akbc: ASEAN-Korea Business Council, Korea-ASEAN Business Council | 한-아세안 비즈니스 협의회, 한-아세안 비즈니스협의회, 한·아세안 비즈니스 협의회 | Hội đồng doanh nghiệp ASEAN - Hàn Quốc, Hội đồng kinh doanh ASEAN - Hàn Quốc
afoco: Asian Forest Cooperation Organization, Asian Forest Cooperation Organisation, AFoCO, Asian forest organisation | 아시아산림협력기구, 아시아 산림협력기구 | Tổ chức hợp tác lâm nghiệp châu Á
amro: ASEAN+3 Macroeconomic Research Office, AMRO | 아세안+3 거시경제조사기구, 암로, 거시경제조사기구 | Văn phòng nghiên cứu kinh tế vĩ mô ASEAN+3
cmim: Chiang Mai Initiative Multilateralisation, Chiang Mai Initiative | 치앙마이 이니셔티브, 치앙마이 이니셔티브 다자화 | Sáng kiến Chiang Mai
vkist: Viet Nam-Korea Institute of Science and Technology, Vietnam-Korea Institute of Science and Technology | 한-베트남 과학기술연구원, 한·베트남 과학기술연구원 | Viện Khoa học và Công nghệ Việt Nam - Hàn Quốc
edcf: Economic Development Cooperation Fund, EDCF | 대외경제협력기금 | Quỹ hợp tác phát triển kinh tế
kamsa: Maritime Security Academy | 해양안보 아카데미 |
kadif: Digital Innovation Flagship, digital innovation project | 디지털 혁신 플래그십, 한-아세안 디지털 혁신 플래그십 |
people: people pillar | 사람 | con người
prosperity: prosperity pillar | 상생번영, 번영 | thịnh vượng
peace: peace pillar | 평화 | hòa bình
"""
"""Names of entries beside those that the base has."""

OPENINGS = """
opening: i read that, i read somewhere that, i heard that, i heard, i have read that, i ve read that, i ve heard that, someone told me that, people say that, they say that, i need, i need to know, i need the, need, i would like to know, i d like to know, i would like to see, i d like to see, i would like, i d like, i am looking for, i m looking for, looking for, look up, find, find me, find out, get me, remind me, help, help me, help me find, quick, quick question, quick one, question, a question, one question, wondering, i was wondering, i wonder, curious, i m curious, do you know, do you have, any idea, let me know, search for, hey, so, well, check, let me check, list me, give me, data on, data for, info on, information on, information about, details of, details on, statistics on, figures on, in your data, could you check, my boss asks, please | 질문, 질문이요, 혹시, 궁금한데, 참고로 | cho tôi biết, cho tôi hỏi, cho mình hỏi, cho mình biết, cho em hỏi, tôi muốn biết, tôi cần biết, tôi muốn hỏi, tôi cần, làm ơn, xin cho biết, vui lòng, vui lòng cho biết, cho hỏi, cho biết, em muốn hỏi, xin hỏi, bạn có biết
"""
"""What people say before a question: it may be dropped there, and nowhere else."""
STOP_WORDS = """
a an the this that these those it its they their them there he she his her him we our us you your i me one's 's of in
on at to from by with for into as about and or than so then if is are was were be been being am do does did done has
have had having will would can could shall should may might must what what's which who who's whom whose when where
where's how how's why much many please just really actually ok hi hello thanks tell show give know want say
"""
"""Words that a question needs and an answer may drop, a closed list: those of tests/ask/stop_words.txt."""
STOP_WORDS_KO = """
은 는 이 가 을 를 의 에 에서 에게 으로 로 와 과 랑 이랑 하고 도 께서 한테 라는 이라는 이란 란 얼마 얼마나 얼마인가 얼마인가요 얼마였나 얼마야 몇 언제 언제인가 언제인가요 언제야 어디 어디인가 어디야
누가 누구 무엇 무슨 뭐 뭐야 어느 어떤 어떻게 왜 인가 인가요 인지 입니까 이야 야 이다 였다 이었다 이었나 였나 나 나요 니 까 요 하나요 하는 할 했나 했나요 했습니까 합니까 했다 하였나 되나 되나요 된 될
됐나 됐나요 되었나 되었나요 됩니까 있나 있나요 있는 있습니까 있었나 있다 그 저 것 것은 것이 좀 그리고 또는 알려줘 알려주세요 알려 보여줘 말해줘 궁금해 궁금합니다
"""
STOP_WORDS_VI = """
của là ở tại vào trong ra lên từ đến tới sang qua với và hay hoặc cho về thì mà những các đó này ấy họ có đã đang sẽ
được bị bao nhiêu mấy gì nào ai đâu khi sao thế vậy như à ạ nhé xin hãy hỏi biết
"""
"""The same without their marks where the whole question has none."""
ENDINGS_KO = """
나요 어요 어 는지 습니까 지요 지 던 냐 니 는가 을까
"""
"""What may stand for 나 behind a Korean verb in the past."""
FINAL = "không chưa"
"""Only as the last word of a question, where they ask and do not deny."""

SPELT_VI = {"nhật": "partner", "nhất": "do", "mỹ": "partner", "hàn": "partner", "hạn": "do"}
"""Words that without their marks are another word, and of which kind they are with them."""

TYPOS = """
form: from
fo: of
wich: which
whcih: which
waht: what
wat: what
whre: where
wher: where
wehn: when
muhc: much
mnay: many
yaer: year
doe: does
beetween: between
expots: exports
expot: export
impots: imports
ot: to
teh: the
taht: that
wiht: with
whne: when
hwo: how
acheived: achieved
vist: visit
"""
"""Slips that are words, or too short to be guessed."""

POLAR_KO = """
인가 인가요 입니까 나 나요 습니까 은가 는가 은가요 는가요 니 어 었어 했어
"""
"""How a Korean question ends that asks whether something is so."""
ASKING_KO = """
어디 누구 누가 무엇 무슨 얼마 언제 몇 어느 어떤 뭐 왜 어떻게 알려 말해
"""
"""With one of these it does not."""

SAME = """
top main first largest biggest number favourite most no 1st leading
second 2nd second-largest two
tourist visitor traveller tourism holidaymaker travel
destination place country go goal choice
worker labour labourer work
met meet meeting held hold conference
minister ministerial
defence defense
president moon jae in
export sell
market buyer customer destination
trade trading commerce economic
partner partnership
visited visit been
country nation state member
thirty 30
twenty 20
ten 10
fifth 5th
enlarge increas raised bigger grow grew expand double
establish set found open exist create up
investment invest investor
stand rest built based consist
reach hit attain
aid oda assistance
centre center
old long traditional
isolat alone
united us usa america
asean southeast asian asia southeastern asean's
all every each
1980 1980s eighties
time fold twentyfold
student study
nobody none
"""
"""Words without their endings that mean the same in a statement, a line for each meaning."""

SMALL = """
a an the of in on at to for and with by its from as s one into new be due become becomes korea korean rok
"""
"""What a title of an event may have beside the words that are asked for."""

ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth
"""
ORDINALS_KO = """
첫 번째, 두 번째, 세 번째, 네 번째, 다섯 번째, 여섯 번째, 일곱 번째, 여덟 번째, 아홉 번째, 열 번째
"""
ORDINALS_VI = """
thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, thứ tám, thứ chín, thứ mười
"""
NUMBERS = """
2: two | 두, 둘 | hai
3: three | 세, 셋 | ba
4: four | 네 | bốn
5: five | 다섯 |
6: six | 여섯 | sáu
7: seven | 일곱 | bảy
8: eight | 여덟 | tám
9: nine | 아홉 | chín
10: ten | 열 | mười
"""

CITIES = """
kr: Seoul, Busan, Jeju, Gwangju, Gyeongju, Daejeon, Incheon, Changwon
vn: Ha Noi, Ho Chi Minh City, Ha Long, Da Nang, Hue, Bac Ninh
id: Jakarta, Bali, Bogor, Yogyakarta, Surabaya, Labuan Bajo, Karawang, Cilegon, Cikarang
my: Kuala Lumpur, Putrajaya, Petaling Jaya, Melaka, Penang, Langkawi, Kuching
th: Bangkok, Hua Hin, Cha-am Hua Hin, Chiang Mai
ph: Manila, Cebu, Subic, Tacloban, Pasay, Davao, Boracay
sg: Singapore
bn: Bandar Seri Begawan
kh: Phnom Penh, Siem Reap
la: Vientiane
mm: Naypyitaw, Yangon
tl: Dili
cn: Beijing, Chongqing
jp: Tokyo, Osaka, Hiroshima
us: Washington D.C., New York
eu: Brussels, Hamburg, Milan
-: Ulaanbaatar, Lima, Video conference
"""
"""The places of events by partner."""

THE = ("ph", "us", "eu", "mekong")
"""Partners whose English name has an article."""
