# Following: what has happened, and hearing of it.
follows-link = Follow
follows-title = Follow { $name }
follows-lead = Hear when something happens. You need no account.
follows-see-happened = See what has happened
follows-see-followers = See how many follow
follows-by-mail = By e-mail
follows-by-mail-lead = You get one e-mail when something has happened, never twice about the same thing. First we send an e-mail in which you confirm that the address is yours.
follows-mail = E-mail address
follows-mail-hint = The address is only used for the e-mails and is removed when you stop following.
follows-often = How often?
follows-often-wrong = Choose whether you want e-mails every day or once a week.
follows-ask = Send an e-mail to confirm
follows-by-feed = As a feed
follows-by-feed-lead = Do you have a feed reader? Copy this address into it. The feed is an Atom feed.
follows-by-calendar = In your calendar
follows-by-calendar-lead = Put what is to be done into your calendar. Copy the address and choose to subscribe to a calendar.
follows-calendar = Calendar (iCal)
follows-asked-title = Look in your e-mail
follows-asked-lead = We have sent an e-mail to { $mail }. Open it and confirm, and you follow.
follows-asked-help = No e-mail? Look among the spam, and check that the address is spelled right.
follows-asked-often = We have already sent several e-mails to that address. Wait an hour and try again.
follows-town-busy = Many want to follow something here right now. Wait an hour and try again.
follows-back-to = Back to { $name }
follows-confirm-title = Confirm that you want to follow
follows-confirm-lead = Do you want e-mails when something happens with { $name }?
follows-confirm-button = Yes, I want to follow
follows-confirm-not = Was it not you who asked? Close the page. Then nothing happens, and the address is removed in a few days.
follows-link-used = The link has been used already. You follow already, or have stopped. The link in the latest e-mail shows all that you follow.
follows-link-expired = The link has expired. Ask for a new one.
follows-link-unknown = The link is not right. Check that you got all of it.
follows-too-many = You already follow as much as is possible. Stop following something first.
follows-ask-again = Ask for a new e-mail about { $name }
follows-own-title = What you follow
follows-own-lead = This is what { $mail } follows in { $town }.
follows-gone = No longer there
follows-kind-compact = Compact
follows-kind-commitment = Commitment
follows-kind-unit = Unit of the municipality
follows-kind-organisation = Organisation
follows-stop = Stop following
follows-often-title = How often the e-mails come
follows-save = Save
follows-stop-all-title = Stop altogether
follows-stop-all-lead = Then you get no more e-mails, and we remove your address.
follows-stop-all = Stop following everything
follows-ended-title = No more e-mails
follows-ended-already = You get no more of these letters from { $town }.
follows-ended-onward = To { $town }
follows-ended = Done. You get no more e-mails about what you followed in { $town }, and your address is removed.
follows-followers-title = Followers
follows-followers-lead = { $n ->
    [0] Nobody follows anything by e-mail.
    [one] One address follows something by e-mail.
   *[other] { $n } addresses follow something by e-mail.
  }
follows-followers-secret = Here you see how many follow, never who. Those who follow by feed or calendar are not counted.
follows-column-thing = What is followed
follows-column-kind = Kind
follows-column-n = Number of addresses
follows-nobody-title = Nobody follows yet
follows-nobody = The page of the compact, of a commitment, of a unit or of an organisation has a link called Follow.
follows-forget-title = Remove an address
follows-forget-lead = Has somebody asked you to? Write the address. If it is among the followers it is removed. You are not told whether it was.
follows-forget = Remove the address
follows-happened = What has happened
follows-happened-title = What has happened: { $name }
follows-happened-lead = The newest first. Only what anyone may see.
follows-feed-title = What has happened: { $name }
follows-nothing-title = Nothing has happened yet
follows-nothing = When an edition is adopted, somebody tells of a measure, a side makes an assessment or something becomes late, it shows here.
follows-older = Older
follows-newest = Newest
follows-happened-edition = { $subject }: edition { $number } has been adopted
follows-happened-proposed = The plan “{ $subject }” has been proposed
follows-happened-agreed = The sides have agreed to the plan “{ $subject }”
follows-happened-added = New measure: “{ $subject }”. Responsible: { $who }
follows-happened-changed = The measure “{ $subject }” has been changed: { $more }
follows-happened-dropped = The measure “{ $subject }” has been given up
follows-happened-entry = { $who } tells of “{ $subject }”
follows-happened-entry-status = { $who } tells of “{ $subject }”. Its status is now: { $status }
follows-happened-milestone = The milestone “{ $subject }” has been reached, in the measure “{ $more }”
follows-happened-assessed = { $who } assesses the commitment “{ $subject }”: { $status }
follows-happened-late = “{ $subject }” is late. Responsible: { $who }
follows-happened-late-milestone = The milestone “{ $subject }” is late, in the measure “{ $more }”. Responsible: { $who }
follows-happened-late-return = Late: { $subject }. Responsible: { $who }
follows-happened-kept = { $who } has done its part: { $subject }
follows-happened-joined = { $subject } has joined
follows-happened-round-opened = The follow-up is open: { $subject }
follows-happened-round-closed = The follow-up has closed: { $subject }
follows-happened-compiled = The report of the year has been published: { $subject }
follows-happened-renewed = { $subject } has renewed its accession
follows-happened-left = { $subject } is a signatory no longer
follows-happened-delivered = The evaluation “{ $subject }” has been delivered
follows-happened-answered = { $who } answers the recommendation “{ $subject }”: { $more }
follows-mail-ask-subject = Confirm that you want to follow { $short }
follows-mail-ask-text =
    Hello!

    Somebody, we hope you, wants e-mails at this address when something happens with { $name } in { $town }.

    Confirm within { $days } days. If you do nothing no more e-mails come, and the address is removed.
follows-mail-ask-button = Confirm
follows-mail-ask-reason = You get this e-mail because somebody typed your address on a page of { $town }. If it was not you, you need do nothing.
follows-mail-n = { $n ->
    [one] one piece of news
   *[other] { $n } pieces of news
  }
follows-mail-news-subject = { $town }: { $said } about what you follow
follows-mail-news-text =
    Hello! This has happened since the last e-mail.

    { $list }
follows-mail-news-button = See and change what you follow
follows-mail-news-reason = You get this e-mail because you follow { $things } in { $town }. The e-mails come { $often }.
follows-mail-line = { $day }: { $what }.
follows-mail-more = { $n ->
    [one] And one more piece of news.
   *[other] And { $n } more pieces of news.
  }
notice-follows-confirmed = Thank you! Now you follow. The link in every e-mail leads here.
notice-follows-stopped = You no longer follow it.
notice-follows-ended = You get no more e-mails, and your address is removed.
notice-follows-forgotten = Done. No e-mails to followers go to that address any more.
