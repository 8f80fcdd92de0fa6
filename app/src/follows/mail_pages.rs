//! Where the links of letters lead: the yes, and a page for whoever follows; and what the secretariat sees of it: numbers.

use askama::Template;
use axum::{
    extract::{FromRequest as _, Request},
    http::StatusCode,
};
use policy::Act;

use super::{
    actions::{ChooseOften, ConfirmFollow, ForgetFollower, StopFollowing},
    pages::choices,
    rules, say,
    sights::{SeeAsk, SeeFollowers, SeeFollows},
    store::Counted,
};
use crate::{
    base::{Error, Refusal},
    web::{
        Answer, Form, Head, Routes, Sent, Urls, View, Visit, door, filters,
        page::{page_with, unkept},
        words::Words,
    },
};

/// The doors that letters lead to, and those of the secretariat.
pub fn routes() -> Routes {
    Routes::new()
        .get(Act::Follow, "/follow/confirmation/{token}", open)
        .post(Act::Follow, "/follow/confirmation/{token}", confirm)
        .get(Act::Follow, "/follows/{token}", own)
        .post(Act::Follow, "/follows/{token}", choose)
        .post(Act::Follow, "/follows/{token}/ending", stop)
        .get(Act::SeeFollowers, "/followers", followers)
        .post(Act::ForgetFollower, "/followers/ending", forget)
}

async fn token(request: Request) -> Result<(String, Sent), Error> {
    let (mut parts, body) = request.into_parts();
    let token = door::part(&mut parts, &(), "token").await?;
    Ok((token, Sent::from_request(Request::from_parts(parts, body), &()).await?))
}

#[derive(Template)]
#[template(path = "follows/views/confirm.html")]
struct ConfirmView {
    action: String,
    /// What would be followed; nothing where no letter had this token.
    name: String,
    /// Where to begin anew, or nothing.
    again: String,
    /// Why the link does not count, or nothing.
    problem: String,
}

impl View for ConfirmView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("follows-confirm-title"))
    }
}

/// The page of a link from a letter, and the status it answers with.
async fn asked(visit: &Visit, token: &str) -> Result<(ConfirmView, StatusCode), Error> {
    let (at, words) = (visit.at(), visit.words());
    let action = at.follow_confirmation(token);
    let Some((thing, asked)) = visit.see(SeeAsk { token: token.to_owned() }).await? else {
        let problem = words.t("follows-link-unknown");
        let view = ConfirmView { action, name: String::new(), again: String::new(), problem };
        return Ok((view, StatusCode::NOT_FOUND));
    };
    let wrong = rules::confirm(&asked, visit.desk.clock.now()).err();
    let status = if wrong.is_some() { StatusCode::GONE } else { StatusCode::OK };
    let problem = wrong.map_or_else(String::new, |problem| words.t(problem.word));
    Ok((ConfirmView { action, name: thing.name, again: at.follow(thing.of.written()), problem }, status))
}

/// Only shows a button: a scanner that opens the link begins nothing.
async fn open(visit: Visit, request: Request) -> Answer {
    let (token, _) = token(request).await?;
    let (view, status) = asked(&visit, &token).await?;
    unkept(page_with(&visit, &view, status))
}

async fn confirm(visit: Visit, request: Request) -> Answer {
    let (token, _) = token(request).await?;
    match visit.act(ConfirmFollow { token: token.clone() }).await {
        Ok(own) => visit.onward(&visit.at().follows(own), "follows-confirmed"),
        Err(Error::Refusal(Refusal::Problems(problems))) => {
            let (mut view, status) = asked(&visit, &token).await?;
            if let Some(problem) = problems.first() {
                view.problem = visit.words().t(problem.word);
            }
            let status = if status == StatusCode::OK { StatusCode::UNPROCESSABLE_ENTITY } else { status };
            unkept(page_with(&visit, &view, status))
        }
        Err(other) => Err(other),
    }
}

/// Something that is followed, as a list shows it.
struct Item {
    of: String,
    name: String,
    kind: &'static str,
    /// Where it is; nothing where it is gone.
    href: String,
    n: i64,
}

fn item(one: &Counted, at: &Urls, words: &Words) -> Item {
    let (name, href) = match &one.shown {
        Some((name, place)) => (name.clone(), say::href(place, at)),
        None => (words.t("follows-gone"), String::new()),
    };
    Item { of: one.of.written(), name, kind: one.of.kind.name(), href, n: one.n }
}

#[derive(Template)]
#[template(path = "follows/views/follows.html")]
struct FollowsView {
    at: Urls,
    town: String,
    token: String,
    mail: String,
    items: Vec<Item>,
    choices: Vec<(&'static str, String, String)>,
    form: Form,
}

impl View for FollowsView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("follows-own-title"))
    }
}

/// The letters of this token have ended, and it still leads somewhere.
#[derive(Template)]
#[template(path = "follows/views/ended.html")]
struct EndedView {
    at: Urls,
    town: String,
}

impl View for EndedView {
    fn head(&self, visit: &Visit) -> Head {
        Head::new(visit.words().t("follows-ended-title"))
    }
}

async fn follows(visit: &Visit, token: &str, form: Option<Form>) -> Result<Option<FollowsView>, Error> {
    let Some((one, all)) = visit.see(SeeFollows { token: token.to_owned() }).await? else { return Ok(None) };
    let (at, words) = (visit.at(), visit.words());
    Ok(Some(FollowsView {
        items: all.iter().map(|one| item(one, &at, words)).collect(),
        town: visit.tenant.name.clone(),
        token: token.to_owned(),
        mail: one.mail,
        choices: choices(words),
        form: form.unwrap_or_else(|| Form::new(Sent::default().with("often", one.often.name()))),
        at,
    }))
}

async fn own(visit: Visit, request: Request) -> Answer {
    let (token, _) = token(request).await?;
    match follows(&visit, &token, None).await? {
        Some(view) => unkept(visit.page(&view)),
        None => unkept(visit.page(&EndedView { at: visit.at(), town: visit.tenant.name.clone() })),
    }
}

async fn choose(visit: Visit, request: Request) -> Answer {
    let (token, sent) = token(request).await?;
    let action = ChooseOften { token: token.clone(), often: sent.line("often") };
    match visit
        .submit(sent, action, async |form| {
            Ok(follows(&visit, &token, Some(form)).await?.ok_or(Refusal::NotFound)?)
        })
        .await?
    {
        Ok(()) => visit.onward(&visit.at().follows(token), "saved"),
        Err(page) => unkept(Ok(page)),
    }
}

async fn stop(visit: Visit, request: Request) -> Answer {
    let (token, sent) = token(request).await?;
    let of = match sent.raw("of") {
        "" => None,
        one => Some(one.parse().map_err(|()| Refusal::NotFound)?),
    };
    if visit.act(StopFollowing { token: token.clone(), of }).await? {
        return visit.onward(&visit.at().follows(token), "follows-stopped");
    }
    visit.onward(&visit.at().home(), "follows-ended")
}

#[derive(Template)]
#[template(path = "follows/views/followers.html")]
struct FollowersView {
    at: Urls,
    items: Vec<Item>,
    total: i64,
    columns: Vec<String>,
    form: Form,
}

impl View for FollowersView {
    fn head(&self, visit: &Visit) -> Head {
        let words = visit.words();
        Head::new(words.t("follows-followers-title"))
            .under(visit.tenant.name.clone(), self.at.home())
            .under(words.t("follows-followers-title"), String::new())
    }
}

async fn followers_view(visit: &Visit, form: Form) -> Result<FollowersView, Error> {
    let (all, total) = visit.see(SeeFollowers).await?;
    let (at, words) = (visit.at(), visit.words());
    let columns = ["thing", "kind", "n"].map(|key| words.t(&format!("follows-column-{key}"))).to_vec();
    let items = all.iter().map(|one| item(one, &at, words)).collect();
    Ok(FollowersView { at, items, total, columns, form })
}

async fn followers(visit: Visit) -> Answer {
    if visit.viewer.is_none() {
        return visit.sign_in_first();
    }
    visit.page(&followers_view(&visit, Form::default()).await?)
}

async fn forget(visit: Visit, sent: Sent) -> Answer {
    let action = ForgetFollower { mail: sent.line("mail") };
    match visit.submit(sent, action, async |form| followers_view(&visit, form).await).await? {
        Ok(()) => visit.onward(&visit.at().followers(), "follows-forgotten"),
        Err(page) => Ok(page),
    }
}
