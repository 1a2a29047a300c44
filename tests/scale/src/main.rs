//! Measures generating: ours and progenitor's, for 35, 350 and 3,500 actions, in one run.
#![allow(clippy::unwrap_used, reason = "a measurement ends at the first thing that is not as it should be")]

mod openapi;
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

fn main() {
    let spec = synthetic::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/cpfs"));
    let counts: Vec<usize> = std::env::args().skip(1).map(|text| text.parse().unwrap()).collect();
    let counts = if counts.is_empty() { vec![1, 10] } else { counts };
    for times in counts {
        let texts = synthetic::times(&spec, times);
        let files = SpecFiles::new(texts);
        if let Err(findings) = cpfs_generator::generate(&files) {
            println!("{}", findings.render(&files, "").chars().take(3000).collect::<String>());
            return;
        }
        let rounds = if times == 1 { 15 } else { 3 };
        let mut best: Option<Took> = None;
        let mut size = 0;
        for _ in 0..rounds {
            let (took, tree) = took(|| cpfs_generator::crates(&files, &mut |_| ()).unwrap());
            size = bytes(&tree);
            if best.is_none_or(|best| took.cpu < best.cpu) {
                best = Some(took);
            }
        }
        let best = best.unwrap();
        println!("{} actions: ours {:.1} ms CPU, {:.1} ms, {size} bytes", times * 35, ms(best.cpu), ms(best.wall));
        let mut before = (ProcessTime::now(), Instant::now());
        let mut stages = Vec::new();
        let _ = cpfs_generator::crates(&files, &mut |stage| {
            stages.push(format!("{stage} {:.1}/{:.1}", ms(before.0.elapsed()), ms(before.1.elapsed())));
            before = (ProcessTime::now(), Instant::now());
        });
        println!("  {}", stages.join(", "));
        let export = cpfs_generator::export(&files).unwrap();
        let document = openapi::document(&export).to_string();
        for (name, style) in [("positional", InterfaceStyle::Positional), ("builder", InterfaceStyle::Builder)] {
            let (took, text) = took(|| progenitor(&document, style));
            println!("  progenitor {name}: {:.1} ms CPU, {:.1} ms, {} bytes", ms(took.cpu), ms(took.wall), text.len());
        }
    }
}
