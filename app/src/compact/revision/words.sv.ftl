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
