//! Work that takes too long for a frame and touches nothing outside: it is only done elsewhere.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// Something to work out; what it is about is the business of who wants it.
#[derive(Clone)]
pub struct Work(Arc<dyn Fn() -> Done + Send + Sync>);

/// What was worked out.
#[derive(Clone)]
pub struct Done(Arc<dyn Any + Send + Sync>);

impl Work {
    /// Work that gives a value; it must not wait for anything.
    pub fn new<T: Any + Send + Sync>(work: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(Arc::new(move || Done(Arc::new(work()))))
    }

    /// Does it, here and now.
    #[must_use]
    pub fn run(&self) -> Done {
        (self.0)()
    }
}

impl Done {
    /// The value, when it is of this type.
    #[must_use]
    pub fn get<T: Any + Send + Sync>(self) -> Option<Arc<T>> {
        self.0.downcast().ok()
    }
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Work").finish_non_exhaustive()
    }
}

impl fmt::Debug for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Done").finish_non_exhaustive()
    }
}

/// The same work, not another one that would give the same.
impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The same result, not another one that is alike.
impl PartialEq for Done {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
