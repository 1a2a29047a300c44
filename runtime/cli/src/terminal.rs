//! The terminal: which of the three streams are one, how wide it is, and whether it shows colours.

use std::io::{self, IsTerminal};

use crate::output::Format;
use crate::progress::View;

/// What is known of the streams of a process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// Whether stdin is a terminal.
    pub input: bool,
    /// Whether stdout is one.
    pub output: bool,
    /// Whether stderr is one.
    pub errors: bool,
    /// Its columns, where they are known.
    pub columns: Option<usize>,
    /// What it shows beside letters.
    pub looks: Looks,
}

/// What a terminal shows beside letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Looks {
    /// Colours, and lines that are written anew.
    #[default]
    Coloured,
    /// Lines that are written anew, and no colours, as `NO_COLOR` asks for.
    Plain,
    /// Nothing else, as `TERM=dumb` says.
    Dumb,
}

impl Terminal {
    /// What is known of this process, with `variable` to read its environment.
    #[must_use]
    pub fn of_process(variable: impl Fn(&str) -> Option<String>) -> Self {
        let size = terminal_size::terminal_size();
        let columns = size.map(|(width, _)| usize::from(width.0)).filter(|width| *width > 0);
        let is_dumb = variable("TERM").is_some_and(|kind| kind == "dumb");
        let is_plain = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            input: io::stdin().is_terminal(),
            output: io::stdout().is_terminal(),
            errors: io::stderr().is_terminal(),
            columns,
            looks: match (is_dumb, is_plain) {
                (true, _) => Looks::Dumb,
                (false, true) => Looks::Plain,
                (false, false) => Looks::Coloured,
            },
        }
    }

    /// What a result is written as where nothing is said.
    #[must_use]
    pub fn format(&self) -> Format {
        if self.output { Format::Table } else { Format::Json }
    }

    /// The columns that a result may take; none where it does not go to a terminal.
    #[must_use]
    pub fn width(&self) -> Option<usize> {
        self.columns.filter(|_| self.output)
    }

    /// Whether headings stand out.
    #[must_use]
    pub fn output_colour(&self) -> bool {
        self.output && self.looks == Looks::Coloured
    }

    /// Whether what is said on stderr stands out.
    #[must_use]
    pub fn errors_colour(&self) -> bool {
        self.errors && self.looks == Looks::Coloured
    }

    /// How progress is shown, on stderr.
    #[must_use]
    pub fn view(&self) -> View {
        match self.columns {
            Some(width) if self.errors && self.looks != Looks::Dumb => View::Redraw { width },
            _ => View::Lines,
        }
    }

    /// Whether a question can be put on stderr and answered on stdin.
    #[must_use]
    pub fn can_ask(&self) -> bool {
        self.input && self.errors
    }
}

#[cfg(test)]
mod tests {
    use super::{Looks, Terminal};
    use crate::output::Format;
    use crate::progress::View;

    fn all() -> Terminal {
        Terminal {
            input: true,
            output: true,
            errors: true,
            columns: Some(80),
            looks: Looks::Coloured,
        }
    }

    #[test]
    fn everything_is_plain_without_a_terminal() {
        let piped = Terminal { output: false, ..all() };
        assert_eq!((piped.format(), piped.width()), (Format::Json, None));
        assert!(!piped.output_colour() && piped.errors_colour() && piped.can_ask());
        assert_eq!(piped.view(), View::Redraw { width: 80 });
        let logged = Terminal { errors: false, ..all() };
        assert_eq!((logged.format(), logged.width()), (Format::Table, Some(80)));
        assert!(logged.output_colour() && !logged.errors_colour() && !logged.can_ask());
        assert_eq!(logged.view(), View::Lines);
        assert!(!Terminal { input: false, ..all() }.can_ask());
    }

    #[test]
    fn colours_are_for_those_who_want_them() {
        let with = |name: &'static str, value: &'static str| {
            Terminal::of_process(move |it| (it == name).then(|| value.to_owned())).looks
        };
        assert_eq!(with("NO_COLOR", "0"), Looks::Plain);
        assert_eq!(with("NO_COLOR", ""), Looks::Coloured);
        assert_eq!(with("TERM", "dumb"), Looks::Dumb);
        assert_eq!(with("TERM", "xterm"), Looks::Coloured);
        let plain = Terminal { looks: Looks::Plain, ..all() };
        assert!(!plain.output_colour() && !plain.errors_colour());
        assert_eq!(plain.view(), View::Redraw { width: 80 });
        assert_eq!(Terminal { looks: Looks::Dumb, ..all() }.view(), View::Lines);
    }
}
