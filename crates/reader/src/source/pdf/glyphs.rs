//! Every letter of a page with its place, size and weight, and the straight rules that are drawn.

use std::collections::HashMap;

use hayro_interpret::font::{Glyph as Shape, GlyphIdentifier, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathSeg, Point, Rect, Shape as _};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt as _, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::page::Page;

/// The most letters and rules we take from one page; what draws more is a picture.
const MOST_ON_A_PAGE: usize = 200_000;
/// How thick strokes are, in thousandths of the letter size, from where on they look bold.
const BOLD_STROKE: f64 = 108.0;

/// A letter as it stands on the page; the page's upper left corner is the origin, in points.
#[derive(Debug, Clone)]
pub struct Glyph {
    pub text: String,
    pub x: f64,
    pub baseline: f64,
    pub width: f64,
    pub size: f64,
    pub bold: bool,
}

/// What a page holds.
#[derive(Default)]
pub struct Content {
    pub glyphs: Vec<Glyph>,
    pub rules: Vec<Rect>,
    /// Small filled shapes, which may be bullets.
    pub dots: Vec<Rect>,
}

/// Reads pages one after another, keeping what they share.
pub struct Reader<'a> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
}

impl<'a> Reader<'a> {
    pub fn new(pdf: &'a Pdf) -> Self {
        Self { pdf, cache: InterpreterCache::new() }
    }

    /// Everything a page says, the right way up.
    pub fn page(&mut self, page: &'a Page<'a>) -> Content {
        let (width, height) = page.render_dimensions();
        let (width, height) = (f64::from(width), f64::from(height));
        let bounds = Rect::new(0.0, 0.0, width, height);
        let settings = InterpreterSettings::default();
        let transform = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(transform, bounds, &self.cache, self.pdf.xref(), settings);
        let mut collector = Collector { bounds, ..Collector::default() };
        interpret_page(page, &mut context, &mut collector);
        collector.upright(width, height)
    }
}

/// The way a line of text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    Right,
    Down,
    Left,
    Up,
}

#[derive(Default)]
struct Collector {
    bounds: Rect,
    glyphs: Vec<(Way, Glyph)>,
    rules: Vec<Rect>,
    dots: Vec<Rect>,
    strokes: HashMap<GlyphIdentifier, bool>,
}

impl Collector {
    /// Keeps the text that runs the way most of the page runs, and turns it upright.
    fn upright(self, width: f64, height: f64) -> Content {
        let count = |way| self.glyphs.iter().filter(|(w, _)| *w == way).count();
        let main = [Way::Down, Way::Up, Way::Left]
            .into_iter()
            .find(|way| count(*way) * 2 > self.glyphs.len())
            .unwrap_or(Way::Right);
        let turn = |x: f64, y: f64| match main {
            Way::Right => (x, y),
            Way::Down => (y, width - x),
            Way::Up => (height - y, x),
            Way::Left => (width - x, height - y),
        };
        let glyphs = self.glyphs.into_iter().filter(|(way, _)| *way == main).map(|(_, mut glyph)| {
            (glyph.x, glyph.baseline) = turn(glyph.x, glyph.baseline);
            glyph
        });
        let turned = |shapes: &[Rect]| {
            let turned = shapes.iter().map(|s| Rect::from_points(turn(s.x0, s.y0), turn(s.x1, s.y1)));
            turned.collect()
        };
        Content { glyphs: glyphs.collect(), rules: turned(&self.rules), dots: turned(&self.dots) }
    }

    fn rule(&mut self, rule: Rect) {
        let long = rule.width().max(rule.height()) >= 8.0;
        if long && rule.width().min(rule.height()) <= 2.5 && self.rules.len() < MOST_ON_A_PAGE {
            self.rules.push(rule);
        }
    }

    fn filled(&mut self, shape: Rect) {
        let (width, height) = (shape.width(), shape.height());
        let dot = (1.2..9.0).contains(&width) && (width / height - 1.0).abs() < 0.3;
        if dot && self.dots.len() < MOST_ON_A_PAGE {
            self.dots.push(shape);
        }
        self.rule(shape);
    }

    fn glyph(&mut self, shape: &Shape<'_>, transform: Affine, bold: bool) {
        let text = match shape.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => return,
        };
        let [along, slope, lean, rise, x, y] = transform.as_coeffs();
        let across = along.hypot(slope) * 1000.0;
        let size = lean.hypot(rise) * 1000.0;
        let inside = self.bounds.inflate(20.0, 20.0).contains(Point::new(x, y));
        if !(size.is_finite() && across.is_finite() && inside) || size < 0.5 || text.is_empty() {
            return;
        }
        let advance = match shape {
            Shape::Outline(glyph) => glyph.advance_width(),
            Shape::Type3(glyph) => glyph.advance_width(),
        };
        let width = f64::from(advance.unwrap_or(500.0)) / 1000.0 * across;
        let way = match (along, slope) {
            _ if slope.abs() < along.abs() * 0.1 && along > 0.0 => Way::Right,
            _ if slope.abs() < along.abs() * 0.1 => Way::Left,
            _ if along.abs() < slope.abs() * 0.1 && slope > 0.0 => Way::Down,
            _ if along.abs() < slope.abs() * 0.1 => Way::Up,
            _ => return,
        };
        self.glyphs.push((way, Glyph { text, x, baseline: y, width, size, bold }));
    }

    /// Whether a letter is bold: its font says so, or, where no font tells, its strokes are thick.
    fn is_bold(&mut self, shape: &Shape<'_>) -> bool {
        let Shape::Outline(glyph) = shape else { return false };
        if let Some(font) = glyph.font_data() {
            let name = font.postscript_name.unwrap_or_default().to_lowercase();
            let named = ["bold", "black", "heavy", "demi"].iter().any(|weight| name.contains(weight));
            return named || font.weight.is_some_and(|weight| weight >= 600);
        }
        *self.strokes.entry(glyph.identifier()).or_insert_with(|| {
            let outline = glyph.outline();
            let around = outline.perimeter(1.0);
            around > 0.0 && outline.area().abs() * 2.0 / around > BOLD_STROKE
        })
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let path = props.transform * path;
        match mode {
            DrawMode::Stroke(_) => {
                for segment in path.segments() {
                    if let PathSeg::Line(line) = segment {
                        self.rule(Rect::from_points(line.p0, line.p1));
                    }
                }
            }
            DrawMode::Fill(_) => self.filled(path.bounding_box()),
            _ => {}
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        // Letters that are filled and outlined come twice.
        let again = matches!(mode, DrawMode::Stroke(_))
            && self.glyphs.last().is_some_and(|(_, last)| {
                run.glyphs().last().is_some_and(|glyph| {
                    let at = props.transform * glyph.transform() * Point::ZERO;
                    (at.x - last.x).abs() < 0.01 && (at.y - last.baseline).abs() < 0.01
                })
            });
        if again || self.glyphs.len() > MOST_ON_A_PAGE {
            return;
        }
        let inked = run.glyphs().iter().find(|glyph| glyph.as_unicode() != Some(BfString::Char(' ')));
        let bold = inked.is_some_and(|glyph| self.is_bold(glyph));
        for glyph in run.glyphs() {
            self.glyph(glyph, props.transform * glyph.transform(), bold);
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
