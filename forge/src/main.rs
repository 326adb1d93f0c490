//! The workshop: trains the models of nutgraf from the sets under `NUTGRAF_DATA`, and scores quality.

fn main() {
    println!("forge");
}
