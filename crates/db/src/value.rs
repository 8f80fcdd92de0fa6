//! What a statement is given.

/// One parameter of a statement. Each knows its type even where it is absent, which PostgreSQL asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// TEXT.
    Text(Option<String>),
    /// BIGINT.
    Int(Option<i64>),
    /// BOOLEAN.
    Bool(Option<bool>),
    /// BLOB, BYTEA.
    Bytes(Option<Vec<u8>>),
}

macro_rules! value_from {
    ($($from:ty => |$x:ident| $to:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($x: $from) -> Self { $to }
        }
    )*};
}

value_from! {
    &str => |x| Self::Text(Some(x.to_owned()));
    String => |x| Self::Text(Some(x));
    &String => |x| Self::Text(Some(x.clone()));
    Option<&str> => |x| Self::Text(x.map(str::to_owned));
    Option<String> => |x| Self::Text(x);
    &Option<String> => |x| Self::Text(x.clone());
    i64 => |x| Self::Int(Some(x));
    i32 => |x| Self::Int(Some(x.into()));
    u32 => |x| Self::Int(Some(x.into()));
    Option<i64> => |x| Self::Int(x);
    Option<u32> => |x| Self::Int(x.map(Into::into));
    bool => |x| Self::Bool(Some(x));
    Option<bool> => |x| Self::Bool(x);
    &[u8] => |x| Self::Bytes(Some(x.to_owned()));
    Vec<u8> => |x| Self::Bytes(Some(x));
    kernel::Day => |x| Self::Text(Some(x.to_string()));
    Option<kernel::Day> => |x| Self::Text(x.map(|d| d.to_string()));
    kernel::Instant => |x| Self::Text(Some(x.stored()));
    Option<kernel::Instant> => |x| Self::Text(x.map(kernel::Instant::stored));
}

impl<T> From<&kernel::Id<T>> for Value {
    fn from(id: &kernel::Id<T>) -> Self {
        Self::Text(Some(id.as_str().to_owned()))
    }
}

impl<T> From<Option<&kernel::Id<T>>> for Value {
    fn from(id: Option<&kernel::Id<T>>) -> Self {
        Self::Text(id.map(|id| id.as_str().to_owned()))
    }
}

/// The parameters of a statement, each turned into a [`Value`]: `tx.run("…", &params![id, name])`.
#[macro_export]
macro_rules! params {
    ($($x:expr),* $(,)?) => { [$($crate::Value::from($x)),*] };
}
