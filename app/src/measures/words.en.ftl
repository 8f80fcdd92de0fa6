# The scale of status: five steps, the same for measures and commitments.
status-not-started = Not started
status-limited = Limited progress
status-substantial = Substantial progress
status-complete = Complete
status-no-evidence = No evidence

# Action plans.
measures-nav = Action plans
measures-plans-title = Action plans
measures-plans-lead = What the sides have taken upon themselves to keep their promises, who does it, and when it is to be done.
measures-plans-empty = There is no action plan yet
measures-plans-empty-more = A plan gathers what one side, or both together, will do during a time. It holds when both sides have said yes.
measures-plan-new = Draw up a plan
measures-plan-edit = Change the plan
measures-plan-form-lead = You can change the plan until both sides have said yes.
measures-compact = To which compact does the plan belong?
measures-plan-side = Whose plan is it?
measures-both = The sides jointly
measures-side-missing = Choose whose plan it is.
measures-plan-name = Name of the plan
measures-plan-name-hint = For example “The municipality’s action plan 2027–2028”.
measures-plan-name-wrong = Write the name of the plan, at most 200 characters.
measures-from = First day
measures-until = Last day
measures-until-before-from = The last day comes before the first. Change one of them.
measures-people = Who works with the plan
measures-people-hint = For example “A coordinator half-time and a contact in every department”.
measures-money = Cost in kronor
measures-money-hint = The whole plan, in whole kronor. Leave it empty if it is not decided.
measures-money-wrong = Write the cost in digits, for example 250000.
measures-kronor = { $sum } kronor
measures-missing = What is missing
measures-missing-hint = What the plan depends on and nobody has promised yet.
measures-costs = What the plan takes
measures-save = Save
measures-back = Back
measures-text-long = The text is too long. It may hold at most 4,000 characters.
measures-day-wrong = Write the day as YYYY-MM-DD, for example 2027-03-12.
measures-day-ahead = Choose today or a day that has been.
measures-state-draft = Draft
measures-state-proposed = Proposed, waiting for a yes
measures-state-agreed = In force
measures-state-over = The plan’s time is over
measures-counted = { $all ->
    [0] No measures.
    [one] 1 measure: { $done } done, { $on-way } on time, { $late } late.
   *[other] { $all } measures: { $done } done, { $on-way } on time, { $late } late.
  }
measures-silent-count = { $silent ->
    [one] One has had no report for six months or more.
   *[other] { $silent } have had no report for six months or more.
}
measures-late-count = { $late ->
    [one] 1 late
   *[other] { $late } late
  }
measures-late = Late
measures-late-since = Late, was to be done by { $day }
measures-silent-for = Silent for { $months } months
measures-tabs = Show measures
measures-tab-all = All
measures-tab-late = Late
measures-tab-on-way = On time
measures-tab-done = Done
measures-tab-dropped = Ended early
measures-empty = There are no measures in the plan yet
measures-empty-more = Add the measures one by one, or read them from a spreadsheet.
measures-none-here = No measures here.
measures-column-name = Measure
measures-column-owner = Owner
measures-column-status = Status
measures-column-due = Done by
measures-shares = Who owns the measures
measures-side-whole = { $side } as a whole
measures-and = { " and " }
measures-agreement = The sides’ yes
measures-overlapping = The same side also has a plan that is in force during the same time:
measures-draft-text = The plan is a draft. Only people who hold a role in the municipality see it. Once it is proposed anyone can read it, and the sides can say yes.
measures-propose = Propose the plan
measures-proposed-already = The plan has been proposed already.
measures-plan-empty = Add at least one measure before you propose the plan.
measures-not-proposed = The plan must be proposed before anybody can say yes to it.
measures-agreed-already = Both sides have said yes already. The plan is fixed, and what changes in it is shown as changes of its measures.
measures-agreed-on = Yes on { $day }
measures-frozen = The plan is kept as it was when the sides said yes to it. Later changes are shown at each measure, with the reason.
measures-hash = Checksum { $hash } …
measures-consent-for = Say yes for
measures-consent-on = Day of the decision
measures-consent-side = Choose one of the sides of the compact.
measures-consent-twice = That side has said yes already.
measures-source = Where it was decided
measures-source-hint = For example “The council’s meeting on 14 March, § 6”.
measures-source-missing = Write where it was decided: which meeting, or which minutes.
measures-agree = Say yes to the plan

# Measures.
measures-add = Add a measure
measures-import = Read from a spreadsheet
measures-edit = Change the measure
measures-change-menu = Change
measures-agreed-change = The plan is in force. What you change is shown as a change, with what was there before and your reason.
measures-name = What is to be done?
measures-name-hint = A sentence that begins with a verb, for example “Open one way in for questions about premises”.
measures-name-wrong = Write one short line, at most 200 characters.
measures-purpose = What it means, and why
measures-group = Heading in the plan
measures-group-hint = Measures with the same heading are shown together.
measures-serves = Serves
measures-serves-legend = Which commitments does the measure serve?
measures-serves-missing = Choose at least one commitment that the measure serves.
measures-serves-foreign = We find no commitment that is “{ $what }”. Write its number or heading as it stands in the compact.
measures-unit = Unit of the municipality that owns it
measures-unit-hint = Choose both a unit and an organisation if they own it together. Leave both empty if the side as a whole owns it.
measures-unit-none = None
measures-organisation = Organisation that owns it
measures-organisation-hint = Its name as it is written in the register, or its number.
measures-side = Side that owns it as a whole
measures-side-hint = Counts if you have chosen neither a unit nor an organisation.
measures-owner-unknown = We cannot find “{ $who }”. Write the whole name.
measures-owner-ended = { $who } is no more. Choose somebody else.
measures-owner-other-side = The plan is the other side’s. Choose an owner on the plan’s side, or one from each side.
measures-owner-gone = { $who } is no more.
measures-owner-change = Change owner
measures-owner-lead = The history stays under the old name, and the page shows who has taken over.
measures-owner-same = Choose another owner than the present one.
measures-delegate = Delegate
measures-delegate-to = Delegated to
measures-delegate-hint = Who carries it out for the owner, for example the secretariat or a development centre.
measures-delegate-back = Write who is to carry it out. Empty the field to take it back.
measures-delegate-lead = The owner is still the owner. The page shows both the owner and who carries it out.
measures-delegate-same = Write something other than what is there now.
measures-delegated-to = delegated to { $who }
measures-drop = End early
measures-drop-lead = The measure stays with your reason but counts no more.
measures-dropped = Ended early
measures-dropped-on = The measure was ended early on
measures-dropped-already = The measure has been ended early and cannot be changed.
measures-not-agreed = The plan is not in force yet. You can tell how it goes once both sides have said yes.
measures-start = Begins
measures-due = Done by
measures-due-before-start = The last day is before the first. Change one of the days.
measures-milestones = Milestones
measures-milestones-hint = One a line: the day and what is reached, for example “2027-05-01 Contacts appointed”.
measures-milestone-wrong = We do not understand the milestone “{ $what }”. Write a day, a space and what is reached, for example “2027-03-01 Draft”. Two milestones cannot have the same name.
measures-milestone-due = To be reached by
measures-reached-on = Reached
measures-not-reached = The milestone has not been reached yet.
measures-reach-on = On which day was it reached?
measures-reopen = The milestone has not been reached
measures-reopen-lead = Was it a mistake? Then the milestone waits again. What was said before, and why it is changed, stays among the changes.
measures-milestone-outside = The milestone “{ $what }” lies outside the measure’s time. Choose a day from when the measure begins until it is due.
measures-reached-already = The milestone has been reached already.
measures-reach = The milestone is reached
measures-indicator = How we know that it is done
measures-indicator-hint = Something that can be seen or counted.
measures-resources = What it takes
measures-resources-hint = Time, money, premises, knowledge.
measures-reason = Reason
measures-reason-hint = Anyone can read the reason.
measures-reason-missing = Write why.
measures-seen = Last sign of life
measures-seen-never = None yet
measures-because = Reason: { $reason }
measures-changes = Changes since the plan was written
measures-changed-name = Reworded
measures-changed-group = Another heading
measures-changed-purpose = Another description
measures-changed-serves = Other commitments
measures-changed-owner = Another owner
measures-changed-delegate = Delegated
measures-changed-resources = Other resources
measures-changed-indicator = Another way to know
measures-changed-start = Another first day
measures-changed-due = Another day to be done by
measures-changed-milestones = Other milestones
measures-changed-added = Added after the plan was agreed
measures-changed-reopened = The milestone had not been reached
measures-changed-dropped = Ended early

# Entries.
measures-entries = Progress
measures-entries-none = Nobody has written an entry yet.
measures-report = Tell how it goes
measures-entry-lead = Anyone can read what you write, and it is never changed. If something turns out wrong you write a new entry.
measures-entry-status = Status
measures-entry-now = Now: { $status }
measures-entry-same = The same as before
measures-entry-body = What has happened?
measures-entry-body-hint = If you change the status, a reason or evidence is needed.
measures-entry-on = Which day is it about?
measures-entry-link = Link to evidence
measures-entry-link-hint = For example to minutes. Begins with https:// or http://.
measures-entry-file = File with evidence
measures-entry-file-hint = PDF, PNG, JPEG, Word (.docx) or text (.txt), at most 20 MB. Anyone can download the file.
measures-entry-send = Save the entry
measures-entry-empty = Write something, or leave evidence.
measures-status-bare = Write why the status has changed, or leave evidence.
measures-status-unknown = Choose one of the statuses.
measures-link-wrong = The link must begin with https:// or http:// and hold no spaces.
measures-evidence-link = Evidence
measures-evidence-file = Evidence: { $name }

# On the pages of units and organisations.
measures-owned-unit = What the unit is to do
measures-owned-organisation = What the organisation is to do
measures-owned-none = There are no measures in any plan in force.

# The plan as a table.
measures-csv-group = Heading
measures-csv-name = Measure
measures-csv-purpose = Description
measures-csv-serves = Commitments
measures-csv-unit = Unit
measures-csv-organisation = Organisation
measures-csv-side = Side
measures-csv-delegate = Delegated to
measures-csv-resources = Resources
measures-csv-start = Begins
measures-csv-due = Done by
measures-csv-milestones = Milestones
measures-csv-indicator = How we know
measures-csv-status = Status
measures-csv-status-on = Status since
measures-csv-seen-on = Last sign of life
measures-csv-address = Address
measures-import-agreed = The plan is in force. Add measures one by one, with a reason.

notice-plan-drawn-up = The plan is saved as a draft. Add measures.
notice-plan-changed = The plan is changed.
notice-plan-proposed = The plan is proposed. Now anyone can read it and the sides can say yes.
notice-plan-consented = Your yes is saved. The plan waits for the other side.
notice-plan-agreed = All sides have said yes. The plan is in force and its text is fixed.
notice-measure-added = The measure is added.
notice-measure-changed = The measure is changed.
notice-measure-owner = The measure has another owner.
notice-measure-delegated = It is saved who carries the measure out.
notice-measure-dropped = The measure has ended early.
notice-measure-told = The entry is saved. Thank you!
notice-milestone-reopened = The milestone waits again.
notice-milestone-reached = The milestone is reached.
notice-measures-imported = The measures have been read in.
notice-measures-imported-left = The measures have been read in. { $n ->
    [one] One row was
   *[other] { $n } rows were
  } left out.

# Reading from a spreadsheet.
measures-import-lead = Choose a file with one measure a row. You see what will be read in before anything is saved.
measures-import-template = Download a spreadsheet to fill in
measures-import-file = Spreadsheet
measures-import-file-hint = Excel (.xlsx) or CSV, at most 20 MB. Only the first sheet is read.
measures-import-text = Or paste the rows
measures-import-text-hint = With the row of headings on top, as you copied them from the spreadsheet.
measures-import-look = Show what will be read in
measures-import-columns = What the columns are to hold
measures-import-columns-text = Their order does not matter, and other columns are left out. Columns that need not be filled in can be removed.
measures-import-column = Missing among the columns: { $what }. Check that the row of headings is on top.
measures-import-either = Do one of two: choose a file, or paste the rows.
measures-import-twice = Twice in the file
measures-import-like = the same as row { $row }
measures-import-milestones = Milestones
measures-import-mend = Change what you pasted
measures-import-nothing = Choose a file, or paste rows.
measures-import-ready = { $ready ->
    [one] 1 row is
   *[other] { $ready } rows are
  } ready to be read in. { $unread ->
    [one] 1 row
   *[other] { $unread } rows
  } cannot be read. { $doubles } are there already. Nothing is saved yet.
measures-import-sums = Rows that only add up others are not read in: { $rows }.
measures-import-unknown = We do not know these columns, so what stands in them is not read in: { $columns }. Rename them if they are to come along.
measures-import-empty-cell = empty
# What people also call the columns, and rows that add up. With a comma between.
measures-also-name = activity, action, what, task
measures-also-serves = commitment, contributes to, promise
measures-also-unit = responsible, owner, who, department, lead
measures-also-start = start, start date, from, first day
measures-also-due = end, end date, until, deadline, due date, last day
measures-also-indicator = indicator, follow-up
measures-also-purpose = why, description, aim, comment, note
measures-also-sums = sum, total, subtotal, grand total
measures-import-unread = Rows that cannot be read
measures-import-doubles = In the plan already
measures-import-will = Will be read in
measures-import-row = Row { $row }
measures-import-keep = { $ready ->
    [one] Read in 1 measure
   *[other] Read in { $ready } measures
  }
measures-import-other = Choose another file

# What plans and measures take, in numbers.
measures-cost-legend = What it takes, in numbers
measures-cost-hint = Fill in what you know. Empty means that nobody has said, not nought.
measures-posts = Full-time posts
measures-posts-hint = Half time is 0.5. You can also write 50 %.
measures-posts-missing = Posts that are missing
measures-money-missing = Kronor that are missing
measures-posts-wrong = Write the number of posts in digits with two decimals at most, for instance 1.5.
measures-missing-more = No more can be missing than it takes.
measures-decimal = .
measures-posts-n = { $count ->
    [one] { $n } full-time post
   *[other] { $n } full-time posts
}
measures-sum-of = { $said } (stated by { $n } of { $of } measures)
measures-sum-missing = { $said }, of which { $missing } missing
measures-sums = What the measures take together
measures-by-headings = Heading by heading
measures-by-heading = Heading in the plan
measures-by-done = Done
measures-by-on-way = On time
measures-by-late = Late
measures-by-posts = Posts
measures-by-money = Kronor
measures-done-of = { $n } of { $of }
measures-heading-none = Without a heading
measures-changed-posts = Another number of posts
measures-changed-posts_missing = Another number of posts missing
measures-changed-money = Another cost
measures-changed-money_missing = Another sum missing
measures-csv-posts = Posts
measures-csv-posts-missing = Posts missing
measures-csv-money = Kronor
measures-csv-money-missing = Kronor missing

# What the columns of the spreadsheet are to hold.
measures-import-template-hint = It has two example rows that are not read in, and a sheet that explains the columns.
measures-import-commitments = How to write the commitments
measures-import-commitments-text = Write what stands to the left. A number is enough if it stands in one place only. If both sides have it, the one of the plan’s side is meant.
measures-import-examples = { $n ->
    [one] 1 example row is skipped.
   *[other] { $n } example rows are skipped.
  }
measures-help-sheet = How to fill it in
measures-help-column = Column
measures-help-must = Must be filled in
measures-help-write = What to write
measures-help-yes = Yes
measures-help-no = No
measures-help-commitment = Commitments: write this
measures-help-called = What the commitment is called
measures-help-group = The heading in the plan. Measures with the same heading are shown together. Example: Dialogue
measures-help-name = What is to be done, at most 200 characters. Example: Open one way in for questions about premises
measures-help-purpose = What the measure means, and why.
measures-help-serves = One or more commitments, separated by semicolons: a number, a side and a number, or a heading. Example: 1; 3
measures-help-unit = The name of the unit that owns it. Write both a unit and an organisation if they own it together.
measures-help-organisation = The name or number of the organisation that owns it. If this and the unit are both empty, the side as a whole owns it.
measures-help-side = The side that owns it, if it does so as a whole: { $sides }. Nothing means the plan’s side.
measures-help-delegate = Who carries it out for the owner. Example: The secretariat
measures-help-resources = Time, money, premises or knowledge that it takes, in words of your own.
measures-help-start = The first day, as a date cell or as text. Example: 2027-03-01 or 1 March 2027
measures-help-due = The day by which it is to be done, written in the same way. At the latest { $until }, when the plan ends.
measures-help-milestones = Day and milestone, with semicolons between the milestones. Example: 2027-03-01 Draft; 2027-06-01 Decision
measures-help-indicator = Something that can be seen or counted. Example: Three invitations a year
measures-help-posts = Number of full-time posts. Example: 0.5
measures-help-posts-missing = How many of the posts are missing.
measures-help-money = Whole kronor. Example: 15000
measures-help-money-missing = How many of the kronor are missing.
measures-eg-sheet = Measures
measures-eg-mark = EXAMPLE
measures-eg-group-1 = Dialogue
measures-eg-name-1 = Open one way in for questions about premises
measures-eg-purpose-1 = Associations should only have to ask in one place.
measures-eg-indicator-1 = Answers within five days to nine questions of ten
measures-eg-group-2 = Meeting places
measures-eg-name-2 = Invite to one meeting a year
measures-eg-draft = Draft
measures-eg-decision = Decision
measures-serves-two = “{ $what }” can be two commitments: “{ $one }” or “{ $other }”. Write one of them so.
measures-due-after-plan = The plan ends { $until }. Choose that day or an earlier one.
measures-day-early = Choose { $first } or a later day. Before that neither the plan nor the measure applied.
measures-consent-day = Write on which day it was decided.
measures-consent-secretariat = The secretariat can enter a yes for both sides, but must say where it was decided.
measures-delegate-change = Change or take back the delegation
measures-delegate-secretariat = The secretariat
measures-changed-delegate-back = Delegation taken back
measures-entries-milestone = The last sign of life is a milestone that was reached.
notice-measure-told-earlier = The entry is saved. The status on the page stays, since it is of a later day.
measures-start-before-plan = The plan begins on { $from }. Choose that day or a later one.
measures-owner-not-yours = You can only add measures for the unit or organisation that you represent. Choose that one, and leave the other field empty.
measures-consent-early = The plan was proposed on { $proposed }. A yes cannot be more than a year older than that.
measures-money-large = The sum is too large. Write at most ten digits.
measures-cost-money-hint = In whole kronor, for this measure. Leave it empty if it is not decided.
notice-measure-delegation-back = The delegation has been taken back.
notice-plan-asked-anew = The change is kept. Those who had said yes are asked again, for it is no longer the plan they said yes to.
notice-plan-asked-anew-left = { $n ->
    [one] One row was
   *[other] { $n } rows were
  } left out. The change is kept. Those who had said yes are asked again, for it is no longer the plan they said yes to.
