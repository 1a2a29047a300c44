//! Speech: what the client advises a program to do, as a command line says it.

use crate::failure::Names;

/// What the client says, and what is said here.
const SAID: &[(&str, &str)] = &[
    ("the client cannot be made: ", ""),
    ("give `Builder::credentials` an access key, or set", "set"),
    ("give `Builder::region` or `Builder::endpoint`", "say `--region` or `--endpoint`"),
    ("give `Builder::endpoint` a URL", "give `--endpoint` a URL"),
    ("give `Builder::endpoint` one", "give `--endpoint` one"),
    ("`Builder::region`", "`--region`"),
    ("`Builder::endpoint`", "`--endpoint`"),
    (": see `raw_answer()`, and check", ": say `--debug` to see the answer, and check"),
    ("read what it answered in `raw_answer()`, and report", "see what is there, and report"),
    (", or give the call more time", ""),
    (", or raise the limit with `Builder::answer_limit`", ""),
    (", or go through its `items()`", ""),
];

/// Before and behind the name of a method that waits.
const ANEW: (&str, &str) = ("begin the wait anew with `", "` and the same ids");

/// What a parameter must satisfy, with the flags of the parameters that its condition names: what
/// stands behind `when`. Before it, what looks like a parameter may be a value.
pub(crate) fn in_flags(demand: &str, names: &Names<'_>) -> String {
    let Some((rule, condition)) = demand.split_once(" when ") else { return demand.to_owned() };
    format!("{rule} when {}", condition_in_flags(condition, names))
}

/// A condition, with flags in place of parameters.
pub(crate) fn condition_in_flags(condition: &str, names: &Names<'_>) -> String {
    let mut said = String::new();
    for (place, piece) in condition.split('`').enumerate() {
        match names(piece).filter(|_| place % 2 == 1) {
            Some(flag) => said.push_str(&flag),
            None if place % 2 == 1 => said.extend(["`", piece, "`"]),
            None => said.push_str(piece),
        }
    }
    said
}

/// Advice in the words of a command line, with what is typed in place of names on the wire.
pub(crate) fn advice(text: &str, names: &Names<'_>) -> String {
    let text = of_command(text);
    let mut said = String::with_capacity(text.len());
    for (place, piece) in text.split('`').enumerate() {
        if place > 0 {
            said.push('`');
        }
        if place % 2 == 1 {
            said.push_str(piece);
        } else {
            typed(piece, names, &mut said);
        }
    }
    said
}

/// Adds the text, with what is typed in place of each name. A plain word at the beginning of a
/// sentence is none.
fn typed(text: &str, names: &Names<'_>, said: &mut String) {
    let divides = |sign: char| !sign.is_ascii_alphanumeric();
    for piece in text.split_inclusive(divides) {
        let word = piece.trim_end_matches(divides);
        let begins = matches!(said.trim_end().chars().next_back(), None | Some('.'));
        let is_name = !begins || word.chars().skip(1).any(char::is_uppercase);
        match names(word).filter(|_| is_name && !word.is_empty()) {
            Some(name) => said.extend([&*name, piece.strip_prefix(word).unwrap_or_default()]),
            None => said.push_str(piece),
        }
    }
}

/// The text in the words of a command line.
pub(crate) fn of_command(text: &str) -> String {
    let mut said = text.to_owned();
    for (client, here) in SAID {
        said = said.replace(client, here);
    }
    match said
        .split_once(ANEW.0)
        .and_then(|(before, rest)| Some((before, rest.split_once(ANEW.1)?)))
    {
        Some((before, (_, after))) => format!("{before}take up the wait again{after}"),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::advice;

    #[test]
    fn advice_names_what_is_typed() {
        let names = |name: &str| {
            let typed = match name {
                "Path" => "--path",
                "FsetId" => "FSET_ID",
                "DescribeFilesets" => "`cpfs fileset list`",
                _ => return None,
            };
            Some(typed.to_owned())
        };
        let cases = [
            ("Check FsetId; DescribeFilesets lists.", "Check FSET_ID; `cpfs fileset list` lists."),
            (
                "Path is short. Path, `Path`, XPath or Path",
                "Path is short. Path, `Path`, XPath or --path",
            ),
            ("FsetId, 数据 FsetId", "FSET_ID, 数据 FSET_ID"),
            ("", ""),
        ];
        for (text, said) in cases {
            assert_eq!(advice(text, &names), said);
        }
    }
}
