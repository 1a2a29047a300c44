//! Tests of the client from outside: a made-up client of a made-up service, time and network faked.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod blocking;
#[cfg(test)]
mod build;
#[cfg(test)]
mod credentials;
#[cfg(test)]
mod double;
#[cfg(test)]
mod events;
#[cfg(test)]
mod farm;
#[cfg(test)]
mod levels;
#[cfg(test)]
mod network;
#[cfg(test)]
mod raw;
#[cfg(test)]
mod refresh;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod server;
#[cfg(test)]
mod signing;
#[cfg(test)]
mod tls;
