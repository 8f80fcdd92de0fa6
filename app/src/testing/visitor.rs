//! Somebody at the front door: asks for pages, sends forms, keeps cookies as a browser does.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// Somebody at the front door.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    cookies: BTreeMap<String, String>,
    lang: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The bytes.
    pub bytes: Vec<u8>,
}

#[expect(clippy::expect_used, reason = "a test's visitor that cannot ask is a failed test")]
impl Visitor {
    /// A visitor without cookies who reads Swedish.
    pub fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), lang: "sv" }
    }

    /// The same visitor, reading English.
    #[must_use]
    pub fn in_english(mut self) -> Self {
        self.lang = "en";
        self
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Response {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        let enc = crate::web::urls::encoded;
        let body: Vec<_> = fields.iter().map(|(k, v)| format!("{}={}", enc(k), enc(v))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.join("&"))).expect("a request")).await
    }

    /// Sends a form with files: field, file name, bytes.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Response {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        for (name, file, bytes) in files {
            let head =
                format!("name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: application/octet-stream");
            body.extend(format!("--cut\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--cut--\r\n");
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends any request, with this visitor's cookies and language.
    pub async fn send(&mut self, mut request: Request<Body>) -> Response {
        let cookies: Vec<_> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let headers = request.headers_mut();
        if !cookies.is_empty() {
            headers.insert(header::COOKIE, cookies.join("; ").parse().expect("cookies"));
        }
        headers.entry(header::ACCEPT_LANGUAGE).or_insert(self.lang.parse().expect("a language"));
        let posted = request.method() == Method::POST;
        if posted {
            request.headers_mut().entry("sec-fetch-site").or_insert("same-origin".parse().expect("a value"));
        }
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = body.collect().await.expect("a body").to_bytes().to_vec();
        Response { status: parts.status, headers: parts.headers, bytes }
    }
}

impl Response {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The page was shown, with no word missing.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self.whole()
    }

    /// The answer has this status, and no word is missing.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self.whole()
    }

    /// The page holds this text.
    #[track_caller]
    pub fn shows(self, text: &str) -> Self {
        assert!(self.text().contains(text), "»{text}« is not in\n{}", self.text());
        self
    }

    /// The page does not hold this text.
    #[track_caller]
    pub fn hides(self, text: &str) -> Self {
        assert!(!self.text().contains(text), "»{text}« is in\n{}", self.text());
        self
    }

    /// The act was done: where it leads, with the notice.
    #[track_caller]
    pub fn leads_to(self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.headers[header::LOCATION].to_str().unwrap_or_default().to_owned()
    }

    /// The act was done: where it leads, without the notice.
    #[track_caller]
    pub fn onward(self) -> String {
        let to = self.leads_to();
        to.split_once("?done=").map_or(to.clone(), |(path, _)| path.to_owned())
    }

    #[track_caller]
    fn whole(self) -> Self {
        assert!(!self.text().contains('⟦'), "a word is missing:\n{}", self.text());
        self
    }
}
