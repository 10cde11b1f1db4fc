//! Fewer points for the same line: what lies nearer to the line between its neighbours than can be seen is left out.

use super::geometry::Point;

/// The points of a line without those whose leaving out moves it by at most `tolerance` (Ramer, Douglas, Peucker). Both ends
/// stay.
pub fn thinned(points: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(end) = points.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut stays = vec![false; points.len()];
    let mut waiting = vec![(0, end)];
    while let Some((from, to)) = waiting.pop() {
        for kept in [from, to] {
            if let Some(stay) = stays.get_mut(kept) {
                *stay = true;
            }
        }
        if let Some((farthest, away)) = farthest(points, from, to)
            && away > tolerance
        {
            waiting.extend([(from, farthest), (farthest, to)]);
        }
    }
    let kept = points.iter().zip(stays).filter(|(_, stays)| *stays);
    kept.map(|(point, _)| *point).collect()
}

/// The same for a closed ring, whose last point does not repeat the first. A ring that would become a line stays as it is.
pub fn thinned_ring(ring: &[Point], tolerance: f64) -> Vec<Point> {
    let mut closed = ring.to_vec();
    closed.extend(ring.first());
    // A ring begins and ends at one place: its farthest point from there parts it into two lines.
    let mut thin = thinned(&closed, tolerance);
    thin.pop();
    if thin.len() < 3 { ring.to_vec() } else { thin }
}

/// Which point between two lies farthest from the straight piece that joins them, and how far.
fn farthest(points: &[Point], from: usize, to: usize) -> Option<(usize, f64)> {
    let (start, end) = (*points.get(from)?, *points.get(to)?);
    let between = points.iter().enumerate().take(to).skip(from + 1);
    between
        .map(|(index, point)| (index, distance(*point, start, end)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

/// How far a point is from a straight piece.
fn distance(point: Point, start: Point, end: Point) -> f64 {
    let along = end - start;
    let squared = along.dot(along);
    let part = if squared < 1e-18 {
        0.0
    } else {
        ((point - start).dot(along) / squared).clamp(0.0, 1.0)
    };
    (point - start.towards(end, part)).length()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::geometry::pt;

    #[test]
    fn a_circle_keeps_its_shape_with_a_tenth_of_its_points() {
        let ring: Vec<Point> = (0..720).map(|step| Point::down(f64::from(step) * 0.5) * 10.0).collect();
        let thin = thinned_ring(&ring, 0.05);
        assert!(thin.len() * 10 < ring.len(), "{} points", thin.len());
        let mut closed = thin.clone();
        closed.push(thin[0]);
        for point in ring {
            let nearest = closed.windows(2).map(|pair| distance(point, pair[0], pair[1]));
            assert!(nearest.fold(f64::INFINITY, f64::min) <= 0.05);
        }
    }

    #[test]
    fn corners_and_ends_stay() {
        let line = [pt(0.0, 0.0), pt(1.0, 0.001), pt(2.0, 0.0), pt(2.0, 3.0), pt(2.0, 3.2)];
        assert_eq!(thinned(&line, 0.01), [line[0], line[2], line[4]]);
        assert_eq!(thinned(&line[..1], 0.01), line[..1]);
        assert_eq!(thinned(&[], 0.01), []);
    }

    #[test]
    fn a_ring_that_is_hardly_open_stays_a_ring() {
        let ring = [pt(0.0, 0.0), pt(5.0, 0.001), pt(10.0, 0.0), pt(5.0, -0.001)];
        assert_eq!(thinned_ring(&ring, 0.1), ring);
    }
}
