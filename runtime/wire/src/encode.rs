//! The percent-encoding of names and values.

use percent_encoding::percent_decode_str;

/// Encodes a text as the signature demands: everything but `A-Za-z0-9-_.~` as `%XX`.
#[must_use]
pub fn percent_encode(text: &str) -> String {
    let mut encoded = Vec::with_capacity(text.len());
    encode_onto(&mut encoded, text);
    ascii(encoded)
}

/// Encoded bytes as text: they are letters, digits and signs, so nothing is lost.
pub(crate) fn ascii(encoded: Vec<u8>) -> String {
    String::from_utf8(encoded).unwrap_or_default()
}

/// Whether each byte stands for itself.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        let is_sign = matches!(byte, b'-' | b'_' | b'.' | b'~');
        #[expect(clippy::indexing_slicing, reason = "it is done when this is compiled")]
        {
            plain[byte as usize] = byte.is_ascii_alphanumeric() || is_sign;
        }
        byte += 1;
    }
    plain
};

/// Appends a text, encoded.
pub(crate) fn encode_onto(out: &mut Vec<u8>, text: &str) {
    in_pieces(text, |piece| match piece {
        Piece::Plain(text) => out.extend_from_slice(text),
        Piece::Reserved([first, second]) => out.extend_from_slice(&[b'%', first, second]),
    });
}

/// Appends a text to a form, encoded, and to the text that is signed, encoded twice.
pub(crate) fn encode_onto_both(form: &mut Vec<u8>, to_sign: &mut Vec<u8>, text: &str) {
    in_pieces(text, |piece| match piece {
        Piece::Plain(text) => {
            form.extend_from_slice(text);
            to_sign.extend_from_slice(text);
        }
        Piece::Reserved([first, second]) => {
            form.extend_from_slice(&[b'%', first, second]);
            to_sign.extend_from_slice(&[b'%', b'2', b'5', first, second]);
        }
    });
}

/// A piece of a text that is encoded.
enum Piece<'t> {
    /// Bytes that stand for themselves.
    Plain(&'t [u8]),
    /// The hexadecimal digits of a byte that does not.
    Reserved([u8; 2]),
}

fn in_pieces(text: &str, mut each: impl FnMut(Piece<'_>)) {
    let mut rest = text.as_bytes();
    while let Some(length) = rest.iter().position(|byte| !is_plain(*byte)) {
        let Some((plain, [byte, behind @ ..])) = rest.split_at_checked(length) else { return };
        if !plain.is_empty() {
            each(Piece::Plain(plain));
        }
        each(Piece::Reserved(digits(*byte, b"0123456789ABCDEF")));
        rest = behind;
    }
    each(Piece::Plain(rest));
}

fn is_plain(byte: u8) -> bool {
    PLAIN.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The two hexadecimal digits of a byte.
pub(crate) fn digits(byte: u8, alphabet: &[u8; 16]) -> [u8; 2] {
    let digit = |at: u8| alphabet.get(usize::from(at)).copied().unwrap_or_default();
    [digit(byte >> 4), digit(byte & 0xf)]
}

/// The names and values of a form or a query, decoded: `+` is a space, and bytes that are not
/// UTF-8 are replaced.
#[must_use]
pub fn parse_form(text: &str) -> Vec<(String, String)> {
    let decoded = |text: &str| {
        let text = text.replace('+', " ");
        percent_decode_str(&text).decode_utf8_lossy().into_owned()
    };
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    text.split('&').filter(|pair| !pair.is_empty()).map(pair).collect()
}

/// Names and values as a form or a query: `a=1&b=2`, encoded as they are signed.
pub fn form<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut form = Vec::with_capacity(FORM);
    for (name, value) in pairs {
        if !form.is_empty() {
            form.push(b'&');
        }
        encode_onto(&mut form, name);
        form.push(b'=');
        encode_onto(&mut form, value);
    }
    ascii(form)
}

/// The bytes that most forms fit into.
const FORM: usize = 1024;
