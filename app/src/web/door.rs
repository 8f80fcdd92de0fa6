//! The door: from a request to a [`Visit`]. Who comes, in which town, in which language; nothing unparsed goes further.

use std::{convert::Infallible, str::FromStr};

use axum::{
    extract::{FromRequestParts, RawPathParams, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use kernel::{Id, Lang};
use policy::Actor;

use super::{
    Urls, errors,
    shelf::{self, Shelf},
};
use crate::{
    base::{Action, Desk, Error, Fault, Refusal, Sight},
    people::{self, Viewer},
    tenants::{self, Tenant},
};

/// The cookie of a session; its path is the town, so towns never see each other's.
pub const SESSION: &str = "overens_session";
/// The cookie of a chosen language.
pub const LANG: &str = "overens_lang";
/// The build that answers, a hash of what its pages are made of: part of every entity tag.
const BUILD: &str = env!("OVERENS_BUILD");

/// One visit: who asks, in which town, in which language.
#[derive(Clone)]
pub struct Visit {
    /// The desk, where everything is asked for.
    pub desk: Desk,
    /// The town.
    pub tenant: Tenant,
    /// Who asks, for the policy.
    pub actor: Actor,
    /// Who asks, for the eye; nobody for a visitor.
    pub viewer: Option<Viewer>,
    /// In which language to answer.
    pub lang: Lang,
    /// The address that was asked for: path and query.
    pub address: String,
    /// What was just done, as the key of a notice (`?done=`).
    pub done: Option<String>,
}

impl Visit {
    /// Looks.
    pub async fn see<S: Sight>(&self, sight: S) -> Result<S::Output, Error> {
        self.desk.see(&self.tenant, &self.actor, sight).await
    }

    /// Acts.
    pub async fn act<A: Action>(&self, action: A) -> Result<A::Output, Error> {
        self.desk.act(&self.actor, action).await
    }

    /// The addresses of this town.
    pub fn at(&self) -> Urls {
        Urls::of(&self.tenant.id)
    }

    /// Today, where the town is.
    pub fn today(&self) -> kernel::Day {
        self.desk.clock.now().day(&self.tenant.zone)
    }

    /// The words of this visit's language.
    pub fn words(&self) -> &'static super::words::Words {
        super::words::Words::of(self.lang)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| Fault::Other("a door outside every town asked for a visit".into()).into())
    }
}

/// The part of the path named `id`, parsed; anything else is not found.
pub struct At<T>(pub Id<T>);

impl<T, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        part(parts, state, "id").await.map(Self)
    }
}

/// The part of the path named `slug`.
pub struct Slug(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Slug {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        part(parts, state, "slug").await.map(Self)
    }
}

/// The part of the path named `name`, parsed; anything else is not found.
pub async fn part<T: FromStr, S: Send + Sync>(parts: &mut Parts, state: &S, name: &str) -> Result<T, Error> {
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Refusal::NotFound)?;
    let text = params.iter().find(|(n, _)| *n == name).map(|(_, v)| v.to_owned()).unwrap_or_default();
    text.parse().map_err(|_| Refusal::NotFound.into())
}

/// The query of an address, one value a name.
#[derive(Debug, Clone, Default)]
pub struct Asked(std::collections::HashMap<String, String>);

impl Asked {
    /// The value of `name`, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The value of `name` as a day; none where it is no day that anybody can mean.
    pub fn day(&self, name: &str) -> Option<kernel::Day> {
        crate::base::text::day(self.get(name))
    }

    /// Reads a query; what is not readable is not asked.
    pub fn read(query: &str) -> Self {
        let uri = format!("/?{query}").parse::<axum::http::Uri>().unwrap_or_default();
        axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&uri)
            .map(|q| Self(q.0.into_iter().collect()))
            .unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::read(parts.uri.query().unwrap_or_default()))
    }
}

/// Around every door of a town: finds the town and who asks, answers 304 where nothing has changed and with the page that
/// stands ready where there is one, refuses what another site sent, and turns a refusal into a page.
pub async fn town(
    State((desk, shelf)): State<(Desk, Shelf)>,
    params: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    let key = params.iter().find(|(n, _)| *n == "town").map(|(_, v)| v.to_owned()).unwrap_or_default();
    let (mut parts, body) = request.into_parts();
    let visit = match visit(&desk, &key, &parts).await {
        Ok(visit) => visit,
        Err(error) => return errors::outside(&error, language(&parts.headers)),
    };
    if let Some(chosen) = chosen_language(&parts, &visit.address, &desk) {
        return chosen;
    }
    let reads = parts.method == Method::GET || parts.method == Method::HEAD;
    // A way out of letters is pressed in mail programs (RFC 8058): it acts by its own token and by nobody's cookie.
    let from_a_letter = parts.uri.path().starts_with("/mail/");
    if !reads && !from_a_letter && !same_site(&parts.headers, &desk) {
        return errors::page(&visit, &Refusal::NotAllowed.into());
    }
    let etag = etag(&visit, &desk);
    if reads && etag.is_some() && parts.headers.get(header::IF_NONE_MATCH) == etag.as_ref() {
        return stamped(StatusCode::NOT_MODIFIED.into_response(), etag);
    }
    let place = place(&parts.method, &visit, etag.as_ref());
    let packs = shelf::packs(&parts.headers);
    if let Some(ready) = place.as_ref().and_then(|place| shelf.get(place, packs)) {
        return stamped(ready, etag);
    }
    let asked = visit.clone();
    parts.extensions.insert(visit);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(errors::Failed(error)) = response.extensions_mut().remove() {
        response = errors::page(&asked, &error);
    }
    let fresh = if reads && response.status() == StatusCode::OK { etag } else { None };
    if let (Some(place), Some(_)) = (place, &fresh) {
        response = shelf.keep(place, packs, response).await;
    }
    stamped(response, fresh)
}

/// Where the page that is asked for would stand ready: visitors' pages only, by all that they follow from.
fn place(method: &Method, visit: &Visit, etag: Option<&HeaderValue>) -> Option<String> {
    let tag = etag.filter(|_| *method == Method::GET)?.to_str().ok()?;
    Some(format!("{tag} {}", visit.address))
}

async fn visit(desk: &Desk, key: &str, request: &Parts) -> Result<Visit, Error> {
    let jar = CookieJar::from_headers(&request.headers);
    let mut tx = desk.look().await?;
    let tenant = tenants::store::find(&mut tx, key).await?.ok_or(Refusal::NotFound)?;
    let now = desk.clock.now();
    let token = jar.get(SESSION).map(axum_extra::extract::cookie::Cookie::value);
    let known = match token {
        Some(token) => people::store::viewer(&mut tx, &tenant, token, now).await?,
        None => None,
    };
    let (actor, viewer) = match known {
        Some((actor, viewer)) => (actor, Some(viewer)),
        None => (Actor::visitor(&tenant.id), None),
    };
    let asked = Asked::read(request.uri.query().unwrap_or_default());
    // What was done before is told where its page is looked at, not again above what has just gone wrong.
    let looks = request.method.is_safe();
    let done = Some(asked.get("done").to_owned()).filter(|d| looks && !d.is_empty());
    let original = request.extensions.get::<axum::extract::OriginalUri>();
    let address = original.map_or_else(|| &request.uri, |uri| &uri.0).path_and_query();
    let address = address.map_or_else(|| "/".to_owned(), ToString::to_string);
    Ok(Visit { desk: desk.clone(), tenant, actor, viewer, lang: language(&request.headers), address, done })
}

/// The language a person chose, else what the browser asks for.
pub fn language(headers: &HeaderMap) -> Lang {
    let chosen = CookieJar::from_headers(headers).get(LANG).and_then(|c| c.value().parse().ok());
    let asked = || headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(Lang::accepted);
    chosen.or_else(asked).unwrap_or_default()
}

/// `?lang=en` on any page: remembers the choice and shows the page again without it.
fn chosen_language(request: &Parts, address: &str, desk: &Desk) -> Option<Response> {
    let query = request.uri.query()?;
    let lang: Lang = Asked::read(query).get("lang").parse().ok()?;
    let rest: Vec<&str> = query.split('&').filter(|p| !p.starts_with("lang=")).collect();
    let path = address.split('?').next().unwrap_or_default();
    let onward = if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) };
    let secure = if desk.settings.secure() { "; Secure" } else { "" };
    let cookie = format!("{LANG}={lang}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}");
    Some((StatusCode::SEE_OTHER, [(header::LOCATION, onward), (header::SET_COOKIE, cookie)]).into_response())
}

/// Around every door of the house that stands outside the towns: the choice of language, and no form from another site.
pub async fn house(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if let Some(chosen) = chosen_language(&parts, parts.uri.path(), &desk) {
        return chosen;
    }
    if parts.method == Method::POST && !same_site(&parts.headers, &desk) {
        return errors::outside(&Refusal::NotAllowed.into(), language(&parts.headers));
    }
    let lang = language(&parts.headers);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(errors::Failed(error)) = response.extensions_mut().remove() {
        response = errors::outside(&error, lang);
    }
    stamped(response, None)
}

/// Whether a form came from our own pages. Browsers say so themselves (Sec-Fetch-Site, else Origin); what says neither is
/// no browser and carries nobody's cookie against their will.
fn same_site(headers: &HeaderMap, desk: &Desk) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => {
            let host = text("host").unwrap_or_default();
            origin == desk.settings.base_url || origin.split_once("://").is_some_and(|(_, from)| from == host)
        }
        (None, None) => true,
    }
}

/// What a visitor's page is known by: the town's version and day (what is late changes at midnight without an act), the
/// language and the build. Pages of people who have signed in are never kept.
fn etag(visit: &Visit, desk: &Desk) -> Option<HeaderValue> {
    let visitor = visit.viewer.is_none() && visit.done.is_none();
    let today = desk.clock.now().day(&visit.tenant.zone);
    // The styles are bundled by a crate of their own; their name holds their hash.
    let styles = assets::url("overens.css").split('.').nth(1).unwrap_or_default();
    let tag = format!("W/\"{}-{today}-{}-{BUILD}-{styles}\"", visit.tenant.version, visit.lang);
    visitor.then(|| HeaderValue::from_str(&tag).ok()).flatten()
}

fn stamped(mut response: Response, etag: Option<HeaderValue>) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie"));
    if !headers.contains_key(header::CACHE_CONTROL) {
        let keep = if etag.is_some() { "no-cache" } else { "no-store" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    }
    if let Some(etag) = etag {
        headers.insert(header::ETAG, etag);
    }
    response
}
