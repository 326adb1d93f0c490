//! Scores of heads → a tree: each token's best head, made whole where heads go round in a circle.
//!
//! One token is the root: the one that loses least by it. A circle is then cut where that loses least
//! among heads that lead to the root, the greedy form of Chu & Liu (1965) and Edmonds (1967).

/// What a walk from token to head knows of a token.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    No,
    /// This walk came by.
    Now,
    /// The root is above it.
    Safe,
}

/// Scores of the heads of one sentence.
#[derive(Default)]
pub(super) struct Scores {
    roots: Vec<f32>,
    /// For each token the first head that is scored, and where its scores start.
    rows: Vec<(usize, usize)>,
    all: Vec<f32>,
}

impl Scores {
    pub(super) fn clear(&mut self, tokens: usize) {
        self.roots.clear();
        self.rows.clear();
        self.all.clear();
        self.rows.reserve(tokens);
    }

    /// Adds a token: its score as the root, and those of the heads from `first` on.
    pub(super) fn push(&mut self, root: f32, first: usize, heads: impl Iterator<Item = f32>) {
        self.roots.push(root);
        self.rows.push((first, self.all.len()));
        self.all.extend(heads);
    }

    /// The heads of a token with their scores, itself left out.
    fn heads(&self, token: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let (first, start) = self.rows[token];
        let end = self.rows.get(token + 1).map_or(self.all.len(), |row| row.1);
        let scores = self.all[start..end].iter();
        scores
            .enumerate()
            .map(move |(i, &s)| (first + i, s))
            .filter(move |&(head, _)| head != token)
    }

    fn best(&self, token: usize, allowed: impl Fn(usize) -> bool) -> Option<(usize, f32)> {
        self.heads(token)
            .filter(|&(head, _)| allowed(head))
            .reduce(|a, b| if b.1 > a.1 { b } else { a })
    }

    /// Each token's head, none for the root.
    pub(super) fn tree(&self) -> Vec<Option<usize>> {
        let best: Vec<_> = (0..self.roots.len()).map(|t| self.best(t, |_| true)).collect();
        let gain = |t: usize| self.roots[t] - best[t].map_or(f32::NEG_INFINITY, |(_, score)| score);
        let Some(root) = (0..best.len()).reduce(|a, b| if gain(b) > gain(a) { b } else { a })
        else {
            return Vec::new();
        };
        let mut heads: Vec<Option<usize>> = best.iter().map(|b| b.map(|(head, _)| head)).collect();
        heads[root] = None;
        self.cut_circles(&mut heads, root);
        heads
    }

    fn cut_circles(&self, heads: &mut [Option<usize>], root: usize) {
        let mut seen = vec![Seen::No; heads.len()];
        seen[root] = Seen::Safe;
        let mut path = Vec::new();
        for start in 0..heads.len() {
            let mut at = start;
            while seen[at] == Seen::No {
                seen[at] = Seen::Now;
                path.push(at);
                at = heads[at].unwrap_or(root);
            }
            if seen[at] == Seen::Now {
                let (token, head) = self.cut(heads, at, root, |t| seen[t] == Seen::Safe);
                heads[token] = Some(head);
            }
            path.drain(..).for_each(|t| seen[t] = Seen::Safe);
        }
    }

    /// The token of the circle through `at` that loses least by another head, and that head.
    fn cut(
        &self,
        heads: &[Option<usize>],
        at: usize,
        root: usize,
        safe: impl Fn(usize) -> bool,
    ) -> (usize, usize) {
        let mut cut = (at, root, f32::NEG_INFINITY);
        let mut token = at;
        loop {
            let head = heads[token].unwrap_or(root);
            let now = self.heads(token).find(|h| h.0 == head).map_or(0.0, |h| h.1);
            let other = self.best(token, &safe).map(|(other, score)| (token, other, score - now));
            cut = other.filter(|other| other.2 > cut.2).unwrap_or(cut);
            token = head;
            if token == at {
                return (cut.0, cut.1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row: the score as the root, then of each head.
    fn check(rows: &[&[f32]], expected: &[Option<usize>]) {
        let mut scores = Scores::default();
        scores.clear(rows.len());
        rows.iter().for_each(|row| scores.push(row[0], 0, row[1..].iter().copied()));
        assert_eq!(scores.tree(), expected);
    }

    #[test]
    fn trees() {
        check(&[], &[]);
        check(&[&[0.0, 0.0]], &[None]);
        check(&[&[0.0, 0.0, 9.0], &[1.0, 2.0, 0.0]], &[Some(1), None]);
    }

    #[test]
    fn circles_are_cut_where_it_costs_least() {
        // 0 and 1 head each other, 2 is the root; 1 loses less by hanging on it.
        let rows: [&[f32]; 3] =
            [&[0.0, 0.0, 9.0, 1.0], &[0.0, 8.0, 0.0, 3.0], &[9.0, 0.0, 0.0, 0.0]];
        check(&rows, &[Some(1), Some(2), None]);
        // A circle of three with a tail: 3 → 0 → 1 → 2 → 0, and 4 the root.
        let rows: [&[f32]; 5] = [
            &[0.0, 0.0, 9.0, 0.0, 0.0, 1.0],
            &[0.0, 0.0, 0.0, 9.0, 0.0, 2.0],
            &[0.0, 9.0, 0.0, 0.0, 0.0, 5.0],
            &[0.0, 9.0, 0.0, 0.0, 0.0, 0.0],
            &[9.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        ];
        check(&rows, &[Some(1), Some(2), Some(4), Some(0), None]);
    }

    #[test]
    fn heads_out_of_reach_are_never_taken() {
        let mut scores = Scores::default();
        scores.clear(3);
        scores.push(5.0, 0, [0.0, 1.0].into_iter());
        scores.push(0.0, 0, [1.0, 0.0, 2.0].into_iter());
        scores.push(0.0, 1, [7.0, 0.0].into_iter());
        assert_eq!(scores.tree(), [None, Some(0), Some(1)]);
    }
}
