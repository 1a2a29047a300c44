//! Measures generating: ours and progenitor's, for 35, 350 and 3,500 actions, in one run.
#![allow(
    clippy::unwrap_used,
    reason = "a measurement ends at the first thing that is not as it should be"
)]

mod openapi;
mod pattern;
mod prose;
mod synthetic;

use std::path::Path;
use std::time::{Duration, Instant};

use cpfs_generator::SpecFiles;
use cpu_time::ProcessTime;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle};

/// What something took.
#[derive(Clone, Copy)]
struct Took {
    cpu: Duration,
    wall: Duration,
}

fn took<T>(work: impl FnOnce() -> T) -> (Took, T) {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    let done = work();
    (Took { cpu: cpu.elapsed(), wall: wall.elapsed() }, done)
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn bytes(tree: &cpfs_generator::Tree) -> usize {
    tree.iter().map(|(_, text)| text.len()).sum()
}

/// Progenitor's whole way: from the document's text to the text of the crate.
fn progenitor(document: &str, style: InterfaceStyle) -> String {
    let spec: openapiv3::OpenAPI = serde_json::from_str(document).unwrap();
    let mut settings = GenerationSettings::default();
    settings.with_interface(style);
    let tokens = Generator::new(&settings).generate_tokens(&spec).unwrap();
    prettyplease_2::unparse(&syn_2::parse2(tokens).unwrap())
}

/// What ours took at best, how much it made, and what each stage took of the last run.
fn ours(files: &SpecFiles, rounds: usize) -> (Took, usize, String) {
    let (mut best, mut size, mut stages): (Option<Took>, _, _) = (None, 0, Vec::new());
    for _ in 0..rounds {
        stages.clear();
        let mut before = (ProcessTime::now(), Instant::now());
        let (took, tree) = took(|| {
            cpfs_generator::crates(files, &mut |stage| {
                let (cpu, wall) = (ms(before.0.elapsed()), ms(before.1.elapsed()));
                stages.push(format!("{stage} {cpu:.1} ({wall:.1})"));
                before = (ProcessTime::now(), Instant::now());
            })
        });
        let tree = tree.unwrap_or_else(|findings| panic!("{}", findings.render(files, "")));
        size = bytes(&tree);
        if best.is_none_or(|best| took.cpu < best.cpu) {
            best = Some(took);
        }
    }
    (best.unwrap(), size, stages.join(", "))
}

fn main() {
    let spec = synthetic::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/cpfs"));
    let counts: Vec<usize> = std::env::args().skip(1).map(|text| text.parse().unwrap()).collect();
    let counts = if counts.is_empty() { vec![1, 10, 100] } else { counts };
    let mut first = None;
    println!("milliseconds of CPU, in brackets those that passed");
    for times in counts {
        let texts = synthetic::times(&spec, times);
        let prose = prose::Prose::read(&texts);
        let files = SpecFiles::new(texts);
        let rounds = if times < 50 { 16 / times + 1 } else { 1 };
        let (best, size, stages) = ours(&files, rounds);
        let each = ms(best.cpu) / times as f64;
        let first = *first.get_or_insert(each);
        println!(
            "{} actions: {:.0} ({:.0}), {size} bytes",
            times * 35,
            ms(best.cpu),
            ms(best.wall)
        );
        println!("  by stage: {stages}");
        println!("  an action costs {:.2} of what one costs at first", each / first);
        let export = cpfs_generator::export(&files).unwrap();
        let document = openapi::document(&export, &prose).to_string();
        for (name, style) in
            [("positional", InterfaceStyle::Positional), ("builders", InterfaceStyle::Builder)]
        {
            let mut theirs: Option<(Took, usize)> = None;
            for _ in 0..rounds {
                let (took, text) = took(|| progenitor(&document, style.clone()));
                if theirs.is_none_or(|(best, _)| took.cpu < best.cpu) {
                    theirs = Some((took, text.len()));
                }
            }
            let (theirs, size) = theirs.unwrap();
            let (cpu, wall) = (ms(theirs.cpu), ms(theirs.wall));
            let ratio = ms(best.cpu) / cpu;
            println!(
                "  progenitor, {name}: {cpu:.0} ({wall:.0}), {size} bytes; ours is {ratio:.2} of it"
            );
        }
    }
}
