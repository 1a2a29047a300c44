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
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn words_are_quoted_where_a_shell_needs_it() {
        let words = ["cpfs", "import", "/a b/c", "it's", "", "$HOME", "--from=-", "数据"];
        assert_eq!(line(words), r"cpfs import '/a b/c' 'it'\''s' '' '$HOME' --from=- '数据'");
    }
}
