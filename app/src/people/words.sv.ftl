# Personer: logga in, och vad man är för kommunen.
people-sign-in-title = Logga in
people-sign-in-lead = Skriv din e-postadress. Vi skickar en länk som loggar in dig. Du behöver inget lösenord.
people-mail = E-postadress
people-mail-hint = Samma adress som din förening eller din förvaltning har lämnat till kansliet.
people-sign-in-button = Skicka länken
people-asked-title = Titta i din e-post
people-asked-lead = Vi har skickat en länk till { $mail }. Öppna den inom 30 minuter.
people-asked-help = Kom inget brev? Titta i skräpposten, eller vänta en stund och be om en ny länk.
people-link-title = Logga in
people-link-lead = Tryck på knappen så loggas du in.
people-link-button = Logga in nu
people-link-used = Länken är redan använd. Be om en ny.
people-link-expired = Länken har gått ut. Be om en ny.
people-link-unknown = Länken är inte riktig. Kontrollera att du fick med hela, eller be om en ny.
people-too-many-links = Vi har redan skickat flera länkar till den adressen. Vänta en halvtimme och försök igen.
people-me-title = Min sida
people-me-hello = Hej { $name }!
people-me-empty = Inget väntar på dig just nu.
people-sign-out = Logga ut
people-name-missing = Skriv personens namn.
people-period-reversed = Slutdagen kan inte ligga före startdagen.
people-mail-link-subject = Din länk till { $town }
people-mail-link-text =
    Du har bett om att få logga in hos { $town }.

    Länken gäller i { $minutes } minuter och kan användas en gång.
people-mail-link-button = Logga in
people-mail-link-reason = Du får det här brevet för att någon skrev in din adress på inloggningssidan. Var det inte du kan du strunta i brevet.
