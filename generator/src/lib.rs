//! Spec text in, file texts out.
mod check;
mod correct;
mod document;
mod finding;
mod model;
mod names;
mod place;
mod raw;
mod resolve;
mod spec_files;
mod yaml;
pub use finding::{Finding, Findings};
pub use place::{Place, Spanned};
pub use spec_files::{SpecFile, SpecFiles};
/// probe
pub fn probe(files: &SpecFiles) -> Result<String, Findings> {
    let d = document::parse(files)?;
    let (d, c) = correct::correct(&d)?;
    let s = raw::load(&d, c)?;
    let m = resolve::resolve(&s)?;
    check::run(&m)?;
    Ok(format!("{m:?}"))
}

#[cfg(test)]
mod t {
    #[test]
    fn probe() {
        fn walk(d: &std::path::Path, root: &std::path::Path, out: &mut Vec<(String, String)>) {
            for e in std::fs::read_dir(d).unwrap() {
                let p = e.unwrap().path();
                if p.is_dir() {
                    walk(&p, root, out)
                } else {
                    out.push((
                        p.strip_prefix(root).unwrap().to_string_lossy().into_owned(),
                        std::fs::read_to_string(&p).unwrap(),
                    ))
                }
            }
        }
        let mut v = vec![];
        let root = std::path::Path::new("../spec/cpfs");
        walk(root, root, &mut v);
        let f = super::SpecFiles::new(v);
        match super::probe(&f) {
            Ok(s) => println!("{}", s.len()),
            Err(e) => println!("{}", e.render(&f, "spec/cpfs/")),
        }
    }
}
