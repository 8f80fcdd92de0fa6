# The frame and its parts.
web-skip = Hoppa till innehållet
web-brand = Lokala överenskommelser
web-brand-town = Lokal överenskommelse
web-search = Sök
web-search-label = Sök i överenskommelsen och registret
web-search-hint = Vad söker du?

web-menu = Meny
web-nav = Huvudmeny
web-trail = Här är du
web-signed-in-as = Inloggad som { $name }
web-foot = Den här sidan visar vad parterna har lovat varandra och hur det går. Alla får läsa.
web-demo-label = Demo
web-demo = Detta är en demo. Inget här är på riktigt.
web-demo-people = Byt person
web-demo-mail = Se skickade mejl
web-errors-title = Något behöver rättas
web-error = Fel:
web-optional = (frivilligt)
web-date-shape = ÅÅÅÅ-MM-DD
web-file-kept = Vi har redan { $name }. Välj en fil bara om du vill byta.
web-step = Steg { $step } av { $steps }
web-pages = Sidor
web-page-of = Sida { $page } av { $pages }
web-page-previous = Föregående
web-page-next = Nästa
web-downloads = Ladda ner listan
web-download-as = Ladda ner som { $format }


# Ramen: skelettet.
web-nav-settings = Inställningar
web-nav-people = Personer
web-nav-journal = Händelser
web-foot-about = Om Överens
web-foot-licences = Licenser
web-nav-me = Min sida
web-nav-sign-in = Logga in
web-language-name = Svenska
web-moment = { $day } kl. { $clock }
web-month-1 = januari
web-month-2 = februari
web-month-3 = mars
web-month-4 = april
web-month-5 = maj
web-month-6 = juni
web-month-7 = juli
web-month-8 = augusti
web-month-9 = september
web-month-10 = oktober
web-month-11 = november
web-month-12 = december
web-span-short = mindre än en månad
web-span-months = { $n ->
    [one] en månad
   *[other] { $n } månader
}
web-span-years = { $n } år
web-span-both = { $years } och { $months }
web-weekday-0 = måndag
web-weekday-1 = tisdag
web-weekday-2 = onsdag
web-weekday-3 = torsdag
web-weekday-4 = fredag
web-weekday-5 = lördag
web-weekday-6 = söndag
web-error-not-found = Sidan finns inte
web-error-not-found-onward = Adressen kan vara fel skriven, eller så är sidan inte öppen för dig.
web-error-not-allowed = Det får du inte göra
web-error-not-allowed-onward = Det här är inte öppet för dig. Logga in som någon som får, eller fråga kansliet om du borde kunna det.
web-error-problems = Det gick inte
web-error-problems-onward = Inget har ändrats. Gå tillbaka till sidan du kom från och försök på ett annat sätt.
web-error-fault = Något gick fel hos oss
web-error-fault-onward = Felet är noterat. Försök igen om en stund. Inget av det du gjorde har sparats till hälften.
web-error-home = Till startsidan
web-error-sign-in = Logga in
web-error-start = Till startsidan
mail-product = Överens
mail-leave = Sluta få de här breven
notice-saved = Sparat.
notice-signed-out = Du är utloggad.
problem-mail-wrong = Skriv en e-postadress, till exempel namn@forening.se.
problem-form-unreadable = Formuläret gick inte att läsa. Gå tillbaka och försök igen.
problem-file-too-large = Filen är för stor. Den får vara högst 20 MB.
problem-file-empty = Filen är tom. Välj en annan.
problem-file-foreign = Den sortens fil kan vi inte ta emot. Välj PDF, PNG, JPEG, Word (.docx) eller text (.txt).

# A spreadsheet that is read.
web-table-broken-cell = Det här är ett fel eller en formel utan värde. Rätta cellen i kalkylbladet, eller skriv det som ska stå där.
web-table-type = Filen går inte att läsa som kalkylblad. Spara den som .xlsx eller .csv och försök igen.
web-table-large = Filen är för stor. Den får ha högst 5 000 rader och vara högst 20 MB.
