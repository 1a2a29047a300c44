//! Services that never come to an end: what they repeat ends a list.

use super::{Form, Numbered, Serving, file_systems, filesets, page};
use crate::double::now;

/// The numbers of the file systems that a service gives, which ends after few requests.
fn numbered(serving: &Serving) -> Vec<u32> {
    let client = serving.client();
    let all = now(client.describe_file_systems().collect_all(1000)).unwrap();
    assert!(serving.sent().len() < 20, "{} requests", serving.sent().len());
    all.iter().map(Numbered::number).collect()
}

/// The same of filesets.
fn by_token(serving: &Serving) -> Vec<u32> {
    let client = serving.client();
    let all = now(client.describe_filesets("cpfs-1").collect_all(1000)).unwrap();
    assert!(serving.sent().len() < 20, "{} requests", serving.sent().len());
    all.iter().map(Numbered::number).collect()
}

#[test]
fn a_page_for_ever_ends() {
    for form in Form::ALL {
        let same = Serving::new(move |_| file_systems(form, &[1, 2], 1_000_000));
        assert_eq!(numbered(&same), [1, 2]);
    }
    let last = Serving::new(|sent| {
        let first = if page(sent) == 1 { [1, 2] } else { [3, 4] };
        file_systems(Form::Wrapped, &first, 1_000_000)
    });
    assert_eq!(numbered(&last), [1, 2, 3, 4]);
    let nothing = Serving::new(|_| file_systems(Form::Wrapped, &[], 1_000_000));
    assert_eq!(numbered(&nothing), [0; 0]);
}

#[test]
fn a_total_that_sways_ends() {
    let mut total = 5;
    let swaying = Serving::new(move |sent| {
        total = 9 - total;
        let part: &[u32] = if page(sent) == 1 { &[1, 2] } else { &[3, 4] };
        file_systems(Form::Wrapped, part, total)
    });
    assert_eq!(numbered(&swaying), [1, 2, 3, 4]);
}

#[test]
fn a_list_without_a_total_ends_with_an_empty_page_and_with_one_that_is_repeated() {
    let without = |empty: bool| {
        Serving::new(move |sent| {
            let part: &[u32] = match page(sent) {
                1 => &[1, 2],
                2 => &[3],
                _ if empty => &[],
                _ => &[3],
            };
            let mut answer = file_systems(Form::Wrapped, part, 0);
            answer.as_object_mut().unwrap().remove("TotalCount");
            answer
        })
    };
    for empty in [true, false] {
        let serving = without(empty);
        assert_eq!(numbered(&serving), [1, 2, 3]);
        assert_eq!(serving.sent().len(), 3);
    }
}

#[test]
fn a_token_for_ever_ends() {
    let same = Serving::new(|_| filesets(Form::Wrapped, &[1], Some("t")));
    assert_eq!(by_token(&same), [1]);
    assert_eq!(same.sent().len(), 2);
    let empty = Serving::new(|_| filesets(Form::Wrapped, &[], Some("t")));
    assert_eq!(by_token(&empty), [0; 0]);
}

#[test]
fn tokens_in_a_circle_end() {
    let circle = Serving::new(|sent| match sent.get("NextToken") {
        None | Some("c") => filesets(Form::Wrapped, &[1], Some("a")),
        Some("a") => filesets(Form::Wrapped, &[2], Some("b")),
        _ => filesets(Form::Wrapped, &[3], Some("c")),
    });
    assert_eq!(by_token(&circle), [1, 2, 3]);
    assert_eq!(circle.sent().len(), 4);
}

#[test]
fn ever_new_tokens_to_the_same_items_end() {
    let mut number = 0;
    let fresh = Serving::new(move |_| {
        number += 1;
        filesets(Form::Wrapped, &[1, 2], Some(&format!("t{number}")))
    });
    assert_eq!(by_token(&fresh), [1, 2]);
}
