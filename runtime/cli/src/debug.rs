//! What `--debug` shows: each attempt, without secrets.

use std::fmt::Write as _;

use aliyun_rpc_client::{Attempt, Interceptor, Outcome};

use crate::harmless;
use crate::world::Errors;

/// Parts of names whose values are not shown.
const SECRET: &[&str] = &[
    "password",
    "passwd",
    "secret",
    "privatekey",
    "apikey",
    "credential",
    "authorization",
    "cookie",
    "signature",
    "token",
];

/// Parts of names with such a part whose values are shown all the same: they open nothing.
const OPEN: &[&str] = &["clienttoken", "nexttoken"];

/// The most characters of a value that are shown.
const LONGEST: usize = 200;

/// The most characters of an answer that are shown.
const LONGEST_ANSWER: usize = 2000;

/// Shows attempts on a stream.
pub(crate) struct Debug(Errors);

impl Debug {
    pub(crate) fn new(stream: Errors) -> Self {
        Self(stream)
    }
}

impl Interceptor for Debug {
    fn before_send(&self, attempt: &Attempt<'_>, _: &mut http::HeaderMap) {
        let (method, server) = (attempt.method, attempt.server);
        let call = format!("{method} {server} {} (attempt {})", attempt.action, attempt.number);
        let mut text = format!("debug: {call}");
        for (name, value) in attempt.values.iter() {
            let _ = write!(text, " {name}={}", shown(name, value));
        }
        self.0.say(&harmless::line(&text));
    }

    fn after_attempt(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        let mut text = format!("debug: {} (attempt {}):", attempt.action, attempt.number);
        match (outcome.status, outcome.error) {
            (Some(status), _) => {
                let _ = write!(text, " status {status}");
            }
            (None, Some(error)) => {
                let _ = write!(text, " no answer: {error}");
            }
            (None, None) => text.push_str(" no answer"),
        }
        if let Some(code) = outcome.code {
            let _ = write!(text, ", code {code}");
        }
        if let Some(id) = outcome.request_id {
            let _ = write!(text, ", request {id}");
        }
        let _ = write!(text, ", after {} ms", outcome.elapsed.as_millis());
        self.0.say(&harmless::line(&text));
        if let Some(answer) = outcome.unreadable {
            let answer = masked(answer, attempt);
            let text = format!("debug: the answer begins {}", cut(&answer, LONGEST_ANSWER));
            self.0.say(&harmless::line(&text));
        }
    }
}

fn shown(name: &str, value: &str) -> String {
    if is_secret(name) { "***".to_owned() } else { cut(value, LONGEST) }
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    has(SECRET) && !has(OPEN)
}

fn cut(text: &str, longest: usize) -> String {
    let mut shown: String = text.chars().take(longest).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// An answer of somebody unknown, who may repeat what was sent: without the secrets that were
/// sent, and without what looks like the value of one.
fn masked(answer: &str, attempt: &Attempt<'_>) -> String {
    let secrets =
        attempt.values.iter().filter(|(name, value)| is_secret(name) && !value.is_empty());
    let answer = secrets.fold(answer.to_owned(), |text, (_, value)| text.replace(value, "***"));
    without_values(&answer)
}

/// The text with `***` for the value behind each name of a secret, as in `Password=x` and
/// `"Password": "x"`.
fn without_values(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, value)) = behind_name(rest) {
        let begins = value.trim_start_matches([' ', '"', '\'', ':', '=', '\\']);
        let begins = begins.strip_prefix('>').unwrap_or(begins);
        let opening = value.strip_suffix(begins).unwrap_or_default();
        let ends = |sign: char| sign.is_whitespace() || "\"'&<>,;{}\\".contains(sign);
        let end = begins.find(ends).unwrap_or(begins.len());
        let (hidden, after) = begins.split_at_checked(end).unwrap_or((begins, ""));
        shown.extend([before, opening, if hidden.is_empty() { "" } else { "***" }]);
        rest = after;
    }
    shown + rest
}

/// The text up to the end of the first name of a secret, and what follows.
fn behind_name(text: &str) -> Option<(&str, &str)> {
    let lower = text.to_ascii_lowercase();
    let ends = SECRET.iter().filter_map(|part| Some(lower.find(part)? + part.len()));
    let end = ends.min()?;
    let more = text.get(end..)?.find(|sign: char| !sign.is_ascii_alphanumeric());
    text.split_at_checked(more.map_or(text.len(), |more| end + more))
}

#[cfg(test)]
mod tests {
    use super::{shown, without_values};

    #[test]
    fn secrets_are_masked_and_long_values_cut() {
        assert_eq!(shown("Ldap.DefaultPasswd", "hush"), "***");
        assert_eq!(shown("AccessKeySecret", "hush"), "***");
        assert_eq!(shown("ClientToken", "t-1"), "t-1");
        assert_eq!(shown("Name", &"é".repeat(201)), format!("{}…", "é".repeat(200)));
    }

    #[test]
    fn what_looks_like_the_value_of_a_secret_is_hidden() {
        let cases = [
            ("/?Password=hush&A=1", "/?Password=***&A=1"),
            (r#"{"AccessKeySecret": "hush", "B": "c"}"#, r#"{"AccessKeySecret": "***", "B": "c"}"#),
            ("<Token>hush</Token> é", "<Token>***</Token> é"),
            ("x-acs-security-token: hush", "x-acs-security-token: ***"),
            ("signature=", "signature="),
            ("nothing", "nothing"),
        ];
        for (text, wanted) in cases {
            assert_eq!(without_values(text), wanted);
        }
    }
}
