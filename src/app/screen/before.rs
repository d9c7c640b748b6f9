//! What a person should know before the first question, and the two ways in.

use leptos::prelude::*;

use crate::app::visit::Visit;
use crate::domain::route::Route;

/// The screen.
pub(super) fn before(visit: Visit) -> impl IntoView {
    let phrases = visit.phrases();
    let battery = &visit.book.battery;
    let count = battery.questions_for_all(&battery.full);
    let topic = move |(topic, words): (&'static crate::domain::battery::Topic, &'static crate::content::words::TopicWords)| {
        view! {
            <li>
                <button type="button" class="topic-choice" on:click=move |_| visit.begin(&topic.steps)>
                    <b>{words.name.as_str()}</b>
                    <span class="soft small">{words.about.as_str()}</span>
                </button>
            </li>
        }
    };
    let topics = battery.topics.iter().zip(&visit.book.topics).map(topic).collect_view();
    view! {
        <div class="column stack">
            <h1 tabindex="-1">{phrases.before_title()}</h1>
            <p class="lead soft">{phrases.before_lead()}</p>
            <ul class="facts">
                <li>{phrases.before_nobody()}</li>
                <li>{phrases.before_erased()}</li>
                <li>{phrases.before_not_diagnosis()}</li>
                <li>{phrases.before_your_way()}</li>
            </ul>
            <div class="stack tight">
                <button type="button" class="button" on:click=move |_| visit.begin(&battery.full)>
                    {phrases.before_full()}
                </button>
                <p class="small soft">{phrases.before_full_about(count)}</p>
            </div>
            <section class="stack tight">
                <h2>{phrases.before_topics()}</h2>
                <ul class="topics">{topics}</ul>
            </section>
            <p>{phrases.before_danger()}</p>
            <p class="small soft">{phrases.before_history()} " " <a href=Route::Kept.fragment()>{phrases.kept_title()}</a></p>
        </div>
    }
}
