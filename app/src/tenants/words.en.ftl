# A municipality or region.
tenants-towns-title = Municipalities and regions
tenants-towns-none = There is no municipality here yet. Whoever runs the service adds the first with the command overens town.
tenants-settings-title = Settings
tenants-settings-button = Save
tenants-name = Name
tenants-name-wrong = Write a name of at most 80 characters.
tenants-colour = Main colour
tenants-colour-hint = Such as #0b5d5e. We work out shades that can be read.
tenants-colour-wrong = Write the colour as # and six characters, for example #0b5d5e.
tenants-contact-mail = The secretariat's e-mail address
tenants-contact-mail-hint = Where organisations turn with questions.
tenants-contact-address = The secretariat's postal address
tenants-contact-address-hint = Where paper forms are sent.
tenants-days = Days to answer
tenants-days-hint = Within this many days the secretariat promises to deal with an accession.
tenants-days-wrong = Write a number of days between 1 and 365.
tenants-key-wrong = "{ $key }" cannot be a municipality's address. Use 2–40 small letters a–z, digits and dashes.
tenants-key-taken = There is already a municipality with the address "{ $key }".
tenants-zone-wrong = The time zone is not known. Write, for example, Europe/Stockholm.
tenants-home-title = The compact
tenants-no-text = No compact has been adopted here yet.
tenants-adopted = Adopted by { $body } on { $day }
tenants-adopted-on = Adopted on { $day }
tenants-four = Where we stand
tenants-who-does-what = Who is to do what?
tenants-commitments = { $n ->
    [one] commitment
   *[other] commitments
}
tenants-owes = { $side }: { $n }
tenants-shared = Some commitments are shared by several sides and are counted with each.
tenants-read-all = See all commitments
tenants-who-is-in = Who has joined?
tenants-of-organisations = of { $n } organisations in the register have joined
tenants-umbrellas = { $n ->
    [one] One of the organisations in the register is an umbrella organisation.
   *[other] { $n } of the organisations in the register are umbrella organisations.
} Their members are not counted in.
tenants-see-who = See who has joined
tenants-late = What is late?
tenants-see-board = See every commitment and how it is going
tenants-late-of = { $late } of { $n } accessions that wait have waited too long.
tenants-late-duties = { $n ->
    [one] thing is late
   *[other] things are late
  }
tenants-late-owner = { $name }: { $n }
tenants-late-more = { $n } more, of { $owners ->
    [one] one other
   *[other] { $owners } others
  }
tenants-see-late = See what is late, and whose it is
tenants-see-year = The whole year wheel
tenants-promise = The secretariat promises an answer within { $n ->
    [one] one day
   *[other] { $n } days
}.
tenants-next = What happens next?
tenants-next-none = The compact does not say when anything is to happen.
tenants-doors = Go on
tenants-door-read = Read the compact
tenants-door-read-more = What the sides have promised each other, and who is to do what.
tenants-door-register = See who has joined
tenants-door-register-more = Search among associations, networks and other organisations.
tenants-door-join = Join as an organisation
tenants-door-join-more = It takes a quarter of an hour once you have made your decision.
tenants-search-title = Search
tenants-search-words = What are you looking for?
tenants-search-none = Nothing matches { $query }
tenants-search-none-more = Try another word, or a part of a word.
tenants-search-register = To the register
tenants-search-clauses = { $n ->
    [0] Nothing in the compact
    [one] { $n } place in the compact
   *[other] { $n } places in the compact
}
tenants-search-first = The first { $n } are shown.
tenants-search-organisations = { $n ->
    [0] No organisation in the register
    [one] { $n } organisation in the register
   *[other] { $n } organisations in the register
}
tenants-search-all = All { $n } in the register
tenants-lately = What has happened
tenants-lately-none = Nothing has happened yet.
tenants-happened-acceded = joined the compact.
tenants-happened-left = left the compact.
tenants-happened-adopted = was adopted in edition { $number }.
tenants-happened-compiled = is compiled, and the report of the year is published.
tenants-happened-delivered = has been delivered.
# After a round that is answered just now, and how many have handed in.
tenants-round = The last day is { $day }.
tenants-then = Then, on { $day }:
tenants-happened-planned = has been agreed by the sides.
tenants-happened-told = has a new entry about how it goes.
