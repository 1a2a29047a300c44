//! Links of Markdown pages lead somewhere: to a file that is there, to a heading that it has.

use std::collections::BTreeSet;

use cpfs_generator::generate;

use crate::files::{self, Texts};
use crate::fixture;

/// Pages besides the generated ones.
const PAGES: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "docs/since.md",
    "docs/tour.md",
    "runtime/client/README.md",
    "runtime/constraint/README.md",
    "runtime/emulator/README.md",
    "runtime/wire/README.md",
    "spec/README.md",
    "tests/clients/README.md",
];

/// Lines outside of fenced code, with their numbers.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fence: Option<&str> = None;
    (1..).zip(text.lines()).filter(move |(_, line)| {
        let start = line.trim_start();
        match fence {
            Some(mark) if start.starts_with(mark) => fence = None,
            Some(_) => {}
            None => {
                fence = ["```", "~~~"].into_iter().find(|mark| start.starts_with(mark));
                return fence.is_none();
            }
        }
        false
    })
}

/// A line without escaped signs and without what stands within backticks.
fn without_code(line: &str) -> String {
    let mut escapes = line.split('\\');
    let first = escapes.next().unwrap_or_default().to_owned();
    let rest = escapes.map(|part| part.strip_prefix(|_| true).unwrap_or_default());
    let plain: String = std::iter::once(first.as_str()).chain(rest).collect();
    let parts = plain.split('`').enumerate().filter(|(at, _)| at % 2 == 0);
    parts.map(|(_, part)| part).collect()
}

/// The targets of the links in a text, each with its line.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    for (number, line) in prose(text) {
        // The text of a link may be code; what matters here is the target behind it.
        let line = without_code(line);
        for (at, _) in line.match_indices("](") {
            let target = line[at + 2..].split([')', ' ']).next().unwrap_or_default();
            links.push((number, target.to_owned()));
        }
    }
    links
}

/// The anchors of a page's headings, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    for (_, line) in prose(text) {
        let level = line.len() - line.trim_start_matches('#').len();
        if level == 0 || !line[level..].starts_with(' ') {
            continue;
        }
        let anchor = anchor(line[level..].trim());
        let again = (1..).map(|count| format!("{anchor}-{count}"));
        let free = std::iter::once(anchor.clone()).chain(again).find(|one| !anchors.contains(one));
        anchors.extend(free);
    }
    anchors
}

/// Lower case, blanks as hyphens, no signs but hyphens and underscores.
fn anchor(heading: &str) -> String {
    // The target of a link in a heading is not shown; an escape shows the sign behind it.
    let shown = heading.split("](").enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once(')').map_or("", |(_, rest)| rest),
    });
    let shown: String = shown.collect::<String>().replace("\\_", "_");
    let keep = |character: &char| character.is_alphanumeric() || "-_ ".contains(*character);
    shown
        .to_lowercase()
        .chars()
        .filter(keep)
        .map(|one| if one == ' ' { '-' } else { one })
        .collect()
}

/// The path that a target names, from the root.
fn resolved(page: &str, target: &str) -> String {
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The links of the pages that lead nowhere.
fn dead(pages: &Texts, is_file: impl Fn(&str) -> bool) -> Vec<String> {
    let mut dead = Vec::new();
    for (page, text) in pages {
        for (number, target) in links(text) {
            if ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme)) {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let path = if path.is_empty() { page.clone() } else { resolved(page, path) };
            let found = match pages.get(&path) {
                Some(text) => anchor.is_empty() || anchors(text).contains(anchor),
                None => anchor.is_empty() && is_file(&path),
            };
            if !found {
                dead.push(format!("{page}:{number}: {target}"));
            }
        }
    }
    dead
}

#[test]
fn no_link_of_this_workspace_leads_nowhere() {
    let root = files::root();
    let generated = files::below("generated").into_iter();
    let generated = generated.map(|(path, text)| (format!("generated/{path}"), text));
    let by_hand = PAGES.iter().map(|page| ((*page).to_owned(), files::read(&root.join(page))));
    let pages: Texts =
        generated.filter(|(path, _)| files::ends_in(path, "md")).chain(by_hand).collect();
    let count: usize = pages.values().map(|text| links(text).len()).sum();
    assert!(count > 500, "there are {count} links");
    let dead = dead(&pages, |path| root.join(path).exists());
    assert!(dead.is_empty(), "\n{}", dead.join("\n"));
}

#[test]
fn no_link_of_awkward_pages_leads_nowhere() {
    let spec = fixture::spec(&files::read_folder(&files::fixtures().join("sink")));
    let tree = generate(&spec).expect("the sink is valid");
    let pages = tree.iter().filter(|(path, _)| path.starts_with("docs/"));
    let pages: Texts = pages.map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    let dead = dead(&pages, |_| false);
    assert!(dead.is_empty(), "\n{}", dead.join("\n"));
}

#[test]
fn a_dead_link_is_found() {
    let page = "# A [b](c.md) `d`\n[x](#a-b-d) [x](#e) [x](f.md#g) [x](h) `[x](i)`\n## A b d\n[x](#a-b-d-1)\n```\n[x](j)\n```\n";
    let pages = Texts::from([("p/q.md".to_owned(), page.to_owned())]);
    let dead = dead(&pages, |path| path == "p/c.md");
    assert_eq!(dead, ["p/q.md:2: #e", "p/q.md:2: f.md#g", "p/q.md:2: h"]);
}
