//! Whether settings can work: what is wrong with them, where, and how to mend it.

mod kinds;

use super::{Backend, Form, Names};
use crate::domain::contact::is_web_address;
use crate::domain::request::{Channel, Field};

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether no request could be sent so; where not, somebody should know of it.
    pub stops: bool,
    /// The field, as a path in the settings.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub fix: String,
}

/// Everything that is wrong with the settings, for a form that shows these fields.
#[must_use]
pub fn problems(backend: &Backend, shown: &[Field]) -> Vec<Problem> {
    let mut desk = Desk::default();
    let endpoint = backend.endpoint();
    if !is_endpoint(&endpoint) {
        desk.refuse("endpoint", "is not an https address", "write the whole address that takes requests: https://…");
    }
    match backend {
        Backend::Native(_) => {}
        Backend::ContactForm7(form) => desk.contact_form_7(form, shown),
        Backend::GravityForms(form) => desk.gravity_forms(form, shown),
        Backend::Formspree(form) => desk.hosted(form, "https://formspree.io/f/"),
        Backend::Hubspot(form) => desk.hubspot(form, shown),
        Backend::Basin(form) => desk.hosted(form, "https://usebasin.com/f/"),
        Backend::Web3forms(form) => desk.web3forms(form),
        Backend::Netlify(form) => desk.netlify(form),
        Backend::PowerAutomate(form) => desk.power_automate(form),
        Backend::Urlencoded(form) => desk.urlencoded(form),
    }
    if let Some(form) = backend.form() {
        desk.any_form(backend, form, shown);
    }
    desk.0
}

/// Whether a form can be sent there: a whole https address. What follows a `#` is sent to nobody.
#[must_use]
pub fn is_endpoint(address: &str) -> bool {
    is_web_address(address) && !address.contains('#')
}

/// Whether a field can have this name.
#[must_use]
pub fn is_name(name: &str) -> bool {
    name.trim() == name && !name.is_empty() && !name.chars().any(char::is_control)
}

#[derive(Default)]
struct Desk(Vec<Problem>);

impl Desk {
    fn add(&mut self, stops: bool, field: &str, what: impl Into<String>, fix: &str) {
        self.0.push(Problem { stops, field: field.to_owned(), what: what.into(), fix: fix.to_owned() });
    }

    fn refuse(&mut self, field: &str, what: impl Into<String>, fix: &str) {
        self.add(true, field, what, fix);
    }

    fn warn(&mut self, field: &str, what: &str, fix: &str) {
        self.add(false, field, what, fix);
    }

    fn any_form(&mut self, backend: &Backend, form: &Form, shown: &[Field]) {
        if form.received.is_some() && !matches!(backend, Backend::Urlencoded(_)) {
            self.refuse("received", "belongs to a plain form only", "leave it out: this server has a word of its own");
        }
        if form.proven && !matches!(backend, Backend::Netlify(_)) {
            self.refuse("proven", "belongs to Netlify only", "leave it out: this server has a word of its own");
        }
        let trap = form.honeypot.map(|name| ("honeypot".to_owned(), name.as_str()));
        let extra = form.extra.pairs().iter().map(|(name, _)| (format!("extra.{name}"), name.as_str()));
        let mut seen: Vec<&str> = Vec::new();
        let named = sent(&form.fields).into_iter().chain(unnamed(&form.fields, shown));
        for (path, name) in named.chain(extra).chain(trap) {
            if !is_name(name) {
                self.refuse(&path, "is no name", "write the server's name of the field");
            } else if seen.contains(&name) {
                let what = format!("`{name}` is sent for something else already, and one would be lost");
                self.refuse(&path, what, "give each a name of its own");
            }
            seen.push(name);
        }
    }

    /// A server that passes over what it does not know must be told everything by its own names.
    fn all_named(&mut self, form: &Form, shown: &[Field], fix: &str) {
        let asks_how = shown.contains(&Field::Channel);
        for field in Field::ALL.iter().copied().filter(|field| shown.contains(field) || *field == Field::Reach) {
            let by = |channel| form.fields.given(field, channel).is_some();
            if !by(Channel::Phone) || asks_how && !by(Channel::Email) {
                let fix = format!("write {fix}");
                self.refuse(&format!("fields.{}", field.id()), "is shown, and the server has no name for it", &fix);
            }
        }
    }
}

/// Our own names for fields that are shown and were given none.
fn unnamed(names: &Names, shown: &[Field]) -> Vec<(String, &'static str)> {
    let ways: &[Channel] = if shown.contains(&Field::Channel) { Channel::ALL } else { &[Channel::Phone] };
    let is_unnamed = |field: Field| ways.iter().any(|way| names.given(field, *way).is_none());
    let sent = Field::ALL.iter().copied().filter(|field| shown.contains(field) || *field == Field::Reach);
    sent.filter(|field| is_unnamed(*field)).map(|field| (format!("fields.{}", field.id()), field.id())).collect()
}

/// Every name that has been given, with its path.
fn sent(names: &Names) -> Vec<(String, &'static str)> {
    let all = names.all().into_iter();
    all.filter_map(|(key, name)| Some((format!("fields.{key}"), name?.as_str()))).collect()
}
