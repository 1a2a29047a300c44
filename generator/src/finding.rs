//! Findings: what is wrong in a spec, where, by which rule, and what to do about it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::place::{Place, line_and_column};
use crate::spec_files::SpecFiles;

/// Every rule that a finding can name: what is wrong with a spec.
///
/// Besides these there is `emit`, which names a mistake of the generator itself.
pub const RULES: &[&str] = &[
    "address",
    "array-without-items",
    "behaviour",
    "condition",
    "control-character",
    "default-refused",
    "draft",
    "duplicate-name",
    "empty-constraint",
    "error-without-category",
    "example-refused",
    "example-value-refused",
    "filter",
    "job",
    "json-syntax",
    "misplaced-key",
    "missing-example",
    "missing-file",
    "missing-key",
    "name-collision",
    "natural-key",
    "nested-array",
    "note-value",
    "note-without-kind",
    "object-without-shape",
    "package-name",
    "paging",
    "presentation",
    "recursive-parameter",
    "recursive-shape",
    "request-syntax",
    "safety",
    "since",
    "stale-correction",
    "starts",
    "unclassified-status",
    "unknown-action",
    "unknown-char-class",
    "unknown-enum-value",
    "unknown-error-code",
    "unknown-family",
    "unknown-file",
    "unknown-group",
    "unknown-key",
    "unknown-note-kind",
    "unknown-parameter",
    "unknown-resource",
    "unknown-shape",
    "unknown-source",
    "unknown-time-format",
    "unknown-value",
    "wait",
    "wrong-type",
    "yaml-syntax",
];

/// One thing that is wrong in a spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that is broken, such as `unknown-key`.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub place: Place,
    /// What the marked text is.
    pub label: String,
    /// Another place that has to do with it, and what it is.
    pub beside: Option<(Place, String)>,
    /// What to do, where that is known.
    pub help: Option<String>,
}

impl Finding {
    /// A finding at a place.
    pub fn new(rule: &'static str, place: Place, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { rule, message, place, label: String::new(), beside: None, help: None }
    }

    /// Says what the marked text is.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Marks another place that has to do with it.
    #[must_use]
    pub fn beside(mut self, place: Place, label: impl Into<String>) -> Self {
        self.beside = Some((place, label.into()));
        self
    }
}

/// All that was found; never empty where it is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    /// Nothing found yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    /// Adds several.
    pub(crate) fn extend(&mut self, more: Findings) {
        self.list.extend(more.list);
    }

    /// Ends a stage: the result where nothing was found, else what was found in order of place.
    pub fn propagate<T>(mut self, result: Option<T>) -> Result<T, Self> {
        self.list.sort_by_key(|finding| finding.place);
        // A shape that is used often is found wrong as often.
        self.list.dedup();
        match result {
            Some(result) if self.list.is_empty() => Ok(result),
            _ => Err(self),
        }
    }

    /// The findings.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The findings as text: `file:line:column`, the snippet, what is wrong and what to do.
    ///
    /// `root` is put before each path, so that an editor can open it.
    #[must_use]
    pub fn render(&self, files: &SpecFiles, root: &str) -> String {
        self.rendered(files, root, &Level::ERROR)
    }

    /// The same, where nothing is wrong with the spec.
    #[must_use]
    pub fn render_as_notes(&self, files: &SpecFiles, root: &str) -> String {
        self.rendered(files, root, &Level::NOTE)
    }

    fn rendered(&self, files: &SpecFiles, root: &str, level: &Level<'_>) -> String {
        let one = |finding| render(finding, files, root, level);
        self.list.iter().map(one).collect::<Vec<_>>().join("\n\n")
    }
}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self { list: vec![finding] }
    }
}

fn render(finding: &Finding, files: &SpecFiles, root: &str, level: &Level<'_>) -> String {
    let title = level.clone().primary_title(finding.message.as_str()).id(finding.rule);
    let Some(file) = files.get(finding.place.file) else {
        let group = Group::with_title(title);
        return Renderer::plain().render(&[with_help(group, finding)]);
    };
    let path = format!("{root}{}", file.path);
    let mut snippet = Snippet::source(file.text.as_str()).path(path.as_str());
    let span = within(finding.place, &file.text);
    let mut mark = AnnotationKind::Primary.span(span);
    if !finding.label.is_empty() {
        mark = mark.label(finding.label.as_str());
    }
    snippet = snippet.annotation(mark);
    let elsewhere = finding.beside.as_ref().filter(|(place, _)| place.file != finding.place.file);
    if let Some((place, label)) = &finding.beside
        && elsewhere.is_none()
    {
        let mark = AnnotationKind::Context.span(within(*place, &file.text)).label(label.as_str());
        snippet = snippet.annotation(mark);
    }
    let group = with_help(title.element(snippet), finding);
    let mut groups = vec![group];
    let note = elsewhere.and_then(|(place, label)| Some((files.get(place.file)?, place, label)));
    let beside =
        note.map(|(file, place, label)| (format!("{root}{}", file.path), file, place, label));
    if let Some((path, file, place, label)) = &beside {
        let mark = AnnotationKind::Primary.span(within(**place, &file.text)).label(label.as_str());
        let snippet = Snippet::source(file.text.as_str()).path(path.as_str()).annotation(mark);
        groups.push(Level::NOTE.secondary_title("this has to do with it").element(snippet));
    }
    Renderer::plain().render(&groups)
}

fn with_help<'a>(group: Group<'a>, finding: &'a Finding) -> Group<'a> {
    match &finding.help {
        Some(help) => group.element(Level::HELP.message(help.as_str())),
        None => group,
    }
}

/// The place within the text, between whole characters and cut at the end of its first line.
pub(crate) fn within(place: Place, text: &str) -> std::ops::Range<usize> {
    let whole = |at: usize| {
        (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
    };
    let start = whole(place.start);
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.find('\n').unwrap_or(rest.len());
    start..whole(place.end.clamp(start, start + line))
}

impl Finding {
    /// `file:line:column` of the finding.
    #[must_use]
    pub fn position(&self, files: &SpecFiles) -> String {
        let Some(file) = files.get(self.place.file) else { return String::from("spec") };
        let (line, column) = line_and_column(&file.text, self.place.start);
        format!("{}:{line}:{column}", file.path)
    }
}
