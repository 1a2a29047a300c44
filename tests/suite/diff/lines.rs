//! Changes to single lines of a whole spec, chosen by what stands in them.

use crate::files::Texts;

/// What is done to a line that has the first text: the second is put in its place.
const SWAPS: &[(&str, &str)] = &[
    ("required: true, ", ""),
    ("required: true", "required: false"),
    ("identity: true", "identity: false"),
    ("type: String", "type: Long"),
    ("type: Integer", "type: Long"),
    ("type: Boolean", "type: String"),
    ("{type: Boolean", "{type: Long"),
    ("{type: Integer", "{type: String"),
    ("encoding: json", "encoding: flat"),
    ("{shape: FileSystemId", "{type: String"),
    ("default: ", "example: "),
    ("nesting: wrapped", "nesting: bare"),
    ("safety: token", "safety: unsafe"),
    ("max: 128", "max: 127"),
    ("category: state", "category: conflict"),
    ("retry: never", "retry: backoff"),
    ("limit_minutes: 30", "limit_minutes: 31"),
    ("meaning: ", "meaning: Now "),
    ("doc: The ", "doc: Now the "),
];

/// The spec with one line another, and what was done to which.
pub(super) struct Changed {
    pub(super) name: String,
    pub(super) spec: Texts,
}

/// Changes to lines of a spec: of each kind at most so many, spread over all lines that have it,
/// and as many lines that are taken out whole.
pub(super) fn changes(spec: &Texts, each: usize) -> Vec<Changed> {
    let mut changes = Vec::new();
    for (from, to) in SWAPS {
        let sites = sites(spec, |line| line.contains(from));
        for (path, number) in spread(&sites, each) {
            let name = format!("{path}:{}: `{from}` → `{to}`", number + 1);
            changes.push(changed(spec, name, path, *number, |line| line.replacen(from, to, 1)));
        }
    }
    let is_member = |line: &str| line.starts_with("  ") && line.trim_end().ends_with('}');
    let members = sites(spec, is_member).into_iter();
    let members = members.filter(|(path, _)| path.contains('/'));
    let members: Vec<_> = members.collect();
    for (path, number) in spread(&members, each * 8) {
        let name = format!("{path}:{}: taken out", number + 1);
        changes.push(changed(spec, name, path, *number, |_| String::new()));
    }
    changes
}

/// The lines of which that holds, by file and number from 0.
fn sites(spec: &Texts, is: impl Fn(&str) -> bool) -> Vec<(String, usize)> {
    let mut sites = Vec::new();
    for (path, text) in spec.iter().filter(|(path, _)| path.contains(".yaml")) {
        let lines = text.lines().enumerate().filter(|(_, line)| is(line));
        sites.extend(lines.map(|(number, _)| (path.clone(), number)));
    }
    sites
}

fn spread<T>(list: &[T], most: usize) -> impl Iterator<Item = &T> {
    let step = list.len().div_ceil(most.max(1)).max(1);
    list.iter().skip(step / 2).step_by(step)
}

fn changed(
    spec: &Texts,
    name: String,
    path: &str,
    number: usize,
    change: impl Fn(&str) -> String,
) -> Changed {
    let mut spec = spec.clone();
    let lines = spec[path].split_inclusive('\n').enumerate();
    let lines = lines.map(|(at, line)| if at == number { change(line) } else { line.to_owned() });
    let text: String = lines.collect();
    spec.insert(path.to_owned(), text);
    Changed { name, spec }
}
