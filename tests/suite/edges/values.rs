//! Values at the edge of a rule or a type, and one beyond.

use aliyun_rpc_constraint::{Charset, Kind, Part, Rule, Texts, TimeFormat};

use crate::edges::cases::Expected::{self, Admitted, Refused};
use crate::edges::text::{FILLERS, members, of_length, strangers, time};

/// Labelled values, each with what is expected of it.
pub(crate) type Edges = Vec<(String, Expected, Vec<String>)>;

/// The edges of a type; none where values are not one text.
pub(crate) fn of_type(kind: &Kind) -> Option<Edges> {
    match kind {
        Kind::Integer => Some(number(i32::MIN.into(), i32::MAX.into())),
        Kind::Long => Some(number(i64::MIN.into(), i64::MAX.into())),
        Kind::Boolean => Some(vec![
            edge("a boolean", Admitted, ["true", "false", "True", "FALSE"]),
            edge("no boolean", Refused, ["", "1", "yes", "truee", " true"]),
        ]),
        _ => None,
    }
}

fn number(min: i128, max: i128) -> Edges {
    let beyond = [min - 1, max + 1].map(|number| number.to_string());
    vec![
        edge(
            "numbers",
            Admitted,
            [min, max, -1, 0, 1, 60, 600, 3600, 100_000].map(|it| it.to_string()),
        ),
        edge("beyond", Refused, beyond),
        edge("no number", Refused, ["", "x", "1.0", "1e3", " 1", "0x1", "１", "1,000"]),
    ]
}

fn edge<T: Into<String>>(
    label: impl Into<String>,
    expected: Expected,
    values: impl IntoIterator<Item = T>,
) -> (String, Expected, Vec<String>) {
    (label.into(), expected, values.into_iter().map(Into::into).collect())
}

/// The edges of a rule, in values that respect the others as far as they can.
pub(crate) fn of_rule(rules: &[&Rule], rule: &Rule) -> Edges {
    match rule {
        Rule::OneOf(values) => one_of(values),
        Rule::Range { min, max } => range(*min, *max),
        Rule::Length { of, min, max } => lengths(rules, *of, *min, *max),
        Rule::Bytes { max } => bytes(usize::try_from(*max).unwrap()),
        Rule::FirstChar(set) => characters(rules, set, true),
        Rule::Charset(set) => characters(rules, set, false),
        Rule::Ascii => vec![
            edge("ASCII", Admitted, ["a\u{7f}", "\u{0}", "~ !", "Az09"]),
            edge("beyond", Refused, ["a\u{80}", "é", "汉字", "😀", "１"]),
        ],
        Rule::Prefix(prefix) => ended(rules, &|text| text.starts_with(&**prefix)),
        Rule::Suffix(suffix) => ended(rules, &|text| text.ends_with(&**suffix)),
        Rule::ForbiddenPrefix(texts) => forbidden(rules, texts, true),
        Rule::ForbiddenText(texts) => forbidden(rules, texts, false),
        Rule::Bucket { schemes } => bucket(schemes),
        Rule::Depth { max } => depth(usize::try_from(*max).unwrap()),
        Rule::Time(format) => times(*format),
        Rule::CommaList { max, of } => comma_list(*max, of.as_ref()),
        other => panic!("a rule of a new kind: {other:?}"),
    }
}

fn one_of(values: &Texts) -> Edges {
    let mut edges: Edges = values
        .iter()
        .map(|value| {
            edge(value, Admitted, [value.to_owned(), value.to_lowercase(), value.to_uppercase()])
        })
        .collect();
    let near = values.iter().flat_map(|value| [format!("{value}0"), format!(" {value}")]);
    edges.push(edge("unknown", Refused, near.chain(["BrandNew".to_owned(), "99999".to_owned()])));
    edges
}

fn range(min: Option<i64>, max: Option<i64>) -> Edges {
    let mut edges = Vec::new();
    if let Some(min) = min {
        edges.push(edge("least", Admitted, [min.to_string()]));
        edges.push(edge("less", Refused, [(min - 1).to_string()]));
    }
    if let Some(max) = max {
        edges.push(edge("most", Admitted, [max.to_string()]));
        edges.push(edge("more", Refused, [(max + 1).to_string()]));
    }
    edges
}

/// Texts of each edge of a length; a case for each kind of filler.
fn lengths(rules: &[&Rule], of: Part, min: Option<u64>, max: Option<u64>) -> Edges {
    let scheme = match of {
        Part::Whole => 0,
        Part::Bucket => "oss://".len(),
    };
    let count = |count: u64| usize::try_from(count).unwrap() + scheme;
    let mut edges = Vec::new();
    for filler in FILLERS {
        let mut push = |what: &str, expected, length: usize| {
            let mut texts = of_length(rules, length, filler);
            texts.retain(|text| of == Part::Whole || text.contains("://"));
            edges.push(edge(format!("{what} of {filler}"), expected, texts));
        };
        if let Some(min) = min.map(count).filter(|min| *min > scheme) {
            push("shortest", Admitted, min);
            push("shorter", Refused, min - 1);
        }
        if let Some(max) = max.map(count) {
            push("longest", Admitted, max);
            push("longer", Refused, max + 1);
        }
    }
    edges
}

fn bytes(max: usize) -> Edges {
    let text = |filler: &str, count: usize| {
        let whole = filler.repeat(count / filler.len());
        format!("{whole}{}", "a".repeat(count - whole.len()))
    };
    let mut edges = Vec::new();
    for filler in ["a", "é", "汉", "😀"] {
        edges.push(edge(format!("most of {filler}"), Admitted, [text(filler, max)]));
        edges.push(edge(format!("more of {filler}"), Refused, [text(filler, max + 1)]));
    }
    edges
}

/// Texts that begin with each character, or have it in the middle.
fn characters(rules: &[&Rule], set: &Charset, first: bool) -> Edges {
    let rest = if first { 'a' } else { members(set)[0] };
    let with = |character: char| -> Vec<String> {
        let rest: String = std::iter::repeat_n(rest, 9).collect();
        let begin = if first { "" } else { &rest };
        let mut found = vec![format!("{begin}{character}{rest}")];
        for rule in rules {
            if let Rule::Suffix(end) = rule {
                found.push(format!("{begin}{character}{rest}{end}"));
            }
        }
        found
    };
    let good = members(set).into_iter().map(|one| edge(format!("{one:?}"), Admitted, with(one)));
    let bad = strangers(set).into_iter().map(|one| edge(format!("{one:?}"), Refused, with(one)));
    good.chain(bad).collect()
}

/// Texts that have what a rule asks for at one end, and texts that do not.
fn ended(rules: &[&Rule], has: &dyn Fn(&str) -> bool) -> Edges {
    let mut texts: Vec<String> =
        ['a', '汉'].iter().flat_map(|of| of_length(rules, 9, *of)).collect();
    texts.extend(texts.clone().iter().flat_map(|text| [format!(" {text}"), format!("{text} ")]));
    texts.extend(of_length(rules, 1, 'a').into_iter().chain(of_length(rules, 2, 'a')));
    let (with, without): (Vec<String>, _) = texts.into_iter().partition(|text| has(text));
    vec![edge("with it", Admitted, with), edge("without", Refused, without)]
}

/// Texts with what is forbidden; and nearly: in another case, cut short, elsewhere.
fn forbidden(rules: &[&Rule], texts: &Texts, at_start: bool) -> Edges {
    let mut edges = Vec::new();
    for text in texts.iter() {
        let (cut, _) = text.split_at(text.len() - 1);
        let mut near = vec![format!("{cut}x"), format!("{}x", text.to_uppercase())];
        let mut hit = vec![format!("{text}x"), text.to_owned()];
        if at_start {
            near.push(format!("x{text}"));
        } else {
            hit.extend([format!("x{text}"), format!("x{text}x")]);
        }
        hit.extend(of_length(rules, 9, 'a').iter().map(|rest| format!("{text}{rest}")));
        near.extend(of_length(rules, 9, 'a').iter().map(|rest| format!("{cut}{rest}")));
        edges.push(edge(format!("nearly {text}"), Admitted, near));
        edges.push(edge(text, Refused, hit));
    }
    edges
}

fn bucket(schemes: &Texts) -> Edges {
    let mut edges = Vec::new();
    for scheme in schemes.iter() {
        let with = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| format!("{scheme}://{name}")).collect()
        };
        edges.push(edge(scheme, Admitted, with(&["bucket01", "0-buck-et", "abcdefgh"])));
        let bad = [
            "-bucket01",
            "bucket01-",
            "Bucket01",
            "buck_et01",
            "bucket01/a",
            "buck.et01",
            "bücket01",
            "bucket 01",
        ];
        for name in bad {
            edges.push(edge(format!("{scheme} {name}"), Refused, with(&[name])));
        }
        edges.push(edge("no scheme", Refused, ["bucket01"]));
        edges.push(edge("half a scheme", Refused, [format!("{scheme}:/bucket01")]));
        edges.push(edge("another scheme", Refused, [format!("x{scheme}://bucket01")]));
    }
    edges
}

fn depth(max: usize) -> Edges {
    let path =
        |levels: usize| ["a", "汉"].map(|level| format!("/{}", format!("{level}/").repeat(levels)));
    let slashes = format!("/{}", "a//".repeat(max));
    vec![
        edge("deepest", Admitted, path(max)),
        edge("deepest with doubled slashes", Admitted, [slashes]),
        edge("deeper", Refused, path(max + 1)),
    ]
}

fn times(format: TimeFormat) -> Edges {
    let (other, tail) = match format {
        TimeFormat::Seconds => (TimeFormat::Minutes, ":00Z"),
        _ => (TimeFormat::Seconds, "Z"),
    };
    let with =
        |texts: &[&str]| texts.iter().map(|text| format!("{text}{tail}")).collect::<Vec<_>>();
    let good = ["2024-02-29T00:00", "2000-02-29T23:59", "2023-12-31T12:30", "0001-01-01T00:00"];
    let bad = [
        "2023-02-29T00:00",
        "1900-02-29T00:00",
        "2024-04-31T00:00",
        "2024-00-01T00:00",
        "2024-13-01T00:00",
        "2024-01-00T00:00",
        "2024-01-01T24:00",
        "2024-01-01T00:60",
        "2024-1-01T00:00",
        "24-01-01T00:00",
        "2024-01-01 00:00",
        "2024/01/01T00:00",
        "２０２４-01-01T00:00",
        "+024-01-01T00:00",
    ];
    let mut edges = vec![
        edge("times", Admitted, with(&good)),
        edge("the other format", Refused, [time(other)]),
    ];
    edges.extend(with(&bad).into_iter().map(|text| edge(&text, Refused, [text.clone()])));
    let cut = time(format).trim_end_matches('Z');
    edges.push(edge("no zone", Refused, [cut.to_owned(), format!("{cut}+00:00"), String::new()]));
    edges
}

fn comma_list(max: Option<u64>, of: Option<&Texts>) -> Edges {
    let item = |number: usize| match of {
        Some(values) => values.iter().nth(number % values.len()).unwrap().to_owned(),
        None => format!("fset-{number}"),
    };
    let list = |count: usize| (0..count).map(item).collect::<Vec<_>>().join(",");
    let mut edges = vec![
        edge("one", Admitted, [list(1)]),
        edge("two", Admitted, [list(2), list(2).to_uppercase()]),
        edge(
            "an empty item",
            Refused,
            [format!("{},", list(1)), format!(",{}", list(1)), String::new()],
        ),
    ];
    if let Some(max) = max.map(|max| usize::try_from(max).unwrap()) {
        edges.push(edge("the most", Admitted, [list(max)]));
        edges.push(edge("one more", Refused, [list(max + 1)]));
    }
    for value in of.iter().flat_map(|values| values.iter()) {
        edges.push(edge(value, Admitted, [value.to_owned(), value.to_lowercase()]));
        edges.push(edge(
            format!("nearly {value}"),
            Refused,
            [format!("{value}x"), format!("{value}, {value}")],
        ));
    }
    edges
}
