use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread::{self, JoinHandle},
};

use kernel::{Letter, PostError, Postman, StoppedClock};

use crate::{Folder, Memory, Smtp, Unusable};

fn letter() -> Letter {
    Letter {
        id: "k3v9q0ewq7m2x5c8t1n4r6y0za".to_owned(),
        from: "Örebro, kansli & råd. <post@ekby.example>".to_owned(),
        to: "maj-britt@exempel.example".to_owned(),
        subject: "Välkommen: er anslutning är bekräftad".to_owned(),
        text: "Hej!\n\nNu är ni med. Så här går det till framöver.\n".to_owned(),
        html: "<p>Hej!</p><p>Nu är ni med.</p>".to_owned(),
        way_out: Some("https://overens.example/ekby/mail/stop?t=abc_123-x".to_owned()),
    }
}

fn clock() -> Arc<StoppedClock> {
    Arc::new(StoppedClock::new("2027-03-12T14:03:00Z".parse().unwrap()))
}

fn written(letter: &Letter) -> String {
    let folder = tempfile::tempdir().unwrap();
    Folder::new(folder.path(), clock()).carry(letter).unwrap();
    std::fs::read_to_string(folder.path().join(format!("{}.eml", letter.id))).unwrap()
}

/// A mail server that answers each line by the script: the first answer whose start of line fits, else 250.
fn server(script: &'static [(&'static str, &'static str)]) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    (url, thread::spawn(move || converse(listener.accept().unwrap().0, script)))
}

fn converse(mut stream: TcpStream, script: &[(&str, &str)]) -> Vec<String> {
    let answer = |line: &str, otherwise: &'static str| {
        script.iter().find(|(start, _)| line.starts_with(start)).map_or(otherwise, |(_, answer)| *answer)
    };
    let mut heard = Vec::new();
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    write!(stream, "{}\r\n", answer("<connect>", "220 post.example ESMTP")).unwrap();
    let mut in_letter = false;
    while let Some(Ok(line)) = lines.next() {
        let reply = match line.as_str() {
            "." if in_letter => {
                in_letter = false;
                answer("<letter>", "250 taken")
            }
            _ if in_letter => "",
            "DATA" => {
                in_letter = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            other => answer(other, "250 fine"),
        };
        heard.push(line);
        if !reply.is_empty() && write!(stream, "{reply}\r\n").is_err() {
            break;
        }
    }
    heard
}

fn carry(script: &'static [(&'static str, &'static str)]) -> (Result<(), PostError>, Vec<String>) {
    let (url, server) = server(script);
    let result = Smtp::new(&url, clock()).unwrap().carry(&letter());
    (result, server.join().unwrap())
}

#[test]
fn a_letter_tells_machines_what_it_is() {
    let eml = written(&letter());
    assert!(eml.contains("Message-ID: <k3v9q0ewq7m2x5c8t1n4r6y0za@ekby.example>\r\n"), "{eml}");
    assert!(eml.contains("Date: Fri, 12 Mar 2027 14:03:00 +0000\r\n"));
    assert!(eml.contains("Auto-Submitted: auto-generated\r\n"));
    let way_out = "List-Unsubscribe: <https://overens.example/ekby/mail/stop?t=abc_123-x>\r\n";
    assert!(eml.replace("\r\n <", " <").contains(way_out), "{eml}");
    assert!(eml.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    assert!(eml.contains("Content-Type: multipart/alternative;"));
    let (plain, html) = (eml.find("text/plain").unwrap(), eml.find("text/html").unwrap());
    assert!(plain < html, "the last part is the one that is shown");
    assert!(eml.is_ascii());
}

#[test]
fn a_letter_that_comes_once_has_no_way_out() {
    assert!(!written(&Letter { way_out: None, ..letter() }).contains("List-Unsubscribe"));
}

#[test]
fn the_same_letter_is_the_same_file() {
    assert_eq!(written(&letter()), written(&letter()));
}

#[test]
fn a_folder_holds_letters_whole_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let postman = Folder::new(folder.path().join("made/later"), clock());
    postman.carry(&letter()).unwrap();
    postman.carry(&letter()).unwrap();
    let names: Vec<_> =
        std::fs::read_dir(postman.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["k3v9q0ewq7m2x5c8t1n4r6y0za.eml"]);
}

#[test]
fn a_folder_that_cannot_be_written_is_worth_another_try() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let result = Folder::new(file.path().join("under-a-file"), clock()).carry(&letter());
    assert!(matches!(result, Err(PostError::Later(_))));
}

#[test]
fn nothing_typed_becomes_a_header() {
    let eml = written(&Letter { subject: "Hej\r\nBcc: alla@exempel.example".to_owned(), ..letter() });
    assert!(!eml.contains("\nBcc"), "{eml}");

    let attack = "x@exempel.example\r\nBcc: alla@exempel.example".to_owned();
    for letter in [
        Letter { to: attack.clone(), ..letter() },
        Letter { from: format!("Namn\r\nBcc: y <{attack}>"), ..letter() },
        Letter { id: "a>\r\nBcc: x".to_owned(), ..letter() },
        Letter { id: "../../etc/cron".to_owned(), ..letter() },
        Letter { id: String::new(), ..letter() },
        Letter { way_out: Some("https://x>\r\nBcc: x".to_owned()), ..letter() },
        Letter { way_out: Some("javascript:x".to_owned()), ..letter() },
        Letter { to: "a@exempel.example, b@exempel.example".to_owned(), ..letter() },
        Letter { to: "ingen adress".to_owned(), ..letter() },
    ] {
        assert!(matches!(Memory::new().carry(&letter), Err(PostError::Never(_))), "{letter:?}");
    }
}

#[test]
fn a_memory_is_shared_by_its_clones() {
    let memory = Memory::new();
    memory.clone().carry(&letter()).unwrap();
    assert_eq!(memory.letters(), [letter()]);
    assert_eq!(memory.take(), [letter()]);
    assert!(memory.letters().is_empty());
}

#[test]
fn a_server_that_takes_the_letter_gets_it_whole() {
    let (result, heard) = carry(&[]);
    result.unwrap();
    assert!(heard.contains(&"MAIL FROM:<post@ekby.example>".to_owned()), "{heard:?}");
    assert!(heard.contains(&"RCPT TO:<maj-britt@exempel.example>".to_owned()));
    assert!(heard.iter().any(|line| line.starts_with("Message-ID: <k3v9q0ewq7m2x5c8t1n4r6y0za@")));
}

#[test]
fn what_passes_is_tried_again_and_what_does_not_is_not() {
    let later: [&'static [(&str, &str)]; 5] = [
        &[("<connect>", "421 too many of you")],
        &[("RCPT", "451 come back in five minutes")],
        &[("<letter>", "452 no room")],
        &[("MAIL", "530 sign in first")],
        &[("MAIL", "what?")],
    ];
    for script in later {
        let (result, _) = carry(script);
        assert!(matches!(result, Err(PostError::Later(_))), "{script:?}: {result:?}");
    }
    let never: [&'static [(&str, &str)]; 2] =
        [&[("RCPT", "550 5.1.1 no such person")], &[("<letter>", "554 not wanted")]];
    for script in never {
        let (result, _) = carry(script);
        assert!(
            matches!(&result, Err(PostError::Never(why)) if why.contains("55")),
            "{script:?}: {result:?}"
        );
    }
}

#[test]
fn a_server_that_is_away_is_tried_again() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let postman = Smtp::new(&format!("smtp://{address}"), clock()).unwrap();
    assert!(matches!(postman.carry(&letter()), Err(PostError::Later(_))));
}

#[test]
fn a_server_without_starttls_gets_nothing_when_it_is_required() {
    let (url, server) = server(&[]);
    let postman = Smtp::new(&format!("{url}?tls=required"), clock()).unwrap();
    assert!(matches!(postman.carry(&letter()), Err(PostError::Later(_))));
    assert!(!server.join().unwrap().iter().any(|line| line.starts_with("MAIL")));
}

#[test]
fn an_address_the_server_cannot_write_is_never_taken() {
    let (url, server) = server(&[]);
    let foreign = Letter { to: "åsa@exempel.example".to_owned(), ..letter() };
    let result = Smtp::new(&url, clock()).unwrap().carry(&foreign);
    assert!(matches!(result, Err(PostError::Never(_))), "{result:?}");
    server.join().unwrap();
}

#[test]
fn a_password_never_crosses_the_network_in_the_open() {
    for url in ["smtp://me:secret@post.example", "smtp://me:secret@localhost.example?tls=opportunistic"] {
        assert!(matches!(Smtp::new(url, clock()), Err(Unusable::OpenPassword)), "{url}");
    }
    for url in [
        "smtps://me:secret@post.example",
        "smtp://me:secret@post.example:2587?tls=required",
        "smtp://me:secret@127.0.0.1:25",
        "smtp://post.example",
    ] {
        let postman = Smtp::new(url, clock()).unwrap();
        assert!(!format!("{postman:?}").contains("secret"));
    }
    let refused = Smtp::new("gopher://me:secret@post.example", clock()).unwrap_err();
    assert!(!refused.to_string().contains("secret"));
}
