//! Refusals: each becomes an exception with its code, its status, its message and the id of the
//! request.

use aliyun_rpc_emulator::Fault;
use aliyun_rpc_wire::{ActionInfo, ErrorRow};

use super::adapter::Adapter;
use super::outcome::Outcome;
use super::stage::Stage;
use super::way::Takes;
use crate::actions;

/// Codes that every gateway has, with their statuses.
const GATEWAY: &[(u64, &str)] = &[
    (400, "Throttling.User"),
    (403, "Forbidden.RAM"),
    (500, "InternalError"),
    (503, "ServiceUnavailable"),
    (504, "ServiceTimeout"),
];

/// How many refusals came through: every row of every action, what an empty request meets, and
/// codes of the gateway.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let stage = Stage::new();
    let way = client.way;
    let mut count = 0;
    for known in actions::ALL.iter().filter(|known| way.can_call(known.info)) {
        for row in known.info.errors {
            documented(&stage, client, known.info, row);
            count += 1;
        }
        let sent = way.sends().iter().copied().collect();
        if !known.info.schema.check(&sent).is_empty() {
            stage.refused(client, known.info.name, &[]);
            count += 1;
        }
    }
    for (status, code) in GATEWAY {
        stage.emulator.faults().add(Fault::code("DescribeRegions", *code).times(1));
        let outcome = client.ask(&stage.at, "DescribeRegions", &[]);
        let told = stage.told(client, "DescribeRegions", outcome);
        assert_eq!((told.status, told.code.as_str()), (*status, *code));
        count += 1;
    }
    count
}

/// A documented row; a status below 400 is an error to those alone who go by the code.
fn documented(stage: &Stage, client: &mut Adapter<'_>, info: &ActionInfo, row: &ErrorRow) {
    stage.emulator.faults().add(Fault::code(info.name, row.code).times(1));
    let outcome = client.ask(&stage.at, info.name, &[]);
    let by_code = matches!(client.way.takes, Takes::JsonByCode | Takes::Xml);
    if row.status < 400 && !by_code {
        assert!(matches!(outcome, Outcome::Answered { .. }), "{}: {outcome:?}", row.code);
        return;
    }
    let told = stage.told(client, info.name, outcome);
    assert_eq!(
        (told.status, told.code.as_str(), told.message.as_str()),
        (u64::from(row.status), row.code, row.message),
        "{}",
        info.name
    );
}
