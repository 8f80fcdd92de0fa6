//! The whole house as a router: what stands outside every town, and every town's doors under its key.

use std::time::Duration;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
};
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, set_header::SetResponseHeaderLayer, timeout::TimeoutLayer};

use super::{
    door, errors,
    form::MAX_FILE,
    routes::OpenDoors,
    shelf::{self, Shelf},
};
use crate::{
    base::{Desk, Refusal},
    tenants,
};

/// The largest request: a file, and the form around it.
const MAX_REQUEST: usize = MAX_FILE + (1 << 20);

/// Every door of the house.
pub fn router(desk: Desk) -> Router {
    let towns = crate::routes()
        .router()
        .fallback(async || -> Response { crate::base::Error::from(Refusal::NotFound).into_response() })
        .layer(middleware::from_fn_with_state((desk.clone(), Shelf::default()), door::town))
        .with_state(desk.clone());
    let headers = ServiceBuilder::new()
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "same-origin"))
        .layer(fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(fixed(
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ));
    let house = outside(desk.settings.demo).router();
    let house = house.layer(middleware::from_fn_with_state(desk.clone(), door::house));
    house
        .merge(unattended().router())
        .nest_service("/{town}", towns)
        .fallback(nowhere)
        .layer(DefaultBodyLimit::max(MAX_REQUEST))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_mins(1)))
        .layer(middleware::from_fn(counted))
        .layer(CatchPanicLayer::new())
        .layer(headers)
        .with_state(desk)
}

/// The doors outside every town. The demo's exist in a demo and nowhere else.
pub fn outside(demo: bool) -> OpenDoors {
    let house = OpenDoors::new().get("anyone may see which towns there are", "/", tenants::pages::towns);
    let house = house.and(crate::about::pages::doors());
    if demo { house.and(crate::demo::pages::doors()) } else { house }
}

/// The doors that nobody stands at: they answer all alike, whatever the language.
pub fn unattended() -> OpenDoors {
    OpenDoors::new().get("whoever watches over the machine", "/healthz", async || "ok").get(
        "styles and typefaces",
        "/assets/{file}",
        asset,
    )
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// Tells how many statements a page took, the door's own among them (`Server-Timing`): what the benchmark reads, and anyone's developer tools.
async fn counted(request: axum::extract::Request, next: middleware::Next) -> Response {
    let count = std::cell::Cell::new(0);
    crate::base::desk::STATEMENTS
        .scope(count, async move {
            let mut response = next.run(request).await;
            let n = crate::base::desk::STATEMENTS.with(std::cell::Cell::get);
            if let Ok(value) = HeaderValue::from_str(&format!("db;desc=\"{n} statements\"")) {
                response.headers_mut().insert("server-timing", value);
            }
            response
        })
        .await
}

/// Assets are named by their content, and so are kept for ever.
async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = assets::get(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let kept = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::ETAG, asset.etag),
        (header::VARY, "Accept-Encoding"),
    ];
    match asset.gzip.filter(|_| shelf::packs(&headers)) {
        Some(packed) => (kept, [(header::CONTENT_ENCODING, "gzip")], packed).into_response(),
        None => (kept, asset.bytes).into_response(),
    }
}

async fn nowhere(headers: HeaderMap) -> Response {
    errors::outside(&Refusal::NotFound.into(), door::language(&headers))
}
