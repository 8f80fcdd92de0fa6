//! `demo` and `serve`: a house that answers.

use std::{net::SocketAddr, process::ExitCode, sync::Arc, time::Duration};

use app::{
    base::worker,
    web::{Settings, house},
};
use kernel::{Lang, Letter, PostError, Postman, SystemClock};
use tokio::{net::TcpListener, sync::oneshot};

use crate::{
    Failure,
    args::{DemoArgs, ServeArgs},
    data::{Folder, Kind},
    open::{self, House},
};

/// How long open requests may take to end once the house is asked to stop.
const GRACE: Duration = Duration::from_secs(10);

/// A postman who leaves letters where they are: the demo shows them from the outbox.
#[derive(Debug)]
struct Kept;

impl Postman for Kept {
    fn carry(&self, _: &Letter) -> Result<(), PostError> {
        Ok(())
    }
}

/// Serves a demo.
pub async fn demo(args: DemoArgs) -> Result<ExitCode, Failure> {
    if !args.listen.ip().is_loopback() && !args.anywhere {
        return Err("a demo lets anyone sign in as anyone, so it listens on this machine alone \
                    (127.0.0.1); add --anywhere if that is what you want"
            .into());
    }
    let folder = Folder::of_kind(&args.data, Kind::Demo)?;
    let listener = TcpListener::bind(args.listen).await.map_err(|e| format!("{}: {e}", args.listen))?;
    let address = listener.local_addr()?;
    if folder.begin_demo()? {
        eprintln!("The demo was interrupted while it was being made; it is made anew.");
    }
    let settings =
        Settings { base_url: format!("http://{address}"), sender: "overens@demo.example".into(), demo: true };
    let house = open::house(&folder, None, settings).await?;
    let towns = app::tenants::actions::all(&house.desk).await.map_err(|e| open::said(&e, Lang::En))?;
    if towns.is_empty() {
        eprintln!("Making the demo's towns and their years: this takes a moment, once.");
    }
    app::demo::seed::sow(&house.desk).await.map_err(|e| open::said(&e, Lang::En))?;
    folder.finish_demo()?;
    answer(house, listener, address, Arc::new(Kept)).await
}

/// Serves for real.
pub async fn serve(args: ServeArgs) -> Result<ExitCode, Failure> {
    let postman = postman(&args.mail)?;
    let base_url = base_url(&args.base_url)?;
    let folder = Folder::of_kind(&args.store.data, Kind::Real)?;
    let listener = TcpListener::bind(args.listen).await.map_err(|e| format!("{}: {e}", args.listen))?;
    let address = listener.local_addr()?;
    let settings = Settings { base_url, sender: args.sender, demo: false };
    let house = open::house(&folder, args.store.database_url.as_deref(), settings).await?;
    answer(house, listener, address, postman).await
}

/// Answers until asked to stop.
async fn answer(
    house: House,
    listener: TcpListener,
    address: SocketAddr,
    postman: Arc<dyn Postman>,
) -> Result<ExitCode, Failure> {
    let (stop, stopping) = oneshot::channel::<()>();
    let work = tokio::spawn(worker::run(house.desk.clone(), postman, stopping));
    let server =
        axum::serve(listener, house::router(house.desk.clone())).with_graceful_shutdown(asked_to_stop());
    let stopped = asked_to_stop();
    println!("Överens: http://{address}/");
    let patience = async {
        stopped.await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        done = server.into_future() => done?,
        () = patience => tracing::warn!("some requests had not ended"),
    }
    // A letter on its way may be carried once more after the next start; it is the same letter, by its Message-ID.
    drop(stop);
    work.await?;
    drop(house.desk);
    house.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Waits for Ctrl-C or SIGTERM. It listens from the moment it is called, not from when it is first waited for: whoever has
/// read the address may ask at once.
fn asked_to_stop() -> impl Future<Output = ()> + Send + 'static {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{Signal, SignalKind, signal};
        let listen = |kind| signal(kind).ok();
        let heard = |signal: Option<Signal>| async {
            match signal {
                Some(mut signal) => drop(signal.recv().await),
                None => std::future::pending().await,
            }
        };
        let (interrupt, terminate) = (listen(SignalKind::interrupt()), listen(SignalKind::terminate()));
        async move {
            tokio::select! { () = heard(interrupt) => {}, () = heard(terminate) => {} }
        }
    }
    #[cfg(not(unix))]
    async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// The postman for `--mail`.
fn postman(place: &str) -> Result<Arc<dyn Postman>, Failure> {
    let clock = Arc::new(SystemClock);
    if let Some(folder) = place.strip_prefix("folder:") {
        return Ok(Arc::new(post::Folder::new(folder, clock)));
    }
    Ok(Arc::new(post::Smtp::new(place, clock).map_err(|why| format!("--mail: {why}"))?))
}

/// The base of every link: without a slash at the end, and by HTTPS wherever others than this machine use it.
fn base_url(said: &str) -> Result<String, Failure> {
    let url = said.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let Some(host) = host.filter(|host| !host.is_empty() && !host.contains(['/', '?', '#', ' '])) else {
        return Err(format!("--base-url: {said} is not an address such as https://overens.example").into());
    };
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let at_home = ["localhost", "127.0.0.1", "[::1]"].contains(&name);
    if !url.starts_with("https://") && !at_home {
        tracing::warn!("{url} is not https: what people send, and their sessions, can be read on the way");
    }
    Ok(url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{base_url, demo, postman};
    use crate::args::DemoArgs;

    #[test]
    fn links_stand_on_an_address_without_a_path() {
        assert_eq!(base_url("https://overens.example/").unwrap(), "https://overens.example");
        assert_eq!(base_url("http://localhost:8080").unwrap(), "http://localhost:8080");
        for wrong in ["overens.example", "ftp://overens.example", "https://", "https://overens.example/a"] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn mail_leaves_by_a_server_or_into_a_folder() {
        assert!(postman("folder:letters").is_ok());
        assert!(postman("smtp://localhost:25").is_ok());
        assert!(postman("pigeon://loft").is_err());
    }

    #[tokio::test]
    async fn a_demo_is_not_shown_to_the_world_by_mistake() {
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("demo");
        let args = DemoArgs { listen: "0.0.0.0:0".parse().unwrap(), data: data.clone(), anywhere: false };
        assert!(demo(args).await.unwrap_err().to_string().contains("--anywhere"));
        assert!(!data.exists());
    }
}
