//! Regions: which texts can be the id of one.

use crate::problem::Problem;
use crate::wording::shown;

/// What the id of a region looks like.
const RULE: &str = "a region's id has lower-case letters, digits and hyphens, begins with a \
                    letter, does not end with a hyphen and has at most 63 characters";

/// The number of characters that the id can have, since it becomes a part of a host's name.
const LONGEST: usize = 63;

/// Refuses a malformed region; every well-formed one is taken, known or not.
///
/// The origin says where the text came from.
pub(crate) fn check(region: &str, origin: &str) -> Result<(), Problem> {
    if is_well_formed(region) {
        return Ok(());
    }
    Err(Problem::new(
        format!("the region `{}` from {origin} is malformed: {RULE}", shown(region)),
        "give the id of a region, such as `cn-hangzhou`",
    ))
}

fn is_well_formed(region: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    region.len() <= LONGEST
        && region.bytes().all(inner)
        && region.starts_with(|first: char| first.is_ascii_lowercase())
        && !region.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn well_formed_regions_are_taken_known_or_not() {
        let longest = "a".repeat(63);
        for region in ["cn-hangzhou", "a", "mars-north-7", "a--b", "x1", longest.as_str()] {
            assert!(check(region, "here").is_ok(), "{region}");
        }
    }

    #[test]
    fn malformed_regions_are_refused() {
        let too_long = "a".repeat(64);
        for region in [
            "",
            "Cn-hangzhou",
            "cn_hangzhou",
            "cn.hangzhou",
            "1cn",
            "-cn",
            "cn-",
            "cn hangzhou",
            " cn",
            "cn-hángzhou",
            "cn/x",
            "cn@evil",
            "cn-hangzhou\n",
            too_long.as_str(),
        ] {
            assert!(check(region, "here").is_err(), "{region}");
        }
    }

    #[test]
    fn the_refusal_shows_the_text_the_rule_and_the_remedy() {
        let problem = check("CN\nHangzhou", "the builder").unwrap_err();
        assert_eq!(
            problem.what,
            "the region `CN\\nHangzhou` from the builder is malformed: a region's id has \
             lower-case letters, digits and hyphens, begins with a letter, does not end with a \
             hyphen and has at most 63 characters"
        );
        assert_eq!(problem.remedy, "give the id of a region, such as `cn-hangzhou`");
        let long = check(&"X".repeat(1000), "the builder").unwrap_err();
        assert!(long.what.len() < 400, "{}", long.what);
    }
}
