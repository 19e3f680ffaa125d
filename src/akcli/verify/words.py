"""The words around numbers in texts: how exact a number is said to be, what says that it is so and nothing more, and
what makes a sentence other than a statement of fact. Data, in English, Korean and Vietnamese.

They are regular expressions over a sentence in lower case and without the marks of Vietnamese
(:func:`akcli.ask.reading.plain`). ``N`` stands for the number.
"""
# ruff: noqa: E501

BOUNDS = {
    "about": r"about|around|some|roughly|approximately|approx\.?|circa|ca\.|an estimated|estimated at|estimated|or so|in the region of|약|대략|어림잡아|khoang|chung|uoc tinh|uoc dat|uoc",
    "over": r"(?:slightly |just |well |a little |far )?(?:more than|over|above|in excess of|upwards? of|greater than)|at least|not less than|no less than|no fewer than|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops|pass(?:ed|es|ing)|cross(?:ed|es|ing)?|(?:went|rose|climbed|jumped) (?:past|above|over|beyond)|broke(?: through)?|hon|tren|it nhat|toi thieu|vuot(?: qua| moc| nguong| muc| con so)*|최소|적어도",
    "under": r"(?:slightly |just |well |a little )?(?:less than|fewer than|under|below)|at most|no more than|not more than|up to|fell short of|short of|duoi|chua den|chua toi|khong qua|toi da|it hon|최대",
    "nearly": r"nearly|almost|close to|nearing|approach(?:ed|ing)|just (?:under|short of|shy of|below)|shy of|virtually|gan|gan dat|ngot nghet|xap xi|거의",
}
"""How exact a number is said to be, before it."""

BOUNDS_BEHIND = {
    "over": r"여(?=\s|[명인개원달]|$)|이상|초과|(?:을|를)? ?(?:훌쩍 )?(?:넘었다|넘어섰다|넘겼다|넘은|넘는|넘어|돌파했다|돌파하며|돌파해|돌파한|웃돌았다|상회했다)|or more|tro len|and more|\+",
    "under": r"이하|미만|(?:을|를|에)? ?(?:밑돌았다|못 미쳤다|하회했다)|or less|or fewer|tro xuong",
    "nearly": r"(?:에|에 ?거의)? ?(?:육박했다|육박하는|육박해|가까운|가까이)|에 근접(?:했다|한)",
    "about": r"가량|정도|쯤|안팎|내외|or so|or thereabouts",
}
"""The same behind it."""

GREW = r"rose|grew|fell|climbed|jumped|surged|soared|dropped|declined|decreased|increased|slipped|slid|expanded|recovered|rebounded|dipped|shrank|plunged|swelled|widened|narrowed|edged up|edged down|edged|advanced|dwindled|tumbled|contracted|ballooned|gone up|went up|went down|inched up|picked up|bounced back|risen|grown|fallen|slumped|slumping|slid|rallied|retreated|crept up|climbing|rising|growing|falling|doubled|tripled|quadrupled|more than doubled|shot up|sank|eased|cooled"
SO = (
    rf"(?:(?:had|has|have|having) )?(?:reach(?:ed|es|ing)?|hit|hits|hitting|stood at|standing at|stands at|came to|coming to|comes to|come to|came in at|was at|were at|amount(?:ed|s|ing) to|total?l?ed|total?l?ing|totals|added up to|worth|valued at|was|were|is|are|number(?:ed|s|ing)|(?:{GREW})(?: (?:again|sharply|slightly|further|steadily|back|modestly|only))*(?: (?:by )?\d[\d.,]* ?(?:%|per ?cent|pct))?(?: (?:year-on-year|year on year|on the year|on year|from a year earlier|from the previous year|from the year before))? to|was recorded at|was measured at|record(?:ed|ing)|post(?:ed|ing)|register(?:ed|ing)|counted|saw|sees|equal(?:l?ed|s)?|made up|makes up|making up|account(?:ed|ing|s) for|comprised|took|taking|took up|represent(?:ed|ing|s)?|constitut(?:ed|es)|fetched|ran to|ran at|run to|ran|runs|had|has|of|at|to|with|by|in|received|attracted|drew|welcomed|hosted|got|gave|granted|provided|disbursed|sent|spent|put)",
    r"(?:a|an|the|its|another|new|fresh|all-time|ever|high|low|record|peak|highest|lowest|total|sum|value|level|mark|figure|number|volume|amount|combined|grand|of|at|to|still|only|just|merely|a whopping|as many as|as much as|-)",
)
"""What stands right before a number, or before what says how exact it is, and says that it is so: a verb, and what may
stand between it and the number."""

SO_KO = r"(?:(?:인|의|으로|로|을|를|에|이|가|까지|어치(?:의|를)?|어치|규모(?:의|로|를|에)?|수준(?:으로|인|이었다|에)?) ?)*(?:기록했다|기록하며|기록해|기록한|기록했으며|기록했고|기록|집계됐다|집계되었다|집계된|집계돼|집계됐으며|나타났다|나타났으며|달했다|달한다|달하며|달하는|달했으며|달해|이르렀다|이른다|이르렀으며|불과했다|그쳤다|머물렀다|차지했다|차지하며|차지했으며|차지한다|차지|조사됐다|파악됐다|추산됐다|였다|이었다|였으며|이었으며|였고|이었고|이다|다(?![가-힣])|이며|됐다|되었다|도달했다)?"
"""The same behind a number in Korean: particles, and a verb."""

GREW_KO = r"(?:으로|로) ?(?:전년(?: 대비|보다)? ?)?(?:늘었다|늘어났다|증가했다|줄었다|줄어들었다|감소했다|확대됐다|성장했다|급증했다|급감했다|뛰었다|올랐다|떨어졌다|축소됐다|확대되었다)"
"""Behind a number in Korean: to this it grew."""

BY_SO_MUCH_KO = r"(?:전년|전년도|지난해|작년|직전 해)(?: 같은 기간)?(?:보다|에 비해| ?대비)? ?(?:약 )?\d[\d.]* ?(?:%|퍼센트|% ?가량) ?(?:감소한|증가한|늘어난|줄어든|늘은|준|성장한|하락한|상승한|급증한|급감한)"
"""Before a number in Korean: by how much it grew to it."""

SO_VI = r"(?:da |cung |chi )?(?:dat muc|dat|la|len den|len toi|len muc|len|xuong con|xuong|o muc|tri gia|co gia tri|voi gia tri|co|gom|chiem|tang len|giam xuong|tang len muc|giam con|cham moc|cham|ghi nhan|dung o muc|lap ky luc|ky luc|muc|con so|tong cong|toi|voi|moc|gan|hon|ky luc moi)"

UNITS = r"us dollars?|u\.s\. dollars?|dollars?|usd|people|persons?|nationals|visitors|won|per ?cent|percent|percentage points|pct|%|명|인|건|개사|개|퍼센트|프로|위|달러|phan tram|nguoi|luot nguoi|luot|do la my|do la"
"""What a number counts, behind it."""

PERCENT = r"%|per ?cent|pct|퍼센트|프로|phan tram"

NEUTRAL = (
    r"worth of goods|worth of|goods worth|worth of products|goods valued at|goods and products|in goods|of goods|goods|products|merchandise goods|worth",
    r"(?:last |the )?(?:calendar |full |whole )?year(?= (?:of )?(?:19|20)\d\d)|during|throughout|over the course of|in all of|at the end of|as of the end of|by the end of|at the close of|as of|alone(?=[ ,.]|$)|in total|full-year|calendar",
    r"annual|annually|yearly|overall|bilateral|two-way|reciprocal|mutual|official|officially|actual|actually|aggregate|combined|respectively|net(?= aid| oda)",
    r"(?:at|by) (?:the )?(?:last|latest) count|its doors|the doors|doors|the (?:korea |korean )?(?:tourism (?:organi[sz]ation|board)|customs service|justice ministry|immigration (?:service|office)|ministry of justice|trade association|central bank)(?= (?:counted|recorded|registered|put))|(?:south korean |korean )?(?:former |then )?(?:president|prime minister)(?= (?:moon|yoon|lee|roh|park|kim|nguyen|widodo|joko))",
    r"also|still|already|again|meanwhile|however|therefore|thus|indeed|overall|nevertheless|nonetheless|then|in turn|in fact|at that time|at the time|moreover|furthermore|by contrast|in contrast|for its part|on the other hand|for example|in comparison|likewise|eventually|finally|ultimately|only|just|for the first time",
    r"(?:(?<=billion )|(?<=million )|(?<=trillion ))(?:dollar )?(?:mark|milestone|threshold|level)",
    r"a record high|a record low|an all-time high|a new high|a new record|a record|record|record-high|all-time|a peak",
    r"(?:official |customs |government |trade |the )*(?:data|statistics|figures|numbers|records) (?:show|showed|shows|indicate|indicated|reveal|revealed|put)(?: that)?",
    r"(?:the |all |all the )*(?:ten|10|eleven|11|eleven-member|10-member|ten-member|10-nation|ten-nation)(?= (?:asean|southeast|south-east|member|countr|nation|state))|member states|member countries|member nations|members|nations|countries|states|economies|as a whole|as a bloc|as a group",
    r"firms|companies|businesses|enterprises|exporters|importers|manufacturers|investors",
    r"(?:recorded|posted|registered|logged|booked|enjoyed|chalked up|reported|achieved|made|makes|saw|sees|ran|runs|had)(?= (?:a|an|its|some|about|around|exports|imports|trade|more|nearly|\d))|a total of|total of|a sum of",
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|newest|latest|youngest|\d+(?:st|nd|rd|th))(?= member)|\d+ ?번째(?= 회원국)",
    r"(?:gave|granted|provided|extended|disbursed)(?= .{0,60}(?:aid|assistance|oda)(?![a-z]))",
    r"nationals|citizens|people|persons",
    r"the (?:value|volume|amount|size|level|total|sum|number|flow|stock) of|in value|in value terms|in terms of value|number of|the number|value|volume|amounts?|size|total(?= (?:exports|imports|trade|investment))",
    r"상품을|냈다|냈으며|거뒀다|올렸다|봤다|보았다|기록했다|집계됐다|나타났다|달했다|이르렀다|조사됐다|파악됐다|최대를|최고를|최대치를|번째|문을|상품|지난(?= ?(?:19|20)\d\d)|연간|한 해|한 해 동안|동안|당시|말|말 기준|기준|현재|공식|양국|양측|전체|총|무려|모두|역대 최대(?:치)?(?:인)?|사상 최대(?:인)?|사상 처음으로|처음으로|어치(?:의|를)?|규모(?:의|로|를|에)?|수준|인원|인구는? ?수|회원국들?|국가들?|기업들?이?|금액|액수|총액|수는|수가|수",
    r"hang hoa|hang nam|gia tri|tong|tong gia tri|tri gia|luong|so luong|so|ca nam|trong nam|tinh den cuoi nam|tinh den het|cuoi|tinh den|hien co|hien|ky luc|muc ky luc|moi|lan dau tien|lan dau|lon(?= thu)|luot nguoi|luot|nguoi|den cuoi|den het|cac nuoc|cac|nuoc|khoi|song phuong|hai chieu|hai ben|hai nuoc|giua hai nuoc|nay|va|con|cung|trong|vao|dat",
)
"""What a clause may hold beside what is read without saying anything else of the number."""

SAME = {
    "exported": r"shipped|ships|shipping|dispatched",
    "imported": r"purchased|sourced|sources",
    "invested": r"poured|pumped",
    "opened": r"열었다|열었으며|열고",
    "established": r"normali[sz]ed|forged|formali[sz]ed",
    "asean": r"bloc|grouping",
    "한국": r"국내",
    "du khach": r"khach",
}
"""Verbs that mean what ``ask`` knows under another word."""

ENDINGS_KO = r"(?:했다|됐다|되었다|하였다|했으며|됐으며|했고|됐고|되었고|되었으며|한다|된다|했습니다|됐습니다|되었습니다|한|된|돼|해|하며|되며|하고|되고)$"
"""Of Korean verbs in a statement."""

NOT = r"\b(?:not(?! (?:less|fewer|more) than)|no(?!\.? ?\d| (?:less|fewer|more) than)|never|neither|nor|cannot|without|hardly|barely|scarcely|instead of|rather than|far from)\b|n't\b|않|못 ?(?!미쳤)|아니|없|\b(?:khong(?! qua)|chua(?! (?:den|toi))|chang)\b|잘못|틀린|\bfalse|\bwrong|\bmistaken|\bdenie[sd]|\bdeny|\bsai\b(?! gon)"
ASKED = r"[?？]|\b(?:whether|how much|how many|co phai|bao nhieu)\b|^lieu\b|(?:일까|인가|는지|은지)"
SAID = r"\b(?:sa(?:id|ys|ying)|tells?|told|telling|claim(?:s|ed|ing)?|argu(?:es?|ed|ing)|stat(?:ed|ing)|insist(?:s|ed)|assert(?:s|ed)|maintain(?:s|ed)|believ(?:es?|ed)|thinks?|thought|suggest(?:s|ed)|reportedly|allegedly|supposedly|rumou?red|boast(?:s|ed)|quoted|cited|wrote|writes|tweeted|reckon(?:s|ed)|alleg(?:es|ed))\b|말했|말한|밝혔|주장|전했|라고|다고|설명했|강조했|언급했|\b(?:cho biet|cho rang|(?<!ha )noi|phat bieu|khang dinh|cho hay|tuyen bo rang|theo loi)\b"
PLANNED = r"\b(?:will|would|could|might|should|shall|expect(?:s|ed|ing|ation|ations)?|forecasts?|forecasted|projected|projections?|projects to|predict(?:s|ed|ion|ions)?|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goals?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|vow(?:s|ed)?|intend(?:s|ed)?|intention|seek(?:s|ing)?|sought|want(?:s|ed)?|wish(?:es|ed)?|set to|poised to|due to (?:reach|hit|be)|likely|possibl[ey]|potential(?:ly)?|perhaps|probably|presumably|if|unless|assuming|suppose|envisag(?:e|es|ed)|ambition|ambitions|aspire[sd]?|striv(?:e|es|ing)|strove|objective|agreed (?:in (?:19|20)\d\d )?to|committed to|commit(?:s|ment)?|on course|on track|scenario|were to|is to|are to|was to|had been to|to be|deadline|to reach|to hit|in order to|imagine|otherwise|proposed|propose[sd]?)\b|(?<!\d )\bmay\b(?! \d)|전망|예상|예측|목표|계획|방침|것으로 보|것으로 기대|할 것|될 것|려고|다면|으면|기대|추정|약속|하기로|합의|가능성|예정|\b(?:du kien|du bao|du doan|ky vong|muc tieu|ke hoach|se|neu|co the|hy vong|mong muon|mong|huong toi|huong den|phan dau|cam ket|dat muc tieu|nham|trien vong|co kha nang|uoc tinh se|gia su)\b"
GOAL = r"\b(?:goals?|targets?|targeted|aim(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|vow(?:s|ed)?|agreed|committed|objective|plan(?:s|ned)?|seek(?:s|ing)?|sought|want(?:s|ed)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|expect(?:s|ed)?|set|strive[sd]?)\b|목표|약속|계획|합의|하기로|기대|\b(?:muc tieu|cam ket|phan dau|ke hoach|huong toi|huong den|nham|ky vong|nhat tri|thoa thuan)\b"
SET = r"\b(?:goals?|targets?|targeted|pledged|promised|agreed|committed|objective)\b|목표|약속|합의|하기로|\b(?:muc tieu|cam ket|nhat tri|thoa thuan)\b"
"""Who writes so tells what was promised: another number than the one on record differs from it."""
GOAL_WORDS = r"raise|raising|raised|lift|lifting|lifted|increase|increasing|boost|boosting|expand|expanding|bring|bringing|take|taking|double|push|pushing|grow|growing|set|setting|sets|themselves|itself|agree|agreed|agrees|leaders?|governments?|the two sides|two sides|both sides|sides|both|the two|two|countries|each other|together|jointly|announced|announce|reach|reaching|achieve|achieving|attain|attaining|hit|hitting|year|up|see|seeing|have|having|volume|turnover|level|the|a|of|to|by|at|target|goal|goals|targets|ambition|늘리기로|늘리기로 했다|확대하기로|늘린다는|달성하겠다는|세웠다|설정했다|정했다|삼았다|제시했다|끌어올리기로|하기로|했다|한다는|이라는|라는|라고|로|까지|nang|dua|len|tang|dat|dat duoc|dat muc tieu|dat ra|de ra|phan dau|cung|hai nuoc|hai ben|nhat tri|vao|nam|truoc"
"""What the statement of a promise may hold besides."""

PART = r"\bhalf\b|\bquarters?\b|\bmonth(?:s|ly)?\b|\bweeks?\b|\bdaily\b|\bper (?!cent|annum|year)|\ba head\b|\ba day\b|\beach\b|\baverag|\bspring\b|\bsummer\b|\bautumn\b|\bwinter\b|분기|상반기|하반기|개월|월 ?평균|평균|1인당|인당|당 |\d+ ?[~∼-] ?\d+ ?월|\b(?:quy (?:[1-4]|i{1,3}v?|dau|cuoi)|nua dau|nua cuoi|thang dau|binh quan|trung binh|dau nguoi|moi thang|moi nguoi|moi nam)\b|\bfiscal\b"
"""Of a part of a year, or by the head."""

UP_TO = r"\b(?:at|by) (?:the )?(?:end|close) of\b|\bby (?:the end of |late |early )?(?:19|20)\d\d|\bas of\b|\bsince\b|\bto date\b|\bso far\b|cumulat|\btinh den\b|까지|누적|luy ke|\bso far\b|\bin total\b|\baltogether\b"
"""Of a sum over years, which the flow of a year is not."""

BOTH_WAYS = r"\btwo-way\b|\bmutual\b|\breciprocal\b|\bbilateral\b|\bbetween\b|\bboth\b|\beach other\b|\bexchange|상호|양국|양측|양방향|오간|오고|사이|교류|한[-·]|\bhai chieu\b|\bgiua\b|\blan nhau\b|\bsong phuong\b|\bqua lai\b"
"""Of a flow in both directions, which that in one direction is not."""

MONTHS = r"\b(?:year|months|weeks) (?:to|through|ending|until|up to)\b|\b(?:12|twelve|rolling) months\b|\bas of\b|\bby\b|\bthrough\b|\bsince\b|\buntil\b|\bso far\b|\bto date\b|\bfrom jan|까지|누적|\btinh den\b|\bluy ke\b|\bden het\b"
"""Of a sum that ends with a month, which the figure of the month is not."""

PRONOUNS = frozenset(
    (
        "it",
        "its",
        "they",
        "their",
        "them",
        "he",
        "his",
        "she",
        "her",
        "who",
        "which",
        "whose",
        "that",
        "this",
        "these",
        "those",
        "ho",
        "no",
    )
)
"""Who stands for somebody that another sentence, or another part, has named."""

FOREIGN = r"(?:[€£¥฿₫₱₹₭₽]|(?<![a-z])(?!us)[a-z]{1,3}\$) ?$"
"""Another money before a number."""

APART = r"excluding|except|excepting|not counting|leaving out|of which|of these|of this|of that|of them|of those|of the|among|net of|apart from|other than|including|which|제외|빼고|khong ke|khong tinh|ngoai tru"
"""What takes something out of a number, or speaks of a part of it."""

STARTERS = r"according to|citing|as reported by|theo|despite|after|following|thanks to|as|because|since|although|though|boosted|helped|driven|buoyed|fuell?ed|hit|hurt|amid|meanwhile|however|in fact|indeed|moreover|still|again|today|back|supported|spurred|lifted|when|while|even|under|at the time|by comparison|in addition|with"
"""How a part of a sentence may begin that stands before a clause without narrowing what it says."""

ASIDE = r"amid|despite|thanks to|due to|because of|owing to|on the back of|in spite of|as a result of|helped by|boosted by|driven by|as the|after a|after the|following a|following the|on strong|partly|mainly|nho|do anh huong"
"""What begins a reason or the like, with which a clause ends."""

WITH_KOREA = r"\bwith (?:south )?korea\b|\bvoi han quoc\b|한국과의"
"""As those write whose partner Korea is."""

FROM_SO_MUCH = r"\b(?:from|against|compared (?:with|to)|versus|tu|so voi) *$"
FROM_SO_MUCH_KO = r"(?:에서|서|보다|에 비해)(?!\S)"
"""Before a number, and behind it in Korean: what it was before."""

BETWEEN = r"\bbetween\b|\w-\w|사이|간|\bgiua\b|\w - \w"
"""What says that a flow is of two sides and not of one."""

FROM = r"according to|citing|as reported by|as counted by|theo(?! d)|에 따르면|따르면|에 의하면|(?:통계|집계|세관) ?(?:기준|상)|(?:'s|s') (?:own |customs |official |trade )*(?:customs|figures|data|statistics|numbers|records)|(?:figures|data|statistics|numbers) (?:from|of|by)|based on|on the basis of|going by"
"""Whose count a number is said to be: where that was not read, another number may be right by that count."""

JOINTS = r"\b(?:and|while|whereas|but|although|though|compared (?:with|to)|versus|against|up from|down from|from|va|con|trong khi|so voi|tu)\b|고 |며 |지만 |반면 "
"""What may divide two statements with a number each."""

BEGAN = {
    "joined": r"\b(?:join(?:s|ed|ing)?|became|becomes|becoming|entered|entry|was admitted|were admitted|admitted|acceded|accession|gained|been|since)\b|가입|gia nhap|tro thanh|ket nap",
    "relations_since": r"\b(?:establish\w*|open(?:s|ed)?|set up|began|begun|start(?:s|ed)?|forged|formed|normali[sz]ed|entered|took up|since)\b|수교|수립|맺|thiet lap|lap quan he|bat dau",
    "lasting": r"\b(?:establish\w*|bec[ao]me|becoming|upgraded|elevated|raised|forged|formed|declared|enter(?:s|ed)|since|signed|took|takes|came|comes|went|goes|start(?:s|ed)|began|begun|launched)\b|수립|격상|맺|됐|되었|된|발효|시작|thiet lap|nang cap|tro thanh|bat dau|co hieu luc|tu ngay",
    "established": r"\b(?:establish\w*|opens|opened|set up|found(?:ed|s)|creat(?:ed|es)|launch(?:ed|es)|inaugurat\w*|started|began|since|born)\b|설립|출범|개소|개관|개원|문을 열|창설|발족|thanh lap|khai truong|mo cua|ra mat|khanh thanh|ra doi",
    "announced": r"\b(?:announc\w*|unveil\w*|declar\w*|proclaim\w*)\b|발표|공개|선언|천명|cong bo|tuyen bo",
}
"""Verbs by which a field of an entry is said to begin: without one a date says no more than that it was so then."""

OPENED = r"\b(?:opened|inaugurated|opens)\b|개소|개관|개원|문을|khai truong|khanh thanh|mo cua"
"""What a house does but once."""

SECTORS = r"\b(?:semiconductors?|chips?|electronics?|displays?|batter(?:y|ies)|smartphones?|mobile phones?|cars?|vehicles?|automobiles?|auto|machinery|steel|iron|petrochemicals?|chemicals?|plastics?|petroleum|oil|gas|lng|coal|energy|textiles?|garments?|apparel|clothing|footwear|shoes|fabrics?|furniture|food|foods|rice|seafood|fruits?|agricultur\w*|farm|fisher(?:y|ies)|wood|rubber|palm|cosmetics?|beauty|medicines?|pharmaceuticals?|weapons|arms|defen[cs]e industry|ships|shipbuilding|parts|components|ict|information technology|cultural content|k-pop|dramas?|sectors?|industry|industries|services|e-commerce|small and medium|smes?|startups?|banks?|provinces?|prefectures?)\b|반도체|전자|디스플레이|배터리|스마트폰|자동차|기계|철강|석유|화학|플라스틱|원유|가스|석탄|에너지|섬유|의류|신발|가구|식품|농산물|농식품|수산|목재|고무|화장품|의약품|무기|방산|선박|조선|부품|콘텐츠|드라마|업종|산업|서비스|중소기업|은행|\b(?:ban dan|chip|dien tu|man hinh|dien thoai|o to|xe hoi|may moc|sat thep|thep|hoa chat|xang dau|dau tho|khi dot|than da|det may|may mac|giay dep|noi that|thuc pham|gao|nong san|thuy san|hai san|go|cao su|my pham|duoc pham|vu khi|dong tau|linh kien|phu tung|nganh|dich vu|doanh nghiep nho)\b"
"""A part of trade or of investment: what is said beside it, or right behind it, may be said of that part alone."""
