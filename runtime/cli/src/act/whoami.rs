//! `whoami`: which credentials and which server are used, and where they come from.

use std::time::SystemTime;

use aliyun_rpc_client::wire::Civil;
use serde_json::json;

use crate::act::session::Session;
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Column;

const COLUMNS: &[Column] = &[
    Column { header: "Access key", path: "AccessKeyId" },
    Column { header: "From", path: "Source" },
    Column { header: "Expires", path: "Expires" },
    Column { header: "Server", path: "Endpoint" },
    Column { header: "Server from", path: "EndpointSource" },
];

/// Shows it; the secret and the token are never among it.
pub(crate) async fn show(session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    let credentials = session.connection.credentials::<Code>().await;
    let credentials = credentials.map_err(|error| session.without_command(&error))?;
    let general = session.general;
    let source = general.server(session.table, session.world);
    let value = json!({
        "AccessKeyId": credentials.access_key_id(),
        "Source": credentials.provider(),
        "Expires": credentials.expiration().and_then(utc),
        "Endpoint": session.connection.endpoint(),
        "EndpointSource": source.map_or_else(|| "the profile in ~/.aliyun/config.json".to_owned(), |it| it.by),
    });
    session.show(COLUMNS, &value)?;
    Ok(Exit::Done)
}

/// A time in UTC; none before 1970.
fn utc(time: SystemTime) -> Option<String> {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    Some(format!("{}Z", Civil::at(i64::try_from(seconds).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::utc;
    use std::time::{Duration, SystemTime};

    #[test]
    fn times_are_written_in_utc() {
        let at = |seconds| utc(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(at(951_782_400).as_deref(), Some("2000-02-29T00:00:00Z"));
        assert_eq!(utc(SystemTime::UNIX_EPOCH - Duration::from_secs(1)), None);
    }
}
