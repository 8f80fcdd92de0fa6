# Rounds.
followup-title = Follow-up
followup-lead = Once a year everybody who stands behind the compact says what they have done. The answers are open to all.
followup-none = No follow-up yet
followup-none-more = When the secretariat opens a follow-up it is shown here, and everybody who is to answer is told.
followup-counted = { $done } of { $all } have handed in.
followup-answered = { $done } of { $all } have answered.
followup-sum = { $sum } altogether.
followup-state-draft = Being prepared
followup-state-ahead = Opens soon
followup-state-open = Open
followup-state-closed = Closed
followup-about = About { $from } – { $until }.
followup-window-said = { $opens } – { $closes }
followup-who-said = Who answered what ({ $n })
followup-read = Read the answers ({ $n })
followup-asked-all = All parties answer, with a joint part as well
followup-asked-all-more = The signatories, the municipality and a part that the sides write together.
followup-asked-signatories = The signatories and the municipality answer
followup-asked-signatories-more = The signatories also answer about the municipality’s commitments, which hold towards all.
followup-asked-public = Only the municipality answers
followup-asked-public-more = The municipality’s units, or the municipality as a whole if none of them has acceded.
followup-joint = Joint part
followup-not-yet = Have not handed in
followup-silent = Have not answered
followup-done = Have handed in
followup-since = acceded { $day }
followup-report-waits = Not begun
followup-report-begun = Begun
followup-report-ahead = Not open yet
followup-older = This is version { $version }. Version { $last } is the one that counts.
followup-versions = Versions handed in:
followup-open-to-all = The follow-up is open to all until { $day }.
followup-report-silent = No answer
followup-report-handed-in = Handed in
followup-questions = The questions
followup-scope-each = For each commitment
followup-scope-whole = About the whole
followup-draft-lead = The follow-up is being prepared. Only the secretariat sees it. Add questions of your own, and open it when they are ready. After that they cannot be changed.
followup-changes = How the time was changed
followup-moved-extended = Last day moved from { $before } to { $after }
followup-moved-closed = Closed early { $after }, the last day was { $before }
followup-moved-reopened = Opened again for { $party } until { $after }
followup-still-open = The follow-up is open until { $day }, so the figures may change.

# Preparing.
followup-new = Prepare a follow-up
followup-new-lead = It begins with questions that suit most. Then you can add your own and remove those you do not want.
followup-compact = Compact
followup-name = Name
followup-name-proposed = Follow-up { $year }
followup-name-wrong = Write a name, 300 characters at most.
followup-from = The time it is about, from
followup-from-hint = Usually a year.
followup-until = Until
followup-opens = First day to answer
followup-closes = Last day to answer
followup-closes-hint = Answers are taken until midnight that day.
followup-asked = Who is to answer?
followup-asked-missing = Choose who is to answer.
followup-prepare = Prepare
followup-day-wrong = Write the day as YYYY-MM-DD.
followup-turned = The last day is before the first.
followup-too-long = That is more than two years. Choose a shorter time.
followup-opens-early = Nobody can answer before the time has begun.
followup-closes-past = That day has passed.
followup-closes-same = That is the last day already. Choose another.
followup-twice = There is a follow-up about that very time already.
followup-standard-scale = How far have you come?
followup-standard-done = What have you done, and what came of it?
followup-standard-next = What needs to get better until next year?
followup-question-new = Add a question
followup-wording = The question
followup-wording-hint = One question at a time, so that it can be answered.
followup-wording-wrong = Write the question, 300 characters at most.
followup-question-twice = That question is there already.
followup-questions-many = Nobody has the strength for more than 20 questions. Remove one first.
followup-scope = What is the question about?
followup-scope-missing = Choose what the question is about.
followup-sort = How is it to be answered?
followup-sort-missing = Choose how it is to be answered.
followup-sort-text = In one’s own words
followup-sort-scale = On the scale from not started to complete
followup-sort-number = With a number
followup-sort-choice = By choosing one of several
followup-choices = What can be chosen
followup-choices-hint = Only where the answer is chosen. One a line, at least two and at most twelve.
followup-choices-wrong = Write at least two and at most twelve, one a line.
followup-ask = Add the question
followup-unask = Remove
followup-open = Open the follow-up
followup-discard = Throw away
followup-newcomers = Ask those who have joined since
followup-nobody-new = Everybody who is to answer has been asked already.
followup-nobody = Nobody has acceded yet, so there is nobody to ask.
followup-no-questions = Add at least one question first.
followup-no-edition = No edition was in force at that time, so there are no commitments to ask about.
followup-opened-already = The follow-up is open already, so its questions stand.
followup-not-opened = The follow-up is not open yet.
followup-window-past = The last day to answer has passed. Throw the follow-up away and prepare another.

# Moving, closing, opening again.
followup-window = Move the last day
followup-window-lead = Anyone can read that the day was moved and why. A follow-up that was closed is opened again.
followup-window-day = New last day
followup-closing = Close early
followup-closing-lead = Nobody can hand in after that. Those who have not answered are shown as silent.
followup-reopening = Open again for one party
followup-reopening-lead = This party may hand in or correct its report until the day. Anyone can read why.
followup-reopening-day = Until
followup-reason-missing = Write why.

# The report.
followup-write = Write the report
followup-writing-lead = Save as often as you like. Several people of the same organisation or unit can write. Hand in by { $day }. The secretariat can read what you write, and anyone what is handed in. The name of whoever hands in is shown.
followup-in-text = Read it in the compact
followup-own = What you have under way yourselves
followup-before = What you answered last time
followup-no-answer = No answer
followup-not-answered = No answer
followup-nothing-yet = Nothing has been handed in yet.
followup-save = Save
followup-read-through = Read through and hand in
followup-read-through-lead = This is what will be handed in.
followup-unanswered = { $n ->
    [one] One of { $of } questions has no answer. The report can be handed in all the same.
   *[other] { $n } of { $of } questions have no answer. The report can be handed in all the same.
}
followup-answer-it = Answer it
followup-go-on-writing = Go on writing
followup-read-again = Somebody changed the report while you were reading. This is how it stands now: read it through and hand it in.
followup-handed-in-before = The report has been handed in already.
notice-followup-handed-in-before = The report has been handed in already. Here it is.
followup-hand-in = Hand in
followup-hand-in-lead = When you hand in, the report is locked and open to all. You can correct it as long as the follow-up is open.
followup-quotable = The secretariat may quote us in the year's report
followup-quotable-hint = Quotes stand word for word, with your name. What you hand in is open to everyone anyway.
followup-handed-in-on = Handed in { $day }, version { $version }
followup-handed-in-by = Handed in { $day } by { $who }, version { $version }
followup-correct = Correct the report
followup-correcting = The report is being corrected. This is what was handed in last.
followup-result = The answers
followup-not-open = Answers are taken from { $day }.
followup-closed = The follow-up closed { $day }. What you wrote still stands on the page, but is not saved. The secretariat can open it again for you.
followup-handed-in-already = The report has been handed in already. To change something you correct it: what you have written here comes along.
followup-written-already = A version is being written already. Go on with that one.
followup-empty = Write at least one answer before you hand in.
followup-other-round = The answers belong to another follow-up, so nothing was saved. Open the report again.
followup-answer-long = The answer is too long. It may have 8,000 characters at most.
followup-answer-scale = Choose one of the statuses.
followup-answer-choice = Choose one of those offered.
followup-answer-number = Write a number, such as 12 or 12.5.
followup-both = Somebody else wrote here while you did. Your answer is not saved. Choose which is to stand. This is what stands there now:
followup-emptied = The box is empty.
followup-choose-mine = My answer is to stand
followup-choose-theirs = The other answer is to stand
followup-saves = What you write is saved while you write.
followup-saved-at = Saved { $clock }
followup-saved-but = { $n ->
    [one] Saved { $clock }, but one answer is not saved. See what stands beside it.
   *[other] Saved { $clock }, but { $n } answers are not saved. See what stands beside them.
  }
followup-offline = Not saved: the server cannot be reached just now. What you have written stays here, and is saved when it can be reached again.
followup-failed = Not saved: something went wrong. What you have written stays here. Choose Save to see what is wrong.
followup-signed-out = Not saved: you are no longer signed in. What you have written stays here. Sign in in a new tab and come back here, and it is saved.
followup-sign-in = Sign in in a new tab

# The report as a spreadsheet.
followup-joint-by = The joint part is the steering group’s. The secretariat and the politicians write it, and the secretariat enters what the associations’ members have said.
followup-workbook = Fill in a spreadsheet
followup-workbook-lead = Download the report as a spreadsheet, fill in the column Answer and send the file back here. You see what changes before anything is saved.
followup-workbook-take = Download the spreadsheet
followup-workbook-file = Spreadsheet, filled in
followup-workbook-file-hint = Excel (.xlsx) or CSV, at most 20 MB. Only the first sheet is read.
followup-workbook-look = Show what changes
followup-workbook-found = { $changed ->
    [0] No answer changes
    [one] One answer changes
   *[other] { $changed } answers change
  }{ $both ->
    [0] {""}
    [one] , somebody else has also written in one box
   *[other] , somebody else has also written in { $both } boxes
  }{ $unread ->
    [0] .
    [one] , and one cell cannot be read.
   *[other] , and { $unread } cells cannot be read.
  }
followup-workbook-same = { $n ->
    [0] {""}
    [one] One answer is as before.
   *[other] { $n } answers are as before.
  }
followup-workbook-unread = Cells that cannot be read
followup-workbook-cell = Cell { $cell }
followup-workbook-none = The file changes nothing.
followup-workbook-both = Somebody else has also written
followup-workbook-both-lead = These answers have changed since you downloaded the file. Choose which are to stand.
followup-workbook-keep = What stands now is to stand
followup-workbook-file-stands = The answer in the file is to stand
followup-workbook-changes = What changes
followup-workbook-was = Was
followup-workbook-becomes = Becomes
followup-workbook-save = Save the changes
followup-column-part = Commitment
followup-column-question = Question
followup-column-kind = How to answer
followup-column-before = Last time
followup-column-own = What you have under way
followup-column-answer = Answer
followup-column-key = Key, do not change
followup-sheet = Answers
followup-sheet-help = What to do
followup-sheet-help-one = Write in the column Answer. The other columns are there to help and are not read.
followup-sheet-help-two = Rows and columns may be moved. The hidden column on the far right says which box each row belongs to, so it must come along.
followup-sheet-help-three = Send the file on the report’s page. You see what changes before anything is saved, and hand in on the page.
followup-sheet-nothing = Choose a file.
followup-sheet-lacks = Missing among the columns: { $what }. Check that the row of headings is on top, or download the spreadsheet anew.
followup-sheet-keyless = The file holds no answers to this report. Download the spreadsheet here and fill it in.
followup-sheet-other = The file belongs to another report: { $who }, { $round }. Nothing was read.
followup-sheet-strange = The file belongs to another report. Nothing was read. Download the spreadsheet here and fill it in.
followup-sheet-no-key = The row lacks its key, so we do not know which question the answer belongs to. Download the spreadsheet anew and move the answer over.
followup-sheet-not-asked = That question is not asked in this report.
followup-sheet-twice = The same question stands on row { $row } already. Only that row is read.

# From paper.
followup-paper = From paper
followup-paper-from = Source: { $source }
followup-paper-lead = This follow-up was made before they were kept here. What stands here is what stands in the source.
followup-paper-about = About { $from } – { $until }.
followup-paper-new = Enter an earlier follow-up
followup-paper-new-lead = A follow-up that exists on paper or as a file, so that the history begins when it began.
followup-paper-title = Name
followup-paper-title-hint = Such as Follow-up 2012.
followup-paper-title-wrong = Write a name, 300 characters at most.
followup-paper-twice = There is an earlier follow-up of that name about that time already.
followup-paper-ahead = An earlier follow-up is about a time that has been.
followup-paper-source = Source
followup-paper-source-hint = Which paper it is and where it is kept, such as “Official statement, reference 0123/13”.
followup-paper-source-wrong = Write which paper this comes from, 300 characters at most.
followup-paper-link = Address
followup-paper-link-hint = If it can be read on the web.
followup-paper-link-wrong = Write an address that begins with https://.
followup-paper-file = File
followup-paper-file-hint = PDF, picture, Word or text, at most 20 MB. Anyone can read the file.
followup-paper-only = The source exists on paper only.
followup-paper-body = What it was and what it found
followup-paper-body-hint = A few sentences will do.
followup-paper-entered = Entered
followup-paper-correct = Correct this
followup-paper-changed = Somebody else has corrected this while you wrote. What you wrote is not saved. Open the page in a new tab and compare, and save again if what you wrote is to stand.
followup-paper-views = How the sides saw the commitments
followup-paper-views-lead = Fill in what the source says. Where it says nothing, leave it empty.
followup-paper-silent = The source says nothing
followup-paper-reason-hint = Needed where something that stands already is changed. Anyone can read it.
followup-paper-versions = How this was changed
followup-paper-version = Version { $n }
followup-figures = Figures
followup-figures-hint = The most important ones, as the source has them. Write of how many where the source says so.
followup-figures-many = Write 20 figures at most.
followup-figure-name = What
followup-figure-n = Number
followup-figure-all = Of
followup-figure-unit = Unit
followup-figure-of = { $n } of { $all }
followup-figure-nameless = Write what the figure { $number } is, 300 characters at most.
followup-figure-number = Write a number for “{ $name }”, such as 12 or 12.5.
followup-figure-over = “{ $name }” is more than what it is of.

# Those who have left, and what the secretariat enters.
followup-there = acceded { $since } – { $until }
followup-left = Have left
followup-left-lead = They were there in the time that the follow-up is about, but are no longer signatories. They are not counted as silent.
followup-heir = Its tasks went to
followup-entered = Entered by the secretariat
followup-entered-on = Entered by the secretariat { $day }, from what the party answered in another way, version { $version }
followup-entered-by = Entered by the secretariat { $day } through { $who }, from what the party answered in another way, version { $version }
followup-for-party = You are writing for { $who }. When you hand in, the report is marked as entered by the secretariat.

notice-followup-prepared = The follow-up is prepared. Only the secretariat sees it yet.
notice-followup-asked = The question is added.
notice-followup-unasked = The question is removed.
notice-followup-opened = The follow-up is open. Everybody who is to answer sees it on their page.
notice-followup-newcomers = Those who have joined since have been asked.
notice-followup-discarded = The follow-up is thrown away.
notice-followup-moved = The last day is moved.
notice-followup-closed = The follow-up is closed.
notice-followup-reopened = The follow-up is open again for that party.
notice-followup-saved = Saved. The report is not handed in yet.
notice-followup-handed-in = The report is handed in. Thank you! You can correct it as long as the follow-up is open. Then the secretariat makes the year’s report.
notice-followup-corrects = You are correcting the report. What was handed in stands until you hand in again.
notice-followup-paper-entered = The follow-up is entered. If the source says how the sides saw the commitments, you can add that.
notice-followup-paper-corrected = This is changed. What stood before can be read at the foot.
followup-edit = Change the follow-up
followup-change = Save the changes
followup-choices-unused = Choices belong only to questions that are answered by choosing. Change the kind of answer, or remove the choices.
followup-discard-correction = Throw the correction away
followup-discard-correction-lead = What has been changed since you handed in is gone then. The report stands as it was handed in.
followup-nothing-to-discard = There is no correction to throw away.
notice-followup-correction-discarded = The correction is thrown away. The report stands as it was handed in.
followup-correct-on = Go on correcting
followup-correct-with = Correct the report with what I have written
followup-never-handed-in = This was written, but never handed in. Only the secretariat and those who write the report can read it.
followup-open-lead = Once the follow-up is opened its questions stand. Whoever is to answer sees it on their page when the time for answers begins.
followup-reminders = Those who have not handed in are reminded by e-mail without anybody doing so, before the last day and when it has passed.
notice-followup-changed = The follow-up has been changed.
followup-edit-both = Somebody else has changed the follow-up while you were writing. Now it says: { $theirs }. Save again if what you have written is to stand instead.
