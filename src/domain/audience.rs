//! Of whom a published figure tells.

use super::coded::coded;

coded! {
    /// A group with which somebody may compare a score. To choose one says nothing of who is asking.
    Audience {
        /// Physicians.
        Physician = "physician",
        /// Residents and fellows.
        Resident = "resident",
        /// Medical students.
        Student = "student",
        /// People of whatever work.
        Public = "public",
    }
}
