# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_plumbline_global_optspecs
    string join \n begin= assessments= today= h/help V/version
end

function __fish_plumbline_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_plumbline_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_plumbline_using_subcommand
    set -l cmd (__fish_plumbline_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c plumbline -n "__fish_plumbline_needs_command" -l begin -d 'Begin in the window with this instead of the first screen' -r -f -a "new\t'A new assessment'
relief\t'The short routine for when it hurts now'
exercises\t'All exercises'"
complete -c plumbline -n "__fish_plumbline_needs_command" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_needs_command" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c plumbline -n "__fish_plumbline_needs_command" -s V -l version -d 'Print version'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "check" -d 'Check the shipped content, or the content in DIR: a line a problem, FILE: JSON path: what (what to do)'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "score" -d 'Print the findings of FILE as JSON'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "plan" -d 'Print the imbalances and the plan of FILE as JSON'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "session" -d 'Print the steps of a session of FILE\'s plan as JSON: what is done in which second'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "measure" -d 'Print the angles between points placed in a picture as JSON, or what a picture file tells of how it was taken'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "log" -d 'Print the log of FILE as JSON: sessions, check-ins, and the sessions done of those planned each week'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "progress" -d 'Print what came of the plan of FILE as JSON: sessions, measures with their limits, the next step'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "new" -d 'Make a record (.plumbline) from an answers file; the same answers on the same day give the same bytes'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "export" -d 'Write a document from FILE: the ending of OUT says which: .pdf (the summary, or --document), .txt or .md (the summary), .json (the record), .answers.csv, .plan.csv, .sessions.csv or .check-ins.csv (a table), .ics (the plan as a calendar)'
complete -c plumbline -n "__fish_plumbline_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c plumbline -n "__fish_plumbline_using_subcommand check" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand check" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand check" -s h -l help -d 'Print help'
complete -c plumbline -n "__fish_plumbline_using_subcommand score" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand score" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand score" -s h -l help -d 'Print help'
complete -c plumbline -n "__fish_plumbline_using_subcommand plan" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand plan" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand plan" -s h -l help -d 'Print help'
complete -c plumbline -n "__fish_plumbline_using_subcommand session" -l week -d 'The week of the plan; without it, the week it is in on this day, or 1' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand session" -l day -d 'The kind of day' -r -f -a "A\t'Day A, strength'
B\t'Day B, lighter'"
complete -c plumbline -n "__fish_plumbline_using_subcommand session" -l play -d 'Instead of the steps: play the sounds of the first so many seconds, and print which they were and when' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand session" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand session" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand session" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c plumbline -n "__fish_plumbline_using_subcommand measure" -l picture -d 'Instead of measuring: print what this JPEG, PNG or WebP file tells (size, lens, zoom, level); its pixels are not looked at' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand measure" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand measure" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand measure" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c plumbline -n "__fish_plumbline_using_subcommand log" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand log" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand log" -s h -l help -d 'Print help'
complete -c plumbline -n "__fish_plumbline_using_subcommand progress" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand progress" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand progress" -s h -l help -d 'Print help'
complete -c plumbline -n "__fish_plumbline_using_subcommand new" -l to -d 'The record to write; one that is there already goes among its old copies' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand new" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand new" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand new" -s h -l help -d 'Print help'
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l to -d 'The document to write' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l document -d 'Which document a .pdf shows; without it, the summary' -r -f -a "summary\t'The summary for a clinician'
plan\t'The plan, with drawings, for the wall'
ticks\t'Eight weeks of the plan, to be ticked'
list\t'The questions and tests of the person\'s route, with blanks'
questionnaire\t'The whole questionnaire, with blanks; needs no FILE'
short-questionnaire\t'What a first look asks, with blanks, on four pages; needs no FILE'
why-you-came\t'Why a person came, with blanks, on two pages; needs no FILE'
photo-guide\t'One page for who takes the photos, a drawing for each view; needs no FILE'"
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l paper -d 'The paper of a .pdf; without it, that of the system\'s locale (LC_PAPER)' -r -f -a "a4\t'210 by 297 mm'
letter\t'US Letter, 8.5 by 11 inches'"
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l table -d 'For which program a .csv is; without it, comma' -r -f -a "comma\t'Commas between cells, points in numbers, with a mark: spreadsheets in English, LibreOffice'
semicolon\t'Semicolons between cells, commas in numbers, with a mark: Excel where 1,5 is written'
script\t'Commas and points, without the mark: scripts'"
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l from -d 'With .ics: the plan begins on its first day A from this day on, as YYYY-MM-DD; without it, from today on. With --document ticks: the day on which week 1 begins; without it, dates are left to be written' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l remind -d 'With .ics: remind on each training day, at 09:00 or at this time' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l assessments -d 'Use the content in this folder instead of the shipped one' -r -F
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -l today -d 'Work with this day instead of today, as YYYY-MM-DD' -r
complete -c plumbline -n "__fish_plumbline_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "check" -d 'Check the shipped content, or the content in DIR: a line a problem, FILE: JSON path: what (what to do)'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "score" -d 'Print the findings of FILE as JSON'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "plan" -d 'Print the imbalances and the plan of FILE as JSON'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "session" -d 'Print the steps of a session of FILE\'s plan as JSON: what is done in which second'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "measure" -d 'Print the angles between points placed in a picture as JSON, or what a picture file tells of how it was taken'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "log" -d 'Print the log of FILE as JSON: sessions, check-ins, and the sessions done of those planned each week'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "progress" -d 'Print what came of the plan of FILE as JSON: sessions, measures with their limits, the next step'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "new" -d 'Make a record (.plumbline) from an answers file; the same answers on the same day give the same bytes'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "export" -d 'Write a document from FILE: the ending of OUT says which: .pdf (the summary, or --document), .txt or .md (the summary), .json (the record), .answers.csv, .plan.csv, .sessions.csv or .check-ins.csv (a table), .ics (the plan as a calendar)'
complete -c plumbline -n "__fish_plumbline_using_subcommand help; and not __fish_seen_subcommand_from check score plan session measure log progress new export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
