//! Jobs: more work than one task takes, cut into tasks that run one after the other.

use crate::code::is_same_code;
use crate::resource::Starts;

/// An action that creates a task which works on a list of entries.
pub trait Jobs: Starts {
    /// How the list is cut, and how the tasks are told apart from those of others.
    const JOB: &'static JobInfo;
}

/// How work is cut into tasks.
#[derive(Debug)]
pub struct JobInfo {
    /// The parameter with the entries, which are sent as one JSON text.
    pub entries: &'static str,
    /// How many bytes that text has at most.
    pub bytes: usize,
    /// The codes with which the service refuses a task while another one is at work.
    pub busy: &'static [&'static str],
    /// Parameters of the action, and the field that has the same value in every task which has to
    /// have ended before.
    pub same: &'static [(&'static str, &'static str)],
}

/// The entries that a job works on.
pub type Entries = Box<dyn Iterator<Item = String> + Send>;

impl JobInfo {
    /// Whether the code says that another task is at work.
    #[must_use]
    pub fn is_busy(&self, code: &str) -> bool {
        self.busy.iter().any(|busy| is_same_code(busy, code))
    }

    /// The entries of one task: as many as fit, and how many those are. The first one is taken
    /// whether it fits or not.
    pub fn cut(&self, entries: &mut std::iter::Peekable<Entries>) -> Vec<String> {
        let mut taken = Vec::new();
        // The brackets, and then each entry with the comma behind it.
        let mut bytes = 1;
        while let Some(entry) = entries.next_if(|entry| {
            bytes += crate::generated::json(entry).len() + 1;
            bytes <= self.bytes || taken.is_empty()
        }) {
            taken.push(entry);
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::{Entries, JobInfo};

    static JOB: JobInfo = JobInfo { entries: "List", bytes: 20, busy: &["Busy"], same: &[] };

    fn cut(entries: &[&str]) -> Vec<Vec<String>> {
        let entries: Vec<String> = entries.iter().map(|&entry| entry.to_owned()).collect();
        let boxed: Entries = Box::new(entries.into_iter());
        let mut entries = boxed.peekable();
        let mut all = Vec::new();
        while entries.peek().is_some() {
            all.push(JOB.cut(&mut entries));
        }
        all
    }

    #[test]
    fn a_task_takes_what_fits_its_json_text() {
        // ["12345","1234567"] has 19 bytes, one letter more has 20.
        assert_eq!(cut(&["12345", "12345678"]), [["12345", "12345678"]]);
        assert_eq!(cut(&["12345", "123456789"]), [["12345"], ["123456789"]]);
        assert_eq!(cut(&["\"\"\"", "123456789"]), [["\"\"\""], ["123456789"]]);
        assert_eq!(cut(&["a", "b", "c"]), [["a", "b", "c"]]);
        assert_eq!(cut(&[]), Vec::<Vec<String>>::new());
    }

    #[test]
    fn an_entry_that_fits_nowhere_stands_alone() {
        let long = "x".repeat(30);
        assert_eq!(
            cut(&["a", &long, "b"]),
            [vec!["a".to_owned()], vec![long], vec!["b".to_owned()]]
        );
    }

    #[test]
    fn busy_goes_by_the_code() {
        assert!(JOB.is_busy("busy."));
        assert!(!JOB.is_busy("Busier"));
    }
}
