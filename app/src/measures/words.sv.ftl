# Lägets skala: fem steg, samma för åtgärder och åtaganden.
status-not-started = Inte påbörjat
status-limited = En bit på väg
status-substantial = Långt på väg
status-complete = Klart
status-no-evidence = Underlag saknas
