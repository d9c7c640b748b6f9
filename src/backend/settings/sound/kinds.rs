//! What each kind of server needs besides an address.

use super::{Desk, sent};
use crate::backend::adapter::contact_form_number;
use crate::backend::settings::Form;
use crate::domain::request::Field;

impl Desk {
    pub(super) fn contact_form_7(&mut self, form: &Form, shown: &[Field]) {
        if contact_form_number(&form.endpoint).is_none() {
            let fix = "write https://…/wp-json/contact-form-7/v1/contact-forms/1762/feedback, with the form's number \
                       from its address in the editor (the shortcode shows another)";
            self.refuse("endpoint", "does not end in the number of a form", fix);
        }
        self.all_named(form, shown, "the name of the field's tag in the form: your-name");
        for (path, name) in sent(&form.fields) {
            if name.starts_with('_') || name.contains(['[', ']']) {
                let what = format!("`{name}` is not the name of a field of this form");
                self.refuse(&path, what, "write the name of the field's tag: your-name");
            }
        }
        let fix = "keep such plugins off this site, or use another server";
        self.warn("", "plugins of the same site can read a request and pass it on; one for advertising does", fix);
    }

    pub(super) fn gravity_forms(&mut self, form: &Form, shown: &[Field]) {
        let number = form.endpoint.strip_suffix("/submissions").and_then(|rest| rest.split_once("/gf/v2/forms/"));
        if !number.is_some_and(|(_, number)| is_digits(number)) {
            let fix = "write https://…/wp-json/gf/v2/forms/1/submissions, with the form's number";
            self.refuse("endpoint", "does not name the submissions of a form", fix);
        }
        self.all_named(form, shown, "the number of the form's field: input_3, or input_3_6 for a part of it");
        for (path, name) in sent(&form.fields) {
            let parts: Vec<&str> =
                name.strip_prefix("input_").map(|rest| rest.split('_').collect()).unwrap_or_default();
            if !(1..=2).contains(&parts.len()) || !parts.iter().all(|part| is_digits(part)) {
                let what = format!("`{name}` is not the number of a field");
                self.refuse(&path, what, "write input_ and the field's number: input_3, or input_3_6");
            }
        }
    }

    pub(super) fn hosted(&mut self, form: &Form, before: &str) {
        let id = form.endpoint.strip_prefix(before);
        if !id.is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
            let fix = format!("write {before} and the form's own code");
            self.refuse("endpoint", "does not name a form", &fix);
        }
    }

    pub(super) fn hubspot(&mut self, form: &Form, shown: &[Field]) {
        let parts: Option<Vec<&str>> =
            form.endpoint.split_once("/submissions/v3/integration/submit/").map(|(_, rest)| rest.split('/').collect());
        if !matches!(parts.as_deref(), Some([portal, guid]) if is_digits(portal) && is_guid(guid)) {
            let fix = "write https://api.hsforms.com/submissions/v3/integration/submit/ and portal/form";
            self.refuse("endpoint", "does not name a portal and a form", fix);
        }
        self.all_named(form, shown, "the internal name of the property: email");
        for (path, name) in sent(&form.fields) {
            if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
                let what = format!("`{name}` is not the internal name of a property");
                self.refuse(&path, what, "write it in small letters, digits and underscores: email");
            }
        }
        let fix = "prefer a server of the programme's own";
        self.warn("", "this is a marketing system: who asks for help becomes a contact in it", fix);
    }

    pub(super) fn web3forms(&mut self, form: &Form) {
        if form.endpoint != *"https://api.web3forms.com/submit" {
            self.refuse("endpoint", "is not the service's", "write https://api.web3forms.com/submit");
        }
        if !form.extra.get("access_key").is_some_and(|key| is_guid(&key)) {
            let fix = "write the key that the service has sent: \"extra\": { \"access_key\": \"…\" }";
            self.refuse("extra.access_key", "is not an access key", fix);
        }
    }

    pub(super) fn netlify(&mut self, form: &Form) {
        if form.extra.get("form-name").is_none_or(|name| name.trim().is_empty()) {
            let fix = "write the name of the form on the site: \"extra\": { \"form-name\": \"peer-support\" }";
            self.refuse("extra.form-name", "is missing", fix);
        }
        if !form.proven {
            let what = "is not set: every request will end with \"it may have arrived\"";
            self.warn("proven", what, "send one from the page as it is deployed, see that it arrived, then set it");
        }
    }

    pub(super) fn power_automate(&mut self, form: &Form) {
        let query = form.endpoint.split_once('?').map_or("", |(_, query)| query);
        for part in ["sp=", "sv=", "sig="] {
            if !query.split('&').any(|given| given.starts_with(part) && given.len() > part.len()) {
                let fix = "copy the whole address that the flow's trigger shows";
                self.refuse("endpoint", format!("has no `{part}`"), fix);
            }
        }
        let fix = "put a small relay in front of it";
        self.warn("endpoint", "is a key, and stands in the page for everyone to read and to post to", fix);
    }

    pub(super) fn urlencoded(&mut self, form: &Form) {
        if form.received.as_ref().is_none_or(|received| received.key.is_empty() || received.value.is_empty()) {
            let fix =
                "write what its answer holds when it has taken a request: { \"key\": \"status\", \"value\": \"ok\" }";
            self.refuse("received", "is missing: nothing could be believed to have arrived", fix);
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_guid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}
