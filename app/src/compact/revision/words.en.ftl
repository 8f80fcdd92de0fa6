# From one edition to the next.
notice-revision-opened = The draft is open. Its text is the one in force, which stays in force until a new edition is adopted.
compact-revise = Begin a new edition
compact-revise-lead = We open a draft with the text that is in force. The old edition stays in force until the new one is adopted.
compact-revise-from = The draft begins from edition { $number }.
compact-revise-valid-from = It is in force from { $day }.
compact-revise-read = Read it
compact-revise-not-yet = It is adopted but not in force yet. The new edition has to begin after it.
compact-revise-lapsed = It is no longer in force. A new edition can still follow it.
compact-revise-drafts = { $n ->
    [one] A draft is open already
   *[other] { $n } drafts are open already
}
compact-revise-drafts-lead = Better go on there. Two drafts at once have to become one in the end.
compact-revise-button = Open the draft
compact-revise-go-on = Go on with the draft
compact-revise-another = Open one more draft
compact-revise-none = The compact has no adopted edition to begin from. Read in the first text.
compact-revise-draft = That is a draft. A new edition begins from a text that has been adopted.
compact-revise-superseded = That edition has been replaced. Begin the new edition from the latest one that has been adopted.
compact-revise-open = A draft of the next edition is open already. Go on with it, or open one more.
compact-revision = Write the next edition
compact-revision-lead = Beside it is the edition you began from, clause by clause, with what has become of it. Nothing is shown to others until the new edition is adopted.
compact-revision-draft = The draft
compact-revision-from = Comes from
compact-revision-removed = { $n ->
    [one] One clause is removed in the draft. You can put it back here.
   *[other] { $n } clauses are removed in the draft. You can put them back here.
}
compact-revision-all-there = Every clause is still there in the draft.
compact-put-back = Put back
compact-save-compare = Save and see what changes
compact-save-crosswalk = Save and correct what became of each clause
compact-terms = Replace a word throughout
compact-terms-lead = We find the word in the whole draft, in all its forms. You choose where to replace it and what is to stand there. Nothing else changes.
compact-terms-back = To the draft
compact-terms-from = Word or phrase to replace
compact-terms-from-hint = Write its basic form, for example social economy.
compact-terms-to = What is to stand instead
compact-terms-to-hint = Its basic form, or the one that is always used, for example civil society.
compact-terms-forms = Forms of the new word
compact-terms-forms-lead = We guess the form. Write those you know, and the proposals are right from the start.
compact-terms-definite = Definite form
compact-terms-definite-hint = As in the Swedish föreningen. We add the genitive.
compact-terms-plural = Plural
compact-terms-plural-hint = As in associations.
compact-terms-plural-definite = Definite form in the plural
compact-terms-plural-definite-hint = As in the Swedish föreningarna.
compact-terms-find = Find
compact-terms-found = { $n ->
    [0] The word is not in the draft
    [one] The word is in one place
   *[other] The word is in { $n } places
}
compact-terms-found-lead = Change the proposal where it is not right. Only the places that are ticked are replaced.
compact-terms-forms-look = We are not sure how the new word is inflected. Check the forms, and search again if you change any.
compact-terms-nothing = Nothing to replace. Check the spelling, and that you have written the word in its basic form.
compact-terms-both-needed = Write both the word to remove and the one to put in its place.
compact-terms-compounds = { $n ->
    [one] One longer word contains it and is not ticked.
   *[other] { $n } longer words contain it and are not ticked.
}
compact-terms-compound = part of a longer word
compact-terms-take = Replace
compact-terms-new = The new one in place { $n }
compact-terms-button = Replace in the ticked places
compact-terms-replaced = { $n ->
    [one] Replaced in one place. The rest of the page shows the text as it became.
   *[other] Replaced in { $n } places. The rest of the page shows the text as it became.
}
compact-terms-none-chosen = Tick at least one place where the word is to be replaced.
compact-terms-empty = Write what is to stand in every ticked place.
compact-save-terms = Save and replace a word throughout
compact-redline-pair = { $old } compared with { $new }.
compact-redline-write = Go on writing the draft
compact-redline-ways = Ways to read
compact-redline-clauses = Clause by clause
compact-redline-columns = Side by side
compact-redline-text = As one text
compact-redline-of = { $n } of { $all }
compact-redline-n-unchanged = Unchanged
compact-redline-n-moved = Moved, with the same words
compact-redline-n-reworded = Reworded
compact-redline-n-merged = Merged
compact-redline-n-split = Split
compact-redline-n-removed = Removed
compact-redline-n-new = New
compact-redline-around = Around the text
compact-redline-not-there = Was not there
compact-redline-moved = Moved.
compact-redline-number = Was number { $number }.
compact-redline-group = Was under { $group }.
