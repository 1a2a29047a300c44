//! The INI format, as far as the profile file uses it.

/// The fields of a section, in order; of a field that is there twice, the last counts.
pub(crate) fn section(text: &str, name: &str) -> Option<Vec<(String, String)>> {
    let mut fields = None;
    let mut is_inside = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with(['#', ';']) {
            continue;
        }
        if let Some(header) = line.strip_prefix('[') {
            let header = header.split(']').next().unwrap_or_default();
            is_inside = header.trim() == name;
            if is_inside {
                fields.get_or_insert_with(Vec::new);
            }
        } else if let (true, Some((field, value))) = (is_inside, line.split_once(['=', ':'])) {
            let field = (field.trim().to_ascii_lowercase(), bare(value).to_owned());
            fields.get_or_insert_with(Vec::new).push(field);
        }
    }
    fields
}

/// A value without a comment, which begins with a sign that stands behind a blank.
fn bare(value: &str) -> &str {
    let is_comment = |(at, _): &(usize, &str)| {
        value.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with([' ', '\t']))
    };
    let comment = value.match_indices(['#', ';']).find(is_comment);
    comment.and_then(|(at, _)| value.get(..at)).unwrap_or(value).trim()
}

#[cfg(test)]
mod tests {
    use super::section;

    const FILE: &str = "\
# a comment
stray = 1
[ default ]
type = access_key   # which kind
Access_Key_Id=id#1
; another
access_key_secret : se=cr;et

[other]
type=ecs_ram_role
broken line
[default]
type = again
";

    fn fields(name: &str) -> Option<Vec<(String, String)>> {
        section(FILE, name)
    }

    #[test]
    fn a_section_is_read_wherever_its_parts_stand() {
        let expected = [
            ("type", "access_key"),
            ("access_key_id", "id#1"),
            ("access_key_secret", "se=cr;et"),
            ("type", "again"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(fields("default").unwrap(), expected);
        assert_eq!(fields("other").unwrap().len(), 1);
        assert_eq!(fields("none"), None);
        assert_eq!(section("[empty]", "empty").unwrap(), []);
    }
}
