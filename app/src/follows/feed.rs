//! What has happened as a feed (RFC 4287): the same as the first page, with identities that stay.

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};

use super::{pages::Line, rules::Happening, say, sights::Happened};
use crate::{
    base::text,
    web::{Visit, urls::encoded},
};

/// The feed of what has happened.
pub fn atom(visit: &Visit, happened: &Happened) -> Response {
    let (at, words, base) = (visit.at(), visit.words(), &visit.desk.settings.base_url);
    let link = |rel: &str, kind: Option<&str>, path: &str| Link {
        rel: rel.to_owned(),
        href: format!("{base}{path}"),
        mime_type: kind.map(str::to_owned),
        ..Link::default()
    };
    let of = happened.thing.of.written();
    let own = at.happenings_atom(&of);
    let entry = |one: &Happening| {
        let said = Line::of(one, happened, &at, words);
        let quoted = (!said.body.is_empty()).then(|| Text::plain(said.body));
        Entry {
            title: Text::plain(said.said),
            id: identity(visit, &one.key),
            updated: moment(one),
            published: Some(moment(one)),
            links: vec![link("alternate", Some("text/html"), &said.href)],
            summary: quoted,
            ..Entry::default()
        }
    };
    let title = words.with("follows-feed-title", &[("name", text::brief(&happened.thing.name).into())]);
    // What has never had news was new when the world began: the same answer for ever, and no day to come.
    let updated = happened.list.first().map_or_else(FixedDateTime::default, moment);
    let mut links = vec![
        link("self", Some("application/atom+xml"), &own),
        link("alternate", Some("text/html"), &at.happenings(&of)),
        link("related", Some("text/html"), &say::href(&happened.thing.place, &at)),
    ];
    if let Some(older) = happened.older {
        let path = format!("{own}?before={}", encoded(&older.stored()));
        links.push(link("next", Some("application/atom+xml"), &path));
    }
    let feed = Feed {
        title: Text::plain(title),
        id: identity(visit, &format!("happenings.{of}")),
        updated,
        authors: vec![Person { name: visit.tenant.name.clone(), ..Person::default() }],
        generator: Some(Generator { value: words.t("mail-product"), ..Generator::default() }),
        links,
        lang: Some(visit.lang.tag().to_owned()),
        entries: happened.list.iter().map(entry).collect(),
        ..Feed::default()
    };
    ([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.to_string()).into_response()
}

/// An identity that stays: the town and the happening's own key, in no server's name and no language.
fn identity(visit: &Visit, key: &str) -> String {
    format!("urn:overens:{}:{}", encoded(&visit.tenant.id), encoded(key))
}

fn moment(one: &Happening) -> FixedDateTime {
    one.at.stored().parse().unwrap_or_default()
}
