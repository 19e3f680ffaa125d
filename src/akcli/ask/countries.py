"""Names of countries and regions that are no partners in the base, so that a question about them is understood.

ISO 3166 short names with common ones and some adjectives; a line is ``code: English | Korean | Vietnamese``.
"""
# ruff: noqa: E501, W291

ABSENT = """
AD: Andorra | 안도라 | Ăn-đoa-râ
AE: United Arab Emirates, UAE, Emirates | 아랍에미리트 | Các Tiểu Vương Quốc A-rập Thống Nhất, UAE
AF: Afghanistan | 아프가니스탄 | A Phú Hãn
AG: Antigua and Barbuda | 앤티가 바부다 | Ănh-thí-gua và Ba-bu-đa
AI: Anguilla | 앵귈라 | Ăng-ouí-la
AL: Albania | 알바니아 | An-ba-ni
AM: Armenia | 아르메니아 | Ac-mê-ni
AO: Angola | 앙골라 | Ăng-gô-la
AQ: Antarctica | 남극 | Nam Cực
AR: Argentina | 아르헨티나 | Á-căn-đình
AS: American Samoa | 아메리칸사모아 | Xa-mô-a Mỹ
AT: Austria | 오스트리아 | Ao
AU: Australia, Australian, Australians | 오스트레일리아, 호주 | Úc
AW: Aruba | 아루바 | Ă-ru-ba
AX: Åland Islands | 올란드 제도 | Quần đảo A-lanh
AZ: Azerbaijan | 아제르바이잔 | Ai-xợ-bai-gianh
BA: Bosnia and Herzegovina | 보스니아 헤르체고비나 | Bô-xni-a và Hẻ-xê-gô-vi-na
BB: Barbados | 바베이도스 | Bă-ba-đôxợ
BD: Bangladesh, Bangladeshi, Bangladeshis | 방글라데시 | Bang-la-đesợ, Bangladesh
BE: Belgium | 벨기에 | Bỉ
BF: Burkina Faso | 부르키나파소 | Buốc-khi-na Pha-xô
BG: Bulgaria | 불가리아 | Bua-ga-ri
BH: Bahrain | 바레인 | Ba-rainh
BI: Burundi | 부룬디 | Bu-run-đi
BJ: Benin | 베냉 | Bê-ninh
BL: Saint Barthélemy | 생바르텔레미 | 
BM: Bermuda | 버뮤다 | Be-mu-đa
BO: Bolivia | 볼리비아 다국가 연합국, 볼리비아 | Bô-li-vi-a, Bolivia
BQ: Bonaire | 보네르 | Bông-Ne
BR: Brazil, Brazilian, Brazilians | 브라질 | Bra-xin, Brazil
BS: Bahamas | 바하마 | Ba-ha-ma
BT: Bhutan | 부탄 | Bu-thănh
BV: Bouvet Island | 부베 섬 | Quần đảo Bu-vê
BW: Botswana | 보츠와나 | Bốt-xoă-na
BY: Belarus | 벨라루스 | Be-la-ruxợ
BZ: Belize | 벨리즈 | Bê-li-xê
CA: Canada, Canadian, Canadians | 캐나다 | Ca-na-đa, Canada
CC: Cocos | 코코스 제도 | Quần đảo Co-co-xợ
CD: Congo, DR Congo, Congo-Kinshasa | 콩고 민주 공화국, 콩고 | Cộng hoà Dân chủ Công-gô
CF: Central African Republic | 중앙아프리카 공화국 | Nước Cộng Hoà Trung Phi
CG: Congo | 콩고 | Công-gô
CH: Switzerland, Swiss | 스위스 | Thụy Sĩ
CI: Côte d'Ivoire, Ivory Coast | 코트디부아르 | Cốt đi-vouă, Bờ Biển Ngà
CK: Cook Islands | 쿡 제도 | Quần đảo Khu-khợ
CL: Chile, Chilean | 칠레 | Chi-lê, Chile
CM: Cameroon | 카메룬 | Ca-mơ-runh
CO: Colombia | 콜롬비아 | Cô-lôm-bi-a
CR: Costa Rica | 코스타리카 | Cốt-x-tha Ri-ca
CU: Cuba | 쿠바 | Cu-ba
CV: Cabo Verde | 카보베르데 | 
CW: Curaçao | 퀴라소 | Cu-ra-cao
CX: Christmas Island | 크리스마스 섬 | Đảo Kh-ri-xợ-mà-xợ
CY: Cyprus | 키프로스 | Síp
CZ: Czechia, Czech Republic, Czech | 체코 | Séc
DE: Germany, German, Germans | 독일 | Đức
DJ: Djibouti | 지부티 | Gi-bu-ti
DK: Denmark | 덴마크 | Đan Mạch
DM: Dominica | 도미니카 연방 | Đô-mi-ni-cạ
DO: Dominican Republic | 도미니카 공화국 | Cộng hoà Đô-mi-ni-cạ
DZ: Algeria | 알제리 | An-giê-ri
EC: Ecuador | 에콰도르 | Ê-cu-a-đoa
EE: Estonia | 에스토니아 | E-xợ-tô-ni-a
EG: Egypt, Egyptian | 이집트 | Ai Cập
EH: Western Sahara | 서사하라 | Tây Sa-ha-ra
ER: Eritrea | 에리트레아 | Ê-ri-tơ-rê-a
ES: Spain, Spanish | 스페인 | Tây Ban Nha
ET: Ethiopia | 에티오피아 | Ê-ti-ô-pi-a
FI: Finland | 핀란드 | Phần Lan
FJ: Fiji | 피지 | Phi-gi
FK: Falkland Islands | 포클랜드 제도 | Quần Đảo Phoa-kh-lận-đợ
FM: Micronesia | 미크로네시아 연방 | Mi-khợ-rô-nê-xi-a
FO: Faroe Islands | 페로 제도 | Quần đảo Pha-rô
FR: France, French | 프랑스 | Pháp
GA: Gabon | 가봉 | Ga-bon
GB: United Kingdom, UK, Britain, British, Great Britain, England | 영국 | Vương Quốc Anh Thống Nhất, Anh, Vương quốc Anh
GD: Grenada | 그레나다 | Gợ-rê-na-đa
GE: Georgia | 조지아 | Gi-oa-gi-a
GF: French Guiana | 프랑스령 기아나 | Ghi-a-na Pháp
GG: Guernsey | 건지 섬 | Gơnh-xị
GH: Ghana | 가나 | Ga-na
GI: Gibraltar | 지브롤터 | Gi-boa-tha
GL: Greenland | 그린란드 | Đảo Băng
GM: Gambia | 감비아 | Găm-bi-a
GN: Guinea | 기니 | Ghi-nê
GP: Guadeloupe | 과들루프 | Gu-a-đe-lup
GQ: Equatorial Guinea | 적도 기니 | Ghi-nê Xích Đạo
GR: Greece | 그리스 | Hy Lạp
GS: South Georgia and the South Sandwich Islands | 사우스조지아 사우스샌드위치 제도 | Nam Gi-oa-gi-a va Nam Quần Đảo Xan-oui-chợ
GT: Guatemala | 과테말라 | Gua-tê-ma-la
GU: Guam |  | Gu-ăm
GW: Guinea-Bissau | 기니비사우 | Ghi-nê Bi-xau
GY: Guyana | 가이아나 | Guy-a-na
HK: Hong Kong, Hongkong | 홍콩 | Hông Kông, Hồng Kông, Hongkong
HM: Heard Island and McDonald Islands | 허드 맥도널드 제도 | Đảo He-ợ-đợ và Quần Đảo Mợc-đo-nậ-đợ
HN: Honduras | 온두라스 | Hôn-đu-ra-xợ
HR: Croatia | 크로아티아 | Cợ-rô-a-ti-a
HT: Haiti | 아이티 | Ha-i-ti
HU: Hungary | 헝가리 | Hun-ga-ri
IE: Ireland | 아일랜드 | Ái Nhĩ Lan
IL: Israel, Israeli | 이스라엘 | Do Thái, Israel
IM: Isle of Man | 맨 섬 | Đảo Man
IN: India, Indian, Indians | 인도 | Ấn-độ, Ấn Độ
IQ: Iraq | 이라크 | I-rắc
IR: Iran, Iranian | 이란 이슬람 공화국, 이란 | Ba Tư, Iran
IS: Iceland | 아이슬란드 | Băng Đảo
IT: Italy, Italian, Italians | 이탈리아 | Italia
JE: Jersey | 저지 섬 | Giơ-xị
JM: Jamaica | 자메이카 | Gia-mê-ca
JO: Jordan | 요르단 | Gi-oa-đanh
KE: Kenya | 케냐 | Khi-ni-a
KG: Kyrgyzstan | 키르기스스탄 | Khư-rơ-gư-xtanh
KI: Kiribati | 키리바시 | Ki-ri-ba-ti
KM: Comoros | 코모로 | Cô-mô-rô-xợ
KN: Saint Kitts and Nevis | 세인트키츠 네비스 | Xan-kít và Nê-vi
KP: North Korea, North Korean, North Koreans, DPRK, N. Korea | 북한, 조선민주주의인민공화국 | Triều Tiên, Bắc Triều Tiên, Bắc Hàn
KW: Kuwait | 쿠웨이트 | Cu-ouai-thợ
KY: Cayman Islands | 케이맨 제도 | Quần đảo Cay-man
KZ: Kazakhstan, Kazakh | 카자흐스탄 | Kha-xa-kh-x-thanh, Kazakhstan
LB: Lebanon | 레바논 | Le-ba-non
LC: Saint Lucia | 세인트루시아 | Xan Lu-xi
LI: Liechtenstein | 리히텐슈타인 | Likh-ten-xtainh
LK: Sri Lanka, Sri Lankan, Sri Lankans | 스리랑카 | Tích Lan, Sri Lanka
LR: Liberia | 라이베리아 | Li-bê-ri-a
LS: Lesotho | 레소토 | Lê-xô-thô
LT: Lithuania | 리투아니아 | Li-tu-a-ni-a
LU: Luxembourg | 룩셈부르크 | Lục Xâm Bảo
LV: Latvia | 라트비아 | Lát-vi-a
LY: Libya | 리비아 | Li-bi
MA: Morocco | 모로코 | Mo-ro-cô
MC: Monaco | 모나코 | Mo-na-cô
MD: Moldova | 몰도바 공화국, 몰도바 | Nước Cộng Hoà Mổ-đô-vạ
ME: Montenegro | 몬테네그로 | Mon-te-nê-gợ-rô
MF: Saint Martin | 생마르탱 | Saint Martin
MG: Madagascar | 마다가스카르 | Ma-đa-ga-xợ-ca
MH: Marshall Islands | 마셜 제도 | Quần Đảo Ma-san
MK: North Macedonia | 북마케도니아 | 
ML: Mali | 말리 | Ma-li
MN: Mongolia, Mongolian, Mongolians | 몽골 | Mông Cổ
MO: Macao, Macau | 마카오 | Ma-cao, Ma Cao
MP: Northern Mariana Islands | 북마리아나 제도 | Bắc Quần Đảo Ma-ri-a-na
MQ: Martinique | 마르티니크 | Ma-thi-ni-khợ
MR: Mauritania | 모리타니 | Mô-ri-ta-ni-a
MS: Montserrat | 몬트세랫 | Mon-xe-rạc
MT: Malta | 몰타 | Moa-ta
MU: Mauritius | 모리셔스 | Mô-ri-sơ-xợ
MV: Maldives | 몰디브 | Mal-đi-vợx
MW: Malawi | 말라위 | Ma-la-uy
MX: Mexico, Mexican, Mexicans | 멕시코 | Mê-hi-cô, Mexico
MZ: Mozambique | 모잠비크 | Mô-xam-bí-khợ
NA: Namibia | 나미비아 | Na-mi-bi-a
NC: New Caledonia | 누벨칼레도니 | Niu Ca-lê-đô-ni-a
NE: Niger | 니제르 | Ni-gie
NF: Norfolk Island | 노퍽 섬 | Đảo Noa-phọ-khợ
NG: Nigeria | 나이지리아 | Ni-giê-ri-a
NI: Nicaragua | 니카라과 | Ni-ca-ra-gua
NL: Netherlands, Holland, Dutch | 네덜란드 | Hoà Lan, Hà Lan
NO: Norway | 노르웨이 | Na Uy
NP: Nepal, Nepalese, Nepali | 네팔 | Nê-pan, Nepal
NR: Nauru | 나우루 | Nau-ru
NU: Niue | 니우에 | Ni-u-e
NZ: New Zealand | 뉴질랜드 | Niu Xi-lân, Niu Di-lân
OM: Oman | 오만 | Ô-man
PA: Panama | 파나마 | Pa-na-ma
PE: Peru, Peruvian | 페루 | Pê-ru, Peru
PF: French Polynesia | 프랑스령 폴리네시아 | Pô-li-nê-xi Pháp
PG: Papua New Guinea, PNG | 파푸아뉴기니 | Pa-pu-a Niu Ghi-nê, Papua New Guinea
PK: Pakistan, Pakistani, Pakistanis | 파키스탄 | Pa-ki-xợ-thănh, Pakistan
PL: Poland, Polish, Poles | 폴란드 | Ba Lan
PM: Saint Pierre and Miquelon | 생피에르 미클롱 | Xan Pi-e và Mi-quê-lon
PN: Pitcairn | 핏케언 제도 | Pi-thợ-khenh
PR: Puerto Rico | 푸에르토리코 | Pu-éc-thô Ri-cô
PS: Palestine | 팔레스타인 | Palestine, Pa-le-xtin
PT: Portugal | 포르투갈 | Bồ Đào Nha
PW: Palau | 팔라우 | Pa-lau
PY: Paraguay | 파라과이 | Pa-ra-guay
QA: Qatar | 카타르 | Ca-tă
RE: Réunion | 레위니옹 | Rê-u-ni-ợnh
RO: Romania | 루마니아 | Rô-ma-ni
RS: Serbia | 세르비아 | Xéc-bi
RU: Russian Federation, Russia, Russian, Russians | 러시아 연방, 러시아 | Liên Bang Nga, Nga
RW: Rwanda | 르완다 | Ru-oanh-đa
SA: Saudi Arabia, Saudi, Saudi Arabian | 사우디아라비아, 사우디 | A-rập Xau-đi, Ả Rập Xê Út
SB: Solomon Islands | 솔로몬 제도 | Quần đảo Xô-lô-mông
SC: Seychelles | 세이셸 | Xây-sen
SD: Sudan | 수단 | Xu-đanh
SE: Sweden, Swedish | 스웨덴 | Thuỵ Điển, Thụy Điển
SH: Saint Helena | 세인트헬레나 어센션 트리스탄다쿠냐 | Xan He-lê-na
SI: Slovenia | 슬로베니아 | Xlô-ven
SJ: Svalbard and Jan Mayen | 스발바르 얀마옌 제도 | Xợ-van-bat và Ian-may-en
SK: Slovakia | 슬로바키아 | Xlô-vác
SL: Sierra Leone | 시에라리온 | Xi-ê-ra Lê-ô-nê
SM: San Marino | 산마리노 | Xan Ma-ri-nô
SN: Senegal | 세네갈 | Xê-nê-gan
SO: Somalia | 소말리아 | Xo-ma-li
SR: Suriname | 수리남 | Xu-ri-na-me
SS: South Sudan | 남수단 | Nam Xu-đăng
ST: Sao Tome and Principe | 상투메 프린시페 | Xao Tô-mê và Pợ-rin-xi-pê
SV: El Salvador | 엘살바도르 | En-xan-va-đoa
SX: Sint Maarten | 신트마르턴 | Xin Mác-Ten
SY: Syria, Syrian Arab Republic | 시리아 아랍 공화국, 시리아 | Cộng hoà A-rập Xi-ri-a, Syria
SZ: Eswatini | 에스와티니 | 
TC: Turks and Caicos Islands | 터크스 케이커스 제도 | Quần Đảo Tuốc và Cai-cox
TD: Chad | 차드 | Chê-đ
TF: French Southern Territories | 프랑스령 남 자치구역 | Miền Nam Pháp
TG: Togo | 토고 | Tô-gô
TJ: Tajikistan | 타지키스탄 | Tha-gi-ki-xthanh
TK: Tokelau | 토켈라우 | To-ke-lau
TM: Turkmenistan | 투르크메니스탄 | Tuốc-mê-ni-xtanh
TN: Tunisia | 튀니지 | Tu-ni-xi-a
TO: Tonga | 통가 | Tông-ga
TR: Türkiye, Turkey, Turkish, Turkiye | 튀르키예, 터키 | Thổ Nhĩ Kỳ
TT: Trinidad and Tobago | 트리니다드 토바고 | Trinh-i-đat và To-ba-gô
TV: Tuvalu | 투발루 | Tu-va-lu
TW: Taiwan, Taiwanese, Formosa, Chinese Taipei | 타이완, 대만 | Đài Loan
TZ: Tanzania | 탄자니아 연방 공화국, 탄자니아 | Nước Cộng Hoà Thống Nhất Than-xa-ni-a, Tanzania
UA: Ukraine, Ukrainian | 우크라이나 | U-cờ-rai-na, Ukraina
UG: Uganda | 우간다 | U-gan-đa
UY: Uruguay | 우루과이 | U-ru-guay
UZ: Uzbekistan, Uzbek | 우즈베키스탄 | U-xợ-bê-khi-xtanh, Uzbekistan
VA: Holy See, Vatican | 바티칸 시티, 바티칸 | Toà Thánh, Va-ti-căng
VC: Saint Vincent and the Grenadines | 세인트빈센트 그레나딘 | Xan Vinh-xen và Gou-en-a-đinh
VE: Venezuela | 베네수엘라 볼리바르 공화국, 베네수엘라 | Nước Cộng Hoà Bo-li-va-ri Vê-nê-xu-ê-la, Venezuela
VG: Virgin Islands | 버진 제도 | Quần Đảo Vơ-chin Anh
VI: Virgin Islands | 버진 제도 | Quần Đảo Vơ-chin Mỹ
VU: Vanuatu | 바누아투 | Va-nu-a-tu
WF: Wallis and Futuna | 왈리스 퓌튀나 | Oua-li-xợ va Phu-tu-na
WS: Samoa | 사모아 | Xa-mô-a
YE: Yemen | 예멘 | Y-ê-men
YT: Mayotte | 마요트 | May-o-thợ
ZA: South Africa, South African | 남아프리카 공화국, 남아프리카공화국, 남아공 | Nam Phi
ZM: Zambia | 잠비아 | Xam-bi-a
ZW: Zimbabwe | 짐바브웨 | Xim-ba-bu-ê
-: South Vietnam, South Viet Nam, South Vietnamese | 남베트남, 자유 월남 | Nam Việt Nam, Việt Nam Cộng hòa
-: North Vietnam, North Viet Nam | 북베트남 | Bắc Việt Nam
-: West Timor | 서티모르 | Tây Timor
-: Soviet Union, USSR | 소련 | Liên Xô
-: Yugoslavia | 유고슬라비아 | Nam Tư
-: Africa, African | 아프리카 | châu Phi
-: Latin America, South America | 중남미, 남미 | Mỹ La-tinh
-: Middle East | 중동 | Trung Đông
-: Central Asia | 중앙아시아 | Trung Á
-: Oceania | 오세아니아 | châu Đại Dương
-: North America | 북미 | Bắc Mỹ
-: East Asia | 동아시아 | Đông Á
-: South Asia | 남아시아 | Nam Á
-: the world, worldwide | 전 세계, 세계 | thế giới
-: East Germany, West Germany | 동독, 서독 | Đông Đức
-: Scotland | 스코틀랜드 | Xcốt-len
-: Kosovo | 코소보 | Cô-xô-vô
"""
NEAR = """
expert experts grade grades tirade rice coffee steel oil gas cars chips ships fish shrimp sugar rubber meat beef beer
"""
"""Words that are spelt right and near to a word of a question: they are left over, not mended."""
