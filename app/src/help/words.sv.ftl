# Handboken.
help-title = Handbok
help-lead = Så gör du. Läs från början, eller gå till det du undrar över.
help-more = Fler sidor i handboken
help-before = Föregående
help-after = Nästa
