//! The transcript of a presentation: numbered slides whose titles run into their text.
//!
//! Evidence: lines begin with 1, 2, 3 … without a point, all through the text, and a title comes back on several slides
//! (nobody repeats the words of a list's items). What the slides of a run begin with in common is their title.

use super::furniture::Kept;
use crate::source::Hint;
use crate::text;

/// Makes a heading of every slide's title. Other texts are left as they are.
pub(crate) fn retitled(lines: Vec<Kept>) -> Vec<Kept> {
    let slides = slides(&lines);
    if !is_presentation(&lines, &slides) {
        return lines;
    }
    let bodies: Vec<String> = slides.iter().map(|&i| body(&lines[i].line.text).to_owned()).collect();
    let titles: Vec<String> = (0..slides.len()).map(|n| title(&lines, &slides, &bodies, n)).collect();
    let mut out = Vec::with_capacity(lines.len() + slides.len());
    let mut shown = "";
    for (i, kept) in lines.into_iter().enumerate() {
        let Some(n) = slides.iter().position(|&at| at == i) else {
            out.push(kept);
            continue;
        };
        let title = titles[n].as_str();
        if title != shown && !title.is_empty() {
            let mut head = kept.clone();
            title.clone_into(&mut head.line.text);
            head.line.hint = Hint::Heading(2);
            out.push(head);
        }
        shown = title;
        let rest = bodies[n][title.len()..].trim();
        if !rest.is_empty() {
            let mut line = kept;
            rest.clone_into(&mut line.line.text);
            line.line.gap = true;
            line.line.hint = Hint::Paragraph;
            out.push(line);
        }
    }
    out
}

fn body(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start()
}

/// The lines that begin with the next number of the count.
fn slides(lines: &[Kept]) -> Vec<usize> {
    let mut out = Vec::new();
    for (i, kept) in lines.iter().enumerate() {
        let number = kept.line.text.split(' ').next().and_then(|word| word.parse::<usize>().ok());
        if kept.line.gap && kept.line.hint == Hint::None && number == Some(out.len() + 1) {
            out.push(i);
        }
    }
    out
}

fn is_presentation(lines: &[Kept], slides: &[usize]) -> bool {
    let firsts: Vec<&str> = slides.iter().map(|&i| first_words(body(&lines[i].line.text))).collect();
    let again = firsts.windows(2).filter(|pair| pair[0] == pair[1]).count();
    slides.len() >= 8 && again >= 3 && lines.len() < slides.len() * 6
}

fn first_words(text: &str) -> &str {
    text.split(' ').next().unwrap_or("")
}

/// A slide's title: its first line where that is short and more follows; else what it shares with its neighbours.
fn title(lines: &[Kept], slides: &[usize], bodies: &[String], n: usize) -> String {
    let body = &bodies[n];
    let next_line = lines.get(slides[n] + 1);
    let has_more = next_line.is_some_and(|next| !next.line.gap);
    let short = body.chars().count() <= 90 && !text::is_terminated(body) || body.ends_with('?');
    if short && (has_more || body.split(' ').count() <= 8) {
        return body.clone();
    }
    // All slides in a row that begin with the same word: the shortest common beginning of two of them.
    let mut best: Option<usize> = None;
    for other in [n.checked_sub(1), n.checked_add(1)].into_iter().flatten() {
        if let Some(theirs) = bodies.get(other) {
            let shared = common(body, theirs);
            if shared > 0 && best.is_none_or(|least| shared < least) {
                best = Some(shared);
            }
        }
    }
    body[..best.unwrap_or(0)].trim_end().to_owned()
}

/// How many bytes of whole words two texts begin with in common.
fn common(a: &str, b: &str) -> usize {
    let mut end = 0;
    for (x, y) in text::words(a).iter().zip(text::words(b).iter()) {
        if x.raw != y.raw || x.end != y.end {
            break;
        }
        end = x.end;
    }
    end
}
