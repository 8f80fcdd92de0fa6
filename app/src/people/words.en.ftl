# People: signing in, and what one is to the town.
people-sign-in-title = Sign in
people-sign-in-lead = Write your e-mail address. We send you a link that signs you in. You need no password.
people-mail = E-mail address
people-mail-hint = The address that your organisation or department has given to the secretariat.
people-sign-in-button = Send the link
people-asked-title = Check your e-mail
people-asked-lead = We have sent a link to { $mail }. Open it within 30 minutes.
people-asked-help = No letter? Look among the spam, or wait a moment and ask for a new link.
people-link-title = Sign in
people-link-lead = Press the button and you are signed in.
people-link-button = Sign in now
people-link-used = The link has been used already. Ask for a new one.
people-link-expired = The link has expired. Ask for a new one.
people-link-unknown = The link is not right. Check that you got all of it, or ask for a new one.
people-too-many-links = We have already sent several links to that address. Wait half an hour and try again.
people-me-title = My page
people-me-hello = Hello { $name }!
people-me-empty = Nothing awaits you right now.
people-sign-out = Sign out
people-name-missing = Write the person's name.
people-period-reversed = The last day cannot be before the first.
people-mail-link-subject = Your link to { $town }
people-mail-link-text =
    You have asked to sign in to { $town }.

    The link holds for { $minutes } minutes and can be used once.
people-mail-link-button = Sign in
people-mail-link-reason = You get this letter because somebody wrote your address on the sign-in page. If it was not you, you can leave it.
