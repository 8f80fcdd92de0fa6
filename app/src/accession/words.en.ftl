# Accession: an organisation joins the compact, or leaves it.

## The steps of the road
accession-step-applied = Application
accession-step-decided = Your decision
accession-step-signed = Signature
accession-step-received = The secretariat receives it
accession-step-confirmed = The accession is confirmed
accession-step-counter-signed = A politician signs
accession-step-listed = You are shown in the register
accession-step-declined = The accession was declined
accession-step-withdrawn = The accession was withdrawn
accession-step-renewed = The accession was renewed
accession-step-lapsed = The accession lapsed

accession-state-applied = Begun
accession-state-decided = Waits for a signature
accession-state-signed = Waits to be received
accession-state-received = Waits to be confirmed
accession-state-confirmed = Waits for a politician’s signature
accession-state-counter-signed = Signed by both sides
accession-state-listed = Joined
accession-state-declined = Declined
accession-state-withdrawn = Has left
accession-state-renewed = Renewed
accession-state-lapsed = Has lapsed

accession-road-decided = The board, the annual meeting or the members decide that you join. Have the minutes at hand.
accession-road-signed = You read the text here and sign it for your organisation.
accession-road-received = The secretariat sees that nothing is missing and writes to you.
accession-road-confirmed = The secretariat confirms the accession.
accession-road-confirmed-body = { $body } confirms the accession.
accession-road-counter-signed = A politician signs for the municipality.
accession-road-listed = You are shown in the register among those who have joined, and get a certificate to keep.

accession-link-done = Done { $day }
accession-link-done-by = Done { $day }, by { $by }
accession-link-paper = Entered by the secretariat { $day }{ $by ->
    [none] {""}
   *[other] {", "}{ $by }
}
accession-link-now = { $owner ->
    [applicant] Your turn
    [politician] With a politician
   *[secretariat] With the secretariat
}
accession-link-promised = { $owner ->
    [politician] Under way. A politician answers by { $day }
   *[other] Under way. The secretariat answers by { $day }
}
accession-link-late = { $owner ->
    [politician] Late. A politician should have answered by { $day }
   *[other] Late. The secretariat should have answered by { $day }
}
accession-link-ahead = To come
accession-link-stopped = Ended { $day }
accession-on-behalf = On behalf of { $body }.
accession-promise-late = { $day }, { $days ->
    [one] one day late
   *[other] { $days } days late
}

## Joining
accession-nav-join = Join
accession-nav-list = Accessions
accession-join-title = Join the compact
accession-join-lead = Here your organisation joins { $compact }. It takes about a quarter of an hour once you have decided.
accession-join-begin = Join with your organisation
accession-join-mine = Your accessions
accession-join-how = How it works
accession-join-needs = What you need
accession-join-need-decision = A decision by your board, your annual meeting or your members.
accession-join-need-minutes = The minutes, as a file or a photo. Only you and those who handle the accession see them. A network without minutes can still join.
accession-join-need-signer = Somebody who may sign for you.
accession-join-need-mail = An e-mail address to sign in with. There is no password.
accession-join-time = You can stop at any time and go on another day. At each step the secretariat answers within { $days } days.
accession-join-who = Who can join
accession-join-terms = Equal terms
accession-join-equal = Service, support, answers and invitations to consultations are the same for every organisation, whether it has joined or not. Accessions are handled in the order in which they come.
accession-join-paper = Prefer paper?
accession-join-paper-how = Print the form, fill it in and send it to the secretariat. The steps are the same.
accession-join-form = Get the form (PDF)
accession-join-none = There is no compact to join yet
accession-join-none-more = Once a compact has been adopted, you can join here.
accession-join-home = To the front page

## The wizard
accession-page-1 = Who you are
accession-page-2 = Your decision
accession-page-3 = Who signs
accession-page-4 = Read and sign
accession-onward-2 = Continue to your decision
accession-onward-3 = Continue to who signs
accession-onward-4 = Continue to the signature
accession-back-search = Back to the search
accession-back-2 = Back to your decision
accession-back-3 = Back to who signs
accession-back-list = Back to the list
accession-later = Go on another time
accession-change = Change

accession-who-title = Which organisation wants to join?
accession-who-lead = Search the register. If you are not there, add yourselves.
accession-who-mine = You speak for
accession-who-choose = Choose
accession-who-search = Search the register
accession-who-query = Name or organisation number
accession-who-find = Search
accession-who-none = We found no organisation like “{ $query }”.
accession-who-new = Are you not there?
accession-who-new-how = Add yourselves. The entry is shown in the register when the accession is complete, or when the secretariat has looked at it.
accession-who-new-button = Add an organisation
accession-living = { $organisation } already has an accession that holds or is under way.
accession-living-onward = See the accession that is there already
accession-nothing-in-force = No compact is in force that can be joined just now. The secretariat can tell you more.

accession-new-title = Tell us who you are
accession-new-lead = Only what others need to recognise you. You add contact details later.
accession-new-similar = Is it one of these?
accession-new-similar-how = If so, choose it, and you will not be in the register twice.
accession-new-similar-problem = There are similar organisations in the register. Choose one of them, or tick that you are another.
accession-new-another = We are another organisation
accession-new-name = Name of the organisation
accession-new-name-hint = As it is written in your statutes
accession-new-kind = You are
accession-new-number = Organisation number
accession-new-number-hint = Ten digits. Associations need it; networks may have none.
accession-new-orientation = You mostly offer
accession-new-purpose = What do you do?
accession-new-purpose-hint = One or two sentences, for the register
accession-new-district = District or place
accession-new-district-hint = Leave empty if you are active in the whole municipality

accession-decision-renew = When did you decide to renew?
accession-renewing = This is a renewal. You remain a signatory all along.
accession-renewing-changes = See what has changed
accession-decision-title = When did you decide to join?
accession-decision-lead = This is about the decision in { $organisation }. The minutes are shown only to you and to those who handle the accession.
accession-decision-on = Date of the decision
accession-decision-on-hint = For instance 2025-03-12
accession-decision-by = Who decided?
accession-decision-minutes = Minutes
accession-decision-minutes-hint = PDF, photo (PNG or JPEG), Word (.docx) or text (.txt), at most 20 MB
accession-by-board = The board
accession-by-board-more = If your statutes let the board decide.
accession-by-annual-meeting = The annual meeting
accession-by-annual-meeting-more = An extraordinary one as well.
accession-by-members = The members at a meeting
accession-by-members-more = For networks without a board.
accession-by-committee = The municipal board
accession-by-committee-more = The minutes are the board’s.

accession-signer-title = Who signs?
accession-signer-lead = Somebody who may act for you, often the chair or somebody with the right to sign.
accession-signer-name = Name
accession-signer-name-hint = First name and surname
accession-signer-capacity = Capacity
accession-signer-capacity-hint = For instance chair

accession-sign-title = Read what you sign
accession-sign-lead = Check your answers and read the text. When you sign, the secretariat gets your accession.
accession-sign-answers = Your answers
accession-sign-declare = I have read the text and may sign for { $organisation }
accession-sign-another = You are signed in as { $me }, but the signature is that of { $signer }. You declare that this is what you have decided, and your name is shown beside it.
accession-sign-declare-another = I, { $me }, have read the text and declare that { $signer } signs for { $organisation } and has asked me to give the signature
accession-signed-before-decision = The decision must have come before the signature. Check the two dates.
accession-sign-declare-hint = Yours is a simple electronic signature: the name, the time and the fingerprint of the text are kept.
accession-sign-button = Sign
accession-sign-sides = The sides

## The page of an accession
accession-receipt-renewal = Thank you, your renewal is on its way
accession-anew = Begin a new accession
accession-anew-ask = Ask the secretariat:
accession-receipt-title = Thank you, you are on your way into the compact
accession-lead-late = The answer should have come by { $promised }, and is late.
accession-lead-applied-mine = You have begun to join { $compact }. Go on with your decision when you like.
accession-lead-applied-theirs = The accession has begun. The organisation is to tell of its decision.
accession-lead-decided-mine = Your decision is saved. What remains is to read and sign.
accession-lead-decided-theirs = The organisation has decided and is to sign.
accession-lead-signed-mine = The secretariat answers by { $promised }. You get an e-mail at each step.
accession-lead-signed-theirs = Signed. The secretariat is to receive it by { $promised }.
accession-lead-received-mine = The secretariat has received your accession. You get an answer by { $promised }.
accession-lead-received-theirs = Received. It is to be confirmed by { $promised }.
accession-lead-confirmed-mine = Your accession is confirmed. A politician signs by { $promised }.
accession-lead-confirmed-theirs = Confirmed. A politician is to sign by { $promised }.
accession-lead-counter-signed-mine = Both sides have signed.
accession-lead-counter-signed-theirs = Both sides have signed.
accession-lead-listed-mine = You have joined { $compact }.
accession-lead-listed-theirs = Has joined { $compact }.
accession-lead-declined-mine = Your accession was declined. You find the reason below. You can apply again.
accession-lead-declined-theirs = The accession was declined. You find the reason below.
accession-lead-withdrawn-mine = Your accession has ended. Its history stays. You can join again.
accession-lead-withdrawn-theirs = The organisation has ended its accession. The history stays.
accession-lead-lapsed-mine = The edition you signed is no longer in force. You can join the new one.
accession-lead-lapsed-theirs = The edition that was signed is no longer in force, and the accession has lapsed.
accession-lead-renewed-mine = You have renewed your accession. This one counted until then.
accession-lead-renewed-theirs = The accession has been renewed. This one counted until then.
accession-renew-title = A new edition is in force
accession-renew-until = Renew your accession by { $day }. You stay in the compact all along. If you do nothing, the accession lapses after that day.
accession-renew-free = Your signature holds for the new edition too. You can sign it as well if you like.
accession-renew-begun = You have begun to renew your accession. You stay in the compact all along.
accession-renew-button = Renew the accession
accession-renew-see = See the renewal
accession-chain = How it goes on
accession-facts = Facts
accession-go-on = Go on where you stopped
accession-certificate = Get the certificate (PDF)
accession-fact-organisation = Organisation
accession-fact-compact = Compact
accession-fact-edition = Edition
accession-fact-decision = Decision
accession-fact-minutes = Minutes
accession-fact-since = In the compact without a break since
accession-fact-signer = Signature
accession-fact-declared = Given by
accession-fact-signed-as = Signed as
accession-fact-way = Came in
accession-fact-listed = Joined from
accession-fact-ended = Ended from
accession-fact-code = Check code
accession-fact-hash = Fingerprint of the text
accession-way-web = On the web
accession-way-paper = On paper
accession-edition = Edition { $number }, { $title }
accession-minutes-none = No minutes
accession-minutes-get = Save { $name }

accession-receive-title = Receive the accession
accession-receive-lead = See that the decision and the minutes belong together, and that whoever signs may do so. The organisation gets an e-mail.
accession-receive-button = Receive
accession-confirm-title = Confirm the accession
accession-confirm-lead = When you confirm, the accession goes on and the organisation gets an e-mail.
accession-confirm-body = Confirm on behalf of { $body }, once it has decided.
accession-confirm-note = Where it was decided
accession-confirm-note-hint = For instance the meeting of 12 March, item 4
accession-confirm-button = Confirm
accession-counter-button = Sign for the municipality
accession-counter-title = Sign the accession of { $organisation }
accession-counter-lead = With your signature both sides enter into the compact.
accession-counter-as = You sign as { $name }.
accession-counter-read = Read the text that you sign: { $edition }
accession-counter-capacity-hint = For instance chair of the executive committee
accession-counter-declare = I may sign for { $town }
accession-counter-declare-hint = Yours is a simple electronic signature: the name and the time are kept.
accession-decline-link = Decline the accession
accession-decline-title = Decline the accession of { $organisation }
accession-decline-lead = The organisation gets the reason by e-mail and can apply again.
accession-decline-reason = Reason
accession-decline-hint = Write so that the organisation understands what is missing
accession-decline-button = Decline
accession-withdraw-link = Take the accession back
accession-withdraw-title = Take back the accession of { $organisation }?
accession-withdraw-lead = The accession stops here. You can begin again when you like.
accession-withdraw-reason = Do you want to say why?
accession-withdraw-hint = The secretariat reads it
accession-withdraw-button = Take back
accession-leave-link = Leave the compact
accession-leave-title = Shall { $organisation } leave the compact?
accession-leave-lead = The register shows when you joined and when you left. Service and support are not affected. You can join again.
accession-leave-on = Leaves from
accession-leave-on-hint = The first day without you, today at the latest
accession-leave-reason = Reason
accession-leave-hint = The secretariat reads it, and it stays in the history
accession-leave-button = Leave the compact
accession-keep = Cancel

## The list
accession-list-title = Accessions
accession-list-lead = Whoever came first is at the top. You have promised to answer within { $days } days at each step.
accession-list-tabs = What the accessions wait for
accession-tab-received = To be received
accession-tab-confirmed = To be confirmed
accession-tab-counter-signed = A politician’s signature
accession-tab-applicant = The organisation
accession-tab-listed = Joined
accession-tab-ended = Ended
accession-column-name = Organisation
accession-column-state = State
accession-column-since = In that state since
accession-column-promised = Answer promised
accession-list-empty = No accession here
accession-list-empty-more = When an organisation sends in its accession it is shown here, with the day by which you have promised to answer.

## Paper
accession-paper-title = Enter an accession on paper
accession-paper-who = Whose form is it? Search the register first, so that nobody is entered twice.
accession-paper-lead = Copy the form and attach a scan of it.
accession-paper-part-1 = 1. Who they are
accession-paper-part-2 = 2. Their decision
accession-paper-part-3 = 3. Their signature
accession-paper-scan-again = The file { $name } is not kept yet. Choose it again before you enter the accession.
accession-paper-signer = Who has signed?
accession-paper-contact = The contact’s e-mail address
accession-paper-contact-hint = E-mails go there. The person can sign in with the address and speaks for the organisation once the accession is complete.
accession-paper-scan = Scan of the form
accession-paper-scan-hint = With the minutes if they came along. PDF, photo (PNG or JPEG), Word (.docx) or text (.txt), at most 20 MB
accession-paper-button = Enter the accession
accession-paper-edition = Which text did they sign?
accession-paper-edition-hint = The edition is named at the top of the form.
accession-paper-edition-one = { $compact }, edition { $number }, in force from { $from }
accession-paper-signed-on = Signed on
accession-paper-signed-on-hint = The date beside the signature
accession-paper-itself = The form itself
accession-paper-arrived-on = Arrived on
accession-paper-arrived-on-hint = The promised time to answer runs from that day. Leave empty if it came today.
accession-edition-missing = Choose which text the form is about.
accession-signed-before-text = The text had not been adopted on that day. Check the date, or choose another edition.
accession-arrived-before-signed = The form cannot have arrived before it was signed. Check the two dates.
accession-join-which = Which compact?

## Checking
accession-check-title = Check a code
accession-check-lead = Write the check code on a certificate of accession or on a report of a year, and see whether the paper is genuine and holds.
accession-check-code = Check code
accession-check-code-hint = A certificate has eight signs, for instance 7F3K-92QD. A report of a year has twelve, for instance 0A1B-2C3D-4E5F.
accession-check-button = Check
accession-check-none = The code belongs to no certificate and to no report here
accession-check-none-more = See that you copied every sign. If the code still does not fit, the paper was not issued here.
accession-check-report = Report
accession-check-version = Version
accession-check-published = Published
accession-check-older = The report is genuine, but replaced by a newer version
accession-check-replaced = Version { $version }, published { $day }, has replaced it.
accession-check-newer = Read the version that holds
accession-check-this = Read the version with this code

## What can go wrong
accession-not-yet = { $state ->
    [signed] Not yet. The secretariat has to receive the accession first.
    [received] Not yet. The accession has to be confirmed first.
   *[other] Not yet. The organisation has to sign first.
}
accession-moved-on = { $state ->
    [signed] The accession is signed and can no longer be changed. Reload the page to see the next step.
    [received] Somebody was there first: the accession has been received. The page shows how things are now.
    [confirmed] Somebody was there first: the accession has been confirmed. The page shows how things are now.
    [listed] Somebody was there first: the organisation has joined. The page shows how things are now.
    [declined] Somebody was there first: the accession was declined. The page shows how things are now.
    [withdrawn] The organisation has withdrawn the accession. The page shows how things are now.
   *[other] The accession has moved on. The page shows how things are now.
}
accession-day-wrong = Write the date as year, month and day, for example 2025-03-12.
accession-day-ahead = That day has not come yet. Write a day up to today.
accession-begun-many = You have already begun several accessions. Finish or withdraw one of them first, or contact the secretariat.
accession-day-before-listed = That day lies before the accession. Write the day you joined, or a later one.
accession-by-missing = Choose who decided.
accession-minutes-missing = Attach the minutes as a file or a photo.
accession-scan-missing = Attach the scan of the form.
accession-signer-erased = A person, erased on { $day }
accession-signer-missing = Write the name of whoever signs.
accession-others-speak = { $organisation } already has representatives here, and they are the ones to join for it. Ask one of them or the secretariat to make you a representative.
accession-party-ended = This one no longer exists, so it cannot join.
accession-capacity-missing = Write in what capacity they sign.
accession-declaration-missing = Tick the box to sign.
accession-text-changed = The text has changed since you opened the page. Read the new text below before you sign.
accession-reason-missing = Write a reason.
accession-too-long = The text is too long. Shorten it.

## Afterwards
accession-many-lead = Tick those that you want to take care of at once. Each gets a letter and a row in the journal of its own.
accession-many-all = Tick all on this page
accession-many-tick = Choose { $name }
accession-many-receive = Receive those ticked
accession-many-both = Receive and confirm those ticked
accession-many-confirm = Confirm those ticked
accession-none-ticked = Tick at least one accession.
accession-many-done = { $received ->
    [0] None received now,
    [one] One received,
   *[other] { $received } received,
} { $confirmed ->
    [0] none confirmed.
    [one] one confirmed.
   *[other] { $confirmed } confirmed.
}
notice-accession-begun = The accession has begun. You can go on now or another day.
notice-accession-saved = Saved.
notice-accession-signed = Your signature is kept, and the secretariat has the accession.
notice-accession-received = The accession is received. The organisation has been sent an e-mail.
notice-accession-confirmed = The accession is confirmed. The organisation has been sent an e-mail.
notice-accession-counter-signed = Your signature is kept.
notice-accession-declined = The accession is declined. The organisation has been sent the reason by e-mail.
notice-accession-withdrawn = The accession has ended.
notice-accession-entered = The accession is entered and received.

## Letters
accession-mail-applied-subject = You have begun an accession
accession-mail-applied-text =
    { $organisation } has begun to join { $compact }.

    What remains is to tell of your decision and to sign. You can go on when you like.
accession-mail-applied-button = Go on
accession-mail-applied-reason = You get this e-mail because you began the accession.
accession-mail-signed-subject = Thank you, we have your signature
accession-mail-signed-text =
    The accession of { $organisation } to { $compact } is signed and has come in.

    The secretariat answers by { $promised }.
accession-mail-signed-button = See the accession
accession-mail-signed-reason = You get this e-mail because you began the accession.
accession-mail-received-subject = Your accession is received
accession-mail-received-text =
    The secretariat has received the accession of { $organisation }.

    The next answer comes by { $promised }.
accession-mail-received-button = See the accession
accession-mail-received-reason = You get this e-mail because you are the contact of the accession.
accession-mail-confirmed-subject = Your accession is confirmed
accession-mail-confirmed-text =
    The accession of { $organisation } is confirmed.

    What remains is a politician’s signature. It comes by { $promised }.
accession-mail-confirmed-button = See the accession
accession-mail-confirmed-reason = You get this e-mail because you are the contact of the accession.
accession-mail-listed-subject = Welcome! You have joined
accession-mail-listed-text =
    { $organisation } has now joined { $compact } and is shown in the register.

    On the page of the accession you get the certificate. You now speak for the organisation here and can keep its entry fresh.
accession-mail-listed-button = Get the certificate
accession-mail-listed-reason = You get this e-mail because you are the contact of the accession.
accession-mail-declined-subject = Your accession was declined
accession-mail-declined-text =
    The accession of { $organisation } to { $compact } was declined.

    The reason is: { $reason }

    You can apply again, and the secretariat gladly answers questions.
accession-mail-declined-button = See the accession
accession-mail-declined-reason = You get this e-mail because you are the contact of the accession.
accession-mail-withdrawn-subject = The accession has ended
accession-mail-withdrawn-text =
    The organisation has ended the accession of { $organisation } to { $compact }.

    The history stays. You can join again when you like.
accession-mail-withdrawn-button = See the accession
accession-mail-withdrawn-reason = You get this e-mail because you are the contact of the accession.
accession-mail-renewed-subject = Your accession has been renewed
accession-mail-renewed-text =
    { $organisation } has renewed its accession to { $compact }. You have been in the compact all along.

    The new certificate is on the accession's page.
accession-mail-renewed-button = Get the certificate
accession-mail-renewed-reason = You get this e-mail because you are the contact of the accession.
accession-mail-renew-subject = Renew your accession
accession-mail-renew-text =
    A new edition of { $compact } is in force. { $organisation } signed an earlier one. Renew the accession by { $until }, or it lapses.

    You read and sign the new edition on the accession's page. You stay in the compact all along.
accession-mail-renew-button = Renew the accession
accession-mail-renew-reason = You get this e-mail because you speak for the organisation. It is sent once.
accession-mail-lapsed-all-subject = Accessions have lapsed
accession-mail-lapsed-all-text =
    The time to renew { $compact } has passed. This many accessions have lapsed: { $count }.

    Those who speak for the organisations have been written to. The list shows which they are.
accession-mail-lapsed-all-button = See the list
accession-mail-lapsed-all-reason = You get this e-mail because this is the secretariat's address.
accession-mail-lapsed-subject = Your accession has lapsed
accession-mail-lapsed-text =
    The edition of { $compact } that { $organisation } signed is no longer in force, and the time to renew has passed.

    You are welcome to join the new edition.
accession-mail-lapsed-button = See the accession
accession-mail-lapsed-reason = You get this e-mail because you are the contact of the accession.
accession-mail-waits-subject = An accession waits: { $organisation }
accession-mail-waits-text =
    { $organisation } has signed { $compact }.

    Receive the accession by { $promised }.
accession-mail-waits-button = Open the accession
accession-mail-waits-reason = This e-mail goes to the secretariat’s address whenever an accession is signed.
accession-mail-left-subject = { $organisation } has ended its accession
accession-mail-left-text =
    { $organisation } has ended its accession to { $compact }.
accession-mail-left-button = Open the accession
accession-mail-left-reason = This e-mail goes to the secretariat’s address whenever an accession is ended.
accession-mail-left-why-subject = { $organisation } has ended its accession
accession-mail-left-why-text =
    { $organisation } has ended its accession to { $compact }.

    The reason is: { $reason }
accession-mail-left-why-button = Open the accession
accession-mail-left-why-reason = This e-mail goes to the secretariat’s address whenever an accession is ended.
accession-mail-counter-subject = An accession waits for your signature: { $organisation }
accession-mail-counter-text =
    The accession of { $organisation } to { $compact } is confirmed and waits for a politician’s signature.

    It is promised by { $promised }.
accession-mail-counter-button = Read and sign
accession-mail-counter-reason = You get this e-mail because you may sign for the municipality.

## Print
accession-print-page = Page { $page } of { $pages }
accession-print-certificate = Certificate of accession
accession-print-check = Check code
accession-print-statement = has joined
accession-print-facts = The accession
accession-print-number = Organisation number
accession-print-number-hint = if you have one
accession-print-edition = Edition
accession-print-edition-text = Edition { $number }, in force from { $from }
accession-print-adopted = Adopted by { $body } on { $day }
accession-print-adopted-diary = Adopted by { $body } on { $day }, diary number { $diary }
accession-print-decision = The organisation’s decision
accession-print-minutes-kept = Minutes attached
accession-print-signature = Signed by
accession-print-confirmation = Confirmed by
accession-print-secretariat = The secretariat
accession-print-countersignature = Counter-signed by
accession-print-declared = Signature given by
accession-print-declared-more = Signed in to Överens
accession-print-ended = No longer valid from
accession-print-verify = Check this certificate
accession-print-verify-how = Go to the address and enter the code. You will see whether the accession still holds.
accession-print-hash = Fingerprint of the text (SHA-256)
accession-print-note = Signed in Överens by a signed-in person: a simple electronic signature, bound to the fingerprint of the text.
accession-print-note-paper = Signed on paper. The secretariat keeps a scan of the form.
accession-print-form = Accession on paper
accession-print-form-lead = Use this form if your organisation would rather join on paper than on the web. Fill it in with ink, sign it and send it to the secretariat. Enclose the minutes of your decision.
accession-print-form-edition = You join
accession-print-part-1 = 1. Who you are
accession-print-organisation = Name of the organisation
accession-print-kind = You are
accession-print-kind-hint = tick one
accession-print-kind-association = an association
accession-print-kind-network = a network
accession-print-kind-umbrella = an umbrella organisation
accession-print-kind-other = something else
accession-print-contact = Contact person
accession-print-email = E-mail of the contact
accession-print-email-hint = e-mails go there
accession-print-orientation = You mostly do
accession-print-purpose = What do you do? One sentence for the register
accession-print-district = District
accession-print-district-hint = empty for the whole municipality
accession-print-part-2 = 2. Your decision
accession-print-decision-day = Date of the decision
accession-print-decision-day-hint = year, month, day
accession-print-minutes-enclosed = The minutes are enclosed
accession-print-part-3 = 3. Your signature
accession-print-declaration = We have read edition { $number } of the compact and join it. I am entitled to sign for the organisation.
accession-print-name = Name in block letters
accession-print-capacity = Capacity
accession-print-capacity-hint = for instance chair
accession-print-place-date = Place and date
accession-print-hand = Signature
accession-print-part-4 = 4. The municipality’s signature
accession-print-part-4-lead = Filled in by the municipality when the accession has been confirmed.
accession-print-next = What happens next?
accession-print-next-received = The secretariat receives the form and answers within { $days } days.
accession-print-next-confirmed = The secretariat confirms the accession.
accession-print-next-confirmed-body = { $body } confirms the accession.
accession-print-next-counter-signed = A politician signs for the municipality.
accession-print-next-listed = You get a certificate and are shown in the register among those who have joined.
accession-print-send = Send it to
accession-renewal = A new edition: renew or leave
accession-renewal-lead = { $organisation } signed an earlier edition of { $compact }. Here is what has changed and what you can do.
accession-renewal-link = See what changed, renew or leave
accession-renewal-changed = What has changed
accession-renewal-count = { $changed ->
    [0] No clause has changed.
    [one] One clause has changed.
   *[other] { $changed } clauses have changed.
} { $same ->
    [0] None is the same.
    [one] One is unchanged.
   *[other] { $same } are unchanged.
}
accession-renewal-redline = Read every change, word by word
accession-renewal-renew = If you want to stay
accession-renewal-leave = If you no longer want to take part
accession-renewal-leave-lead = Then you leave the compact and can write why.
accession-renewal-back = To the accession
accession-renewals = How the renewal is going
accession-renewals-lead = Edition { $number } of { $compact } is in force. Those who signed an earlier one can renew until { $until }.
accession-renewals-none = Nothing needs to be renewed. The signatures hold, or no edition is in force.
accession-renewals-then = This is how it stood with edition { $number } of { $compact } when edition { $next } took over.
accession-renewals-others = Other editions
accession-renewals-now = Edition { $number } is in force now. See how it goes with that one.
accession-renewals-earlier = Edition { $number }: { $n } of { $all } renewed before edition { $next } took over
accession-renewals-unanswered = Had not answered when the next edition took over
accession-renewal-read = Read the change
accession-renewals-all = { $n ->
    [0] Nobody joined an earlier edition.
    [one] One signatory is to decide.
   *[other] { $n } signatories are to decide.
}
accession-renewals-of = { $n } of { $all }
accession-renewals-renewed = Have renewed
accession-renewals-begun = Have begun to renew
accession-renewals-reminded = Reminded, no answer yet
accession-renewals-asked = Asked, no answer yet
accession-renewals-waiting = Not asked yet
accession-renewals-left = Have left
accession-renewals-lapsed = Lapsed without an answer
accession-renewals-by-name = One by one
accession-renewals-who = Signatory
accession-renewals-standing = State
accession-renewals-on = Since
accession-mail-ask-subject = A new edition: are you with us?
accession-mail-ask-text =
    A new edition of { $compact } is in force. { $organisation } signed an earlier one. Decide by { $until }: renew the accession, or leave the compact.

    The page says what has changed. You stay in the compact meanwhile.
accession-mail-ask-button = See what changed
accession-mail-ask-reason = You get this e-mail because you speak for the organisation. It is asked once, and one reminder comes if it is needed.
