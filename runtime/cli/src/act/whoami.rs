//! `whoami`: which credentials and which server are used, and where they come from.

use serde_json::json;

use crate::act::session::Session;
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::general::{REGION_VARIABLE, endpoint_variable};
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
    let since_1970 = |time: std::time::SystemTime| {
        time.duration_since(std::time::SystemTime::UNIX_EPOCH).map(|it| it.as_secs()).ok()
    };
    let value = json!({
        "AccessKeyId": credentials.access_key_id(),
        "Source": credentials.provider(),
        "Expires": credentials.expiration().and_then(since_1970).map(utc),
        "Endpoint": session.connection.endpoint(),
        "EndpointSource": source(session),
    });
    session.show(COLUMNS, &value)?;
    Ok(Exit::Done)
}

/// What has named the server or its region.
fn source(session: &Session<'_, '_>) -> String {
    let general = session.general;
    let is_set = |name: &str| (session.world.variable)(name).is_some_and(|it| !it.is_empty());
    let endpoint = endpoint_variable(session.table);
    let source = if general.endpoint.is_some() {
        "--endpoint"
    } else if general.region.is_some() {
        "--region"
    } else if is_set(&endpoint) {
        return endpoint;
    } else if is_set(REGION_VARIABLE) {
        REGION_VARIABLE
    } else {
        "the profile in ~/.aliyun/config.json"
    };
    source.to_owned()
}

/// Seconds since 1970 as a time in UTC.
fn utc(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = date(days);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// The date that many days after 1970-01-01, by eras of 400 years that begin in March.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + u64::from(month <= 2), month, date)
}

#[cfg(test)]
mod tests {
    use super::utc;

    #[test]
    fn times_are_written_in_utc() {
        let times = [0, 951_782_399, 951_782_400, 1_704_067_200, 4_102_444_799].map(utc);
        assert_eq!(
            times,
            [
                "1970-01-01T00:00:00Z",
                "2000-02-28T23:59:59Z",
                "2000-02-29T00:00:00Z",
                "2024-01-01T00:00:00Z",
                "2099-12-31T23:59:59Z",
            ]
        );
    }
}
