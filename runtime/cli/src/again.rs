//! Commands that take up what was left, as a shell takes them.

/// A command line as one text, each word quoted where a shell would not take it as it is.
pub(crate) fn line<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> String {
    let words = words.into_iter().map(|word| quoted(word.as_ref()));
    words.collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "-_./:=@%+,".contains(sign);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    if word.contains('\'') && !word.contains(['"', '$', '`', '\\', '!']) {
        return format!("\"{word}\"");
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// The words with this flag and its value among their flags, and with no other value of it.
pub(crate) fn with(words: &[String], flag: &str, value: &str) -> Vec<String> {
    let (flags, rest) = parts(words);
    let mut said = Vec::with_capacity(words.len() + 2);
    let mut flags = flags.iter();
    while let Some(word) = flags.next() {
        if word == flag {
            flags.next();
        } else if value_of(word, flag).is_none() {
            said.push(word.clone());
        }
    }
    said.extend([flag.to_owned(), value.to_owned()]);
    said.extend_from_slice(rest);
    said
}

/// Those of the flags that stand among the words: with a value, and without one.
pub(crate) fn kept(words: &[String], valued: &[&str], switches: &[&str]) -> Vec<String> {
    let (flags, _) = parts(words);
    let mut said = Vec::new();
    let mut flags = flags.iter();
    while let Some(word) = flags.next() {
        if valued.contains(&word.as_str()) {
            said.push(word.clone());
            said.extend(flags.next().cloned());
        } else if switches.contains(&word.as_str())
            || valued.iter().any(|flag| value_of(word, flag).is_some())
        {
            said.push(word.clone());
        }
    }
    said
}

/// The words among which there are flags, and those from `--` on.
fn parts(words: &[String]) -> (&[String], &[String]) {
    let end = words.iter().position(|word| word == "--").unwrap_or(words.len());
    words.split_at_checked(end).unwrap_or((words, &[]))
}

/// The value of a flag, where it is in the same word.
fn value_of<'a>(word: &'a str, flag: &str) -> Option<&'a str> {
    word.strip_prefix(flag)?.strip_prefix('=')
}

#[cfg(test)]
mod tests {
    use super::{kept, line, with};

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn words_are_quoted_where_a_shell_needs_it() {
        let words =
            ["cpfs", "import", "/a b/c", "it's", "it's $1", "", "$HOME", "--from=-", "数据"];
        let said = r#"cpfs import '/a b/c' "it's" 'it'\''s $1' '' '$HOME' --from=- '数据'"#;
        assert_eq!(line(words), said);
    }

    #[test]
    fn a_flag_is_given_once_and_before_what_is_no_flag() {
        for (before, after) in [
            ("cpfs import /a", "cpfs import /a --resume R"),
            ("cpfs import --resume Q /a", "cpfs import /a --resume R"),
            ("cpfs import --resume=Q /a", "cpfs import /a --resume R"),
            ("cpfs import --resumed -- --resume", "cpfs import --resumed --resume R -- --resume"),
        ] {
            assert_eq!(with(&words(before), "--resume", "R"), words(after));
        }
    }

    #[test]
    fn flags_are_kept_as_they_were_typed() {
        let typed = words("cpfs a b --limit 2s --yes --query=x --debug --every -- --limit");
        let kept = kept(&typed, &["--limit", "--query", "--every"], &["--debug"]);
        assert_eq!(kept, words("--limit 2s --query=x --debug --every"));
    }
}
