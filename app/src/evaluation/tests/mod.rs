//! Evaluations told through the front door. Today is 12 March 2027.
