//! Writes the block in which a camera tells of itself, as TIFF says it: for files that no camera here made.

/// One entry of a directory.
struct Entry {
    tag: u16,
    kind: u16,
    count: u32,
    bytes: Vec<u8>,
}

/// A block with one directory and the camera's own.
#[derive(Default)]
pub struct Block {
    first: Vec<Entry>,
    camera: Vec<Entry>,
}

impl Block {
    pub fn orientation(mut self, orientation: u16) -> Self {
        self.first.push(short(0x0112, orientation));
        self
    }

    pub fn make(mut self, make: &str) -> Self {
        self.first.push(ascii(0x010f, make));
        self
    }

    pub fn taken_at(mut self, at: &str) -> Self {
        self.camera.push(ascii(0x9003, at));
        self
    }

    pub fn lens_35mm(mut self, mm: u16) -> Self {
        self.camera.push(short(0xa405, mm));
        self
    }

    pub fn zoom(mut self, above: u32, below: u32) -> Self {
        let bytes = [above.to_le_bytes(), below.to_le_bytes()].concat();
        self.camera.push(Entry {
            tag: 0xa404,
            kind: 5,
            count: 1,
            bytes,
        });
        self
    }

    pub fn lens(mut self, name: &str) -> Self {
        self.camera.push(ascii(0xa434, name));
        self
    }

    /// An iPhone's note with the vector of gravity, in thousandths of g.
    pub fn gravity(mut self, vector: [i32; 3]) -> Self {
        let mut note = b"Apple iOS\0\0\x01MM\0\x01".to_vec();
        note.extend([0, 8, 0, 10, 0, 0, 0, 3]);
        note.extend(32_u32.to_be_bytes());
        note.extend([0; 4]);
        for part in vector {
            note.extend(part.to_be_bytes());
            note.extend(1000_i32.to_be_bytes());
        }
        let count = u32::try_from(note.len()).unwrap();
        self.camera.push(Entry {
            tag: 0x927c,
            kind: 7,
            count,
            bytes: note,
        });
        self
    }

    /// The block, with the small end of numbers first.
    pub fn bytes(mut self) -> Vec<u8> {
        let mut block = b"II*\0\x08\0\0\0".to_vec();
        self.first.sort_by_key(|entry| entry.tag);
        self.camera.sort_by_key(|entry| entry.tag);
        let has_camera = !self.camera.is_empty();
        let data: usize = self.first.iter().map(Entry::beside).sum();
        let length = 2 + 12 * (self.first.len() + usize::from(has_camera)) + 4;
        if has_camera {
            let at = u32::try_from(8 + length + data).unwrap();
            let bytes = at.to_le_bytes().to_vec();
            self.first.push(Entry {
                tag: 0x8769,
                kind: 4,
                count: 1,
                bytes,
            });
        }
        directory(&self.first, &mut block);
        if has_camera {
            directory(&self.camera, &mut block);
        }
        block
    }
}

impl Entry {
    /// How many bytes stand outside the directory.
    fn beside(&self) -> usize {
        if self.bytes.len() > 4 {
            self.bytes.len().next_multiple_of(2)
        } else {
            0
        }
    }
}

fn short(tag: u16, value: u16) -> Entry {
    Entry {
        tag,
        kind: 3,
        count: 1,
        bytes: value.to_le_bytes().to_vec(),
    }
}

fn ascii(tag: u16, text: &str) -> Entry {
    let bytes = [text.as_bytes(), b"\0"].concat();
    Entry {
        tag,
        kind: 2,
        count: u32::try_from(bytes.len()).unwrap(),
        bytes,
    }
}

fn directory(entries: &[Entry], block: &mut Vec<u8>) {
    let mut data_at = block.len() + 2 + 12 * entries.len() + 4;
    let mut data = Vec::new();
    block.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
    for entry in entries {
        block.extend(entry.tag.to_le_bytes());
        block.extend(entry.kind.to_le_bytes());
        block.extend(entry.count.to_le_bytes());
        let mut bytes = entry.bytes.clone();
        if bytes.len() > 4 {
            block.extend(u32::try_from(data_at).unwrap().to_le_bytes());
            bytes.resize(bytes.len().next_multiple_of(2), 0);
            data_at += bytes.len();
            data.extend(bytes);
        } else {
            bytes.resize(4, 0);
            block.extend(bytes);
        }
    }
    block.extend([0; 4]);
    block.extend(data);
}
