//! How to mend it, in the words of the servers that many people have.

/// How people write a header's name.
fn titled(name: &str) -> String {
    crate::hosting::titled(name)
}

/// A header that is not there, or not as it must be.
pub(super) fn send(name: &str, value: &str) -> String {
    let name = titled(name);
    format!(
        "send `{name}: {value}` (nginx: add_header {name} \"…\"; in the location, Apache: Header always set {name} \"…\", \
         _headers: {name}: …)"
    )
}

/// A header that must not be there.
pub(super) fn take_out(name: &str) -> String {
    let name = titled(name);
    format!(
        "take it out where it is added, which may be a proxy or a dashboard (nginx: proxy_hide_header {name}; or no \
         add_header for it, Apache: Header always unset {name}, Cloudflare's _headers: ! {name})"
    )
}

/// A file of a kind that the server does not know.
pub(super) fn kind(value: &str, extension: &str) -> String {
    format!(
        "send `Content-Type: {value}` (nginx: default_type \"{value}\"; in the location, Apache: AddType \"{value}\" \
         .{extension}, _headers: Content-Type: {value})"
    )
}

/// A way of asking that must be refused.
pub(super) const METHODS: &str = "answer 405 to all but GET and HEAD (nginx: no proxy_pass and no dav_methods here, \
                                  Apache: RewriteRule ^ - [R=405,L] for other methods, or a static host)";

/// The page for what is not there.
pub(super) const MISSING: &str = "answer 404 with the page 404.html (nginx: try_files $uri =404; and error_page 404 \
                                  /404.html;, Apache: ErrorDocument 404 /404.html, Netlify and Cloudflare: ship 404.html \
                                  and no rule that sends everything to index.html)";

/// What mends all of it at once.
pub(super) fn everything(address: &str) -> String {
    format!(
        "All of it is in the files that a release writes for \"address\": \"{address}\" in public/config.json: \
         hosting/nginx.conf, hosting/apache.htaccess and _headers."
    )
}
