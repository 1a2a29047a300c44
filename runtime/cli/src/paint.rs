//! Paint: what stands out on a terminal that shows colours.

use anstyle::{AnsiColor, Style};

/// A heading.
pub(crate) fn bold(text: &str, colour: bool) -> String {
    styled(text, Style::new().bold(), colour)
}

/// The word that says that something failed.
pub(crate) fn alarm(text: &str, colour: bool) -> String {
    styled(text, AnsiColor::Red.on_default().bold(), colour)
}

fn styled(text: &str, style: Style, colour: bool) -> String {
    if colour && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
