//! Reads a Brief that JavaScript hands over, and says at which place it is none.
//!
//! serde-wasm-bindgen would read one too, but tells no place, takes any iterable for a list, does not return
//! where a getter throws, and takes twice the code: here names become numbers before serde sees them.

use super::kind_of;
use crate::brief::Brief;
use js_sys::{Array, Reflect};
use serde::Deserialize;
use serde::de::value::U32Deserializer;
use serde::de::{self, DeserializeSeed, Expected, IntoDeserializer, Unexpected, Visitor};
use std::{fmt, ops::Range};
use wasm_bindgen::JsValue;

/// Reads a Brief; the error names the field and what was given there.
pub fn brief(given: JsValue) -> Result<Brief, Fault> {
    Brief::deserialize(Reader(given))
}

/// What is wrong, and at which place of the Brief.
#[derive(Debug)]
pub struct Fault(Box<Told>);

#[derive(Debug)]
struct Told {
    place: String,
    what: String,
}

impl Fault {
    #[cold]
    fn within(mut self, key: Key) -> Self {
        self.0.place = match key {
            Key::Item(at) => format!("[{at}]{}", self.0.place),
            Key::Field(name) => format!(".{name}{}", self.0.place),
        };
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "brief{}: {}", self.0.place, self.0.what)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    #[cold]
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self(Box::new(Told { place: String::new(), what: what.to_string() }))
    }

    /// Kinds are compared before serde sees a value.
    #[cold]
    fn invalid_type(_: Unexpected, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("expected {expected}"))
    }

    #[cold]
    fn invalid_value(given: Unexpected, expected: &dyn Expected) -> Self {
        match given {
            Unexpected::Unsigned(n) => Self::custom(format_args!("given {n}, expected {expected}")),
            _ => Self::invalid_type(given, expected),
        }
    }
}

/// A value of JavaScript as serde reads it: no more than a Brief is made of.
struct Reader(JsValue);

impl Reader {
    #[cold]
    fn instead_of<T>(&self, expected: &str) -> Result<T, Fault> {
        Err(self.refused(expected))
    }

    #[cold]
    fn refused(&self, expected: &str) -> Fault {
        let kind = kind_of(&self.0);
        de::Error::custom(format_args!("given {kind}, expected {expected}"))
    }

    fn get(&self, key: &JsValue) -> Result<JsValue, Fault> {
        Reflect::get(&self.0, key).map_err(|_| de::Error::custom("cannot be read"))
    }

    #[inline(never)]
    fn text(&self) -> Result<String, Fault> {
        self.0.as_string().ok_or_else(|| self.refused("a string"))
    }

    #[inline(never)]
    fn whole_number(&self) -> Result<u64, Fault> {
        let whole = |n: &f64| n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(n);
        let number = self.0.as_f64().filter(whole).map(|number| number as u64);
        number.ok_or_else(|| self.refused("a whole number from 0 to 4294967295"))
    }

    #[inline(never)]
    fn number(&self) -> Result<f64, Fault> {
        self.0.as_f64().ok_or_else(|| self.refused("a number"))
    }

    #[inline(never)]
    fn yes_or_no(&self) -> Result<bool, Fault> {
        self.0.as_bool().ok_or_else(|| self.refused("true or false"))
    }

    /// Which of some words it is.
    #[inline(never)]
    fn variant(&self, known: &'static [&'static str]) -> Result<u32, Fault> {
        let given = self.text()?;
        known.iter().position(|word| *word == given).map(|at| at as u32).ok_or_else(|| {
            let known = known.join(", ");
            de::Error::custom(format_args!("given {given:?}, expected one of {known}"))
        })
    }
}

impl<'de> de::Deserializer<'de> for Reader {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        self.instead_of("what a Brief is made of")
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_bool(self.yes_or_no()?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.whole_number()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.text()?)
    }

    #[inline(never)]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    #[inline(never)]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if !Array::is_array(&self.0) {
            return self.instead_of("an array");
        }
        let length = self.get(&"length".into())?.as_f64().unwrap_or_default();
        visitor.visit_seq(Parts { whole: self, keys: Keys::Items(0..length as u32) })
    }

    /// The fields that a Brief knows, in the order in which it knows them: all others are passed over.
    #[inline(never)]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if kind_of(&self.0) != "an object" {
            return self.instead_of("an object");
        }
        visitor.visit_seq(Parts { whole: self, keys: Keys::Fields(fields.iter()) })
    }

    #[inline(never)]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let variant: U32Deserializer<Fault> = self.variant(variants)?.into_deserializer();
        visitor.visit_enum(variant)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u16 u32 f32 char str bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct map identifier ignored_any
    }
}

/// The items of a list or the fields of an object, in order.
struct Parts {
    whole: Reader,
    keys: Keys,
}

enum Keys {
    Items(Range<u32>),
    Fields(std::slice::Iter<'static, &'static str>),
}

/// Where a part stands in its whole.
#[derive(Clone, Copy)]
enum Key {
    Item(u32),
    Field(&'static str),
}

impl Parts {
    #[inline(never)]
    fn next(&mut self) -> Option<(Key, Result<JsValue, Fault>)> {
        let key = match &mut self.keys {
            Keys::Items(items) => Key::Item(items.next()?),
            Keys::Fields(fields) => Key::Field(fields.next()?),
        };
        let name = match key {
            Key::Item(at) => at.into(),
            Key::Field(name) => name.into(),
        };
        Some((key, self.whole.get(&name)))
    }
}

impl<'de> de::SeqAccess<'de> for Parts {
    type Error = Fault;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some((key, part)) = self.next() else { return Ok(None) };
        match part.and_then(|part| seed.deserialize(Reader(part))) {
            Ok(read) => Ok(Some(read)),
            Err(fault) => Err(fault.within(key)),
        }
    }
}
