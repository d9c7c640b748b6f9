//! What is said afterwards is counted through a kill, and what was asked for can be taken out while it runs.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    process::Command,
};

use doc_to_doc::backend::contract::{examples::ID, feedback};
use serde_json::{Value, json};

use super::{PAGE, SITE, Server, bodies, documented, exported, post, scratch, send};

const THANKS: &str = "https://support.example.org/feedback/thanks.html";

/// Sends the form as a page does that may not keep its origin; where it is sent on to.
fn say(address: &str, form: &str) -> String {
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: {address}\r\nOrigin: null\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        feedback::PATH,
        form.len()
    );
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(&[head.as_bytes(), form.as_bytes()].concat()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
    assert!(documented::judge("POST", feedback::PATH, head.split(' ').nth(1).unwrap().parse().unwrap(), header, body));
    header("location").unwrap_or_default().to_owned()
}

fn site(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(SITE).args(arguments).output().unwrap();
    (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[test]
fn what_is_counted_survives_a_kill_and_is_told_in_margins() {
    let data = scratch("afterwards").join("inbox.sqlite");
    let path = data.to_str().unwrap();
    let start = || Server::start(&["inbox", "serve", "--data", path, "--port", "0", "--thanks", THANKS]);
    let form = format!("schema={}&called=in-time&helped=yes&website=", feedback::NAME.replace('/', "%2F"));
    for count in [4, 3] {
        let server = start();
        for _ in 0..count {
            assert_eq!(say(&server.address, &form), THANKS);
        }
        assert_eq!(say(&server.address, "called=in-time"), "");
        server.kill();
    }
    let (done, json) = site(&["inbox", "feedback", "--data", path, "--as", "json"]);
    assert!(done, "{json}");
    let lines: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 9);
    for line in &lines {
        let given = ["in-time", "yes"].contains(&line["answer"].as_str().unwrap());
        assert_eq!(line["number"], if given { json!(7) } else { json!(null) }, "{line}");
    }
    let (_, table) = site(&["inbox", "feedback", "--data", path]);
    assert!(
        table.contains("  called  in-time   7\n") && table.contains("  helped  no        fewer than 5\n"),
        "{table}"
    );
    // It is no request, and none is made of it.
    assert_eq!(exported(&data), [Value::Null; 0]);
}

#[test]
fn a_request_is_taken_out_while_the_inbox_runs() {
    let data = scratch("taken-out").join("inbox.sqlite");
    let path = data.to_str().unwrap();
    let server = Server::start(&["inbox", "serve", "--data", path, "--port", "0", "--allow", PAGE]);
    let reference = send(&server.address, ID).unwrap();
    let delete = |more: &[&str]| site(&[&["inbox", "delete", "--data", path], more].concat());
    let (done, said) = delete(&["--reference", &reference.to_lowercase()]);
    assert!(done && said.contains(&format!("  {reference}\n1 request would go. Nothing was changed")), "{said}");
    assert_eq!(exported(&data).len(), 1);
    let (done, said) = delete(&["--older-than", "1d", "--yes"]);
    assert!(done && said == "0 requests removed\n", "{said}");
    let (done, said) = delete(&["--reference", &reference, "--yes"]);
    assert!(done && said.starts_with("removed  ") && said.contains("1 request removed."), "{said}");
    let files = fs::read_dir(data.parent().unwrap()).unwrap();
    let whole: Vec<u8> = files.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
    let whole = String::from_utf8_lossy(&whole);
    for text in [&reference, ID, "+44 1632 960001", "rather talk"] {
        assert!(!whole.contains(text), "{text}");
    }
    // The server goes on, and knows that this one was taken out.
    let (status, problem) = post(&server.address, ID, PAGE, &bodies()[1].1).unwrap();
    assert_eq!(status, 410, "{problem}");
    assert!(send(&server.address, "11111111-40d5-43e8-bc93-6894a57f9324").is_some());
    assert_eq!(exported(&data).len(), 1);
    for wrong in [&["--yes"][..], &["--reference", "K7Q2-9FXM", "--older-than", "3d"], &["--older-than", "0d"]] {
        assert!(!delete(wrong).0, "{wrong:?}");
    }
}
