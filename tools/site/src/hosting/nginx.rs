//! A file that a `server` block of nginx includes.

use super::{Hosted, MISSING, accepts, rules::Place, titled};
use std::fmt::Write;

/// What the compressed form adds to a file's name, and what it is called, where there is one for this client.
const FORM: &str = "$doc_to_doc_form";
const ENCODING: &str = "$doc_to_doc_encoding";

/// The file.
pub(super) fn text(hosted: &Hosted<'_>) -> String {
    let Hosted { address, rules, folders, missing } = hosted;
    let host = address.trim_start_matches("https://");
    let mut out = format!(
        r"# Written by `site pack` for {address}. Do not edit it: pack again instead.
#
# Include it in the server block, which names the folder of the site and nothing else about headers:
#
#   server {{
#       listen 443 ssl;
#       server_name {host};
#       root /srv/doc-to-doc;
#       include /srv/doc-to-doc/hosting/nginx.conf;
#       ssl_certificate …; ssl_certificate_key …;
#   }}
#
# Afterwards: nginx -t, reload, and `site check-headers {address}/`.

# Who opened the page is nobody's business. If you must count, do it without addresses, queries and referrers:
# in the http block, log_format doc_to_doc '$time_iso8601 $request_method $uri $status';
access_log off;
log_not_found off;
server_tokens off;
absolute_redirect off;

# Compressed forms lie beside the files. Gzip is nginx's own way; Brotli is found here, without a module.
gzip_static on;
gzip_proxied any;
"
    );
    let pages: Vec<String> = folders.iter().map(|folder| format!("|/{folder}/")).collect();
    // Writing to a text cannot fail.
    let _ = write!(
        out,
        r#"rewrite "^(/{})$" $1index.html;
set {FORM} "";
if ($http_accept_encoding ~* "{}") {{
    set {FORM} ".br";
}}
if (!-f $document_root$uri.br) {{
    set {FORM} "";
}}
set {ENCODING} "";
if ({FORM}) {{
    set {ENCODING} "br";
}}

error_page 403 404 405 /{MISSING};
"#,
        pages.concat(),
        accepts("br")
    );
    for rule in rules {
        let place = match &rule.place {
            Place::One(path) => format!("= /{path}"),
            Place::Kind { .. } => format!("~ \"^/{}$\"", rule.place.pattern("")),
        };
        out.push_str(&location(&place, &rule.content_type, &rule.headers, false));
    }
    let kind = missing.iter().find(|(name, _)| *name == "content-type").map_or("", |(_, kind)| kind.as_str());
    let rest: Vec<_> = missing.iter().filter(|(name, _)| *name != "content-type").cloned().collect();
    out.push_str(&location(&format!("= /{MISSING}"), kind, &rest, true));
    for folder in folders {
        let _ = write!(out, "\nlocation = /{folder} {{\n{}    return 308 /{folder}/;\n}}\n", added(&rest, ""));
    }
    // What no location names is none of the site's.
    out.push_str("\nlocation / {\n    return 404;\n}\n");
    out
}

/// A location with its whole set of headers, for one of its own ends those of the levels above.
fn location(place: &str, content_type: &str, headers: &[(&str, String)], missing: bool) -> String {
    let (always, internal) = if missing { (" always", "    internal;\n") } else { ("", "") };
    format!(
        "\nlocation {place} {{\n{internal}    types {{ }}\n    default_type \"{content_type}\";\n{}    \
         add_header Content-Encoding {ENCODING}{always};\n    try_files $uri{FORM} =404;\n}}\n",
        added(headers, always)
    )
}

fn added(headers: &[(&str, String)], always: &str) -> String {
    headers.iter().fold(String::new(), |mut out, (name, value)| {
        // Writing to a text cannot fail.
        let _ = writeln!(out, "    add_header {} \"{value}\"{always};", titled(name));
        out
    })
}
