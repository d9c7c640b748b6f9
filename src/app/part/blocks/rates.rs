//! How often each of several things was met: bars for those who see them, the numbers for all.

use crate::app::part::drawing::{drawing, path};
use crate::app::part::prose::Part;
use crate::app::visit::Visit;
use crate::content::block::{Rate, Rates};
use crate::content::phrases::Phrases;

/// The whole of a bar, in units of its drawing: one to each of a thousand people.
const WHOLE: u16 = 1_000;

/// The figure, under the words that say who was asked.
pub(super) fn rates(visit: Visit, rates: &'static Rates, part: &mut Part) {
    let phrases = visit.phrases();
    part.nest("figure", "rates", |figure| {
        figure.words("figcaption", "small soft", rates.of);
        figure.nest("ul", "", |list| {
            for rate in &rates.list {
                list.nest("li", "", |one| {
                    one.words("span", "", rate.what).text(" ").words("b", "", share(phrases, *rate));
                    let strokes = vec![path("band", bar(WHOLE)), path("band on", bar(rate.per_mille))];
                    one.add(drawing("rate", ["0 0 ", &WHOLE.to_string(), " 20"].concat(), None, strokes));
                });
            }
        });
    });
}

/// "81%", "38.5%".
fn share(phrases: &Phrases, rate: Rate) -> String {
    let (whole, tenth) = (rate.per_mille / 10, rate.per_mille % 10);
    if tenth == 0 { phrases.percent(whole) } else { phrases.percent_tenth(whole, tenth) }
}

fn bar(width: u16) -> String {
    let width = width.to_string();
    ["M0 0h", &width, "v20h-", &width, "z"].concat()
}
