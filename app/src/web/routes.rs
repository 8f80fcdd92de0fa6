//! The table of doors: every route says which act it is for. A test holds the table against the policy.

use axum::{
    Router,
    handler::Handler,
    routing::{MethodRouter, get, post},
};
use policy::Act;

use crate::base::Desk;

/// One door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Door {
    /// GET or POST.
    pub method: &'static str,
    /// The path within a town, with its parameters.
    pub path: &'static str,
    /// What it is for.
    pub act: Act,
}

/// Doors outside every town. No town's policy can speak of them, so each says in a word why it stands open.
#[derive(Default)]
pub struct OpenDoors {
    doors: Vec<(&'static str, &'static str, &'static str)>,
    router: Router<Desk>,
}

impl OpenDoors {
    /// No doors yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Something to look at; `why` it may be looked at by anyone.
    #[must_use]
    pub fn get<H: Handler<T, Desk>, T: 'static>(
        self,
        why: &'static str,
        path: &'static str,
        handler: H,
    ) -> Self {
        self.door("GET", why, path, get(handler))
    }

    /// A form; `why` it may be sent by anyone.
    #[must_use]
    pub fn post<H: Handler<T, Desk>, T: 'static>(
        self,
        why: &'static str,
        path: &'static str,
        handler: H,
    ) -> Self {
        self.door("POST", why, path, post(handler))
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.doors.extend(others.doors);
        self.router = self.router.merge(others.router);
        self
    }

    /// What doors there are: method, path, why.
    pub fn doors(&self) -> &[(&'static str, &'static str, &'static str)] {
        &self.doors
    }

    /// Their router.
    pub fn router(self) -> Router<Desk> {
        self.router
    }

    fn door(
        mut self,
        method: &'static str,
        why: &'static str,
        path: &'static str,
        to: MethodRouter<Desk>,
    ) -> Self {
        self.doors.push((method, path, why));
        self.router = self.router.route(path, to);
        self
    }
}

/// A slice's doors.
#[derive(Default)]
pub struct Routes {
    doors: Vec<(Door, MethodRouter<Desk>)>,
}

impl Routes {
    /// No doors yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page, for looking.
    #[must_use]
    pub fn get<H: Handler<T, Desk>, T: 'static>(self, act: Act, path: &'static str, handler: H) -> Self {
        self.door(Door { method: "GET", path, act }, get(handler))
    }

    /// A form, for acting.
    #[must_use]
    pub fn post<H: Handler<T, Desk>, T: 'static>(self, act: Act, path: &'static str, handler: H) -> Self {
        self.door(Door { method: "POST", path, act }, post(handler))
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.doors.extend(others.doors);
        self
    }

    /// What doors there are.
    pub fn doors(&self) -> Vec<Door> {
        self.doors.iter().map(|(door, _)| *door).collect()
    }

    /// The router of one town; it is nested under the town's key.
    pub fn router(self) -> Router<Desk> {
        self.doors.into_iter().fold(Router::new(), |router, (door, method)| router.route(door.path, method))
    }

    fn door(mut self, door: Door, method: MethodRouter<Desk>) -> Self {
        self.doors.push((door, method));
        self
    }
}
