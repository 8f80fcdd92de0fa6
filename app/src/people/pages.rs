//! Signing in and out, and a person's own page.

use askama::Template;
use axum::{
    extract::Request,
    http::{HeaderMap, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use kernel::Lang;
use policy::Act;

use super::{
    actions::{AskForLink, SignIn, SignOut, SignedIn},
    care::{EditPerson, SeePerson},
    person_pages::{RoleRow, rows},
    rules::SESSION_MINUTES,
};
use crate::{
    accession::{chain, rules::Accession, sights::Mine},
    base::{Desk, Error, Refusal},
    duties::me::{Awaits, awaits},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, SESSION},
        filters,
        page::unkept,
        words::Words,
    },
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::AskForLink, "/sign-in", ask)
        .post(Act::AskForLink, "/sign-in", ask_for_link)
        .get(Act::SignIn, "/sign-in/{token}", open_link)
        .post(Act::SignIn, "/sign-in/{token}", use_link)
        .post(Act::SignOut, "/sign-out", sign_out)
        .get(Act::SeePerson, "/me", me)
        .get(Act::EditPerson, "/me/name", name)
        .post(Act::EditPerson, "/me/name", rename)
        .and(super::person_pages::routes())
}

#[derive(Template)]
#[template(path = "people/views/sign_in.html")]
struct AskView {
    at: Urls,
    form: Form,
}

impl View for AskView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("people-sign-in-title"))
    }
}

#[derive(Template)]
#[template(path = "people/views/asked.html")]
struct AskedView {
    mail: String,
}

impl View for AskedView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("people-asked-title"))
    }
}

#[derive(Template)]
#[template(path = "people/views/link.html")]
struct LinkView {
    action: String,
}

impl View for LinkView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("people-link-title"))
    }
}

#[derive(Template)]
#[template(path = "people/views/me.html")]
struct MeView {
    at: Urls,
    name: String,
    roles: Vec<RoleRow>,
    awaits: Awaits,
    /// Every accession that is theirs, or their organisation's or unit's.
    accessions: Vec<Own>,
}

/// An accession of one's own: where it is, whose, and how it stands.
struct Own {
    href: String,
    name: String,
    status: &'static str,
    said: String,
    /// It waits for them to go on.
    open: bool,
}

impl MeView {
    /// Whether something they have begun waits for them to go on.
    fn goes_on(&self) -> bool {
        self.accessions.iter().any(|one| one.open)
    }

    /// Whether they decide for the town today, and want to see how it stands on one page.
    fn decides(&self) -> bool {
        self.roles.iter().any(|role| role.role == "politician" && role.period == "now")
    }
}

impl View for MeView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("people-me-title"))
    }
}

async fn ask(visit: Visit, asked: Asked) -> Answer {
    let form = Form::new(Sent::default().with("onward", asked.get("onward")));
    visit.page(&AskView { at: visit.at(), form })
}

async fn ask_for_link(visit: Visit, sent: Sent) -> Answer {
    let action =
        AskForLink { mail: sent.line("mail"), onward: sent.raw("onward").to_owned(), lang: visit.lang };
    let mail = action.mail.clone();
    let again = async |form| Ok(AskView { at: visit.at(), form });
    match visit.submit(sent, action, again).await? {
        Ok(()) => visit.page(&AskedView { mail }),
        Err(page) => Ok(page),
    }
}

/// Only shows a button: a scanner that opens the link spends nothing.
async fn open_link(visit: Visit) -> Answer {
    unkept(visit.page(&LinkView { action: visit.address.clone() }))
}

async fn use_link(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let token: String = door::part(&mut parts, &(), "token").await?;
    let signed_in = visit.act(SignIn { token, lang: visit.lang }).await?;
    Ok(enter(&visit.desk, &visit.tenant.id, &signed_in))
}

/// Sets the session's cookie and goes onward. The demo's sign-in ends here as well.
pub fn enter(desk: &Desk, town: &str, signed_in: &SignedIn) -> Response {
    let secure = if desk.settings.secure() { "; Secure" } else { "" };
    let cookie = format!(
        "{SESSION}={}; Path={}; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
        signed_in.session,
        Urls::of(town).home(),
        SESSION_MINUTES * 60
    );
    (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&signed_in.onward)).into_response()
}

async fn sign_out(visit: Visit, headers: HeaderMap) -> Answer {
    // A session that has run out has nobody to sign out.
    if let Some(cookie) = CookieJar::from_headers(&headers).get(SESSION).filter(|_| visit.viewer.is_some()) {
        visit.act(SignOut { session: cookie.value().to_owned() }).await?;
    }
    let cookie = format!("{SESSION}=; Path={}; Max-Age=0; HttpOnly; SameSite=Lax", visit.at().home());
    let home = visit.at().home();
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&format!("{home}?done=signed-out")))
        .into_response())
}

async fn me(visit: Visit) -> Answer {
    let Some(viewer) = &visit.viewer else {
        let at = visit.at();
        return Ok::<_, Error>(Redirect::to(&format!("{}?onward={}", at.sign_in(), at.me())).into_response());
    };
    let (_, roles) = visit.see(SeePerson { person: viewer.id.clone() }).await?;
    let roles = rows(roles, visit.today());
    let (at, words) = (visit.at(), visit.words());
    let mine = visit.see(Mine).await?;
    let own = |one: &Accession| Own {
        href: at.accession(&one.id),
        name: one.party_name.clone(),
        status: chain::status(one.state),
        said: chain::state(one.state, words),
        open: one.state.is_open(),
    };
    let accessions = mine.iter().map(own).collect();
    let awaits = awaits(&visit).await?;
    visit.page(&MeView { at: visit.at(), name: viewer.name.clone(), roles, awaits, accessions })
}

#[derive(Template)]
#[template(path = "people/views/name.html")]
struct NameView {
    at: Urls,
    form: Form,
    languages: Vec<(&'static str, String)>,
}

impl View for NameView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("people-name-title"))
            .under(words.t("people-me-title"), visit.at().me())
            .under(words.t("people-name-title"), "")
    }
}

fn name_view(visit: &Visit, form: Form) -> NameView {
    let languages = Lang::ALL.map(|l| (l.tag(), Words::of(l).t("web-language-name")));
    NameView { at: visit.at(), form, languages: languages.into() }
}

async fn name(visit: Visit) -> Answer {
    let person = visit.viewer.as_ref().map(|v| v.id.clone()).ok_or(Refusal::NotFound)?;
    let (person, _) = visit.see(SeePerson { person }).await?;
    let sent = Sent::default().with("name", person.name).with("lang", person.lang.tag());
    visit.page(&name_view(&visit, Form::new(sent)))
}

async fn rename(visit: Visit, sent: Sent) -> Answer {
    let person = visit.viewer.as_ref().map(|v| v.id.clone()).ok_or(Refusal::NotFound)?;
    let lang = sent.raw("lang").parse().unwrap_or(visit.lang);
    let action = EditPerson { person, name: sent.line("name"), lang };
    match visit.submit(sent, action, async |form| Ok(name_view(&visit, form))).await? {
        Ok(()) => visit.onward(&visit.at().me(), "saved"),
        Err(page) => Ok(page),
    }
}
