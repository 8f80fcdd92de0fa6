# Anslutning: en organisation går med i överenskommelsen, eller lämnar den.

## Stegen på vägen
accession-step-applied = Ansökan
accession-step-decided = Organisationens beslut
accession-step-signed = Underskrift
accession-step-received = Kansliet tar emot
accession-step-confirmed = Anslutningen bekräftas
accession-step-counter-signed = En politiker skriver under
accession-step-listed = Ni syns i registret
accession-step-declined = Anslutningen avslogs
accession-step-withdrawn = Anslutningen drogs tillbaka
accession-step-renewed = Anslutningen förnyades
accession-step-lapsed = Anslutningen upphörde

accession-state-applied = Påbörjad
accession-state-decided = Väntar på underskrift
accession-state-signed = Väntar på att tas emot
accession-state-received = Väntar på att bekräftas
accession-state-confirmed = Väntar på politikers underskrift
accession-state-counter-signed = Undertecknad av båda
accession-state-listed = Ansluten
accession-state-declined = Avslagen
accession-state-withdrawn = Har lämnat
accession-state-renewed = Förnyad
accession-state-lapsed = Har upphört

accession-road-decided = Styrelsen, årsmötet eller medlemmarna beslutar att ni går med. Ni har protokollet till hands.
accession-road-signed = Du läser texten här på webben och skriver under för organisationen.
accession-road-received = Kansliet ser att allt är med och skriver till dig.
accession-road-confirmed = Kansliet bekräftar anslutningen.
accession-road-confirmed-body = { $body } bekräftar anslutningen.
accession-road-counter-signed = En politiker skriver under för kommunen.
accession-road-listed = Ni står i registret bland de anslutna och får ett bevis att spara.

accession-link-done = Klart { $day }
accession-link-done-by = Klart { $day }, av { $by }
accession-link-paper = Inlagd av kansliet { $day }{ $by ->
    [none] {""}
   *[other] {", "}{ $by }
}
accession-link-now = { $owner ->
    [applicant] Er tur
    [politician] Pågår hos en politiker
   *[secretariat] Pågår hos kansliet
}
accession-link-promised = { $owner ->
    [politician] Pågår. En politiker svarar senast { $day }
   *[other] Pågår. Kansliet svarar senast { $day }
}
accession-link-late = { $owner ->
    [politician] Försenat. En politiker skulle ha svarat senast { $day }
   *[other] Försenat. Kansliet skulle ha svarat senast { $day }
}
accession-link-ahead = Återstår
accession-link-stopped = Slut { $day }
accession-on-behalf = I namn av { $body }.
accession-promise-late = { $day }, { $days ->
    [one] en dag försenat
   *[other] { $days } dagar försenat
}

## Gå med
accession-nav-join = Gå med
accession-nav-list = Anslutningar
accession-join-title = Gå med i överenskommelsen
accession-join-lead = Här ansluter du din organisation till { $compact }. Det tar ungefär en kvart när beslutet är fattat.
accession-join-begin = Anslut er organisation
accession-join-mine = Dina anslutningar
accession-join-how = Så går det till
accession-join-needs = Det här behöver ni
accession-join-need-decision = Ett beslut i er styrelse, på ert årsmöte eller bland era medlemmar.
accession-join-need-minutes = Protokollet som fil eller foto. Bara ni och de som handlägger anslutningen ser det. Ett nätverk utan protokoll kan gå med ändå.
accession-join-need-signer = Någon som får skriva under för er.
accession-join-need-mail = En e-postadress som du kan logga in med. Du behöver inget lösenord.
accession-join-time = Du kan stanna när som helst och fortsätta en annan dag. Vid varje steg svarar kansliet inom { $days } dagar.
accession-join-who = Vilka som kan gå med
accession-join-terms = Lika villkor
accession-join-equal = Service, stöd, svar och inbjudningar till samråd är lika för alla organisationer, anslutna eller inte. Alla anslutningar tas i den ordning de kommer in.
accession-join-paper = Hellre på papper?
accession-join-paper-how = Skriv ut blanketten, fyll i den och skicka den till kansliet. Vägen är densamma.
accession-join-form = Hämta blanketten (PDF)
accession-join-none = Det finns ingen överenskommelse att gå med i än
accession-join-none-more = När en överenskommelse har antagits kan ni ansluta er här.
accession-join-home = Till startsidan

## Guiden
accession-page-1 = Vilka ni är
accession-page-2 = Ert beslut
accession-page-3 = Vem som skriver under
accession-page-4 = Läs och skriv under
accession-onward-2 = Fortsätt till ert beslut
accession-onward-3 = Fortsätt till vem som skriver under
accession-onward-4 = Fortsätt till underskriften
accession-back-search = Tillbaka till sökningen
accession-back-2 = Tillbaka till ert beslut
accession-back-3 = Tillbaka till vem som skriver under
accession-back-list = Tillbaka till listan
accession-later = Fortsätt en annan gång
accession-change = Ändra

accession-who-title = Vilken organisation vill gå med?
accession-who-lead = Sök i registret. Finns ni inte där lägger du till er.
accession-who-mine = Du företräder
accession-who-choose = Välj
accession-who-search = Sök i registret
accession-who-query = Namn eller organisationsnummer
accession-who-find = Sök
accession-who-none = Vi hittade ingen organisation som liknar ”{ $query }”.
accession-who-new = Hittar du er inte?
accession-who-new-how = Lägg till er. Uppgifterna visas i registret när anslutningen är klar, eller när kansliet har tittat på dem.
accession-who-new-button = Lägg till en organisation
accession-living = { $organisation } har redan en anslutning som gäller eller är på väg.
accession-living-onward = Se den anslutning som redan finns
accession-nothing-in-force = Just nu gäller ingen överenskommelse som det går att ansluta sig till. Kansliet kan berätta mer.

accession-new-title = Berätta vilka ni är
accession-new-lead = Bara det som andra behöver för att känna igen er. Kontaktuppgifter lägger du till senare.
accession-new-similar = Är det någon av de här?
accession-new-similar-how = Välj i så fall den, så slipper ni stå två gånger i registret.
accession-new-similar-problem = Det finns liknande organisationer i registret. Välj en av dem, eller kryssa för att ni är en annan.
accession-new-another = Vi är en annan organisation
accession-new-name = Organisationens namn
accession-new-name-hint = Som det står i stadgarna
accession-new-kind = Ni är
accession-new-number = Organisationsnummer
accession-new-number-hint = Tio siffror. Föreningar behöver det; nätverk kan sakna nummer.
accession-new-orientation = Ni ägnar er mest åt
accession-new-purpose = Vad gör ni?
accession-new-purpose-hint = En eller två meningar, till registret
accession-new-district = Stadsdel eller ort
accession-new-district-hint = Lämna tomt om ni verkar i hela kommunen

accession-decision-renew = När beslutade ni att förnya?
accession-renewing = Det här är en förnyelse. Ni är anslutna hela tiden.
accession-renewing-changes = Se vad som har ändrats
accession-decision-title = När beslutade ni att gå med?
accession-decision-lead = Vi frågar om beslutet i { $organisation }. Protokollet visas bara för er och för dem som handlägger anslutningen.
accession-decision-on = Beslutets datum
accession-decision-on-hint = Till exempel 2025-03-12
accession-decision-by = Vem fattade beslutet?
accession-decision-minutes = Protokoll
accession-decision-minutes-hint = PDF, foto (PNG eller JPEG), Word (.docx) eller text (.txt), högst 20 MB
accession-by-board = Styrelsen
accession-by-board-more = Om stadgarna låter styrelsen besluta.
accession-by-annual-meeting = Årsmötet
accession-by-annual-meeting-more = Också ett extra årsmöte.
accession-by-members = Medlemmarna vid ett möte
accession-by-members-more = För nätverk utan styrelse.
accession-by-committee = Nämnden
accession-by-committee-more = Protokollet är nämndens.

accession-signer-title = Vem skriver under?
accession-signer-lead = Den som får företräda er, oftast ordföranden eller en firmatecknare.
accession-signer-name = Namn
accession-signer-name-hint = För- och efternamn
accession-signer-capacity = Uppdrag
accession-signer-capacity-hint = Till exempel ordförande

accession-sign-title = Läs det ni skriver under
accession-sign-lead = Kontrollera uppgifterna och läs texten. När du skriver under får kansliet er anslutning.
accession-sign-answers = Era uppgifter
accession-sign-declare = Jag har läst texten och får skriva under för { $organisation }
accession-sign-another = Du är inloggad som { $me }, men underskriften är { $signer }. Du intygar då att det är så ni har beslutat, och ditt namn står bredvid.
accession-sign-declare-another = Jag, { $me }, har läst texten och intygar att { $signer } skriver under för { $organisation } och har bett mig lämna underskriften
accession-signed-before-decision = Beslutet måste ha kommit före underskriften. Kontrollera de två datumen.
accession-sign-declare-hint = Din underskrift är en enkel elektronisk underskrift: namnet, tiden och textens fingeravtryck sparas.
accession-sign-button = Skriv under
accession-sign-sides = Parterna

## Anslutningens sida
accession-receipt-renewal = Tack, er förnyelse är på väg
accession-anew = Börja en ny anslutning
accession-anew-ask = Fråga kansliet:
accession-receipt-title = Tack, ni är på väg in i överenskommelsen
accession-lead-late = Svaret skulle ha kommit senast { $promised }, och är försenat.
accession-lead-applied-mine = Du har påbörjat anslutningen till { $compact }. Fortsätt med ert beslut när du vill.
accession-lead-applied-theirs = Anslutningen är påbörjad. Organisationen ska berätta om sitt beslut.
accession-lead-decided-mine = Beslutet är sparat. Nu återstår att läsa och skriva under.
accession-lead-decided-theirs = Organisationen har beslutat och ska skriva under.
accession-lead-signed-mine = Kansliet svarar senast { $promised }. Du får ett brev med e-post vid varje steg.
accession-lead-signed-theirs = Undertecknad. Kansliet ska ta emot den senast { $promised }.
accession-lead-received-mine = Kansliet har tagit emot anslutningen. Svar kommer senast { $promised }.
accession-lead-received-theirs = Mottagen. Den ska bekräftas senast { $promised }.
accession-lead-confirmed-mine = Anslutningen är bekräftad. En politiker skriver under senast { $promised }.
accession-lead-confirmed-theirs = Bekräftad. En politiker ska skriva under senast { $promised }.
accession-lead-counter-signed-mine = Båda parter har skrivit under.
accession-lead-counter-signed-theirs = Båda parter har skrivit under.
accession-lead-listed-mine = Ni är anslutna till { $compact }.
accession-lead-listed-theirs = Ansluten till { $compact }.
accession-lead-declined-mine = Anslutningen avslogs. Skälet står nedan. Ni kan ansöka på nytt.
accession-lead-declined-theirs = Anslutningen avslogs. Skälet står nedan.
accession-lead-withdrawn-mine = Anslutningen är avslutad. Historien finns kvar. Ni kan ansluta er på nytt.
accession-lead-withdrawn-theirs = Anslutningen är avslutad av organisationen. Historien finns kvar.
accession-lead-lapsed-mine = Utgåvan ni skrev under gäller inte längre. Ni kan ansluta er till den nya.
accession-lead-lapsed-theirs = Utgåvan som undertecknades gäller inte längre, och anslutningen har upphört.
accession-lead-renewed-mine = Ni har förnyat anslutningen. Den här gällde fram till dess.
accession-lead-renewed-theirs = Anslutningen är förnyad. Den här gällde fram till dess.
accession-renew-title = En ny utgåva gäller
accession-renew-until = Förnya anslutningen senast { $day }. Ni är anslutna hela tiden. Gör ni inget upphör anslutningen efter den dagen.
accession-renew-free = Er underskrift gäller även den nya utgåvan. Vill ni kan ni skriva under den också.
accession-renew-begun = Ni har börjat förnya anslutningen. Ni är anslutna hela tiden.
accession-renew-button = Förnya anslutningen
accession-renew-see = Se förnyelsen
accession-chain = Så går det vidare
accession-facts = Uppgifter
accession-go-on = Fortsätt där du slutade
accession-certificate = Hämta beviset (PDF)
accession-fact-organisation = Organisation
accession-fact-compact = Överenskommelse
accession-fact-edition = Utgåva
accession-fact-decision = Beslut
accession-fact-minutes = Protokoll
accession-fact-since = Anslutna utan avbrott sedan
accession-fact-signer = Underskrift
accession-fact-declared = Lämnad av
accession-fact-signed-as = Skrev under som
accession-fact-way = Kom in
accession-fact-listed = Ansluten från
accession-fact-ended = Slut från
accession-fact-code = Kontrollkod
accession-fact-hash = Textens fingeravtryck
accession-way-web = På webben
accession-way-paper = På papper
accession-edition = Utgåva { $number }, { $title }
accession-minutes-none = Inget protokoll
accession-minutes-get = Spara ner { $name }

accession-receive-title = Ta emot anslutningen
accession-receive-lead = Se att beslutet och protokollet hör ihop och att den som skriver under får göra det. Organisationen får ett brev.
accession-receive-button = Ta emot
accession-confirm-title = Bekräfta anslutningen
accession-confirm-lead = När du bekräftar går anslutningen vidare, och organisationen får ett brev.
accession-confirm-body = Bekräfta i namn av { $body }, när beslutet är fattat där.
accession-confirm-note = Var beslutet fattades
accession-confirm-note-hint = Till exempel möte den 12 mars, punkt 4
accession-confirm-button = Bekräfta
accession-counter-button = Skriv under för kommunen
accession-counter-title = Skriv under anslutningen av { $organisation }
accession-counter-lead = Med din underskrift går båda parter in i överenskommelsen.
accession-counter-as = Du skriver under som { $name }.
accession-counter-read = Läs texten som ni skriver under: { $edition }
accession-counter-capacity-hint = Till exempel kommunstyrelsens ordförande
accession-counter-declare = Jag får skriva under för { $town }
accession-counter-declare-hint = Din underskrift är en enkel elektronisk underskrift: namnet och tiden sparas.
accession-decline-link = Avslå anslutningen
accession-decline-title = Avslå anslutningen av { $organisation }
accession-decline-lead = Organisationen får skälet i ett brev och kan ansöka på nytt.
accession-decline-reason = Skäl
accession-decline-hint = Skriv så att organisationen förstår vad som saknas
accession-decline-button = Avslå
accession-withdraw-link = Ta tillbaka anslutningen
accession-withdraw-title = Ta tillbaka anslutningen av { $organisation }?
accession-withdraw-lead = Anslutningen stannar här. Ni kan börja om när ni vill.
accession-withdraw-reason = Vill du säga varför?
accession-withdraw-hint = Kansliet läser det
accession-withdraw-button = Ta tillbaka
accession-leave-link = Lämna överenskommelsen
accession-leave-title = Ska { $organisation } lämna överenskommelsen?
accession-leave-lead = Registret visar när ni anslöts och när ni lämnade. Service och stöd påverkas inte. Ni kan ansluta er på nytt.
accession-leave-on = Lämnar från och med
accession-leave-on-hint = Den första dagen utan er, senast i dag
accession-leave-reason = Skäl
accession-leave-hint = Kansliet läser det, och det står kvar i historien
accession-leave-button = Lämna överenskommelsen
accession-keep = Avbryt

## Listan
accession-list-title = Anslutningar
accession-list-lead = Den som kom först står först. Ni har lovat att svara inom { $days } dagar vid varje steg.
accession-list-tabs = Vad anslutningarna väntar på
accession-tab-received = Att tas emot
accession-tab-confirmed = Att bekräftas
accession-tab-counter-signed = Politikers underskrift
accession-tab-applicant = Organisationen
accession-tab-listed = Anslutna
accession-tab-ended = Avslutade
accession-column-name = Organisation
accession-column-state = Läge
accession-column-since = I det läget sedan
accession-column-promised = Svar utlovat
accession-list-empty = Ingen anslutning här
accession-list-empty-more = När en organisation skickar in sin anslutning hamnar den här, med dagen då ni har lovat att svara.

## Papper
accession-paper-title = Lägg in en anslutning på papper
accession-paper-who = Vems är blanketten? Sök i registret först, så att ingen läggs in två gånger.
accession-paper-lead = Skriv av blanketten och bifoga den inskannad.
accession-paper-part-1 = 1. Vilka de är
accession-paper-part-2 = 2. Deras beslut
accession-paper-part-3 = 3. Deras underskrift
accession-paper-scan-again = Filen { $name } är inte sparad än. Välj den igen innan du lägger in anslutningen.
accession-paper-signer = Vem har skrivit under?
accession-paper-contact = Kontaktpersonens e-postadress
accession-paper-contact-hint = Dit går breven. Personen kan logga in med adressen och företräder organisationen när anslutningen är klar.
accession-paper-scan = Inskannad blankett
accession-paper-scan-hint = Med protokollet om det kom med. PDF, foto (PNG eller JPEG), Word (.docx) eller text (.txt), högst 20 MB
accession-paper-button = Lägg in anslutningen
accession-paper-edition = Vilken text har de skrivit under?
accession-paper-edition-hint = Överst på blanketten står utgåvan.
accession-paper-edition-one = { $compact }, utgåva { $number }, gäller från { $from }
accession-paper-signed-on = Undertecknad den
accession-paper-signed-on-hint = Datumet vid underskriften
accession-paper-itself = Blanketten
accession-paper-arrived-on = Kom in den
accession-paper-arrived-on-hint = Löftet om svar räknas från den dagen. Lämna tomt om den kom i dag.
accession-edition-missing = Välj vilken text blanketten gäller.
accession-signed-before-text = Texten var inte antagen den dagen. Kontrollera datumet, eller välj en annan utgåva.
accession-arrived-before-signed = Blanketten kan inte ha kommit innan den skrevs under. Kontrollera de två datumen.
accession-join-which = Vilken överenskommelse?

## Kontroll
accession-check-title = Kontrollera en kod
accession-check-lead = Skriv kontrollkoden från ett bevis om anslutning eller från en årsrapport, så ser du om papperet är äkta och gäller.
accession-check-code = Kontrollkod
accession-check-code-hint = Ett bevis har åtta tecken, till exempel 7F3K-92QD. En årsrapport har tolv, till exempel 0A1B-2C3D-4E5F.
accession-check-button = Kontrollera
accession-check-none = Koden hör inte till något bevis och inte till någon årsrapport här
accession-check-none-more = Kontrollera att du skrev av alla tecken. Stämmer koden ändå inte är papperet inte utfärdat här.
accession-check-report = Rapport
accession-check-version = Version
accession-check-published = Publicerad
accession-check-older = Rapporten är äkta, men ersatt av en nyare version
accession-check-replaced = Version { $version }, publicerad { $day }, har ersatt den.
accession-check-newer = Läs versionen som gäller
accession-check-this = Läs versionen med den här koden

## Vad som kan gå fel
accession-not-yet = { $state ->
    [signed] Det går inte än. Kansliet måste ta emot anslutningen först.
    [received] Det går inte än. Anslutningen måste bekräftas först.
   *[other] Det går inte än. Organisationen måste skriva under först.
}
accession-moved-on = { $state ->
    [signed] Anslutningen är redan undertecknad och kan inte ändras. Ladda om sidan och se vad som är nästa steg.
    [received] Någon hann före: anslutningen är redan mottagen. Sidan visar hur den står nu.
    [confirmed] Någon hann före: anslutningen är redan bekräftad. Sidan visar hur den står nu.
    [listed] Någon hann före: organisationen är redan ansluten. Sidan visar hur det står nu.
    [declined] Någon hann före: anslutningen är avslagen. Sidan visar hur det står nu.
    [withdrawn] Organisationen har dragit tillbaka anslutningen. Sidan visar hur det står nu.
   *[other] Anslutningen har gått vidare. Sidan visar hur den står nu.
}
accession-day-wrong = Skriv datumet som år, månad och dag, till exempel 2025-03-12.
accession-day-ahead = Dagen har inte varit än. Skriv en dag till och med i dag.
accession-begun-many = Du har redan påbörjat flera anslutningar. Gör klart eller dra tillbaka en av dem först, eller hör av dig till kansliet.
accession-day-before-listed = Dagen ligger före anslutningen. Skriv dagen då ni anslöts, eller en senare.
accession-by-missing = Välj vem som fattade beslutet.
accession-minutes-missing = Bifoga protokollet som fil eller foto.
accession-scan-missing = Bifoga den inskannade blanketten.
accession-signer-erased = En person, raderad { $day }
accession-signer-missing = Skriv namnet på den som skriver under.
accession-others-speak = { $organisation } har redan företrädare här, och de anmäler den. Be någon av dem eller kansliet att göra dig till företrädare.
accession-party-ended = Den här finns inte längre, så den kan inte gå med.
accession-capacity-missing = Skriv vilket uppdrag den som skriver under har.
accession-declaration-missing = Kryssa i rutan för att skriva under.
accession-text-changed = Texten har ändrats sedan du öppnade sidan. Läs den nya texten nedan innan du skriver under.
accession-reason-missing = Skriv ett skäl.
accession-too-long = Texten är för lång. Korta den.

## Efteråt
accession-many-lead = Kryssa för dem som du vill ta hand om på en gång. Var och en får sitt brev och sin rad i händelseloggen.
accession-many-all = Kryssa för alla på sidan
accession-many-tick = Välj { $name }
accession-many-receive = Ta emot de ikryssade
accession-many-both = Ta emot och bekräfta de ikryssade
accession-many-confirm = Bekräfta de ikryssade
accession-none-ticked = Kryssa för minst en anslutning.
accession-many-done = { $received ->
    [0] Ingen togs emot nu,
    [one] En är mottagen,
   *[other] { $received } är mottagna,
} { $confirmed ->
    [0] ingen bekräftades.
    [one] en är bekräftad.
   *[other] { $confirmed } är bekräftade.
}
notice-accession-begun = Anslutningen är påbörjad. Du kan fortsätta nu eller en annan dag.
notice-accession-saved = Sparat.
notice-accession-signed = Underskriften är sparad, och kansliet har fått anslutningen.
notice-accession-received = Anslutningen är mottagen. Organisationen har fått ett brev.
notice-accession-confirmed = Anslutningen är bekräftad. Organisationen har fått ett brev.
notice-accession-counter-signed = Underskriften är sparad.
notice-accession-declined = Anslutningen är avslagen. Organisationen har fått skälet i ett brev.
notice-accession-withdrawn = Anslutningen är avslutad.
notice-accession-entered = Anslutningen är inlagd och mottagen.

## Brev
accession-mail-applied-subject = Ni har påbörjat en anslutning
accession-mail-applied-text =
    { $organisation } har påbörjat sin anslutning till { $compact }.

    Det som återstår är att berätta om ert beslut och att skriva under. Du kan fortsätta när du vill.
accession-mail-applied-button = Fortsätt anslutningen
accession-mail-applied-reason = Du får det här brevet för att du påbörjade anslutningen.
accession-mail-signed-subject = Tack, vi har er underskrift
accession-mail-signed-text =
    Anslutningen av { $organisation } till { $compact } är undertecknad och har kommit in.

    Kansliet svarar senast { $promised }.
accession-mail-signed-button = Se anslutningen
accession-mail-signed-reason = Du får det här brevet för att du påbörjade anslutningen.
accession-mail-received-subject = Er anslutning är mottagen
accession-mail-received-text =
    Kansliet har tagit emot anslutningen av { $organisation }.

    Nästa svar kommer senast { $promised }.
accession-mail-received-button = Se anslutningen
accession-mail-received-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-confirmed-subject = Er anslutning är bekräftad
accession-mail-confirmed-text =
    Anslutningen av { $organisation } är bekräftad.

    Nu återstår att en politiker skriver under. Det sker senast { $promised }.
accession-mail-confirmed-button = Se anslutningen
accession-mail-confirmed-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-listed-subject = Välkomna! Ni är anslutna
accession-mail-listed-text =
    { $organisation } är nu ansluten till { $compact } och står i registret.

    På anslutningens sida hämtar du beviset. Du företräder nu organisationen här och kan hålla uppgifterna i registret aktuella.
accession-mail-listed-button = Hämta beviset
accession-mail-listed-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-declined-subject = Er anslutning avslogs
accession-mail-declined-text =
    Anslutningen av { $organisation } till { $compact } avslogs.

    Skälet är: { $reason }

    Ni kan ansöka på nytt, och kansliet svarar gärna på frågor.
accession-mail-declined-button = Se anslutningen
accession-mail-declined-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-withdrawn-subject = Anslutningen är avslutad
accession-mail-withdrawn-text =
    Anslutningen av { $organisation } till { $compact } är avslutad av organisationen.

    Historien finns kvar. Ni kan ansluta er på nytt när ni vill.
accession-mail-withdrawn-button = Se anslutningen
accession-mail-withdrawn-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-renewed-subject = Er anslutning är förnyad
accession-mail-renewed-text =
    { $organisation } har förnyat sin anslutning till { $compact }. Ni har varit anslutna hela tiden.

    På anslutningens sida hämtar du det nya beviset.
accession-mail-renewed-button = Hämta beviset
accession-mail-renewed-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-renew-subject = Förnya er anslutning
accession-mail-renew-text =
    En ny utgåva av { $compact } gäller. { $organisation } skrev under en tidigare. Förnya anslutningen senast { $until }, annars upphör den.

    På anslutningens sida läser och skriver ni under den nya utgåvan. Ni är anslutna hela tiden.
accession-mail-renew-button = Förnya anslutningen
accession-mail-renew-reason = Du får det här brevet för att du företräder organisationen. Det skickas en gång.
accession-mail-lapsed-all-subject = Anslutningar har upphört
accession-mail-lapsed-all-text =
    Tiden att förnya { $compact } har gått ut. Så många anslutningar har upphört: { $count }.

    De som företräder organisationerna har fått brev. Listan visar vilka det gäller.
accession-mail-lapsed-all-button = Se listan
accession-mail-lapsed-all-reason = Du får det här brevet för att det är kansliets adress.
accession-mail-lapsed-subject = Er anslutning har upphört
accession-mail-lapsed-text =
    Utgåvan av { $compact } som { $organisation } skrev under gäller inte längre, och tiden att förnya har gått ut.

    Ni är välkomna att ansluta er till den nya utgåvan.
accession-mail-lapsed-button = Se anslutningen
accession-mail-lapsed-reason = Du får det här brevet för att du står som kontakt för anslutningen.
accession-mail-waits-subject = En anslutning väntar: { $organisation }
accession-mail-waits-text =
    { $organisation } har skrivit under { $compact }.

    Ta emot anslutningen senast { $promised }.
accession-mail-waits-button = Öppna anslutningen
accession-mail-waits-reason = Brevet går till kansliets adress varje gång en anslutning har skrivits under.
accession-mail-left-subject = { $organisation } har avslutat sin anslutning
accession-mail-left-text =
    { $organisation } har avslutat sin anslutning till { $compact }.
accession-mail-left-button = Öppna anslutningen
accession-mail-left-reason = Brevet går till kansliets adress varje gång en anslutning avslutas.
accession-mail-left-why-subject = { $organisation } har avslutat sin anslutning
accession-mail-left-why-text =
    { $organisation } har avslutat sin anslutning till { $compact }.

    Skälet är: { $reason }
accession-mail-left-why-button = Öppna anslutningen
accession-mail-left-why-reason = Brevet går till kansliets adress varje gång en anslutning avslutas.
accession-mail-counter-subject = En anslutning väntar på din underskrift: { $organisation }
accession-mail-counter-text =
    Anslutningen av { $organisation } till { $compact } är bekräftad och väntar på en politikers underskrift.

    Den är lovad senast { $promised }.
accession-mail-counter-button = Läs och skriv under
accession-mail-counter-reason = Du får det här brevet för att du får skriva under för kommunen.

## Tryck
accession-print-page = Sida { $page } av { $pages }
accession-print-certificate = Bevis om anslutning
accession-print-check = Kontrollkod
accession-print-statement = har anslutit sig till
accession-print-facts = Uppgifter om anslutningen
accession-print-number = Organisationsnummer
accession-print-number-hint = om ni har ett
accession-print-edition = Utgåva
accession-print-edition-text = Utgåva { $number }, gäller från { $from }
accession-print-adopted = Antagen av { $body } { $day }
accession-print-adopted-diary = Antagen av { $body } { $day }, diarienummer { $diary }
accession-print-decision = Organisationens beslut
accession-print-minutes-kept = Protokoll bifogat
accession-print-signature = Undertecknad av
accession-print-confirmation = Bekräftad av
accession-print-secretariat = Kansliet
accession-print-countersignature = Kontrasignerad av
accession-print-declared = Underskriften lämnad av
accession-print-declared-more = Inloggad i Överens
accession-print-ended = Gäller inte längre från
accession-print-verify = Kontrollera beviset
accession-print-verify-how = Gå till adressen och skriv in koden. Du ser då om anslutningen fortfarande gäller.
accession-print-hash = Textens fingeravtryck (SHA-256)
accession-print-note = Undertecknad i Överens av en inloggad person: en enkel elektronisk underskrift, bunden till textens fingeravtryck.
accession-print-note-paper = Undertecknad på papper. Den inskannade blanketten finns hos kansliet.
accession-print-form = Anslutning på papper
accession-print-form-lead = Här ansluter ni er organisation om ni hellre skriver på papper än på webben. Fyll i med bläck, skriv under och skicka blanketten till kansliet. Bifoga protokollet där ni beslutade.
accession-print-form-edition = Ni ansluter er till
accession-print-part-1 = 1. Vilka ni är
accession-print-organisation = Organisationens namn
accession-print-kind = Ni är
accession-print-kind-hint = kryssa för ett
accession-print-kind-association = förening
accession-print-kind-network = nätverk
accession-print-kind-umbrella = paraplyorganisation
accession-print-kind-other = annat
accession-print-contact = Kontaktperson
accession-print-email = Kontaktpersonens e-post
accession-print-email-hint = dit går breven
accession-print-orientation = Ni ägnar er mest åt
accession-print-purpose = Vad gör ni? En mening till registret
accession-print-district = Stadsdel eller ort
accession-print-district-hint = tomt om hela kommunen
accession-print-part-2 = 2. Ert beslut
accession-print-decision-day = Beslutet togs
accession-print-decision-day-hint = år, månad, dag
accession-print-minutes-enclosed = Protokollet är bifogat
accession-print-part-3 = 3. Er underskrift
accession-print-declaration = Vi har läst överenskommelsen i utgåva { $number } och ansluter oss till den. Jag har rätt att skriva under för organisationen.
accession-print-name = Namnförtydligande
accession-print-capacity = Uppdrag
accession-print-capacity-hint = till exempel ordförande
accession-print-place-date = Ort och datum
accession-print-hand = Underskrift
accession-print-part-4 = 4. Kommunens underskrift
accession-print-part-4-lead = Fylls i av kommunen när anslutningen har bekräftats.
accession-print-next = Vad händer sedan?
accession-print-next-received = Kansliet tar emot blanketten och svarar inom { $days } dagar.
accession-print-next-confirmed = Kansliet bekräftar anslutningen.
accession-print-next-confirmed-body = { $body } bekräftar anslutningen.
accession-print-next-counter-signed = En politiker skriver under för kommunen.
accession-print-next-listed = Ni får ett bevis och står i registret bland de anslutna.
accession-print-send = Skicka till
accession-renewal = En ny utgåva: förnya eller lämna
accession-renewal-lead = { $organisation } skrev under en tidigare utgåva av { $compact }. Här är vad som har ändrats och vad ni kan göra.
accession-renewal-link = Se vad som ändrats, förnya eller lämna
accession-renewal-changed = Det här har ändrats
accession-renewal-count = { $changed ->
    [0] Inget stycke är ändrat.
    [one] Ett stycke är ändrat.
   *[other] { $changed } stycken är ändrade.
} { $same ->
    [0] Inget är sig likt.
    [one] Ett är oförändrat.
   *[other] { $same } är oförändrade.
}
accession-renewal-redline = Läs alla ändringar, ord för ord
accession-renewal-renew = Vill ni vara med
accession-renewal-leave = Vill ni inte vara med längre
accession-renewal-leave-lead = Då lämnar ni överenskommelsen och kan skriva varför.
accession-renewal-back = Till anslutningen
accession-renewals = Så går det med förnyelsen
accession-renewals-lead = Utgåva { $number } av { $compact } gäller. De som skrev under en tidigare kan förnya till och med { $until }.
accession-renewals-none = Inget behöver förnyas. Underskrifterna gäller, eller så gäller ingen utgåva.
accession-renewals-then = Så stod det med utgåva { $number } av { $compact } när utgåva { $next } tog över.
accession-renewals-others = Andra utgåvor
accession-renewals-now = Utgåva { $number } gäller nu. Se hur det går med den.
accession-renewals-earlier = Utgåva { $number }: { $n } av { $all } förnyade innan utgåva { $next } tog över
accession-renewals-unanswered = Hade inte svarat när nästa utgåva tog över
accession-renewal-read = Läs ändringen
accession-renewals-all = { $n ->
    [0] Ingen anslöt sig till en tidigare utgåva.
    [one] En ansluten ska ta ställning.
   *[other] { $n } anslutna ska ta ställning.
}
accession-renewals-of = { $n } av { $all }
accession-renewals-renewed = Har förnyat
accession-renewals-begun = Har börjat förnya
accession-renewals-reminded = Har påmints, inget svar än
accession-renewals-asked = Har fått frågan, inget svar än
accession-renewals-waiting = Har inte fått frågan än
accession-renewals-left = Har lämnat
accession-renewals-lapsed = Har upphört utan svar
accession-renewals-by-name = Var och en
accession-renewals-who = Ansluten
accession-renewals-standing = Läge
accession-renewals-on = Sedan
accession-mail-ask-subject = En ny utgåva: vill ni vara med?
accession-mail-ask-text =
    En ny utgåva av { $compact } gäller. { $organisation } skrev under en tidigare. Ta ställning senast { $until }: förnya anslutningen, eller lämna överenskommelsen.

    På sidan står vad som har ändrats. Ni är anslutna under tiden.
accession-mail-ask-button = Se vad som ändrats
accession-mail-ask-reason = Du får det här brevet för att du företräder organisationen. Frågan ställs en gång, och en påminnelse kommer om den behövs.
