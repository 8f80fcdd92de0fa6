//! The register as a list: the SQL that searches, counts and pages it. Kept apart from [`super::store`], which keeps one
//! organisation at a time.
//!
//! A signatory on a day is an organisation with an accession that was listed then: `accession` is its own slice's table
//! and only joined here. Who is one today, and how many share which traits, is kept by triggers (migration 0008), because a
//! public page that counts ten thousand rows each time is too slow without a cache, and a cache is too little to stand on.

use db::{DbError, Row, Tx, Value, params};
use kernel::{Day, Id};

use super::{
    rules::Organisation,
    search::{Combination, Search, WHOLE_TOWN},
    store, word_store,
};

/// An organisation of the list, without its contacts; and by what it is a signatory, if it is one.
#[derive(Debug)]
pub struct Listed {
    /// The organisation.
    pub organisation: Organisation,
    /// Since when it is a signatory, on the day that was asked for.
    pub acceded_on: Option<Day>,
    /// The number of the edition it signed.
    pub edition: Option<i64>,
}

/// What the words of a search come to: what is looked for, and by what it is found the quickest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words, cut and folded; none where nothing is searched for.
    pub needles: Vec<String>,
    /// A piece of them that few entries hold: those are looked at, and no others.
    pub piece: Option<String>,
    /// Whether that piece is all that is looked for: whoever holds it need not be looked at again.
    pub alone: bool,
}

/// Which stretch of a list is read.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// So many.
    pub limit: i64,
    /// After so many.
    pub offset: i64,
    /// Of so many; 0 where nobody has counted.
    pub of: i64,
}

impl Place {
    /// Whether the stretch is met soon by whoever walks over the register in its order: one in ten or twenty fits, and the
    /// stretch lies near the beginning.
    const fn is_near(&self) -> bool {
        self.of > 0 && (self.offset + self.limit) * 16 <= self.of
    }
}

/// The four traits that the filters count, of every public organisation that stood on the day and that the words find.
/// Today's, with nothing searched for, stand ready; today's search asks those that hold a rare piece, or else all; another
/// day also asks the accessions.
pub async fn combinations(
    tx: &mut Tx,
    town: &str,
    search: &Search,
    sought: &Sought,
    day: Day,
) -> Result<Vec<Combination>, DbError> {
    let [a, b, c, d] = store::patterns(&sought.needles);
    let rows = if search.on.is_some() {
        tx.rows(ON_A_DAY, &params![town, a, b, c, d, day]).await?
    } else if sought.needles.is_empty() {
        tx.rows(ALL_TODAY, &params![town]).await?
    } else if let Some(piece) = &sought.piece {
        let (from, until) = word_store::range(piece);
        if sought.alone {
            tx.rows(PIECE_TODAY, &params![town, from, until]).await?
        } else {
            tx.rows(PART_TODAY, &params![town, a, b, c, d, from, until]).await?
        }
    } else {
        tx.rows(FOUND_TODAY, &params![town, a, b, c, d]).await?
    };
    rows.iter().map(combination).collect()
}

const ALL_TODAY: &str = "SELECT kind, orientation, district, acceded AS signatory, n
    FROM register_count WHERE tenant = $1 AND n > 0";

const FOUND_TODAY: &str = "SELECT kind, orientation, district, acceded AS signatory, COUNT(*) AS n
    FROM organisation
    WHERE tenant = $1 AND class = 'public' AND ended_on IS NULL
      AND folded LIKE $2 AND ($3 = '%' OR folded LIKE $3) AND ($4 = '%' OR folded LIKE $4) AND ($5 = '%' OR folded LIKE $5)
    GROUP BY kind, orientation, district, acceded";

/// Those that hold a piece, joined crosswise so that no planner begins with the whole register.
const PART_TODAY: &str = "SELECT o.kind, o.orientation, o.district, o.acceded AS signatory, COUNT(*) AS n
    FROM (SELECT DISTINCT w.organisation AS id FROM register_part q CROSS JOIN register_word w
          WHERE q.tenant = $1 AND q.part >= $6 AND q.part < $7 AND w.tenant = q.tenant AND w.word = q.word) AS hit
    CROSS JOIN organisation o
    WHERE o.tenant = $1 AND o.id = hit.id AND o.class = 'public' AND o.ended_on IS NULL
      AND o.folded LIKE $2 AND ($3 = '%' OR o.folded LIKE $3)
      AND ($4 = '%' OR o.folded LIKE $4) AND ($5 = '%' OR o.folded LIKE $5)
    GROUP BY o.kind, o.orientation, o.district, o.acceded";

/// The same where the piece is all that is looked for: counted in an index, no entry is read.
const PIECE_TODAY: &str = "SELECT o.kind, o.orientation, o.district, o.acceded AS signatory, COUNT(*) AS n
    FROM (SELECT DISTINCT w.organisation AS id FROM register_part q CROSS JOIN register_word w
          WHERE q.tenant = $1 AND q.part >= $2 AND q.part < $3 AND w.tenant = q.tenant AND w.word = q.word) AS hit
    CROSS JOIN organisation o
    WHERE o.tenant = $1 AND o.id = hit.id AND o.class = 'public' AND o.ended_on IS NULL
    GROUP BY o.kind, o.orientation, o.district, o.acceded";

const ON_A_DAY: &str = "SELECT kind, orientation, district, signatory, COUNT(*) AS n FROM (
      SELECT o.kind, o.orientation, o.district,
        EXISTS (SELECT 1 FROM accession a WHERE a.tenant = $1 AND a.organisation = o.id AND a.listed_on <= $6
          AND (a.ended_on > $6 OR (a.ended_on IS NULL AND a.state = 'listed'))) AS signatory
      FROM organisation o
      WHERE o.tenant = $1 AND o.class = 'public'
        AND o.entered_on <= $6 AND (o.ended_on IS NULL OR o.ended_on > $6)
        AND o.folded LIKE $2 AND ($3 = '%' OR o.folded LIKE $3)
        AND ($4 = '%' OR o.folded LIKE $4) AND ($5 = '%' OR o.folded LIKE $5)) AS found
    GROUP BY kind, orientation, district, signatory";

fn combination(row: &Row) -> Result<Combination, DbError> {
    Ok(Combination {
        signatory: row.get("signatory")?,
        kind: row.parsed("kind")?,
        orientation: row.parsed("orientation")?,
        district: row.get("district")?,
        count: row.get("n")?,
    })
}

/// A page of those that `$found` finds. It is found first, by keys alone, so that what stands on it is read for its own rows
/// and not for those before it: joined crosswise, which SQLite takes for an order.
macro_rules! page {
    ($($found:expr),+) => {
        concat!(
            "SELECT o.id, o.number, o.name, o.kind, o.orientation, o.district, o.purpose, o.website, o.class,
               o.entered_by, o.entered_on, o.confirmed_on, o.ended_on,
               COALESCE(a.since_on, a.listed_on) AS acceded_on, e.number AS edition
             FROM (SELECT p.id FROM ",
            $($found,)+
            " ORDER BY p.sort_key, p.id LIMIT $8 OFFSET $9) AS page
             CROSS JOIN organisation o
             LEFT JOIN accession a ON a.tenant = $1 AND a.id = (
               SELECT b.id FROM accession b WHERE b.tenant = $1 AND b.organisation = o.id AND b.listed_on <= $2
                 AND (b.ended_on > $2 OR (b.ended_on IS NULL AND b.state = 'listed'))
               ORDER BY b.listed_on, b.id LIMIT 1)
             LEFT JOIN edition e ON e.tenant = $1 AND e.id = a.edition
             WHERE o.tenant = $1 AND o.id = page.id
             ORDER BY o.sort_key, o.id"
        )
    };
}

/// Of today: what is public and has not ended, the signatories as they are kept.
macro_rules! today {
    () => {
        "p.tenant = $1 AND p.class = 'public' AND p.ended_on IS NULL
         AND ($7 = '' OR CASE WHEN p.acceded THEN 'yes' ELSE 'no' END = $7)"
    };
}

/// As the filters ask.
macro_rules! filters {
    () => {
        " AND ($3 = '' OR p.kind = $3) AND ($4 = '' OR p.orientation = $4)
          AND (CAST($5 AS TEXT) = '' OR p.district = $6)"
    };
}

/// With every one of the words.
macro_rules! words {
    () => {
        " AND p.folded LIKE $10 AND ($11 = '%' OR p.folded LIKE $11)
          AND ($12 = '%' OR p.folded LIKE $12) AND ($13 = '%' OR p.folded LIKE $13)"
    };
}

/// Of all, with no filter: whoever is passed over on the way to a deep page is asked nothing.
const PAGE_ALL: &str =
    page!("organisation p WHERE p.tenant = $1 AND p.class = 'public' AND p.ended_on IS NULL");
const PAGE_TODAY: &str = page!("organisation p WHERE ", today!(), filters!());
const PAGE_FOUND: &str = page!("organisation p WHERE ", today!(), filters!(), words!());
const PAGE_BY_PART: &str = page!(
    "(SELECT DISTINCT w.organisation AS id FROM register_part q CROSS JOIN register_word w
      WHERE q.tenant = $1 AND q.part >= $14 AND q.part < $15 AND w.tenant = q.tenant AND w.word = q.word) AS hit
     CROSS JOIN organisation p WHERE p.id = hit.id AND ",
    today!(),
    filters!(),
    words!()
);
const PAGE_ON_A_DAY: &str = page!(
    "organisation p WHERE p.tenant = $1 AND p.class = 'public'
       AND p.entered_on <= $2 AND (p.ended_on IS NULL OR p.ended_on > $2)
       AND ($7 = '' OR CASE WHEN EXISTS (
         SELECT 1 FROM accession b WHERE b.tenant = $1 AND b.organisation = p.id AND b.listed_on <= $2
           AND (b.ended_on > $2 OR (b.ended_on IS NULL AND b.state = 'listed'))
       ) THEN 'yes' ELSE 'no' END = $7)",
    filters!(),
    words!()
);

/// What the words and all filters leave, in Swedish order: those of `place`.
pub async fn list(
    tx: &mut Tx,
    town: &str,
    (search, sought): (&Search, &Sought),
    day: Day,
    place: Place,
) -> Result<Vec<Listed>, DbError> {
    let district = if search.district == WHOLE_TOWN { "" } else { &search.district };
    let mut asked = params![
        town,
        day,
        search.kind.map_or("", super::OrganisationKind::name),
        search.orientation.map_or("", super::Orientation::name),
        &search.district,
        district,
        search.signatory_name(),
        place.limit,
        place.offset,
    ]
    .to_vec();
    let plain = search.on.is_none() && sought.needles.is_empty();
    if !plain {
        asked.extend(store::patterns(&sought.needles).map(Value::from));
    }
    let sql = match &sought.piece {
        _ if plain && !search.narrows() => PAGE_ALL,
        _ if plain => PAGE_TODAY,
        _ if search.on.is_some() => PAGE_ON_A_DAY,
        Some(piece) if !place.is_near() => {
            let (from, until) = word_store::range(piece);
            asked.extend([Value::from(from), Value::from(until)]);
            PAGE_BY_PART
        }
        _ => PAGE_FOUND,
    };
    tx.rows(sql, &asked).await?.iter().map(listed).collect()
}

fn listed(row: &Row) -> Result<Listed, DbError> {
    Ok(Listed {
        organisation: store::organisation(row)?,
        acceded_on: row.get("acceded_on")?,
        edition: row.get("edition")?,
    })
}

/// Entries that wait to be looked at, the oldest first.
pub async fn waiting(tx: &mut Tx, town: &str) -> Result<Vec<Organisation>, DbError> {
    let rows = tx
        .rows(
            "SELECT id, number, name, kind, orientation, district, purpose, website, class, entered_by, entered_on,
               confirmed_on, ended_on
             FROM organisation WHERE tenant = $1 AND class = 'own' AND ended_on IS NULL
             ORDER BY entered_on, sort_key, id",
            &params![town],
        )
        .await?;
    rows.iter().map(store::organisation).collect()
}

/// Another organisation that belongs to this one, or to which this one belongs.
#[derive(Debug)]
pub struct Related {
    /// Which.
    pub id: Id<Organisation>,
    /// Its name.
    pub name: String,
    /// Whether it is the umbrella; else it is a member.
    pub is_umbrella: bool,
    /// Whether it has acceded by itself.
    pub signatory: bool,
}

/// The public members of an umbrella and the public umbrellas of a member, on a day.
pub async fn related(
    tx: &mut Tx,
    town: &str,
    id: &Id<Organisation>,
    day: Day,
) -> Result<Vec<Related>, DbError> {
    let rows = tx
        .rows(
            "SELECT o.id, o.name, r.what,
               EXISTS (SELECT 1 FROM accession a WHERE a.tenant = $1 AND a.organisation = o.id AND a.listed_on <= $3
                 AND (a.ended_on > $3 OR (a.ended_on IS NULL AND a.state = 'listed'))) AS signatory
             FROM (
               SELECT m.umbrella AS id, 'umbrella' AS what FROM membership m
               WHERE m.tenant = $1 AND m.member = $2 AND m.from_day <= $3 AND (m.until_day IS NULL OR m.until_day > $3)
               UNION ALL
               SELECT m.member, 'member' FROM membership m
               WHERE m.tenant = $1 AND m.umbrella = $2 AND m.from_day <= $3
                 AND (m.until_day IS NULL OR m.until_day > $3)) r
             CROSS JOIN organisation o
             WHERE o.tenant = $1 AND o.id = r.id AND o.class = 'public' AND (o.ended_on IS NULL OR o.ended_on > $3)
             ORDER BY o.sort_key, o.id",
            &params![town, id, day],
        )
        .await?;
    let related = |row: &Row| {
        Ok(Related {
            id: row.get("id")?,
            name: row.get("name")?,
            is_umbrella: row.get::<String>("what")? == "umbrella",
            signatory: row.get("signatory")?,
        })
    };
    rows.iter().map(related).collect()
}

/// Tests take an accession as given; how one comes about is its own slice's story.
#[cfg(test)]
pub(super) async fn take_as_acceded(
    tx: &mut Tx,
    town: &str,
    id: &str,
    listed_on: &str,
    ended_on: Option<&str>,
) -> Result<(), DbError> {
    tx.run(
        "INSERT INTO compact (tenant, id, slug, name, vocabulary, confirmed_by, confirming_body, counter_signed,
           carries_over, renew_within_months, criteria)
         VALUES ($1, 'c', 'c', 'Ekbys överenskommelse', '{}', 'secretariat', '', FALSE, TRUE, 0, '')
         ON CONFLICT DO NOTHING",
        &params![town],
    )
    .await?;
    tx.run(
        "INSERT INTO edition (tenant, id, compact, number, title, lang, state, revision, created_at)
         VALUES ($1, 'e', 'c', 2, 'Ekbys överenskommelse', 'sv', 'in_force', 1, '2024-01-01T00:00:00.000Z')
         ON CONFLICT DO NOTHING",
        &params![town],
    )
    .await?;
    let state = if ended_on.is_some() { "withdrawn" } else { "listed" };
    tx.run(
        "INSERT INTO accession (tenant, id, compact, edition, organisation, state, on_paper, decided_by, signer, capacity,
           counter_signer, counter_capacity, listed_on, ended_on, check_code, begun_at)
         VALUES ($1, $6, 'c', 'e', $2, $3, FALSE, '', '', '', '', '', $4, $5, $6, '2024-01-01T00:00:00.000Z')",
        &params![town, id, state, listed_on, ended_on, format!("{id}-{listed_on}")],
    )
    .await?;
    Ok(())
}
