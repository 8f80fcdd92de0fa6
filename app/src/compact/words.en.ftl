compact-nav = The compact
compact-nav-import = Import a text
notice-imported = The text has been read. Look over the proposal below.
notice-adopted-ahead = The edition is adopted. From which day it is in force stands on top. Until then the one before it holds.
notice-adopted-asks = The edition is adopted. Those who are signatories are now asked whether they renew. Here you see how that goes.
notice-adopted = The edition is adopted. This is how everyone reads it now.

compact-contents = Contents
compact-description = The local compact of { $town }: what the sides have promised each other.
compact-none = There is no compact here yet
compact-none-text = Once a compact is adopted you can read it here.
compact-none-import = Begin by reading in the text. We propose a structure, and you correct what went wrong.
compact-edition = Edition
compact-edition-n = Edition { $number }
compact-editions = Editions
compact-editions-lead = An adopted text is never changed. When the sides agree on something new it becomes a new edition, and the old ones remain.
compact-state = State
compact-state-draft = Draft
compact-state-adopted = Adopted, not yet in force
compact-state-in_force = In force
compact-state-superseded = Superseded
compact-state-lapsed = Lapsed
compact-superseded = A later edition has taken the place of this one.
compact-lapsed = This edition is no longer in force.
compact-belongs = The text belongs to { $compact }.
compact-not-yet = This edition is adopted. It is in force from { $day }.
compact-draft-lead = This is a draft. Only the secretariat, politicians and evaluators see it.
compact-read-in-force = Read the one in force now
compact-see-changes = See what changed
compact-rules-open = Rules and words
compact-adopt-open = Adopt the edition
compact-review-open = Look over and correct
compact-preview = Read the draft as it will be
compact-back = Back
compact-save = Save

compact-values = Values
compact-vision = Vision
compact-goals = Goals
compact-principles = Principles
compact-commitments = Commitments
compact-by-side = Show only what one side is to do:
compact-chosen = You see the commitments for: { $what }.
compact-all-commitments = Show all
compact-no-commitments = There are no commitments here.
compact-served-by = { $n ->
    [one] { $n } commitment serves this
   *[other] { $n } commitments serve this
}
compact-owed-by = To be done by
compact-serves = Serves
compact-part-duty = To be done
compact-part-right = A right
compact-part-duty-by = To be done by { $who }
compact-part-right-by = A right that is to be respected by { $who }
compact-part-explanation = Explanation
compact-permalink = Permanent address of { $name }
compact-about = About this edition
compact-adopted-by = Adopted by { $body } on { $day }.
compact-adopted-by-diary = Adopted by { $body } on { $day }, diary number { $diary }.
compact-valid-until = In force until { $day }.
compact-valid-open = In force until further notice.
compact-body = Who adopted it
compact-body-hint = For example the municipal council.
compact-on = Day of the decision
compact-diary = Diary number
compact-from = In force from
compact-from-hint = Leave empty if it is in force from the day of the decision.
compact-until = In force until
compact-until-hint = Leave empty if it is in force until further notice.
compact-open-ended = until further notice
compact-term = In force
compact-hash = Checksum of the text (SHA-256)

compact-clocks = What comes back
compact-clock-follow_up = Follow-up
compact-clock-evaluation = Evaluation
compact-clock-dialogue_meeting = Dialogue meeting
compact-clock-plan = Action plan
compact-clock-revision = Review of the text
compact-every-half-year = twice a year
compact-every-year = every year
compact-every-other-year = every other year
compact-every-years = every { $years } years
compact-every-months = { $months ->
    [one] every month
   *[other] every { $months } months
}

compact-kind-values = Values
compact-kind-vision = Vision
compact-kind-goal = Goal
compact-kind-principle = Principle
compact-kind-commitment = Commitment
compact-kind-duty = Duty
compact-kind-right = Right
compact-kind-explanation = Explanation
compact-kind-section = Other text
compact-kind-definition = Definition
compact-clause-of = From { $title }, edition { $number }
compact-clause-old = This clause is in an edition that is no longer in force.
compact-read-in-place = Read it in its place
compact-life = What has become of this clause
compact-life-none = The clause has been there since edition { $number } and has not changed since.
compact-life-before = how it read before
compact-life-after = how it reads there
compact-became-unchanged = Unchanged
compact-became-reworded = Reworded
compact-became-merged = Merged
compact-became-split = Split
compact-became-removed = Removed
compact-became-new = New

compact-redline = What changed
compact-redline-lead = Two editions compared, clause by clause. Underlined is new, struck through is gone.
compact-redline-from = From edition
compact-redline-to = To edition
compact-redline-button = Compare
compact-redline-count = { $changed ->
    [0] No clause has changed.
    [one] One clause has changed.
   *[other] { $changed } clauses have changed.
} { $same ->
    [0] None is the same.
    [one] One is unchanged.
   *[other] { $same } are unchanged.
}
compact-redline-same = { $n ->
    [one] One unchanged clause
   *[other] { $n } unchanged clauses
}
compact-was-called = Used to be called: { $name }
compact-added = added:
compact-gone = removed:

compact-import = Import a text
compact-import-lead = Hand in the compact as a file or paste it. We propose what is a goal, a principle and a commitment, and you correct what went wrong. Nothing is shown to others until you adopt the edition.
compact-import-which = Which compact does the text belong to?
compact-import-new = A new compact
compact-name = Name of the compact
compact-import-new-name = Name of the new compact
compact-import-name-hint = Leave empty if it is called what the title of the text says.
compact-import-file = File
compact-import-file-hint = .txt, .md, .html, .docx or .pdf, at most 20 MB.
compact-import-text = Or paste the text
compact-import-text-hint = If you hand in a file, we read that.
compact-import-button = Read it in
compact-import-nothing = Choose a file or paste a text.

compact-review = Look over the proposal
compact-review-lead = Here is the text that you handed in, beside what we understood. Correct what went wrong. Nothing is shown to others until the edition is adopted.
compact-no-findings = We found nothing unclear. Read through the proposal all the same.
compact-findings = { $n ->
    [one] One place needs your eyes
   *[other] { $n } places need your eyes
}
compact-line = Line { $line }
compact-see-proposal = See the proposal
compact-save-all = Save everything
compact-save-when = Saved when you press Save everything. Save before you leave the page.
compact-all-saved = Everything is saved.
compact-nothing-lost = What you have written still stands on the page but is not saved yet.
compact-review-parts = Jump to
compact-finding-n = Finding { $n }
compact-language-sv = Swedish
compact-language-en = English
compact-source-long = The source is long. Here are the lines where something begins or needs your eyes.
compact-source-whole = Read the whole source in a new tab
compact-left-out = { $n ->
    [one] One line is not shown here
   *[other] { $n } lines are not shown here
}
compact-add-side = Save and add more sides
compact-add-clock = Save and add another row
compact-clock-another = One more row
compact-months-wrong = Write a number of months between 1 and 600.
compact-both = Somebody else has changed this too. This is what they wrote:
compact-both-gone = Somebody else has taken away what you changed.
compact-pick = Which is to stand?
compact-pick-mine = What I wrote, as it stands in this box
compact-pick-theirs = What the other person did
compact-pick-missing = Choose which is to stand: what you wrote, or what the other person did.
compact-parts-title = Sentence by sentence
compact-onward = Go on
compact-onward-lead = The buttons first save everything you have written.
compact-save-adopt = Save and go on to adopting
compact-save-preview = Save and read the draft
compact-discard = Throw the draft away
compact-discard-named = Throw away the draft { $title }
compact-discard-lead = The draft and all corrections disappear and cannot be brought back. Adopted editions are not affected. The journal still says that the draft was there and who threw it away.
compact-discard-file = The file { $name } stays among the kept files as evidence for the journal. No page shows it any more.
compact-discard-button = Throw it away for good
compact-discard-keep = Keep it
notice-discarded = The draft has been thrown away.
compact-source = The source
compact-original = Source, as it was handed in
compact-source-none = The source has not been kept.
compact-proposal = The proposal
compact-proposal-lead = Write in as many boxes as you like. Whichever button you press, everything you have written is saved.
compact-review-head = About the text
compact-title = Title
compact-language = Language of the text
compact-date = Date of the decision, as precise as printed (2017, 2017-05 or 2017-05-18)
compact-review-sides = The sides
compact-sides-hint = What the text calls them. Empty a box to remove a side that is to do nothing.
compact-side-n = Side { $n }
compact-side-another = One more side
compact-review-goal = Goals
compact-review-principle = Principles
compact-review-commitment = Commitments
compact-review-section = Other text
compact-card-goal = Goal { $n }
compact-card-principle = Principle { $n }
compact-card-commitment = Commitment { $n }
compact-card-section = Text { $n }
compact-label-goal = Number
compact-label-principle = Name
compact-label-commitment = Number
compact-label-section = Number
compact-heading = Heading
compact-text = Text
compact-group = Under which heading
compact-who = Who is to do it?
compact-which-principles = Serves
compact-parts = Sentence by sentence ({ $n })
compact-part-is = The sentence is
compact-more = Move, split, join, turn into something else
compact-kind = This is
compact-split-at = Split before the sentence
compact-split = Split
compact-up = Move up
compact-down = Move down
compact-join = Join with the next
compact-to-section = Make it other text
compact-remove = Remove
compact-add = Add
compact-add-goal = Add a goal
compact-add-principle = Add a principle
compact-add-commitment = Add a commitment
compact-add-section = Add a text
compact-clocks-hint = What the text itself says is to come back. Empty the number of months to remove a row.
compact-clock-n = Row { $n }
compact-clock-what = What
compact-clock-months = How many months between
compact-clock-object = What it is about


compact-adopt = Adopt the edition
compact-adopt-lead = When you adopt the edition it gets a number and permanent addresses. After that the text never changes. If an earlier edition is in force, it ends the day before.
compact-adopt-asked = { $n ->
    [one] One signatory is asked to renew when the edition comes into force.
   *[other] { $n } signatories are asked to renew when the edition comes into force.
} { $months ->
    [one] Whoever has not renewed within one month is a signatory no longer.
   *[other] Whoever has not renewed within { $months } months is a signatory no longer.
}
compact-adopt-button = Adopt
compact-count-principles = { $n ->
    [one] { $n } principle
   *[other] { $n } principles
}
compact-count-commitments = { $n ->
    [one] { $n } commitment
   *[other] { $n } commitments
}
compact-count-findings = { $n ->
    [one] { $n } place that we were unsure of
   *[other] { $n } places that we were unsure of
}

compact-rules = Rules and words
compact-rules-lead = How one joins, and what this compact calls its parts. What has been signed does not change.
compact-rules-accession = How one joins
compact-confirmed-by = Who confirms an accession?
compact-confirmed-by-nobody = Nobody
compact-confirmed-by-nobody-more = It counts once it is received.
compact-confirmed-by-secretariat = The secretariat
compact-confirmed-by-secretariat-more = The secretariat looks and confirms.
compact-confirmed-by-body = A council or a steering group
compact-confirmed-by-body-more = The secretariat enters what they decided.
compact-confirming-body = Which council or steering group?
compact-confirming-body-hint = Fill in only if a council or a steering group confirms.
compact-counter-signed = A politician signs as well
compact-carries-over = An accession holds for the next edition too
compact-carries-over-hint = Otherwise the organisations have to renew when a new edition is adopted.
compact-renewal = How many months they have to renew
compact-renewal-hint = 1 to 60. Fill in only if the accession does not carry over.
compact-criteria = Who can join?
compact-criteria-hint = One condition a line.
compact-vocabulary = Words
compact-vocabulary-lead = Does your text call the principles hallmarks? Write what is to be the heading. Leave empty for our usual word.

compact-name-wrong = Write a name of at most 200 characters.
compact-slug-taken = There is already a compact with such a name.
compact-word-too-long = The word may be at most 60 characters.
compact-confirming-body-missing = Write which council or steering group confirms.
compact-renewal-wrong = Write a number of months between 1 and 60.
compact-body-missing = Write who adopted it.
compact-day-wrong = Write a day, for example 2027-03-12.
compact-adopted-in-future = The day of the decision lies in the future. An edition is adopted once the decision is made.
compact-from-before-adoption = It cannot be in force before the decision.
compact-until-before-from = It cannot end before it begins.
compact-adopted-before-last = The day of the decision lies before that of the last edition.
compact-from-before-last = It must come into force after the last edition.
compact-no-draft = The edition is already adopted. An adopted text is not changed: read in a new text for the next edition.
compact-nothing-to-adopt = The draft has no text to adopt.
compact-crosswalk = What became of each clause
compact-crosswalk-open = Correct what became of each clause
compact-crosswalk-lead = We have compared the draft with the edition before and propose which clause became which. Correct what is wrong before you adopt the edition. Then everyone can follow a commitment from edition to edition.
compact-crosswalk-none = This will be the first edition. There is nothing to compare it with.
compact-crosswalk-said = Corrected by hand
compact-crosswalk-came-of = Comes from:
compact-crosswalk-also = Also comes from:
compact-crosswalk-became = Became or went into:
compact-crosswalk-pair = Belong together
compact-crosswalk-part = Do not belong together
compact-crosswalk-take-back = Follow the proposal again
compact-someone-else = Somebody else has saved in the draft since you opened it. What you wrote still stands in its boxes but is not saved yet. The boxes you have not touched show what the other person wrote. See that everything agrees and save again.
compact-adopt-someone-else = Somebody else has changed the draft since you opened this page. Read the preview again, then adopt the text.
compact-item-gone = What you wanted to change is no longer there.
compact-title-missing = Write the title of the text.
compact-date-wrong = Write a year, a month or a day: 2017, 2017-05 or 2017-05-18.
compact-side-owes = A side that is to do something needs a name.
compact-side-missing = Choose who is to do it.
compact-text-missing = Write the text.
compact-split-where = Choose the sentence at which to split.
compact-no-next = There is nothing after it to join with.
compact-rhythms = What returns: who and why
compact-rhythms-link = Say who is responsible for what returns
compact-rhythms-lead = The text says how often. Say here in which clause it is written and which side is responsible. The year wheel and the reminders follow it.
compact-rhythms-none = The edition in force does not say that anything is to return.
compact-rhythm-title = { $what } ({ $n ->
    [12] every year
    [one] every month
   *[other] every { $n } months
  })
compact-rhythm-clause = Clause
compact-rhythm-no-clause = Not known
compact-rhythm-owed-by = Responsible side
compact-rhythm-by-kind = As usual: each follows up for itself, the municipality calls the meeting, the rest is done together
compact-rhythm-wrong = Something on the page has changed meanwhile. Reload the page and try again.
