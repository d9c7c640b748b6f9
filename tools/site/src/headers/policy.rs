//! What each kind of page may do, as a Content-Security-Policy.

/// What stands in every policy of a site.
pub(super) struct Policies<'a> {
    /// The site's own address.
    pub(super) origin: &'a str,
    /// Whoever may show it in a frame, beside itself.
    pub(super) holders: &'a [String],
    /// The digest of the style sheet that stands in the front page.
    pub(super) style: Option<&'a str>,
}

impl Policies<'_> {
    /// The page of the app.
    pub(super) fn page(&self) -> String {
        let Self { origin, .. } = self;
        let style = self.style.map(|digest| format!(" '{digest}'")).unwrap_or_default();
        format!(
            "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox \
             allow-top-navigation-by-user-activation allow-downloads allow-modals; \
             default-src 'none'; script-src {origin} 'self' 'wasm-unsafe-eval'; \
             style-src {origin} 'self'{style}; img-src data:; connect-src {origin} 'self'; \
             base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; \
             worker-src 'none'; {}",
            self.ancestors()
        )
    }

    /// A server tells by its origin who may send to it, so the page of the form keeps its own. No answer
    /// can come there: it is another document than the self-check's, in another program.
    pub(super) fn form(&self, server: &str) -> String {
        let Self { origin, .. } = self;
        format!(
            "sandbox allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox \
             allow-top-navigation-by-user-activation allow-modals; \
             default-src 'none'; script-src {origin} 'self' 'wasm-unsafe-eval'; \
             style-src {origin} 'self'; img-src data:; connect-src {origin} 'self' {server}; \
             base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; \
             worker-src 'none'; {}",
            self.ancestors()
        )
    }

    /// The plain edition runs nothing and asks for nothing but its style sheet. What its sandbox allows
    /// is what its links do: open a page beside it, and leave the page that holds it.
    pub(super) fn plain(&self) -> String {
        self.without_scripts("", "'none'")
    }

    /// The same with a form that may go to one server. A browser may hold the answer's way back to this
    /// policy as well (Chromium does), so the site's own address stands beside the server's.
    pub(super) fn feedback(&self, server: &str) -> String {
        self.without_scripts(" allow-forms", &format!("{server} {} 'self'", self.origin))
    }

    fn without_scripts(&self, forms: &str, action: &str) -> String {
        let Self { origin, .. } = self;
        format!(
            "sandbox{forms} allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation \
             allow-modals; default-src 'none'; style-src {origin} 'self'; img-src data:; base-uri 'none'; \
             form-action {action}; {}",
            self.ancestors()
        )
    }

    /// Who may hold it in a frame. A browser reads this from a header alone, never from the page.
    fn ancestors(&self) -> String {
        ["frame-ancestors 'self'"]
            .into_iter()
            .chain(self.holders.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join(" ")
    }
}
