//! What `--debug` shows: each attempt, without secrets.

use std::fmt::Write as _;

use aliyun_rpc_client::{Attempt, Interceptor, Outcome};

use crate::harmless;
use crate::world::Errors;

/// Parts of names whose values are not shown.
const SECRET: &[&str] = &["password", "passwd", "secret", "securitytoken", "privatekey"];

/// The most characters of a value that are shown.
const LONGEST: usize = 200;

/// Shows attempts on a stream.
pub(crate) struct Debug(Errors);

impl Debug {
    pub(crate) fn new(stream: Errors) -> Self {
        Self(stream)
    }
}

impl Interceptor for Debug {
    fn before_send(&self, attempt: &Attempt<'_>, _: &mut http::HeaderMap) {
        let mut text = format!("debug: {} (attempt {})", attempt.action, attempt.number);
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
    }
}

fn shown(name: &str, value: &str) -> String {
    let name = name.to_ascii_lowercase();
    if SECRET.iter().any(|part| name.contains(part)) {
        return "***".to_owned();
    }
    let mut shown: String = value.chars().take(LONGEST).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn secrets_are_masked_and_long_values_cut() {
        assert_eq!(shown("Ldap.DefaultPasswd", "hush"), "***");
        assert_eq!(shown("AccessKeySecret", "hush"), "***");
        assert_eq!(shown("ClientToken", "t-1"), "t-1");
        assert_eq!(shown("Name", &"é".repeat(201)), format!("{}…", "é".repeat(200)));
    }
}
