//! Signing in and out, and a person's own page.

use askama::Template;
use axum::{
    extract::Request,
    http::{HeaderMap, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use policy::Act;

use super::{
    actions::{AskForLink, SignIn, SignOut, SignedIn},
    rules::SESSION_MINUTES,
};
use crate::{
    base::Error,
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit,
        door::{self, Asked, SESSION},
        filters,
    },
};

/// The doors of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::SignIn, "/sign-in", ask)
        .post(Act::SignIn, "/sign-in", ask_for_link)
        .get(Act::SignIn, "/sign-in/{token}", open_link)
        .post(Act::SignIn, "/sign-in/{token}", use_link)
        .post(Act::SignIn, "/sign-out", sign_out)
        .get(Act::SignIn, "/me", me)
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
    visit.page(&LinkView { action: visit.address.clone() })
}

async fn use_link(visit: Visit, request: Request) -> Answer {
    let (mut parts, _) = request.into_parts();
    let token: String = door::part(&mut parts, &(), "token").await?;
    let signed_in = visit.act(SignIn { token, lang: visit.lang }).await?;
    Ok(enter(&visit, &signed_in))
}

/// Sets the session's cookie and goes onward. The demo's sign-in ends here as well.
pub fn enter(visit: &Visit, signed_in: &SignedIn) -> Response {
    let secure = if visit.desk.settings.secure() { "; Secure" } else { "" };
    let cookie = format!(
        "{SESSION}={}; Path={}; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
        signed_in.session,
        visit.at().home(),
        SESSION_MINUTES * 60
    );
    (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&signed_in.onward)).into_response()
}

async fn sign_out(visit: Visit, headers: HeaderMap) -> Answer {
    if let Some(cookie) = CookieJar::from_headers(&headers).get(SESSION) {
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
    visit.page(&MeView { at: visit.at(), name: viewer.name.clone() })
}
