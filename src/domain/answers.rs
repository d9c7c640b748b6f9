//! The answers of one sitting: small integers in memory, overwritten with zeros when dropped.
//!
//! Nothing that leaves the page takes this type: no path leads from it to the network.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// What a person did with one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reply {
    /// Not reached yet.
    #[default]
    Waiting,
    /// "Prefer not to answer".
    Declined,
    /// The option at this position, in printed order from 0.
    Chosen(u8),
}

/// A reply as the byte that is kept: a forgotten sitting leaves zeros behind.
const WAITING: u8 = 0;
const DECLINED: u8 = 1;
const FIRST_CHOICE: u8 = 2;

impl Reply {
    fn from_byte(byte: u8) -> Self {
        match byte {
            WAITING => Self::Waiting,
            DECLINED => Self::Declined,
            chosen => Self::Chosen(chosen - FIRST_CHOICE),
        }
    }

    fn to_byte(self) -> u8 {
        match self {
            Self::Waiting => WAITING,
            Self::Declined => DECLINED,
            Self::Chosen(choice) => choice.saturating_add(FIRST_CHOICE),
        }
    }
}

/// Every reply of a sitting, one sheet a questionnaire.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Answers {
    sheets: Vec<Vec<u8>>,
}

impl Answers {
    /// Blank sheets for questionnaires of these lengths.
    pub fn blank(lengths: impl IntoIterator<Item = usize>) -> Self {
        Self { sheets: lengths.into_iter().map(|length| vec![WAITING; length]).collect() }
    }

    /// The replies to one questionnaire, in printed order.
    #[must_use]
    pub fn sheet(&self, questionnaire: usize) -> Vec<Reply> {
        let sheet = self.sheets.get(questionnaire).map(Vec::as_slice).unwrap_or_default();
        sheet.iter().copied().map(Reply::from_byte).collect()
    }

    /// The reply to one item.
    #[must_use]
    pub fn get(&self, questionnaire: usize, item: usize) -> Reply {
        self.sheets
            .get(questionnaire)
            .and_then(|sheet| sheet.get(item))
            .copied()
            .map_or(Reply::Waiting, Reply::from_byte)
    }

    /// Notes the reply to one item; an item that does not exist is left alone.
    pub fn set(&mut self, questionnaire: usize, item: usize, reply: Reply) {
        if let Some(slot) = self.sheets.get_mut(questionnaire).and_then(|sheet| sheet.get_mut(item)) {
            *slot = reply.to_byte();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_survives_its_byte() {
        for reply in [Reply::Waiting, Reply::Declined, Reply::Chosen(0), Reply::Chosen(4), Reply::Chosen(253)] {
            assert_eq!(Reply::from_byte(reply.to_byte()), reply);
        }
    }

    #[test]
    fn erasing_leaves_nothing() {
        let mut answers = Answers::blank([3]);
        answers.set(0, 1, Reply::Chosen(3));
        answers.zeroize();
        assert_eq!(answers.get(0, 1), Reply::Waiting);
    }

    #[test]
    fn an_item_that_does_not_exist_is_left_alone() {
        let mut answers = Answers::blank([1]);
        answers.set(0, 7, Reply::Declined);
        answers.set(4, 0, Reply::Declined);
        assert_eq!(answers.get(0, 7), Reply::Waiting);
        assert_eq!(answers.sheet(4), []);
    }
}
