//! One small agreement for each layout that such texts are met in, in our own words.

use reader::proposal::{ClockKind, Commitment, Proposal};

fn read(text: &str) -> Proposal {
    reader::read("text.txt", text.as_bytes()).expect("a text is read")
}

fn names(proposal: &Proposal) -> Vec<&str> {
    proposal.principles.iter().map(|one| one.label.as_str()).collect()
}

/// Every commitment as label, first two words, sides and principles.
fn seen(proposal: &Proposal) -> Vec<String> {
    let one = |one: &Commitment| {
        let start: Vec<&str> = one.text.split_whitespace().take(2).collect();
        format!("{}|{}|{}|{}", one.label, start.join(" "), one.sides.join("+"), one.principles.join("+"))
    };
    proposal.commitments.iter().map(one).collect()
}

#[test]
fn references_by_number_and_items_that_go_on_a_lead_in() {
    let text = "Lokal överenskommelse mellan Tallby kommun och föreningslivet\n\n\
        1. Självständighet\nFöreningarna styr sig själva och väljer sina egna vägar.\n\n\
        Principer\n\nVi har enats om tre principer.\n\n1. Tillit\nVi litar på varandra.\n\n2. Insyn\nVi visar hur vi gör.\n\n\
        3. Tid\nVi tar oss tid.\n\nÅtaganden\n\nKommunen åtar sig att\n\n\
        – låna ut sina salar gratis på vardagar (princip 1)\n– svara på brev inom en vecka (princip 2 och 3)\n\n\
        Föreningarna åtar sig att\n\n– städa efter sig (princip 1–2)\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Tillit", "Insyn", "Tid"]);
    assert_eq!(
        seen(&proposal),
        [
            "|låna ut|municipality|tillit",
            "|svara på|municipality|insyn+tid",
            "|städa efter|civil_society|tillit+insyn"
        ]
    );
}

#[test]
fn headed_commitments_with_a_sentence_that_points() {
    let text = "Compact between Elmford City Council and the voluntary sector\n\nPrinciples\n\n\
        Principle 1: Trust\nWe believe each other.\n\nPrinciple 2: Openness\nWe show what we do.\n\n\
        Commitments\n\nCommitment 1: Early talks\nThe Council will speak to groups before plans are drawn. \
        This supports Principle 1 and Principle 2.\n\nCommitment 2: Shared rooms\nThe voluntary sector will share its rooms. \
        This supports the principle of openness.\n\nHow to join\n\nSend a letter.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Trust", "Openness"]);
    assert_eq!(
        seen(&proposal),
        [
            "Commitment 1|The Council|municipality|trust+openness",
            "Commitment 2|The voluntary|civil_society|openness"
        ]
    );
    assert_eq!(proposal.commitments[0].heading.as_deref(), Some("Early talks"));
    assert_eq!(proposal.language, "en");
}

#[test]
fn principles_in_one_sentence_and_prose_under_owners() {
    let text = "Avsiktsförklaring mellan Sjöby kommun och civilsamhället\n\nGrund\n\n\
        Samarbetet vilar på fyra principer: tillit, öppenhet och insyn, mod samt tålamod.\n\n\
        Kommunens åtaganden\n\nKommunen ska fråga först och besluta sedan.\n\nKommunen ska betala i tid (tålamod).\n\n\
        Civilsamhällets åtaganden\n\nFöreningarna ska säga vad de tycker (mod, öppenhet och insyn).\n\n\
        Gemensamma åtaganden\n\nVi ska träffas två gånger per år.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Tillit", "Öppenhet och insyn", "Mod", "Tålamod"]);
    assert_eq!(
        seen(&proposal),
        [
            "|Kommunen ska|municipality|",
            "|Kommunen ska|municipality|talamod",
            "|Föreningarna ska|civil_society|mod+oppenhet-och-insyn",
            "|Vi ska|joint|"
        ]
    );
    assert_eq!(proposal.clocks[0].every_months, 6);
    assert_eq!(proposal.clocks[0].kind, ClockKind::DialogueMeeting);
}

#[test]
fn three_sides_decide_by_their_subjects() {
    let text = "Överenskommelse mellan Region Norrhav, Havsby kommun och den idéburna sektorn\n\n\
        Värden\n\n• Närhet\nVi finns där folk bor.\n\n• Värme\nVi bryr oss om varandra.\n\nÅtaganden\n\n\
        1. Regionen betalar resor till möten. (Närhet)\n2. Regionen och kommunen delar statistik med idéburna organisationer. (Värme)\n\
        3. Alla parter ordnar en gemensam dag varje år. (Närhet, Värme)\n4. Idéburna sektorn berättar om nya behov. (Närhet)\n";
    let proposal = read(text);
    assert_eq!(
        seen(&proposal),
        [
            "1|Regionen betalar|region|narhet",
            "2|Regionen och|region+municipality|varme",
            "3|Alla parter|joint|narhet+varme",
            "4|Idéburna sektorn|civil_society|narhet"
        ]
    );
}

#[test]
fn lists_nested_under_principles_with_running_numbers() {
    let text = "The Oakham Accord between Oakham Council and local community groups\n\n\
        Outcome 1: A strong and free sector\n\nUndertakings for the Council\n\n1.1 Respect the right to campaign.\n\
        1.2 Share plans early.\n\nUndertakings for community groups\n\n1.3 Speak for those they know.\n\n\
        Outcome 2: Fair money\n\nUndertakings for the Council\n\n2.1 Pay on time.\n\n\
        Undertakings for community groups\n\n2.2 Keep good books.\n\nReview\n\nThis accord will be reviewed every two years.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["A strong and free sector", "Fair money"]);
    assert_eq!(
        seen(&proposal),
        [
            "1.1|Respect the|municipality|a-strong-and-free-sector",
            "1.2|Share plans|municipality|a-strong-and-free-sector",
            "1.3|Speak for|civil_society|a-strong-and-free-sector",
            "2.1|Pay on|municipality|fair-money",
            "2.2|Keep good|civil_society|fair-money"
        ]
    );
}

#[test]
fn capitals_hyphens_pages_and_a_table_of_contents() {
    let text = "ÖVERENSKOMMELSE MELLAN BJÖRKBY KOMMUN OCH FÖRENINGARNA\n\nINNEHÅLL\n\nPRINCIPER ........ 2\nÅTAGANDEN ........ 2\n\
        UPPFÖLJNING ...... 3\n\n- 1 -\n\nBjörkbys överenskommelse\n\nPRINCIPER\n\nDIALOG\n\nVi talar med varandra innan något är bestämt och vi lyssnar för att för-\n\
        stå den andra.\n\nTILLIT\n\nVi håller det vi har lovat och säger till när\n\n- 2 -\n\nBjörkbys överenskommelse\n\n\
        det inte går.\n\nÅTAGANDEN\n\n1 Kommunen ska berätta om sina planer för de föreningar som berörs av dem i\n  god tid. (principen om dialog)\n\
        2 Föreningarna ska hålla sina upp-\n  gifter aktuella. (principen om tilliten)\n\nUPPFÖLJNING\n\nDen följs upp årligen.\n\n- 3 -\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Dialog", "Tillit"]);
    assert_eq!(proposal.principles[1].text, "Vi håller det vi har lovat och säger till när det inte går.");
    assert_eq!(
        seen(&proposal),
        ["1|Kommunen ska|municipality|dialog", "2|Föreningarna ska|civil_society|tillit"]
    );
    assert_eq!(proposal.commitments[1].text, "Föreningarna ska hålla sina uppgifter aktuella.");
}

#[test]
fn principles_without_commitments() {
    let text = "Värdegrund för samverkan mellan Ängby kommun och civilsamhället\n\nVi samverkar enligt fem ledord.\n\nLedord\n\n\
        1. Respekt\nKommunen ska respektera föreningarnas frihet. Föreningarna ska respektera att kommunen måste välja.\n\n\
        2. Lyhördhet\nKommunen ska lyssna.\n\n3. Mod\nVi vågar pröva.\n\n4. Omsorg\nVi ser den som är ensam.\n\n5. Glädje\nVi har roligt.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Respekt", "Lyhördhet", "Mod", "Omsorg", "Glädje"]);
    assert_eq!(proposal.commitments, []);
    assert!(proposal.findings.iter().any(|finding| finding.code == reader::finding::NO_COMMITMENTS));
}

#[test]
fn rights_and_possibilities() {
    let text = "Överenskommelse mellan Viksta kommun och föreningarna\n\nÅtaganden\n\n\
        1. Kommunen bjuder in till samtal. Föreningarna ska kunna lämna förslag.\n2. Föreningarna har rätt att kritisera kommunen.\n\
        3. Parterna lyssnar på varandra.\n";
    let proposal = read(text);
    assert_eq!(
        seen(&proposal),
        ["1|Kommunen bjuder|municipality|", "2|Föreningarna har|municipality|", "3|Parterna lyssnar|joint|"]
    );
}

#[test]
fn a_merged_name_follows_the_merger_and_a_stranger_is_told() {
    let text = "Överenskommelse mellan Lunda kommun och civilsamhället\n\nPrinciper\n\nPrincipen om öppenhet\n\nVi visar. \
        Principen om insyn slogs 2019 samman med principen om öppenhet.\n\nPrincipen om dialog\n\nVi talar.\n\nÅtaganden\n\n\
        1. Kommunen visar sina papper. (Principen om insyn)\n2. Kommunen frågar först. (Principerna om dialogen och ordning)\n";
    let proposal = read(text);
    assert_eq!(
        seen(&proposal),
        ["1|Kommunen visar|municipality|oppenhet", "2|Kommunen frågar|municipality|dialog"]
    );
    assert!(
        proposal
            .findings
            .iter()
            .any(|one| one.code == reader::finding::UNKNOWN_PRINCIPLE && one.quote == "ordning")
    );
}

#[test]
fn references_on_a_line_of_their_own() {
    let text = "Överenskommelse mellan Mora by kommun och den ideella sektorn\n\nVåra principer\n\nDialog\n\nVi talar.\n\nKvalitet\n\nVi gör det bra.\n\n\
        Våra åtaganden\n\nTidiga samtal\n\nKommunen frågar i tid.\n\nPrinciper: dialog, kvalitet\n\nKunniga ledare\n\n\
        Föreningarna utbildar sina ledare.\n\nPrincip: kvalitet\n\nUppföljning\n\nVi följer upp varje år.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Dialog", "Kvalitet"]);
    assert_eq!(
        seen(&proposal),
        [
            "Tidiga samtal|Kommunen frågar|municipality|dialog+kvalitet",
            "Kunniga ledare|Föreningarna utbildar|civil_society|kvalitet"
        ]
    );
}

#[test]
fn themes_that_are_principles_and_items_of_both_sides() {
    let text = "Överenskommelse mellan Ekeby kommun och det civila samhället\n\nPrinciper\n\n• Dialog – vi talar med varandra.\n\
        • Långsiktighet – vi håller ut.\n\nÅtaganden\n\nDialog\n\n• Kommunen bjuder in till möte.\n• Det civila samhället kommer till mötet.\n\n\
        Långsiktighet\n\n• Kommunen skriver avtal på flera år.\n\nAnslutning\n\n• Fyll i en blankett.\n• Skicka den till kommunen.\n";
    let proposal = read(text);
    assert_eq!(
        seen(&proposal),
        [
            "|Kommunen bjuder|municipality|dialog",
            "|Det civila|civil_society|dialog",
            "|Kommunen skriver|municipality|langsiktighet"
        ]
    );
}

#[test]
fn chapters_by_number_in_plain_text() {
    let text = "Samverkansöverenskommelse mellan Backa kommun och föreningslivet\n\n1 Bakgrund\n\nVi har talat länge.\n\n2 Kännetecken för vår samverkan\n\n\
        2.1 Ömsesidighet\n\nBåda ger och båda tar.\n\n2.2 Enkelhet\n\nDet ska vara lätt.\n\n3 Vad vi lovar\n\n\
        3.1 Kommunen ska ha en väg in. (enkelhet)\n\n3.2 Föreningslivet ska ha en kontaktperson. (2.1)\n\n\
        3.3 Båda parter ska tacka varandra. (kännetecknet om ömsesidigheten)\n\n4 Giltighet\n\n\
        Överenskommelsen gäller från och med den 1 mars 2021 till och med utgången av 2025.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Ömsesidighet", "Enkelhet"]);
    assert_eq!(
        seen(&proposal),
        [
            "3.1|Kommunen ska|municipality|enkelhet",
            "3.2|Föreningslivet ska|civil_society|omsesidighet",
            "3.3|Båda parter|joint|omsesidighet"
        ]
    );
    assert_eq!(proposal.term.until.as_deref(), Some("2025-12-31"));
}

#[test]
fn measures_beneath_a_commitment_are_no_commitments() {
    let text = "Överenskommelse mellan Hagby kommun och föreningarna\n\nÅtaganden\n\nTidig dialog\n\nKommunen frågar föreningarna innan den bestämmer.\n\n\
        Åtgärder\n\n• Kommunen ordnar ett möte i mars.\n• Kommunen skickar ut en enkät.\n\nKunskap\n\nFöreningarna lär sig hur kommunen styrs.\n\n\
        Åtgärder\n\n• En kurs hålls i maj.\n";
    let proposal = read(text);
    assert_eq!(
        seen(&proposal),
        ["Tidig dialog|Kommunen frågar|municipality|", "Kunskap|Föreningarna lär|civil_society|"]
    );
}

#[test]
fn a_one_sided_declaration() {
    let text = "Deklaration om samspelet med frivilliga\n\nRegeringen har fyra mål.\n\nRegeringen vill\n\n\
        1. Regeringen ska höra organisationerna innan den bestämmer.\n2. Regeringen ska ge stöd som går att planera efter.\n\
        3. Regeringen ska värna rätten att säga emot.\n";
    let proposal = read(text);
    let sides: Vec<&str> =
        proposal.commitments.iter().flat_map(|one| one.sides.iter().map(String::as_str)).collect();
    assert_eq!(sides, ["government", "government", "government"]);
}

#[test]
fn paragraphs_under_sections_of_responsibility() {
    let text = "Avtal om lokal samverkan\nHultsby kommun och Hultsby föreningsråd\n\n§ 1 Parter\n\
        Parterna är Hultsby kommun (nedan kommunen) och Hultsby föreningsråd (nedan rådet).\n\n§ 2 Principer\n\
        Samverkan bygger på principerna självständighet, öppenhet, dialog och kvalitet.\n\n§ 3 Kommunens ansvar\n\
        Kommunen ska årligen bjuda in till ett stormöte. Principer: öppenhet, dialog.\nKommunen ska informera om bidrag. Princip: öppenhet.\n\n\
        § 4 Föreningslivets ansvar\nFöreningslivet ska medverka i samråd. Princip: dialog.\n\n§ 5 Avtalstid\n\
        Avtalet gäller från den 1 juli 2017 till den 30 juni 2020.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Självständighet", "Öppenhet", "Dialog", "Kvalitet"]);
    assert_eq!(
        seen(&proposal),
        [
            "|Kommunen ska|municipality|oppenhet+dialog",
            "|Kommunen ska|municipality|oppenhet",
            "|Föreningslivet ska|civil_society|dialog"
        ]
    );
    assert_eq!(proposal.term.from.as_deref(), Some("2017-07-01"));
}

#[test]
fn a_party_that_only_its_heading_names_and_codes_for_labels() {
    let text = "SAMVERKANSÖVERENSKOMMELSE FÖR LÄNET\n\nPrinciper\n\n1 Jämlikhet\n2 Delaktighet och inflytande\n3 Hållbarhet\n\n\
        Parternas åtaganden\n\nRegionens åtaganden\nR1 Regionen ska ha en dialog med civilsamhället. Kopplas till princip 2.\n\n\
        Länsstyrelsens åtaganden\nL1 Länsstyrelsen ska samla statistik. Kopplas till princip 3.\n\n\
        Civilsamhällets åtaganden\nC1 Civilsamhällets organisationer ska utse ledamöter. Kopplas till princip 1 och 2.\n";
    assert_eq!(
        seen(&read(text)),
        [
            "R1|Regionen ska|region|delaktighet-och-inflytande",
            "L1|Länsstyrelsen ska|lansstyrelsen|hallbarhet",
            "C1|Civilsamhällets organisationer|civil_society|jamlikhet+delaktighet-och-inflytande"
        ]
    );
}

#[test]
fn themes_in_prose_under_each_side() {
    let text = "Överenskommelse mellan Lindby kommun och det civila samhället\n\nFörutsättningar\n\n\
        Vi ser tre förutsättningar för samverkan: respekt, dialog samt kunskap och lärande.\n\nRespekt\nVi respekterar varandra.\n\n\
        Dialog\nVi talar med varandra.\n\nKunskap och lärande\nVi lär av varandra.\n\nÅtaganden\n\nKommunen\n\nDialog\n\
        Kommunen bjuder varje år in till ett forum.\nDet ska vara lätt att nå kommunen.\n\nDet civila samhället\n\n\
        Kunskap och lärande\nDet civila samhällets organisationer delar med sig av sin kunskap.\n";
    let proposal = read(text);
    assert_eq!(names(&proposal), ["Respekt", "Dialog", "Kunskap och lärande"]);
    assert_eq!(
        seen(&proposal),
        [
            "|Kommunen bjuder|municipality|dialog",
            "|Det ska|municipality|dialog",
            "|Det civila|civil_society|kunskap-och-larande"
        ]
    );
}

#[test]
fn who_speaks_says_who_that_is_and_mergers_point_to_where_they_stand() {
    let text = "Samspel i Vassby\n\nÖverenskommelse mellan Vassby kommun och föreningslivet\n\nPrinciper\n\n\
        PRINCIPEN OM TÅLAMOD\nDet får ta tid. Sedan 2014 har de tidigare principerna om envishet och om uthållighet slagits \
        ihop till denna.\n\nPRINCIPEN OM NÄRHET\nVi finns där folk bor.\n\nÅtaganden\n\nVi i kommunen ska\n\n\
        * svara på brev (principen om envishet)\n* visa våra planer (principerna om närhet och uthållighet)\n\n\
        Vi i föreningslivet ska\n\n* säga vad vi tycker (principen om närhet)\n";
    let proposal = read(text);
    assert_eq!(
        seen(&proposal),
        [
            "|svara på|municipality|talamod",
            "|visa våra|municipality|narhet+talamod",
            "|säga vad|civil_society|narhet"
        ]
    );
}

#[test]
fn shared_responsibility_is_a_principle_among_principles() {
    let text = "# An accord between Oakmere Council and the voluntary sector\n\n## Principles\n\n### Openness\n\nWe show what we do.\n\n\
        ### Shared responsibility\n\nNobody mends the town alone.\n\n### Good humour\n\nWe laugh when we can.\n\n\
        ## Commitments\n\n### Commitments of the voluntary sector\n\nVoluntary sector groups undertake to:\n\n\
        1. Keep good books.\n2. Tell the truth.\n\n### Shared commitments\n\nTogether we will:\n\n3. Hold a summit once a year.\n";
    let proposal = reader::read("text.md", text.as_bytes()).expect("a text is read");
    assert_eq!(names(&proposal), ["Openness", "Shared responsibility", "Good humour"]);
    assert_eq!(
        seen(&proposal),
        ["1|Keep good|civil_society|", "2|Tell the|civil_society|", "3|Hold a|joint|"]
    );
}

#[test]
fn a_form_tells_body_and_day_in_fields_of_their_own() {
    let text = "Samspel i Vassby\n\n| Dokument | Överenskommelse |\n| Fastställd av | Kommunfullmäktige |\n\
        | Datum och paragraf | 2018-03-26 § 41 |\n\nÖverenskommelse mellan Vassby kommun och föreningslivet\n\n\
        Principer\n\n1. Närhet\n2. Tålamod\n3. Glädje\n";
    let adoption = read(text).adoption;
    assert_eq!(adoption.body.as_deref(), Some("Kommunfullmäktige"));
    assert_eq!(adoption.date.as_deref(), Some("2018-03-26"));
}
