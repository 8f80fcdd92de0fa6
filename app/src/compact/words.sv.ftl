compact-nav = Överenskommelsen
compact-nav-import = Läs in en text
notice-imported = Texten är inläst. Granska förslaget nedan.
notice-adopted-ahead = Utgåvan är antagen. Överst står från vilken dag den gäller. Till dess gäller den förra.
notice-adopted-asks = Utgåvan är antagen. De som är anslutna får nu frågan om de vill förnya. Här ser du hur det går.
notice-adopted = Utgåvan är antagen. Så här läser alla den nu.

compact-contents = Innehåll
compact-description = Den lokala överenskommelsen i { $town }: vad parterna har lovat varandra.
compact-none = Här finns ingen överenskommelse än
compact-none-text = När en överenskommelse är antagen läser du den här.
compact-none-import = Börja med att läsa in texten. Vi föreslår en struktur, och du rättar det som blev fel.
compact-edition = Utgåva
compact-edition-n = Utgåva { $number }
compact-editions = Utgåvor
compact-editions-lead = En antagen text ändras aldrig. När parterna enas om något nytt blir det en ny utgåva, och de gamla finns kvar.
compact-state = Läge
compact-state-draft = Utkast
compact-state-adopted = Antagen, gäller inte än
compact-state-in_force = Gäller
compact-state-superseded = Ersatt
compact-state-lapsed = Har upphört
compact-superseded = Den här utgåvan är ersatt av en senare.
compact-lapsed = Den här utgåvan har upphört att gälla.
compact-belongs = Texten hör till { $compact }.
compact-not-yet = Den här utgåvan är antagen. Den gäller från { $day }.
compact-draft-lead = Det här är ett utkast. Bara kansliet, politiker och utvärderare ser det.
compact-read-in-force = Läs den som gäller nu
compact-see-changes = Se vad som ändrades
compact-rules-open = Regler och ord
compact-adopt-open = Anta utgåvan
compact-review-open = Granska och rätta
compact-preview = Läs utkastet som det blir
compact-back = Tillbaka
compact-save = Spara

compact-values = Värdegrund
compact-vision = Vision
compact-goals = Mål
compact-principles = Principer
compact-commitments = Åtaganden
compact-by-side = Visa bara vad en part ska göra:
compact-chosen = Du ser åtagandena för: { $what }.
compact-all-commitments = Visa alla
compact-no-commitments = Här finns inga åtaganden.
compact-served-by = { $n ->
    [one] { $n } åtagande bygger på den här
   *[other] { $n } åtaganden bygger på den här
}
compact-owed-by = Ska göras av
compact-serves = Bygger på
compact-part-duty = Ska göras
compact-part-right = Rättighet
compact-part-duty-by = Ska göras av { $who }
compact-part-right-by = En rättighet som ska respekteras av { $who }
compact-part-explanation = Förklaring
compact-permalink = Fast adress till { $name }
compact-about = Om den här utgåvan
compact-adopted-by = Antagen av { $body } { $day }.
compact-adopted-by-diary = Antagen av { $body } { $day }, diarienummer { $diary }.
compact-valid-until = Gäller till och med { $day }.
compact-valid-open = Gäller tills vidare.
compact-body = Vem som antog den
compact-body-hint = Till exempel kommunfullmäktige.
compact-on = Beslutsdag
compact-diary = Diarienummer
compact-from = Gäller från
compact-from-hint = Lämna tomt om den gäller från beslutsdagen.
compact-until = Gäller till
compact-until-hint = Lämna tomt om den gäller tills vidare.
compact-open-ended = tills vidare
compact-term = Gäller
compact-hash = Textens kontrollsumma (SHA-256)

compact-clocks = Det här återkommer
compact-clock-follow_up = Uppföljning
compact-clock-evaluation = Utvärdering
compact-clock-dialogue_meeting = Dialogmöte
compact-clock-plan = Handlingsplan
compact-clock-revision = Översyn av texten
compact-every-half-year = två gånger om året
compact-every-year = varje år
compact-every-other-year = vartannat år
compact-every-years = vart { $years }:e år
compact-every-months = { $months ->
    [one] varje månad
   *[other] med { $months } månader emellan
}

compact-kind-values = Värdegrund
compact-kind-vision = Vision
compact-kind-goal = Mål
compact-kind-principle = Princip
compact-kind-commitment = Åtagande
compact-kind-duty = Skyldighet
compact-kind-right = Rättighet
compact-kind-explanation = Förklaring
compact-kind-section = Övrig text
compact-kind-definition = Definition
compact-clause-of = Ur { $title }, utgåva { $number }
compact-clause-old = Det här stycket står i en utgåva som inte längre gäller.
compact-read-in-place = Läs i sitt sammanhang
compact-life = Vad som har hänt med stycket
compact-life-none = Stycket har funnits sedan utgåva { $number } och har inte ändrats sedan dess.
compact-life-before = så stod det före
compact-life-after = så står det där
compact-became-unchanged = Oförändrat
compact-became-reworded = Omskrivet
compact-became-merged = Sammanslaget
compact-became-split = Delat
compact-became-removed = Borttaget
compact-became-new = Nytt

compact-redline = Vad som ändrats
compact-redline-lead = Två utgåvor jämförda, stycke för stycke. Understruket är nytt, genomstruket är borttaget.
compact-redline-from = Från utgåva
compact-redline-to = Till utgåva
compact-redline-button = Jämför
compact-redline-count = { $changed ->
    [0] Inget stycke har ändrats.
    [one] Ett stycke har ändrats.
   *[other] { $changed } stycken har ändrats.
} { $same ->
    [0] Inget är sig likt.
    [one] Ett är oförändrat.
   *[other] { $same } är oförändrade.
}
compact-redline-same = { $n ->
    [one] Ett oförändrat stycke
   *[other] { $n } oförändrade stycken
}
compact-was-called = Hette tidigare: { $name }
compact-added = tillagt:
compact-gone = borttaget:

compact-import = Läs in en text
compact-import-lead = Lämna överenskommelsen som fil eller klistra in den. Vi föreslår vad som är mål, principer och åtaganden, och du rättar det som blev fel. Inget visas för andra förrän du antar utgåvan.
compact-import-which = Vilken överenskommelse hör texten till?
compact-import-new = En ny överenskommelse
compact-name = Överenskommelsens namn
compact-import-new-name = Den nya överenskommelsens namn
compact-import-name-hint = Lämna tomt om den ska heta som rubriken i texten.
compact-import-file = Fil
compact-import-file-hint = .txt, .md, .html, .docx eller .pdf, högst 20 MB.
compact-import-text = Eller klistra in texten
compact-import-text-hint = Har du lämnat en fil läser vi den.
compact-import-button = Läs in
compact-import-nothing = Välj en fil eller klistra in en text.

compact-review = Granska förslaget
compact-review-lead = Här står texten som du lämnade bredvid vad vi förstod. Rätta det som blev fel. Inget visas för andra förrän utgåvan är antagen.
compact-no-findings = Vi hittade inget som är oklart. Läs ändå igenom förslaget.
compact-findings = { $n ->
    [one] Ett ställe behöver dina ögon
   *[other] { $n } ställen behöver dina ögon
}
compact-line = Rad { $line }
compact-see-proposal = Se förslaget
compact-save-all = Spara allt
compact-save-when = Sparas när du trycker på Spara allt. Spara innan du lämnar sidan.
compact-all-saved = Allt är sparat.
compact-nothing-lost = Det du har skrivit står kvar på sidan men är inte sparat än.
compact-review-parts = Hoppa till
compact-finding-n = Fynd { $n }
compact-language-sv = svenska
compact-language-en = engelska
compact-source-long = Källan är lång. Här står raderna där något börjar eller behöver dina ögon.
compact-source-whole = Läs hela källan i en ny flik
compact-left-out = { $n ->
    [one] En rad visas inte här
   *[other] { $n } rader visas inte här
}
compact-add-side = Spara och lägg till fler parter
compact-add-clock = Spara och lägg till en rad till
compact-clock-another = En rad till
compact-months-wrong = Skriv ett antal månader mellan 1 och 600.
compact-both = Någon annan har också ändrat här. Så här skrev den andra:
compact-both-gone = Det du ändrade har någon annan tagit bort.
compact-pick = Vilket ska gälla?
compact-pick-mine = Det jag skrev, som det står i den här rutan
compact-pick-theirs = Det den andra gjorde
compact-pick-missing = Välj vad som ska gälla, det du skrev eller det den andra gjorde.
compact-parts-title = Mening för mening
compact-onward = Gå vidare
compact-onward-lead = Knapparna sparar först allt du har skrivit.
compact-save-adopt = Spara och gå vidare till att anta
compact-save-preview = Spara och läs utkastet
compact-discard = Kasta utkastet
compact-discard-named = Kasta utkastet { $title }
compact-discard-lead = Utkastet och alla rättningar försvinner och kan inte tas tillbaka. Antagna utgåvor påverkas inte. I händelseloggen står kvar att utkastet fanns och vem som kastade det.
compact-discard-file = Filen { $name } ligger kvar bland de sparade filerna som underlag till händelseloggen. Ingen sida visar den längre.
compact-discard-button = Kasta utkastet för gott
compact-discard-keep = Behåll det
notice-discarded = Utkastet är kastat.
compact-source = Källan
compact-original = Källa, som den lämnades
compact-source-none = Källan är inte sparad.
compact-proposal = Förslaget
compact-proposal-lead = Skriv i så många rutor du vill. Vilken knapp du än trycker på sparas allt du har skrivit.
compact-review-head = Om texten
compact-title = Titel
compact-language = Textens språk
compact-date = Beslutsdatum, så noga som det står (2017, 2017-05 eller 2017-05-18)
compact-review-sides = Parterna
compact-sides-hint = Vad texten kallar dem. Töm rutan för att ta bort en part som inte ska göra något.
compact-side-n = Part { $n }
compact-side-another = En part till
compact-review-goal = Mål
compact-review-principle = Principer
compact-review-commitment = Åtaganden
compact-review-section = Övrig text
compact-card-goal = Mål { $n }
compact-card-principle = Princip { $n }
compact-card-commitment = Åtagande { $n }
compact-card-section = Text { $n }
compact-label-goal = Nummer
compact-label-principle = Namn
compact-label-commitment = Nummer
compact-label-section = Nummer
compact-heading = Rubrik
compact-text = Text
compact-group = Rubrik som det står under
compact-who = Vem ska göra det?
compact-which-principles = Bygger på
compact-parts = Mening för mening ({ $n })
compact-part-is = Meningen är
compact-more = Flytta, dela, slå ihop, gör om
compact-kind = Det här är
compact-split-at = Dela före meningen
compact-split = Dela
compact-up = Flytta upp
compact-down = Flytta ned
compact-join = Slå ihop med nästa
compact-to-section = Gör till övrig text
compact-remove = Ta bort
compact-add = Lägg till
compact-add-goal = Lägg till ett mål
compact-add-principle = Lägg till en princip
compact-add-commitment = Lägg till ett åtagande
compact-add-section = Lägg till en text
compact-clocks-hint = Vad texten själv säger ska återkomma. Töm antalet månader för att ta bort en rad.
compact-clock-n = Rad { $n }
compact-clock-what = Vad
compact-clock-months = Hur många månader emellan
compact-clock-object = Vad det handlar om


compact-adopt = Anta utgåvan
compact-adopt-lead = När du antar utgåvan får den ett nummer och fasta adresser. Sedan ändras texten aldrig. Gäller en tidigare utgåva slutar den gälla dagen innan.
compact-adopt-asked = { $n ->
    [one] En ansluten får frågan om att förnya när utgåvan börjar gälla.
   *[other] { $n } anslutna får frågan om att förnya när utgåvan börjar gälla.
} { $months ->
    [one] Den som inte har förnyat inom en månad är inte längre ansluten.
   *[other] Den som inte har förnyat inom { $months } månader är inte längre ansluten.
}
compact-adopt-button = Anta
compact-count-principles = { $n ->
    [one] { $n } princip
   *[other] { $n } principer
}
compact-count-commitments = { $n ->
    [one] { $n } åtagande
   *[other] { $n } åtaganden
}
compact-count-findings = { $n ->
    [one] { $n } ställe som vi var osäkra på
   *[other] { $n } ställen som vi var osäkra på
}

compact-rules = Regler och ord
compact-rules-lead = Så går det till att ansluta sig, och vad den här överenskommelsen kallar sina delar. Det som redan är undertecknat ändras inte.
compact-rules-accession = Så ansluter man sig
compact-confirmed-by = Vem bekräftar en anslutning?
compact-confirmed-by-nobody = Ingen
compact-confirmed-by-nobody-more = Den räknas när den är mottagen.
compact-confirmed-by-secretariat = Kansliet
compact-confirmed-by-secretariat-more = Kansliet tittar och bekräftar.
compact-confirmed-by-body = Ett råd eller en styrgrupp
compact-confirmed-by-body-more = Kansliet för in vad de beslutade.
compact-confirming-body = Vilket råd eller vilken styrgrupp?
compact-confirming-body-hint = Fylls i bara om ett råd eller en styrgrupp bekräftar.
compact-counter-signed = En politiker undertecknar också
compact-carries-over = En anslutning gäller också nästa utgåva
compact-carries-over-hint = Annars behöver organisationerna förnya när en ny utgåva antas.
compact-renewal = Så många månader har de på sig att förnya
compact-renewal-hint = 1 till 60. Fylls i bara om anslutningen inte följer med.
compact-criteria = Vem kan ansluta sig?
compact-criteria-hint = Ett villkor på varje rad.
compact-vocabulary = Ord
compact-vocabulary-lead = Kallar er text principerna för kännetecken? Skriv det som ska stå som rubrik. Lämna tomt för vårt vanliga ord.

compact-name-wrong = Skriv ett namn, högst 200 tecken.
compact-slug-taken = Det finns redan en överenskommelse med ett sådant namn.
compact-word-too-long = Ordet får vara högst 60 tecken.
compact-confirming-body-missing = Skriv vilket råd eller vilken styrgrupp som bekräftar.
compact-renewal-wrong = Skriv ett antal månader mellan 1 och 60.
compact-body-missing = Skriv vem som antog den.
compact-day-wrong = Skriv en dag, till exempel 2027-03-12.
compact-adopted-in-future = Beslutsdagen ligger i framtiden. En utgåva antas när beslutet är fattat.
compact-from-before-adoption = Den kan inte gälla från en dag före beslutet.
compact-until-before-from = Den kan inte sluta gälla innan den börjar.
compact-adopted-before-last = Beslutsdagen ligger före den förra utgåvans.
compact-from-before-last = Den måste börja gälla efter den förra utgåvan.
compact-no-draft = Utgåvan är redan antagen. En antagen text ändras inte: läs in en ny text för nästa utgåva.
compact-nothing-to-adopt = Utkastet har ingen text att anta.
compact-crosswalk = Vad blev av varje stycke
compact-crosswalk-open = Rätta vad som blev av varje stycke
compact-crosswalk-lead = Vi har jämfört utkastet med den förra utgåvan och föreslår vilket stycke som blev vilket. Rätta det som blev fel innan du antar utgåvan. Så kan alla följa ett åtagande från utgåva till utgåva.
compact-crosswalk-none = Det här blir den första utgåvan. Det finns inget att jämföra med.
compact-crosswalk-said = Rättat för hand
compact-crosswalk-came-of = Kommer från:
compact-crosswalk-also = Kommer också från:
compact-crosswalk-became = Blev eller gick in i:
compact-crosswalk-pair = Hör ihop
compact-crosswalk-part = Hör inte ihop
compact-crosswalk-take-back = Följ förslaget igen
compact-someone-else = Någon annan har sparat i utkastet sedan du öppnade det. Det du skrev står kvar i rutorna men är inte sparat än. De rutor du inte har rört visar vad den andra skrev. Se efter att allt stämmer och spara igen.
compact-adopt-someone-else = Någon annan har ändrat i utkastet sedan du öppnade sidan. Läs förhandsvisningen igen och anta sedan texten.
compact-item-gone = Det du ville ändra finns inte längre kvar.
compact-title-missing = Skriv textens titel.
compact-date-wrong = Skriv ett år, en månad eller en dag: 2017, 2017-05 eller 2017-05-18.
compact-side-owes = En part som ska göra något behöver ett namn.
compact-side-missing = Välj vem som ska göra det.
compact-text-missing = Skriv texten.
compact-split-where = Välj vid vilken mening den ska delas.
compact-no-next = Det finns inget efter att slå ihop med.
compact-rhythms = Det här återkommer: vem och varför
compact-rhythms-link = Säg vem som ansvarar för det som återkommer
compact-rhythms-lead = Texten säger hur ofta. Säg här vilken paragraf det står i och vilken part som ansvarar. Årshjulet och påminnelserna följer det.
compact-rhythms-none = Utgåvan som gäller säger inte att något ska återkomma.
compact-rhythm-title = { $what } ({ $n ->
    [12] varje år
    [one] varje månad
   *[other] var { $n }:e månad
  })
compact-rhythm-clause = Paragraf
compact-rhythm-no-clause = Vet inte
compact-rhythm-owed-by = Ansvarig part
compact-rhythm-by-kind = Som vanligt: var och en följer upp för sig, kommunen kallar till möte, resten gör parterna tillsammans
compact-rhythm-wrong = Något på sidan har ändrats under tiden. Ladda om den och försök igen.
