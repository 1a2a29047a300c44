//! Names and values of a query or a form, read strictly: nothing is guessed or replaced.

/// Decoded names and values, in the order they were sent.
pub(super) type Pairs = Vec<(String, String)>;

/// Reads a query or a form; `+` is a space. The error says what is wrong with it.
pub(super) fn parse(text: &[u8]) -> Result<Pairs, String> {
    let pairs = text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    pairs.map(pair).collect()
}

fn pair(text: &[u8]) -> Result<(String, String), String> {
    let mut parts = text.splitn(2, |byte| *byte == b'=');
    let name = decoded(parts.next().unwrap_or_default())?;
    let value = decoded(parts.next().unwrap_or_default())?;
    if name.is_empty() {
        return Err("a value has no name".to_owned());
    }
    Ok((name, value))
}

fn decoded(text: &[u8]) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter().copied();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = (digit(rest.next()), digit(rest.next()));
                let (Some(high), Some(low)) = digits else {
                    return Err("`%` stands without two hexadecimal digits".to_owned());
                };
                high << 4 | low
            }
            other => other,
        });
    }
    String::from_utf8(bytes).map_err(|_| "there are bytes that are not UTF-8".to_owned())
}

fn digit(byte: Option<u8>) -> Option<u8> {
    let digit = char::from(byte?).to_digit(16)?;
    u8::try_from(digit).ok()
}
