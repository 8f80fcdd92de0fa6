//! A page is a struct and a template beside it; the frame adds what every page has: town, navigation, language, who has
//! signed in, what was just done.

use std::sync::LazyLock;

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use kernel::Lang;
use policy::{Act, Subject};

use super::{Form, Sent, Urls, Visit, filters, words::Words};
use crate::base::{Action, Error, Fault, Problem, Refusal};

/// The fields in which a form takes a file.
const FILE_FIELDS: &[&str] = &["file", "minutes"];

/// What a door answers.
pub type Answer = Result<Response, Error>;

/// What the frame needs to know of a page.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The page's own title.
    pub title: String,
    /// One sentence for search engines and cards.
    pub description: String,
    /// The way here from the town's front page: names and addresses.
    pub trail: Vec<(String, String)>,
    /// What was searched for, to stand in the search field.
    pub query: String,
    /// Other forms of the page: type, label, address.
    pub alternates: Vec<(String, String, String)>,
    /// It saves what is typed while it is typed, where scripts may run.
    pub saves: bool,
}

impl Head {
    /// A head with only a title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// The same, reached by way of another page.
    #[must_use]
    pub fn under(mut self, name: impl Into<String>, address: impl Into<String>) -> Self {
        self.trail.push((name.into(), address.into()));
        self
    }
}

/// A page: what stands in its template, and how the frame presents it.
pub trait View: Template {
    /// Title and trail.
    fn head(&self, visit: &Visit) -> Head;
}

/// One entry of the navigation.
pub struct NavItem {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether the person is there.
    pub current: bool,
}

/// The town, as the frame shows it.
pub struct TownView<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its front page.
    pub home: String,
    /// Its colours.
    pub css_url: String,
}

/// The frame around every page.
#[derive(Template)]
#[template(path = "web/layout.html")]
pub struct Layout<'a> {
    lang: &'a str,
    title: &'a str,
    description: &'a str,
    town: Option<TownView<'a>>,
    nav: Vec<NavItem>,
    account: Vec<NavItem>,
    viewer: Option<&'a str>,
    /// Where one leaves; only for one who has signed in.
    sign_out: Option<String>,
    /// Label, address and tag of the other language.
    other_lang: (String, String, &'static str),
    search_action: Option<String>,
    query: &'a str,
    notice: Option<String>,
    trail: &'a [(String, String)],
    body: &'a str,
    demo: bool,
    css: &'static str,
    icon: &'static str,
    fonts: [&'static str; 2],
    /// Other forms of the page: type, label, address.
    alternates: &'a [(String, String, String)],
    foot: Vec<NavItem>,
    /// The addresses of its scripts; most pages have none.
    scripts: &'static [&'static str],
}

/// What a page may fetch and run. What a browser that guesses types, frames us or runs what a person typed is told not to do.
macro_rules! policy {
    ($scripts:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src ",
            $scripts,
            "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    };
}

/// The scripts of a page that saves what is typed while it is typed.
static SAVING: LazyLock<[&str; 2]> = LazyLock::new(|| ["htmx.js", "saving.js"].map(assets::url));

/// A page behind a token is kept nowhere.
pub fn unkept(answer: Answer) -> Answer {
    let mut response = answer?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

impl Visit {
    /// The page, in the frame.
    pub fn page(&self, view: &impl View) -> Answer {
        page_with(self, view, StatusCode::OK)
    }

    /// A part of a page that is there already, for a script that has asked for it.
    pub fn fragment(&self, part: &impl Template, status: StatusCode) -> Answer {
        let values: [(&str, Box<dyn std::any::Any>); 2] =
            [(filters::LANG, Box::new(self.lang)), (filters::ZONE, Box::new(self.tenant.zone.clone()))];
        Ok((status, Html(part.render_with_values(&values)?)).into_response())
    }

    /// A file to save, never one that a browser opens here.
    pub fn attachment(&self, name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
        let name = format!("attachment; filename*=UTF-8''{}", super::urls::encoded(name));
        let headers = [
            (header::CONTENT_TYPE, media_type.to_owned()),
            (header::CONTENT_DISPOSITION, name),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
            (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ];
        (headers, bytes).into_response()
    }

    /// Onward after an act, with a notice of what was done (`notice-{done}` is its word; `done.3` tells it a number).
    pub fn onward(&self, address: &str, done: &str) -> Answer {
        let sep = if address.contains('?') { '&' } else { '?' };
        let address = if done.is_empty() { address.to_owned() } else { format!("{address}{sep}done={done}") };
        Ok(Redirect::to(&address).into_response())
    }

    /// Acts on a form. What can be mended comes back as the same page, filled in, with what is wrong: `again` makes it.
    pub async fn submit<A, V, W>(
        &self,
        sent: Sent,
        action: A,
        again: W,
    ) -> Result<Result<A::Output, Response>, Error>
    where
        A: Action,
        V: View,
        W: AsyncFnOnce(Form) -> Result<V, Error>,
    {
        if let Some(problem) = sent.too_large(FILE_FIELDS) {
            // Without the file that was chosen, this is not what the person meant to do.
            return self.again(sent, problem, again).await.map(Err);
        }
        match self.act(action).await {
            Ok(output) => Ok(Ok(output)),
            Err(Error::Refusal(Refusal::Problems(problems))) => {
                let view = again(self.refused(sent, problems)).await?;
                Ok(Err(page_with(self, &view, StatusCode::UNPROCESSABLE_ENTITY)?))
            }
            Err(other) => Err(other),
        }
    }

    /// The page of a form again, filled in, with a problem that its door found before any action could be asked for.
    pub async fn again<V: View, W>(&self, sent: Sent, problem: Problem, again: W) -> Answer
    where
        W: AsyncFnOnce(Form) -> Result<V, Error>,
    {
        let view = again(self.refused(sent, vec![problem])).await?;
        page_with(self, &view, StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// To the sign-in, which leads back to this very page; whoever has signed in already may not come here.
    pub fn sign_in_first(&self) -> Answer {
        if self.viewer.is_some() {
            return Err(Refusal::NotAllowed.into());
        }
        let onward = super::urls::encoded(&self.address);
        Ok(Redirect::to(&format!("{}?onward={onward}", self.at().sign_in())).into_response())
    }

    /// The form as it comes back.
    pub fn refused(&self, sent: Sent, problems: Vec<Problem>) -> Form {
        Form::refused(sent, problems, self.words())
    }

    /// Whether the person may do `act` in this town; for a link that leads to it.
    pub fn may(&self, act: Act) -> bool {
        self.may_do(act, &Subject::town(&self.tenant.id))
    }

    /// Whether the person may do `act` to `subject`.
    pub fn may_do(&self, act: Act, subject: &Subject) -> bool {
        self.desk.policy.may(&self.actor, act, subject) == policy::Verdict::Allowed
    }
}

/// The page with another status than 200.
pub fn page_with(visit: &Visit, view: &impl View, status: StatusCode) -> Answer {
    let values: [(&str, Box<dyn std::any::Any>); 2] =
        [(filters::LANG, Box::new(visit.lang)), (filters::ZONE, Box::new(visit.tenant.zone.clone()))];
    let body = view.render_with_values(&values)?;
    let head = view.head(visit);
    let at = visit.at();
    let words = visit.words();
    let home = at.home();
    let layout = Layout {
        lang: visit.lang.tag(),
        title: &head.title,
        description: &head.description,
        nav: nav(visit, &at, words),
        account: account(visit, &at, words),
        viewer: visit.viewer.as_ref().map(|v| v.name.as_str()),
        sign_out: visit.viewer.as_ref().map(|_| at.sign_out()),
        other_lang: other_language(visit.lang, &visit.address),
        search_action: Some(at.search()),
        query: &head.query,
        notice: visit.done.as_deref().and_then(|done| notice(done, words)),
        trail: &head.trail,
        body: &body,
        demo: visit.desk.settings.demo,
        css: assets::url("overens.css"),
        icon: assets::url("favicon.svg"),
        fonts: assets::PRELOAD.map(assets::url),
        alternates: &head.alternates,
        foot: foot(words, Some(at.help())),
        scripts: if head.saves { &*SAVING } else { &[] },
        town: Some(TownView { name: &visit.tenant.name, home, css_url: at.theme() }),
    };
    framed(&layout, &values, status)
}

/// A page outside every town.
pub fn bare(view: &impl Template, lang: Lang, title: &str, status: StatusCode) -> Answer {
    // Outside every town there is no town's clock; Swedish time stands for those of the demo's letters.
    let zone = "Europe/Stockholm".parse::<kernel::Zone>().map_err(|e| Fault::Other(e.to_string()))?;
    let values: [(&str, Box<dyn std::any::Any>); 2] =
        [(filters::LANG, Box::new(lang)), (filters::ZONE, Box::new(zone))];
    let body = view.render_with_values(&values)?;
    let layout = Layout {
        lang: lang.tag(),
        title,
        description: "",
        town: None,
        nav: Vec::new(),
        account: Vec::new(),
        viewer: None,
        sign_out: None,
        other_lang: other_language(lang, ""),
        search_action: None,
        query: "",
        notice: None,
        trail: &[],
        body: &body,
        demo: false,
        css: assets::url("overens.css"),
        icon: assets::url("favicon.svg"),
        fonts: assets::PRELOAD.map(assets::url),
        alternates: &[],
        foot: foot(Words::of(lang), None),
        scripts: &[],
    };
    framed(&layout, &values, status)
}

fn framed(layout: &Layout, values: &dyn askama::Values, status: StatusCode) -> Answer {
    let html = layout.render_with_values(values)?;
    let mut response = (status, Html(html)).into_response();
    let policy = if layout.scripts.is_empty() { policy!("'none'") } else { policy!("'self'") };
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    Ok(response)
}

fn nav(visit: &Visit, at: &Urls, words: &Words) -> Vec<NavItem> {
    let items = [
        ("compact-nav", at.compacts(), Act::SeeTown),
        ("assessments-nav", at.commitments(), Act::SeeTown),
        ("organisations-title", at.register(), Act::SeeTown),
        ("measures-nav", at.plans(), Act::SeeTown),
        ("duties-title", at.year(), Act::SeeTown),
        ("accession-nav-join", at.join(), Act::SeeTown),
        ("accession-nav-list", at.accessions(), Act::SeeAccessions),
        ("compact-nav-import", at.import(), Act::Import),
        ("web-nav-people", at.people(), Act::SeePeople),
        ("web-nav-journal", at.journal(), Act::SeeJournal),
        ("web-nav-settings", at.settings(), Act::EditTown),
    ];
    items
        .into_iter()
        .filter(|(_, _, act)| visit.may(*act))
        .map(|(key, href, _)| NavItem {
            label: words.t(key),
            current: visit.address.starts_with(&href),
            href,
        })
        .collect()
}

/// What was just done, in words.
fn notice(done: &str, words: &Words) -> Option<String> {
    let (key, n) = done.split_once('.').unwrap_or((done, ""));
    let key = format!("notice-{key}");
    let n: u32 = n.parse().unwrap_or(0);
    words.knows(&key).then(|| words.with(&key, &[("n", i64::from(n).into())]))
}

/// The foot of a page; the handbook has an address in each town.
fn foot(words: &Words, help: Option<String>) -> Vec<NavItem> {
    let item = |key: &str, href: String| NavItem { label: words.t(key), href, current: false };
    let house = [("web-foot-about", "/about"), ("web-foot-licences", "/licences")];
    let house = house.map(|(key, href)| item(key, href.to_owned()));
    help.into_iter().map(|href| item("help-title", href)).chain(house).collect()
}

fn account(visit: &Visit, at: &Urls, words: &Words) -> Vec<NavItem> {
    let item = |key: &str, href: String| NavItem {
        label: words.t(key),
        current: visit.address.starts_with(&href),
        href,
    };
    match visit.viewer {
        Some(_) => vec![item("web-nav-me", at.me())],
        None => vec![item("web-nav-sign-in", at.sign_in())],
    }
}

fn other_language(lang: Lang, address: &str) -> (String, String, &'static str) {
    let other = if lang == Lang::Sv { Lang::En } else { Lang::Sv };
    let sep = if address.contains('?') { '&' } else { '?' };
    (Words::of(other).t("web-language-name"), format!("{address}{sep}lang={other}"), other.tag())
}
