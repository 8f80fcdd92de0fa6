# Utvärderingar.
evaluation-title = Utvärdering
evaluation-lead = Ibland får någon utifrån titta på hur överenskommelsen fungerar. Här är vad de har funnit, vad de rekommenderar och vad parterna svarar.
evaluation-none = Ingen utvärdering än
evaluation-none-more = När kansliet beställer en utvärdering syns den här, med uppdrag och tid. Det utvärderaren kommer fram till blir öppet när det är levererat.
evaluation-counted = { $done } av { $all } svar har kommit
evaluation-stage-ahead = Beställd
evaluation-stage-now = Pågår
evaluation-stage-delivered = Levererad
evaluation-stage-silent = Tiden gick ut utan leverans
evaluation-who = { $person }, { $organisation }
evaluation-period-said = { $from } – { $until }
evaluation-compact = Överenskommelse
evaluation-mandate = Uppdraget
evaluation-mandate-hint = Vad ska undersökas, och vad ska svaret användas till? Alla kan läsa det.
evaluation-nothing-yet = Inget är levererat än. Bara utvärderaren kan läsa det som skrivs. Inte ens kansliet ser det.
evaluation-delivered-on = Levererad
evaluation-answers-by = Parterna svarar senast
evaluation-answers = Parternas svar
evaluation-answer-days-said = { $n ->
    [one] Inom en dag efter leveransen
   *[other] Inom { $n } dagar efter leveransen
  }
evaluation-late-n = { $n ->
    [one] Ett svar eller löfte är försenat
   *[other] { $n } svar eller löften är försenade
  }
evaluation-versions = Versioner
evaluation-older = Det här är version { $version }. Den som gäller är version { $last }.
evaluation-newest = Läs den som gäller
evaluation-corrected-because = Rättad: { $reason }
evaluation-beside = Pågår samtidigt som
evaluation-ground = Det här kan du utgå från
evaluation-ground-lead = Du kan läsa allt utom synpunkter om brott mot överenskommelsen. Hämta data där du behöver räkna själv.
evaluation-findings = Iakttagelser
evaluation-recommendations = Rekommendationer
evaluation-built-on = Bygger på:
evaluation-concerns = Gäller:
evaluation-documents = Dokument
evaluation-changes = Så har tiden ändrats
evaluation-moved = Sista dagen flyttad från { $before } till { $after }
evaluation-answer-go = Svara eller berätta hur det går
evaluation-answered-version = (svar på version { $n })
evaluation-source-said = Enligt { $source }

# Beställa.
evaluation-new = Beställ en utvärdering
evaluation-new-lead = Utvärderaren får läsa allt utom synpunkter, bara under tiden du anger, och får ett brev om det. Uppdraget och tiden blir öppna direkt.
evaluation-name = Namn
evaluation-name-hint = Till exempel Utvärdering av samverkan 2023–2026.
evaluation-name-wrong = Skriv ett namn, högst 300 tecken.
evaluation-organisation = Vem utvärderar?
evaluation-organisation-hint = Organisationen, till exempel ett lärosäte.
evaluation-organisation-wrong = Skriv vilken organisation som utvärderar, högst 300 tecken.
evaluation-person = Person
evaluation-person-hint = Den som gör arbetet och loggar in här. Namnet syns.
evaluation-person-wrong = Skriv personens namn, högst 120 tecken.
evaluation-mail = E-postadress
evaluation-mail-hint = Dit kommer brevet, och med den loggar personen in. Adressen visas inte.
evaluation-mandate-wrong = Skriv uppdraget, högst 8 000 tecken.
evaluation-from = Första dagen
evaluation-until = Sista dagen
evaluation-until-hint = Rollen slutar av sig själv efter den dagen.
evaluation-answer-days = Antal dagar för parterna att svara
evaluation-answer-days-hint = Räknas från leveransen.
evaluation-days-wrong = Skriv ett antal dagar mellan 1 och 365.
evaluation-commission = Beställ
evaluation-day-wrong = Skriv dagen som ÅÅÅÅ-MM-DD.
evaluation-turned = Sista dagen ligger före den första.
evaluation-past = Dagen har redan varit.
evaluation-too-long = Det är mer än tre år. Välj en kortare tid.
evaluation-same = Det är redan sista dagen. Välj en annan.
evaluation-reason-missing = Skriv varför.
evaluation-period = Flytta sista dagen
evaluation-period-lead = Sista dagen är nu { $until }. Utvärderarens roll flyttas med. Alla kan läsa att dagen har flyttats och varför.
evaluation-period-until = Ny sista dag
evaluation-period-hint = Välj gårdagen för att avsluta nu.

# Skriva.
evaluation-draft = Skriv utvärderingen
evaluation-draft-lead = Bara du ser det här, tills du levererar. Kansliet kan inte läsa med. Du kan skriva till och med { $until }.
evaluation-correcting = Du rättar det som är levererat. Skälet: { $reason }
evaluation-finding-new = Skriv en iakttagelse
evaluation-finding-edit = Ändra iakttagelsen
evaluation-recommendation-new = Skriv en rekommendation
evaluation-recommendation-edit = Ändra rekommendationen
evaluation-findings-first = Skriv en iakttagelse först. En rekommendation bygger på minst en.
evaluation-to-sides = Till { $sides }
evaluation-edit = Ändra
evaluation-remove = Ta bort
evaluation-heading = Rubrik
evaluation-heading-hint = En mening som säger det viktigaste.
evaluation-heading-wrong = Skriv en rubrik, högst 300 tecken.
evaluation-body = Text
evaluation-body-wrong = Skriv en text, högst 8 000 tecken.
evaluation-clauses = Vilka åtaganden gäller det?
evaluation-clauses-hint = Välj inga om det gäller helheten.
evaluation-clauses-wrong = Ett av åtagandena finns inte i texten som gäller. Välj bland dem som visas.
evaluation-built = Vilka iakttagelser bygger den på?
evaluation-built-hint = Minst en.
evaluation-findings-missing = Välj minst en iakttagelse som rekommendationen bygger på.
evaluation-sides = Vem riktar den sig till?
evaluation-sides-hint = Varje part som du väljer ska svara.
evaluation-sides-missing = Välj minst en part.
evaluation-many = Det finns redan 100. Slå ihop några innan du lägger till fler.
evaluation-save = Spara
evaluation-both = Texten har ändrats i ett annat fönster medan du skrev. Så här står det där nu: ”{ $theirs }”. Spara igen om det du har skrivit ska gälla i stället.
evaluation-finding-built-on = Rekommendationen ”{ $name }” bygger bara på den här iakttagelsen. Ändra den först.
evaluation-deliver = Leverera
evaluation-deliver-lead = När du levererar blir allt här öppet för alla och ligger fast. Parterna får veta vad de ska svara på. Vill du ändra något efter det skriver du en ny version med ett skäl, och den förra går att läsa.
evaluation-nothing-found = Skriv minst en iakttagelse innan du levererar.
evaluation-delivered-already = Utvärderingen är levererad och ligger fast. Välj ”Rätta det som är levererat” för att ändra den.
evaluation-correct = Rätta det som är levererat
evaluation-correct-lead = Du får en ny version att ändra i. Den som är levererad gäller tills du levererar igen, och går sedan att läsa tillsammans med skälet.
evaluation-written-already = Det finns redan en version som skrivs. Fortsätt på den.

# Dokument.
evaluation-document-new = Lägg till ett dokument
evaluation-document-lead = Dokumenten blir öppna när utvärderingen är levererad. Ett program blir öppet direkt.
evaluation-document-kind = Vad är det?
evaluation-kind-missing = Välj vad det är.
evaluation-document-report = Rapport
evaluation-document-programme = Program
evaluation-document-notes = Anteckningar
evaluation-document-other = Något annat
evaluation-document-title = Titel
evaluation-title-wrong = Skriv en titel, högst 300 tecken.
evaluation-document-on = Dag
evaluation-document-file = Fil
evaluation-document-file-hint = PDF, Word, text eller bild, högst 20 MB. Lämna en fil, en länk eller båda.
evaluation-document-address = Länk
evaluation-document-address-hint = Om dokumentet ligger någon annanstans.
evaluation-document-link = Länk
evaluation-document-save = Lägg till
evaluation-link-wrong = Länken ska börja med https:// och leda till en sida på nätet.
evaluation-file-missing = Lämna en fil eller en länk.
evaluation-document-early = Före leveransen kan kansliet bara lägga till program. Resten lägger utvärderaren till.

# Svara.
evaluation-for-side = För { $side }
evaluation-speak-for = Du kan också svara för:
evaluation-do-answer = Svara på rekommendationen
evaluation-do-become = Säg vad det blir
evaluation-do-done = Det är gjort på annat sätt
evaluation-answer = Svara
evaluation-verdict = Vad svarar ni?
evaluation-verdict-accept = Ja
evaluation-verdict-accept-more = Ni gör som det rekommenderas.
evaluation-verdict-partly = Till en del
evaluation-verdict-partly-more = Skriv vad ni gör och vad ni låter bli.
evaluation-verdict-decline = Nej
evaluation-verdict-decline-more = Skriv varför.
evaluation-verdict-missing = Välj vad ni svarar.
evaluation-why = Varför?
evaluation-why-hint = Behövs när svaret inte är ja. Alla kan läsa det.
evaluation-why-missing = Skriv varför ni inte gör allt som rekommenderas.
evaluation-source = Var är det beslutat?
evaluation-source-hint = Möte och paragraf, eftersom du skriver för parten.
evaluation-source-missing = Skriv var parten har beslutat det.
evaluation-source-long = Skriv högst 300 tecken.
evaluation-side-wrong = Rekommendationen riktar sig inte till den parten.
evaluation-not-accepted = Parten har inte svarat ja, så det finns inget att följa än.
evaluation-become-lead = Välj en åtgärd, en ändring i nästa utgåva, eller skriv hur ni gör det på annat sätt. När åtgärden är klar eller utgåvan antagen syns det här av sig självt.
evaluation-become-lead-plain = Välj en åtgärd, eller skriv hur ni gör det på annat sätt. Ska texten ändras är det kansliet som knyter rekommendationen till nästa utgåva. När åtgärden är klar syns det här av sig självt.
evaluation-meanwhile = Någon annan har hunnit före dig. Så här står det nu:
evaluation-meanwhile-choose = Ska det som du har skrivit gälla i stället sparar du en gång till. Annars behöver du inte göra något.
evaluation-answered-meanwhile = Någon annan har svarat för parten medan du skrev. Läs det svaret och välj om ditt ska gälla i stället.
evaluation-became-meanwhile = Någon annan har sagt vad det blir medan du skrev. Läs det och välj om ditt ska gälla i stället.
evaluation-answered-by = Svarat av { $who }, { $day }
evaluation-answered-on = Svarat { $day }
evaluation-as = { $role } för { $of }
evaluation-as-representative = företrädare
evaluation-as-official = tjänsteperson
evaluation-as-politician = förtroendevald
evaluation-as-secretariat = kansliet
evaluation-as-evaluator = utvärderare
evaluation-none-chosen = Välj
evaluation-measure = Åtgärd
evaluation-measure-hint = Ur er plan, eller ur den gemensamma.
evaluation-measure-make = Finns den inte? Lägg till den i en plan, så kommer du tillbaka hit:
evaluation-measure-wrong = Välj en åtgärd i partens egen eller den gemensamma planen.
evaluation-edition = Utkast till nästa utgåva
evaluation-edition-hint = Välj också vilket åtagande som ska ändras.
evaluation-clause = Åtagande som ska ändras
evaluation-change-wrong = Välj ett öppet utkast och ett åtagande i texten som gäller.
evaluation-other = Med egna ord
evaluation-other-hint = Behövs när det varken blir en åtgärd eller en ändring.
evaluation-other-hint-plain = Behövs när det inte blir en åtgärd.
evaluation-path-missing = Välj en åtgärd, en ändring eller skriv hur ni gör.
evaluation-path-missing-plain = Välj en åtgärd eller skriv hur ni gör.
evaluation-done-lead = Bara för det som inte är en åtgärd eller en ändring i texten. Visa att det är gjort med en länk eller en fil.
evaluation-done-body = Vad är gjort?
evaluation-done-link = Länk som visar det
evaluation-done-link-hint = Lämna en länk, en fil eller båda.
evaluation-done-file = Fil som visar det
evaluation-done-already = Det är redan gjort.
evaluation-proof-missing = Lämna en länk eller en fil som visar att det är gjort.
evaluation-proof-link = Se vad som visar det
evaluation-earlier = Tidigare svar
evaluation-came-of = Vad utvärderingar säger
evaluation-came-finding = Iakttagelse i { $name }
evaluation-came-recommendation = Rekommendation i { $name }

# Hur långt det har kommit.
evaluation-come-waits = Väntar på svar, senast { $day }
evaluation-come-late = Inget svar, skulle ha kommit { $day }
evaluation-come-declined = Blir inte av, svarade { $day }
evaluation-come-accepted = Lovat { $day }, men inte sagt vad det blir
evaluation-come-under-way = På gång sedan { $day }
evaluation-come-planned = På gång, ska vara klart { $day }
evaluation-come-overdue = Försenat, skulle ha varit klart { $day }
evaluation-come-missed = Blev inte ändrat { $day }, säg vad det blir i stället
evaluation-come-stopped = Avbrutet { $day }, inget har kommit i stället
evaluation-come-done = Klart { $day }
evaluation-became-measure = Åtgärd: { $name }
evaluation-became-prepared = Åtgärd i en plan som förbereds
evaluation-became-change = Föreslagen ändring i nästa utgåva: { $clause }
evaluation-became-edition = Ändrat i utgåva { $number }: { $clause }
evaluation-became-unchanged = Utgåva { $number } antogs utan att { $clause } ändrades
evaluation-became-other = På annat sätt
evaluation-became-done = Gjort på annat sätt

# Brev.
evaluation-mail-commissioned-subject = Du är utvärderare: { $name }
evaluation-mail-commissioned-text = Hej!

    { $town } har bett dig utvärdera { $compact }.

    Uppdraget: { $mandate }

    Från { $from } till och med { $until } kan du läsa allt utom synpunkter om brott mot överenskommelsen. Det du skriver ser ingen annan förrän du levererar. Efter sista dagen slutar rollen av sig själv.
evaluation-mail-commissioned-button = Till utvärderingen
evaluation-mail-commissioned-reason = Du får brevet för att kansliet har beställt en utvärdering av dig. Logga in med den här adressen.
evaluation-mail-moved-subject = Ny sista dag: { $name }
evaluation-mail-moved-text = Hej!

    Sista dagen för utvärderingen av { $compact } är nu { $until }.

    Skälet: { $why }
evaluation-mail-moved-button = Till utvärderingen
evaluation-mail-moved-reason = Du får brevet för att du är utvärderare.

notice-evaluation-commissioned = Utvärderingen är beställd, och utvärderaren får ett brev.
notice-evaluation-commissioned-beside = Utvärderingen är beställd, och utvärderaren får ett brev. Observera att en annan utvärdering pågår samtidigt.
notice-evaluation-moved = Sista dagen är flyttad, och utvärderaren får ett brev.
notice-evaluation-written = Sparat. Bara du ser det.
notice-evaluation-removed = Borttaget.
notice-evaluation-delivered = Utvärderingen är levererad och öppen för alla. Tack!
notice-evaluation-corrects = Du har nu en ny version att ändra i.
notice-evaluation-filed = Dokumentet är tillagt.
notice-evaluation-answered = Svaret är lämnat och syns för alla.
notice-evaluation-became = Sparat. Nu går det att följa.
notice-evaluation-completed = Tack! Det syns som klart.
evaluation-survey-lead = Fråga organisationer, förvaltningar och politiker med en enkät som bara du läser tills resultatet publiceras.
