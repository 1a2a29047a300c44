//! Whatever the files of a spec hold, the generator ends with a result or with findings.

mod change;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use cpfs_generator::{Finding, Findings, Place, RULES, SpecFiles, export, generate};

use crate::effort::is_full;
use crate::files::{self, Texts};
use crate::fixture;
use change::{CHANGES, wholes};

/// A file of a spec with another text, and what was done to it.
struct Mutant {
    what: String,
    path: String,
    text: String,
}

/// Every change to every line of the files, or so many of each file, spread evenly.
fn of_lines(texts: &Texts, each: usize) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (path, text) in texts {
        let all = text.lines().count() * CHANGES.len();
        let step = if is_full() { 1 } else { (all / each.max(1)).max(1) };
        // Where it begins differs from file to file and never from run to run.
        let first =
            path.bytes().fold(7, |sum, byte| (sum * 31 + usize::from(byte)) & 0xFFFF) % step;
        for at in (first..all).step_by(step) {
            let (number, change) = (at / CHANGES.len(), CHANGES[at % CHANGES.len()]);
            let what = format!("{path}:{}: {change:?}", number + 1);
            mutants.push(Mutant { what, path: path.clone(), text: change.apply(text, number) });
        }
    }
    mutants
}

fn of_files(texts: &Texts, step: usize) -> Vec<Mutant> {
    let one = |(path, text): (&String, &String)| {
        let all = wholes(text, if is_full() { 1 } else { step });
        let path = path.clone();
        let mutant =
            move |(at, text)| Mutant { what: format!("{path}, {at}"), path: path.clone(), text };
        all.into_iter().enumerate().map(mutant).collect::<Vec<_>>()
    };
    texts.iter().flat_map(one).collect()
}

/// Whether the mutant is refused; an error says what is wrong with how the generator took it.
fn judge(texts: &Texts, mutant: &Mutant) -> Result<bool, String> {
    let mut texts = texts.clone();
    texts.insert(mutant.path.clone(), mutant.text.clone());
    let spec = SpecFiles::new(texts);
    let run = || {
        let made = generate(&spec).map(|tree| tree.iter().count());
        let exported = export(&spec).map(|json| json.len());
        let refused = made.is_err();
        for findings in [made.err(), exported.err()].into_iter().flatten() {
            sound(&findings, &spec)?;
        }
        Ok(refused)
    };
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err("panics".to_owned()))
}

/// Findings are there, name a rule of specs and can be shown.
fn sound(findings: &Findings, spec: &SpecFiles) -> Result<(), String> {
    for finding in findings.iter() {
        if !RULES.contains(&finding.rule) {
            return Err(format!("{}: {}", finding.rule, finding.message));
        }
        let _ = finding.position(spec);
    }
    let shown = findings.render(spec, "");
    if findings.is_empty() || shown.is_empty() {
        Err("is refused for nothing".into())
    } else {
        Ok(())
    }
}

/// Judges every mutant, on all processors, and says how many were refused.
#[expect(clippy::print_stdout, reason = "how many were refused is to be seen")]
fn judge_all(what: &str, texts: &Texts, mutants: &[Mutant]) {
    let (next, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let wrong = Mutex::new(Vec::new());
    let work = || {
        while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
            match judge(texts, mutant) {
                Ok(true) => drop(refused.fetch_add(1, Ordering::Relaxed)),
                Ok(false) => {}
                Err(why) => wrong.lock().unwrap().push(format!("{}: {why}", mutant.what)),
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let wrong = wrong.into_inner().unwrap();
    println!("{what}: {} of {} mutants refused", refused.into_inner(), mutants.len());
    assert!(wrong.is_empty(), "{} of {what}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_line_of_the_spec_makes_it_panic() {
    let texts = files::below("spec/cpfs");
    let parsed = |path: &str| !files::ends_in(path, "xml") && !files::ends_in(path, "rs");
    let mutated = texts.clone().into_iter().filter(|(path, _)| parsed(path)).collect();
    judge_all("lines of spec/cpfs", &texts, &of_lines(&mutated, 1));
}

#[test]
fn no_line_of_an_awkward_spec_makes_it_panic() {
    let texts = files::read_folder(&files::fixtures().join("sink"));
    judge_all("lines of the sink", &texts, &of_lines(&texts, 3));
}

#[test]
fn no_line_of_a_small_spec_makes_it_panic() {
    let texts = fixture::base();
    judge_all("lines of the base", &texts, &of_lines(&texts, 15));
}

#[test]
fn no_whole_file_makes_it_panic() {
    let texts = fixture::base();
    judge_all("files of the base", &texts, &of_files(&texts, 197));
}

#[test]
fn findings_can_be_shown_wherever_they_are() {
    let text = "é: 名\n𝛼𝛼: \"z\u{301}\"\r\n\n\tx";
    let spec = SpecFiles::new([("a.yaml".to_owned(), text.to_owned())]);
    let places =
        (0..text.len() + 3).flat_map(|start| (0..text.len() + 3).map(move |end| (start, end)));
    for (start, end) in places {
        let place = Place { file: 0, start, end };
        let mut findings = Findings::new();
        findings.push(Finding::new("wrong-type", place, "x").beside(place, "y").label("z"));
        let shown = catch_unwind(AssertUnwindSafe(|| findings.render(&spec, "")));
        assert!(shown.is_ok_and(|shown| shown.contains("a.yaml:")), "{start}..{end}");
    }
}
