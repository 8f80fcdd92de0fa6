# The scale of status: five steps, the same for measures and commitments.
status-not-started = Not started
status-limited = Limited progress
status-substantial = Substantial progress
status-complete = Complete
status-no-evidence = No evidence
