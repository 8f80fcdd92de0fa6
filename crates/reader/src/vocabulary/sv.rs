//! Swedish.

use super::{Named, Noun};
use crate::heading::Role;
use crate::sides::Party;

/// What chapters are called.
pub(crate) const CHAPTERS: &[Named] = &[
    ("innehåll", Role::Contents),
    ("innehållsförteckning", Role::Contents),
    ("förord", Role::Foreword),
    ("inledning*", Role::Foreword),
    ("välkommen", Role::Foreword),
    ("bakgrund*", Role::Background),
    ("historik*", Role::Background),
    ("definition*", Role::Definitions),
    ("begrepp*", Role::Definitions),
    ("ordlista*", Role::Definitions),
    ("ordförklaring*", Role::Definitions),
    ("vilka kan", Role::Eligibility),
    ("vem kan", Role::Eligibility),
    ("vilka som kan", Role::Eligibility),
    ("kriterier*", Role::Eligibility),
    ("parter", Role::Parties),
    ("parterna", Role::Parties),
    ("syfte*", Role::Purpose),
    ("ändamål*", Role::Purpose),
    ("avsikt*", Role::Purpose),
    ("vision*", Role::Vision),
    ("mål", Role::Goals),
    ("målen", Role::Goals),
    ("målet", Role::Goals),
    ("målsättning*", Role::Goals),
    ("målbild*", Role::Goals),
    ("värdegrund*", Role::Values),
    ("värdering*", Role::Values),
    ("värden", Role::Values),
    ("värdena", Role::Values),
    ("kärnvärde*", Role::Values),
    ("princip*", Role::Principles),
    ("grundprincip*", Role::Principles),
    ("samverkansprincip*", Role::Principles),
    ("kännetecken*", Role::Principles),
    ("hörnsten*", Role::Principles),
    ("grundsten*", Role::Principles),
    ("grundpelar*", Role::Principles),
    ("byggsten*", Role::Principles),
    ("ledstjärn*", Role::Principles),
    ("ledord*", Role::Principles),
    ("riktmärken*", Role::Principles),
    ("förhållningssätt*", Role::Principles),
    ("utgångspunkt*", Role::Principles),
    ("grundsats*", Role::Principles),
    ("åtagande*", Role::Commitments),
    ("utfästelse*", Role::Commitments),
    ("löfte*", Role::Commitments),
    ("löften*", Role::Commitments),
    ("förbindelse*", Role::Commitments),
    ("förpliktelse*", Role::Commitments),
    ("skyldighet*", Role::Commitments),
    ("åtar sig", Role::Commitments),
    ("åtar vi oss", Role::Commitments),
    ("vi åtar oss", Role::Commitments),
    ("lovar", Role::Commitments),
    ("förbinder sig", Role::Commitments),
    ("utlovar", Role::Commitments),
    ("åtgärder", Role::Measures),
    ("åtgärderna", Role::Measures),
    ("åtgärd", Role::Measures),
    ("insatser", Role::Measures),
    ("insatserna", Role::Measures),
    ("aktiviteter", Role::Measures),
    ("handlingsplan*", Role::Plan),
    ("åtgärdsplan*", Role::Plan),
    ("tidplan*", Role::Plan),
    ("tidsplan*", Role::Plan),
    ("uppföljning*", Role::FollowUp),
    ("utvärdering*", Role::FollowUp),
    ("följa upp", Role::FollowUp),
    ("följs upp", Role::FollowUp),
    ("giltighet*", Role::Term),
    ("löptid*", Role::Term),
    ("avtalstid*", Role::Term),
    ("ikraftträdande*", Role::Term),
    ("anslutning*", Role::Accession),
    ("ansluta", Role::Accession),
    ("skriva under", Role::Accession),
    ("skriver under", Role::Accession),
    ("gå med", Role::Accession),
    ("går med", Role::Accession),
    ("undertecknande*", Role::Accession),
    ("anmälan", Role::Accession),
    ("klagomål*", Role::Complaints),
    ("tvist*", Role::Complaints),
    ("oenighet*", Role::Complaints),
    ("oense", Role::Complaints),
    ("utmaning*", Role::Recognitions),
    ("erkänn*", Role::Recognitions),
    ("styrgrupp*", Role::Organisation),
    ("arbetsgrupp*", Role::Organisation),
    ("organisering", Role::Organisation),
    ("underskrift*", Role::Signatures),
    ("kontakt*", Role::Contact),
    ("vill du veta", Role::Contact),
];

/// What the parties are called: stems that take any ending.
pub(crate) const NOUNS: &[Noun] = &[
    ("kommun", Party::Municipality),
    ("stad", Party::Municipality),
    ("kommunstyrelse", Party::Municipality),
    ("kommunfullmäktige", Party::Municipality),
    ("kommunledning", Party::Municipality),
    ("region", Party::Region),
    ("landsting", Party::Region),
    ("regionstyrelse", Party::Region),
    ("regionfullmäktige", Party::Region),
    ("regering", Party::Government),
    ("staten", Party::Government),
    ("statens", Party::Government),
    ("departement", Party::Government),
    ("myndighet", Party::Public),
    ("nämnd", Party::Public),
    ("förvaltning", Party::Public),
    ("organisation", Party::Civil),
    ("förening", Party::Civil),
    ("idrottsförening", Party::Civil),
    ("föreningsliv", Party::Civil),
    ("idéburna", Party::Civil),
    ("civilsamhälle", Party::Civil),
    ("civilsamhäll", Party::Civil),
    ("civilsamhällesorganisation", Party::Civil),
    ("frivilligorganisation", Party::Civil),
    ("paraplyorganisation", Party::Civil),
    ("medlemsorganisation", Party::Civil),
    ("samfund", Party::Civil),
    ("trossamfund", Party::Civil),
    ("folkrörelse", Party::Civil),
    ("sammanslutning", Party::Civil),
    ("part", Party::Joint),
    ("samverkanspart", Party::Joint),
    ("avtalspart", Party::Joint),
    ("båda", Party::Joint),
    ("bägge", Party::Joint),
    ("vi", Party::Joint),
    ("parterna", Party::Joint),
];

/// The endings of Swedish nouns; those that end in s own something.
pub(crate) const ENDINGS: &[&str] = &[
    "", "en", "er", "erna", "et", "s", "ens", "ers", "ernas", "ets", "ar", "arna", "ars", "arnas", "n", "ns", "na", "nas",
    "t", "ts",
];

/// Nouns that need the word before them to name a party ("civila samhället").
pub(crate) const PAIRED: &[(&str, &str, Party)] = &[
    ("civil", "samhäll", Party::Civil),
    ("social", "ekonomi", Party::Civil),
    ("idébur", "sektor", Party::Civil),
    ("ideell", "sektor", Party::Civil),
    ("frivillig", "sektor", Party::Civil),
    ("tredje", "sektor", Party::Civil),
    ("civil", "sektor", Party::Civil),
    ("idébur", "aktör", Party::Civil),
    ("ideell", "aktör", Party::Civil),
    ("civil", "aktör", Party::Civil),
    ("offentlig", "sektor", Party::Public),
    ("offentlig", "aktör", Party::Public),
    ("det", "offentliga", Party::Public),
];

/// Heads that an owner's genitive may stand before and still be the same party ("civilsamhällets aktörer").
pub(crate) const HEADS: &[&str] = &[
    "organisation", "organisationer", "organisationerna", "aktörer", "aktörerna", "aktör", "företrädare", "föreningar",
    "föreningarna", "parter", "nämnder", "nämnd", "förvaltningar", "förvaltning", "bolag", "representanter",
    "verksamheter", "politiker", "tjänstepersoner", "tjänstemän",
];

/// Prepositions.
pub(crate) const PREPOSITIONS: &[&str] = &[
    "av", "till", "med", "i", "mellan", "hos", "för", "om", "mot", "gentemot", "inom", "från", "åt", "på", "hos", "vid",
    "kring", "genom", "utan", "under", "över", "efter", "bland", "utanför", "enligt", "bakom", "framför", "sedan", "per",
    "än", "runt", "via",
];

/// Words that promise.
pub(crate) const MODALS: &[&str] = &[
    "ska", "skall", "bör", "åtar", "förbinder", "lovar", "utlovar", "måste", "verkar", "kommer", "ansvarar", "vill",
    "kan", "får", "har", "skulle", "behöver", "strävar",
];

/// Clauses that depend.
pub(crate) const SUBORDINATORS: &[&str] = &[
    "att", "som", "när", "då", "om", "hur", "vad", "vilka", "vilken", "vilket", "där", "eftersom", "så", "medan", "innan",
    "även", "oavsett", "huruvida", "ifall", "såvida", "var", "vem", "varför", "därför", "trots", "än",
];

/// Before a noun.
pub(crate) const DETERMINERS: &[&str] = &[
    "den", "det", "de", "en", "ett", "alla", "samtliga", "varje", "lokala", "civila", "sociala", "ideella", "idéburna",
    "berörda", "andra", "vår", "våra", "sin", "sina", "dess", "olika", "båda", "enskilda", "anslutna", "egna",
    "frivilliga", "offentliga", "andra", "övriga", "nya", "små", "fler", "flera", "tredje",
];

/// Words that begin a sentence whose subject stands after its verb.
pub(crate) const ADVERBIALS: &[&str] = &[
    "när", "om", "för", "därför", "varje", "genom", "i", "på", "vid", "inför", "efter", "innan", "senast", "minst",
    "årligen", "tillsammans", "dessutom", "samtidigt", "där", "sedan", "under", "utöver", "vartannat", "en", "två", "tre",
    "fyra", "här", "då", "detta", "det", "med", "till", "utan", "först", "också", "så", "från", "inom", "gemensamt",
];
