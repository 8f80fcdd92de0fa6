# The demo: only where nothing is real.
demo-people-title = Sign in as somebody
demo-people-lead = Everyone here is invented. Choose who you want to be. You can change whenever you like.
demo-sign-in = Sign in
demo-sign-in-as = as { $name }
demo-mail-title = Letters sent
demo-mail-lead = The demo's letters go nowhere. Here you can read them and follow their links.
demo-mail-none-title = No letters yet
demo-mail-none = When somebody does something that others should know of, the letter ends up here.
demo-mail-to = To { $to }
demo-mail-link = Open the letter's link
demo-mail-all = All letters
demo-mail-text = As text
demo-mail-html = As a mail program shows it
