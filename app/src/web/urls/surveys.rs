//! The addresses of surveys.

use std::fmt::Display;

use super::{Urls, encoded};

urls! {
    /// Every survey.
    surveys() = "/surveys";
    /// Prepare a survey.
    survey_new() = "/surveys/new";
    /// A survey: what it asks, and whom.
    survey(id) = "/surveys/{}";
    /// A survey as whoever answers it will see it.
    survey_preview(id) = "/surveys/{}/preview";
    /// Change a survey that is only prepared.
    survey_edit(id) = "/surveys/{}/edit";
    /// One question more.
    survey_question_new(id) = "/surveys/{}/questions/new";
    /// A question is not asked.
    survey_unask(id, question) = "/surveys/{}/questions/{}/discarding";
    /// A survey is opened.
    survey_opening(id) = "/surveys/{}/opening";
    /// A survey that is only prepared is thrown away.
    survey_discarding(id) = "/surveys/{}/discarding";
    /// The last day of a survey is moved.
    survey_window(id) = "/surveys/{}/window";
    /// Those who have not answered are reminded.
    survey_reminder(id) = "/surveys/{}/reminder";
    /// Who said what, in a survey with names.
    survey_answers(id) = "/surveys/{}/answers";
    /// What a survey gave.
    survey_result(id) = "/surveys/{}/result";
    /// The same as a table.
    survey_csv(id) = "/surveys/{}/result.csv";
    /// The same for machines.
    survey_json(id) = "/surveys/{}/result.json";
    /// What a survey gave is published.
    survey_publication(id) = "/surveys/{}/publication";
    /// The link of a letter: answer a survey.
    survey_link(token) = "/answers/{}";
}
