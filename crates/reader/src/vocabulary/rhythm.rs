//! What recurs, and how often, in both languages.

use crate::proposal::ClockKind;

/// What recurs: a pattern of a word's beginning, and how strongly it says so.
pub(crate) const WHAT: &[(&str, ClockKind, u32)] = &[
    ("utvärder", ClockKind::Evaluation, 3),
    ("evaluat", ClockKind::Evaluation, 3),
    ("uppfölj", ClockKind::FollowUp, 3),
    ("följs", ClockKind::FollowUp, 3),
    ("följa upp", ClockKind::FollowUp, 3),
    ("följas upp", ClockKind::FollowUp, 3),
    ("stämmas av", ClockKind::FollowUp, 2),
    ("rewrit", ClockKind::Revision, 3),
    ("skrivs om", ClockKind::Revision, 3),
    ("omarbet", ClockKind::Revision, 3),
    ("updated", ClockKind::Revision, 1),
    ("följer upp", ClockKind::FollowUp, 3),
    ("followed up", ClockKind::FollowUp, 3),
    ("follow-up", ClockKind::FollowUp, 3),
    ("follow up", ClockKind::FollowUp, 3),
    ("lägesrapport", ClockKind::FollowUp, 3),
    ("årsrapport", ClockKind::FollowUp, 3),
    ("rapport", ClockKind::FollowUp, 2),
    ("redovis", ClockKind::FollowUp, 1),
    ("avstäm", ClockKind::FollowUp, 2),
    ("stäms av", ClockKind::FollowUp, 2),
    ("stämma av", ClockKind::FollowUp, 2),
    ("monitor", ClockKind::FollowUp, 2),
    ("progress", ClockKind::FollowUp, 1),
    ("report", ClockKind::FollowUp, 2),
    ("take stock", ClockKind::FollowUp, 2),
    ("dialogmöte", ClockKind::DialogueMeeting, 4),
    ("dialogträff", ClockKind::DialogueMeeting, 4),
    ("dialogforum", ClockKind::DialogueMeeting, 4),
    ("dialogdag", ClockKind::DialogueMeeting, 4),
    ("samverkansmöte", ClockKind::DialogueMeeting, 3),
    ("samrådsmöte", ClockKind::DialogueMeeting, 3),
    ("stormöte", ClockKind::DialogueMeeting, 3),
    ("årsmöte", ClockKind::DialogueMeeting, 1),
    ("forum", ClockKind::DialogueMeeting, 2),
    ("konferens", ClockKind::DialogueMeeting, 2),
    ("möte", ClockKind::DialogueMeeting, 2),
    ("möts", ClockKind::DialogueMeeting, 2),
    ("träff", ClockKind::DialogueMeeting, 2),
    ("sammanträd", ClockKind::DialogueMeeting, 2),
    ("samlas", ClockKind::DialogueMeeting, 1),
    ("dialogue meeting", ClockKind::DialogueMeeting, 4),
    ("dialogue", ClockKind::DialogueMeeting, 1),
    ("meeting", ClockKind::DialogueMeeting, 2),
    ("meet", ClockKind::DialogueMeeting, 2),
    ("conference", ClockKind::DialogueMeeting, 2),
    ("assembly of", ClockKind::DialogueMeeting, 1),
    ("handlingsplan", ClockKind::Plan, 3),
    ("åtgärdsplan", ClockKind::Plan, 3),
    ("verksamhetsplan", ClockKind::Plan, 2),
    ("action plan", ClockKind::Plan, 3),
    ("work plan", ClockKind::Plan, 3),
    ("work programme", ClockKind::Plan, 2),
    ("plan", ClockKind::Plan, 1),
    ("revider", ClockKind::Revision, 3),
    ("revision", ClockKind::Revision, 3),
    ("ses över", ClockKind::Revision, 3),
    ("översyn", ClockKind::Revision, 3),
    ("revise", ClockKind::Revision, 3),
    ("renew", ClockKind::Revision, 2),
    ("se över", ClockKind::Revision, 2),
    ("ser över", ClockKind::Revision, 2),
    ("ompröv", ClockKind::Revision, 3),
    ("reconsider", ClockKind::Revision, 2),
    ("revisit", ClockKind::Revision, 2),
    ("uppdateras", ClockKind::Revision, 1),
    ("review", ClockKind::FollowUp, 2),
];

/// How often, in months.
pub(crate) const OFTEN: &[(&str, u32)] = &[
    (r"var artonde månad|every (?:eighteen|18) months", 18),
    (r"(?:en|ett) gång(?:en)? (?:i|om) halvåret|var sjätte månad", 6),
    (
        r"(?:en|ett) gång(?:er)? (?:per|om|varje|i) ?(?:år|året)|(?:once|one time) (?:a|per|every|each) (?:calendar )?year",
        12,
    ),
    (
        r"en gång (?:per|varje|under|i varje) mandatperiod(?:en)?|(?:per|varje|i varje|under varje) mandatperiod|every mandatperiod",
        48,
    ),
    (
        r"(?:once )?(?:in |per |every |each )(?:electoral |council |parliamentary |assembly |mayoral |government )?(?:term of office|electoral term|mandate period|council term|parliamentary term|term)\b",
        48,
    ),
    (
        r"två (?:\w+ ){1,2}(?:per|om|varje) (?:år|året)|two (?:[\w-]+ ){1,3}(?:a|per|every|each) year|twice (?:a|per|every|each|yearly) ?(?:year)?|halvårsvis|varje halvår|half-yearly|every six months|every half[ -]year|(?:varje|var) vår och (?:varje )?höst|vår och höst|each spring and autumn",
        6,
    ),
    (
        r"tre (?:\w+ ){1,2}(?:per|om|varje) (?:år|året)|three (?:[\w-]+ ){1,3}(?:a|per|every|each) year|(?:three times|thrice) (?:a|per|every|each) year|every four months|var fjärde månad",
        4,
    ),
    (
        r"fyra (?:\w+ ){1,2}(?:per|om|varje) (?:år|året)|four (?:[\w-]+ ){1,3}(?:a|per|every|each) year|four times (?:a|per|every|each) year|kvartalsvis|varje kvartal|(?:en gång )?i kvartalet|quarterly|(?:every|each) quarter|every three months|var tredje månad",
        3,
    ),
    (
        r"sex (?:\w+ ){1,2}(?:per|om|varje) (?:år|året)|six (?:[\w-]+ ){1,3}(?:a|per|every|each) year|six times (?:a|per|every|each) year|varannan månad|every (?:two|second|other) months?",
        2,
    ),
    (r"varje månad|en gång i månaden|månadsvis|monthly|(?:every|each) month|once a month", 1),
    (
        r"(?:vart|var) ?annat år|varannat år|(?:every|each) (?:two|second|other) years?|biennial(?:ly)?|två år i taget|två år åt gången|two years at a time",
        24,
    ),
    (
        r"(?:vart|var) tredje år|(?:every|each) (?:three|third) years?|triennial(?:ly)?|tre år i taget|three years at a time",
        36,
    ),
    (
        r"(?:vart|var) fjärde år|(?:every|each) (?:four|fourth) years?|quadrennial(?:ly)?|fyra år i taget|once (?:in|every) four years",
        48,
    ),
    (r"(?:vart|var) femte år|(?:every|each) (?:five|fifth) years?|quinquennial(?:ly)?", 60),
    (r"(?:vart|var) sjätte år|(?:every|each) (?:six|sixth) years?", 72),
    (
        r"årligen|årlig\b|årliga|årligt|årsvis|varje år|vart år|per år|om året|varje (?:vår|höst|vinter|sommar|januari|februari|mars|april|maj|juni|augusti|september|oktober|november|december)|yearly|annual(?:ly)?|(?:every|each) (?:calendar )?year|(?:every|each) (?:spring|autumn|fall|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december)|a year|per year",
        12,
    ),
];

/// How long something lasts: for a plan that is how often there is a new one.
pub(crate) const LASTING: &[(&str, u32)] = &[
    (r"ettårig\w*|one-year|(?:för|om|i|på|över|for|of|over|covers|covering) (?:ett|one) (?:år|year)", 12),
    (r"tvåårig\w*|two-year|(?:för|om|i|på|över|for|of|over|covers|covering) (?:två|two) (?:år|years)", 24),
    (
        r"treårig\w*|three-year|(?:för|om|i|på|över|for|of|over|covers|covering) (?:tre|three) (?:år|years)",
        36,
    ),
    (
        r"fyraårig\w*|four-year|(?:för|om|i|på|över|for|of|over|covers|covering) (?:fyra|four) (?:år|years)",
        48,
    ),
    (r"femårig\w*|five-year|(?:för|om|i|på|över|for|of|over|covers|covering) (?:fem|five) (?:år|years)", 60),
];
