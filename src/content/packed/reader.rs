//! Numbers and texts, one after the other.

/// Reads on from where it is.
pub(super) struct Reader<'de> {
    rest: &'de [u8],
    /// Whether everything so far was what it had to be.
    sound: bool,
}

impl<'de> Reader<'de> {
    pub(super) fn of(packed: &'de [u8]) -> Self {
        Self { rest: packed, sound: true }
    }

    pub(super) fn is_sound(&self) -> bool {
        self.sound
    }

    pub(super) fn is_at_the_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The value, or nothing in its place and a note of that.
    fn noted<T: Default>(&mut self, value: Option<T>) -> T {
        self.sound &= value.is_some();
        value.unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn byte(&mut self) -> u8 {
        let (byte, rest) = self.rest.split_first().map_or((None, [].as_slice()), |(byte, rest)| (Some(*byte), rest));
        self.rest = rest;
        self.noted(byte)
    }

    /// Seven bits a byte, the lowest first, up to so many; all bytes but the last have the eighth.
    #[inline(never)]
    fn bits(&mut self, most: usize) -> u64 {
        let mut bits = 0;
        for shift in (0..most).step_by(7) {
            let byte = self.byte();
            let part = u64::from(byte & 0x7f) << shift;
            bits |= part;
            if byte & 0x80 == 0 {
                // The last byte has no more than fits.
                return self.noted((part >> shift == u64::from(byte)).then_some(bits));
            }
        }
        self.noted(None)
    }

    pub(super) fn number<T: Default + TryFrom<u64>>(&mut self) -> T {
        let bits = self.bits(8 * size_of::<T>());
        self.noted(T::try_from(bits).ok())
    }

    /// The lowest bit says whether it is below zero.
    pub(super) fn signed<T: Default + TryFrom<i64>>(&mut self) -> T {
        let bits = self.bits(8 * size_of::<T>());
        let above = i64::try_from(bits >> 1).unwrap_or_default();
        self.noted(T::try_from(if bits & 1 == 0 { above } else { !above }).ok())
    }

    #[inline(never)]
    pub(super) fn flag(&mut self) -> bool {
        let flag = self.byte();
        self.noted((flag < 2).then_some(flag == 1))
    }

    /// How many follow. Nothing takes less than a byte, so a wrong number cannot make a list of what is not there.
    #[inline(never)]
    pub(super) fn count(&mut self) -> usize {
        let count = usize::try_from(self.number::<u32>()).unwrap_or(usize::MAX);
        self.noted((count <= self.rest.len()).then_some(count))
    }

    #[inline(never)]
    pub(super) fn bytes(&mut self) -> &'de [u8] {
        let count = self.count();
        let (bytes, rest) = self.rest.split_at_checked(count).unwrap_or_default();
        self.rest = rest;
        bytes
    }

    #[inline(never)]
    pub(super) fn text(&mut self) -> &'de str {
        let text = core::str::from_utf8(self.bytes()).ok();
        self.noted(text)
    }
}
