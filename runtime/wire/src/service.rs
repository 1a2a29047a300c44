//! What is known of a service as a whole.

use crate::code::CodeInfo;

/// A service and the version of its API.
#[derive(Debug, PartialEq, Eq)]
pub struct Service {
    /// The product code, such as `NAS`.
    pub product: &'static str,
    /// The version of the API, such as `2017-06-26`.
    pub version: &'static str,
    /// The host of a region, with `{region}` where the region's id stands.
    pub host_template: &'static str,
    /// The same within a virtual private cloud (VPC), where there is one.
    pub vpc_host_template: Option<&'static str>,
    /// The hosts that the reference lists by region.
    pub endpoints: &'static [Endpoint],
    /// For how many days the service remembers a client token.
    pub token_days: u32,
    /// Every error code that is known, those with `.*` at the end standing for a family.
    pub codes: &'static [CodeInfo],
}

/// The host that serves a region.
#[derive(Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The region's id.
    pub region_id: &'static str,
    /// The host.
    pub host: &'static str,
}

impl Service {
    /// What is known of an error code: by its exact name, a final dot aside, else by its family.
    #[must_use]
    pub fn code(&self, code: &str) -> Option<&'static CodeInfo> {
        let code = code.trim_end_matches('.');
        let exact = |info: &&CodeInfo| info.code.trim_end_matches('.') == code;
        self.codes.iter().find(exact).or_else(|| self.family(code))
    }

    fn family(&self, code: &str) -> Option<&'static CodeInfo> {
        let stem = |info: &CodeInfo| info.code.strip_suffix(".*").map(str::len);
        let member = |info: &&CodeInfo| {
            let stem = info.code.strip_suffix(".*");
            stem.is_some_and(|stem| begins_with(code, stem))
        };
        self.codes.iter().filter(member).max_by_key(|info| stem(info))
    }
}

fn begins_with(code: &str, stem: &str) -> bool {
    code.get(..stem.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(stem))
}
