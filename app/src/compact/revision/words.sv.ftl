# Från en utgåva till nästa.
notice-revision-opened = Utkastet är öppnat. Texten är den som gäller, och den gäller tills en ny utgåva är antagen.
compact-revise = Börja en ny utgåva
compact-revise-lead = Vi öppnar ett utkast med den text som gäller. Den gamla utgåvan gäller tills den nya är antagen.
compact-revise-from = Utkastet börjar från utgåva { $number }.
compact-revise-valid-from = Den gäller från { $day }.
compact-revise-read = Läs den
compact-revise-not-yet = Den är antagen men gäller inte än. Den nya utgåvan måste börja gälla efter den.
compact-revise-lapsed = Den har upphört att gälla. En ny utgåva kan ändå följa på den.
compact-revise-drafts = { $n ->
    [one] Ett utkast är redan öppet
   *[other] { $n } utkast är redan öppna
}
compact-revise-drafts-lead = Fortsätt hellre där. Två utkast samtidigt måste till slut bli ett.
compact-revise-button = Öppna utkastet
compact-revise-go-on = Fortsätt på utkastet
compact-revise-another = Öppna ett utkast till
compact-revise-none = Överenskommelsen har ingen antagen utgåva att börja från. Läs in den första texten.
compact-revise-draft = Det är ett utkast. En ny utgåva börjar från en text som är antagen.
compact-revise-superseded = Den utgåvan är ersatt. Börja den nya utgåvan från den senaste som är antagen.
compact-revise-open = Ett utkast till nästa utgåva är redan öppet. Fortsätt på det, eller öppna ett till.
compact-revision = Skriv nästa utgåva
compact-revision-lead = Bredvid står utgåvan som du började från, stycke för stycke, med vad som har blivit av den. Inget visas för andra förrän den nya utgåvan är antagen.
compact-revision-draft = Utkastet
compact-revision-from = Kommer från
compact-revision-removed = { $n ->
    [one] Ett stycke är borttaget i utkastet. Du kan lägga tillbaka det här.
   *[other] { $n } stycken är borttagna i utkastet. Du kan lägga tillbaka dem här.
}
compact-revision-all-there = Alla stycken finns kvar i utkastet.
compact-put-back = Lägg tillbaka
compact-save-compare = Spara och se vad som ändras
compact-save-crosswalk = Spara och rätta vad som blev av varje stycke
compact-terms = Byt ett ord överallt
compact-terms-lead = Vi letar upp ordet i hela utkastet, i alla böjningar. Du väljer var det ska bytas och hur det ska stå där. Inget annat ändras.
compact-terms-back = Till utkastet
compact-terms-from = Ord eller uttryck som ska bort
compact-terms-from-hint = Skriv grundformen, till exempel social ekonomi.
compact-terms-to = Det som ska stå i stället
compact-terms-to-hint = Grundformen, eller den form som alltid används, till exempel civilsamhället.
compact-terms-forms = Böjningar av det nya ordet
compact-terms-forms-lead = Vi gissar böjningen. Skriv de former som du vet, så blir förslagen rätt från början.
compact-terms-definite = Bestämd form
compact-terms-definite-hint = Som i föreningen. Genitiven, föreningens, lägger vi till.
compact-terms-plural = Flertal
compact-terms-plural-hint = Som i föreningar.
compact-terms-plural-definite = Bestämd form i flertal
compact-terms-plural-definite-hint = Som i föreningarna.
compact-terms-find = Leta upp
compact-terms-found = { $n ->
    [0] Ordet finns inte i utkastet
    [one] Ordet finns på ett ställe
   *[other] Ordet finns på { $n } ställen
}
compact-terms-found-lead = Ändra förslaget där det inte blir rätt. Bara de ställen som är ikryssade byts.
compact-terms-forms-look = Vi är inte säkra på hur det nya ordet böjs. Se efter att formerna är rätt och leta upp igen om du ändrar något.
compact-terms-nothing = Inget att byta. Kontrollera stavningen och att du har skrivit ordets grundform.
compact-terms-both-needed = Skriv både ordet som ska bort och det som ska stå i stället.
compact-terms-compounds = { $n ->
    [one] Ett längre ord innehåller det och är inte ikryssat.
   *[other] { $n } längre ord innehåller det och är inte ikryssade.
}
compact-terms-compound = del av ett längre ord
compact-terms-take = Byt
compact-terms-new = Det nya på ställe { $n }
compact-terms-button = Byt på de ikryssade ställena
compact-terms-replaced = { $n ->
    [one] Bytt på ett ställe. Texten på resten av sidan är som den blev.
   *[other] Bytt på { $n } ställen. Texten på resten av sidan är som den blev.
}
compact-terms-none-chosen = Kryssa för minst ett ställe där ordet ska bytas.
compact-terms-empty = Skriv vad som ska stå på varje ikryssat ställe.
compact-save-terms = Spara och byt ett ord överallt
compact-redline-pair = { $old } jämförd med { $new }.
compact-redline-write = Skriv vidare på utkastet
compact-redline-ways = Sätt att läsa
compact-redline-clauses = Stycke för stycke
compact-redline-columns = Sida vid sida
compact-redline-text = Som en text
compact-redline-of = { $n } av { $all }
compact-redline-n-unchanged = Oförändrade
compact-redline-n-moved = Flyttade, med samma ord
compact-redline-n-reworded = Omskrivna
compact-redline-n-merged = Sammanslagna
compact-redline-n-split = Delade
compact-redline-n-removed = Borttagna
compact-redline-n-new = Nya
compact-redline-around = Runt texten
compact-redline-not-there = Fanns inte
compact-redline-moved = Flyttat.
compact-redline-number = Hade nummer { $number }.
compact-redline-group = Stod under { $group }.
