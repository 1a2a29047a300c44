//! Excerpts of generated files, so that a snapshot shows what its case is about.

use cpfs_generator::Tree;

/// What a line of `excerpts.txt` asks for: a way to cut, a file, and how a line of it begins.
pub(crate) fn cut(tree: &Tree, request: &str) -> String {
    let mut words = request.splitn(3, ' ');
    let mut word = || words.next().unwrap_or_else(|| panic!("{request}: three words are needed"));
    let (way, path, start) = (word(), word(), word());
    let text = tree.get(path).unwrap_or_else(|| panic!("{request}: there is no {path}"));
    let lines: Vec<&str> = text.lines().collect();
    if way == "row" {
        return format!("{path}\n{}\n", unindented(row(&lines, start)).join("\n"));
    }
    let begins = |line: &&str| line.trim_start().starts_with(start.trim_start());
    let found = lines.iter().enumerate().filter(|(_, line)| begins(line)).map(|(at, _)| at);
    let found: Vec<usize> = found.collect();
    let first = *found.first().unwrap_or_else(|| panic!("{request}: no line begins so:\n{text}"));
    let cut = match way {
        "line" => found.iter().map(|at| lines[*at]).collect(),
        "item" => item(&lines, first),
        "around" => around(&lines, first),
        "section" => section(&lines, first),
        _ => panic!("{request}: ways to cut are line, row, item, around, section"),
    };
    format!("{path}\n{}\n", unindented(&cut).join("\n"))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// What a macro is given, whether it stands in one line or in several.
fn row<'a, 'l>(lines: &'l [&'a str], start: &str) -> &'l [&'a str] {
    let (name, first) = start.split_at(start.find('(').expect("a row is a macro's") + 1);
    let begins = |at: &usize| {
        let (line, next) = (lines[*at].trim_start(), lines.get(at + 1));
        let in_several =
            line == name && next.is_some_and(|next| next.trim_start().starts_with(first));
        line.starts_with(start) || in_several
    };
    let found = (0..lines.len()).find(begins);
    let first =
        found.unwrap_or_else(|| panic!("no row begins with {start}:\n{}", lines.join("\n")));
    &lines[first..=close(lines, first)]
}

/// An item with its comments and attributes, down to the line that closes it.
fn item<'a>(lines: &[&'a str], at: usize) -> Vec<&'a str> {
    let about = |line: &&&str| line.trim_start().starts_with("///") || line.contains("#[");
    let before = lines[..at].iter().rev().take_while(about).count();
    lines[at - before..=close(lines, at)].to_vec()
}

/// The innermost block that a line stands in.
fn around<'a>(lines: &[&'a str], at: usize) -> Vec<&'a str> {
    let outer = |line: &&str| indent(line) < indent(lines[at]) && !line.is_empty();
    let open = lines[..at].iter().rposition(outer).unwrap_or(at);
    lines[open..=close(lines, open)].to_vec()
}

/// The line that ends what begins at a line: itself, or the next one that is no deeper.
fn close(lines: &[&str], at: usize) -> usize {
    if lines[at].ends_with([';', '}', ',']) {
        return at;
    }
    let ends =
        |line: &&str| indent(line) <= indent(lines[at]) && line.trim().starts_with(['}', ')', ']']);
    match lines[at + 1..].iter().position(ends).map(|more| at + 1 + more) {
        Some(end) if lines[end].ends_with('{') => close(lines, end),
        Some(end) => end,
        None => at,
    }
}

/// The lines from a heading, or a comment's heading, to the next one or the end of the comment.
fn section<'a>(lines: &[&'a str], at: usize) -> Vec<&'a str> {
    let is_comment = lines[at].trim_start().starts_with("///");
    let ends = |line: &&&str| {
        let bare = line.trim_start().trim_start_matches("/// ");
        bare.starts_with('#') || (is_comment && !line.trim_start().starts_with("///"))
    };
    let rest = &lines[at + 1..];
    let more = rest.iter().position(|line| ends(&line)).unwrap_or(rest.len());
    let filled = rest[..more].iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    lines[at..=at + filled].to_vec()
}

fn unindented(lines: &[&str]) -> Vec<String> {
    let least = lines.iter().filter(|line| !line.is_empty()).map(|line| indent(line)).min();
    let rest = |line: &&str| line.get(least.unwrap_or_default()..).unwrap_or_default().to_owned();
    lines.iter().map(rest).collect()
}
