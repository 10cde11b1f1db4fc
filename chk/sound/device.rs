//! The line to the system's own device, on Windows and macOS. (Checked for the compiler only, not by ear.)

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{Error, ErrorKind, FromSample, OutputCallbackInfo, SampleFormat, SizedSample, Stream, StreamConfig};

use super::Line;
use super::mixer::Desk;
use crate::platform::NoSound;

/// What the device's thread says.
#[derive(Default)]
struct Said {
    /// Of the block that was filled last: its first sample, when that is heard.
    block: Option<(u64, Instant)>,
    lost: Option<NoSound>,
}

/// Opens a line to the device that the person chose for everything.
pub(super) fn open(desk: &Arc<Desk>) -> Result<Box<dyn Line + Send>, NoSound> {
    let host = cpal::default_host();
    let device = host.default_output_device().ok_or(NoSound::NoDevice)?;
    let config = device.default_output_config().map_err(|error| because(&error))?;
    desk.with(|mixer| mixer.set_rate(config.sample_rate()));
    let said = Arc::default();
    let stream = match config.sample_format() {
        SampleFormat::F32 => playing::<f32>(&device, config.config(), desk, &said),
        SampleFormat::I16 => playing::<i16>(&device, config.config(), desk, &said),
        SampleFormat::I32 => playing::<i32>(&device, config.config(), desk, &said),
        _ => return Err(NoSound::NoDevice),
    };
    let stream = stream.map_err(|error| because(&error))?;
    stream.play().map_err(|error| because(&error))?;
    Ok(Box::new(Device {
        _stream: stream,
        opened: Instant::now(),
        said,
    }))
}

fn playing<T: SizedSample + FromSample<f32>>(
    device: &cpal::Device,
    config: StreamConfig,
    desk: &Arc<Desk>,
    said: &Arc<Mutex<Said>>,
) -> Result<Stream, Error> {
    let channels = usize::from(config.channels).max(1);
    let (desk, told, tells) = (Arc::clone(desk), Arc::clone(said), Arc::clone(said));
    let fill = move |block: &mut [T], info: &OutputCallbackInfo| {
        let time = info.timestamp();
        let heard = Instant::now() + time.playback.saturating_duration_since(time.callback);
        desk.with(|mixer| {
            lock(&told).block = Some((mixer.sent(), heard));
            for frame in block.chunks_mut(channels) {
                frame.fill(T::from_sample(mixer.next_sample() as f32));
            }
            mixer.forget_past();
        });
    };
    let fails = move |error: Error| match error.kind() {
        // It goes on.
        ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied | ErrorKind::Xrun => {}
        _ => lock(&tells).lost = Some(NoSound::Ended),
    };
    device.build_output_stream(config, fill, fails, None)
}

struct Device {
    _stream: Stream,
    opened: Instant,
    said: Arc<Mutex<Said>>,
}

impl Line for Device {
    fn heard(&mut self) -> Result<(i64, Instant), NoSound> {
        let said = lock(&self.said);
        if let Some(why) = said.lost {
            return Err(why);
        }
        match said.block {
            Some((sample, then)) => Ok((i64::try_from(sample).unwrap_or(i64::MAX), then)),
            None if self.opened.elapsed() > Duration::from_secs(2) => Err(NoSound::NoAnswer),
            // Nothing was asked for yet: about as far as that.
            None => Ok((0, Instant::now())),
        }
    }

    /// A block is some hundredths of a second, and is not taken back.
    fn take_back(&mut self) -> Result<(), NoSound> {
        Ok(())
    }
}

fn lock(said: &Mutex<Said>) -> MutexGuard<'_, Said> {
    said.lock().unwrap_or_else(PoisonError::into_inner)
}

fn because(error: &Error) -> NoSound {
    match error.kind() {
        ErrorKind::HostUnavailable => NoSound::NoService,
        ErrorKind::DeviceNotAvailable => NoSound::NoDevice,
        ErrorKind::PermissionDenied => NoSound::Refused,
        _ => NoSound::Ended,
    }
}
