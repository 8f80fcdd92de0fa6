duties-title = Year wheel
duties-title-year = Year wheel { $year }
duties-title-of = Year wheel { $year }: { $name }
duties-feed-title = Year wheel of { $town }
duties-feed-title-of = Year wheel of { $town }: { $name }
duties-lead = What is to be done, by whom and when. The wheel is worked out from the compact's own rhythms, the plans and what somebody has promised. Nobody fills it in, and nobody can tick anything off without doing it.
duties-for = Show
duties-for-button = Show
duties-for-all = The whole compact
duties-for-me = What concerns me
duties-years = Years
duties-sum = { $n ->
    [0] Nothing is to be done
    [one] One thing is to be done
   *[other] { $n } things are to be done
  } this year. { $done ->
    [0] None is done
    [one] One is done
   *[other] { $done } are done
  } and { $late ->
    [0] none is late.
    [one] one is late.
   *[other] { $late } are late.
  }
duties-sum-earlier = { $n ->
    [one] One more is late from earlier years.
   *[other] { $n } more are late from earlier years.
  }
duties-wheel-desc = A wheel of twelve months with a ring for each side. The list after the picture holds the same things, in the same order and with the same links.
duties-legend = The shape says what it is, the ring whose it is.
duties-rings = The rings, from outside in: { $names }.
duties-legend-done = done
duties-legend-ahead = still to be done
duties-legend-late = late
duties-late-before = Late since earlier years
duties-late-see = See all that is late, and whose it is
duties-late-title = What is late, and whose is it?
duties-late-title-of = Late: { $name }
duties-late-lead = { $n ->
    [0] Nothing is late.
    [one] One thing is late.
   *[other] { $n } things are late
  }{ $n ->
    [0] {""}
    [one] {""}
   *[other] { $owners ->
      [one] {""}, all of one owner.
     *[other] {""}, of { $owners } owners. Who has most stands first, and the oldest at the top of each.
    }
  }
duties-late-n = { $n ->
    [one] one thing
   *[other] { $n } things
  }
duties-late-ago = Was due on { $day }, { $span } ago
duties-late-none = Nothing is late
duties-late-none-more = All that was to be done by today is done.
duties-late-back = To the year wheel
duties-none-title = The year wheel is empty
duties-none = The compact does not say that anything is to return, and no measure is to be done this year.
duties-take = Take it with you
duties-take-lead = Put the year wheel into your own calendar, and it follows along when something changes.
duties-take-ics = Subscribe in your calendar (iCal)
duties-take-atom = Feed (Atom)
duties-take-csv = Table (CSV)
duties-take-json = Data (JSON)
duties-side-joint = The sides jointly
duties-side-municipality = The municipality
duties-side-region = The region
duties-side-government = The government
duties-side-civil_society = Civil society
duties-who-both = { $unit } and { $organisation }
duties-who-secretariat = The secretariat
duties-who-politician = A politician
duties-who-evaluator = The evaluator
duties-role-of-town = the municipality
duties-kind-follow_up = follow-up
duties-kind-dialogue_meeting = dialogue meeting
duties-kind-evaluation = evaluation
duties-kind-plan = action plan
duties-kind-revision = review of the text
duties-kind-measure = measure
duties-kind-milestone = milestone
duties-kind-consent = yes to a plan
duties-kind-accession = accession
duties-kind-report = report in the follow-up
duties-kind-delivery = delivery of an evaluation
duties-kind-answer = answer to a recommendation
duties-kind-renewal = renewal
duties-kind-role = role that ends
duties-kind-mandate = mandate that ends
duties-kind-entry = entry in the register
duties-what-follow_up = Follow up the compact
duties-what-dialogue_meeting = Call a dialogue meeting
duties-what-evaluation = Have the compact evaluated
duties-what-plan = Agree on an action plan for the next period
duties-what-revision = Review the text of the compact
duties-what-measure = { $subject }
duties-what-milestone = { $subject } (milestone of { $more })
duties-what-consent = Agree to the action plan { $subject }
duties-what-accession-received = Receive the accession of { $subject }
duties-what-accession-confirmed = Confirm the accession of { $subject }
duties-what-accession-counter-signed = Sign for the municipality: { $subject }
duties-what-report = Hand in the report for { $subject }
duties-what-change = Say what becomes of the recommendation “{ $subject }”: edition { $more } was adopted without the change
duties-what-delivery = Deliver “{ $subject }”
duties-what-answer = Answer the recommendation “{ $subject }”
duties-what-renewal = Renew the accession of { $subject }
duties-what-role-representative = { $subject } stops speaking for { $more }: find a successor
duties-what-role-official = { $subject } leaves { $more }: find a successor
duties-what-role-politician = { $subject } leaves as a politician of { $more }: find a successor
duties-what-role-secretariat = { $subject } leaves the secretariat of { $more }: find a successor
duties-what-mandate = { $subject } leaves { $more }: name a successor, or say that the seat is left empty
duties-what-mandate-nameless = A mandate in { $more } ends: name a successor, or say that the seat is left empty
duties-what-entry = Check the entry of { $subject }
duties-act-follow_up = Tell what was done
duties-act-dialogue_meeting = Show that the meeting is called
duties-act-consent = Read the plan and say yes
duties-act-evaluation = Hand in the evaluation
duties-act-plan = To the plans
duties-act-revision = To the editions
duties-act-measure = Tell how it goes
duties-act-milestone = To the measure
duties-act-accession-received = Receive
duties-act-accession-confirmed = Confirm
duties-act-accession-counter-signed = Sign
duties-act-report = Write the report
duties-act-change = Say what becomes of it
duties-act-delivery = To the evaluation
duties-act-answer = Answer
duties-act-renewal = Renew
duties-act-role-representative = See the role
duties-act-role-official = See the role
duties-act-role-politician = See the role
duties-act-role-secretariat = See the role
duties-act-mandate = See the mandate
duties-act-mandate-nameless = See the mandate
duties-act-entry = Check
duties-why-clause = By “{ $clause }”, edition { $number }
duties-why-label = By { $clause }, edition { $number }
duties-why-edition = By the compact, edition { $number }
duties-why-plan = By the action plan “{ $plan }”
duties-why-plan-short = Action plan
duties-why-proposed = The plan is proposed
duties-why-commission = By the commission to evaluate
duties-why-evaluation = According to “{ $name }”
duties-why-promise = The secretariat has promised an answer
duties-why-term = The role ends
duties-why-seat = The mandate in { $body } ends
duties-why-register = Nobody has confirmed the entry for a year
duties-state-late = Late
duties-state-now = Time to do it
duties-state-ahead = Further ahead
duties-state-done = Done
duties-state-ended = Ended without being done
duties-done-fulfilment = Done { $day }
duties-done-plan = The plan was agreed { $day }
duties-done-edition = A new edition was adopted { $day }
duties-done-measure = Complete { $day }
duties-done-milestone = Reached { $day }
duties-done-report = Handed in { $day }
duties-done-answer = Answered { $day }
duties-done-compilation = Report of the year published { $day }
duties-done-evaluation = Delivered { $day }
duties-done-consent = Agreed { $day }
duties-done-role = A successor from { $day }
duties-done-mandate = A successor named on { $day }
duties-done-seat-empty = The seat left empty since { $day }
duties-was-late = after its day
duties-by = By { $day }
duties-late-since = Late. Was to be done by { $day }
duties-me-side = Waiting for your side
duties-me-side-lead = The whole side is responsible. You can do it for all, if you have agreed on that.
duties-me-often = Reminders come { $often }.
duties-me-change = Change
duties-me-year = Your own year wheel
duties-often-day = on every day on which there is something to say
duties-often-week = on Mondays
duties-often-never = not at all
duties-pulse = How the compact is doing
duties-pulse-waiting = { $n ->
    [one] accession has waited too long
   *[other] accessions have waited too long
  } (of { $of } waiting)
duties-pulse-late = { $n ->
    [one] measure is late
   *[other] measures are late
  } (of { $of } under way)
duties-pulse-silent = { $n ->
    [one] measure has had no word for six months
   *[other] measures have had no word for six months
  } (of { $of } under way)
duties-pulse-ending = { $n ->
    [one] role ends within three months
   *[other] roles end within three months
  }
duties-pulse-entries = { $n ->
    [one] entry in the register is older than a year
   *[other] entries in the register are older than a year
  } (of { $of })
duties-pulse-silence = { $n ->
    [one] month since anybody told anything at all
   *[other] months since anybody told anything at all
  }
duties-return-title = { $what } { $year }
duties-return-due = To be done by { $day }.
duties-return-parts = Who has done their part?
duties-return-link = Read more
duties-return-evaluation = Evaluation:
duties-return-who = The side that is responsible can say here that it is done, and show it with a link or a file.
duties-tell-follow_up = Tell of your follow-up
duties-tell-dialogue_meeting = Show that the meeting is called
duties-tell-evaluation = Hand in the evaluation
duties-tell-for = You speak for: { $side }
duties-tell-side = For which side?
duties-tell-on = On which day was it done?
duties-tell-body = What was done?
duties-tell-body-hint = A few sentences will do. Anyone can read them.
duties-tell-link = A link that shows it
duties-tell-link-hint = For instance the report, or the notes. Give a link, a file or both.
duties-tell-file = A file that shows it
duties-tell-file-hint = PDF, Word, text or picture, 20 MB at most. Anyone can fetch it.
duties-tell-button = It is done
duties-tell-back = Back to the year wheel
duties-side-wrong = Choose a side that is to do this.
duties-told-already = This is done already. Somebody may have been there before you.
duties-evaluation-under-way = The evaluation “{ $name }” is under way. When it is delivered, this is done by itself.
duties-day-wrong = Write the day, for instance 2027-03-12.
duties-day-ahead = That day has not come yet. Come back when it is done.
duties-day-early = That day lies before the last time. Tell of it there instead.
duties-body-missing = Write what was done.
duties-body-long = The text is too long. Shorten it to 4,000 characters at most, or give the rest as a file.
duties-proof-missing = Give a link or a file that shows that it is done.
duties-link-wrong = The link is to begin with https:// and lead to a page on the web.
duties-digest-title = Reminders
duties-digest-lead = You get one e-mail with everything that is coming up or is late, never twice about the same thing.
duties-digest-ask = How often?
duties-digest-day = Every day
duties-digest-day-more = Only on days on which there is something new.
duties-digest-week = Once a week
duties-digest-week-more = On Mondays, if there is something new.
duties-digest-never = Never
duties-digest-never-more = You still see everything under Waiting for you.
duties-digest-save = Save
duties-digest-back = Back
duties-digest-wrong = Choose how often you want reminders.
duties-out-title = No more reminders
duties-out-lead = Do you want no more reminders from { $town }?
duties-out-button = Yes, stop sending
duties-out-less = No, change how often
duties-out-done = Done. You get no more reminders from { $town }.
duties-out-already = You get no more of these letters from { $town }.
duties-out-change = You can change your mind at any time:
duties-mail-n-late = { $n ->
    [one] one thing is late
   *[other] { $n } things are late
  }
duties-mail-n-near = { $n ->
    [one] one thing is coming up
   *[other] { $n } things are coming up
  }
duties-mail-late-subject = { $town }: { $said }
duties-mail-late-text = Hello!

    This is waiting for you.

    { $list }

    Once it is done, no more reminders come about it.
duties-mail-late-button = See what is waiting for you
duties-mail-late-reason = You get this e-mail because of your role in { $town }: { $roles }. Reminders come { $often }.
duties-mail-near-subject = { $town }: { $said }
duties-mail-near-text = Hello!

    This is coming up.

    { $list }
duties-mail-near-button = See what is waiting for you
duties-mail-near-reason = You get this e-mail because of your role in { $town }: { $roles }. Reminders come { $often }.
duties-mail-line = By { $day }: { $what }. Responsible: { $who }. { $why }.
duties-mail-line-late = Late since { $day }: { $what }. Responsible: { $who }. { $why }.
duties-mail-more = And { $n ->
    [one] one thing more.
   *[other] { $n } things more.
  }
notice-duties-told = Thank you! It is done, and is shown in the year wheel.

duties-calendar-title = Your own calendar
duties-calendar-lead = Put what awaits you into the calendar of your phone or computer. It reads a secret address, so you need not sign in there.
duties-calendar-none = Your calendar has no address yet.
duties-calendar-make = Make a secret address
duties-calendar-made = This is the address of your calendar. Copy it now, it is shown only once:
duties-calendar-secret = Do not share it. Whoever has the address sees what stands on your page. If it goes astray, make a new one: the old one then ends.
duties-calendar-stands = Your calendar has a secret address. We do not keep it in readable form and cannot show it again.
duties-calendar-renew = Make a new address
duties-calendar-end = Remove the address
notice-duties-calendar-ended = The address is removed. The old one leads nowhere.
