//! Small closed lists that a file spells out and the packed book numbers.

/// An enumeration with a name for each value: written by name where people read it, by number in
/// the packed book, so that the page carries no names.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $value:ident = $id:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$each])* $value),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// Its name in the content files, and in a request that is sent.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$value => $id),+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                #[cfg(not(target_arch = "wasm32"))]
                if to.is_human_readable() {
                    return to.serialize_str(self.id());
                }
                to.serialize_u8(*self as u8)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                #[cfg(not(target_arch = "wasm32"))]
                if from.is_human_readable() {
                    let found = String::deserialize(from)?;
                    return Self::ALL.iter().copied().find(|value| value.id() == found).ok_or_else(|| {
                        D::Error::custom(format!("`{found}` is none of {}", [$($id),+].join(", ")))
                    });
                }
                let position = u8::deserialize(from)?;
                Self::ALL.get(usize::from(position)).copied().ok_or_else(|| D::Error::custom("no such value"))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($id),+] })
            }
        }
    };
}

pub(crate) use coded;
