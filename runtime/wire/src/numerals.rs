//! Numbers in a JSON text, as they are written: their digits say more than what is computed of them.

/// From where to where the next number stands that a reader cannot give as a whole one, in a text
/// that is JSON, looked for from a place on that is within no value.
pub(crate) fn next_fraction(json: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let rest = json.get(at..)?;
        let start = rest.find(|sign: char| sign == '"' || begins_number(sign))?;
        let token = rest.get(start..)?;
        let length = if token.starts_with('"') { text(token)? } else { number(token) };
        let digits = token.get(..length)?;
        let place = (at + start, at + start + length);
        if begins_number(token.chars().next()?) && !is_whole(digits) {
            return Some(place);
        }
        at = place.1;
    }
}

fn begins_number(sign: char) -> bool {
    sign == '-' || sign.is_ascii_digit()
}

/// How long the text in quotes is that stands at the beginning, quotes included.
fn text(json: &str) -> Option<usize> {
    let mut is_escaped = false;
    let end = json.bytes().skip(1).position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    Some(end? + 2)
}

/// How long the number is that stands at the beginning.
fn number(json: &str) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    json.bytes().take_while(is_part).count()
}

/// Whether a number fits into 64 bits; the reader gives a zero with a sign as a fraction.
fn is_whole(digits: &str) -> bool {
    digits != "-0" && (digits.parse::<i64>().is_ok() || digits.parse::<u64>().is_ok())
}
