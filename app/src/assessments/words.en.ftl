# The board of commitments and the sides' assessments.
assessments-nav = How is it going?
assessments-title = How are the commitments going?
assessments-description = How the sides in { $town } keep what they have promised each other.
assessments-lead = All { $n } commitments in force today, and how each side sees each of them. The sides assess on their own, and we never add the two together.
assessments-lead-on = All { $n } commitments in force on { $day }, as things stood then.
assessments-nothing = There are no commitments here yet
assessments-nothing-more = Once a compact has been adopted, every commitment is shown here, with the sides’ assessments and what is being done.
assessments-nothing-onward = To the compact
assessments-there = Are we there?
assessments-good-of = { $n } of { $total } are complete or show substantial progress
assessments-not-assessed = Not assessed
assessments-filter = Choose which commitments to see
assessments-filter-text = Search the commitments
assessments-filter-side = Who made the commitment?
assessments-filter-owner = Who has measures?
assessments-filter-which = Show
assessments-filter-on = As it stood on
assessments-filter-show = Show
assessments-any-side = All sides
assessments-any-owner = Everyone
assessments-any-which = All commitments
assessments-which-late = Something is late
assessments-which-silent = Silent for six months or more
assessments-which-unmoved = Have not got started
assessments-which-apart = The sides differ
assessments-by = Arrange by
assessments-by-group = Group
assessments-by-principle = Principle
assessments-by-side = Side
assessments-shown = Showing { $n } of { $total } commitments
assessments-show-all = Show all commitments
assessments-none-fits = No commitment fits
assessments-none-fits-more = Take away something you have chosen to see more.
assessments-all = All commitments
assessments-under-none = Without a principle or a side
assessments-part = { $n ->
    [one] One commitment
   *[other] { $n } commitments
}. { $done } of { $total } measures are done.
assessments-part-side = { $side } says that { $n } of { $total } are complete or show substantial progress.
assessments-caption = Commitments, the sides’ assessments, and measures
assessments-column-commitment = Commitment
assessments-column-measures = Measures
assessments-column-seen = Last sign of life
assessments-column-next = Next date
assessments-column-owner = Owner
assessments-column-done = Done
assessments-column-under-way = On the way
assessments-column-waiting = Not started
assessments-column-late = Late
assessments-column-late-since = Late since
assessments-column-measure = Measure
assessments-column-due = Due
assessments-column-status = Status
assessments-owed-by = Committed by { $who }
assessments-of = { $n } of { $total }
assessments-no-measures = No measures
assessments-done-of = { $n } of { $total } done
assessments-under-way = { $n } on the way
assessments-waiting = { $n ->
    [one] 1 not started
   *[other] { $n } not started
}
assessments-late = { $n ->
    [one] 1 late
   *[other] { $n } late
}
assessments-apart = The sides differ: { $n ->
    [one] one step apart
    [2] two steps apart
   *[other] three steps apart
}
assessments-differ = The sides differ
assessments-never-seen = No sign of life
assessments-silent = Silent for { $span }
assessments-unmoved = Has not got started
assessments-no-next = Nothing planned
assessments-who = Who has what left to do?
assessments-no-plan = There is no action plan yet. Once a side puts one forward, this shows how it is going for each owner.
assessments-per-side = By side
assessments-per-owner = By board, department, company and organisation
assessments-years = Year by year
assessments-years-none = No side has assessed any commitment yet.
assessments-years-lead = How each side saw the commitments at the end of each year. The last year shows the day you are looking at.
assessments-years-alt = Columns, one a year: how { $side } assessed the commitments. The same numbers are listed below the picture.
assessments-years-table = Show as a list

# One sheet for those who decide.
assessments-sheet-open = Print on one page
assessments-sheet-title = The state of things on one page
assessments-sheet-lead = { $compact }, { $day }
assessments-sheet-back = To all commitments
assessments-sheet-print = Use your browser’s print command to get the sheet on paper.
assessments-sheet-done = { $n ->
    [one] measures is done
   *[other] measures are done
}
assessments-sheet-late = { $n ->
    [one] measures is late
   *[other] measures are late
}
assessments-sheet-unmoved = commitments not yet started
assessments-sheet-all-moved = { $n ->
    [0] All commitments have got started
    [one] Something has been done for every commitment, but one is assessed as not started
   *[other] Something has been done for every commitment, but { $n } are assessed as not started
}
assessments-sheet-silent = { $n ->
    [one] commitments has been silent for six months or more
   *[other] commitments have been silent for six months or more
}
assessments-sheet-apart = commitments on which the sides differ
assessments-sheet-behind = What is late, and whose it is
assessments-sheet-none-late = No measure is late.
assessments-sheet-since = was due on { $day } ({ $span } late)
assessments-sheet-more = And { $n } more.
assessments-delegated = carried out by { $who }

# One commitment.
assessments-numbered = { $group } { $label }
assessments-old = This is how the commitment read in edition { $number }. It is no longer in force in this form.
assessments-read = Read it in the compact
assessments-sides = How the sides see it
assessments-since = Assessed { $day }
assessments-assess = Assess the commitment
assessments-assess-lead = Say how your side sees the commitment right now. The other side makes its own assessment. What was said before stays in the history.
assessments-for-side = You assess for { $side }.
assessments-side = For which side?
assessments-side-missing = Choose which side the assessment is for.
assessments-status = How far have you come?
assessments-status-missing = Choose how far you have come.
assessments-means-not-started = Nothing has happened yet.
assessments-means-limited = A beginning has been made.
assessments-means-substantial = Most of it is done.
assessments-means-complete = All of it is done.
assessments-means-no-evidence = Nobody can show how it is going.
assessments-reason = Why?
assessments-reason-hint = Say what you base this on. Everyone can read it.
assessments-reason-missing = Say why you see it this way.
assessments-reason-long = Write at most 2,000 characters.
assessments-on = Which day is this true of?
assessments-on-hint = Today or an earlier day.
assessments-day-wrong = Write the day as YYYY-MM-DD.
assessments-day-ahead = That day has not come yet. Choose today or an earlier day.
assessments-source = Where does the assessment come from?
assessments-source-hint = When the secretariat enters it for a side: which meeting, which minutes.
assessments-source-missing = Say which meeting or minutes the assessment comes from.
assessments-source-long = Write at most 200 characters.
assessments-save = Save the assessment
assessments-measures = Measures
assessments-no-measures-yet = No measure serves this commitment yet.
assessments-is-late = Late
assessments-history = What the sides have said
assessments-history-none = No side has assessed this commitment yet.
assessments-from = Source: { $source }
assessments-of-before = Said of a commitment that this one came from.
assessments-entries = What the owners have told
assessments-line = The commitment through the editions
assessments-line-before = how it read then
assessments-line-after = what it became
notice-assessed = The assessment has been saved.

# On the cards of the compact.
assessments-card-more = See its history and measures
assessments-card-seen = Last sign of life { $day }
