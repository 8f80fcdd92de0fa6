# Evaluations.
evaluation-title = Evaluation
evaluation-lead = Now and then somebody from outside looks at how the compact works. Here is what they have found, what they recommend and what the sides answer.
evaluation-none = No evaluation yet
evaluation-none-more = When the secretariat commissions an evaluation it is shown here, with its mandate and time. What the evaluator arrives at is open once it is delivered.
evaluation-counted = { $done } of { $all } answers have come
evaluation-stage-ahead = Commissioned
evaluation-stage-now = Under way
evaluation-stage-delivered = Delivered
evaluation-stage-silent = The time ran out without a delivery
evaluation-who = { $person }, { $organisation }
evaluation-period-said = { $from } – { $until }
evaluation-compact = Compact
evaluation-mandate = The mandate
evaluation-mandate-hint = What is to be looked into, and what will the answer be used for? Anyone can read it.
evaluation-nothing-yet = Nothing is delivered yet. Only the evaluator can read what is being written. Not even the secretariat sees it.
evaluation-delivered-on = Delivered
evaluation-answers-by = The sides answer by
evaluation-answers = The sides’ answers
evaluation-answer-days-said = { $n ->
    [one] Within one day after the delivery
   *[other] Within { $n } days after the delivery
  }
evaluation-late-n = { $n ->
    [one] One answer or promise is late
   *[other] { $n } answers or promises are late
  }
evaluation-versions = Versions
evaluation-older = This is version { $version }. The one that counts is version { $last }.
evaluation-newest = Read the one that counts
evaluation-corrected-because = Corrected: { $reason }
evaluation-beside = Under way at the same time as
evaluation-ground = What you can start from
evaluation-ground-lead = You can read everything except concerns about breaches of the compact. Take the data home where you need to count for yourself.
evaluation-findings = Findings
evaluation-recommendations = Recommendations
evaluation-built-on = Built on:
evaluation-concerns = Concerns:
evaluation-documents = Documents
evaluation-changes = How the time was moved
evaluation-moved = Last day moved from { $before } to { $after }
evaluation-answer-go = Answer, or say how it is going
evaluation-answered-version = (answer to version { $n })
evaluation-source-said = According to { $source }

# Commissioning.
evaluation-new = Commission an evaluation
evaluation-new-lead = The evaluator may read everything except concerns, only during the time you state, and gets an e-mail about it. The mandate and the time are open at once.
evaluation-name = Name
evaluation-name-hint = For example Evaluation of our collaboration 2023–2026.
evaluation-name-wrong = Write a name of at most 300 characters.
evaluation-organisation = Who evaluates?
evaluation-organisation-hint = The organisation, for example a university.
evaluation-organisation-wrong = Write which organisation evaluates, in at most 300 characters.
evaluation-person = Person
evaluation-person-hint = Whoever does the work and signs in here. The name is shown.
evaluation-person-wrong = Write the person’s name, in at most 120 characters.
evaluation-mail = E-mail address
evaluation-mail-hint = The e-mail goes there, and the person signs in with it. The address is not shown.
evaluation-mandate-wrong = Write the mandate, in at most 8,000 characters.
evaluation-from = First day
evaluation-until = Last day
evaluation-until-hint = The role ends by itself after that day.
evaluation-answer-days = Number of days for the sides to answer
evaluation-answer-days-hint = Counted from the delivery.
evaluation-days-wrong = Write a number of days between 1 and 365.
evaluation-commission = Commission
evaluation-day-wrong = Write the day as YYYY-MM-DD.
evaluation-turned = The last day is before the first.
evaluation-past = That day has passed.
evaluation-too-long = That is more than three years. Choose a shorter time.
evaluation-same = That is the last day already. Choose another.
evaluation-reason-missing = Write why.
evaluation-period = Move the last day
evaluation-period-lead = The last day is now { $until }. The evaluator’s role moves with it. Anyone can read that the day was moved, and why.
evaluation-period-until = New last day
evaluation-period-hint = Choose yesterday to end it now.

# Writing.
evaluation-draft = Write the evaluation
evaluation-draft-lead = Only you see this until you deliver. The secretariat cannot read along. You can write until the end of { $until }.
evaluation-correcting = You are correcting what was delivered. The reason: { $reason }
evaluation-finding-new = Write a finding
evaluation-finding-edit = Change the finding
evaluation-recommendation-new = Write a recommendation
evaluation-recommendation-edit = Change the recommendation
evaluation-findings-first = Write a finding first. A recommendation is built on at least one.
evaluation-to-sides = To { $sides }
evaluation-edit = Change
evaluation-remove = Remove
evaluation-heading = Heading
evaluation-heading-hint = One sentence that says what matters most.
evaluation-heading-wrong = Write a heading of at most 300 characters.
evaluation-body = Text
evaluation-body-wrong = Write a text of at most 8,000 characters.
evaluation-clauses = Which commitments does it concern?
evaluation-clauses-hint = Choose none if it concerns the whole.
evaluation-clauses-wrong = One of the commitments is not in the text in force. Choose among those that are shown.
evaluation-built = Which findings is it built on?
evaluation-built-hint = At least one.
evaluation-findings-missing = Choose at least one finding that the recommendation is built on.
evaluation-sides = To whom is it directed?
evaluation-sides-hint = Every side that you choose is to answer.
evaluation-sides-missing = Choose at least one side.
evaluation-many = There are 100 already. Merge some before you add more.
evaluation-save = Save
evaluation-both = The text was changed in another window while you were writing. It now says: “{ $theirs }”. Save again if what you have written is to count instead.
evaluation-finding-built-on = The recommendation “{ $name }” is built on this finding alone. Change it first.
evaluation-deliver = Deliver
evaluation-deliver-lead = When you deliver, all of this is open to anyone and can no longer be changed. The sides are told what to answer. If you want to change something after that, you write a new version with a reason, and the one before can still be read.
evaluation-nothing-found = Write at least one finding before you deliver.
evaluation-delivered-already = The evaluation is delivered and can no longer be changed. Choose “Correct what was delivered” to write a new version.
evaluation-correct = Correct what was delivered
evaluation-correct-lead = You get a new version to change. The one that was delivered counts until you deliver again, and can then be read together with the reason.
evaluation-written-already = A version is being written already. Go on with that one.

# Documents.
evaluation-document-new = Add a document
evaluation-document-lead = The documents are open once the evaluation is delivered. A programme is open at once.
evaluation-document-kind = What is it?
evaluation-kind-missing = Choose what it is.
evaluation-document-report = Report
evaluation-document-programme = Programme
evaluation-document-notes = Notes
evaluation-document-other = Something else
evaluation-document-title = Title
evaluation-title-wrong = Write a title of at most 300 characters.
evaluation-document-on = Day
evaluation-document-file = File
evaluation-document-file-hint = PDF, Word, text or picture, at most 20 MB. Leave a file, a link or both.
evaluation-document-address = Link
evaluation-document-address-hint = If the document is somewhere else.
evaluation-document-link = Link
evaluation-document-save = Add
evaluation-link-wrong = The link should begin with https:// and lead to a page on the web.
evaluation-file-missing = Leave a file or a link.
evaluation-document-early = Before the delivery the secretariat can only add programmes. The evaluator adds the rest.

# Answering.
evaluation-for-side = For { $side }
evaluation-speak-for = You can also answer for:
evaluation-do-answer = Answer the recommendation
evaluation-do-become = Say what it becomes
evaluation-do-done = It is done in another way
evaluation-answer = Answer
evaluation-verdict = What do you answer?
evaluation-verdict-accept = Yes
evaluation-verdict-accept-more = You do what is recommended.
evaluation-verdict-partly = In part
evaluation-verdict-partly-more = Write what you do and what you leave.
evaluation-verdict-decline = No
evaluation-verdict-decline-more = Write why.
evaluation-verdict-missing = Choose what you answer.
evaluation-why = Why?
evaluation-why-hint = Needed when the answer is not yes. Anyone can read it.
evaluation-why-missing = Write why you do not do all that is recommended.
evaluation-source = Where was it decided?
evaluation-source-hint = Meeting and item, since you write for the side.
evaluation-source-missing = Write where the side has decided it.
evaluation-source-long = Write at most 300 characters.
evaluation-side-wrong = The recommendation is not directed to that side.
evaluation-not-accepted = The side has not said yes, so there is nothing to follow yet.
evaluation-become-lead = Choose a measure, a change in the next edition, or write how you do it in another way. When the measure is complete or the edition adopted, that is shown here by itself.
evaluation-become-lead-plain = Choose a measure, or write how you do it in another way. If the text is to be changed, the secretariat ties the recommendation to the next edition. When the measure is complete, that is shown here by itself.
evaluation-meanwhile = Somebody else was here before you. This is how it stands now:
evaluation-meanwhile-choose = If what you have written is to count instead, save once more. Otherwise there is nothing you need to do.
evaluation-answered-meanwhile = Somebody else has answered for the side while you wrote. Read that answer and choose whether yours is to count instead.
evaluation-became-meanwhile = Somebody else has said what becomes of it while you wrote. Read that and choose whether yours is to count instead.
evaluation-answered-by = Answered by { $who }, { $day }
evaluation-answered-on = Answered { $day }
evaluation-as = { $role } for { $of }
evaluation-as-representative = representative
evaluation-as-official = official
evaluation-as-politician = politician
evaluation-as-secretariat = the secretariat
evaluation-as-evaluator = evaluator
evaluation-none-chosen = Choose
evaluation-measure = Measure
evaluation-measure-hint = From your plan, or from the joint one.
evaluation-measure-make = Is it not there? Add it to a plan, and you come back here:
evaluation-measure-wrong = Choose a measure in the side’s own plan or in the joint one.
evaluation-edition = Draft of the next edition
evaluation-edition-hint = Choose also which commitment is to be changed.
evaluation-clause = Commitment to be changed
evaluation-change-wrong = Choose an open draft and a commitment of the text in force.
evaluation-other = In your own words
evaluation-other-hint = Needed when it becomes neither a measure nor a change.
evaluation-other-hint-plain = Needed when it becomes no measure.
evaluation-path-missing = Choose a measure, a change, or write how you do it.
evaluation-path-missing-plain = Choose a measure or write how you do it.
evaluation-done-lead = Only for what is neither a measure nor a change in the text. Show that it is done with a link or a file.
evaluation-done-body = What is done?
evaluation-done-link = Link that shows it
evaluation-done-link-hint = Leave a link, a file or both.
evaluation-done-file = File that shows it
evaluation-done-already = That is done already.
evaluation-proof-missing = Leave a link or a file that shows that it is done.
evaluation-proof-link = See what shows it
evaluation-earlier = Earlier answers
evaluation-came-of = What evaluations say
evaluation-came-finding = Finding in { $name }
evaluation-came-recommendation = Recommendation in { $name }

# How far it has come.
evaluation-come-waits = Waits for an answer, by { $day }
evaluation-come-late = No answer, was to come by { $day }
evaluation-come-declined = Will not be done, answered { $day }
evaluation-come-accepted = Promised { $day }, but not said what it becomes
evaluation-come-under-way = Under way since { $day }
evaluation-come-planned = Under way, to be done by { $day }
evaluation-come-overdue = Late, was to be done by { $day }
evaluation-come-missed = Not changed on { $day }, say what becomes of it instead
evaluation-come-stopped = Stopped { $day }, nothing has come instead
evaluation-come-done = Done { $day }
evaluation-became-measure = Measure: { $name }
evaluation-became-prepared = A measure in a plan that is being prepared
evaluation-became-change = Proposed change in the next edition: { $clause }
evaluation-became-edition = Changed in edition { $number }: { $clause }
evaluation-became-unchanged = Edition { $number } was adopted without a change to { $clause }
evaluation-became-other = In another way
evaluation-became-done = Done in another way

# E-mails.
evaluation-mail-commissioned-subject = You are the evaluator: { $name }
evaluation-mail-commissioned-text = Hello!

    { $town } has asked you to evaluate { $compact }.

    The mandate: { $mandate }

    From { $from } until the end of { $until } you can read everything except concerns about breaches of the compact. Nobody else sees what you write until you deliver. After the last day the role ends by itself.
evaluation-mail-commissioned-button = To the evaluation
evaluation-mail-commissioned-reason = You get this e-mail because the secretariat has commissioned an evaluation from you. Sign in with this address.
evaluation-mail-moved-subject = New last day: { $name }
evaluation-mail-moved-text = Hello!

    The last day of the evaluation of { $compact } is now { $until }.

    The reason: { $why }
evaluation-mail-moved-button = To the evaluation
evaluation-mail-moved-reason = You get this e-mail because you are the evaluator.

notice-evaluation-commissioned = The evaluation is commissioned, and the evaluator gets an e-mail.
notice-evaluation-commissioned-beside = The evaluation is commissioned, and the evaluator gets an e-mail. Note that another evaluation is under way at the same time.
notice-evaluation-moved = The last day is moved, and the evaluator gets an e-mail.
notice-evaluation-written = Saved. Only you see it.
notice-evaluation-removed = Removed.
notice-evaluation-delivered = The evaluation is delivered and open to anyone. Thank you!
notice-evaluation-corrects = You now have a new version to change.
notice-evaluation-filed = The document is added.
notice-evaluation-answered = The answer is given and shown to anyone.
notice-evaluation-became = Saved. Now it can be followed.
notice-evaluation-completed = Thank you! It is shown as done.
evaluation-survey-lead = Ask organisations, units and politicians with a survey that only you read until its result is published.
