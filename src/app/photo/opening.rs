//! Opening pictures: asked for, dropped or pasted, read and decoded beside the window, one at a time (rule Q32).

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::super::under_way::{Errand, PictureFor, ReadFor, WorkFor};
use super::super::{App, Asked, PathPurpose, Screen};
use crate::app::words::photo as say;
use crate::content::PictureView;
use crate::picture::{
    Care, Decoded, Likeness, MAX_PICTURE_BYTES, PictureTells, Pixels, Refused, decode, of_pixels, tells,
};
use crate::platform::{Done, FileError, FileTrouble, Fingerprint, Work};
use crate::record::{KeptPicture, PICTURES_A_VIEW, PictureId};
use crate::report::words;

/// The most pixels of the picture as a whole on the screen: four bytes each are less than 4 MB.
const OVERVIEW_PIXELS: u64 = 1_000_000;
/// Pictures that were not opened, at most so many named.
const MOST_REFUSED: usize = 4;

/// A picture whose pixels are held.
#[derive(Debug)]
pub struct ShownPicture {
    /// The fingerprint of its file.
    pub fingerprint: String,
    /// Its pixels.
    pub decoded: Decoded,
    /// The whole of it, with fewer pixels, and how many of its pixels are one of those across.
    pub overview: (Pixels, u32),
    /// What it looks like: it is the same picture in whatever file.
    pub likeness: Likeness,
    /// What its file tells.
    pub tells: PictureTells,
}

/// A picture that was not opened.
#[derive(Clone, Debug)]
pub struct RefusedPicture {
    /// The name of its file.
    pub name: String,
    /// Why, and what to do.
    pub words: String,
    /// Where to open it anyway.
    anyway: Option<(PathBuf, PictureView)>,
}

impl RefusedPicture {
    /// Whether it can be opened all the same.
    pub fn may_open_anyway(&self) -> bool {
        self.anyway.is_some()
    }
}

/// What came of decoding.
type Looked = Result<Arc<ShownPicture>, Refused>;

fn look(bytes: &[u8], care: Care) -> Looked {
    let tells = tells(bytes)?;
    let decoded = decode(bytes, care)?;
    let overview = decoded.pixels.overview(OVERVIEW_PIXELS);
    Ok(Arc::new(ShownPicture {
        fingerprint: Fingerprint::of(bytes).to_string(),
        likeness: Likeness::of(&overview.0),
        decoded,
        overview,
        tells,
    }))
}

/// The same of a picture that was pasted: it is known again by its pixels.
fn look_at_pixels(copied: &Work) -> Looked {
    let pixels: Option<Arc<Option<Pixels>>> = copied.run().get();
    let Some(Some(pixels)) = pixels.as_deref() else {
        return Err(Refused::Damaged { may_open_anyway: false });
    };
    let (tells, decoded) = of_pixels(pixels)?;
    let overview = decoded.pixels.overview(OVERVIEW_PIXELS);
    Ok(Arc::new(ShownPicture {
        fingerprint: Fingerprint::of(pixels.rgb()).to_string(),
        likeness: Likeness::of(&overview.0),
        decoded,
        overview,
        tells,
    }))
}

/// Keeps what the picture looks like, and of what a file tells only what the numbers need: the phone's roll, and the day (rules Q26,
/// Q46).
fn keep_what_is_needed(picture: &mut KeptPicture, shown: &ShownPicture) {
    let tells = &shown.tells;
    picture.likeness.get_or_insert_with(|| shown.likeness.to_string());
    let roll = tells.level.map(|level| (level.roll_deg * 100.0).round() / 100.0);
    picture.phone_roll = picture.phone_roll.or(roll);
    picture.taken_on = picture.taken_on.or(tells.taken_at.map(DateTime::date));
}

impl App {
    /// Asks for a picture of the view on the screen.
    pub(super) fn ask_picture(&mut self) {
        let folder = self.photo_folder();
        let asked = Asked::new(PathPurpose::Picture, self.sitting());
        self.ask(asked, folder.clone(), Errand::ask_picture(folder));
    }

    /// Where the last picture came from, or where dialogs begin.
    fn photo_folder(&self) -> PathBuf {
        let mut paths = self.state.pages.photo.paths.values();
        let known = paths.next_back().and_then(|path| path.parent());
        known.map_or_else(|| self.folder(), std::path::Path::to_path_buf)
    }

    /// Opens pictures of the view on the screen; the first of them is shown.
    pub(in crate::app) fn open_pictures(&mut self, paths: Vec<PathBuf>) {
        let (Some(view), Some(sitting)) = (self.photo_view().map(|view| view.view), self.sitting()) else {
            return;
        };
        if !self.may_change() || !self.is_newest() {
            return self.say(say::KEPT_AS_IT_IS);
        }
        for (place, path) in paths.into_iter().enumerate() {
            self.state.pages.photo.waiting.push_back(PictureFor {
                sitting,
                path,
                view,
                care: Care::Strict,
                is_shown: place == 0,
                comes_back: false,
                pasted: None,
            });
        }
        self.open_next_picture();
    }

    /// Files that were copied, as the clipboard has them: a path or an address a line. Anything else is no picture.
    pub(super) fn paste_files(&mut self, text: &str) {
        let places = self.platform.places();
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let typed: Option<Vec<PathBuf>> = lines
            .map(|line| {
                places
                    .typed(line)
                    .filter(|typed| typed.is_whole)
                    .map(|typed| typed.path)
            })
            .collect();
        match typed {
            Some(paths) if !paths.is_empty() => self.open_pictures(paths),
            Some(_) | None => self.say(say::NOTHING_TO_PASTE),
        }
    }

    /// Pixels that were copied; what gives them takes too long for a frame.
    pub(super) fn paste_picture(&mut self, copied: Work) {
        let (Some(view), Some(sitting)) = (self.photo_view().map(|view| view.view), self.sitting()) else {
            return;
        };
        if !self.may_change() || !self.is_newest() {
            return self.say(say::KEPT_AS_IT_IS);
        }
        self.state.pages.photo.waiting.push_back(PictureFor {
            sitting,
            path: PathBuf::new(),
            view,
            care: Care::Strict,
            is_shown: true,
            comes_back: false,
            pasted: Some(copied),
        });
        self.open_next_picture();
    }

    fn open_next_picture(&mut self) {
        if self.state.pages.photo.under_way {
            return;
        }
        if let Some(next) = self.state.pages.photo.waiting.pop_front() {
            self.state.pages.photo.under_way = true;
            if let Some(copied) = next.pasted.clone() {
                let work = Work::new(move || look_at_pixels(&copied));
                return self.start(WorkFor::Picture(next), Errand::work_out(work));
            }
            let read = Errand::read(next.path.clone(), MAX_PICTURE_BYTES);
            self.start(ReadFor::Picture(next), read);
        }
    }

    /// What came was for a record that is no longer on the screen.
    fn pass_by(&mut self) {
        self.state.pages.photo.under_way = false;
        self.open_next_picture();
    }

    /// A picture was read, and is decoded beside the window.
    pub(in crate::app) fn picture_read(&mut self, what: PictureFor, read: Result<Vec<u8>, FileError>) {
        if self.sitting() != Some(what.sitting) {
            return self.pass_by();
        }
        match read {
            Ok(bytes) => {
                let care = what.care;
                let work = Work::new(move || look(&bytes, care));
                self.start(WorkFor::Picture(what), Errand::work_out(work));
            }
            Err(error) => {
                self.state.pages.photo.under_way = false;
                let said = if error.kind == FileTrouble::TooLarge {
                    words::picture_refused(Refused::FileTooLarge)
                } else {
                    error.to_string()
                };
                self.refuse_picture(&what, said, false);
                self.open_next_picture();
            }
        }
    }

    /// A picture was decoded, or refused.
    pub(in crate::app) fn picture_looked(&mut self, what: &PictureFor, done: Option<Done>) {
        if self.sitting() != Some(what.sitting) {
            return self.pass_by();
        }
        self.state.pages.photo.under_way = false;
        let looked: Option<Arc<Looked>> = done.and_then(Done::get);
        let refused = match looked.as_deref() {
            Some(Ok(shown)) => {
                let shown = Arc::clone(shown);
                self.picture_opened(what, shown);
                return self.open_next_picture();
            }
            Some(Err(refused)) => *refused,
            None => Refused::Damaged { may_open_anyway: false },
        };
        let anyway = matches!(refused, Refused::Damaged { may_open_anyway: true });
        self.refuse_picture(what, words::picture_refused(refused), anyway);
        self.open_next_picture();
    }

    fn refuse_picture(&mut self, what: &PictureFor, said: String, anyway: bool) {
        let name = what.path.file_name().unwrap_or(what.path.as_os_str());
        let name = if what.pasted.is_some() {
            say::PASTED.to_owned()
        } else {
            words::own_name(&name.to_string_lossy())
        };
        let page = &mut self.state.pages.photo;
        page.refused.retain(|other| other.name != name);
        page.refused.push(RefusedPicture {
            name,
            words: said,
            anyway: anyway.then(|| (what.path.clone(), what.view)),
        });
        let surplus = page.refused.len().saturating_sub(MOST_REFUSED);
        page.refused.drain(..surplus);
    }

    pub(super) fn open_anyway(&mut self, place: usize) {
        let Some(sitting) = self.sitting() else { return };
        let page = &mut self.state.pages.photo;
        let anyway = page.refused.get_mut(place).and_then(|refused| refused.anyway.take());
        if let Some((path, view)) = anyway {
            page.refused.remove(place);
            page.waiting.push_back(PictureFor {
                sitting,
                path,
                view,
                care: Care::Anyway,
                is_shown: true,
                comes_back: false,
                pasted: None,
            });
            self.open_next_picture();
        }
    }

    /// A picture is there: a new one joins its view, a known one has its points again.
    fn picture_opened(&mut self, what: &PictureFor, shown: Arc<ShownPicture>) {
        let fingerprint = self.kept_as(&shown);
        let page = &mut self.state.pages.photo;
        let had_path = if what.pasted.is_some() {
            page.paths.contains_key(&fingerprint)
        } else {
            page.paths.insert(fingerprint.clone(), what.path.clone()).is_some()
        };
        if let Some(at) = shown.tells.taken_at {
            page.taken_at.insert(fingerprint.clone(), at);
        }
        let id = PictureId {
            fingerprint,
            again: false,
        };
        let known = self.photos().and_then(|photos| photos.picture(&id));
        let known = known.map(|picture| picture.view);
        if let Some(view) = known {
            self.say_known(what.comes_back, had_path, (view, what.view));
            self.learn_of_file(&id, &shown);
        } else if !self.may_add_picture(what.view) {
            return;
        } else {
            let mut picture = KeptPicture::new(id.fingerprint.clone(), what.view, shown.decoded.size());
            keep_what_is_needed(&mut picture, &shown);
            self.remember(String::new());
            self.change_photos(|photos| photos.pictures.push(picture));
        }
        self.show_picture(what, known, (id.fingerprint, shown));
    }

    /// The fingerprint under which a picture is kept: that of its file, or that of another file, or of what was pasted, of the same
    /// picture (rule Q46).
    fn kept_as(&self, shown: &ShownPicture) -> String {
        let kept = self
            .photos()
            .map(|photos| photos.pictures.as_slice())
            .unwrap_or_default();
        let of_file = kept.iter().find(|picture| picture.fingerprint == shown.fingerprint);
        let size = shown.decoded.size();
        let looks_the_same = |picture: &&KeptPicture| {
            let likeness: Option<Likeness> = picture.likeness.as_ref().and_then(|likeness| likeness.parse().ok());
            picture.size == size && likeness.is_some_and(|likeness| likeness.is_of_the_same(&shown.likeness))
        };
        let known = of_file.or_else(|| kept.iter().find(looks_the_same));
        known.map_or_else(|| shown.fingerprint.clone(), |picture| picture.fingerprint.clone())
    }

    /// Shows a picture that was opened, unless another one is looked at by now: the screen never jumps back to what was
    /// chosen before.
    fn show_picture(
        &mut self,
        what: &PictureFor,
        known: Option<PictureView>,
        (fingerprint, shown): (String, Arc<ShownPicture>),
    ) {
        let here = self.photo_view().map(|view| view.view);
        let is_waited_for = self.photo_pixels().is_none()
            && self
                .photo_picture()
                .is_some_and(|picture| picture.fingerprint == fingerprint);
        if !is_waited_for {
            if what.comes_back || !what.is_shown {
                return;
            }
            if here != Some(what.view) {
                if known.is_none() {
                    let name = self.view_name(what.view);
                    self.say(say::stands_under(&name));
                }
                return;
            }
            let id = PictureId {
                fingerprint: fingerprint.clone(),
                again: false,
            };
            let view = known.unwrap_or(what.view);
            let page = &mut self.state.pages.photo;
            page.view = Some(view);
            page.mark = None;
            // Its second placing may be what is on the screen.
            let chosen = page.picture.get(&view);
            if chosen.is_none_or(|chosen| chosen.fingerprint != id.fingerprint) {
                page.picture.insert(view, id);
            }
        }
        let page = &mut self.state.pages.photo;
        if known.is_none() {
            page.mark = None;
        }
        page.shown = Some((fingerprint, shown));
        if let Some([width, height]) = self.photo_picture().map(|picture| picture.size) {
            self.tell(say::opened(width, height));
        }
    }

    /// A picture that an earlier version kept has no roll, no day and no likeness yet.
    fn learn_of_file(&mut self, id: &PictureId, shown: &ShownPicture) {
        let Some(before) = self.photos().and_then(|photos| photos.picture(id)).cloned() else {
            return;
        };
        let mut after = before.clone();
        keep_what_is_needed(&mut after, shown);
        if after != before && self.may_change() && self.is_newest() {
            self.change_photos(|photos| {
                if let Some(picture) = photos.picture_mut(id) {
                    *picture = after;
                }
            });
        }
    }

    /// Says what it means that a picture is one of those that were opened before.
    fn say_known(&mut self, comes_back: bool, had_path: bool, (view, wanted): (PictureView, PictureView)) {
        if comes_back {
            // Only its pixels were missing.
        } else if view != wanted {
            let name = self.view_name(view);
            self.say(say::used_already(&name));
        } else if had_path {
            self.say(say::SAME_AGAIN);
        } else {
            self.say(say::MEASURED_BEFORE);
        }
    }

    /// Whether a view takes one more picture; says why not.
    pub(super) fn may_add_picture(&mut self, view: PictureView) -> bool {
        if !self.may_change() || !self.is_newest() {
            self.say(say::KEPT_AS_IT_IS);
            return false;
        }
        let is_full = self
            .photos()
            .is_some_and(|photos| photos.count(view) >= PICTURES_A_VIEW);
        if is_full {
            let name = self.view_name(view);
            self.say(say::has_three(&name));
        }
        !is_full
    }

    fn view_name(&self, view: PictureView) -> String {
        let view = self.library.photo.view(view);
        view.map(|view| view.name.clone()).unwrap_or_default()
    }

    /// Shows a picture that was opened before.
    pub(super) fn choose_picture(&mut self, id: PictureId) {
        let view = self
            .photos()
            .and_then(|photos| photos.picture(&id))
            .map(|picture| picture.view);
        if let Some(view) = view {
            let page = &mut self.state.pages.photo;
            page.view = Some(view);
            page.mark = None;
            page.picture.insert(view, id);
            self.show_chosen_picture();
        }
    }

    /// Holds the pixels of the picture on the screen, where it is known which file it came from; those of others go.
    pub(in crate::app) fn show_chosen_picture(&mut self) {
        if self.state.screen != Screen::Photo {
            return;
        }
        let wanted = self
            .photo_picture()
            .map(|picture| (picture.fingerprint.clone(), picture.view));
        let page = &mut self.state.pages.photo;
        let shown = page.shown.as_ref().map(|(fingerprint, _)| fingerprint);
        if shown == wanted.as_ref().map(|(fingerprint, _)| fingerprint) {
            return;
        }
        page.shown = None;
        let Some((fingerprint, view)) = wanted else { return };
        let path = page.paths.get(&fingerprint).cloned();
        if let (Some(path), Some(sitting)) = (path, self.sitting()) {
            self.state.pages.photo.waiting.push_front(PictureFor {
                sitting,
                path,
                view,
                care: Care::Anyway,
                is_shown: true,
                comes_back: true,
                pasted: None,
            });
            self.open_next_picture();
        }
    }
}
