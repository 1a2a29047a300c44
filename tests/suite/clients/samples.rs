//! Every action takes its documented sample, and the client has all that was answered.

use super::adapter::Adapter;
use super::stage::Stage;
use crate::actions;
use crate::emulator::good::{adapted, full};

/// How many actions answered.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let mut count = 0;
    for known in actions::ALL {
        let (stage, action) = (Stage::new(), known.info.name);
        let ids = full(&stage.bench, action, "cpfs");
        let values = adapted(action, &ids);
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if client.way.can_call(known.info) {
            stage.ok(client, action, &values);
            count += 1;
        } else {
            let outcome = client.ask(&stage.at, action, &values);
            let told = stage.told(client, action, outcome);
            assert_eq!((told.status, told.code.as_str()), (403, "UnsupportedHTTPMethod"));
        }
    }
    count
}
