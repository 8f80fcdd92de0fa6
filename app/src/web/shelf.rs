//! What a visitor reads again stands ready. A page for somebody who has not signed in follows from its address, the town's
//! version, the day, the language and the build: what its entity tag is made of. So the answer that was given once is the
//! answer until one of those is another, on every node and without anything to invalidate; what is asked for no more makes
//! room. Pages of people who have signed in never stand here.

use std::{
    io::{self, Write as _},
    sync::{Arc, OnceLock},
};

use axum::{
    body::{Body, Bytes, HttpBody as _},
    http::{HeaderMap, HeaderValue, StatusCode, header, response::Parts},
    response::{IntoResponse as _, Response},
};
use flate2::{Compression, write::GzEncoder};
use quick_cache::{Weighter, sync::Cache};

/// How much may stand ready, in bytes.
const ROOM: u64 = 16 << 20;
/// The largest page that is kept, in bytes.
const LARGEST: usize = 1 << 20;
/// About how many pages that is: what the list itself is made for.
const PAGES: usize = 500;
/// What is smaller than this, in bytes, gains nothing by being packed: it travels in one packet anyway.
const SMALL: usize = 1_400;

/// Pages that stand ready.
#[derive(Clone)]
pub struct Shelf(Arc<Cache<String, Ready, Room>>);

/// A page that stands ready.
#[derive(Clone)]
struct Ready {
    headers: HeaderMap,
    plain: Bytes,
    /// The same, packed once somebody asked for it so.
    packed: Arc<OnceLock<Option<Bytes>>>,
}

/// What a page takes: its bytes, about a quarter more when it is packed too, and its address.
#[derive(Clone)]
struct Room;

impl Weighter<String, Ready> for Room {
    fn weight(&self, place: &String, page: &Ready) -> u64 {
        (place.len() + page.plain.len() + page.plain.len() / 4) as u64
    }
}

impl Default for Shelf {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(PAGES, ROOM, Room)))
    }
}

impl Shelf {
    /// The answer for `place` (an entity tag and an address), where it stands ready; packed for whoever can unpack.
    pub fn get(&self, place: &str, packs: bool) -> Option<Response> {
        self.0.get(place).map(|page| page.answer(packs))
    }

    /// Keeps an answer, where it is a page, and answers it as it would be answered again.
    pub async fn keep(&self, place: String, packs: bool, answer: Response) -> Response {
        if !is_page(&answer) {
            return answer;
        }
        let (Parts { mut headers, .. }, body) = answer.into_parts();
        headers.remove(header::CONTENT_LENGTH);
        let Ok(plain) = axum::body::to_bytes(body, LARGEST).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let page = Ready { headers, plain, packed: Arc::default() };
        let answer = page.answer(packs);
        self.0.insert(place, page);
        answer
    }
}

/// Whether an answer is a page that may be kept: of known length, and setting no cookie.
fn is_page(answer: &Response) -> bool {
    let headers = answer.headers();
    let html =
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let open = !headers.contains_key(header::SET_COOKIE) && !headers.contains_key(header::CACHE_CONTROL);
    html && open && answer.body().size_hint().exact().is_some_and(|length| length <= LARGEST as u64)
}

impl Ready {
    fn answer(&self, packs: bool) -> Response {
        let mut answer = Response::new(Body::empty());
        *answer.headers_mut() = self.headers.clone();
        let may = packs && self.plain.len() >= SMALL;
        let packed = if may { self.packed.get_or_init(|| packed(&self.plain).ok()).clone() } else { None };
        if packed.is_some() {
            answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        *answer.body_mut() = Body::from(packed.unwrap_or_else(|| self.plain.clone()));
        answer
    }
}

/// Whether whoever asks can unpack.
pub fn packs(asked: &HeaderMap) -> bool {
    asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("gzip"))
}

fn packed(plain: &[u8]) -> io::Result<Bytes> {
    let mut packer = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::default());
    packer.write_all(plain)?;
    Ok(packer.finish()?.into())
}
