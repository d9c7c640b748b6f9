//! Where a text stands in its file: its path as complaints write it, and the name of the field around it.

use super::tree::Tree;

/// One text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// The path, as complaints write it: `steps[2].blocks[0].text`.
    pub field: String,
    /// The innermost name of that path: for an entry of a list, the list's.
    pub key: &'a str,
    /// The text.
    pub text: &'a str,
}

/// Every text of a file, in reading order.
#[must_use]
pub fn leaves(tree: &Tree) -> Vec<Leaf<'_>> {
    let mut found = Vec::new();
    gather(tree, "", "", &mut found);
    found
}

fn gather<'a>(tree: &'a Tree, field: &str, key: &'a str, found: &mut Vec<Leaf<'a>>) {
    match tree {
        Tree::Text(text) => found.push(Leaf { field: field.to_owned(), key, text }),
        Tree::List(list) => {
            for (at, tree) in list.iter().enumerate() {
                gather(tree, &entry(field, at), key, found);
            }
        }
        Tree::Fields(fields) => {
            for (name, tree) in fields {
                gather(tree, &below(field, name), name, found);
            }
        }
        Tree::Plain(_) => {}
    }
}

/// The path of an entry of the list at `field`.
pub(super) fn entry(field: &str, at: usize) -> String {
    format!("{field}[{at}]")
}

/// The path of a field of what stands at `field`.
pub(super) fn below(field: &str, name: &str) -> String {
    if field.is_empty() { name.to_owned() } else { [field, ".", name].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_the_readers_write_it() {
        let tree: Tree =
            serde_json::from_str(r#"{"steps":[{"blocks":[{"text":"a"},{"list":["b","c"]}]}],"n":1}"#).unwrap();
        let read: Vec<_> = leaves(&tree).into_iter().map(|leaf| (leaf.field, leaf.key, leaf.text)).collect();
        let expected = [
            ("steps[0].blocks[0].text", "text", "a"),
            ("steps[0].blocks[1].list[0]", "list", "b"),
            ("steps[0].blocks[1].list[1]", "list", "c"),
        ];
        assert_eq!(read, expected.map(|(field, key, text)| (field.to_owned(), key, text)));
    }
}
