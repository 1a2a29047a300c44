//! Changes to the text of a file, most of which break it.

/// What is done to one line of a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    Delete,
    Repeat,
    Cut,
    Value(&'static str),
    Long,
}

/// Every change to a line.
pub(super) const CHANGES: &[Change] = &[
    Change::Delete,
    Change::Repeat,
    Change::Cut,
    Change::Value("null"),
    Change::Value("[]"),
    Change::Value("{}"),
    Change::Value("-1"),
    Change::Value("99999999999999999999"),
    Change::Value("\"\""),
    Change::Value("\"\\u0000\""),
    Change::Value("~"),
    Change::Value("&a *a"),
    Change::Value("&a [*a]"),
    Change::Value("!!binary ="),
    Change::Value("self"),
    Change::Value("\"² | `{{ a }}` <b>\""),
    Change::Long,
];

impl Change {
    /// The text with that line, counted from 0, changed.
    pub(super) fn apply(self, text: &str, number: usize) -> String {
        let mut changed = String::with_capacity(text.len());
        for (at, line) in text.split_inclusive('\n').enumerate() {
            if at == number {
                changed.push_str(&self.line(line));
            } else {
                changed.push_str(line);
            }
        }
        changed
    }

    fn line(self, line: &str) -> String {
        match self {
            Self::Delete => String::new(),
            Self::Repeat => format!("{line}{line}"),
            Self::Cut => {
                let half = line.char_indices().nth(line.chars().count() / 2);
                format!("{}\n", half.map_or("", |(half, _)| &line[..half]))
            }
            Self::Value(value) => format!("{}{value}\n", key(line)),
            Self::Long => format!("{}{}\n", key(line), "long é ".repeat(2000)),
        }
    }
}

/// A line up to its value: behind the key of a map, the dash of a list, the sign of a request.
fn key(line: &str) -> &str {
    let ends = [": ", ":\n", "- ", "="].into_iter();
    let found = ends.filter_map(|end| Some(line.find(end)? + end.trim_end().len())).min();
    let key = found.map_or("", |end| &line[..end]);
    let blank = line[key.len()..].starts_with(' ');
    &line[..key.len() + usize::from(blank)]
}

/// Texts in place of a whole file.
pub(super) fn wholes(text: &str, step: usize) -> Vec<String> {
    let cuts = (0..text.len()).step_by(step.max(1)).filter(|at| text.is_char_boundary(*at));
    let mut wholes: Vec<String> = cuts.map(|at| text[..at].to_owned()).collect();
    wholes.extend([
        String::new(),
        "\u{feff}".to_owned(),
        "\n\n\n".to_owned(),
        "\u{0}\u{1}\u{fffd}\u{7f}\u{80}PK\u{3}\u{4}\u{fffd}\u{fffd}\r\r\n\t".to_owned(),
        "é".repeat(500),
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(10_000),
        "? ".repeat(1000),
        "a: &a [*a, *a]\nb: *a\n".to_owned(),
        format!("a: &a {}\nb: &b [*a, *a]\nc: [*b, *b]\n", "[x, x, x, x]"),
        "%YAML 9.9\n---\na: b\n---\nc: d\n".to_owned(),
        "<<: {a: b}\n".to_owned(),
        "null".to_owned(),
        "3".to_owned(),
    ]);
    wholes
}
