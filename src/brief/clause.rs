//! Which events are one clause.

use super::Event;
use std::collections::HashMap;

/// Numbers the clauses that more than one event tells of, in the order of their first events.
pub fn number(events: &mut [Event]) {
    let doing = |event: &Event| (event.predicate.start, event.subject.as_ref().map(|s| s.start));
    let mut times: HashMap<_, usize> = HashMap::new();
    for event in events.iter() {
        *times.entry(doing(event)).or_default() += 1;
    }
    let mut numbers: HashMap<_, usize> = HashMap::new();
    for event in events.iter_mut().filter(|event| times[&doing(event)] > 1) {
        let next = numbers.len();
        event.clause_id = Some(*numbers.entry(doing(event)).or_insert(next));
    }
}

#[cfg(test)]
mod tests {
    use crate::{Models, Options, brief};

    #[test]
    fn events_of_one_doer_and_verb_share_a_number() {
        let text = "The storm flooded two villages and a port. Ann Lee left.";
        let events = brief(&Models::english(), text, &Options::default()).events;
        let told = |verb: &str| -> Vec<_> {
            let of_verb = events.iter().filter(|e| e.predicate.exact == verb);
            of_verb.map(|e| e.clause_id).collect()
        };
        assert_eq!(told("flooded"), [Some(0), Some(0)], "{events:?}");
        assert_eq!(told("left"), [None]);
    }
}
