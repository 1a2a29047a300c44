//! The sections of a changelog, one for each version.

/// What a heading of a section begins with.
const MARK: &str = "## ";

/// The title of what is not released yet.
pub(crate) const UNRELEASED: &str = "Unreleased";

/// What the changelog says of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) title: String,
    /// Where its heading stands, counted from 1.
    pub(crate) line: usize,
    pub(crate) text: String,
}

impl Section {
    /// Whether there is anything for users in it.
    pub(crate) fn is_empty(&self) -> bool {
        let mut lines = self.text.lines().map(str::trim);
        lines.all(|line| line.is_empty() || (line.starts_with("<!--") && line.ends_with("-->")))
    }

    /// Its place.
    pub(crate) fn place(&self) -> String {
        format!("CHANGELOG.md:{}", self.line)
    }
}

/// The sections of a changelog, in order.
pub(crate) fn sections(changelog: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (line, text) in (1..).zip(changelog.lines()) {
        if let Some(title) = text.strip_prefix(MARK) {
            let title = title.trim().to_owned();
            sections.push(Section { title, line, text: String::new() });
        } else if let Some(section) = sections.last_mut() {
            section.text.push_str(text);
            section.text.push('\n');
        }
    }
    sections
}

/// The changelog with the unreleased section called after a version.
pub(crate) fn named(changelog: &str, version: &str) -> String {
    let heading = |title: &str| format!("\n{MARK}{title}\n");
    changelog.replacen(&heading(UNRELEASED), &heading(version), 1)
}
