//! Whether a call can be trusted: faults, retries, time-outs, and what is seen from outside.

#[cfg(test)]
mod course;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod made_up;
#[cfg(test)]
mod observed;
#[cfg(test)]
mod renewed;
#[cfg(test)]
mod schedule;
#[cfg(test)]
mod server;
#[cfg(test)]
mod signed;
#[cfg(test)]
mod sink;
#[cfg(test)]
mod throttled;
