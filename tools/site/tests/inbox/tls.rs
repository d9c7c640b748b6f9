//! The check over TLS, as it is run against a server that somebody has built.

use std::{fs, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use rcgen::{CertificateParams, KeyPair, PKCS_ED25519, date_time_ymd};
use rustls::{ServerConfig, crypto::ring, pki_types::PrivateKeyDer};

use super::{PAGE, PATH, Server, check, exported, relay::relay, scratch};

/// As a file holds it (RFC 7468).
fn pem(label: &str, bytes: &[u8]) -> String {
    let text = STANDARD.encode(bytes);
    let lines: Vec<&str> = (0..text.len()).step_by(64).map(|at| &text[at..text.len().min(at + 64)]).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

/// A certificate that speaks for itself, in PEM, and a server that shows it.
fn certificate(host: &str, last_year: i32) -> (String, Arc<ServerConfig>) {
    let key = KeyPair::generate_for(&PKCS_ED25519).unwrap();
    let mut params = CertificateParams::new([host.to_owned()]).unwrap();
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(last_year, 1, 1);
    let certificate = params.self_signed(&key).unwrap();
    let secret = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], secret)
        .unwrap();
    (pem("CERTIFICATE", certificate.der()), Arc::new(config))
}

#[test]
fn a_server_is_checked_over_tls_and_a_bad_certificate_is_named() {
    let folder = scratch("tls");
    let data = folder.join("inbox.sqlite");
    let server = Server::start(&["inbox", "serve", "--data", data.to_str().unwrap(), "--port", "0", "--allow", PAGE]);
    let file = folder.join("trust.pem");
    let ask = |host: &str, last_year: i32, trust: bool| {
        let (pem, tls) = certificate(host, last_year);
        fs::write(&file, pem).unwrap();
        let port = relay(&server.address, Some(tls), Box::new(|asked, pass| pass(&asked)));
        let more = ["--trust", file.to_str().unwrap()];
        check(&format!("https://localhost:{port}{PATH}"), PAGE, if trust { &more } else { &[] })
    };
    let (sound, said) = ask("localhost", 2100, true);
    assert!(sound, "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("passed")).count(), 14, "{said}");
    let kept = exported(&data).len();
    assert_eq!(kept, 2);
    for (host, last_year, trust, words) in [
        ("localhost", 2100, false, "UnknownIssuer"),
        ("elsewhere.example", 2100, true, "not valid for name"),
        ("localhost", 2021, true, "expired"),
    ] {
        let (sound, said) = ask(host, last_year, trust);
        assert!(!sound && said.contains("a browser would refuse its certificate"), "{said}");
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(exported(&data).len(), kept);
}

#[test]
fn what_is_no_certificate_is_not_trusted() {
    let folder = scratch("trust");
    let file = folder.join("trust.pem");
    let secret = pem("PRIVATE KEY", &KeyPair::generate_for(&PKCS_ED25519).unwrap().serialize_der());
    for text in ["", "localhost", &secret] {
        fs::write(&file, text).unwrap();
        let (sound, said) = check("https://localhost:1/", PAGE, &["--trust", file.to_str().unwrap()]);
        assert!(!sound && said.contains("trust.pem must hold certificates in PEM"), "{said}");
    }
}
