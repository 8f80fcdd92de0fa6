# Bodies and mandates: who sits where, for whom, from and to.
bodies-title = Councils, forums and groups
bodies-lead = The bodies that the compact has and has had, and who sits in them. Anyone may read this.
bodies-new = Add a body
bodies-new-lead = A council, a forum, a steering group or a secretariat. It can also be one that is no more, so that its history stays.
bodies-begin = Add
bodies-save = Save
bodies-correct = Correct the details
bodies-end = End the body
bodies-kind = Kind
bodies-kind-council = Council
bodies-kind-forum = Forum
bodies-kind-steering-group = Steering group
bodies-kind-secretariat = Secretariat
bodies-kind-other = Other body
bodies-name = Name
bodies-remit = Remit
bodies-remit-hint = What the body is for, and what it may decide.
bodies-compact = Compact
bodies-from = First day
bodies-from-hint = Is only the year known? Write 1 January of that year.
bodies-until = Last day
bodies-until-hint = Leave empty if the body goes on. To end a body choose End the body instead, so that the reason is kept.
bodies-decision = Set up by
bodies-decided-by = Who decided?
bodies-decided-by-hint = For example the municipal council. What you do not know is shown as “Not known”.
bodies-decided-on = Day of the decision
bodies-diary-number = Reference number
bodies-before = Follows on
bodies-before-hint = The bodies that this one took over from, if any.
bodies-follows-on = Follows on
bodies-followed-by = Followed by
bodies-unknown = Not known
bodies-since = Since { $day }
bodies-from-until = { $from } – { $until }
bodies-period-ahead = Begins later
bodies-period-now = Active
bodies-period-former = No more
bodies-now = Bodies today
bodies-then = Bodies on that day
bodies-now-none = There is no body.
bodies-ahead = Begin later
bodies-former = Former bodies
bodies-sit = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
bodies-sat = { $n ->
    [one] { $n } person has sat there
   *[other] { $n } people have sat there
}
bodies-none = No bodies yet
bodies-none-begin = Add the council, the forum or the steering group, and then those who sit there. Begin with what exists today.
bodies-none-ground = A body belongs to a compact. Read the text in first.
bodies-none-more = This page will show who sits in the compact’s councils and groups. Meanwhile you can read the text.
bodies-none-then = No body on that day
bodies-none-then-more = We know of no council or group that existed then.
bodies-takeaway = Take the details with you
bodies-as-of = As it was on
bodies-as-of-today = Show today
bodies-as-of-open = See how it was on another day
bodies-as-of-day = Day
bodies-show = Show
bodies-ended = Ended on { $day }.
bodies-sits-today = Sits there today
bodies-sat-then = Sat there on { $day }
bodies-nobody = Nobody sits here, as far as we know.
bodies-nobody-yet = Nobody has been added yet.
bodies-nobody-over = The body is no more, so nobody sits here.
bodies-open = Seats that need somebody, or are left empty
bodies-coming = Begin later
bodies-earlier = Have sat here
bodies-column-name = Name
bodies-column-office = Position
bodies-column-for = For
bodies-column-time = Time
bodies-column-decision = Appointed by
bodies-office = Position in the body
bodies-office-chair = Chair
bodies-office-vice = Vice chair
bodies-office-member = Member
bodies-office-deputy = Deputy
bodies-office-other = Other position
bodies-seat-ending = Ends soon, no successor is named
bodies-seat-vacant = The time is over, no successor is named
bodies-seat-empty = The seat is left empty
bodies-ended-early = Ended early, would have lasted until { $day }: { $reason }
bodies-ended-because = Ended: { $reason }
bodies-ended-with = Ended with the body
bodies-empty-since = Said on { $day }: { $reason }
bodies-erased = A person who was erased
bodies-side-public = The municipality
bodies-side-civil = Civil society
bodies-side-joint = All sides together
bodies-mandate = Mandate
bodies-mandate-new = Add a mandate
bodies-mandate-add = Add
bodies-who = Name
bodies-who-hint = First name and surname. The name is shown to everybody.
bodies-person = Is it the same person?
bodies-person-new = No, somebody else with the same name
bodies-for-side = Speaks for
bodies-side-choose = Choose a side
bodies-for-organisation = Organisation in the register
bodies-for-organisation-hint = Write the name as it is in the register.
bodies-organisation-choose = Choose an organisation
bodies-for-unit = Board, department or company
bodies-unit-none = None in particular
bodies-for-words = For whom, in your own words
bodies-for-words-hint = If it cannot be said otherwise, for example “the arts associations”.
bodies-mandate-until-hint = Leave empty if the mandate goes on. If the body has a last day, that is the last.
bodies-appointed-by = Who appointed the person?
bodies-appointed-by-hint = For example the annual meeting, the executive board or an election meeting. What you do not know is shown as “Not known”.
bodies-which-decision = Which decision?
bodies-which-decision-hint = Paragraph, reference number or how it was done, for example “secret ballot”.
bodies-succeeds = Takes over from
bodies-succeeds-nobody = Nobody
bodies-succeeds-hint = Whoever had the same seat before. Reminders about that seat then stop.
bodies-successor = Name a successor
bodies-leave-empty = Leave the seat empty
bodies-leave-empty-means = The seat is shown as empty, with the reason. Nobody is reminded of it any more. Somebody can still be named later.
bodies-mandate-end = End early
bodies-mandate-end-means = The mandate ends on the day you write. The secretariat is reminded until a successor is named or somebody says that the seat is left empty.
bodies-end-means = { $n ->
    [0] Nobody sits in the body any more.
    [one] { $n } person still sits there. That mandate ends at the same time.
   *[other] { $n } people still sit there. Their mandates end at the same time.
}
bodies-end-after-that = The page stays, with everybody who has sat there. If another body takes over, choose this one under Follows on when you add it.
bodies-last = Last day
bodies-last-hint = The last day on which it holds.
bodies-reason = Reason
bodies-reason-hint = Anyone can read it.

bodies-day-wrong = Write a day, for example 2027-03-12.
bodies-turned = The last day cannot be before the first.
bodies-kind-missing = Choose what kind of body it is.
bodies-name-missing = Write the name, at most 200 characters.
bodies-name-taken = There already is a body with that name during that time.
bodies-remit-missing = Write what the remit is, at most 4,000 characters.
bodies-line-long = Write at most 200 characters.
bodies-decided-ahead = The decision cannot be in the future.
bodies-compact-missing = Choose which compact the body belongs to.
bodies-before-unknown = Choose among the bodies that are listed here.
bodies-before-later = { $name } was not there before this body.
bodies-after-earlier = { $name } follows on this body and cannot have begun earlier.
bodies-mandate-earlier = The mandate of { $name } begins already on { $day }. Correct that first.
bodies-mandate-later = The mandate of { $name } lasts longer. Correct that first, or choose End the body.
bodies-ended-already = The body has been ended already.
bodies-end-before = It cannot end before it began, on { $day }.
bodies-end-after = The body already has a last day, { $day }. End it on that day or earlier.
bodies-end-mandate = The mandate of { $name } begins on { $day }, after that day. Correct that first.
bodies-reason-missing = Write the reason, at most 4,000 characters.
bodies-who-missing = Write who it is, at most 120 characters.
bodies-person-which = We already know somebody called { $name }. Say whether it is the same person.
bodies-name-theirs = This person changes their own name on My page. If it is somebody else, end this mandate and add a new one.
bodies-office-missing = Choose a position in the body.
bodies-side-missing = Choose which side the person speaks for.
bodies-organisation-side = An organisation does not belong to that side. Choose another side, or write it in your own words.
bodies-unit-side = The municipality’s boards, departments and companies do not speak for civil society. Choose another side.
bodies-for-both = Choose an organisation or one of the municipality’s units, not both.
bodies-organisation-unknown = No organisation in the register is called { $said }. Write the name as it is there, or write it in your own words.
bodies-organisation-several = Several organisations are called { $said }. Choose which.
bodies-unit-unknown = Choose among those that are listed here.
bodies-mandate-before = The body did not exist before { $day }.
bodies-mandate-over = The body ended on { $day }.
bodies-mandate-after = The body ends on { $day }. The mandate cannot last longer.
bodies-mandate-twice = { $name } already sits here during that time, with a mandate from { $day }.
bodies-mandate-ended-already = The mandate has been ended early already.
bodies-mandate-not-earlier = The mandate ends on { $day } anyway. Choose an earlier day.
bodies-succeeds-unknown = Choose among those that are listed here.
bodies-succeeds-taken = { $name } has already taken over that seat.
bodies-succeeds-sits = { $name } still sits there then. End that mandate first, or choose a later day.
bodies-empty-sits = The mandate has no last day, so the seat is not free. End it early if the person leaves.
bodies-empty-already = The seat is left empty already.
bodies-empty-followed = { $name } has taken over the seat.
bodies-both = Somebody else has changed this while you were writing. It now says “{ $theirs }”. Save again if what you wrote is to hold instead.
bodies-both-nothing = Somebody else has emptied this while you were writing. Save again if what you wrote is to hold instead.
bodies-both-kind = Somebody else has changed this while you were writing. It now says: { $theirs ->
    [council] council
    [forum] forum
    [steering-group] steering group
    [secretariat] secretariat
   *[other] other body
}. Save again if your choice is to hold instead.
bodies-both-side = Somebody else has changed this while you were writing. It now says: { $theirs ->
    [joint] all sides together
    [civil_society] civil society
    [municipality] the municipality
   *[other] { $theirs }
}. Save again if your choice is to hold instead.
bodies-both-office = Somebody else has changed this while you were writing. It now says: { $theirs ->
    [chair] chair
    [vice] vice chair
    [member] member
    [deputy] deputy
   *[other] other position
}. Save again if your choice is to hold instead.

notice-body-begun = The body has been added. Now add those who sit there.
notice-body-corrected = Saved.
notice-body-ended = The body has been ended. Its page stays.
notice-mandate-added = The mandate has been added.
notice-mandate-corrected = Saved.
notice-mandate-ended = The mandate ends on that day.
notice-seat-left-empty = The seat is left empty.
bodies-name-erased = The person is erased. End the mandate and add another if somebody else sits here.
bodies-followed = { $name } sits in the same seat from { $day }. Choose a last day before that.
