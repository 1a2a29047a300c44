//! The cases of rules that speak of a list as a whole.

use aliyun_rpc_constraint::{Encoding, Kind};

use crate::edges::cases::Expected::{Admitted, Refused};
use crate::edges::cases::{Case, case};
use crate::edges::condition::Fixed;
use crate::edges::site::Site;
use crate::edges::solve::leaf;
use crate::edges::text::samples;

/// As many items as may be, and one more; none of them twice.
pub(crate) fn counts(site: &Site<'_>, way: &Fixed, max: usize) -> Vec<Case> {
    let items = distinct(site, max + 1);
    vec![
        case("the most", Admitted, list(site, way, &items[..max])),
        case("one more", Refused, list(site, way, &items)),
    ]
}

/// Two items that differ, and two that are the same, one behind the other and further apart.
pub(crate) fn twins(site: &Site<'_>, way: &Fixed) -> Vec<Case> {
    let items = distinct(site, 3);
    let [first, second, third] = [0, 1, 2].map(|at| items[at].clone());
    let with = |items: &[&String]| {
        list(site, way, &items.iter().map(|item| (*item).clone()).collect::<Vec<_>>())
    };
    vec![
        case("one", Admitted, with(&[&first])),
        case("three", Admitted, with(&[&first, &second, &third])),
        case("twins", Refused, with(&[&first, &first])),
        case("twins apart", Refused, with(&[&first, &second, &first])),
    ]
}

/// Items that the rules admit, all of them different.
fn distinct(site: &Site<'_>, count: usize) -> Vec<String> {
    let (_, kind, constraints) = leaf(&site.name, site.place);
    let (kind, constraints) = match &site.place.parameter.kind {
        Kind::Array { encoding: Encoding::CommaList, item } => {
            let place = crate::edges::site::Place { item: Some(item), ..site.place };
            (place.kind(), place.constraints())
        }
        _ => (kind, constraints),
    };
    let stem = samples(kind, constraints)[0].clone();
    let item = |number: usize| match stem.rfind('a') {
        Some(at) => format!("{}{number}{}", &stem[..at], &stem[at..]),
        None => format!("{stem}{number}"),
    };
    (0..count).map(item).collect()
}

fn list(site: &Site<'_>, way: &Fixed, items: &[String]) -> Fixed {
    let mut fixed = way.clone();
    if let Kind::Array { encoding: Encoding::CommaList, .. } = site.place.parameter.kind {
        fixed.insert(site.name.clone(), Some(items.join(",")));
        return fixed;
    }
    let (first, ..) = leaf(&site.name, site.place);
    let rest = first.strip_prefix(&format!("{}.1", site.name)).expect("the list is numbered");
    for (number, item) in (1..).zip(items) {
        fixed.insert(format!("{}.{number}{rest}", site.name), Some(item.clone()));
    }
    fixed
}
