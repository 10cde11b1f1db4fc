//! When the samples are heard, made steady: a service says where it is in steps of its own blocks, some as long as 43 ms.

/// A jump larger than this, in seconds, is no step of a block: the device was changed, or stood still.
const JUMP_S: f64 = 0.08;
/// How much a new reading counts, once there are some.
const LEAST_WEIGHT: f64 = 0.1;

/// When the first sample is or was heard, in seconds of the platform's time: the mean of what the service said.
#[derive(Debug, Default)]
pub(super) struct SteadyClock {
    first_heard: f64,
    readings: u32,
}

impl SteadyClock {
    /// Takes in that a sample is heard at a time; says when the first is heard.
    pub fn take(&mut self, frame: i64, at_s: f64, rate: u32) -> f64 {
        let first_heard = at_s - frame as f64 / f64::from(rate.max(1));
        let off = first_heard - self.first_heard;
        if self.readings == 0 || off.abs() > JUMP_S {
            self.first_heard = first_heard;
            self.readings = 1;
        } else {
            self.readings = self.readings.saturating_add(1);
            self.first_heard += off * (1.0 / f64::from(self.readings)).max(LEAST_WEIGHT);
        }
        self.first_heard
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 48_000;

    #[test]
    fn steps_of_blocks_are_evened_out() {
        let mut clock = SteadyClock::default();
        let block = 2048.0;
        let (mut worst, mut rough) = (0.0_f64, 0.0_f64);
        for reading in 0..200 {
            // Half a second apart or a bit more, as cues and looks come; said is the block that was begun last.
            let at_s = 1.0 + f64::from(reading) * 0.517;
            let exact = (at_s - 0.25) * f64::from(RATE);
            let said = (exact / block).floor() * block;
            let found = clock.take(said as i64, at_s, RATE);
            // On average a block is half over.
            let off = found - (0.25 + block / 2.0 / f64::from(RATE));
            rough = rough.max(((exact - said - block / 2.0) / f64::from(RATE)).abs());
            if reading >= 10 {
                worst = worst.max(off.abs());
            }
        }
        assert!(rough > 0.02 && worst < 0.008, "{rough} became {worst}");
    }

    #[test]
    fn exact_readings_stay_exact_and_a_jump_is_believed_at_once() {
        let mut clock = SteadyClock::default();
        for second in 1..10_i64 {
            let found = clock.take(second * 48_000, second as f64 + 0.5, RATE);
            assert!((found - 0.5).abs() < 1e-9);
        }
        // It stood still for a fifth of a second.
        assert!((clock.take(10 * 48_000, 10.7, RATE) - 0.7).abs() < 1e-9);
        assert!((clock.take(11 * 48_000, 11.7, RATE) - 0.7).abs() < 1e-9);
    }
}
