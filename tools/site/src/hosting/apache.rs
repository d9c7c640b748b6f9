//! An `.htaccess` for Apache 2.4.

use super::{Hosted, MISSING, accepts, rules::Rule, titled};
use crate::{encoding::Encoding, media};
use std::fmt::Write;

/// What a compressed form adds to a name.
const FORMS: &str = r"(\.br|\.gz)?";

/// The file.
pub(super) fn text(hosted: &Hosted<'_>) -> String {
    let Hosted { address, rules, folders, missing } = hosted;
    let folder = folders.join("|");
    let mut out = format!(
        r#"# Written by `site pack` for {address}. Do not edit it: pack again instead.
#
# Copy it as .htaccess beside index.html, at the top of this host. It needs mod_rewrite, mod_headers, mod_setenvif
# and mod_mime, and `AllowOverride FileInfo Indexes` for the folder. Redirect plain http to https in the virtual host.
#
# Who opened the page is nobody's business. No .htaccess can say what is logged; say it in the virtual host, without
# addresses, queries and referrers:
#
#   LogFormat "%{{%FT%T%z}}t %m %U %>s" doc_to_doc
#   CustomLog ${{APACHE_LOG_DIR}}/doc-to-doc.log doc_to_doc
#
# Afterwards: `site check-headers {address}/`.

DirectoryIndex index.html
DirectorySlash Off
AddDefaultCharset Off
ErrorDocument 403 /{MISSING}
ErrorDocument 404 /{MISSING}
ErrorDocument 405 /{MISSING}

RemoveType .br .gz
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
"#
    );
    for kind in media::KINDS {
        // Writing to a text cannot fail.
        let _ = writeln!(out, "AddType \"{}\" .{}", kind.content_type, kind.extension);
    }
    let known: Vec<String> = rules.iter().map(|rule| rule.place.pattern(FORMS)).collect();
    let _ = write!(
        out,
        r#"
RewriteEngine On
RewriteCond %{{REQUEST_METHOD}} !^(GET|HEAD)$
RewriteRule ^ - [R=405,L]
RewriteRule "^({folder})$" "{address}/$1/" [R=308,L]
# A compressed form is never asked for by its own name, and what no pattern names is none of the site's.
RewriteCond %{{ENV:REDIRECT_STATUS}} ^$
RewriteRule "\.(br|gz)$" - [R=404,L]
RewriteRule "!^(|({folder})/|404\.html{FORMS}|{})$" - [R=404,L]
RewriteRule "^(|({folder})/)$" "/$1index.html" [L]
"#,
        known.join("|")
    );
    for encoding in Encoding::ALL {
        let _ = write!(
            out,
            "RewriteCond %{{HTTP:Accept-Encoding}} \"{}\" [NC]\nRewriteCond %{{REQUEST_FILENAME}}.{end} -f\n\
             RewriteRule \"!\\.(br|gz)$\" \"%{{REQUEST_URI}}.{end}\" [L]\n",
            accepts(encoding.name()),
            end = encoding.extension(),
        );
    }
    out.push_str(&headers(rules, missing, &folder));
    out
}

/// A set of headers, and patterns of the paths that have it.
type Set<'a> = (&'a [(&'static str, String)], Vec<String>);

/// A mark for each set of headers, by the path, and the set by its mark.
fn headers(rules: &[Rule], missing: &[(&'static str, String)], folder: &str) -> String {
    let without_kind: Vec<_> = missing.iter().filter(|(name, _)| *name != "content-type").cloned().collect();
    let mut sets: Vec<Set<'_>> = vec![(&without_kind, vec![format!(r"404\.html{FORMS}"), format!("({folder})?")])];
    for rule in rules {
        let pattern = rule.place.pattern(FORMS);
        let page = pattern.strip_suffix(&format!(r"index\.html{FORMS}")).map(str::to_owned);
        let patterns = [pattern].into_iter().chain(page);
        match sets.iter_mut().find(|(headers, _)| *headers == rule.headers.as_slice()) {
            Some((_, known)) => known.extend(patterns),
            None => sets.push((&rule.headers, patterns.collect())),
        }
    }
    let mut names: Vec<&str> = sets.iter().flat_map(|(headers, _)| headers.iter().map(|(name, _)| *name)).collect();
    names.sort_unstable();
    names.dedup();
    let mut out = "\n# Whatever else sets one of these would be sent beside it.\n".to_owned();
    for name in names {
        let _ = writeln!(out, "Header onsuccess unset {}", titled(name));
    }
    for (at, (headers, patterns)) in sets.iter().enumerate() {
        let mark = format!("doc_to_doc_{at}");
        let _ = writeln!(out, "\nSetEnvIf Request_URI \"^/({})$\" {mark}", patterns.join("|"));
        for (name, value) in *headers {
            let _ = writeln!(out, "Header always set {} \"{value}\" env={mark}", titled(name));
        }
    }
    out
}
