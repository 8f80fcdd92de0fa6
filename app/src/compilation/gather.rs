//! A year's facts, gathered from the neighbours as they stand today. Nothing is counted here.

use std::collections::HashMap;

use kernel::{Day, Id};

use super::{
    body_store,
    read_store::{self, Measured},
    shape::{
        Agreement, Commitment, Earlier, Measure, Paper, Party, Question, Round as RoundShape, Said, Side,
        Standing, VERSION, View, Year,
    },
};
use crate::{
    assessments::{
        rules::{Spread, assessing},
        sights::{SeeBoard, SeeViews},
    },
    base::{Cx, Error, Refusal},
    compact::{
        self,
        lineage::Lineage,
        promise,
        rules::{Clause, Side as TextSide},
    },
    followup::{
        paper::PaperRound,
        rules::{self, Report, Round},
        sights::{ResultSeen, SeeResult, gone},
    },
    web::Urls,
};

/// The facts of a round's year today, without words and quotes; and its reports, in the order of the year's parties.
pub async fn year(cx: &mut Cx, round: &Id<Round>) -> Result<(Year, Vec<Report>), Error> {
    use crate::base::Sight as _;
    let seen = SeeResult(round.clone()).see(cx).await?;
    let (town, today) = (cx.town().to_owned(), cx.today());
    let at = Urls::of(&town);
    let of = seen.round.clone();
    let lineage = compact::sights::Lives(of.compact.clone()).see(cx).await?;
    let board = SeeBoard { compact: of.slug.clone(), on: Some(today), ..SeeBoard::default() }.see(cx).await?;
    let sides = assessing(&seen.sides);
    let ids: Vec<Id<Clause>> = seen.commitments.iter().map(|one| one.id.clone()).collect();
    let views = SeeViews { compact: of.compact.clone(), commitments: ids, on: today }.see(cx).await?;
    let measures = read_store::measures(cx.tx(), &town, &of.compact, of.about).await?;
    let until = of.window.1.max(of.about.1).min(today);
    let earlier = read_store::earlier(cx.tx(), &town, &of).await?;
    let years = board.map(|board| (board.assessing, board.years)).unwrap_or_default();
    let year = Year {
        v: VERSION,
        host: cx.settings.base_url.clone(),
        town: cx.tenant.name.clone(),
        lang: cx.tenant.lang.tag().to_owned(),
        on: today.to_string(),
        compact: agreement(cx, &of, &at).await?,
        round: RoundShape {
            name: of.name.clone(),
            from: of.about.0.to_string(),
            until: of.about.1.to_string(),
            closed: of.window.1.to_string(),
            address: at.followup_result(&of.id),
        },
        questions: seen.questions.iter().map(question).collect(),
        commitments: seen.commitments.iter().map(|one| commitment(one, &of, &at)).collect(),
        parties: seen.reports.iter().map(|one| party(one, &seen, cx, &at)).collect(),
        answers: answers(&seen),
        views: views
            .into_iter()
            .filter(|one| sides.iter().any(|side| side.key == one.side))
            .map(|one| View {
                commitment: one.commitment.to_string(),
                side: one.side,
                status: one.status.name().to_owned(),
                on: one.on.to_string(),
                reason: one.reason,
                before: one.before.map(|status| status.name().to_owned()),
            })
            .collect(),
        measures: measures.iter().map(|one| measure(one, &seen.commitments, &lineage, &at)).collect(),
        signatories: read_store::signatories(cx.tx(), &town, &of.compact, (of.about.0, today)).await?,
        registered: read_store::registered(cx.tx(), &town, today).await?,
        meetings: read_store::meetings(cx.tx(), &town, &of.compact, (of.about.0, until)).await?,
        bodies: body_store::bodies(cx.tx(), (&town, &at), &of.compact, of.about).await?,
        earlier: earlier
            .into_iter()
            .map(|one| Earlier {
                views: standings(&years, one.until),
                name: one.name,
                until: one.until.to_string(),
                asked: one.asked,
                handed_in: one.handed_in,
                address: at.followup_result(&one.id),
            })
            .collect(),
        papers: papers(read_store::papers(cx.tx(), &town, &of).await?, &at),
        sides: sides.into_iter().map(|side| Side { key: side.key, label: side.label }).collect(),
        words: Vec::new(),
        quotes: Vec::new(),
    };
    Ok((year, seen.reports))
}

async fn agreement(cx: &mut Cx, of: &Round, at: &Urls) -> Result<Agreement, Error> {
    use policy::Act;
    let compact = cx.load_for(Act::SeeCompact, &of.compact).await?;
    let edition = of.edition.clone().ok_or(Refusal::NotFound)?;
    let edition = cx.load_for(Act::SeeEdition, &edition).await?;
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = edition.number.unwrap_or_default();
    Ok(Agreement {
        name: compact.name,
        edition: number,
        from: day(edition.from),
        body: edition.adopting_body.unwrap_or_default(),
        adopted: day(edition.adopted_on),
        diary: edition.diary_number.unwrap_or_default(),
        address: at.compact_edition(&compact.slug, number),
    })
}

fn question(one: &rules::Question) -> Question {
    Question {
        id: one.id.to_string(),
        of: one.scope.name().to_owned(),
        kind: one.sort.name().to_owned(),
        wording: one.wording.clone(),
        choices: one.choices.clone(),
    }
}

fn commitment(one: &Clause, of: &Round, at: &Urls) -> Commitment {
    Commitment {
        id: one.id.to_string(),
        name: promise::title(one),
        text: one.body.clone(),
        group: one.group.clone(),
        sides: one.sides.clone(),
        address: at.clause(&of.slug, of.number.unwrap_or_default(), &one.slug),
    }
}

fn party(one: &Report, seen: &ResultSeen, cx: &Cx, at: &Urls) -> Party {
    let asked = |clause: &&Clause| rules::concerns(clause, &one.party, seen.round.asked);
    let done = one.handed_in.as_ref();
    Party {
        name: if one.party.side == TextSide::JOINT { String::new() } else { one.party.name.clone() },
        side: one.party.side.clone(),
        handed_in: done.map(|done| done.at.day(&cx.tenant.zone).to_string()),
        version: done.map(|done| done.version),
        address: done.map(|_| at.report(&one.id)),
        asked: seen.commitments.iter().filter(asked).map(|clause| clause.id.to_string()).collect(),
        left: gone(&seen.left, one).map(|left| left.until.to_string()),
    }
}

/// What was answered, in the order of parties, commitments and questions, so that the same facts give the same text.
fn answers(seen: &ResultSeen) -> Vec<Said> {
    let mut all = Vec::new();
    for ((question, clause), said) in &seen.answers {
        for (party, answer) in said {
            all.push(Said {
                party: *party,
                question: question.to_string(),
                commitment: clause.as_ref().map(ToString::to_string),
                answer: answer.clone(),
            });
        }
    }
    let place = |ids: Vec<String>| ids.into_iter().zip(0_usize..).collect::<HashMap<_, _>>();
    let clauses = place(seen.commitments.iter().map(|one| one.id.to_string()).collect());
    let questions = place(seen.questions.iter().map(|one| one.id.to_string()).collect());
    all.sort_by_cached_key(|one| {
        let clause =
            one.commitment.as_ref().map_or(usize::MAX, |id| clauses.get(id).copied().unwrap_or_default());
        (one.party, clause, questions.get(&one.question).copied())
    });
    all
}

fn measure(one: &Measured, commitments: &[Clause], lineage: &Lineage, at: &Urls) -> Measure {
    let serves = |now: &&Clause| {
        let family = lineage.family(&now.id);
        one.clauses.iter().any(|clause| family.contains(clause))
    };
    Measure {
        name: one.name.clone(),
        owner: one.owner.clone(),
        side: one.side.clone(),
        status: one.status.clone(),
        due: one.due.to_string(),
        since: one.since.to_string(),
        commitments: commitments.iter().filter(serves).map(|now| now.id.to_string()).collect(),
        address: at.measure(&one.id),
    }
}

/// The years before this house, each with where it is read.
fn papers(all: Vec<(Id<PaperRound>, Paper)>, at: &Urls) -> Vec<Paper> {
    all.into_iter().map(|(id, one)| Paper { address: at.paper(&id), ..one }).collect()
}

/// How the sides saw the commitments at the end of the year of a day.
fn standings(
    (sides, years): &(Vec<TextSide>, Vec<crate::assessments::board::Year>),
    day: Day,
) -> Vec<Standing> {
    let Some(year) = years.iter().find(|one| one.day.year() == day.year()) else { return Vec::new() };
    let standing = |(side, spread): (&TextSide, &Spread)| {
        let [(_, complete), (_, substantial), ..] = spread.steps();
        Standing { side: side.key.clone(), good: complete + substantial, of: spread.total() }
    };
    sides.iter().zip(&year.sides).map(standing).collect()
}
