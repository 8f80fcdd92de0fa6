//! The addresses of evaluations and of what is recommended in them.

use std::fmt::Display;

use super::{Urls, encoded};

urls! {
    /// Every evaluation.
    evaluations() = "/evaluations";
    /// Every evaluation, as a table.
    evaluations_csv() = "/evaluations.csv";
    /// The same as data.
    evaluations_json() = "/evaluations.json";
    /// Commission an evaluation.
    evaluation_new() = "/evaluations/new";
    /// An evaluation: its mandate, what was found, what the sides answer.
    evaluation(id) = "/evaluations/{}";
    /// The same as data.
    evaluation_json(id) = "/evaluations/{}/evaluation.json";
    /// Its recommendations, with answers and how far each has come, as a table.
    evaluation_csv(id) = "/evaluations/{}/recommendations.csv";
    /// The last day of an evaluation is moved.
    evaluation_period(id) = "/evaluations/{}/period";
    /// What the evaluator is writing.
    evaluation_draft(id) = "/evaluations/{}/draft";
    /// What is written is delivered.
    evaluation_delivery(id) = "/evaluations/{}/delivery";
    /// What was delivered is corrected.
    evaluation_correction(id) = "/evaluations/{}/correction";
    /// Write a finding.
    finding_new(id) = "/evaluations/{}/findings/new";
    /// A finding that is being written.
    finding(id, finding) = "/evaluations/{}/findings/{}";
    /// A finding is taken away.
    finding_removal(id, finding) = "/evaluations/{}/findings/{}/removal";
    /// Write a recommendation.
    recommendation_new(id) = "/evaluations/{}/recommendations/new";
    /// A recommendation that is being written.
    recommendation_draft(id, recommendation) = "/evaluations/{}/recommendations/{}";
    /// A recommendation is taken away.
    recommendation_removal(id, recommendation) = "/evaluations/{}/recommendations/{}/removal";
    /// File what belongs to an evaluation.
    evaluation_document_new(id) = "/evaluations/{}/documents/new";
    /// What belongs to an evaluation and lies here.
    evaluation_document(id, document) = "/evaluations/{}/documents/{}/file";
    /// A recommendation that was delivered: answers, and what becomes of it.
    recommendation(id) = "/recommendations/{}";
    /// A side answers.
    recommendation_answers(id) = "/recommendations/{}/answers";
    /// A side says what becomes of it.
    recommendation_outcomes(id) = "/recommendations/{}/outcomes";
    /// A side says that it is done.
    recommendation_completion(id) = "/recommendations/{}/completion";
    /// The file that shows it.
    recommendation_proof(id, outcome) = "/recommendations/{}/outcomes/{}/file";
}
