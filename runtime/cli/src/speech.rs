//! Speech: what the client advises a program to do, as a command line says it.

use crate::failure::Flags;

/// What the client says, and what is said here.
const SAID: &[(&str, &str)] = &[
    ("give `Builder::credentials` an access key, or set", "set"),
    ("give `Builder::region` or `Builder::endpoint`", "say `--region` or `--endpoint`"),
    ("give `Builder::endpoint` a URL", "give `--endpoint` a URL"),
    ("give `Builder::endpoint` one", "give `--endpoint` one"),
    ("`Builder::region`", "`--region`"),
    ("`Builder::endpoint`", "`--endpoint`"),
    (": see `raw_answer()`, and check", ": say `--debug` to see the answer, and check"),
    ("read what it answered in `raw_answer()`, and report", "see what is there, and report"),
    (", or raise the limit with `Builder::answer_limit`", ""),
    (", or go through its `items()`", ""),
];

/// Before and behind the name of a method that waits.
const ANEW: (&str, &str) = ("begin the wait anew with `", "` and the same ids");

/// What a parameter must satisfy, with the flags of the parameters that its condition names: what
/// stands behind `when`. Before it, what looks like a parameter may be a value.
pub(crate) fn in_flags(demand: &str, flag: &Flags<'_>) -> String {
    let Some((rule, condition)) = demand.split_once(" when ") else { return demand.to_owned() };
    format!("{rule} when {}", condition_in_flags(condition, flag))
}

/// A condition, with flags in place of parameters.
pub(crate) fn condition_in_flags(condition: &str, flag: &Flags<'_>) -> String {
    let mut said = String::new();
    for (place, piece) in condition.split('`').enumerate() {
        match flag(piece).filter(|_| place % 2 == 1) {
            Some(flag) => said.push_str(&flag),
            None if place % 2 == 1 => said.extend(["`", piece, "`"]),
            None => said.push_str(piece),
        }
    }
    said
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
