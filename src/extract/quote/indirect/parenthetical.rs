//! Verbs of saying that marks part from what they report: "The river, officials say, will rise", "as
//! officials say".

use super::{
    insertion,
    told::{SOME, Told},
};
use crate::{
    analysis::{
        Document,
        enhance::subject,
        noun_phrase::{chunk, whole_names},
    },
    extract::quote::{cue_search, speaker, speaker_label},
    lexicon::{cue, lemma::is_form_of, time::is_weekday},
    segment::Article,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
    text::token::is_quote,
};
use std::ops::Range;

/// Starts of verbs that say something only beside words between marks: "the rain continued".
const GOING_ON: &[&str] = &["answer", "continue", "laugh", "reply", "respond"];

/// "The river, officials say, will rise", "The river rose, he said.": a name or noun and a verb of
/// saying between marks, whatever the parser made of them.
pub(super) fn inserted(doc: &Document, verb: usize, sentence: &Range<usize>) -> Option<Told> {
    let article = &doc.article;
    let speaker = parted(doc, verb, sentence)?;
    let end = behind_adjunct(doc, verb, sentence);
    let before = sentence.start..speaker.start - 1;
    let behind = (end + 1).min(sentence.end)..sentence.end;
    let opens = behind.clone().next().map(|t| article.word(t));
    // "After the vote, Lund said, “…”": what is said stands behind.
    if opens.is_some_and(|word| word.chars().all(is_quote)) {
        return None;
    }
    let verbal = |t: usize| doc.node(t).is_verbal();
    let content = insertion::around(doc, before, behind);
    let told = content.end <= speaker.start && is_told_before(doc, &content);
    (!told && content.clone().any(verbal)).then(|| Told::by(("inserted", content), Some(speaker)))
}

/// Whether the main verb of some words tells them already: "Lund said that it would last, no different,
/// she said, …".
pub(super) fn is_told_before(doc: &Document, words: &Range<usize>) -> bool {
    let clause = |t: usize| doc.child(t, &[Relation::Ccomp]).is_some_and(|c| c > t);
    words.clone().any(|t| {
        doc.node(t).pos() == Pos::Verb
            && cue::takes(doc.node(t).text()) & cue::SPEECH != 0
            && doc.node(t).is_finite()
            && matches!(
                doc.node(t).relation(),
                Relation::Root | Relation::Conj | Relation::Parataxis
            )
            && clause(t)
    })
}

/// "…, records show, …", "…, researchers in Oslo report.": the same, where taggers take the verb for a noun.
pub(super) fn inserted_noun(doc: &Document, noun: usize, sentence: &Range<usize>) -> Option<Told> {
    let many = |t: usize| doc.node(t).form() == Form::Plural || SOME.contains(&doc.node(t).text());
    let before = noun.checked_sub(1).filter(|&t| t >= sentence.start)?;
    let last = noun + 1 >= sentence.end || doc.node(noun + 1).text() == ".";
    let says = cue::takes(doc.node(noun).text()) & cue::SPEECH != 0;
    (many(before) || last && says && doc.node(before).pos() == Pos::Propn)
        .then(|| inserted(doc, noun, sentence))?
}

/// The name or noun before a finite verb of saying, where marks part both from the rest.
fn parted(doc: &Document, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let article = &doc.article;
    // "The bridge, records show, is old": taggers may take the verb for a noun.
    let finite = doc.node(verb).is_finite();
    if cue::takes(article.word(verb)) & (cue::SPEECH | cue::THOUGHT) == 0
        || !(finite || doc.node(verb).pos() == Pos::Noun)
        || is_form_of(article.word(verb), GOING_ON)
    {
        return None;
    }
    let parts = |t: usize| matches!(article.word(t), "," | "—" | "–" | "." | "--");
    let end = behind_adjunct(doc, verb, sentence);
    let within = |t: &usize| matches!(doc.node(*t).pos(), Pos::Adv | Pos::Aux);
    let last = (sentence.start..verb).rev().find(|t| !within(t))?;
    let named = before_bracket(article, sentence, last);
    let some = SOME.contains(&article.word(named));
    let noun = doc.node(named).is_nominal() || some;
    let closed = end >= sentence.end || parts(end);
    let ends = end >= sentence.end || article.word(end) == ".";
    let opened = |s: &Range<usize>| s.start > sentence.start && parts(s.start - 1);
    let likely = [
        whole_subject(doc, verb, last),
        noun.then(|| match doc.node(named).pos() {
            Pos::Pron => named..named + 1,
            _ => chunk(doc, named),
        }),
        ends.then(|| behind_mark(doc, sentence, last)).flatten(),
    ];
    likely.into_iter().flatten().find(|speaker| closed && opened(speaker))
}

/// Tokens of a speaker with what stands behind it, at most.
const LONGEST_SPEAKER: usize = 9;

/// Whoever stands between the last mark and a verb that ends its sentence, whatever the parser made of them:
/// "…, researchers in Oslo report.", "…, the interior minister, Ann Lee, announced."
fn behind_mark(doc: &Document, sentence: &Range<usize>, last: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let comma = |t: &usize| article.word(*t) == ",";
    if comma(&last) {
        let opening = (sentence.start..last).rev().take(LONGEST_SPEAKER).find(comma)?;
        let office = opening.checked_sub(1).filter(|&t| doc.node(t).pos() == Pos::Noun)?;
        let name = doc.node(opening + 1).pos() == Pos::Propn;
        return name.then(|| chunk(doc, office).start..last);
    }
    let within = |t: &usize| {
        use Pos::{Adj, Adp, Det, Noun, Num, Propn};
        matches!(doc.node(*t).pos(), Adj | Adp | Det | Noun | Num | Propn)
    };
    let run = (sentence.start..=last).rev().take(LONGEST_SPEAKER).take_while(within).last()?;
    let preposition = (run..=last).find(|&t| doc.node(t).pos() == Pos::Adp).filter(|&t| t > run)?;
    let head = preposition - 1;
    let people = doc.node(head).form() == Form::Plural
        || doc.node(head).pos() == Pos::Propn
        || speaker_label::is_source(article.word(head));
    let noun = |t: usize| doc.node(t).is_noun();
    (people && doc.node(run).pos() != Pos::Adp && noun(last)).then_some(run..last + 1)
}

/// A subject up to the token before its verb: "analysts at the bank | said", "Ann Lee, who led the inquiry,
/// | said".
fn whole_subject(doc: &Document, verb: usize, last: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let sentence = &doc.node(verb).sentence();
    let subject = subject::subject(doc, verb).filter(|&t| t < verb);
    if article.word(last) == "," {
        let whole = subject.filter(|&t| doc.phrase(t).end == last + 1);
        let name = || cue_search::before_comment(doc, verb, sentence);
        return match whole {
            Some(subject) => speaker::named(doc, subject),
            None => name().map(|name| whole_names(doc, name..name + 1)),
        };
    }
    let phrase = doc.phrase(subject?);
    (phrase.end == last + 1).then_some(phrase)
}

/// The token before brackets that end at a token, "Ann Lee (D-Ohio) said"; the token itself where none do.
fn before_bracket(article: &Article, sentence: &Range<usize>, last: usize) -> usize {
    if article.word(last) != ")" {
        return last;
    }
    let open = (sentence.start..last).rev().take(LONGEST_BRACKET).find(|&t| article.word(t) == "(");
    open.filter(|&open| open > sentence.start).map_or(last, |open| open - 1)
}

/// Tokens within brackets behind a speaker's name at most.
const LONGEST_BRACKET: usize = 10;

/// Tokens that tell when or where somebody says something, at most.
const LONGEST_ADJUNCT: usize = 5;

/// The token behind a verb and what tells when or where it is said, up to a mark: "officials said on
/// Monday, …"; right behind the verb where no mark is near.
fn behind_adjunct(doc: &Document, verb: usize, sentence: &Range<usize>) -> usize {
    let next = verb + 1;
    // "told the newspaper on Monday": whoever is told may stand there too.
    let hearers = matches!(doc.node(verb).text(), "told" | "tells");
    let opens = next < sentence.end
        && (hearers
            || doc.node(next).pos() == Pos::Adp
            || is_manner(doc.node(next).text())
            || is_weekday(doc.node(next).text()));
    let near = next..(next + LONGEST_ADJUNCT + 1).min(sentence.end);
    let nominal = |t: usize| {
        use Pos::{Adj, Adp, Det, Noun, Num, Propn};
        matches!(doc.node(t).pos(), Adp | Det | Adj | Noun | Propn | Num)
            || is_manner(doc.node(t).text())
    };
    let mark = near.filter(|_| opens).find(|&t| !nominal(t));
    mark.filter(|&t| doc.node(t).pos() == Pos::Punct).unwrap_or(next)
}

/// Whether an adverb tells how or when somebody says something.
fn is_manner(word: &str) -> bool {
    let when =
        ["afterward", "afterwards", "again", "earlier", "later", "then", "today", "yesterday"];
    word.ends_with("ly") || when.contains(&word)
}

/// Tokens from "as" to the head of the subject behind it at most.
const LONGEST_DOER: usize = 6;

/// "The river, as officials point out, does not flood": what stands on the longer side of a clause with
/// "as" that marks part from the rest, whatever the parser hung it on.
pub(super) fn around_aside(doc: &Document, verb: usize) -> Option<Range<usize>> {
    let article = &doc.article;
    let sentence = &doc.node(verb).sentence();
    let subject = doc.child(verb, &[Relation::Nsubj]).filter(|&t| t < verb)?;
    let led = |&t: &usize| article.word(t).eq_ignore_ascii_case("as");
    let start = (sentence.start..subject).rev().take(LONGEST_DOER).find(led)?;
    let particle = doc.child(verb, &[Relation::CompoundPrt]).filter(|&t| t == verb + 1);
    let end = particle.map_or(verb, |t| t) + 1;
    let parts = |t: usize| matches!(article.word(t), "," | "—" | "–" | "." | "--");
    let opened = start == sentence.start || parts(start - 1);
    let closed = end >= sentence.end || parts(end);
    if !opened || !closed {
        return None;
    }
    let (before, behind) = (sentence.start..start, end.min(sentence.end)..sentence.end);
    Some(if behind.len() > before.len() { behind } else { before })
}

#[cfg(test)]
mod tests {
    use crate::extract::quote::{indirect::tests::told, tests::check};

    #[test]
    fn asides_and_turned_verbs() {
        check(
            "The river, as one of the engineers pointed out, does not flood the town.",
            "one of the engineers <pointed> does not flood the town",
        );
        check(
            "The ferry will return in May, officials said on Monday, after a long winter.",
            "officials <said> The ferry will return in May",
        );
        check(
            "That is why, he argued, the town should be prepared.",
            "he <argued> That is why, he argued, the town should be prepared",
        );
        check(
            "The verdict is wrong, Sen. Ana Ruiz (D-Ohio) told the Denver Gazette.",
            "Sen. Ana Ruiz <told> The verdict is wrong",
        );
        check("He stood up, told the crowd to go and said nothing.", "");
    }

    #[test]
    fn insertions_part_what_they_report() {
        check(
            "The old reactor, engineers say, will have to be closed in May.",
            "engineers <say> The old reactor, engineers say, will have to be closed in May",
        );
        check(
            "The river will rise by two metres, the agency said.",
            "the agency <said> The river will rise by two metres",
        );
    }

    #[test]
    fn asides_of_many_shapes() {
        check(
            "Petrov said that the ferry was safe — no different, she said, from the old one.",
            "Petrov <said> the ferry was safe — no different",
        );
        check(
            "The shares fell after the firm warned of losses, analysts at the bank said in a note.",
            "analysts at the bank <said> The shares fell after the firm warned of losses",
        );
        check(
            "These violins, Rossi explained earlier in the lesson, were built of spruce in 1902.",
            "Rossi <explained> These violins, Rossi explained earlier in the lesson, were built of \
             spruce in 1902",
        );
        check(
            "As reported by the Gazette, there are six old mosques in the town.",
            "the Gazette <reported> there are six old mosques in the town",
        );
    }

    #[test]
    fn insertions_of_written_trees() {
        told(
            "The tunnel, engineers say, will flood in spring.",
            "inserted: engineers <say> The tunnel, engineers say, will flood in spring",
        );
        told(
            "The match was fixed, the striker told the court on Friday.",
            "inserted: the striker <told> The match was fixed",
        );
        told("The hall fell silent, the judge continued, and the guests left early.", "");
        told("The pupils laughed, and the bell rang.", "");
    }

    #[test]
    fn nouns_that_are_verbs_tell() {
        check(
            "The boat was insured at a value of $3 million in 2011, records show, and it was sold.",
            "records <show> The boat was insured at a value of $3 million in 2011",
        );
        check(
            "Rabbis vow to boycott the speech of the mayor.",
            "Rabbis <vow> to boycott the speech of the mayor",
        );
        check("They watched the old show in the town hall.", "");
    }

    #[test]
    fn nouns_of_written_trees() {
        told(
            "The cargo was insured twice, records show.",
            "inserted: records <show> The cargo was insured twice",
        );
        told("The farm show opened with two bulls.", "");
        told("The report of the old starting gun woke the village.", "");
    }
}
