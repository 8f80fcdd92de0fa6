# Demon: finns bara där ingenting är på riktigt.
demo-people-title = Logga in som någon
demo-people-lead = Alla här är påhittade. Välj vem du vill vara. Du kan byta när du vill.
demo-sign-in = Logga in
demo-sign-in-as = som { $name }
demo-mail-title = Skickade brev
demo-mail-lead = Breven i demon går ingenstans. Här kan du läsa dem och följa länkarna.
demo-mail-none-title = Inga brev än
demo-mail-none = När någon gör något som andra ska få veta hamnar brevet här.
demo-mail-to = Till { $to }
demo-mail-link = Öppna länken i brevet
demo-mail-all = Alla brev
demo-mail-text = Som text
demo-mail-html = Som det ser ut i ett e-postprogram
