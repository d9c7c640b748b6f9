//! Words that hurt, or that promise what nobody can keep, stand in no content file.

use crate::everything;

/// Each with the reason.
const NEVER: [(&str, &str); 20] = [
    ("second victim", "there is one victim, and families have asked for the word to go"),
    ("committed suicide", "nobody commits an illness; write died by suicide"),
    ("commit suicide", "write die by suicide, or kill themselves"),
    ("commits suicide", "write dies by suicide"),
    ("successful suicide", "it is no success"),
    ("completed suicide", "it is no achievement"),
    ("failed suicide", "to live is no failure; write survived a suicide attempt"),
    ("failed attempt", "to live is no failure"),
    ("suicide epidemic", "it makes a death look like the weather"),
    ("100%", "nothing about people is"),
    ("100 percent", "nothing about people is"),
    ("guarantee", "nobody here can"),
    ("syndrome", "being worn out by this work is no disease of the one who is"),
    ("no-suicide contract", "it protects nobody but its writer"),
    ("contract for safety", "it protects nobody but its writer"),
    ("press 3", "that key of 988 is no longer staffed"),
    ("do not have to report", "what the law asks is not ours to say"),
    ("don’t have to report", "what the law asks is not ours to say"),
    ("attention-seeking", "it is help that is sought"),
    ("burnt-out doctor", "somebody is more than what the work did to them"),
];

fn hurts(text: &str) -> Option<(&'static str, &'static str)> {
    // Whichever apostrophe the writer's keyboard makes.
    let lower = text.to_lowercase().replace('\'', "’");
    NEVER.into_iter().find(|(words, _)| lower.contains(words))
}

#[test]
fn no_text_says_what_hurts_or_cannot_be_kept() {
    for (file, path, text) in everything() {
        assert_eq!(hurts(&text), None, "{file}{path}: {text}");
    }
    for planted in ["He Committed Suicide.", "You don't have to report this.", "It works 100% of the time."] {
        assert!(hurts(planted).is_some(), "{planted}");
    }
}
