//! A page's HTML as tags and texts: enough for one that we write ourselves.

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// The tag without its brackets: `a href="#/"`, `/a`.
    Tag(String),
    /// Text between tags, its entities resolved and its ends trimmed.
    Text(String),
}

pub(crate) fn nodes(html: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(tag) = rest.strip_prefix('<') {
            let (tag, after) = tag.split_once('>').unwrap();
            nodes.push(Node::Tag(tag.to_owned()));
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = resolved(rest[..end].trim());
            if !text.is_empty() {
                nodes.push(Node::Text(text));
            }
            rest = &rest[end..];
        }
    }
    nodes
}

fn resolved(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Each attribute of a tag with its value; empty where it has none.
pub(crate) fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once(char::is_whitespace).map_or("", |(_, rest)| rest).trim();
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap(),
            None => ("", after),
        };
        found.push((name.to_owned(), resolved(value)));
        rest = after.trim();
    }
    found
}

/// Where each link leads, and what it says.
pub(crate) fn links(nodes: &[Node]) -> Vec<(String, String)> {
    let mut links: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for node in nodes {
        match node {
            Node::Tag(tag) if tag.starts_with("a ") => {
                let href = attributes(tag).into_iter().find(|(name, _)| name == "href").map(|(_, value)| value);
                links.push((href.unwrap_or_default(), String::new()));
                inside = true;
            }
            Node::Tag(tag) if tag == "/a" => inside = false,
            Node::Text(text) if inside => {
                let said = &mut links.last_mut().unwrap().1;
                said.push_str(if said.is_empty() { "" } else { " " });
                said.push_str(text);
            }
            _ => {}
        }
    }
    links
}
