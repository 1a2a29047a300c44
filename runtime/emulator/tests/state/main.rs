//! The engine on tables alone: a library of shelves and books, which no service has.

#[cfg(test)]
mod books;
#[cfg(test)]
mod keep;
#[cfg(test)]
mod library;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod moves;
#[cfg(test)]
mod needs;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tokens;
