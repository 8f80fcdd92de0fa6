//! The figures as a table.

use std::time::Duration;

use crate::{
    load::Measured,
    wheel::Passed,
    year::{Published, SIGNATORIES, YEARS},
};

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Start and memory.
pub fn start(started: Duration, bytes: u64) {
    println!("first answer after start   {:>8.0} ms   (bar: 150)", ms(started));
    println!("memory at rest             {:>8.1} MiB  (bar: 80)", mib(bytes));
}

/// The table's head, with the reference.
pub fn head(reference: &[Measured; 2]) {
    println!(
        "\n{:<26}{:>10}{:>9}{:>9}{:>11}{:>9}{:>9}{:>10}{:>9}{:>7}",
        "each page made anew", "rate @1", "p50", "p99", "rate @16", "p50", "p99", "of hello", "ready", "SQL"
    );
    row("hello, world", reference, reference, reference, String::new());
}

/// One page, made anew each time; and its rate where it stands ready, both next to hello at 16.
pub fn row(
    name: &str,
    [one, sixteen]: &[Measured; 2],
    ready: &[Measured; 2],
    reference: &[Measured; 2],
    statements: String,
) {
    let of_hello = |of: &Measured| format!("1/{:.1}", reference[1].rate / of.rate);
    println!(
        "{name:<26}{:>10.0}{:>9.2}{:>9.2}{:>11.0}{:>9.2}{:>9.2}{:>10}{:>9}{:>7}",
        one.rate,
        ms(one.p50),
        ms(one.p99),
        sixteen.rate,
        ms(sixteen.p50),
        ms(sixteen.p99),
        of_hello(sixteen),
        of_hello(&ready[1]),
        statements,
    );
}

/// Acts: one after another, and many people's at once where that was measured.
pub fn act(name: &str, all: &[Measured]) {
    let figures = |act: &Measured| format!("{:>10.0}{:>9.2}{:>9.2}", act.rate, ms(act.p50), ms(act.p99));
    let figures: Vec<String> = all.iter().map(figures).collect();
    println!("{name:<26}{}", figures.join(" "));
}

/// The daily pass over many towns.
pub fn pass(towns: usize, passed: &Passed) {
    println!(
        "\nall duties of {towns} towns    {:>8.2} s    (bar: 10), {:.1} MiB more memory (bar: 200), {} duties each; one large town, \
         passed over {towns} times; one of them anew after an act: {:.1} ms",
        passed.time.as_secs_f64(),
        mib(passed.bytes),
        passed.duties,
        ms(passed.one)
    );
}

/// A large year, gathered and published.
pub fn year(year: &Published) {
    println!(
        "\na year of {SIGNATORIES} signatories, {YEARS} years kept: gathered in {:.0} ms, published in {:.0} ms",
        ms(year.gathered),
        ms(year.published)
    );
}

/// A page or a paper of that year, made anew, for one who asks.
pub fn paper(name: &str, of: &Measured, statements: String, peak: u64) {
    let (p50, p99, mib) = (ms(of.p50), ms(of.p99), mib(peak));
    println!("{name:<26}{p50:>10.0}{p99:>9.0} ms{statements:>7} SQL{mib:>10.1} MiB at most so far");
}

/// What the house holds before and after.
pub fn kept(before: u64, after: u64) {
    println!(
        "memory at rest {:.1} MiB, after that {:.1} MiB; bars: page 1,000 ms, PDF 5,000 ms, 300 MiB",
        mib(before),
        mib(after)
    );
}

/// After the load.
pub fn end(bytes: u64) {
    println!("\nmemory after the load      {:>8.1} MiB", mib(bytes));
    println!(
        "times in milliseconds; bars: p99 @16 under 25, search p50 @1 under 8, a page at least 1/40 of hello's rate, at most 10 SQL"
    );
}
