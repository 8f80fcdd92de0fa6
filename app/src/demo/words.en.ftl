# The demo: only where nothing is real.
demo-people-title = Sign in as somebody
demo-people-lead = Everyone here is invented. Choose who you want to be. You can change whenever you like.
demo-sign-in = Sign in
demo-sign-in-as = as { $name }
demo-mail-title = Sent e-mails
demo-mail-lead = The demo's e-mails go nowhere. Here you can read them and follow their links.
demo-mail-none-title = No e-mails yet
demo-mail-none = When somebody does something that others should know of, the e-mail ends up here.
demo-mail-to = To { $to }
demo-mail-link = Open the link in the e-mail
demo-mail-all = All e-mails
demo-mail-text = As text
demo-mail-html = As an e-mail program shows it
