//! Under which words a clause stands: what denies, doubts, hopes or asks it, makes a condition of it, or
//! tells it as hearsay.
//!
//! From the head of a clause the tree is climbed to the root. On the way each verb, noun or adjective that
//! takes the clause may be an operator over it (projectivity and veridicality, Karttunen 2012; de Marneffe
//! et al. 2012), and so may the conjunction that opens it, a condition beside it, and a question mark.

use super::{climb::Climber, sentence::Sentence};
use crate::{
    analysis::{Document, enhance::Operator},
    lexicon::operator::OperatorKind,
};

/// Steps from a clause to the root of its sentence, at most.
const FARTHEST: usize = 16;

/// The words under which the clause that a token heads stands, outermost first. Its own negation and
/// modal verbs are parts of it.
pub(crate) fn above(doc: &Document, head: usize) -> Vec<Operator> {
    let climber = Climber { doc };
    let sentence = Sentence::of(&climber, head);
    let mut found: Vec<Operator> = climber.unreal(head).into_iter().collect();
    let mut at = head;
    let mut told_beside = false;
    for _ in 0..FARTHEST {
        found.extend(climber.beside(at));
        let arc = doc.arcs[at];
        if arc.head == at || climber.is_apart(at) {
            break;
        }
        // "voted to close it, although residents opposed that": the vote is not about the opposition.
        told_beside |= climber.is_told_beside(at);
        let over = climber.over(at, arc.head);
        found.extend(over.filter(|op| !(told_beside && is_will(op.kind))));
        at = arc.head;
    }
    found.extend(
        [
            sentence.that(head),
            sentence.question(),
            sentence.condition(head),
            sentence.absence(head),
            sentence.phrase(head),
        ]
        .into_iter()
        .flatten(),
    );
    found.sort_by_key(|operator| (operator.tokens.start, operator.tokens.end));
    found.dedup_by(|a, b| a.tokens == b.tokens);
    found
}

/// What a cue itself makes of the words that it tells: "denied", "did not say".
pub(crate) fn of_cue(doc: &Document, cue: usize, finite: bool) -> Option<Operator> {
    Climber { doc }.taken(cue, finite)
}

/// Whether words say what somebody wants done, and not what is true.
fn is_will(kind: OperatorKind) -> bool {
    use OperatorKind::{Asked, Ordered, Planned, Refused, Wanted};
    matches!(kind, Asked | Ordered | Planned | Refused | Wanted)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{analysis::conllu, model::Models};

    /// Under which words the clause of a verb stands.
    fn check(text: &str, verb: &str, expected: &[(OperatorKind, &str)]) {
        stands(&Document::read(text, None, Models::english()), verb, expected);
    }

    /// As [`check`], of a document.
    pub fn stands(doc: &Document, verb: &str, expected: &[(OperatorKind, &str)]) {
        let article = &doc.article;
        let head = (0..article.tokens.len()).find(|&t| article.word(t) == verb).expect("the verb");
        let found = above(doc, head);
        let found: Vec<(OperatorKind, &str)> =
            found.iter().map(|op| (op.kind, article.span(&op.tokens).of(article.text))).collect();
        assert_eq!(found, expected, "{}", article.text);
    }

    #[test]
    fn verbs_nouns_and_adjectives_over_a_clause() {
        use OperatorKind::{Alleged, Denied, Doubted, Hoped, Negated, Refused};
        check("Lee denied that the firm hid a loss.", "hid", &[(Denied, "denied")]);
        check(
            "Lee has yet to confirm that the firm hid a loss.",
            "hid",
            &[(Negated, "yet to confirm")],
        );
        check(
            "Lee rejected claims that the firm hid a loss.",
            "hid",
            &[(Denied, "rejected"), (Alleged, "claims")],
        );
        check("There is no evidence that Lee hid it.", "hid", &[(Negated, "no evidence")]);
        check("The union hopes that the plant stays open.", "open", &[(Hoped, "hopes")]);
        check("It is unlikely that the mine opened.", "opened", &[(Doubted, "unlikely")]);
        check("The court cleared Lee of stealing it.", "stealing", &[(Refused, "cleared")]);
    }

    #[test]
    fn conditions_and_questions() {
        use OperatorKind::{Asked, Conditional, Counterfactual};
        check("If it rains, the bridge will close.", "close", &[(Conditional, "If")]);
        check("The bridge will close unless it rains.", "close", &[(Conditional, "unless")]);
        check(
            "Had he braked, the train would have stopped.",
            "stopped",
            &[(Counterfactual, "Had"), (Counterfactual, "would have")],
        );
        check("Did the mayor sign it?", "sign", &[(Asked, "?")]);
    }

    #[test]
    fn what_the_article_tells_stands_under_nothing() {
        for (text, verb) in [
            ("The firm hid a loss.", "hid"),
            ("Lee said that the firm hid a loss.", "hid"),
            ("Lee showed that the firm hid a loss.", "hid"),
            ("The firm, which hid a loss, denied nothing.", "hid"),
            ("Even if it rains, the bridge closes.", "closes"),
            ("There is no doubt that Lee hid it.", "hid"),
            ("The council voted to close it, although residents opposed that.", "opposed"),
        ] {
            check(text, verb, &[]);
        }
    }

    #[test]
    fn words_of_an_operator_stand_in_order() {
        let models = Models::english();
        for text in
            ["up a range £780 to £810 no that it gave July.", "They gave a plan no that it took."]
        {
            let doc = Document::read(text, None, models);
            for token in 0..doc.arcs.len() {
                assert!(above(&doc, token).iter().all(|op| !op.tokens.is_empty()), "{text}");
            }
        }
    }

    #[test]
    fn operators_of_written_trees() {
        use OperatorKind::{Conditional, Denied};
        for (text, verb, expected) in [
            ("The farmer denied that the dog bit the postman.", "bit", &[(Denied, "denied")][..]),
            ("Unless the rain stops, the hay will rot.", "rot", &[(Conditional, "Unless")]),
            ("The vet said that the mare limped.", "limped", &[]),
            ("The mayor, who denied the claim, resigned.", "resigned", &[]),
            ("The tenor left because the fee was late, and nobody denied that.", "left", &[]),
        ] {
            stands(&conllu::of(text), verb, expected);
        }
    }
}
