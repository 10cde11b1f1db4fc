//! The drawn body: poses and muscles as plain shapes. Pure: no window, no document, no disk, no clock.

pub mod body;
pub mod chart;
mod clip;
pub mod geometry;
pub mod icon;
pub mod map;
pub mod measure;
pub mod mesh;
pub mod motion;
pub mod muscles;
mod painting;
pub mod photo_view;
pub mod picture;
pub mod plumb;
pub mod profiles;
pub mod props;
pub mod shape;
pub mod sheet;
pub mod skeleton;
pub mod svg;
pub mod symptoms;
pub mod tempo;
mod thinned;
pub mod trunk;
pub mod tube;
mod turned_face;
