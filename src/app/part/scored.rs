//! "How this was scored": each answer, the sum, the ranges, the paper.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::content::copy;
use crate::domain::answers::Reply;
use crate::domain::questionnaire::{Applies, Item};
use crate::domain::report::Line;
use crate::domain::scale::{Rule, Score};

/// The fold-out; open on paper.
pub fn scored(visit: Visit, line: Line) -> impl IntoView {
    let (phrases, battery) = (visit.phrases(), &visit.book.battery);
    let scale = battery.scales.get(line.scale)?;
    let words = visit.book.scales.get(line.scale)?;
    let sheet = battery.questionnaire(scale.questionnaire)?;
    let replies = visit.sitting.with_untracked(|sitting| {
        sitting.as_ref().map(|sitting| sitting.answers().sheet(scale.questionnaire.into()))
    })?;
    let row = |item: &'static Item, position: usize| {
        let reply = replies.get(position).copied().unwrap_or_default();
        let (answer, points) = told(visit, item, reply, item.applies(&replies));
        view! { <tr><th scope="row" lang="en">{item.text.as_str()}</th><td>{answer}</td><td>{points}</td></tr> }
    };
    let rows = scale
        .items
        .iter()
        .filter_map(|&position| Some(row(sheet.items.get(usize::from(position))?, position.into())))
        .collect_view();
    let total = match line.score {
        Score::Scored { total, .. } => Some(view! {
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">
                        {if scale.rule == Rule::Sum { phrases.scored_sum() } else { phrases.scored_mean() }}
                    </th>
                    <td>{copy::shown(total)}</td>
                </tr>
            </tfoot>
        }),
        Score::NotScored { .. } => None,
    };
    let bands = scale.bands.iter().zip(&words.bands).map(|(band, name)| phrases.range(band.from, band.to, name));
    let cuts = scale
        .cut_offs
        .iter()
        .zip(&words.cut_offs)
        .filter(|(cut, _)| cut.published)
        .map(|(cut, label)| phrases.cut_off(cut.at, label));
    let ranges = bands.chain(cuts).map(|text| view! { <li>{text}</li> }).collect::<Vec<_>>();
    Some(view! {
        <details class="scored" prop:open=move || visit.printing.get()>
            <summary>{phrases.scored_title()}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{phrases.scored_question()}</th>
                        <th scope="col">{phrases.scored_answer()}</th>
                        <th scope="col">{phrases.scored_points()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                {total}
            </table>
            {(!ranges.is_empty()).then(|| view! {
                <p class="small">{phrases.scored_ranges()}</p>
                <ul class="small soft ranges">{ranges}</ul>
            })}
            <p class="small soft" lang="en">{sheet.title.as_str()} ". " {scale.citation.as_str()}</p>
            <p class="small soft" lang="en">{sheet.credit.as_str()}</p>
        </details>
    })
}

/// What was answered, and what it counts for.
fn told(visit: Visit, item: &Item, reply: Reply, applies: Applies) -> (String, String) {
    let phrases = visit.phrases();
    match (applies, reply) {
        (Applies::No, _) => (phrases.scored_not_asked().to_owned(), "0".to_owned()),
        (_, Reply::Chosen(choice)) => {
            let text = item.choices.get(usize::from(choice)).map_or("", |choice| choice.text.as_str());
            (text.to_owned(), item.value(choice).map_or_else(String::new, |value| value.to_string()))
        }
        (_, Reply::Declined) => (phrases.scored_declined().to_owned(), phrases.scored_unscored().to_owned()),
        (_, Reply::Waiting) => (phrases.scored_not_asked().to_owned(), phrases.scored_unscored().to_owned()),
    }
}
