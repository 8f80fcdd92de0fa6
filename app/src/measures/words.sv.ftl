# Lägets skala: fem steg, samma för åtgärder och åtaganden.
status-not-started = Inte påbörjat
status-limited = En bit på väg
status-substantial = Långt på väg
status-complete = Klart
status-no-evidence = Underlag saknas

# Åtgärdsplaner.
measures-nav = Åtgärdsplaner
measures-plans-title = Åtgärdsplaner
measures-plans-lead = Här står vad parterna har tagit på sig att göra för att hålla det de har lovat, vem som gör det och när det ska vara klart.
measures-plans-empty = Det finns ingen åtgärdsplan än
measures-plans-empty-more = En plan samlar det som en part, eller båda tillsammans, ska göra under en tid. När båda parter har sagt ja gäller den.
measures-plan-new = Skriv en plan
measures-plan-edit = Ändra planen
measures-plan-form-lead = Du kan ändra planen fram till att båda parter har sagt ja.
measures-compact = Vilken överenskommelse hör planen till?
measures-plan-side = Vems plan är det?
measures-both = Parterna gemensamt
measures-side-missing = Välj vems plan det är.
measures-plan-name = Planens namn
measures-plan-name-hint = Till exempel ”Kommunens åtgärdsplan 2027–2028”.
measures-plan-name-wrong = Skriv planens namn, med högst 200 tecken.
measures-from = Första dagen
measures-until = Sista dagen
measures-until-before-from = Sista dagen ligger före den första. Ändra en av dem.
measures-people = Vilka som arbetar med planen
measures-people-hint = Till exempel ”En samordnare på halvtid och en kontaktperson i varje förvaltning”.
measures-money = Kostnad i kronor
measures-money-hint = Hela planen, i hela kronor. Lämna tomt om det inte är bestämt.
measures-money-wrong = Skriv kostnaden med siffror, till exempel 250000.
measures-kronor = { $sum } kronor
measures-missing = Vad som saknas
measures-missing-hint = Det som planen förutsätter men som ingen har lovat än.
measures-costs = Vad planen kräver
measures-save = Spara
measures-back = Tillbaka
measures-text-long = Texten är för lång. Den får ha högst 4 000 tecken.
measures-day-wrong = Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2027-03-12.
measures-day-ahead = Välj i dag eller en dag som har varit.
measures-state-draft = Utkast
measures-state-proposed = Förslag, väntar på ja
measures-state-agreed = Gäller
measures-state-over = Planens tid är slut
measures-counted = { $all ->
    [0] Inga åtgärder.
    [one] 1 åtgärd: { $done } klar, { $on-way } i tid, { $late } försenad.
   *[other] { $all } åtgärder: { $done ->
        [one] 1 klar
       *[other] { $done } klara
      }, { $on-way } i tid, { $late ->
        [one] 1 försenad
       *[other] { $late } försenade
      }.
  }
measures-silent-count = Om { $silent } har ingen berättat något på minst sex månader.
measures-late-count = { $late ->
    [one] 1 försenad
   *[other] { $late } försenade
  }
measures-late = Försenad
measures-late-since = Försenad, skulle ha varit klar { $day }
measures-silent-for = Tyst i { $months } månader
measures-tabs = Visa åtgärder
measures-tab-all = Alla
measures-tab-late = Försenade
measures-tab-on-way = I tid
measures-tab-done = Klara
measures-tab-dropped = Avslutade i förtid
measures-empty = Det finns inga åtgärder i planen än
measures-empty-more = Lägg till åtgärderna en i taget, eller läs in dem från ett kalkylblad.
measures-none-here = Inga åtgärder här.
measures-column-name = Åtgärd
measures-column-owner = Ansvarig
measures-column-status = Läge
measures-column-due = Klart senast
measures-shares = Vem som ansvarar
measures-side-whole = { $side } som helhet
measures-and = { " och " }
measures-agreement = Parternas ja
measures-overlapping = Samma part har också en plan som gäller under samma tid:
measures-draft-text = Planen är ett utkast. Bara den som har en roll i kommunen ser den. När den är ett förslag kan alla läsa den, och parterna kan säga ja.
measures-propose = Lägg fram som förslag
measures-proposed-already = Planen är redan framlagd.
measures-plan-empty = Lägg till minst en åtgärd innan du lägger fram planen.
measures-not-proposed = Planen måste läggas fram som förslag innan någon kan säga ja till den.
measures-agreed-already = Båda parter har redan sagt ja. Planen ligger fast, och det som ändras i den visas som ändringar av åtgärderna.
measures-agreed-on = Ja den { $day }
measures-frozen = Planen ligger fast så som parterna sa ja till den. Senare ändringar syns vid varje åtgärd, med skäl.
measures-hash = Kontrollsumma { $hash } …
measures-consent-for = Säg ja för
measures-consent-on = Dag för beslutet
measures-consent-side = Välj en av parterna i överenskommelsen.
measures-consent-twice = Den parten har redan sagt ja.
measures-source = Var beslutet togs
measures-source-hint = Till exempel ”Rådets möte 14 mars, § 6”.
measures-source-missing = Skriv var beslutet togs: vilket möte eller vilket protokoll.
measures-agree = Säg ja till planen

# Åtgärder.
measures-add = Lägg till en åtgärd
measures-import = Läs in från kalkylblad
measures-edit = Ändra åtgärden
measures-change-menu = Ändra
measures-agreed-change = Planen gäller redan. Det du ändrar visas som en ändring, med vad som stod förut och ditt skäl.
measures-name = Vad ska göras?
measures-name-hint = En mening som börjar med ett verb, till exempel ”Öppna en väg in för frågor om lokaler”.
measures-name-wrong = Skriv en kort rad, med högst 200 tecken.
measures-purpose = Vad det innebär, och varför
measures-group = Rubrik i planen
measures-group-hint = Åtgärder med samma rubrik visas tillsammans.
measures-serves = Bidrar till
measures-serves-legend = Vilka åtaganden bidrar åtgärden till?
measures-serves-missing = Välj minst ett åtagande som åtgärden bidrar till.
measures-serves-foreign = Vi hittar inget åtagande som är ”{ $what }”. Skriv dess nummer eller rubrik så som det står i överenskommelsen.
measures-unit = Ansvarig enhet i kommunen
measures-unit-hint = Välj både enhet och organisation om de ansvarar tillsammans. Lämna båda tomma om parten som helhet ansvarar.
measures-unit-none = Ingen
measures-organisation = Ansvarig organisation
measures-organisation-hint = Namnet så som det står i registret, eller organisationsnumret.
measures-side = Part som ansvarar som helhet
measures-side-hint = Gäller om du varken har valt enhet eller organisation.
measures-owner-unknown = Vi hittar inte ”{ $who }”. Skriv hela namnet.
measures-owner-ended = { $who } finns inte längre. Välj någon annan.
measures-owner-other-side = Planen gäller den andra parten. Välj en ansvarig på planens sida, eller en från varje sida.
measures-owner-gone = { $who } finns inte längre.
measures-owner-change = Byt ansvarig
measures-owner-lead = Historien står kvar under det gamla namnet, och sidan visar vem som har tagit över.
measures-owner-same = Välj en annan ansvarig än den som står där.
measures-delegate = Delegera
measures-delegate-to = Delegerad till
measures-delegate-hint = Den som utför åtgärden åt den ansvariga, till exempel kansliet eller ett utvecklingscentrum.
measures-delegate-back = Skriv vem som ska utföra åtgärden. Töm fältet för att ta tillbaka den.
measures-delegate-lead = Den som är ansvarig är det fortfarande. Sidan visar både den ansvariga och den som utför.
measures-delegate-same = Skriv något annat än det som står där.
measures-delegated-to = delegerad till { $who }
measures-drop = Avsluta i förtid
measures-drop-lead = Åtgärden står kvar med ditt skäl men räknas inte längre.
measures-dropped = Avslutad i förtid
measures-dropped-on = Åtgärden avslutades i förtid den
measures-dropped-already = Åtgärden är avslutad och kan inte ändras.
measures-not-agreed = Planen gäller inte än. Du kan berätta hur det går när båda parter har sagt ja.
measures-start = Börjar
measures-due = Klart senast
measures-due-before-start = Sista dagen ligger före den första. Ändra en av dagarna.
measures-milestones = Delmål
measures-milestones-hint = Ett per rad: dag och vad som är nått, till exempel ”2027-05-01 Kontaktpersoner utsedda”.
measures-milestone-wrong = Vi förstår inte delmålet ”{ $what }”. Skriv en dag, ett mellanslag och vad som är nått, till exempel ”2027-03-01 Utkast”. Två delmål kan inte heta likadant.
measures-milestone-due = Ska nås senast
measures-reached-on = Nått
measures-reached-already = Delmålet är redan nått.
measures-not-reached = Delmålet är inte nått än.
measures-reach-on = Vilken dag nåddes det?
measures-reopen = Delmålet är inte nått
measures-reopen-lead = Var det fel? Då väntar delmålet igen. Vad som sades tidigare, och varför det ändras, står kvar bland ändringarna.
measures-milestone-outside = Delmålet ”{ $what }” ligger utanför åtgärdens tid. Välj en dag från att åtgärden börjar till att den ska vara klar.
measures-reach = Delmålet är nått
measures-indicator = Så vet vi att det är klart
measures-indicator-hint = Något som går att se eller räkna.
measures-resources = Vad som krävs
measures-resources-hint = Tid, pengar, lokaler, kunskap.
measures-reason = Skäl
measures-reason-hint = Alla kan läsa skälet.
measures-reason-missing = Skriv varför.
measures-seen = Senaste livstecken
measures-seen-never = Inget än
measures-because = Skäl: { $reason }
measures-changes = Ändringar sedan planen skrevs
measures-changed-name = Ny formulering
measures-changed-group = Ny rubrik
measures-changed-purpose = Ny beskrivning
measures-changed-serves = Andra åtaganden
measures-changed-owner = Ny ansvarig
measures-changed-delegate = Delegerad
measures-changed-resources = Andra resurser
measures-changed-indicator = Nytt sätt att veta
measures-changed-start = Ny första dag
measures-changed-due = Ny dag för klart
measures-changed-milestones = Andra delmål
measures-changed-added = Tillagd efter att planen blev klar
measures-changed-reopened = Delmålet var inte nått
measures-changed-dropped = Avslutad i förtid

# Lägesnoteringar.
measures-entries = Lägesnoteringar
measures-entries-none = Ingen har skrivit någon notering än.
measures-report = Berätta hur det går
measures-entry-lead = Det du skriver kan alla läsa, och det ändras aldrig. Blev något fel skriver du en ny notering.
measures-entry-status = Läge
measures-entry-now = Nu: { $status }
measures-entry-same = Samma läge som förut
measures-entry-body = Vad har hänt?
measures-entry-body-hint = Byter du läge behövs ett skäl eller ett underlag.
measures-entry-on = Vilken dag gäller det?
measures-entry-link = Länk till underlag
measures-entry-link-hint = Till exempel till ett protokoll. Börjar med https:// eller http://.
measures-entry-file = Fil med underlag
measures-entry-file-hint = PDF, PNG, JPEG, Word (.docx) eller text (.txt), högst 20 MB. Alla kan hämta filen.
measures-entry-send = Spara noteringen
measures-entry-empty = Skriv något, eller lämna ett underlag.
measures-status-bare = Skriv varför läget har ändrats, eller lämna ett underlag.
measures-status-unknown = Välj ett av lägena.
measures-link-wrong = Länken måste börja med https:// eller http:// och får inte ha mellanslag.
measures-evidence-link = Underlag
measures-evidence-file = Underlag: { $name }

# På enheters och organisationers sidor.
measures-owned-unit = Vad enheten ska göra
measures-owned-organisation = Vad organisationen ska göra
measures-owned-none = Det finns inga åtgärder i någon plan som gäller.

# Planen som tabell.
measures-csv-group = Rubrik
measures-csv-name = Åtgärd
measures-csv-purpose = Beskrivning
measures-csv-serves = Åtaganden
measures-csv-unit = Enhet
measures-csv-organisation = Organisation
measures-csv-side = Part
measures-csv-delegate = Delegerad till
measures-csv-resources = Resurser
measures-csv-start = Börjar
measures-csv-due = Klart senast
measures-csv-milestones = Delmål
measures-csv-indicator = Så vet vi
measures-csv-status = Läge
measures-csv-status-on = Läge sedan
measures-csv-seen-on = Senaste livstecken
measures-csv-address = Adress
measures-import-agreed = Planen gäller redan. Lägg till åtgärder en i taget, med skäl.

notice-plan-drawn-up = Planen är sparad som utkast. Lägg till åtgärder.
notice-plan-changed = Planen är ändrad.
notice-plan-proposed = Planen är framlagd. Nu kan alla läsa den och parterna säga ja.
notice-plan-consented = Ditt ja är sparat. Planen väntar på den andra parten.
notice-plan-agreed = Alla parter har sagt ja. Planen gäller och ligger fast.
notice-measure-added = Åtgärden är tillagd.
notice-measure-changed = Åtgärden är ändrad.
notice-measure-owner = Åtgärden har en ny ansvarig.
notice-measure-delegated = Det är sparat vem som utför åtgärden.
notice-measure-dropped = Åtgärden är avslutad.
notice-measure-told = Noteringen är sparad. Tack!
notice-milestone-reached = Delmålet är nått.
notice-milestone-reopened = Delmålet väntar igen.
notice-measures-imported = Åtgärderna är inlästa.
notice-measures-imported-left = Åtgärderna är inlästa. { $n ->
    [one] En rad
   *[other] { $n } rader
  } lästes inte in.

# Läsa in från kalkylblad.
measures-import-lead = Välj en fil med en åtgärd per rad. Du får se vad som kommer att läsas in innan något sparas.
measures-import-template = Hämta ett kalkylblad att fylla i
measures-import-file = Kalkylblad
measures-import-file-hint = Excel (.xlsx) eller CSV, högst 20 MB. Bara det första bladet läses.
measures-import-text = Eller klistra in raderna
measures-import-text-hint = Med rubrikraden överst, så som du kopierade dem från kalkylbladet.
measures-import-look = Visa vad som läses in
measures-import-columns = Det här ska stå i kolumnerna
measures-import-columns-text = Ordningen spelar ingen roll, och andra kolumner hoppas över. Kolumner som inte behöver fyllas i kan du ta bort.
measures-import-column = Det här saknas bland kolumnerna: { $what }. Kontrollera att rubrikraden står överst.
measures-import-either = Gör ett av två: välj en fil, eller klistra in raderna.
measures-import-twice = Står två gånger i filen
measures-import-like = likadan som rad { $row }
measures-import-milestones = Delmål
measures-import-mend = Ändra det du klistrade in
measures-import-nothing = Välj en fil, eller klistra in rader.
measures-import-ready = { $ready ->
    [one] 1 rad är klar
   *[other] { $ready } rader är klara
  } att läsa in. { $unread ->
    [one] 1 rad
   *[other] { $unread } rader
  } går inte att läsa. { $doubles } finns redan. Inget är sparat än.
measures-import-sums = Rader som bara summerar läses inte in: { $rows }.
measures-import-unknown = De här kolumnerna känner vi inte igen, så det som står i dem läses inte in: { $columns }. Byt namn på dem om de ska med.
measures-import-empty-cell = tomt
# Vad folk också kallar kolumnerna, och rader som summerar. Med komma mellan.
measures-also-name = aktivitet, insats, vad, vad ska göras
measures-also-serves = åtagande, bidrar till, löfte
measures-also-unit = ansvarig, ansvarig enhet, ägare, vem, nämnd, förvaltning
measures-also-start = start, startdatum, från, första dag
measures-also-due = slut, slutdatum, till, klart, senast, deadline, sista dag, tidplan
measures-also-indicator = indikator, mått, uppföljning
measures-also-purpose = syfte, varför, kommentar, anteckning
measures-also-sums = summa, summering, totalt, total, delsumma
measures-import-unread = Rader som inte går att läsa
measures-import-doubles = Finns redan i planen
measures-import-will = Läses in
measures-import-row = Rad { $row }
measures-import-keep = { $ready ->
    [one] Läs in 1 åtgärd
   *[other] Läs in { $ready } åtgärder
  }
measures-import-other = Välj en annan fil

# Vad planer och åtgärder kräver, i siffror.
measures-cost-legend = Vad det kräver, i siffror
measures-cost-hint = Fyll i det ni vet. Tomt betyder att ingen har sagt något, inte noll.
measures-posts = Heltidstjänster
measures-posts-hint = En halvtid är 0,5. Du kan också skriva 50 %.
measures-posts-missing = Tjänster som saknas
measures-money-missing = Kronor som saknas
measures-posts-wrong = Skriv antalet tjänster med siffror och högst två decimaler, till exempel 1,5.
measures-missing-more = Det kan inte saknas mer än det som krävs.
measures-decimal = ,
measures-posts-n = { $count ->
    [one] { $n } heltidstjänst
   *[other] { $n } heltidstjänster
}
measures-sum-of = { $said } (uppgift från { $n } av { $of } åtgärder)
measures-sum-missing = { $said }, varav { $missing } saknas
measures-sums = Vad åtgärderna kräver tillsammans
measures-by-headings = Rubrik för rubrik
measures-by-heading = Rubrik i planen
measures-by-done = Klara
measures-by-on-way = I tid
measures-by-late = Försenade
measures-by-posts = Tjänster
measures-by-money = Kronor
measures-done-of = { $n } av { $of }
measures-heading-none = Utan rubrik
measures-changed-posts = Annat antal tjänster
measures-changed-posts_missing = Annat antal tjänster som saknas
measures-changed-money = Annan kostnad
measures-changed-money_missing = Annan summa som saknas
measures-csv-posts = Tjänster
measures-csv-posts-missing = Tjänster som saknas
measures-csv-money = Kronor
measures-csv-money-missing = Kronor som saknas

# Vad kolumnerna i kalkylbladet ska innehålla.
measures-import-template-hint = Den har två exempelrader som inte läses in, och ett blad som förklarar kolumnerna.
measures-import-commitments = Så skriver du åtagandena
measures-import-commitments-text = Skriv det som står till vänster. Ett nummer räcker om det bara finns på ett ställe. Finns det hos båda parter menas det som hör till planens part.
measures-import-examples = { $n ->
    [one] 1 exempelrad hoppas över.
   *[other] { $n } exempelrader hoppas över.
  }
measures-help-sheet = Så fyller du i
measures-help-column = Kolumn
measures-help-must = Måste fyllas i
measures-help-write = Vad du skriver
measures-help-yes = Ja
measures-help-no = Nej
measures-help-commitment = Åtaganden: skriv så här
measures-help-called = Vad åtagandet heter
measures-help-group = Rubriken i planen. Åtgärder med samma rubrik visas tillsammans. Exempel: Dialog
measures-help-name = Vad som ska göras, med högst 200 tecken. Exempel: Öppna en väg in för frågor om lokaler
measures-help-purpose = Vad åtgärden innebär, och varför.
measures-help-serves = Ett eller flera åtaganden, med semikolon emellan: ett nummer, en part och ett nummer, eller en rubrik. Exempel: 1; 3
measures-help-unit = Namnet på enheten som ansvarar. Skriv både enhet och organisation om de ansvarar tillsammans.
measures-help-organisation = Namnet på organisationen som ansvarar, eller dess organisationsnummer. Tomt här och under enhet betyder att parten som helhet ansvarar.
measures-help-side = Parten som ansvarar, om den gör det som helhet: { $sides }. Tomt betyder planens part.
measures-help-delegate = Den som utför åtgärden åt den ansvariga. Exempel: Kansliet
measures-help-resources = Tid, pengar, lokaler eller kunskap som krävs, med egna ord.
measures-help-start = Första dagen, som en datumcell eller som text. Exempel: 2027-03-01 eller 1 mars 2027
measures-help-due = Den dag då åtgärden ska vara klar, skriven på samma sätt. Senast { $until }, då planen slutar.
measures-help-milestones = Dag och delmål, med semikolon mellan delmålen. Exempel: 2027-03-01 Utkast; 2027-06-01 Beslut
measures-help-indicator = Något som går att se eller räkna. Exempel: Tre inbjudningar om året
measures-help-posts = Antal heltidstjänster. Exempel: 0,5
measures-help-posts-missing = Hur många av tjänsterna som saknas.
measures-help-money = Hela kronor. Exempel: 15000
measures-help-money-missing = Hur många av kronorna som saknas.
measures-eg-sheet = Åtgärder
measures-eg-mark = EXEMPEL
measures-eg-group-1 = Dialog
measures-eg-name-1 = Öppna en väg in för frågor om lokaler
measures-eg-purpose-1 = Föreningar ska bara behöva fråga på ett ställe.
measures-eg-indicator-1 = Svar inom fem dagar på nio frågor av tio
measures-eg-group-2 = Mötesplatser
measures-eg-name-2 = Bjuda in till ett möte om året
measures-eg-draft = Utkast
measures-eg-decision = Beslut
measures-serves-two = ”{ $what }” kan vara två åtaganden: ”{ $one }” eller ”{ $other }”. Skriv ett av dem så.
measures-due-after-plan = Planen slutar { $until }. Välj den dagen eller en tidigare.
measures-day-early = Välj { $first } eller en senare dag. Tidigare än så gällde varken planen eller åtgärden.
measures-consent-day = Skriv vilken dag beslutet togs.
measures-consent-secretariat = Kansliet kan skriva in ett ja för båda parter, men måste ange var beslutet togs.
measures-delegate-change = Ändra eller ta tillbaka delegeringen
measures-delegate-secretariat = Kansliet
measures-changed-delegate-back = Delegeringen tillbakatagen
measures-entries-milestone = Det senaste livstecknet är ett delmål som har nåtts.
notice-measure-told-earlier = Noteringen är sparad. Läget på sidan är kvar, eftersom det gäller en senare dag.
measures-start-before-plan = Planen börjar { $from }. Välj den dagen eller en senare.
measures-owner-not-yours = Du kan bara lägga till åtgärder för den enhet eller organisation som du företräder. Välj den, och töm det andra fältet.
measures-consent-early = Planen föreslogs { $proposed }. Ett ja kan inte vara mer än ett år äldre än så.
measures-money-large = Summan är för stor. Skriv högst tio siffror.
measures-cost-money-hint = I hela kronor, för den här åtgärden. Lämna tomt om det inte är bestämt.
notice-measure-delegation-back = Delegeringen är tillbakatagen.
notice-plan-asked-anew = Ändringen är sparad. De som redan hade sagt ja får svara igen, för planen är inte längre den de sade ja till.
notice-plan-asked-anew-left = { $n ->
    [one] En rad
   *[other] { $n } rader
  } lästes inte in. Ändringen är sparad. De som redan hade sagt ja får svara igen, för planen är inte längre den de sade ja till.
