duties-title = Årshjul
duties-title-year = Årshjul { $year }
duties-title-of = Årshjul { $year }: { $name }
duties-feed-title = Årshjul för { $town }
duties-feed-title-of = Årshjul för { $town }: { $name }
duties-lead = Det här ska göras, av vem och när. Hjulet räknas fram ur överenskommelsens egna tider, planerna och det som någon har lovat. Ingen fyller i det, och ingen kan bocka av något utan att det är gjort.
duties-for = Visa
duties-for-button = Visa
duties-for-all = Hela överenskommelsen
duties-for-me = Det som rör mig
duties-years = År
duties-sum = { $n ->
    [0] Inget ska göras
    [one] En sak ska göras
   *[other] { $n } saker ska göras
  } under året. { $done ->
    [0] Ingen är gjord
    [one] En är gjord
   *[other] { $done } är gjorda
  } och { $late ->
    [0] ingen är försenad.
    [one] en är försenad.
   *[other] { $late } är försenade.
  }
duties-sum-earlier = { $n ->
    [one] En sak till är försenad sedan tidigare år.
   *[other] { $n } till är försenade sedan tidigare år.
  }
duties-wheel-desc = Ett hjul med tolv månader och en ring för varje part. Samma saker står i listan efter bilden, i samma ordning och med samma länkar.
duties-legend = Formen säger vad det är, ringen vems det är.
duties-rings = Ringarna, utifrån och in: { $names }.
duties-legend-done = gjort
duties-legend-ahead = kvar att göra
duties-legend-late = försenat
duties-late-before = Försenat sedan tidigare år
duties-late-see = Se allt som är försenat, och hos vem
duties-late-title = Vad är försenat, och hos vem?
duties-late-title-of = Försenat: { $name }
duties-late-lead = { $n ->
    [0] Inget är försenat.
    [one] En sak är försenad.
   *[other] { $n } saker är försenade
  }{ $n ->
    [0] {""}
    [one] {""}
   *[other] { $owners ->
      [one] {""}, alla hos samma ansvariga.
     *[other] {""}, hos { $owners } ansvariga. Den som har flest står först, och det äldsta överst hos var och en.
    }
  }
duties-late-n = { $n ->
    [one] en sak
   *[other] { $n } saker
  }
duties-late-ago = Skulle ha varit klart { $day }, för { $span } sedan
duties-late-none = Inget är försenat
duties-late-none-more = Allt som skulle vara gjort till i dag är gjort.
duties-late-back = Till årshjulet
duties-none-title = Inget står i årshjulet
duties-none = Överenskommelsen säger inte att något ska återkomma, och ingen åtgärd ska vara klar i år.
duties-take = Ta med dig
duties-take-lead = Lägg årshjulet i din egen kalender, så följer det med när något ändras.
duties-take-ics = Prenumerera i kalendern (iCal)
duties-take-atom = Flöde (Atom)
duties-take-csv = Tabell (CSV)
duties-take-json = Data (JSON)
duties-side-joint = Parterna gemensamt
duties-side-municipality = Kommunen
duties-side-region = Regionen
duties-side-government = Staten
duties-side-civil_society = Civilsamhället
duties-who-both = { $unit } och { $organisation }
duties-who-secretariat = Kansliet
duties-who-politician = En politiker
duties-who-evaluator = Utvärderaren
duties-role-of-town = kommunen
duties-kind-follow_up = uppföljning
duties-kind-dialogue_meeting = dialogmöte
duties-kind-evaluation = utvärdering
duties-kind-plan = åtgärdsplan
duties-kind-revision = översyn
duties-kind-measure = åtgärd
duties-kind-milestone = delmål
duties-kind-consent = ja till en plan
duties-kind-accession = anslutning
duties-kind-report = rapport i uppföljningen
duties-kind-delivery = leverans av en utvärdering
duties-kind-answer = svar på en rekommendation
duties-kind-renewal = förnyelse
duties-kind-role = uppdrag som tar slut
duties-kind-mandate = mandat som tar slut
duties-kind-entry = uppgifter i registret
duties-what-follow_up = Följa upp överenskommelsen
duties-what-dialogue_meeting = Kalla till dialogmöte
duties-what-evaluation = Låta utvärdera överenskommelsen
duties-what-plan = Enas om en åtgärdsplan för nästa period
duties-what-revision = Se över överenskommelsens text
duties-what-measure = { $subject }
duties-what-milestone = { $subject } (delmål i { $more })
duties-what-consent = Säga ja till åtgärdsplanen { $subject }
duties-what-accession-received = Ta emot anslutningen från { $subject }
duties-what-accession-confirmed = Bekräfta anslutningen från { $subject }
duties-what-accession-counter-signed = Skriva under för kommunen: { $subject }
duties-what-report = Lämna in rapporten till { $subject }
duties-what-change = Säg vad rekommendationen ”{ $subject }” blir: utgåva { $more } antogs utan ändringen
duties-what-delivery = Leverera ”{ $subject }”
duties-what-answer = Svara på rekommendationen ”{ $subject }”
duties-what-renewal = Förnya anslutningen för { $subject }
duties-what-role-representative = { $subject } slutar företräda { $more }: finn en efterträdare
duties-what-role-official = { $subject } slutar i { $more }: finn en efterträdare
duties-what-role-politician = { $subject } slutar som politiker för { $more }: finn en efterträdare
duties-what-role-secretariat = { $subject } slutar på kansliet för { $more }: finn en efterträdare
duties-what-mandate = { $subject } slutar i { $more }: utse en efterträdare, eller säg att platsen lämnas tom
duties-what-mandate-nameless = Ett mandat i { $more } tar slut: utse en efterträdare, eller säg att platsen lämnas tom
duties-what-entry = Kontrollera uppgifterna om { $subject }
duties-act-follow_up = Berätta vad som gjordes
duties-act-dialogue_meeting = Visa att mötet är kallat
duties-act-consent = Läs planen och säg ja
duties-act-evaluation = Lämna utvärderingen
duties-act-plan = Till planerna
duties-act-revision = Till utgåvorna
duties-act-measure = Berätta hur det går
duties-act-milestone = Till åtgärden
duties-act-accession-received = Ta emot
duties-act-accession-confirmed = Bekräfta
duties-act-accession-counter-signed = Skriv under
duties-act-report = Skriv rapporten
duties-act-change = Säg vad det blir
duties-act-delivery = Till utvärderingen
duties-act-answer = Svara
duties-act-renewal = Förnya
duties-act-role-representative = Se uppdraget
duties-act-role-official = Se uppdraget
duties-act-role-politician = Se uppdraget
duties-act-role-secretariat = Se uppdraget
duties-act-mandate = Se mandatet
duties-act-mandate-nameless = Se mandatet
duties-act-entry = Kontrollera
duties-why-clause = Enligt ”{ $clause }”, utgåva { $number }
duties-why-label = Enligt { $clause }, utgåva { $number }
duties-why-edition = Enligt överenskommelsen, utgåva { $number }
duties-why-plan = Enligt åtgärdsplanen ”{ $plan }”
duties-why-plan-short = Åtgärdsplan
duties-why-proposed = Planen är föreslagen
duties-why-commission = Enligt uppdraget att utvärdera
duties-why-evaluation = Enligt ”{ $name }”
duties-why-promise = Kansliet har lovat svar
duties-why-term = Uppdraget tar slut
duties-why-seat = Mandatet i { $body } tar slut
duties-why-register = Uppgifterna har inte bekräftats på ett år
duties-state-late = Försenat
duties-state-now = Dags att göra
duties-state-ahead = Längre fram
duties-state-done = Gjort
duties-state-ended = Upphörde utan att bli gjort
duties-done-fulfilment = Gjort { $day }
duties-done-plan = Planen blev klar { $day }
duties-done-edition = Ny utgåva antogs { $day }
duties-done-measure = Klart { $day }
duties-done-milestone = Nått { $day }
duties-done-report = Inlämnad { $day }
duties-done-answer = Svarade { $day }
duties-done-compilation = Årsrapporten publicerad { $day }
duties-done-evaluation = Levererad { $day }
duties-done-consent = Sade ja { $day }
duties-done-role = Efterträdare från { $day }
duties-done-mandate = Efterträdare utsedd { $day }
duties-done-seat-empty = Platsen lämnas tom sedan { $day }
duties-was-late = efter utsatt dag
duties-by = Senast { $day }
duties-late-since = Försenat. Skulle ha varit gjort { $day }
duties-me-side = Det här väntar på din sida
duties-me-side-lead = Hela parten ansvarar. Du kan göra det för den, om ni är överens om det.
duties-me-often = Du får påminnelser { $often }.
duties-me-change = Ändra
duties-me-year = Ditt eget årshjul
duties-often-day = varje dag som det finns något att säga
duties-often-week = på måndagar
duties-often-never = inte alls
duties-pulse = Så mår överenskommelsen
duties-pulse-waiting = { $n ->
    [one] anslutning har väntat för länge
   *[other] anslutningar har väntat för länge
  } (av { $of } som väntar)
duties-pulse-late = { $n ->
    [one] åtgärd är försenad
   *[other] åtgärder är försenade
  } (av { $of } som pågår)
duties-pulse-silent = { $n ->
    [one] åtgärd har ingen berättat om på sex månader
   *[other] åtgärder har ingen berättat om på sex månader
  } (av { $of } som pågår)
duties-pulse-ending = { $n ->
    [one] uppdrag tar slut inom tre månader
   *[other] uppdrag tar slut inom tre månader
  }
duties-pulse-entries = { $n ->
    [one] uppgift i registret är äldre än ett år
   *[other] uppgifter i registret är äldre än ett år
  } (av { $of })
duties-pulse-silence = { $n ->
    [one] månad sedan någon berättade något alls
   *[other] månader sedan någon berättade något alls
  }
duties-return-title = { $what } { $year }
duties-return-due = Skulle vara gjort senast { $day }.
duties-return-parts = Vem har gjort sin del?
duties-return-link = Läs mer
duties-return-evaluation = Utvärdering:
duties-return-who = Den part som ansvarar kan berätta här att det är gjort, och visa det med en länk eller en fil.
duties-tell-follow_up = Berätta om er uppföljning
duties-tell-dialogue_meeting = Visa att mötet är kallat
duties-tell-evaluation = Lämna utvärderingen
duties-tell-for = Du berättar för: { $side }
duties-tell-side = För vilken part?
duties-tell-on = Vilken dag gjordes det?
duties-tell-body = Vad gjordes?
duties-tell-body-hint = Några meningar räcker. Alla kan läsa dem.
duties-tell-link = Länk som visar det
duties-tell-link-hint = Till exempel rapporten eller minnesanteckningarna. Lämna en länk, en fil eller båda.
duties-tell-file = Fil som visar det
duties-tell-file-hint = PDF, Word, text eller bild, högst 20 MB. Alla kan hämta den.
duties-tell-button = Det är gjort
duties-tell-back = Tillbaka till årshjulet
duties-side-wrong = Välj en part som ska göra detta.
duties-told-already = Detta är redan gjort. Någon kan ha hunnit före dig.
duties-evaluation-under-way = Utvärderingen ”{ $name }” pågår. När den levereras är detta gjort av sig självt.
duties-day-wrong = Skriv dagen, till exempel 2027-03-12.
duties-day-ahead = Dagen har inte varit än. Kom tillbaka när det är gjort.
duties-day-early = Dagen ligger före förra gången. Berätta om det vid den gången i stället.
duties-body-missing = Skriv vad som gjordes.
duties-body-long = Texten är för lång. Korta den till högst 4 000 tecken, eller lämna resten som en fil.
duties-proof-missing = Lämna en länk eller en fil som visar att det är gjort.
duties-link-wrong = Länken ska börja med https:// och leda till en sida på nätet.
duties-digest-title = Påminnelser
duties-digest-lead = Du får ett samlat brev när något närmar sig eller är försenat, aldrig två gånger om samma sak.
duties-digest-ask = Hur ofta?
duties-digest-day = Varje dag
duties-digest-day-more = Bara de dagar då det finns något nytt.
duties-digest-week = En gång i veckan
duties-digest-week-more = På måndagar, om det finns något nytt.
duties-digest-never = Aldrig
duties-digest-never-more = Du ser fortfarande allt under Väntar på dig.
duties-digest-save = Spara
duties-digest-back = Tillbaka
duties-digest-wrong = Välj hur ofta du vill ha påminnelser.
duties-out-title = Slippa påminnelser
duties-out-lead = Vill du inte ha fler påminnelser från { $town }?
duties-out-button = Ja, sluta skicka
duties-out-less = Nej, ändra hur ofta
duties-out-done = Klart. Du får inga fler påminnelser från { $town }.
duties-out-already = Du får inga fler av de här breven från { $town }.
duties-out-change = Du kan när som helst ändra dig:
duties-mail-n-late = { $n ->
    [one] en sak är försenad
   *[other] { $n } saker är försenade
  }
duties-mail-n-near = { $n ->
    [one] en sak närmar sig
   *[other] { $n } saker närmar sig
  }
duties-mail-late-subject = { $town }: { $said }
duties-mail-late-text = Hej!

    Det här väntar på dig.

    { $list }

    När det är gjort kommer inga fler påminnelser om det.
duties-mail-late-button = Se vad som väntar
duties-mail-late-reason = Du får brevet för din roll i { $town }: { $roles }. Påminnelser kommer { $often }.
duties-mail-near-subject = { $town }: { $said }
duties-mail-near-text = Hej!

    Det här närmar sig.

    { $list }
duties-mail-near-button = Se vad som väntar
duties-mail-near-reason = Du får brevet för din roll i { $town }: { $roles }. Påminnelser kommer { $often }.
duties-mail-line = Senast { $day }: { $what }. Ansvarig: { $who }. { $why }.
duties-mail-line-late = Försenat sedan { $day }: { $what }. Ansvarig: { $who }. { $why }.
duties-mail-more = Och { $n ->
    [one] en sak till.
   *[other] { $n } saker till.
  }
notice-duties-told = Tack! Det är gjort, och det syns i årshjulet.

duties-calendar-title = Din egen kalender
duties-calendar-lead = Lägg det som väntar på dig i kalendern i din telefon eller dator. Den läser en hemlig adress, så du behöver inte logga in där.
duties-calendar-none = Din kalender har ingen adress än.
duties-calendar-make = Skapa en hemlig adress
duties-calendar-made = Det här är din kalenders adress. Kopiera den nu, den visas bara en gång:
duties-calendar-secret = Dela den inte. Den som har adressen ser det som står på din sida. Kommer den på avvägar, skapa en ny: då slutar den gamla att gälla.
duties-calendar-stands = Din kalender har en hemlig adress. Vi sparar den inte i läsbar form och kan inte visa den igen.
duties-calendar-renew = Skapa en ny adress
duties-calendar-end = Ta bort adressen
notice-duties-calendar-ended = Adressen är borttagen. Den gamla leder ingenstans.
