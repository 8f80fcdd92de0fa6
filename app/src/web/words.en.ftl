# The frame and its parts.
web-skip = Skip to content
web-brand = Local compacts
web-brand-town = Local compact
web-search = Search
web-search-label = Search the compact and the register
web-search-hint = Search this site

web-menu = Menu
web-nav = Main menu
web-trail = You are here
web-signed-in-as = Signed in as { $name }
web-foot = This site shows what the sides have promised each other and how it is going. Anyone may read it.
web-demo-label = Demo
web-demo = This is a demo. Nothing here is real.
web-demo-people = Switch person
web-demo-mail = See sent e-mails
web-errors-title = Something needs correcting
web-error = Error:
web-optional = (optional)
web-date-shape = YYYY-MM-DD
web-file-kept = We already have { $name }. Choose a file only if you want to replace it.
web-step = Step { $step } of { $steps }
web-pages = Pages
web-page-of = Page { $page } of { $pages }
web-page-previous = Previous
web-page-next = Next
web-downloads = Download the list
web-download-as = Download as { $format }


# The frame: the skeleton.
web-nav-settings = Settings
web-nav-people = People
web-nav-journal = Journal
web-foot-about = About Överens
web-foot-licences = Licences
web-nav-me = My page
web-nav-sign-in = Sign in
web-language-name = English
web-moment = { $day } at { $clock }
web-month-1 = January
web-month-2 = February
web-month-3 = March
web-month-4 = April
web-month-5 = May
web-month-6 = June
web-month-7 = July
web-month-8 = August
web-month-9 = September
web-month-10 = October
web-month-11 = November
web-month-12 = December
web-span-short = less than a month
web-span-months = { $n ->
    [one] one month
   *[other] { $n } months
}
web-span-years = { $n ->
    [one] one year
   *[other] { $n } years
}
web-span-both = { $years } and { $months }
web-weekday-0 = Monday
web-weekday-1 = Tuesday
web-weekday-2 = Wednesday
web-weekday-3 = Thursday
web-weekday-4 = Friday
web-weekday-5 = Saturday
web-weekday-6 = Sunday
web-error-not-found = There is no such page
web-error-not-found-onward = The address may be mistyped, or the page is not open to you.
web-error-not-allowed = You may not do that
web-error-not-allowed-onward = This is not open to you. Sign in as somebody who may, or ask the secretariat whether you ought to be able to.
web-error-problems = That did not work
web-error-problems-onward = Nothing has changed. Go back to the page you came from and try another way.
web-error-fault = Something went wrong on our side
web-error-fault-onward = The fault has been noted. Try again in a while. Nothing of what you did was saved half-way.
web-error-home = To the front page
web-error-sign-in = Sign in
web-error-start = To the start page
mail-product = Överens
mail-leave = Stop these e-mails
notice-saved = Saved.
notice-signed-out = You are signed out.
problem-mail-wrong = Write an e-mail address, for example name@association.org.
problem-form-unreadable = The form could not be read. Go back and try again.
problem-file-too-large = The file is too large. It may be at most 20 MB.
problem-file-empty = The file is empty. Choose another.
problem-file-foreign = We cannot take that kind of file. Choose PDF, PNG, JPEG, Word (.docx) or text (.txt).

# A spreadsheet that is read.
web-table-broken-cell = This is an error, or a formula without a value. Mend the cell in the spreadsheet, or write what should stand there.
web-table-type = The file cannot be read as a spreadsheet. Save it as .xlsx or .csv and try again.
web-table-large = The file is too large. It may hold at most 5,000 rows and 20 MB.
