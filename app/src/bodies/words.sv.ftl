# Organ och mandat: vem som sitter var, för vem, från och till.
bodies-title = Råd, forum och grupper
bodies-lead = Vilka organ överenskommelsen har och har haft, och vilka som sitter där. Alla får läsa.
bodies-new = Lägg till ett organ
bodies-new-lead = Ett råd, ett forum, en styrgrupp eller ett kansli. Det kan också vara ett som har upphört, så att historien finns kvar.
bodies-begin = Lägg till
bodies-save = Spara
bodies-correct = Rätta uppgifterna
bodies-end = Avsluta organet
bodies-kind = Sort
bodies-kind-council = Råd
bodies-kind-forum = Forum
bodies-kind-steering-group = Styrgrupp
bodies-kind-secretariat = Kansli
bodies-kind-other = Annat organ
bodies-name = Namn
bodies-remit = Uppdrag
bodies-remit-hint = Vad organet är till för, och vad det får bestämma.
bodies-compact = Överenskommelse
bodies-from = Första dagen
bodies-from-hint = Är bara året känt? Skriv 1 januari det året.
bodies-until = Sista dagen
bodies-until-hint = Lämna tomt om organet finns tills vidare. Ska ett organ upphöra väljer du i stället Avsluta organet, så att skälet finns kvar.
bodies-decision = Inrättat genom
bodies-decided-by = Vem beslutade?
bodies-decided-by-hint = Till exempel kommunfullmäktige. Det du inte vet visas som ”Uppgift saknas”.
bodies-decided-on = Dag för beslutet
bodies-diary-number = Diarienummer
bodies-before = Följer på
bodies-before-hint = Vilka organ det här tog vid efter, om det är så.
bodies-follows-on = Följer på
bodies-followed-by = Följdes av
bodies-unknown = Uppgift saknas
bodies-since = Sedan { $day }
bodies-from-until = { $from } – { $until }
bodies-period-ahead = Börjar senare
bodies-period-now = Finns
bodies-period-former = Har upphört
bodies-now = Organ i dag
bodies-then = Organ den dagen
bodies-now-none = Inget organ finns.
bodies-ahead = Börjar senare
bodies-former = Tidigare organ
bodies-sit = { $n ->
    [one] { $n } sitter där
   *[other] { $n } sitter där
}
bodies-sat = { $n ->
    [one] { $n } har suttit där
   *[other] { $n } har suttit där
}
bodies-none = Inga organ ännu
bodies-none-begin = Lägg till rådet, forumet eller styrgruppen, och sedan dem som sitter där. Börja gärna med det som finns i dag.
bodies-none-ground = Ett organ hör till en överenskommelse. Läs in texten först.
bodies-none-more = Här kommer det att stå vilka som sitter i överenskommelsens råd och grupper. Under tiden kan du läsa texten.
bodies-none-then = Inget organ den dagen
bodies-none-then-more = Vi känner inte till något råd eller någon grupp som fanns då.
bodies-takeaway = Ta med uppgifterna
bodies-as-of = Så här såg det ut
bodies-as-of-today = Visa i dag
bodies-as-of-open = Se hur det såg ut en annan dag
bodies-as-of-day = Dag
bodies-show = Visa
bodies-ended = Upphörde { $day }.
bodies-sits-today = Sitter i dag
bodies-sat-then = Satt { $day }
bodies-nobody = Ingen sitter här, så vitt vi vet.
bodies-nobody-yet = Ingen är inlagd ännu.
bodies-nobody-over = Organet har upphört, så ingen sitter här.
bodies-open = Platser som behöver någon, eller lämnas tomma
bodies-coming = Börjar senare
bodies-earlier = Har suttit här
bodies-column-name = Namn
bodies-column-office = Uppdrag
bodies-column-for = För
bodies-column-time = Tid
bodies-column-decision = Utsedd av
bodies-office = Uppdrag i organet
bodies-office-chair = Ordförande
bodies-office-vice = Vice ordförande
bodies-office-member = Ledamot
bodies-office-deputy = Ersättare
bodies-office-other = Annat uppdrag
bodies-seat-ending = Slutar snart, ingen efterträdare är utsedd
bodies-seat-vacant = Tiden är ute, ingen efterträdare är utsedd
bodies-seat-empty = Platsen lämnas tom
bodies-ended-early = Slutade i förtid, skulle ha varit till { $day }: { $reason }
bodies-ended-because = Slutade: { $reason }
bodies-ended-with = Slutade när organet upphörde
bodies-empty-since = Sagt { $day }: { $reason }
bodies-erased = En person som är raderad
bodies-side-public = Kommunen
bodies-side-civil = Civilsamhället
bodies-side-joint = Parterna gemensamt
bodies-mandate = Mandat
bodies-mandate-new = Lägg till ett mandat
bodies-mandate-add = Lägg till
bodies-who = Namn
bodies-who-hint = För- och efternamn. Namnet visas för alla.
bodies-person = Är det samma person?
bodies-person-new = Nej, någon annan med samma namn
bodies-for-side = Talar för
bodies-side-choose = Välj en part
bodies-for-organisation = Organisation i registret
bodies-for-organisation-hint = Skriv namnet så som det står i registret.
bodies-organisation-choose = Välj en organisation
bodies-for-unit = Nämnd, förvaltning eller bolag
bodies-unit-none = Ingen särskild
bodies-for-words = För vem, med egna ord
bodies-for-words-hint = Om det inte går att säga på annat sätt, till exempel ”kulturföreningarna”.
bodies-mandate-until-hint = Lämna tomt om mandatet gäller tills vidare. Har organet en sista dag gäller den.
bodies-appointed-by = Vem utsåg personen?
bodies-appointed-by-hint = Till exempel årsmötet, kommunstyrelsen eller ett valmöte. Det du inte vet visas som ”Uppgift saknas”.
bodies-which-decision = Vilket beslut?
bodies-which-decision-hint = Paragraf, diarienummer eller hur det gick till, till exempel ”sluten omröstning”.
bodies-succeeds = Tar vid efter
bodies-succeeds-nobody = Ingen
bodies-succeeds-hint = Den som hade samma plats förut. Då slutar påminnelserna om den platsen.
bodies-successor = Utse en efterträdare
bodies-leave-empty = Lämna platsen tom
bodies-leave-empty-means = Platsen visas som tom, med skälet. Ingen blir påmind om den mer. Det går ändå att utse någon senare.
bodies-mandate-end = Avsluta i förtid
bodies-mandate-end-means = Mandatet slutar den dag du skriver. Kansliet blir påmint tills en efterträdare är utsedd eller någon säger att platsen lämnas tom.
bodies-end-means = { $n ->
    [0] Ingen sitter kvar i organet.
    [one] { $n } person sitter kvar. Det mandatet slutar samtidigt.
   *[other] { $n } personer sitter kvar. Deras mandat slutar samtidigt.
}
bodies-end-after-that = Sidan finns kvar, med alla som har suttit där. Tar ett annat organ vid väljer du det här under Följer på när du lägger till det.
bodies-last = Sista dagen
bodies-last-hint = Den sista dagen som det gäller.
bodies-reason = Skäl
bodies-reason-hint = Alla kan läsa det.

bodies-day-wrong = Skriv en dag, till exempel 2027-03-12.
bodies-turned = Sista dagen kan inte vara före den första.
bodies-kind-missing = Välj vad det är för sorts organ.
bodies-name-missing = Skriv namnet, högst 200 tecken.
bodies-name-taken = Ett organ med det namnet finns redan under den tiden.
bodies-remit-missing = Skriv vad uppdraget är, högst 4 000 tecken.
bodies-line-long = Skriv högst 200 tecken.
bodies-decided-ahead = Beslutet kan inte ligga i framtiden.
bodies-compact-missing = Välj vilken överenskommelse organet hör till.
bodies-before-unknown = Välj bland de organ som står här.
bodies-before-later = { $name } fanns inte före det här organet.
bodies-after-earlier = { $name } följer på det här organet och kan inte ha börjat tidigare.
bodies-mandate-earlier = Mandatet för { $name } börjar redan { $day }. Rätta det först.
bodies-mandate-later = Mandatet för { $name } räcker längre. Rätta det först, eller välj Avsluta organet.
bodies-ended-already = Organet är redan avslutat.
bodies-end-before = Det kan inte sluta innan det började, { $day }.
bodies-end-after = Organet har redan en sista dag, { $day }. Avsluta det den dagen eller tidigare.
bodies-end-mandate = Mandatet för { $name } börjar { $day }, efter den dagen. Rätta det först.
bodies-reason-missing = Skriv skälet, högst 4 000 tecken.
bodies-who-missing = Skriv vem det är, högst 120 tecken.
bodies-person-which = Vi känner redan någon som heter { $name }. Säg om det är samma person.
bodies-name-theirs = Personen ändrar sitt namn själv på Min sida. Är det någon annan, avsluta det här mandatet och lägg till ett nytt.
bodies-office-missing = Välj uppdrag i organet.
bodies-side-missing = Välj vilken part personen talar för.
bodies-organisation-side = En organisation hör inte till den parten. Välj en annan part, eller skriv det med egna ord.
bodies-unit-side = Kommunens nämnder, förvaltningar och bolag talar inte för civilsamhället. Välj en annan part.
bodies-for-both = Välj en organisation eller en av kommunens enheter, inte båda.
bodies-organisation-unknown = Ingen organisation i registret heter { $said }. Skriv namnet som det står där, eller skriv det med egna ord.
bodies-organisation-several = Flera organisationer heter { $said }. Välj vilken.
bodies-unit-unknown = Välj bland dem som står här.
bodies-mandate-before = Organet fanns inte före { $day }.
bodies-mandate-over = Organet upphörde { $day }.
bodies-mandate-after = Organet upphör { $day }. Mandatet kan inte räcka längre.
bodies-mandate-twice = { $name } sitter redan här under den tiden, med ett mandat från { $day }.
bodies-mandate-ended-already = Mandatet är redan avslutat i förtid.
bodies-mandate-not-earlier = Mandatet slutar ändå { $day }. Välj en tidigare dag.
bodies-succeeds-unknown = Välj bland dem som står här.
bodies-succeeds-taken = { $name } har redan tagit vid på den platsen.
bodies-succeeds-sits = { $name } sitter kvar då. Avsluta det mandatet först, eller välj en senare dag.
bodies-empty-sits = Mandatet har ingen sista dag, så platsen är inte ledig. Avsluta det i förtid om personen slutar.
bodies-empty-already = Platsen lämnas redan tom.
bodies-empty-followed = { $name } har tagit vid på platsen.
bodies-both = Någon annan har ändrat det här medan du skrev. Nu står det ”{ $theirs }”. Spara igen om det du skrev ska gälla i stället.
bodies-both-nothing = Någon annan har tömt det här medan du skrev. Spara igen om det du skrev ska gälla i stället.
bodies-both-kind = Någon annan har ändrat det här medan du skrev. Nu står det: { $theirs ->
    [council] råd
    [forum] forum
    [steering-group] styrgrupp
    [secretariat] kansli
   *[other] annat organ
}. Spara igen om ditt val ska gälla i stället.
bodies-both-side = Någon annan har ändrat det här medan du skrev. Nu står det: { $theirs ->
    [joint] parterna gemensamt
    [civil_society] civilsamhället
    [municipality] kommunen
   *[other] { $theirs }
}. Spara igen om ditt val ska gälla i stället.
bodies-both-office = Någon annan har ändrat det här medan du skrev. Nu står det: { $theirs ->
    [chair] ordförande
    [vice] vice ordförande
    [member] ledamot
    [deputy] ersättare
   *[other] annat uppdrag
}. Spara igen om ditt val ska gälla i stället.

notice-body-begun = Organet är tillagt. Lägg nu till dem som sitter där.
notice-body-corrected = Sparat.
notice-body-ended = Organet är avslutat. Sidan finns kvar.
notice-mandate-added = Mandatet är tillagt.
notice-mandate-corrected = Sparat.
notice-mandate-ended = Mandatet slutar den dagen.
notice-seat-left-empty = Platsen lämnas tom.
bodies-name-erased = Personen är raderad. Avsluta mandatet och lägg till ett nytt om någon annan sitter här.
bodies-followed = { $name } sitter på samma plats från { $day }. Välj en sista dag före det.
