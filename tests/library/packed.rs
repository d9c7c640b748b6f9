//! The packed library: it comes back as it was, and damage is an error, never a crash.

use doc_to_doc::content::book::BookError;
use doc_to_doc::content::library::Library;

use crate::dice::Dice;
use crate::shipped;
use crate::small::Files;

fn libraries() -> [Library; 2] {
    [shipped::whole().library.clone(), Files::small().read().unwrap()]
}

#[test]
fn a_library_unpacks_to_itself() {
    for library in libraries() {
        let bytes = library.pack().unwrap();
        assert_eq!(Library::unpack(&bytes).unwrap(), library);
        assert_eq!(Library::unpack(&bytes).unwrap().pack().unwrap(), bytes);
    }
}

#[test]
fn one_cut_short_anywhere_is_damaged() {
    // Every length of the small one; of the shipped one, whose shapes are the same, every 997th.
    for (library, stride) in libraries().into_iter().zip([997, 1]) {
        let bytes = library.pack().unwrap();
        for length in (0..bytes.len()).step_by(stride).chain([bytes.len() - 1]) {
            let error = Library::unpack(&bytes[..length]).err().unwrap_or_else(|| panic!("{length} bytes pass"));
            assert!(matches!(error, BookError::Damaged), "{length}: {error}");
        }
    }
}

#[test]
fn a_garbled_byte_never_brings_the_page_down() {
    let mut dice = Dice(988);
    for (library, stride) in libraries().into_iter().zip([997, 1]) {
        let bytes = library.pack().unwrap();
        let mut errors = 0;
        for position in (0..bytes.len()).step_by(stride) {
            let mut damaged = bytes.clone();
            damaged[position] ^= u8::try_from(1 + dice.below(255)).unwrap();
            errors += usize::from(Library::unpack(&damaged).is_err());
        }
        assert!(errors > 0);
    }
    for length in 0..2_000 {
        let noise: Vec<u8> = (0..length).map(|_| u8::try_from(dice.below(256)).unwrap()).collect();
        assert!(Library::unpack(&noise).is_err(), "{length} bytes of noise pass");
    }
}

#[test]
fn one_of_another_build_is_refused_by_its_number() {
    let mut bytes = libraries()[1].pack().unwrap();
    for format in [0, 1, 77] {
        bytes[0] = format;
        let error = Library::unpack(&bytes).err().unwrap();
        assert!(matches!(error, BookError::OtherFormat(found) if found == u16::from(format)), "{error}");
        assert!(error.to_string().contains("publish both from one build"));
    }
}
