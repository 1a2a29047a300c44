//! The door of the emulator, from outside: sockets, signatures, refusals, faults.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod any;
#[cfg(test)]
mod ask;
#[cfg(test)]
mod client;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod log;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod socket;
#[cfg(test)]
mod taken;
#[cfg(test)]
mod toy;
#[cfg(test)]
mod vectors;
