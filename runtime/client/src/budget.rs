//! The budget of retries that all calls of a client share.

use std::sync::{Mutex, PoisonError};

/// What one retry costs, in tenths of a retry.
const RETRY: u32 = 10;

/// Retries that are left, in tenths, refilled by calls that succeed.
#[derive(Debug)]
pub(crate) struct Budget {
    full: u32,
    left: Mutex<u32>,
}

impl Budget {
    pub(crate) fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(RETRY);
        Self { full, left: Mutex::new(full) }
    }

    /// Takes one retry, where one is left.
    pub(crate) fn take(&self) -> bool {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = left.checked_sub(RETRY);
        *left = rest.unwrap_or(*left);
        rest.is_some()
    }

    /// Gives back what a call took that has succeeded in the end, or a tenth where it took none.
    pub(crate) fn succeeded(&self, took: u32) {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        *left = left.saturating_add(took.saturating_mul(RETRY).max(1)).min(self.full);
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn a_budget_is_spent_and_refilled_by_successes_up_to_its_size() {
        let budget = Budget::new(2);
        assert!(budget.take() && budget.take() && !budget.take());
        for _ in 0..9 {
            budget.succeeded(0);
        }
        assert!(!budget.take());
        budget.succeeded(0);
        assert!(budget.take() && !budget.take());
        budget.succeeded(1);
        assert!(budget.take() && !budget.take());
        budget.succeeded(u32::MAX);
        assert!(budget.take() && budget.take() && !budget.take());
    }
}
