//! How this command asks other people's servers: it follows nothing, and every answer is one.

use std::time::Duration;

use ureq::{
    Agent,
    tls::{Certificate, RootCerts, TlsConfig},
};

/// Whoever asks, and waits so long for each answer. `trust` are certificates of authorities of one's own.
pub(crate) fn agent(patience: Duration, trust: &[Certificate<'static>]) -> Agent {
    let roots = if trust.is_empty() { RootCerts::WebPki } else { RootCerts::new_with_certs(trust) };
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(patience))
        .tls_config(TlsConfig::builder().root_certs(roots).build())
        .build()
        .into()
}
