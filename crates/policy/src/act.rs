//! What can be done. The list is closed: a route or an action without a line here does not exist.

use crate::Kind;

macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident = $name:literal on $kind:ident;)*) => {
        /// What can be done, each to one kind of thing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Act { $($(#[$doc])* $act,)* }

        impl Act {
            /// Every act, in the order of the matrix.
            pub const ALL: &'static [Self] = &[$(Self::$act),*];

            /// The name in the rules, in the journal and in the matrix.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$act => $name),* }
            }

            /// The kind of thing it is done to.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$act => Kind::$kind),* }
            }
        }
    };
}

acts! {
    /// Look at the town's public pages.
    SeeTown = "see-town" on Town;
    /// Ask for a link to sign in.
    AskForLink = "ask-for-link" on Town;
    /// Use a link.
    SignIn = "sign-in" on Town;
    /// Leave.
    SignOut = "sign-out" on Town;
    /// Change the town's name, colour and texts.
    EditTown = "edit-town" on Town;
    /// Read the journal.
    SeeJournal = "see-journal" on Town;
    /// Read the list of people and their roles.
    SeePeople = "see-people" on Town;
    /// Give a person a role.
    GiveRole = "give-role" on Town;
    /// End a role before its time.
    EndRole = "end-role" on Town;
    /// Enter an organisation in the register.
    Register = "register" on Town;
    /// Read a text and keep it as a draft edition.
    Import = "import" on Town;
    /// Enter an accession that came on paper.
    EnterPaper = "enter-paper" on Town;
    /// See which accessions wait for somebody.
    SeeAccessions = "see-accessions" on Town;
    /// What the house does by itself: migrations of data, reminders, seeding.
    Keep = "keep" on Town;
    /// Look at a person's page.
    SeePerson = "see-person" on Person;
    /// Change one's own name and language.
    EditPerson = "edit-person" on Person;
    /// Blank a person's data, on their request.
    Erase = "erase" on Person;
    /// Look at a compact.
    SeeCompact = "see-compact" on Compact;
    /// Change a compact's rules.
    EditCompact = "edit-compact" on Compact;
    /// Look at an edition.
    SeeEdition = "see-edition" on Edition;
    /// Change a draft.
    EditEdition = "edit-edition" on Edition;
    /// Throw a draft away.
    DiscardEdition = "discard-edition" on Edition;
    /// Put an edition in force.
    Adopt = "adopt" on Edition;
    /// Look at an organisation's page.
    SeeOrganisation = "see-organisation" on Organisation;
    /// Change an organisation's entry.
    EditOrganisation = "edit-organisation" on Organisation;
    /// Let an entry that waits into the register, or end one.
    KeepRegister = "keep-register" on Organisation;
    /// Begin an organisation's accession.
    Accede = "accede" on Organisation;
    /// Look at a unit's page.
    SeeUnit = "see-unit" on Unit;
    /// Change a unit.
    EditUnit = "edit-unit" on Unit;
    /// Begin a unit's accession.
    AccedeUnit = "accede-unit" on Unit;
    /// Look at an accession and its evidence.
    SeeAccession = "see-accession" on Accession;
    /// Go on with an accession: say what was decided and who signs.
    EditAccession = "edit-accession" on Accession;
    /// Sign an accession.
    SignAccession = "sign-accession" on Accession;
    /// Receive an accession.
    Receive = "receive" on Accession;
    /// Confirm an accession.
    Confirm = "confirm" on Accession;
    /// Counter-sign an accession for the municipality.
    CounterSign = "counter-sign" on Accession;
    /// Decline an accession, with a reason.
    Decline = "decline" on Accession;
    /// Leave the compact.
    Withdraw = "withdraw" on Accession;
    /// Look at a plan.
    SeePlan = "see-plan" on Plan;
    /// Draw up a plan, change it, and propose it to the other side.
    EditPlan = "edit-plan" on Plan;
    /// Agree to a plan in the name of a side.
    AgreePlan = "agree-plan" on Plan;
    /// Look at a measure and what its owner has told.
    SeeMeasure = "see-measure" on Measure;
    /// Enter a measure, change it, delegate it, give it up.
    EditMeasure = "edit-measure" on Measure;
    /// Tell how a measure goes.
    ReportMeasure = "report-measure" on Measure;
    /// Look at how a commitment is kept.
    SeeCommitment = "see-commitment" on Commitment;
    /// Say in the name of a side how a commitment is kept.
    Assess = "assess" on Commitment;
    /// Look at a round of follow-up.
    SeeFollowup = "see-followup" on Followup;
    /// Prepare a round of follow-up, open it, move its last day, open it again for one party.
    EditFollowup = "edit-followup" on Followup;
    /// Read a report.
    SeeReport = "see-report" on Report;
    /// Write a report and hand it in.
    WriteReport = "write-report" on Report;
    /// Read the report of a year.
    SeeCompilation = "see-compilation" on Compilation;
    /// Let the report of a year be made, write in it, quote, publish and correct it.
    EditCompilation = "edit-compilation" on Compilation;
    /// Look at an evaluation: who evaluates, with which mandate, for how long.
    SeeEvaluation = "see-evaluation" on Evaluation;
    /// Commission an evaluation, move its last day, file what belongs to it.
    EditEvaluation = "edit-evaluation" on Evaluation;
    /// Read what an evaluator has found.
    SeeFinding = "see-finding" on Finding;
    /// Write what one has found and recommends, and deliver it.
    WriteFinding = "write-finding" on Finding;
    /// Read a recommendation, what the sides answer and what becomes of it.
    SeeRecommendation = "see-recommendation" on Recommendation;
    /// Answer a recommendation in the name of a side, and say what becomes of it.
    AnswerRecommendation = "answer-recommendation" on Recommendation;
    /// Look at a survey: whom it asks, and its result once that is published.
    SeeSurvey = "see-survey" on Survey;
    /// Prepare a survey, open it, move its last day, remind, publish.
    EditSurvey = "edit-survey" on Survey;
    /// Read what has been answered in a survey before it is published, and in one with names who said what.
    SeeAnswers = "see-answers" on Survey;
    /// Answer a survey by the link of a letter.
    AnswerSurvey = "answer-survey" on Town;
    /// Look at the bodies of the compact, and who sits in them.
    SeeBody = "see-body" on Body;
    /// Keep a body and its mandates: begin, correct and end it, name who sits there, end a mandate, leave a seat empty.
    EditBody = "edit-body" on Body;
    /// Look at what is to be done, by whom and when.
    SeeDuty = "see-duty" on Duty;
    /// Say that a return of the compact's rhythm has been kept, with its proof.
    Fulfil = "fulfil" on Duty;
    /// Follow something by mail: ask, confirm, choose how often, stop; without an account, by the token of a letter.
    Follow = "follow" on Town;
    /// See how many follow what, and never who.
    SeeFollowers = "see-followers" on Town;
    /// Take away an address that follows, for whoever asks for it.
    ForgetFollower = "forget-follower" on Town;
    /// Read a person's own calendar by its secret address.
    SeeCalendar = "see-calendar" on Town;
    /// Stop recurring letters by the way out that stands in them.
    StopLetters = "stop-letters" on Town;
}
