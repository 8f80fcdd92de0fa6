# Rundor.
followup-title = Uppföljning
followup-lead = En gång om året berättar alla som står bakom överenskommelsen vad de har gjort. Svaren är öppna för alla.
followup-none = Ingen uppföljning än
followup-none-more = När kansliet öppnar en uppföljning syns den här, och alla som ska svara får veta det.
followup-counted = { $done } av { $all } har lämnat in.
followup-answered = { $done } av { $all } har svarat.
followup-sum = Sammanlagt { $sum }.
followup-state-draft = Förbereds
followup-state-ahead = Öppnar snart
followup-state-open = Öppen
followup-state-closed = Avslutad
followup-about = Om tiden { $from } – { $until }.
followup-window-said = { $opens } – { $closes }
followup-who-said = Vem som svarade vad ({ $n })
followup-read = Läs svaren ({ $n })
followup-asked-all = Alla parter svarar, också med en gemensam del
followup-asked-all-more = De anslutna, kommunen och en del som parterna skriver tillsammans.
followup-asked-signatories = De anslutna och kommunen svarar
followup-asked-signatories-more = De anslutna svarar också om kommunens åtaganden, som gäller alla.
followup-asked-public = Bara kommunen svarar
followup-asked-public-more = Kommunens enheter, eller kommunen som helhet om ingen enhet har anslutit sig.
followup-joint = Gemensam del
followup-not-yet = Har inte lämnat in
followup-silent = Har inte svarat
followup-done = Har lämnat in
followup-since = ansluten sedan { $day }
followup-report-waits = Inte påbörjad
followup-report-begun = Påbörjad
followup-report-ahead = Inte öppen än
followup-older = Det här är version { $version }. Den som gäller är version { $last }.
followup-versions = Inlämnade versioner:
followup-open-to-all = Uppföljningen är öppen för alla till { $day }.
followup-report-silent = Inget svar
followup-report-handed-in = Inlämnad
followup-questions = Frågorna
followup-scope-each = För varje åtagande
followup-scope-whole = Om helheten
followup-draft-lead = Uppföljningen förbereds. Bara kansliet ser den. Lägg till egna frågor, och öppna den när frågorna är klara. Sedan går de inte att ändra.
followup-changes = Så har tiden ändrats
followup-moved-extended = Sista dagen flyttad från { $before } till { $after }
followup-moved-closed = Avslutad i förtid { $after }, sista dagen var { $before }
followup-moved-reopened = Öppnad igen för { $party } till { $after }
followup-still-open = Uppföljningen är öppen till { $day }, så siffrorna kan ändras.

# Förbereda.
followup-new = Förbered en uppföljning
followup-new-lead = Du får med frågor som passar de flesta. Sedan kan du lägga till egna och ta bort dem du inte vill ha.
followup-compact = Överenskommelse
followup-name = Namn
followup-name-proposed = Uppföljning { $year }
followup-name-wrong = Skriv ett namn, högst 300 tecken.
followup-from = Tiden den handlar om, från
followup-from-hint = Oftast ett år.
followup-until = Till
followup-opens = Första dagen att svara
followup-closes = Sista dagen att svara
followup-closes-hint = Det går att svara till midnatt den dagen.
followup-asked = Vilka ska svara?
followup-asked-missing = Välj vilka som ska svara.
followup-prepare = Förbered
followup-day-wrong = Skriv dagen som ÅÅÅÅ-MM-DD.
followup-turned = Sista dagen ligger före den första.
followup-too-long = Det är mer än två år. Välj en kortare tid.
followup-opens-early = Det går inte att svara innan tiden har börjat.
followup-closes-past = Dagen har redan varit.
followup-closes-same = Det är redan sista dagen. Välj en annan.
followup-twice = Det finns redan en uppföljning om just den tiden.
followup-standard-scale = Hur långt har ni kommit?
followup-standard-done = Vad har ni gjort, och vad har det lett till?
followup-standard-next = Vad behöver bli bättre till nästa år?
followup-question-new = Lägg till en fråga
followup-wording = Frågan
followup-wording-hint = En fråga i taget, så att den går att svara på.
followup-wording-wrong = Skriv frågan, högst 300 tecken.
followup-question-twice = Den frågan finns redan.
followup-questions-many = Fler än 20 frågor orkar ingen svara på. Ta bort någon först.
followup-scope = Vad gäller frågan?
followup-scope-missing = Välj vad frågan gäller.
followup-sort = Hur ska den besvaras?
followup-sort-missing = Välj hur den ska besvaras.
followup-sort-text = Med egna ord
followup-sort-scale = På skalan från inte påbörjat till klart
followup-sort-number = Med ett tal
followup-sort-choice = Genom att välja ett alternativ
followup-choices = Alternativen
followup-choices-hint = Bara när svaret ska väljas. Ett alternativ per rad, minst två och högst tolv.
followup-choices-wrong = Skriv minst två och högst tolv alternativ, ett per rad.
followup-ask = Lägg till frågan
followup-unask = Ta bort
followup-open = Öppna uppföljningen
followup-discard = Kasta
followup-newcomers = Fråga dem som har kommit till
followup-nobody-new = Alla som ska svara är redan tillfrågade.
followup-nobody = Ingen har anslutit sig än, så det finns ingen att fråga.
followup-no-questions = Lägg till minst en fråga först.
followup-no-edition = Ingen utgåva gällde den tiden, så det finns inga åtaganden att fråga om.
followup-opened-already = Uppföljningen är redan öppnad, så frågorna ligger fast.
followup-not-opened = Uppföljningen är inte öppnad än.
followup-window-past = Sista dagen att svara har redan varit. Kasta uppföljningen och förbered en ny.

# Flytta, avsluta, öppna igen.
followup-window = Flytta sista dagen
followup-window-lead = Alla kan läsa att dagen har flyttats och varför. Har uppföljningen avslutats öppnas den igen.
followup-window-day = Ny sista dag
followup-closing = Avsluta i förtid
followup-closing-lead = Ingen kan lämna in efter det. De som inte har svarat visas som tysta.
followup-reopening = Öppna igen för en part
followup-reopening-lead = Den här parten får lämna in eller rätta sin rapport till och med dagen. Alla kan läsa varför.
followup-reopening-day = Till och med
followup-reason-missing = Skriv varför.

# Rapporten.
followup-write = Skriv rapporten
followup-writing-lead = Spara så ofta du vill. Flera i samma organisation eller enhet kan skriva. Lämna in senast { $day }. Kansliet kan läsa det ni skriver, och alla det som är inlämnat. Namnet på den som lämnar in syns.
followup-in-text = Läs det i överenskommelsen
followup-own = Det här har ni själva på gång
followup-before = Det svarade ni förra gången
followup-no-answer = Inget svar
followup-not-answered = Inget svar
followup-nothing-yet = Inget är inlämnat än.
followup-save = Spara
followup-read-through = Läs igenom och lämna in
followup-read-through-lead = Det här är vad som lämnas in.
followup-unanswered = { $n ->
    [one] En av { $of } frågor har inget svar. Rapporten kan lämnas in ändå.
   *[other] { $n } av { $of } frågor har inget svar. Rapporten kan lämnas in ändå.
}
followup-answer-it = Svara
followup-go-on-writing = Fortsätt skriva
followup-read-again = Någon har ändrat i rapporten medan du läste. Så här står det nu: läs igenom det och lämna in.
followup-handed-in-before = Rapporten är redan inlämnad.
notice-followup-handed-in-before = Rapporten är redan inlämnad. Här är den.
followup-hand-in = Lämna in
followup-hand-in-lead = När du lämnar in låses rapporten och blir öppen för alla. Det går att rätta den så länge uppföljningen är öppen.
followup-quotable = Kansliet får citera oss i årets rapport
followup-quotable-hint = Citaten står ord för ord, med ert namn. Det ni lämnar in är öppet för alla ändå.
followup-handed-in-on = Inlämnad { $day }, version { $version }
followup-handed-in-by = Inlämnad { $day } av { $who }, version { $version }
followup-correct = Rätta rapporten
followup-correcting = Rapporten rättas. Det här är vad som lämnades in senast.
followup-result = Svaren
followup-not-open = Det går att svara från { $day }.
followup-closed = Uppföljningen avslutades { $day }. Det du skrev står kvar på sidan, men är inte sparat. Kansliet kan öppna den igen för er.
followup-handed-in-already = Rapporten är redan inlämnad. Vill du ändra något rättar du den: det du har skrivit här följer med.
followup-written-already = Det finns redan en version som skrivs. Fortsätt på den.
followup-empty = Skriv minst ett svar innan du lämnar in.
followup-other-round = Svaren hör till en annan uppföljning, så inget är sparat. Öppna rapporten på nytt.
followup-answer-long = Svaret är för långt. Det får ha högst 8 000 tecken.
followup-answer-scale = Välj ett av lägena.
followup-answer-choice = Välj ett av alternativen.
followup-answer-number = Skriv ett tal, till exempel 12 eller 12,5.
followup-both = Någon annan har skrivit här medan du skrev. Ditt svar är inte sparat. Välj vilket som ska gälla. Så här står det nu:
followup-emptied = Rutan är tömd.
followup-choose-mine = Mitt svar ska gälla
followup-choose-theirs = Det andra svaret ska gälla
followup-saves = Det du skriver sparas medan du skriver.
followup-saved-at = Sparat { $clock }
followup-saved-but = { $n ->
    [one] Sparat { $clock }, men ett svar är inte sparat. Se vad som står vid rutan.
   *[other] Sparat { $clock }, men { $n } svar är inte sparade. Se vad som står vid rutorna.
  }
followup-offline = Inte sparat: det går inte att nå servern just nu. Det du har skrivit står kvar här, och sparas när det går igen.
followup-failed = Inte sparat: något gick fel. Det du har skrivit står kvar här. Välj Spara för att se vad som är fel.
followup-signed-out = Inte sparat: du är inte inloggad längre. Det du har skrivit står kvar här. Logga in i en ny flik och kom tillbaka hit, så sparas det.
followup-sign-in = Logga in i en ny flik

# Rapporten som kalkylblad.
followup-joint-by = Den gemensamma delen är styrgruppens. Kansliet och de förtroendevalda skriver den, och kansliet för in det som föreningarnas ledamöter har sagt.
followup-workbook = Fyll i ett kalkylblad
followup-workbook-lead = Hämta rapporten som kalkylblad, fyll i kolumnen Svar och skicka tillbaka filen hit. Du får se vad som ändras innan något sparas.
followup-workbook-take = Hämta kalkylbladet
followup-workbook-file = Ifyllt kalkylblad
followup-workbook-file-hint = Excel (.xlsx) eller CSV, högst 20 MB. Bara det första bladet läses.
followup-workbook-look = Visa vad som ändras
followup-workbook-found = { $changed ->
    [0] Inget svar ändras
    [one] Ett svar ändras
   *[other] { $changed } svar ändras
  }{ $both ->
    [0] {""}
    [one] , i en ruta har någon annan också skrivit
   *[other] , i { $both } rutor har någon annan också skrivit
  }{ $unread ->
    [0] .
    [one] , och en cell går inte att läsa.
   *[other] , och { $unread } celler går inte att läsa.
  }
followup-workbook-same = { $n ->
    [0] {""}
    [one] Ett svar är som förut.
   *[other] { $n } svar är som förut.
  }
followup-workbook-unread = Celler som inte går att läsa
followup-workbook-cell = Cell { $cell }
followup-workbook-none = Filen ändrar inget.
followup-workbook-both = Någon annan har också skrivit
followup-workbook-both-lead = De här svaren har ändrats sedan du hämtade filen. Välj vilket som ska gälla.
followup-workbook-keep = Det som står nu ska gälla
followup-workbook-file-stands = Svaret i filen ska gälla
followup-workbook-changes = Det här ändras
followup-workbook-was = Stod
followup-workbook-becomes = Blir
followup-workbook-save = Spara ändringarna
followup-column-part = Åtagande
followup-column-question = Fråga
followup-column-kind = Så svarar man
followup-column-before = Förra gången
followup-column-own = Det här har ni på gång
followup-column-answer = Svar
followup-column-key = Nyckel, ändra inte
followup-sheet = Svar
followup-sheet-help = Så gör du
followup-sheet-help-one = Skriv i kolumnen Svar. De andra kolumnerna är till hjälp och läses inte.
followup-sheet-help-two = Du kan flytta rader och kolumner. Den dolda kolumnen längst till höger säger vilken ruta varje rad hör till, så den måste följa med.
followup-sheet-help-three = Skicka filen på rapportens sida. Du får se vad som ändras innan något sparas, och lämnar in på sidan.
followup-sheet-nothing = Välj en fil.
followup-sheet-lacks = Det här saknas bland kolumnerna: { $what }. Kontrollera att rubrikraden står överst, eller hämta kalkylbladet på nytt.
followup-sheet-keyless = Filen har inga svar till den här rapporten. Hämta kalkylbladet här och fyll i det.
followup-sheet-other = Filen hör till en annan rapport: { $who }, { $round }. Inget är läst.
followup-sheet-strange = Filen hör till en annan rapport. Inget är läst. Hämta kalkylbladet här och fyll i det.
followup-sheet-no-key = Raden saknar sin nyckel, så vi vet inte vilken fråga svaret hör till. Hämta kalkylbladet på nytt och flytta över svaret.
followup-sheet-not-asked = Den frågan ställs inte i den här rapporten.
followup-sheet-twice = Samma fråga står redan på rad { $row }. Bara den raden läses.

# Från papper.
followup-paper = Från papper
followup-paper-from = Källa: { $source }
followup-paper-lead = Uppföljningen gjordes innan den fördes här. Det som står är det som står i källan.
followup-paper-about = Handlar om { $from } – { $until }.
followup-paper-new = Lägg in en äldre uppföljning
followup-paper-new-lead = En uppföljning som finns på papper eller som fil, så att historien börjar när den började.
followup-paper-title = Namn
followup-paper-title-hint = Till exempel Uppföljning 2012.
followup-paper-title-wrong = Skriv ett namn, högst 300 tecken.
followup-paper-twice = Det finns redan en äldre uppföljning med det namnet om den tiden.
followup-paper-ahead = En äldre uppföljning handlar om en tid som har varit.
followup-paper-source = Källa
followup-paper-source-hint = Vilket papper det är och var det finns, till exempel ”Tjänsteutlåtande, diarienummer 0123/13”.
followup-paper-source-wrong = Skriv vilket papper uppgifterna kommer från, högst 300 tecken.
followup-paper-link = Adress
followup-paper-link-hint = Om den går att läsa på webben.
followup-paper-link-wrong = Skriv en adress som börjar med https://.
followup-paper-file = Fil
followup-paper-file-hint = PDF, bild, Word eller text, högst 20 MB. Alla kan läsa filen.
followup-paper-only = Källan finns bara på papper.
followup-paper-body = Vad den var och vad den kom fram till
followup-paper-body-hint = Några meningar räcker.
followup-paper-entered = Inlagd
followup-paper-correct = Rätta uppgifterna
followup-paper-changed = Någon annan har rättat uppgifterna medan du skrev. Det du skrev är inte sparat. Öppna sidan i en ny flik och jämför, och spara igen om det du skrev ska gälla.
followup-paper-views = Så såg parterna på åtagandena
followup-paper-views-lead = Fyll i det som källan säger. Där den inte säger något lämnar du tomt.
followup-paper-silent = Källan säger inget
followup-paper-reason-hint = Behövs när något som redan står ändras. Alla kan läsa det.
followup-paper-versions = Så har uppgifterna ändrats
followup-paper-version = Version { $n }
followup-figures = Siffror
followup-figures-hint = De viktigaste, som källan skriver dem. Skriv av hur många där källan säger det.
followup-figures-many = Skriv högst 20 siffror.
followup-figure-name = Vad
followup-figure-n = Antal
followup-figure-all = Av
followup-figure-unit = Enhet
followup-figure-of = { $n } av { $all }
followup-figure-nameless = Skriv vad siffran { $number } är, högst 300 tecken.
followup-figure-number = Skriv ett tal för ”{ $name }”, till exempel 12 eller 12,5.
followup-figure-over = ”{ $name }” är fler än de är av.

# De som har lämnat, och det kansliet för in.
followup-there = ansluten { $since } – { $until }
followup-left = Har gått ur
followup-left-lead = De var med under tiden som uppföljningen handlar om, men är inte anslutna längre. De räknas inte som tysta.
followup-heir = Uppgifterna har gått över till
followup-entered = Införd av kansliet
followup-entered-on = Införd av kansliet { $day }, från det parten svarade på annat sätt, version { $version }
followup-entered-by = Införd av kansliet { $day } genom { $who }, från det parten svarade på annat sätt, version { $version }
followup-for-party = Du skriver åt { $who }. När du lämnar in märks rapporten som införd av kansliet.

notice-followup-prepared = Uppföljningen är förberedd. Bara kansliet ser den än.
notice-followup-asked = Frågan är tillagd.
notice-followup-unasked = Frågan är borttagen.
notice-followup-opened = Uppföljningen är öppnad. Alla som ska svara ser den på sin sida.
notice-followup-newcomers = De som har kommit till är tillfrågade.
notice-followup-discarded = Uppföljningen är kastad.
notice-followup-moved = Sista dagen är flyttad.
notice-followup-closed = Uppföljningen är avslutad.
notice-followup-reopened = Uppföljningen är öppen igen för den parten.
notice-followup-saved = Sparat. Rapporten är inte inlämnad än.
notice-followup-handed-in = Rapporten är inlämnad. Tack! Den går att rätta så länge uppföljningen är öppen. Sedan gör kansliet årets rapport.
notice-followup-corrects = Du rättar nu rapporten. Det som lämnades in gäller tills du lämnar in igen.
notice-followup-paper-entered = Uppföljningen är inlagd. Säger källan hur parterna såg på åtagandena kan du lägga till det.
notice-followup-paper-corrected = Uppgifterna är ändrade. Det som stod förut går att läsa längst ned.
followup-edit = Ändra uppföljningen
followup-change = Spara ändringarna
followup-choices-unused = Alternativ hör bara till frågor som besvaras genom att välja. Byt slag av svar, eller ta bort alternativen.
followup-discard-correction = Kasta rättelsen
followup-discard-correction-lead = Det som är ändrat sedan ni lämnade in försvinner. Rapporten gäller som den lämnades in.
followup-nothing-to-discard = Det finns ingen rättelse att kasta.
notice-followup-correction-discarded = Rättelsen är kastad. Rapporten gäller som den lämnades in.
followup-correct-on = Fortsätt rätta
followup-correct-with = Rätta rapporten med det jag har skrivit
followup-never-handed-in = Det här skrevs, men lämnades aldrig in. Bara kansliet och de som skriver rapporten kan läsa det.
followup-open-lead = När uppföljningen är öppnad ligger frågorna fast. Den som ska svara ser den på sin sida när svarstiden börjar.
followup-reminders = De som inte har lämnat in påminns med e-post av sig själva, före sista dagen och när den har gått.
notice-followup-changed = Uppföljningen är ändrad.
followup-edit-both = Någon annan har ändrat uppföljningen medan du skrev. Nu står det: { $theirs }. Spara igen om det du har skrivit ska gälla i stället.
