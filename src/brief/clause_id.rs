//! Which events are one clause.

use super::fact::Event;
use std::collections::HashMap;

/// Numbers the clauses that more than one event tells of.
pub fn number(events: &mut [Event]) {
    let doing = |event: &Event| (event.predicate.start, event.subject.as_ref().map(|s| s.start));
    let mut firsts: HashMap<_, usize> = HashMap::new();
    let mut next = 0;
    for at in 0..events.len() {
        let first = *firsts.entry(doing(&events[at])).or_insert(at);
        if first < at {
            let id = *events[first].clause_id.get_or_insert(next);
            next += usize::from(id == next);
            events[at].clause_id = Some(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{brief, model::Models, options::Options};

    #[test]
    fn events_of_one_doer_and_verb_share_a_number() {
        let text = "The storm flooded two villages and a port. Ann Lee left.";
        let events = brief(Models::english(), text, &Options::default()).events;
        let told = |verb: &str| -> Vec<_> {
            let of_verb = events.iter().filter(|e| e.predicate.exact == verb);
            of_verb.map(|e| e.clause_id).collect()
        };
        assert_eq!(told("flooded"), [Some(0), Some(0)], "{events:?}");
        assert_eq!(told("left"), [None]);
    }
}
