//! Verbs of saying around a quotation, and who says.

use super::speaker;
use crate::{
    analysis::{
        Arc, Document,
        enhance::subject,
        noun_phrase::{chunk, noun_phrase},
    },
    lexicon::{cue, time::is_weekday},
    segment::Article,
    syntax::{
        pos::{Form, Pos},
        relation::Relation,
    },
};
use std::ops::Range;

/// A verb of saying, or "according to", with its speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Its tokens.
    pub cue: Range<usize>,
    /// The speaker's tokens.
    pub speaker: Option<Range<usize>>,
}

impl Said {
    /// The cue, and the speaker without it: a name may have been read with the verb before it.
    pub fn apart(self) -> (Option<Range<usize>>, Option<Range<usize>>) {
        let Range { start, end } = self.cue;
        let apart =
            |s: Range<usize>| if s.contains(&start) && s.end > end { end..s.end } else { s };
        (Some(start..end), self.speaker.map(apart))
    }
}

/// The verb of saying nearest to a quotation among the tokens `around` it, with its speaker; one with
/// a speaker is preferred.
pub fn around(
    doc: &Document,
    quote: &Range<usize>,
    around: &Range<usize>,
    marked: &[Range<usize>],
) -> Option<Said> {
    let cues = cues(doc, quote, around, marked);
    let with_speaker = cues.iter().find_map(|&cue| {
        let outside = |s: &Range<usize>| s.end <= quote.start || s.start >= quote.end;
        // "had been told to “wait”": whoever stands beside is told, and does not say it.
        let passive = doc.child(cue, &[Relation::NsubjPass, Relation::AuxPass]).is_some();
        let beside = || beside(doc, cue, quote, around).filter(|_| !passive).filter(outside);
        let speaker = speaker::of(doc, cue).filter(outside).or_else(beside);
        (speaker.is_some() || passive).then(|| Said { cue: cue..cue + 1, speaker })
    });
    with_speaker
        .or_else(|| around.clone().find_map(|t| according(doc, t, around)))
        .or_else(|| cues.first().map(|&cue| Said { cue: cue..cue + 1, speaker: None }))
}

/// The verbs around a quotation that may say it and stand between no marks, the likeliest first.
fn cues(
    doc: &Document,
    quote: &Range<usize>,
    around: &Range<usize>,
    marked: &[Range<usize>],
) -> Vec<usize> {
    let within = |t: usize| {
        let behind = marked.partition_point(|pair| pair.end <= t);
        marked.get(behind).is_some_and(|pair| pair.contains(&t))
    };
    let distance = |t: usize| {
        if t < quote.start { quote.start - t } else { t + 1 - quote.end }
    };
    let tells =
        |t: &usize| doc.node(*t).pos() == Pos::Verb && takes(doc, *t) != 0 && !is_asked(doc, *t);
    let mut cues: Vec<usize> = around.clone().filter(|t| !within(*t)).filter(tells).collect();
    let above = governing(doc, quote);
    // A verb that says may stand anywhere around; one that thinks or judges takes the quotation.
    cues.retain(|t| takes(doc, *t) & cue::SPEECH != 0 || above.contains(t));
    // First the nearest verb over the quotation that says or judges, then one that says beside it.
    let rank = |t: usize| {
        let over = above.iter().position(|&a| a == t);
        match takes(doc, t) {
            takes if takes & (cue::SPEECH | cue::WORDING) == 0 => usize::MAX,
            takes if takes & cue::SPEECH == 0 => over.unwrap_or(usize::MAX),
            _ => over.unwrap_or(FARTHEST_CUE + 1),
        }
    };
    cues.sort_by_key(|&t| (rank(t), distance(t)));
    cues
}

/// What a verb takes where other words make it one of saying: "as Lund put it", "the letter reads", "shot
/// back"; else what [`cue`] says.
fn takes(doc: &Document, verb: usize) -> u8 {
    let article = &doc.article;
    let next = article.tokens.len().checked_sub(verb + 2).map_or("", |_| article.word(verb + 1));
    match article.word(verb) {
        "put" | "puts" if next == "it" => cue::SPEECH,
        "read" | "reads" => match subject::subject(doc, verb) {
            Some(t) if doc.node(t).pos() == Pos::Noun => cue::SPEECH,
            _ => 0,
        },
        "shot" | "shoots" | "fired" | "fires" | "hit" | "hits" if next == "back" => cue::SPEECH,
        word => cue::takes(word),
    }
}

/// Whether a participle tells what somebody is asked or told: "Asked about the bridge, Lund said …".
fn is_asked(doc: &Document, verb: usize) -> bool {
    let passive = matches!(doc.node(verb).form(), Form::Participle | Form::Past);
    let apart = matches!(doc.node(verb).relation(), Relation::Advcl | Relation::Acl);
    let own = [Relation::Nsubj, Relation::Aux];
    passive && apart && doc.child(verb, &own).is_none() && subject::agent(doc, verb).is_none()
}

/// The verbs on the way from a quotation up to the root, and those that hang on its words from outside.
fn governing(doc: &Document, quote: &Range<usize>) -> Vec<usize> {
    let mut above = Vec::new();
    let top = quote.clone().find(|&t| !quote.contains(&doc.arcs[t].head) || doc.arcs[t].head == t);
    let Some(mut at) = top else { return above };
    let hangs = |t: &usize| !quote.contains(t) && doc.node(*t).relation() == Relation::Parataxis;
    above.extend(doc.children(at).filter(hangs));
    for _ in 0..FARTHEST_CUE {
        let head = doc.arcs[at].head;
        if head == at {
            break;
        }
        above.push(head);
        at = head;
    }
    above
}

/// Heads on the way from a quotation up to its verb of saying at most.
const FARTHEST_CUE: usize = 6;

/// Where the grammar gives no subject: the name or noun between the verb and the quotation's far side.
fn beside(
    doc: &Document,
    cue: usize,
    quote: &Range<usize>,
    around: &Range<usize>,
) -> Option<Range<usize>> {
    let article = &doc.article;
    let nominal = |t: &usize| {
        let arc = doc.arcs[*t];
        let owner = arc.relation == Relation::NmodPoss
            || doc.node(arc.head).relation() == Relation::NmodPoss;
        let pos = doc.node(*t).pos();
        matches!(pos, Pos::Noun | Pos::Propn | Pos::Pron)
            && !owner
            && !quote.contains(t)
            && !subject::is_time(doc, *t)
            && !is_weekday(article.word(*t))
    };
    let stops = |t: &usize| !doc.node(*t).is_quote_mark() && article.word(*t) != ";";
    let before = before_comment(doc, cue, around)
        .or_else(|| (around.start..cue).rev().take_while(stops).take(6).find(nominal));
    let behind = || (cue + 1..around.end).take_while(stops).take(4).find(nominal);
    let says = cue::takes(article.word(cue)) & cue::JUDGEMENT == 0;
    let head = if says && cue + 1 < around.end && doc.node(cue + 1).pos() == Pos::Propn {
        behind().or(before)
    } else {
        before.or_else(behind)
    };
    let head = named_whole(doc, head?);
    let phrase = noun_phrase(doc, head)?;
    Some(if phrase.contains(&cue) { chunk(doc, head) } else { phrase })
}

/// The head of the nouns in a row that a noun opens: "Oslo | mayor | Ann Lee".
fn named_whole(doc: &Document, noun: usize) -> usize {
    let nominal = |t: usize| doc.node(t).is_noun();
    let above = |&t: &usize| {
        let Arc { head, relation, .. } = doc.arcs[t];
        let within = matches!(relation, Relation::Compound | Relation::Flat | Relation::Nmod);
        (within && head > t && (t..=head).all(nominal)).then_some(head)
    };
    std::iter::successors(Some(noun), above).last().unwrap_or(noun)
}

/// The name before a comment that ends right before a verb: "Ann Lee, who led the inquiry, said".
pub fn before_comment(doc: &Document, verb: usize, around: &Range<usize>) -> Option<usize> {
    let article = &doc.article;
    let comma = |t: &usize| article.word(*t) == ",";
    let closing = verb.checked_sub(1).filter(|t| *t > around.start && comma(t))?;
    let opening = (around.start..closing).rev().find(comma)?;
    let name = opening.checked_sub(1).filter(|t| around.contains(t))?;
    (doc.node(name).pos() == Pos::Propn).then_some(name)
}

/// "figures | released by the agency": those who a participle behind a noun says it is from.
fn provider(doc: &Document, noun: usize) -> Option<Range<usize>> {
    let acl = doc.child(noun, &[Relation::Acl]).filter(|&t| t == noun + 1)?;
    subject::agent(doc, acl)
}

/// "according to the statement" at a token.
pub fn according(doc: &Document, token: usize, range: &Range<usize>) -> Option<Said> {
    let article = &doc.article;
    let end = lead(article, token, range)?;
    let nominal = |t: usize| doc.node(t).is_nominal();
    let mut near = (end..range.end).take_while(|&t| article.word(t) != ",");
    let head = doc.arcs[token].head;
    let noun = match near.clone().find(|&t| t == head && nominal(t)) {
        Some(head) => head,
        None => near.find(|&t| nominal(t) && !(t + 1 < range.end && nominal(t + 1)))?,
    };
    let phrase = noun_phrase(doc, noun)?;
    let last = phrase.end.max(noun + 1);
    let last = provider(doc, noun).filter(|by| by.start > last).map_or(last, |by| by.end);
    Some(Said { cue: token..end, speaker: Some(phrase.start.max(end)..last) })
}

/// The end of "according to" or "in the words of" at a token.
fn lead(article: &Article, token: usize, range: &Range<usize>) -> Option<usize> {
    let leads = [&["according", "to"][..], &["in", "the", "words", "of"]];
    leads.into_iter().map(|words| (words, token + words.len())).find_map(|(words, end)| {
        let stands = end < range.end
            && words.iter().zip(token..).all(|(w, t)| article.word(t).eq_ignore_ascii_case(w));
        stands.then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use crate::{analysis::conllu, extract::quote::tests::check};
    use std::ops::Range;

    #[test]
    fn who_is_told_does_not_speak() {
        check(
            "The apprentice had been told to “make do with it until payday”.",
            "- <told> make do with it until payday",
        );
    }

    #[test]
    fn times_and_manners_do_not_speak() {
        check(
            "“It is far too soon for any of us,” Amina Diallo, a midwife, wrote last week.",
            "Amina Diallo <wrote> It is far too soon for any of us,",
        );
        check(
            "“It is far too cold for all of us,” Haruka said dryly.",
            "Haruka <said> It is far too cold for all of us,",
        );
        check(
            "It has a high mast, according to the N.Y. Shipping Board, which meets in May.",
            "the N.Y. Shipping Board <according to> It has a high mast",
        );
        check(
            "The river rose by two metres, according to figures released by the agency.",
            "figures released by the agency <according to> The river rose by two metres",
        );
    }

    /// Asserts who says the words between the marks of a written tree, with what cue.
    fn said(text: &str, expected: &str) {
        let doc = conllu::of(text);
        let marks: Vec<usize> =
            (0..doc.arcs.len()).filter(|&t| doc.node(t).is_quote_mark()).collect();
        let (pair, sentence) = (marks[0] + 1..marks[1], doc.node(0).sentence());
        let found = super::around(&doc, &pair, &sentence, std::slice::from_ref(&pair));
        let words = |tokens: Range<usize>| doc.article.span(&tokens).of(doc.article.text);
        let shown = found.map(|said| (words(said.cue), said.speaker.map_or("-", words)));
        let shown = shown.map_or(String::new(), |(cue, speaker)| format!("{speaker} <{cue}>"));
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn cues_of_written_trees() {
        said("“The ice is thin,” Ingrid Solheim, a guide, warned.", "Ingrid Solheim <warned>");
        said("“The ice is thin,” the guide said dryly.", "the guide <said>");
        said("“The score is lost,” Wanjiru wrote last week.", "Wanjiru <wrote>");
        said("The chef called the broth “a small miracle”.", "The chef <called>");
        said("The notice “The ice is thin” hung by the lake.", "");
        said("The guide drew “a thin blue line”.", "");
    }
}
