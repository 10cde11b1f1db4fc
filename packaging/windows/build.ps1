# build.ps1: makes the installer in packaging\out, on Windows. Needs: Rust (MSVC), the Windows SDK (rc.exe), Python with
# rsvg-convert in the PATH, Inno Setup 6 (iscc.exe). Written by the book and not run (packaging/README.md).
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location "$PSScriptRoot\..\.."
$out = 'packaging\out\windows'
New-Item -ItemType Directory -Force $out | Out-Null
python packaging\icons\icons.py $out ico
python packaging\notices > "$out\third-party.txt"
rc /nologo /i $out /fo "$out\plumbline.res" packaging\windows\plumbline.rc
$res = (Resolve-Path "$out\plumbline.res").Path

# Twice the same program, as python and pythonw: Windows decides by a mark in the file whether it has a console. With one,
# what the command line says is seen; without one, no black window stands behind ours.
cargo rustc --release --locked --bin plumbline -- -C "link-arg=$res"
Copy-Item target\release\plumbline.exe "$out\plumbline.exe"
cargo rustc --release --locked --bin plumbline -- -C "link-arg=$res" -C link-arg=/SUBSYSTEM:WINDOWS -C link-arg=/ENTRY:mainCRTStartup
Copy-Item target\release\plumbline.exe "$out\plumbline-window.exe"

iscc /Qp packaging\windows\plumbline.iss
