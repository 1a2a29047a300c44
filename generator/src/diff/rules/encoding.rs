//! Rule `encoding`: a parameter is sent in another form.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::wording::scalar_type;
use crate::model::{Api, Type};
use aliyun_rpc_constraint::Encoding;

pub(crate) static RULE: Rule = Rule {
    id: "encoding",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless you send it with `extra` or look at it in a double.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites().into_iter().filter(|site| site.is_sent(pair)) {
        for (old, new) in &site.members.common {
            let (before, now) = site.rust(pair, old, new);
            if before.ty == now.ty {
                let at = site.at(new);
                let (old, new) = (form(&pair.base.api, &old.ty), form(&pair.head.api, &new.ty));
                found.always(&at, "encoding", &old, &new);
            }
        }
    }
}

/// The form of a value on the wire.
fn form(api: &Api, ty: &Type) -> String {
    let encoded = |encoding| match encoding {
        Encoding::CommaList => "one text with commas",
        Encoding::Json => "JSON text",
        Encoding::Repeat => "flat",
    };
    match ty {
        Type::Structure(_, encoding) => encoded(*encoding).to_owned(),
        Type::List(list) => format!("{} of {}", encoded(list.encoding), form(api, &list.item)),
        // A value set that becomes one of numbers is a finding of its own.
        Type::Enum(_) => "a documented value".to_owned(),
        ty => scalar_type(api, ty).to_owned(),
    }
}
