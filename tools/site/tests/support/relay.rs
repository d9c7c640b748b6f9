//! Stands before a sound server and spoils what passes, or carries it over TLS.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What is asked, or answered.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// The line of the request, or of the status.
    pub(crate) first: String,
    /// Names are in small letters.
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// What a server makes of what is asked; the second asks the sound one.
pub(crate) type Flaw = dyn Fn(Message, &dyn Fn(&Message) -> Message) -> Message + Send + Sync;

impl Message {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Sets a header, or takes it away.
    pub(crate) fn set(&mut self, name: &str, value: Option<&str>) {
        self.headers.retain(|(known, _)| known != name);
        self.headers.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    }

    pub(crate) fn is_post(&self) -> bool {
        self.first.starts_with("POST ")
    }

    pub(crate) fn status(&self) -> u16 {
        self.first.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// Another status and body, in JSON.
    pub(crate) fn become_json(&mut self, status: u16, body: &str) {
        self.first = format!("HTTP/1.1 {status} As told");
        self.body = body.as_bytes().to_vec();
        self.set("content-type", Some(if status < 400 { "application/json" } else { "application/problem+json" }));
    }

    /// None at the end of a connection.
    fn read(from: &mut impl BufRead) -> Option<Self> {
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            from.read_line(&mut line).ok()?;
            match line.trim_end() {
                "" => break,
                line => lines.push(line.to_owned()),
            }
        }
        let mut lines = lines.into_iter();
        let first = lines.next()?;
        let header = |line: String| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        let mut message = Self { first, headers: lines.filter_map(header).collect(), body: Vec::new() };
        let length = message.header("content-length").map_or(0, |length| length.parse().unwrap());
        message.body = vec![0; length];
        from.read_exact(&mut message.body).ok()?;
        Some(message)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut text = format!("{}\r\n", self.first);
        let kept = self.headers.iter().filter(|(name, _)| !["content-length", "connection"].contains(&name.as_str()));
        kept.for_each(|(name, value)| text.extend([name, ": ", value, "\r\n"]));
        text.extend([format!("content-length: {}\r\nconnection: close\r\n\r\n", self.body.len())]);
        [text.as_bytes(), &self.body].concat()
    }
}

/// Relays to a server from a port of its own, over TLS where there is something for it; its port.
pub(crate) fn relay(server: &str, tls: Option<Arc<ServerConfig>>, flaw: Box<Flaw>) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = server.to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            // Who goes away in between, as from a bad certificate, gets no answer.
            match &tls {
                None => answer(stream, &server, &flaw),
                Some(config) => {
                    answer(
                        StreamOwned::new(ServerConnection::new(Arc::clone(config)).unwrap(), stream),
                        &server,
                        &flaw,
                    );
                }
            }
        }
    });
    port
}

fn answer(stream: impl Read + Write, server: &str, flaw: &Flaw) {
    let mut stream = BufReader::new(stream);
    let Some(asked) = Message::read(&mut stream) else { return };
    let pass = |asked: &Message| {
        let mut sound = TcpStream::connect(server).unwrap();
        sound.write_all(&asked.bytes()).unwrap();
        Message::read(&mut BufReader::new(sound)).unwrap()
    };
    let answer = flaw(asked, &pass);
    let _ = stream.get_mut().write_all(&answer.bytes());
    let _ = stream.get_mut().flush();
}
