//! Jobs in, answers out in the same order, on all cores, with few of them in memory at a time.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Jobs under way or waiting for their turn to be written, for each thread. More than one, so that a
/// long article does not leave the other threads without work.
const AHEAD: usize = 8;

type Job<J, R> = (J, SyncSender<R>);

/// Does `work` on each of `jobs`, and hands the answers to `sink` in the order of the jobs, each as
/// soon as it and all before it are there. A job is taken from `jobs` only when there is room for it.
///
/// The threads are not joined: after an error of `sink`, one may wait for input that never comes.
///
/// # Errors
/// The first that `sink` returns, and it ends the run.
pub fn in_order<J, R>(
    jobs: impl Iterator<Item = J> + Send + 'static,
    work: impl Fn(J) -> R + Send + Sync + 'static,
    mut sink: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()>
where
    J: Send + 'static,
    R: Send + 'static,
{
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (to_sink, answers) = sync_channel::<Receiver<R>>(AHEAD * threads);
    let (to_workers, queue) = sync_channel::<Job<J, R>>(threads);
    let (queue, work) = (Arc::new(Mutex::new(queue)), Arc::new(work));
    for _ in 0..threads {
        let (queue, work) = (Arc::clone(&queue), Arc::clone(&work));
        thread::spawn(move || serve(&queue, &*work));
    }
    thread::spawn(move || {
        for job in jobs {
            let (answer, place) = sync_channel(1);
            if to_sink.send(place).is_err() || to_workers.send((job, answer)).is_err() {
                break;
            }
        }
    });
    for place in answers {
        let answer = place.recv().map_err(|_| io::Error::other("a worker died"))?;
        sink(answer)?;
    }
    Ok(())
}

fn serve<J, R>(queue: &Mutex<Receiver<Job<J, R>>>, work: &impl Fn(J) -> R) {
    let next = || {
        let queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.recv()
    };
    while let Ok((job, answer)) = next() {
        // Nobody waits for it any more once the sink has failed.
        let _ = answer.send(work(job));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn keeps_the_order_however_long_a_job_takes() {
        let spin = |n: u64| (0..(n * 7919) % 50_000).fold(n, |a, b| a.wrapping_mul(31) ^ b);
        let mut got = Vec::new();
        let work = move |n| (n, spin(n));
        in_order(0..500, work, |(n, _)| {
            got.push(n);
            Ok(())
        })
        .expect("the sink takes all");
        assert_eq!(got, (0..500).collect::<Vec<u64>>());
    }

    #[test]
    fn takes_no_more_jobs_than_it_has_room_for() {
        static TAKEN: AtomicUsize = AtomicUsize::new(0);
        let jobs = (0..).inspect(|_| {
            TAKEN.fetch_add(1, Ordering::SeqCst);
        });
        let failed = in_order(jobs, |n: u64| n, |_| Err(io::ErrorKind::BrokenPipe.into()));
        assert_eq!(failed.expect_err("the sink fails").kind(), io::ErrorKind::BrokenPipe);
        let threads = thread::available_parallelism().map_or(1, usize::from);
        // Those in both queues, one with each worker, one at the sink and one held by the feeder.
        let room = AHEAD * threads + 2 * threads + 2;
        assert!(TAKEN.load(Ordering::SeqCst) <= room);
    }
}
