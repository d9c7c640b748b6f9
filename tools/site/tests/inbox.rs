//! The inbox as a process: what it has acknowledged survives being killed, and the page beside it may send.
//!
//! A killed process leaves what the system has taken from it; that each commit has also waited for the
//! disk is tested where the file is opened.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "inbox/afterwards.rs"]
mod afterwards;
#[path = "inbox/broken.rs"]
mod broken;
#[path = "support/documented.rs"]
mod documented;
#[path = "support/relay.rs"]
mod relay;
#[path = "inbox/tls.rs"]
mod tls;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use doc_to_doc::backend::{
    contract::{
        examples::{ID, bodies},
        openapi::PATH,
        shape::{PeerSupportRequest, Received},
    },
    request_id::RequestId,
};
use serde_json::Value;

const SITE: &str = env!("CARGO_BIN_EXE_site");

fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("inbox").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A server that ends with its test, as by a power cut.
struct Server {
    process: Child,
    /// What it printed, up to its own address.
    said: Vec<String>,
    /// Where it takes requests.
    address: String,
}

impl Server {
    fn start(arguments: &[&str]) -> Self {
        let process = Command::new(SITE).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut server = Self { process, said: Vec::new(), address: String::new() };
        let mut lines = BufReader::new(server.process.stdout.take().unwrap()).lines();
        while server.address.is_empty() {
            // None: it stopped before it named its address.
            let line = lines.next().unwrap().unwrap();
            let address = line.split_once("requests at http://").and_then(|(_, rest)| rest.split_once(PATH));
            server.address = address.map(|(address, _)| address.to_owned()).unwrap_or_default();
            server.said.push(line);
        }
        // Whatever else it says, it must not wait for a reader.
        std::thread::spawn(move || lines.count());
        server
    }

    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The status and the body of an answer; none where there was no whole answer.
fn post(address: &str, id: &str, origin: &str, body: &str) -> Option<(u16, String)> {
    let head = format!(
        "POST {PATH} HTTP/1.1\r\nHost: {address}\r\nOrigin: {origin}\r\nContent-Type: application/json\r\n\
         Idempotency-Key: \"{id}\"\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
    let length: usize = header("content-length: ")?.parse().ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    if body.len() != length {
        return None;
    }
    assert!(documented::judge("POST", PATH, status, |name| header(&format!("{name}: ")), body));
    Some((status, body.to_owned()))
}

const PAGE: &str = "https://support.example.org";

/// The reference of a request that was acknowledged.
fn send(address: &str, id: &str) -> Option<String> {
    let body = bodies()[1].1.replace(ID, id);
    let (status, body) = post(address, id, PAGE, &body)?;
    assert_eq!(status, 201, "{body}");
    let received: Received = serde_json::from_str(&body).unwrap();
    assert_eq!(received.status, "received");
    received.reference
}

fn exported(data: &Path) -> Vec<Value> {
    let output = Command::new(SITE).args(["inbox", "export", "--data"]).arg(data).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const ROUNDS: u8 = 6;
const SENDERS: u8 = 4;
/// Acknowledged in a round before it ends at a moment that nobody chose.
const LEAST: usize = 200;

#[test]
fn a_killed_inbox_has_lost_nothing_that_it_acknowledged() {
    let data = scratch("killed").join("inbox.sqlite");
    let path = data.to_str().unwrap();
    let start =
        || Server::start(&["inbox", "serve", "--data", path, "--port", "0", "--allow", PAGE, "--rate", "1000000"]);
    let acknowledged: Mutex<BTreeMap<String, String>> = Mutex::default();
    let mut in_doubt: Vec<String> = Vec::new();
    for round in 0..ROUNDS {
        let server = start();
        // As the page would: what got no answer is sent once more, with its key.
        for id in in_doubt.drain(..) {
            let reference = send(&server.address, &id).unwrap();
            assert_eq!(acknowledged.lock().unwrap().insert(id, reference), None);
        }
        let before = acknowledged.lock().unwrap().len();
        let (address, acknowledged) = (server.address.clone(), &acknowledged);
        std::thread::scope(|scope| {
            let sender = |sender: u8| {
                let address = address.as_str();
                move || {
                    for number in 0_u32.. {
                        let [.., high, middle, low] = number.to_be_bytes();
                        let id = RequestId::of([1, round, sender, high, middle, low, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
                        let Some(reference) = send(address, id.as_str()) else { return id.as_str().to_owned() };
                        acknowledged.lock().unwrap().insert(id.as_str().to_owned(), reference);
                    }
                    panic!("nobody sends that many");
                }
            };
            let senders: Vec<_> = (0..SENDERS).map(|number| scope.spawn(sender(number))).collect();
            let patience = Instant::now() + Duration::from_mins(1);
            while acknowledged.lock().unwrap().len() < before + LEAST && Instant::now() < patience {
                std::thread::sleep(Duration::from_millis(u64::from(round) + 1));
            }
            server.kill();
            in_doubt = senders.into_iter().map(|sender| sender.join().unwrap()).collect();
        });
        assert!(acknowledged.lock().unwrap().len() >= before + LEAST, "round {round}");
    }
    let server = start();
    let kept_though_unsaid = exported(&data).len() - acknowledged.lock().unwrap().len();
    for id in in_doubt {
        let reference = send(&server.address, &id).unwrap();
        acknowledged.lock().unwrap().insert(id, reference);
    }
    // Whatever was acknowledged is there, under its name, once; and there is nothing else.
    let all = exported(&data);
    let acknowledged = acknowledged.into_inner().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let found: BTreeMap<String, String> =
        all.iter().map(|line| (text(&line["request"]["request_id"]), text(&line["reference"]))).collect();
    assert_eq!((all.len(), &found), (acknowledged.len(), &acknowledged));
    assert_eq!(found.values().collect::<BTreeSet<_>>().len(), found.len());
    for line in &all {
        let mut request = line["request"].clone();
        request["pad"] = Value::String(String::new());
        let request: PeerSupportRequest = serde_json::from_value(request).unwrap();
        assert_eq!(request.message.as_deref(), Some("I would rather talk than write.\nAfter eight is best."));
    }
    println!("{} acknowledged, {ROUNDS} kills, {kept_though_unsaid} of the last kept without a word", found.len());
    assert!(kept_though_unsaid <= usize::from(SENDERS));
    assert!(found.len() >= usize::from(ROUNDS) * (LEAST + usize::from(SENDERS)));
}

#[test]
fn what_was_kept_can_be_listed_while_it_runs_and_holds_nothing_of_the_sender() {
    let data = scratch("list").join("inbox.sqlite");
    let path = data.to_str().unwrap();
    let server = Server::start(&["inbox", "serve", "--data", path, "--port", "0", "--allow", PAGE]);
    let reference = send(&server.address, ID).unwrap();
    let output = Command::new(SITE).args(["inbox", "list", "--data", path]).output().unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    assert!(list.contains(&reference) && list.ends_with("  Sam\n1 request\n"), "{list}");
    let names: Vec<String> = exported(&data)[0].as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["received_at", "reference", "request"]);
    server.kill();
    let whole: Vec<u8> = fs::read_dir(data.parent().unwrap())
        .unwrap()
        .flat_map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    let holds = |text: &str| whole.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(&reference) && holds("+44 1632 960001"));
    for text in ["127.0.0.1", "example.org", "--------"] {
        assert!(!holds(text), "{text}");
    }
}

#[test]
fn it_says_at_its_start_and_in_its_help_what_it_is_not() {
    let folder = scratch("notice");
    let foreign = folder.join("letters.txt");
    fs::write(&foreign, "Dear colleague, ".repeat(99)).unwrap();
    let site = |arguments: &[&str]| Command::new(SITE).args(arguments).output().unwrap();
    let help = String::from_utf8(site(&["inbox", "--help"]).stdout).unwrap();
    assert!(help.contains("It is not a service"), "{help}");
    let refused = site(&["inbox", "serve", "--port", "0", "--data", foreign.to_str().unwrap()]);
    let message = String::from_utf8(refused.stderr).unwrap();
    assert!(!refused.status.success() && message.contains("is no inbox and was left alone"), "{message}");
    let refused = site(&["inbox", "serve", "--allow", "*"]);
    let message = String::from_utf8(refused.stderr).unwrap();
    assert!(message.contains("is no page's origin"), "{message}");
    let mut server = Command::new(SITE)
        .args(["inbox", "serve", "--port", "0", "--data"])
        .arg(folder.join("inbox.sqlite"))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(server.stderr.take().unwrap()).read_line(&mut first).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(first.contains("It is not a service"), "{first}");
}

#[test]
fn the_page_that_is_served_beside_it_may_send_and_no_other() {
    let folder = scratch("beside");
    // A page is told its inbox's port before anything listens there, so here it is one that was free just now.
    let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port().to_string();
    fs::create_dir(folder.join("request")).unwrap();
    fs::write(folder.join("index.html"), "page").unwrap();
    let form = format!("<meta name=\"request-server\" content=\"http://127.0.0.1:{port}\">");
    fs::write(folder.join("request/index.html"), form).unwrap();
    let data = folder.join("inbox.sqlite");
    let (dist, path) = (folder.to_str().unwrap(), data.to_str().unwrap());
    let server = Server::start(&["serve", "--dist", dist, "--port", "0", "--inbox-port", &port, "--inbox-data", path]);
    let page = server.said[0].split_once(" at ").unwrap().1.trim_end_matches('/');
    let body = &bodies()[0].1;
    for origin in [page, &page.replace("127.0.0.1", "localhost")] {
        assert_eq!(post(&server.address, ID, origin, body).unwrap().0, 201, "{origin}");
    }
    assert_eq!(post(&server.address, ID, PAGE, body).unwrap().0, 403);
    assert_eq!(exported(&data).len(), 1);
}

#[test]
fn a_site_that_sends_elsewhere_takes_no_port_and_says_nothing_of_an_inbox() {
    let folder = scratch("elsewhere");
    fs::create_dir(folder.join("request")).unwrap();
    fs::write(folder.join("index.html"), "page").unwrap();
    let form = "<meta name=\"request-server\" content=\"https://peers.example.org\">";
    fs::write(folder.join("request/index.html"), form).unwrap();
    let busy = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = busy.local_addr().unwrap().port().to_string();
    let data = folder.join("inbox.sqlite");
    let mut process = Command::new(SITE)
        .args(["serve", "--port", "0", "--inbox-port", &port, "--inbox-data", data.to_str().unwrap(), "--dist"])
        .arg(&folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let address = first.split_once(" at http://").unwrap().1.trim_end_matches('/').to_owned();
    // Once it answers, it has said what it has to say.
    let mut stream = TcpStream::connect(&address).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    process.kill().unwrap();
    process.wait().unwrap();
    let more: Vec<String> = lines.map(Result::unwrap).collect();
    assert!(more.iter().all(|line| !line.to_lowercase().contains("inbox") && !line.contains("requests")), "{more:?}");
    assert!(!data.exists());
}

/// Whether a server passed, and everything that was said of it.
fn check(url: &str, page: &str, more: &[&str]) -> (bool, String) {
    let mut command = Command::new(SITE);
    // What stands between this machine and others does not stand between a server and itself.
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(name);
    }
    let output = command.args(["check-backend", url, "--page", page]).args(more).output().unwrap();
    (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[test]
fn it_passes_every_check_that_an_integrator_s_own_server_must() {
    let data = scratch("checks").join("inbox.sqlite");
    let path = data.to_str().unwrap();
    let server = Server::start(&["inbox", "serve", "--data", path, "--port", "0", "--allow", PAGE]);
    let check = |page: &str, path: &str| check(&format!("http://{}{path}", server.address), page, &[]);
    let (sound, said) = check(PAGE, PATH);
    assert!(sound, "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("passed")).count(), 14, "{said}");
    let messages: Vec<Value> = exported(&data).iter().map(|line| line["request"]["message"].clone()).collect();
    assert_eq!(messages.len(), 2);
    assert!(messages.iter().all(|message| message.as_str().unwrap().starts_with("TEST")), "{messages:?}");
    // A page that is not let in, and a place where nothing is: each is named with what to do.
    let (sound, said) = check("https://elsewhere.example", PATH);
    assert!(
        !sound && said.contains("MEND    a browser may send from the page: OPTIONS was answered with 403"),
        "{said}"
    );
    let (sound, said) = check(PAGE, "/elsewhere");
    assert!(!sound && said.contains("MEND    a request is received: it was answered with 404"), "{said}");
    assert_eq!(exported(&data).len(), 2);
}
