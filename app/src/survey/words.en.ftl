# Surveys.
survey-title = Surveys
survey-lead = Questions to organisations, units and politicians about how the compact works.
survey-none = No survey yet
survey-none-more = When a survey opens it is shown here, and those who are asked get an e-mail with a link of their own.
survey-counted = { $done } of { $all } have answered ({ $share } %).
survey-state-draft = Being prepared
survey-state-ahead = Opens soon
survey-state-open = Open
survey-state-closed = Closed
survey-state-published = The result is published
survey-window-said = { $opens } – { $closes }.
survey-runner-secretariat = The secretariat runs the survey.
survey-runner-evaluator = An evaluator runs the survey. The secretariat reads no answers until they are published.
survey-group-signatories = Signatories
survey-group-others = Other organisations
survey-group-units = Units
survey-group-politicians = Politicians
survey-all = All together
survey-draft-lead = The survey is being prepared. Add the questions, check who it goes to, and open it. After that, neither questions, recipients nor the promise about names can be changed.
survey-answered = Who has answered
survey-questions = The questions
survey-questions-none = No questions yet.
survey-unask = Remove
survey-question-new = Add a question
survey-whom = Who it goes to
survey-whom-lead = One link for each recipient. An organisation and a unit get one: the person who has spoken for it longest, otherwise the e-mail address in the register.
survey-reached = { $n } of { $all } have an e-mail address.
survey-reached-show = Show who
survey-lost = These have no e-mail address and get no link
survey-open-lead = When you open the survey, an e-mail goes to everybody who has an address. Those who have not answered three days before the last day are reminded.
survey-open = Open the survey
survey-discard = Throw the survey away
survey-remind-lead = You can remind once. Another reminder goes by itself three days before the last day.
survey-remind = Remind those who have not answered
survey-reminded-on = You reminded on { $day }.
survey-warned-on = A reminder went by itself on { $day }.
survey-wait = The answers are counted once the last day has passed. Otherwise it would show what the latest person answered.
survey-result = The result
survey-single = Answer by answer
survey-single-lead = Only whoever runs the survey sees this page.
survey-single-none = No answers yet.
survey-silent = Have not answered
survey-erased = Removed person

# What is promised.
survey-promise = What we promise
survey-promise-anonymous = The survey is anonymous: nobody can see who answered what.
survey-promise-named = The survey has names: whoever runs it sees who answered what.
survey-promise-kept = The answer is kept without a name and without a time, each question by itself. What is kept is not enough to see whose it is, not even for whoever runs the system.
survey-promise-five = Nothing is shown of a group in which fewer than five have answered.
survey-promise-words = Write nothing in your answers that shows who you are.
survey-promise-once = An anonymous answer cannot be changed or taken back, because we cannot find it.
survey-promise-reads = What is published has no names, and nothing is shown of a group in which fewer than five have answered.
survey-promise-changes = You can change your answers with the same link up to and including { $day }.
survey-help = How surveys work

# Answering.
survey-for = To { $who }
survey-last = The last day to answer is { $day }.
survey-again = Thank you, we have your answers.
survey-answer = Send the answers
survey-answer-again = Save the changes
survey-choices-any = You can choose several.
survey-agree-5 = Agree completely
survey-agree-4 = Agree largely
survey-agree-3 = Neither
survey-agree-2 = Agree a little
survey-agree-1 = Do not agree at all
survey-agree-unknown = Don’t know
survey-answer-needed = this question needs an answer.
survey-answer-many = choose only one answer.
survey-answer-choice = choose among the answers there are, each at most once.
survey-answer-number = write a number in digits, for example 12 or 12.5.
survey-answer-long = the answer is too long. Shorten it to at most 5,000 characters.
survey-answers-wrong = Something in the answers needs to be put right.
survey-answers-empty = Answer at least one question before you send.
survey-link-open = The survey is open
survey-link-answered = Thank you, we have your answers
survey-link-used = Thank you, the answer has arrived
survey-link-ahead = The survey has not opened yet
survey-link-ahead-more = You can answer from { $day }, with the same link.
survey-link-closed = The survey is closed
survey-link-closed-more = The last day to answer was { $day }.
survey-link-unknown = The link does not work
survey-link-unknown-more = Have you been reminded? Then the links in the two latest e-mails count, and earlier ones no longer do. Otherwise the survey may have ended long ago.
survey-link-all = See all surveys
survey-link-about = About the survey and its result
survey-link-contact = Any questions? Write to
survey-thanks = You need not do anything more. The answer is anonymous and cannot be changed.
survey-next = When the last day, { $day }, has passed the answers are counted. The result is published on the survey’s page.
survey-not-open = The survey opens on { $day }.
survey-closed = The last day was { $day }. It is no longer possible.
survey-link-used-said = The link has been used already.

# Preparing.
survey-new = Prepare a survey
survey-new-lead = Begin with what the survey is about and who it goes to. You add the questions afterwards.
survey-edit = Change the survey
survey-save = Save
survey-prepare = Prepare the survey
survey-compact = Compact
survey-name = Name
survey-name-hint = What the survey is called in the e-mail.
survey-name-wrong = Write a name, at most 300 characters.
survey-intro = Introduction
survey-intro-hint = What the answers will be used for and about how long it takes.
survey-intro-wrong = Write an introduction, at most 5,000 characters.
survey-names = Names or not?
survey-names-hint = It is shown to the person who answers before the first question, and cannot be changed once the survey has opened.
survey-names-anonymous = Anonymous
survey-names-anonymous-more = Nobody can see who answered what. Each group must have at least five recipients.
survey-names-named = With names
survey-names-named-more = You see who answered what. The published result has no names.
survey-names-missing = Choose whether the survey is anonymous or has names.
survey-groups = Who does it go to?
survey-groups-hint = You see who is in the groups in the next step.
survey-groups-missing = Choose at least one group.
survey-opens = First day to answer
survey-closes = Last day to answer
survey-closes-hint = Answers are taken until midnight that day.
survey-day-wrong = Write the day as YYYY-MM-DD.
survey-turned = The last day is before the first.
survey-too-long = A survey can be open for at most six months.
survey-closes-past = That day has already passed.
survey-window = Move the last day
survey-window-lead = This is possible as long as the survey is open. After that the answers may have been read, and the day stands.
survey-wording = The question
survey-wording-hint = One thing at a time. For a degree of agreement: write a statement.
survey-wording-wrong = Write the question, at most 300 characters.
survey-question-twice = That question is there already.
survey-questions-many = A survey can have at most 40 questions.
survey-sort = How is it answered?
survey-sort-choice = With one of several answers
survey-sort-choices = With one or several answers
survey-sort-agree = How far one agrees, in five steps or “don’t know”
survey-sort-number = With a number
survey-sort-text = In one’s own words
survey-sort-missing = Choose how it is answered.
survey-choices = The answers to choose from
survey-choices-hint = One a line. Only for one or several of several answers.
survey-choices-wrong = Write 2–15 answers, one a line.
survey-needed = The question must be answered
survey-needed-hint = Use this rarely. Those who cannot answer would otherwise give up.
survey-needed-mark = must be answered
survey-ask = Add the question
survey-opened-already = The survey has been opened. What has been asked cannot be changed.
survey-not-opened = The survey has not been opened yet.
survey-window-past = The last day has already passed. Change it first.
survey-no-questions = Add at least one question before you open.
survey-nobody = Nobody in the chosen groups has an e-mail address.
survey-few-signatories = The survey is anonymous, but fewer than five signatories have an e-mail address. Remove the group or hold the survey with names.
survey-few-others = The survey is anonymous, but fewer than five other organisations have an e-mail address. Remove the group or hold the survey with names.
survey-few-units = The survey is anonymous, but fewer than five units have an e-mail address. Remove the group or hold the survey with names.
survey-few-politicians = The survey is anonymous, but fewer than five politicians have an e-mail address. Remove the group or hold the survey with names.
survey-reminded-already = A reminder went out on { $day }. Nobody is reminded twice.
survey-nobody-to-remind = There is nobody to remind.

# The result.
survey-five = A group in which fewer than five have answered a question is not shown, nor anything from which it could be computed.
survey-too-few = Too few have answered for anything to be shown.
survey-hidden = Not shown: { $groups }. Fewer than five have answered, or a smaller group could be computed.
survey-cell = { $n } ({ $share } %)
survey-decimal = { $whole }.{ $part }
survey-mean = Mean
survey-mean-none = not shown
survey-column-answer = Answer
survey-texts-of = { $group }: read { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
survey-published-on = Published { $day }.
survey-result-own = The result is not published. Only whoever runs the survey sees it.
survey-publish = Publish the result
survey-publish-lead = Everybody can read the result and download it. It cannot be taken back.
survey-publish-early = The result can be published when the last day, { $day }, has passed.
survey-published-already = The result is published already.
survey-texts = The answers in people’s own words
survey-texts-with = Publish them
survey-texts-with-more = Read them first. They are published without names, in an order that says nothing, only for groups in which at least five have answered.
survey-texts-without = Do not publish them
survey-texts-without-more = Only the numbers are published. Choose this if somebody can be recognised by what is written.

# Reminders.
survey-out-title = Reminders of the survey
survey-out-lead = You get no more reminders of this survey. The link in the e-mail still works, should you want to answer.
survey-out-button = Stop reminding me
survey-out-done = We do not remind you of this survey any more. The link in the e-mail still works.
survey-out-home = To the front page

survey-mail-asked-subject = Survey: { $short }
survey-mail-asked-text =
    { $who } is asked in the survey “{ $name }” from { $town }.

    { $promise }

    You can answer from { $from } up to and including { $day }. The link is personal. Do not pass it on.
survey-mail-asked-button = Read more and answer
survey-mail-asked-reason = You get this e-mail because the address is in the register or with { $town } for { $who }.
survey-mail-reminded-subject = Reminder: { $short }
survey-mail-reminded-text =
    We have not seen an answer from { $who } to the survey “{ $name }” from { $town }. The last day is { $day }.

    { $promise }

    This is a new link. The one in the earlier e-mail no longer works. If you have answered already you need not do anything.
survey-mail-reminded-button = Answer the survey
survey-mail-reminded-reason = You get this e-mail because the address is in the register or with { $town } for { $who }.

notice-survey-prepared = The survey is prepared. Add the questions.
notice-survey-opened = The survey is open. { $n ->
        [one] One e-mail is
       *[other] { $n } e-mails are
    } on the way.
notice-survey-reminded = { $n ->
        [one] One reminder is
       *[other] { $n } reminders are
    } on the way.
notice-survey-discarded = The survey is thrown away.
notice-survey-asked = The question is added.
notice-survey-unasked = The question is removed.
notice-survey-moved = The last day is moved.
notice-survey-published = The result is published.
notice-survey-answered = Thank you, we have your answers.
survey-preview = Preview
survey-preview-lead = This is how whoever answers sees the survey. You can try the fields, but nothing is sent.
survey-preview-back = Back to the survey
survey-preview-who = whoever answers
survey-part-of = Part of the evaluation
