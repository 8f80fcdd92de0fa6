//! Are we there: how each side sees each commitment, side by side, and the board of them all.
