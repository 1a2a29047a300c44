//! What may have come of a request: what is said of it, and what is typed to find out.

use aliyun_rpc_client::Error;
use aliyun_rpc_client::wire::Safety;

use crate::exit::Exit;
use crate::typed::Typed;

/// What the client says of such a request, before it says how a program finds out.
const FATES: [&str; 2] =
    ["; it may have been executed", "; it was accepted and may still be carried out"];

/// What is said of an error, without how a program finds out; and that.
pub(super) fn cut(said: &str, exit: Exit) -> (&str, Option<&str>) {
    let at_fate = FATES.iter().filter(|_| exit == Exit::MayHaveExecuted).find_map(|fate| {
        let (before, _) = said.rsplit_once(&format!("{fate}: "))?;
        said.split_at_checked(before.len() + fate.len())
    });
    at_fate.map_or((said, None), |(fact, how)| (fact, how.strip_prefix(": ")))
}

/// What to type about it; none where a job goes on by itself.
pub(super) fn hint<C>(error: &Error<C>, how: &str, typed: &Typed<'_>) -> Option<String> {
    if typed.is_job {
        return None;
    }
    let is_own = |typed: &&Typed<'_>| {
        typed.command.is_some_and(|command| Some(command.action.name) == error.action())
    };
    let Some(typed) = Some(typed).filter(is_own) else { return Some(look(None)) };
    if let Some(again) = error.client_token().and_then(|token| typed.with_token(token)) {
        let time = how.rsplit_once(" within ").map(|(_, time)| format!(" within {time}"));
        let time = time.unwrap_or_default();
        return Some(format!("`{again}` sends it again, and it is not executed twice{time}"));
    }
    if let Some(find) = error.lookup().and_then(|lookup| typed.find(lookup)) {
        return Some(format!("look for it with `{find}` before you send it again"));
    }
    if typed.command.is_some_and(|command| command.action.safety == Safety::Idempotent) {
        return Some(format!("`{}` sends it again, which does nothing more", typed.same()));
    }
    Some(look(typed.list().as_deref()))
}

/// To look, with this command where there is one.
pub(crate) fn look(list: Option<&str>) -> String {
    let with = list.map(|list| format!(" with `{list}`")).unwrap_or_default();
    format!("look what is there{with} before you send it again")
}
