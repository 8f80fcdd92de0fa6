# Enkäter.
survey-title = Enkäter
survey-lead = Frågor till organisationer, enheter och politiker om hur överenskommelsen fungerar.
survey-none = Ingen enkät än
survey-none-more = När en enkät öppnas syns den här, och de som får frågorna får ett brev med en egen länk.
survey-counted = { $done } av { $all } har svarat ({ $share } %).
survey-state-draft = Förbereds
survey-state-ahead = Öppnar snart
survey-state-open = Öppen
survey-state-closed = Stängd
survey-state-published = Resultatet är publicerat
survey-window-said = { $opens } – { $closes }.
survey-runner-secretariat = Kansliet håller i enkäten.
survey-runner-evaluator = En utvärderare håller i enkäten. Kansliet läser inga svar förrän de är publicerade.
survey-group-signatories = Anslutna organisationer
survey-group-others = Andra organisationer
survey-group-units = Enheter
survey-group-politicians = Politiker
survey-all = Alla tillsammans
survey-draft-lead = Enkäten förbereds. Lägg till frågorna, se efter vilka den går till och öppna den. Sedan går varken frågor, mottagare eller löftet om namn att ändra.
survey-answered = Vilka som har svarat
survey-questions = Frågorna
survey-questions-none = Inga frågor än.
survey-unask = Ta bort
survey-question-new = Lägg till en fråga
survey-whom = Vilka den går till
survey-whom-lead = En länk till varje mottagare. En organisation och en enhet får en: den som företräder den längst, annars den e-postadress som står i registret.
survey-reached = { $n } av { $all } har en e-postadress.
survey-reached-show = Visa vilka
survey-lost = De här saknar e-postadress och får ingen länk
survey-open-lead = När du öppnar enkäten skickas ett brev till alla som har en adress. Den som inte har svarat tre dagar före sista dagen får en påminnelse.
survey-open = Öppna enkäten
survey-discard = Släng enkäten
survey-remind-lead = Du kan påminna en gång. Dessutom går en påminnelse av sig själv tre dagar före sista dagen.
survey-remind = Påminn dem som inte har svarat
survey-reminded-on = Du påminde { $day }.
survey-warned-on = En påminnelse gick av sig själv { $day }.
survey-wait = Svaren räknas först när sista dagen är förbi. Annars skulle det synas vad den som svarade senast har svarat.
survey-result = Resultatet
survey-single = Svar för svar
survey-single-lead = Bara den som håller i enkäten ser den här sidan.
survey-single-none = Inga svar än.
survey-silent = Har inte svarat
survey-erased = Borttagen person

# Vad som lovas.
survey-promise = Det här lovar vi
survey-promise-anonymous = Enkäten är anonym: ingen kan se vem som har svarat vad.
survey-promise-named = Enkäten har namn: den som håller i den ser vem som har svarat vad.
survey-promise-kept = Svaret sparas utan namn och utan tid, varje fråga för sig. Det som sparas räcker inte för att se vems det är, inte heller för den som sköter systemet.
survey-promise-five = Inget visas för en grupp där färre än fem har svarat.
survey-promise-words = Skriv inget i dina svar som visar vem du är.
survey-promise-once = Ett anonymt svar går inte att ändra eller ta tillbaka, för vi kan inte hitta det.
survey-promise-reads = I det som publiceras står inga namn, och inget visas för en grupp där färre än fem har svarat.
survey-promise-changes = Du kan ändra svaren med samma länk till och med { $day }.
survey-help = Så fungerar enkäterna

# Svara.
survey-for = Till { $who }
survey-last = Sista dagen att svara är { $day }.
survey-again = Tack, vi har dina svar.
survey-answer = Skicka svaren
survey-answer-again = Spara ändringarna
survey-choices-any = Du kan välja flera.
survey-agree-5 = Instämmer helt
survey-agree-4 = Instämmer till stor del
survey-agree-3 = Varken eller
survey-agree-2 = Instämmer till liten del
survey-agree-1 = Instämmer inte alls
survey-agree-unknown = Vet inte
survey-answer-needed = den här frågan behöver ett svar.
survey-answer-many = välj bara ett svar.
survey-answer-choice = välj bland svaren som finns, vart och ett högst en gång.
survey-answer-number = skriv ett tal med siffror, till exempel 12 eller 12,5.
survey-answer-long = svaret är för långt. Korta det till högst 5 000 tecken.
survey-answers-wrong = Något i svaren behöver rättas.
survey-answers-empty = Svara på minst en fråga innan du skickar.
survey-link-open = Enkäten är öppen
survey-link-answered = Tack, vi har dina svar
survey-link-used = Tack, svaret har kommit in
survey-link-ahead = Enkäten har inte öppnat än
survey-link-ahead-more = Du kan svara från och med { $day }, med samma länk.
survey-link-closed = Enkäten är stängd
survey-link-closed-more = Sista dagen att svara var { $day }.
survey-link-unknown = Länken gäller inte
survey-link-unknown-more = Har du fått en påminnelse? Då gäller länkarna i de två senaste breven, och de tidigare gäller inte längre. Annars kan enkäten vara avslutad sedan länge.
survey-link-all = Se alla enkäter
survey-link-about = Om enkäten och resultatet
survey-link-contact = Undrar du något? Skriv till
survey-thanks = Du behöver inte göra något mer. Svaret är anonymt och går inte att ändra.
survey-next = När sista dagen, { $day }, är förbi räknas svaren. Resultatet publiceras på enkätens sida.
survey-not-open = Enkäten öppnar { $day }.
survey-closed = Sista dagen var { $day }. Det går inte längre.
survey-link-used-said = Länken är redan använd.

# Förbereda.
survey-new = Förbered en enkät
survey-new-lead = Börja med vad enkäten handlar om och vilka den går till. Frågorna lägger du till sedan.
survey-edit = Ändra enkäten
survey-save = Spara
survey-prepare = Förbered enkäten
survey-compact = Överenskommelse
survey-name = Namn
survey-name-hint = Så heter enkäten i brevet.
survey-name-wrong = Skriv ett namn, högst 300 tecken.
survey-intro = Inledning
survey-intro-hint = Vad svaren ska användas till och ungefär hur lång tid det tar.
survey-intro-wrong = Skriv en inledning, högst 5 000 tecken.
survey-names = Namn eller inte?
survey-names-hint = Det visas för den som svarar före första frågan, och går inte att ändra när enkäten har öppnat.
survey-names-anonymous = Anonymt
survey-names-anonymous-more = Ingen kan se vem som har svarat vad. Varje grupp måste ha minst fem mottagare.
survey-names-named = Med namn
survey-names-named-more = Du ser vem som har svarat vad. Det publicerade resultatet har inga namn.
survey-names-missing = Välj om enkäten är anonym eller har namn.
survey-groups = Vilka går den till?
survey-groups-hint = Vilka som finns i grupperna ser du i nästa steg.
survey-groups-missing = Välj minst en grupp.
survey-opens = Första dagen att svara
survey-closes = Sista dagen att svara
survey-closes-hint = Det går att svara till midnatt den dagen.
survey-day-wrong = Skriv dagen som ÅÅÅÅ-MM-DD.
survey-turned = Sista dagen ligger före den första.
survey-too-long = En enkät kan vara öppen i högst sex månader.
survey-closes-past = Den dagen har redan varit.
survey-window = Flytta sista dagen
survey-window-lead = Det går så länge enkäten är öppen. Sedan kan svaren ha lästs, och dagen ligger fast.
survey-wording = Frågan
survey-wording-hint = En sak i taget. För en grad av instämmande: skriv ett påstående.
survey-wording-wrong = Skriv frågan, högst 300 tecken.
survey-question-twice = Den frågan finns redan.
survey-questions-many = En enkät kan ha högst 40 frågor.
survey-sort = Hur svarar man?
survey-sort-choice = Med ett av flera svar
survey-sort-choices = Med ett eller flera svar
survey-sort-agree = Hur mycket man instämmer, i fem steg eller ”vet inte”
survey-sort-number = Med ett tal
survey-sort-text = Med egna ord
survey-sort-missing = Välj hur man svarar.
survey-choices = Svaren man kan välja på
survey-choices-hint = Ett på varje rad. Bara för ett eller flera av flera svar.
survey-choices-wrong = Skriv 2–15 svar, ett på varje rad.
survey-needed = Frågan måste besvaras
survey-needed-hint = Använd det sällan. Den som inte kan svara hoppar annars av.
survey-needed-mark = måste besvaras
survey-ask = Lägg till frågan
survey-opened-already = Enkäten är öppnad. Det som har frågats går inte att ändra.
survey-not-opened = Enkäten är inte öppnad än.
survey-window-past = Sista dagen har redan varit. Ändra den först.
survey-no-questions = Lägg till minst en fråga innan du öppnar.
survey-nobody = Ingen i de valda grupperna har en e-postadress.
survey-few-signatories = Enkäten är anonym, men färre än fem anslutna organisationer har en e-postadress. Ta bort gruppen eller ställ enkäten med namn.
survey-few-others = Enkäten är anonym, men färre än fem andra organisationer har en e-postadress. Ta bort gruppen eller ställ enkäten med namn.
survey-few-units = Enkäten är anonym, men färre än fem enheter har en e-postadress. Ta bort gruppen eller ställ enkäten med namn.
survey-few-politicians = Enkäten är anonym, men färre än fem politiker har en e-postadress. Ta bort gruppen eller ställ enkäten med namn.
survey-reminded-already = En påminnelse gick ut { $day }. Ingen påminns två gånger.
survey-nobody-to-remind = Det finns ingen att påminna.

# Resultatet.
survey-five = En grupp där färre än fem har svarat på en fråga visas inte, och inget som den kan räknas ut ur.
survey-too-few = För få har svarat för att något ska kunna visas.
survey-hidden = Visas inte: { $groups }. Färre än fem har svarat, eller så skulle en mindre grupp gå att räkna ut.
survey-cell = { $n } ({ $share } %)
survey-decimal = { $whole },{ $part }
survey-mean = Medelvärde
survey-mean-none = visas inte
survey-column-answer = Svar
survey-texts-of = { $group }: läs { $n ->
        [one] { $n } svar
       *[other] { $n } svar
    }
survey-published-on = Publicerat { $day }.
survey-result-own = Resultatet är inte publicerat. Bara den som håller i enkäten ser det.
survey-publish = Publicera resultatet
survey-publish-lead = Alla får läsa resultatet, och det kan laddas ner. Det går inte att ta tillbaka.
survey-publish-early = Resultatet kan publiceras när sista dagen, { $day }, är förbi.
survey-published-already = Resultatet är redan publicerat.
survey-texts = Svaren med egna ord
survey-texts-with = Publicera dem
survey-texts-with-more = Läs dem först. De publiceras utan namn, i en ordning som inte säger något, bara för grupper där minst fem har svarat.
survey-texts-without = Publicera dem inte
survey-texts-without-more = Bara siffrorna publiceras. Välj det om någon går att känna igen på vad som är skrivet.

# Påminnelser.
survey-out-title = Påminnelser om enkäten
survey-out-lead = Du får inga fler påminnelser om den här enkäten. Länken i brevet fungerar ändå, om du vill svara.
survey-out-button = Sluta påminna mig
survey-out-done = Vi påminner dig inte mer om den här enkäten. Länken i brevet fungerar ändå.
survey-out-home = Till startsidan

survey-mail-asked-subject = Enkät: { $short }
survey-mail-asked-text =
    { $who } får frågor i enkäten ”{ $name }” från { $town }.

    { $promise }

    Du kan svara från { $from } till och med { $day }. Länken är personlig. Skicka den inte vidare.
survey-mail-asked-button = Läs mer och svara
survey-mail-asked-reason = Du får brevet för att adressen står i registret eller hos { $town } för { $who }.
survey-mail-reminded-subject = Påminnelse: { $short }
survey-mail-reminded-text =
    Vi har inte sett något svar från { $who } på enkäten ”{ $name }” från { $town }. Sista dagen är { $day }.

    { $promise }

    Det här är en ny länk. Den i det förra brevet gäller inte längre. Har du redan svarat behöver du inte göra något.
survey-mail-reminded-button = Svara på enkäten
survey-mail-reminded-reason = Du får brevet för att adressen står i registret eller hos { $town } för { $who }.

notice-survey-prepared = Enkäten är förberedd. Lägg till frågorna.
notice-survey-opened = Enkäten är öppnad. { $n ->
        [one] Ett brev är
       *[other] { $n } brev är
    } på väg.
notice-survey-reminded = { $n ->
        [one] En påminnelse är
       *[other] { $n } påminnelser är
    } på väg.
notice-survey-discarded = Enkäten är slängd.
notice-survey-asked = Frågan är tillagd.
notice-survey-unasked = Frågan är borttagen.
notice-survey-moved = Sista dagen är flyttad.
notice-survey-published = Resultatet är publicerat.
notice-survey-answered = Tack, vi har dina svar.
survey-preview = Förhandsgranska
survey-preview-lead = Så här ser den som svarar enkäten. Du kan pröva fälten, men inget skickas.
survey-preview-back = Tillbaka till enkäten
survey-preview-who = den som svarar
survey-part-of = Del av utvärderingen
