//! The library as it ships is accepted; a mistake in any of its files is refused with the file, the
//! field and the fix; what passes leads nobody astray; and damaged bytes never bring the page down.
//!
//! Source: the promises in `src/content/read/library.rs` and `src/content/library.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "library/aftercare.rs"]
mod aftercare;
#[path = "support/breaking.rs"]
mod breaking;
#[path = "support/dice.rs"]
mod dice;
#[path = "library/packed.rs"]
mod packed;
#[path = "library/random.rs"]
mod random;
#[path = "library/searched.rs"]
mod searched;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "library/single.rs"]
mod single;
#[path = "library/small.rs"]
mod small;
#[path = "library/sound.rs"]
mod sound;

use small::Files;

#[test]
fn the_shipped_library_and_the_small_one_are_accepted() {
    let shipped = Files::shipped().read().unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(shipped, shipped::whole().library, "read alone it is another");
    sound::assert_sound(&shipped);
    let small = Files::small().read().unwrap_or_else(|problems| panic!("{problems:#?}"));
    sound::assert_sound(&small);
}
