//! The addresses of rounds of follow-up, of what the parties report in them and of the report of the year.

use std::fmt::Display;

use super::{Urls, encoded};

urls! {
    /// Every round of follow-up.
    followups() = "/followup";
    /// Prepare a round of follow-up.
    followup_new() = "/followup/new";
    /// A round of follow-up: who has answered.
    followup(id) = "/followup/{}";
    /// A round is opened.
    followup_opening(id) = "/followup/{}/opening";
    /// Those who have joined since are asked too.
    followup_newcomers(id) = "/followup/{}/newcomers";
    /// A round that is only prepared is thrown away.
    followup_discarding(id) = "/followup/{}/discarding";
    /// One question more.
    followup_question_new(id) = "/followup/{}/questions/new";
    /// Change a round that is only prepared.
    followup_edit(id) = "/followup/{}/edit";
    /// A question is not asked.
    followup_unask(id, question) = "/followup/{}/questions/{}/discarding";
    /// The last day of a round is moved.
    followup_window(id) = "/followup/{}/window";
    /// A round is closed before its last day.
    followup_closing(id) = "/followup/{}/closing";
    /// What a round gave.
    followup_result(id) = "/followup/{}/result";
    /// The same as data.
    followup_data(id) = "/followup/{}/result.json";
    /// Every round as data.
    followups_data() = "/followup.json";
    /// Enter a round from its paper.
    paper_new() = "/followup/papers/new";
    /// A round from paper.
    paper(id) = "/followup/papers/{}";
    /// Its file.
    paper_file(id) = "/followup/papers/{}/file";
    /// The same as data.
    paper_data(id) = "/followup/papers/{}/data.json";
    /// It is corrected.
    paper_correction(id) = "/followup/papers/{}/correction";
    /// How the sides saw the commitments, as it says.
    paper_views(id) = "/followup/papers/{}/views";
    /// A party's report.
    report(id) = "/reports/{}";
    /// A report is written.
    report_writing(id) = "/reports/{}/writing";
    /// A correction that was begun is thrown away.
    report_discard(id) = "/reports/{}/correction/withdrawal";
    /// A report is read through and handed in.
    report_handing_in(id) = "/reports/{}/handing-in";
    /// A report is saved as one types.
    report_saving(id) = "/reports/{}/saving";
    /// A report is filled in as a workbook.
    report_workbook(id) = "/reports/{}/workbook";
    /// That workbook.
    report_workbook_file(id) = "/reports/{}/workbook.xlsx";
    /// A report that was handed in is corrected.
    report_correction(id) = "/reports/{}/correction";
    /// A round is opened again for one party.
    report_reopening(id) = "/reports/{}/reopening";
    /// The report of a round's year is made.
    compiling(id) = "/followup/{}/compilation";
    /// The report of a year.
    compilation(id) = "/compilations/{}";
    /// Its words are written.
    compilation_writing(id) = "/compilations/{}/writing";
    /// What it quotes.
    compilation_quotes(id) = "/compilations/{}/quotes";
    /// It is published.
    compilation_publication(id) = "/compilations/{}/publication";
    /// It is corrected.
    compilation_correction(id) = "/compilations/{}/correction";
    /// As a document for everyone.
    compilation_report(id) = "/compilations/{}/report.pdf";
    /// As slides.
    compilation_slides(id) = "/compilations/{}/slides.pdf";
    /// As a document to go on writing in.
    compilation_document(id) = "/compilations/{}/report.docx";
    /// As a workbook.
    compilation_workbook(id) = "/compilations/{}/data.xlsx";
    /// As data.
    compilation_data(id) = "/compilations/{}/data.json";
}
