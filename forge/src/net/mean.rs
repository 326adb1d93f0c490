//! The mean of the parameters of all steps: it reads new text a little better than the last ones.

use super::learn::Parameters;

/// How much more the later steps count; with 0 they count as much as the first.
const LATER: f32 = 16.0;

/// A mean in which later steps weigh more (Shamir & Zhang 2013).
pub struct Mean {
    /// The mean so far.
    pub parameters: Parameters,
    steps: usize,
}

impl Mean {
    pub fn new(parameters: &Parameters) -> Self {
        Self { parameters: parameters.clone(), steps: 0 }
    }

    /// Takes in the parameters of one more step.
    pub fn add(&mut self, parameters: &Parameters) {
        self.steps += 1;
        let share = (LATER + 1.0) / (LATER + self.steps as f32);
        draw(&mut self.parameters.flat, &parameters.flat, share);
        draw(&mut self.parameters.table, &parameters.table, share);
    }
}

fn draw(mean: &mut [f32], values: &[f32], share: f32) {
    mean.iter_mut().zip(values).for_each(|(mean, value)| *mean += share * (value - *mean));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_drawn_to_what_came_last() {
        let step = |value: f32| Parameters { flat: vec![value], table: vec![-value] };
        let mut mean = Mean::new(&step(9.0));
        mean.add(&step(1.0));
        assert_eq!((mean.parameters.flat[0], mean.parameters.table[0]), (1.0, -1.0));
        mean.add(&step(2.0));
        let expected = 1.0 + 17.0 / 18.0;
        assert!((mean.parameters.flat[0] - expected).abs() < 1e-6);
    }
}
