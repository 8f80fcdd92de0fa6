//! From the words that somebody typed to what is looked for: by which piece it is found the quickest, and what may have been
//! meant where nothing holds a word.

use super::{register_store::Sought, spelling, word_store};
use crate::base::{Cx, Error};

/// Of a piece that more entries hold than this, each is looked at in its order instead: that is quicker then.
const MANY: i64 = 2_000;
/// So many words are compared with one that nothing holds.
const NEAR: i64 = 400;

/// What is looked for with these words: by the longest piece of them, unless nearly everybody holds it.
pub(super) async fn sought(cx: &mut Cx, needles: Vec<String>) -> Result<Sought, Error> {
    let pieces = needles.iter().flat_map(|needle| needle.split(' '));
    let Some(longest) = pieces.max_by_key(|piece| piece.chars().count()).map(str::to_owned) else {
        return Ok(Sought::default());
    };
    let town = cx.town().to_owned();
    let often = word_store::how_often(cx.tx(), &town, &longest, MANY + 1).await?;
    let alone =
        matches!(needles.as_slice(), [only] if *only == longest && only.chars().count() <= word_store::PART);
    Ok(Sought { piece: (often <= MANY).then_some(longest), alone, needles })
}

/// What may have been meant by words of which nothing holds at least one; nothing where none comes near.
pub(super) async fn meant(cx: &mut Cx, of: &Sought) -> Result<Option<Sought>, Error> {
    let town = cx.town().to_owned();
    let mut needles = of.needles.clone();
    for needle in &mut needles {
        let Some(pieces) = spelling::pieces(needle) else { continue };
        let words = word_store::holding(cx.tx(), &town, pieces, NEAR).await?;
        if let Some(near) = spelling::meant(needle, &words) {
            *needle = near;
        }
    }
    if needles == of.needles { Ok(None) } else { Ok(Some(sought(cx, needles).await?)) }
}
