; The installer (Inno Setup 6): for one person without an administrator, or for all; known to the Explorer; removed by Settings.
#define Id "org.plumbline.plumbline"

[Setup]
AppId={#Id}
AppName=Plumbline
AppVersion=0.1.0
AppPublisher=The Plumbline authors
DefaultDirName={autopf}\Plumbline
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
UninstallDisplayIcon={app}\plumbline-window.exe
SetupIconFile=..\out\windows\plumbline.ico
OutputDir=..\out
OutputBaseFilename=plumbline-0.1.0-windows-x86_64

[Files]
Source: "..\out\windows\plumbline.exe"; DestDir: "{app}"
Source: "..\out\windows\plumbline-window.exe"; DestDir: "{app}"
Source: "..\out\windows\document.ico"; DestDir: "{app}"
Source: "..\out\windows\third-party.txt"; DestDir: "{app}"

[Icons]
Name: "{autoprograms}\Plumbline"; Filename: "{app}\plumbline-window.exe"; AppUserModelID: "{#Id}"

[Registry]
Root: HKA; Subkey: "Software\Classes\.plumbline"; ValueType: string; ValueData: "{#Id}.record"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.plumbline"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-plumbline+json"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.plumbline\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.record"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#Id}.record"; ValueType: string; ValueData: "Plumbline record"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.record\DefaultIcon"; ValueType: string; ValueData: "{app}\document.ico"
Root: HKA; Subkey: "Software\Classes\{#Id}.record\shell\open\command"; ValueType: string; ValueData: """{app}\plumbline-window.exe"" ""%1"""
