# Åtagandenas tavla och parternas bedömningar.
assessments-nav = Hur går det?
assessments-title = Hur går det med åtagandena?
assessments-description = Hur parterna i { $town } håller det de har lovat varandra.
assessments-lead = Alla { $n } åtaganden som gäller i dag, och hur parterna ser på vart och ett. De bedömer var för sig, och vi räknar aldrig ihop bedömningarna.
assessments-lead-on = Alla { $n } åtaganden som gällde { $day }, så som det såg ut då.
assessments-nothing = Här finns inga åtaganden än
assessments-nothing-more = När en överenskommelse är antagen visas varje åtagande här, med parternas bedömningar och det som görs.
assessments-nothing-onward = Till överenskommelsen
assessments-there = Är vi framme?
assessments-good-of = { $n } av { $total } är klara eller långt på väg
assessments-not-assessed = Inte bedömt
assessments-filter = Välj vilka åtaganden du vill se
assessments-filter-text = Sök i åtagandena
assessments-filter-side = Vem har åtagit sig det?
assessments-filter-owner = Vem har åtgärder?
assessments-filter-which = Visa
assessments-filter-on = Som det såg ut den
assessments-filter-show = Visa
assessments-any-side = Alla parter
assessments-any-owner = Alla
assessments-any-which = Alla åtaganden
assessments-which-late = Något är försenat
assessments-which-silent = Tyst i ett halvår eller mer
assessments-which-unmoved = Har inte kommit i gång
assessments-which-apart = Parterna bedömer olika
assessments-by = Ordna efter
assessments-by-group = Grupp
assessments-by-principle = Princip
assessments-by-side = Part
assessments-shown = Visar { $n } av { $total } åtaganden
assessments-show-all = Visa alla åtaganden
assessments-none-fits = Inget åtagande passar
assessments-none-fits-more = Ta bort något av det du har valt, så visas fler.
assessments-all = Alla åtaganden
assessments-under-none = Utan princip eller part
assessments-part = { $n ->
    [one] Ett åtagande
   *[other] { $n } åtaganden
}. { $done } av { $total } åtgärder är klara.
assessments-part-side = { $side } bedömer att { $n } av { $total } är klara eller långt på väg.
assessments-caption = Åtaganden, parternas bedömningar och åtgärder
assessments-column-commitment = Åtagande
assessments-column-measures = Åtgärder
assessments-column-seen = Senaste livstecken
assessments-column-next = Nästa datum
assessments-column-owner = Ansvarig
assessments-column-done = Klara
assessments-column-under-way = På väg
assessments-column-waiting = Inte påbörjade
assessments-column-late = Försenade
assessments-column-late-since = Äldsta förseningen
assessments-column-measure = Åtgärd
assessments-column-due = Ska vara klar
assessments-column-status = Läge
assessments-owed-by = Åtagande av { $who }
assessments-of = { $n } av { $total }
assessments-no-measures = Inga åtgärder
assessments-done-of = { $n } av { $total } klara
assessments-under-way = { $n } på väg
assessments-waiting = { $n ->
    [one] 1 inte påbörjad
   *[other] { $n } inte påbörjade
}
assessments-late = { $n ->
    [one] 1 försenad
   *[other] { $n } försenade
}
assessments-apart = Parterna bedömer olika: { $n ->
    [one] ett steg isär
    [2] två steg isär
   *[other] tre steg isär
}
assessments-differ = Parterna bedömer olika
assessments-never-seen = Inget livstecken
assessments-silent = Tyst i { $span }
assessments-unmoved = Har inte kommit i gång
assessments-no-next = Inget planerat
assessments-who = Vem har vad kvar att göra?
assessments-no-plan = Det finns ingen åtgärdsplan än. När en part lägger fram en plan visas här hur det går för var och en.
assessments-per-side = Per part
assessments-per-owner = Per nämnd, förvaltning, bolag och organisation
assessments-years = År för år
assessments-years-none = Ingen part har bedömt något åtagande än.
assessments-years-lead = Så såg varje part på åtagandena i slutet av varje år. Det sista året visar läget den dag du tittar på.
assessments-years-alt = Staplar, en per år: hur { $side } bedömde åtagandena. Samma siffror finns som lista under bilden.
assessments-years-table = Visa som lista

# Ett blad för den som beslutar.
assessments-sheet-open = Skriv ut på en sida
assessments-sheet-title = Läget på en sida
assessments-sheet-lead = { $compact }, { $day }
assessments-sheet-back = Till alla åtaganden
assessments-sheet-print = Använd webbläsarens utskrift för att få bladet på papper.
assessments-sheet-done = { $n ->
    [one] åtgärder är klar
   *[other] åtgärder är klara
}
assessments-sheet-late = { $n ->
    [one] åtgärder är försenad
   *[other] åtgärder är försenade
}
assessments-sheet-unmoved = åtaganden har inte kommit i gång
assessments-sheet-all-moved = { $n ->
    [0] Alla åtaganden har kommit i gång
    [one] Något har gjorts för varje åtagande, men ett bedöms som inte påbörjat
   *[other] Något har gjorts för varje åtagande, men { $n } bedöms som inte påbörjade
}
assessments-sheet-silent = { $n ->
    [one] åtaganden har varit tyst i ett halvår eller mer
   *[other] åtaganden har varit tysta i ett halvår eller mer
}
assessments-sheet-apart = åtaganden bedömer parterna olika
assessments-sheet-behind = Det här är försenat, och vems det är
assessments-sheet-none-late = Ingen åtgärd är försenad.
assessments-sheet-since = skulle ha varit klar { $day } (för { $span } sedan)
assessments-sheet-more = Och { $n } till.
assessments-delegated = utförs av { $who }

# Ett åtagande.
assessments-numbered = { $group } { $label }
assessments-old = Så löd åtagandet i utgåva { $number }. Det gäller inte längre i den här formen.
assessments-read = Läs i överenskommelsen
assessments-sides = Så bedömer parterna läget
assessments-since = Bedömt { $day }
assessments-assess = Bedöm läget
assessments-assess-lead = Säg hur er part ser på åtagandet just nu. Den andra parten gör sin egen bedömning. Det som har sagts tidigare står kvar i historiken.
assessments-for-side = Du bedömer för { $side }.
assessments-side = För vilken part?
assessments-side-missing = Välj vilken part bedömningen gäller.
assessments-status = Hur långt har ni kommit?
assessments-status-missing = Välj hur långt ni har kommit.
assessments-means-not-started = Inget har hänt än.
assessments-means-limited = En början är gjord.
assessments-means-substantial = Det mesta är gjort.
assessments-means-complete = Allt är gjort.
assessments-means-no-evidence = Ingen kan visa hur det står till.
assessments-reason = Varför?
assessments-reason-hint = Skriv vad ni bygger bedömningen på. Alla kan läsa det.
assessments-reason-missing = Skriv varför ni bedömer så.
assessments-reason-long = Skriv högst 2 000 tecken.
assessments-on = Vilken dag gäller bedömningen?
assessments-on-hint = I dag eller en tidigare dag.
assessments-day-wrong = Skriv dagen som ÅÅÅÅ-MM-DD.
assessments-day-ahead = Dagen har inte varit än. Välj i dag eller en tidigare dag.
assessments-source = Var kommer bedömningen ifrån?
assessments-source-hint = När kansliet skriver in åt en part: vilket möte, vilket protokoll.
assessments-source-missing = Skriv vilket möte eller protokoll bedömningen kommer ifrån.
assessments-source-long = Skriv högst 200 tecken.
assessments-save = Spara bedömningen
assessments-measures = Åtgärder
assessments-no-measures-yet = Ingen åtgärd hör till åtagandet än.
assessments-is-late = Försenad
assessments-history = Vad parterna har sagt
assessments-history-none = Ingen part har bedömt åtagandet än.
assessments-from = Källa: { $source }
assessments-of-before = Sades om ett åtagande som det här kom ur.
assessments-entries = Vad de ansvariga har berättat
assessments-line = Åtagandet genom utgåvorna
assessments-line-before = så löd det då
assessments-line-after = det blev till
notice-assessed = Bedömningen är sparad.

# På överenskommelsens kort.
assessments-card-more = Se historik och åtgärder
assessments-card-seen = Senaste livstecken { $day }
