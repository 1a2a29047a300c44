//! Measures: how many columns of a terminal a text takes, and how it is broken into lines.

use unicode_width::UnicodeWidthChar;

/// The columns that a character takes, or what it can add to those of the one before it: a
/// selector makes a sign of one column a picture of two.
fn of(character: char) -> usize {
    match character {
        '\u{fe00}'..='\u{fe0f}' => 1,
        other => other.width().unwrap_or_default(),
    }
}

/// The columns that a text takes at most: terminals differ in what they draw as one picture.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(of).sum()
}

/// The beginning of the text that fits, with a sign that something is missing.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut start = String::new();
    let mut used = 0;
    for character in text.chars() {
        used += of(character);
        if used >= most {
            break;
        }
        start.push(character);
    }
    if most > 0 {
        start.push('…');
    }
    start
}

/// The text in lines of at most that many columns, broken at blanks where there are any. A line
/// has one character at least, so a column of one cannot hold a character of two.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive(' ') {
        if width(&line) + width(word.trim_end_matches(' ')) > most {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            break_word(word, most, &mut lines, &mut line);
        } else {
            line.push_str(word);
        }
    }
    lines.push(line);
    for line in &mut lines {
        line.truncate(line.trim_end_matches(' ').len());
    }
    lines
}

/// Breaks a word at the edge; what is left of it goes on the open line.
fn break_word(word: &str, most: usize, lines: &mut Vec<String>, line: &mut String) {
    let mut used = 0;
    for character in word.chars() {
        let more = of(character);
        if used + more > most && !line.is_empty() && character != ' ' {
            lines.push(std::mem::take(line));
            used = 0;
        }
        line.push(character);
        used += more;
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, width, wrap};
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn lines_break_at_blanks_and_else_at_the_edge() {
        let cases: &[(&str, usize, &[&str])] = &[
            ("", 4, &[""]),
            ("abcd", 4, &["abcd"]),
            ("ab cd", 4, &["ab", "cd"]),
            ("ab cd ef", 5, &["ab cd", "ef"]),
            ("abcdefg h", 3, &["abc", "def", "g h"]),
            ("x abcdefg", 3, &["x", "abc", "def", "g"]),
            ("数据流任务", 5, &["数据", "流任", "务"]),
            ("cpfs-1 数据", 6, &["cpfs-1", "数据"]),
        ];
        for (text, most, lines) in cases {
            assert_eq!(&wrap(text, *most), lines, "{text}");
        }
    }

    #[test]
    fn what_is_cut_says_so() {
        let cases = [("abc", 3), ("abcd", 3), ("数据流", 4), ("数据", 1), ("ab", 0), ("", 0)];
        let cut: Vec<String> = cases.map(|(text, most)| cut(text, most)).to_vec();
        assert_eq!(cut, ["abc", "ab…", "数…", "…", "", ""]);
    }

    proptest! {
        #[test]
        fn lines_are_never_wider_and_nothing_is_lost(text in "\\PC{0,60}", most in 2usize..30) {
            let lines = wrap(&text, most);
            for line in &lines {
                prop_assert!(width(line) <= most, "{:?}", line);
                prop_assert!(line.width() <= width(line), "{:?}", line);
            }
            let letters = |text: &str| text.chars().filter(|it| *it != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
