//! The picture of page one beside the summary.

/// What is printed: in an emergency a sheet of its own.
#[derive(Clone, Copy)]
pub enum Printed {
    Sheet,
    Summary,
}

pub fn heading(printed: Printed) -> &'static str {
    match printed {
        Printed::Sheet => "The sheet as it prints",
        Printed::Summary => "Page one as it prints",
    }
}

/// What a screen reader hears of the picture.
pub fn picture_named(printed: Printed) -> &'static str {
    match printed {
        Printed::Sheet => "The sheet as it prints; its text stands beside",
        Printed::Summary => "Page one of the summary as it prints; its text stands beside",
    }
}

pub fn pages_in_all(printed: Printed, pages: usize) -> String {
    match (pages, printed) {
        (1, _) => "One page in all.".to_owned(),
        (many, Printed::Sheet) => format!("{many} pages in all."),
        (many, Printed::Summary) => format!("{many} pages in all: the readings follow page one."),
    }
}
