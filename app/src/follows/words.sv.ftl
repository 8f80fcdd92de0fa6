# Följa: det som har hänt, och att få veta det.
follows-link = Följ
follows-title = Följ { $name }
follows-lead = Få veta när något händer. Du behöver inget konto.
follows-see-happened = Se vad som har hänt
follows-see-followers = Se hur många som följer
follows-by-mail = Med e-post
follows-by-mail-lead = Du får ett samlat brev när något har hänt, aldrig två gånger om samma sak. Först skickar vi ett brev där du bekräftar att adressen är din.
follows-mail = E-postadress
follows-mail-hint = Adressen används bara till breven och tas bort när du slutar följa.
follows-often = Hur ofta?
follows-often-wrong = Välj om du vill ha brev varje dag eller en gång i veckan.
follows-ask = Skicka bekräftelsebrev
follows-by-feed = Som flöde
follows-by-feed-lead = Har du en flödesläsare? Kopiera adressen dit. Flödet är ett Atom-flöde.
follows-by-calendar = I kalendern
follows-by-calendar-lead = Lägg det som ska göras i din kalender. Kopiera adressen och välj att prenumerera på en kalender.
follows-calendar = Kalender (iCal)
follows-asked-title = Titta i din e-post
follows-asked-lead = Vi har skickat ett brev till { $mail }. Öppna det och bekräfta, så börjar du följa.
follows-asked-help = Kom inget brev? Titta i skräpposten och kontrollera att adressen är rätt skriven.
follows-asked-often = Vi har redan skickat flera brev till den adressen. Vänta en timme och försök igen.
follows-town-busy = Just nu är det många som vill följa något här. Vänta en timme och försök igen.
follows-back-to = Tillbaka till { $name }
follows-confirm-title = Bekräfta att du vill följa
follows-confirm-lead = Vill du få brev när något händer med { $name }?
follows-confirm-button = Ja, jag vill följa
follows-confirm-not = Var det inte du som bad om det? Stäng sidan. Då händer ingenting, och adressen tas bort om några dagar.
follows-link-used = Länken är redan använd. Du följer redan, eller har slutat följa. Allt du följer ser du genom länken i det senaste brevet.
follows-link-expired = Länken har gått ut. Be om en ny.
follows-link-unknown = Länken är inte riktig. Kontrollera att du fick med hela.
follows-too-many = Du följer redan så mycket som går. Sluta följa något först.
follows-ask-again = Be om ett nytt brev om { $name }
follows-own-title = Det du följer
follows-own-lead = Det här följer { $mail } hos { $town }.
follows-gone = Finns inte längre
follows-kind-compact = Överenskommelse
follows-kind-commitment = Åtagande
follows-kind-unit = Enhet i kommunen
follows-kind-organisation = Organisation
follows-stop = Sluta följa
follows-often-title = Hur ofta breven kommer
follows-save = Spara
follows-stop-all-title = Sluta helt
follows-stop-all-lead = Då får du inga fler brev, och vi tar bort din adress.
follows-stop-all = Sluta följa allt
follows-ended-title = Inga fler brev
follows-ended-already = Du får inga fler av de här breven från { $town }.
follows-ended-onward = Till { $town }
follows-ended = Klart. Du får inga fler brev om det du följde hos { $town }, och din adress är borttagen.
follows-followers-title = Följare
follows-followers-lead = { $n ->
    [0] Ingen följer något med e-post.
    [one] En adress följer något med e-post.
   *[other] { $n } adresser följer något med e-post.
  }
follows-followers-secret = Här syns hur många som följer, aldrig vilka. Den som följer med flöde eller kalender räknas inte.
follows-column-thing = Det som följs
follows-column-kind = Slag
follows-column-n = Antal adresser
follows-nobody-title = Ingen följer ännu
follows-nobody = På sidan för överenskommelsen, ett åtagande, en enhet eller en organisation finns länken Följ.
follows-forget-title = Ta bort en adress
follows-forget-lead = Har någon bett dig om det? Skriv adressen. Finns den bland följarna tas den bort. Du får inte veta om den fanns.
follows-forget = Ta bort adressen
follows-happened = Vad som har hänt
follows-happened-title = Vad som har hänt: { $name }
follows-happened-lead = Det nyaste först. Bara sådant som alla får se.
follows-feed-title = Vad som har hänt: { $name }
follows-nothing-title = Inget har hänt än
follows-nothing = När en utgåva antas, någon berättar om en åtgärd, en part gör en bedömning eller något blir försenat syns det här.
follows-older = Äldre
follows-newest = Nyast
follows-happened-edition = { $subject }: utgåva { $number } är antagen
follows-happened-proposed = Planen ”{ $subject }” är framlagd
follows-happened-agreed = Parterna är överens om planen ”{ $subject }”
follows-happened-added = Ny åtgärd: ”{ $subject }”. Ansvarig: { $who }
follows-happened-changed = Åtgärden ”{ $subject }” är ändrad: { $more }
follows-happened-dropped = Åtgärden ”{ $subject }” är avslutad i förtid
follows-happened-entry = { $who } berättar om ”{ $subject }”
follows-happened-entry-status = { $who } berättar om ”{ $subject }”. Läget är nu: { $status }
follows-happened-milestone = Delmålet ”{ $subject }” är nått, i åtgärden ”{ $more }”
follows-happened-assessed = { $who } bedömer åtagandet ”{ $subject }”: { $status }
follows-happened-late = ”{ $subject }” är försenad. Ansvarig: { $who }
follows-happened-late-milestone = Delmålet ”{ $subject }” är försenat, i åtgärden ”{ $more }”. Ansvarig: { $who }
follows-happened-late-return = Försenat: { $subject }. Ansvarig: { $who }
follows-happened-kept = { $who } har gjort sin del: { $subject }
follows-happened-joined = { $subject } har anslutit sig
follows-happened-round-opened = Uppföljningen är öppen: { $subject }
follows-happened-round-closed = Uppföljningen är avslutad: { $subject }
follows-happened-compiled = Årets rapport är publicerad: { $subject }
follows-happened-renewed = { $subject } har förnyat sin anslutning
follows-happened-left = { $subject } är inte längre ansluten
follows-happened-delivered = Utvärderingen ”{ $subject }” är levererad
follows-happened-answered = { $who } svarar på rekommendationen ”{ $subject }”: { $more }
follows-mail-ask-subject = Bekräfta att du vill följa { $short }
follows-mail-ask-text =
    Hej!

    Någon, förhoppningsvis du, vill få brev till den här adressen när något händer med { $name } hos { $town }.

    Bekräfta inom { $days } dagar. Gör du ingenting kommer inga fler brev, och adressen tas bort.
follows-mail-ask-button = Bekräfta
follows-mail-ask-reason = Du får det här brevet för att någon skrev in din adress på en sida hos { $town }. Var det inte du kan du strunta i brevet.
follows-mail-n = { $n ->
    [one] en nyhet
   *[other] { $n } nyheter
  }
follows-mail-news-subject = { $town }: { $said } om det du följer
follows-mail-news-text =
    Hej! Det här har hänt sedan förra brevet.

    { $list }
follows-mail-news-button = Se och ändra det du följer
follows-mail-news-reason = Du får brevet för att du följer { $things } hos { $town }. Breven kommer { $often }.
follows-mail-line = { $day }: { $what }.
follows-mail-more = { $n ->
    [one] Och en nyhet till.
   *[other] Och { $n } nyheter till.
  }
notice-follows-confirmed = Tack! Nu följer du. Länken i varje brev leder hit.
notice-follows-stopped = Du följer det inte längre.
notice-follows-ended = Du får inga fler brev, och din adress är borttagen.
notice-follows-forgotten = Klart. Inga brev till följare går längre till den adressen.
