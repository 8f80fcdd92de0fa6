//! Bullets that are drawn as shapes, not set as letters: browsers print them so.

use hayro_interpret::kurbo::Rect;

use super::fragment::Fragment;

/// How far left of its text a bullet may stand, in letter sizes.
const FARTHEST: f64 = 2.6;
/// A dot nearer than this to text on its left stands in a line, not before one; in a table the next cell is not far.
const NEAREST: f64 = 0.6;

/// Puts a bullet before each piece of line that a drawn dot stands before.
pub fn put_before(dots: &[Rect], fragments: &mut [Fragment]) {
    for dot in dots {
        let place = |f: &Fragment| f.left - dot.x1;
        let beside = |f: &Fragment| (f.baseline - f.size * 0.32 - dot.center().y).abs() < f.size * 0.3;
        if fragments.iter().any(|f| beside(f) && f.left < dot.x0 && f.right > dot.x0 - f.size * NEAREST) {
            continue;
        }
        let fits = |f: &&mut Fragment| {
            (0.0..f.size * FARTHEST).contains(&place(f)) && beside(f) && dot.height() < f.size * 0.7
        };
        let next = fragments.iter_mut().filter(fits).min_by(|a, b| a.left.total_cmp(&b.left));
        if let Some(fragment) = next
            && !fragment.text.starts_with('•')
        {
            fragment.put_before("•", dot.x0, dot.x1);
        }
    }
}
