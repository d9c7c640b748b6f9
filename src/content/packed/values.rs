//! What the types of the content are made of.

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::Damaged;
use super::reader::Reader;

/// Each kind of value: how it is asked for, and what the one who asks is given. A kind that no type of ours has is damage, and
/// [`super::pack`] refuses to write it.
macro_rules! read {
    ($($ask:ident $($given:ty),* => $visitor:ident, $reader:ident: $visit:expr;)+) => {
        $(fn $ask<V: Visitor<'de>>(self, $(_: $given,)* $visitor: V) -> Result<V::Value, Damaged> {
            let $reader = self;
            $visit
        })+
    };
}

type Names = &'static [&'static str];

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Damaged;

    read! {
        deserialize_any => _visitor, _reader: Err(Damaged);
        deserialize_bool => visitor, reader: visitor.visit_bool(reader.flag());
        deserialize_u8 => visitor, reader: visitor.visit_u8(reader.byte());
        deserialize_u16 => visitor, reader: visitor.visit_u16(reader.number());
        deserialize_u32 => visitor, reader: visitor.visit_u32(reader.number());
        deserialize_u64 => visitor, reader: visitor.visit_u64(reader.number());
        deserialize_i16 => visitor, reader: visitor.visit_i16(reader.signed());
        deserialize_i32 => visitor, reader: visitor.visit_i32(reader.signed());
        deserialize_i64 => visitor, reader: visitor.visit_i64(reader.signed());
        deserialize_string => visitor, reader: visitor.visit_borrowed_str(reader.text());
        deserialize_bytes => visitor, reader: visitor.visit_borrowed_bytes(reader.bytes());
        deserialize_option => visitor, reader: if reader.flag() { visitor.visit_some(reader) } else { visitor.visit_none() };
        deserialize_newtype_struct &'static str => visitor, reader: visitor.visit_newtype_struct(reader);
        deserialize_struct &'static str, Names => visitor, reader: visitor.visit_seq(Fields(reader));
        deserialize_enum &'static str, Names => visitor, reader: visitor.visit_enum(reader);
        deserialize_seq => visitor, reader: {
            let left = reader.count();
            visitor.visit_seq(Items { reader, left })
        };
        deserialize_map => visitor, reader: {
            let left = reader.count();
            visitor.visit_map(Items { reader, left })
        };
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(Items { reader: self, left })
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    serde::forward_to_deserialize_any! {
        i8 i128 u128 f32 f64 char str byte_buf unit unit_struct tuple_struct identifier ignored_any
    }
}

/// The fields of a struct: as many as it has.
struct Fields<'a, 'de>(&'a mut Reader<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Damaged;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// As many values as were counted, or names with a value each.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Damaged;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Damaged;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Damaged> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Damaged> {
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Damaged;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Damaged> {
        let variant: U32Deserializer<Damaged> = self.number::<u32>().into_deserializer();
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Damaged;

    fn unit_variant(self) -> Result<(), Damaged> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Damaged> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(Items { reader: self, left })
    }

    fn struct_variant<V: Visitor<'de>>(self, _: Names, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(Fields(self))
    }
}
