# En kommun eller region.
tenants-towns-title = Kommuner och regioner
tenants-towns-none = Här finns ingen kommun än. Den som driver tjänsten lägger upp den första med kommandot overens town.
tenants-settings-title = Inställningar
tenants-settings-button = Spara
tenants-name = Namn
tenants-name-wrong = Skriv ett namn på högst 80 tecken.
tenants-colour = Huvudfärg
tenants-colour-hint = Som #0b5d5e. Vi räknar fram nyanser som går att läsa.
tenants-colour-wrong = Skriv färgen som # och sex tecken, till exempel #0b5d5e.
tenants-contact-mail = Kansliets e-postadress
tenants-contact-mail-hint = Dit organisationer vänder sig med frågor.
tenants-contact-address = Kansliets postadress
tenants-contact-address-hint = Dit blanketter på papper skickas.
tenants-days = Svarstid i dagar
tenants-days-hint = Så många dagar lovar kansliet att en anslutning tar att behandla.
tenants-days-wrong = Skriv ett antal dagar mellan 1 och 365.
tenants-key-wrong = ”{ $key }” kan inte vara en kommuns adress. Använd 2–40 små bokstäver a–z, siffror och bindestreck.
tenants-key-taken = Det finns redan en kommun med adressen ”{ $key }”.
tenants-zone-wrong = Tidszonen är okänd. Skriv till exempel Europe/Stockholm.
tenants-home-title = Överenskommelsen
tenants-no-text = Här finns ingen antagen överenskommelse än.
tenants-adopted = Antagen av { $body } { $day }
tenants-adopted-on = Antagen { $day }
tenants-four = Läget i korthet
tenants-who-does-what = Vem ska göra vad?
tenants-commitments = { $n ->
    [one] åtagande
   *[other] åtaganden
}
tenants-owes = { $side }: { $n }
tenants-shared = En del åtaganden delas av flera parter och räknas hos var och en.
tenants-read-all = Se alla åtaganden
tenants-who-is-in = Vilka är med?
tenants-of-organisations = av { $n } organisationer i registret har anslutit sig
tenants-umbrellas = { $n ->
    [one] En av organisationerna i registret är en paraplyorganisation.
   *[other] { $n } av organisationerna i registret är paraplyorganisationer.
} Deras medlemmar räknas inte in.
tenants-see-who = Se vilka som är med
tenants-late = Vad är försenat?
tenants-see-board = Se varje åtagande och hur det går
tenants-late-of = { $late } av { $n } anslutningar som väntar har väntat för länge.
tenants-late-duties = { $n ->
    [one] sak är försenad
   *[other] saker är försenade
  }
tenants-late-owner = { $name }: { $n }
tenants-late-more = { $n } till, hos { $owners ->
    [one] en annan
   *[other] { $owners } andra
  }
tenants-see-late = Se vad som är försenat, och hos vem
tenants-see-year = Hela årshjulet
tenants-promise = Kansliet lovar svar inom { $n ->
    [one] en dag
   *[other] { $n } dagar
}.
tenants-next = Vad händer härnäst?
tenants-next-none = Överenskommelsen säger inte när något ska hända.
tenants-doors = Gå vidare
tenants-door-read = Läs överenskommelsen
tenants-door-read-more = Vad parterna har lovat varandra, och vem som ska göra vad.
tenants-door-register = Se vilka som är med
tenants-door-register-more = Sök bland föreningar, nätverk och andra organisationer.
tenants-door-join = Anslut er organisation
tenants-door-join-more = Det tar en kvart när ni har fattat ert beslut.
tenants-search-title = Sök
tenants-search-words = Vad söker du?
tenants-search-none = Inget stämmer med { $query }
tenants-search-none-more = Pröva ett annat ord, eller en del av ett ord.
tenants-search-register = Till registret
tenants-search-clauses = { $n ->
    [0] Inget i överenskommelsen
    [one] { $n } ställe i överenskommelsen
   *[other] { $n } ställen i överenskommelsen
}
tenants-search-first = De { $n } första visas.
tenants-search-organisations = { $n ->
    [0] Ingen organisation i registret
    [one] { $n } organisation i registret
   *[other] { $n } organisationer i registret
}
tenants-search-all = Alla { $n } i registret
tenants-lately = Det här har hänt
tenants-lately-none = Inget har hänt än.
tenants-happened-acceded = anslöt sig till överenskommelsen.
tenants-happened-left = lämnade överenskommelsen.
tenants-happened-adopted = antogs i utgåva { $number }.
tenants-happened-compiled = är sammanställd, och årets rapport är publicerad.
tenants-happened-delivered = är levererad.
# Efter en uppföljning som besvaras just nu, och hur många som har lämnat in.
tenants-round = Sista dag är { $day }.
tenants-then = Därefter, { $day }:
tenants-happened-planned = är överenskommen mellan parterna.
tenants-happened-told = har fått en ny notering om hur det går.
