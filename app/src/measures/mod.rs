//! What the sides have taken upon themselves: action plans, their measures, and what the owners tell of them.

pub mod rules;
