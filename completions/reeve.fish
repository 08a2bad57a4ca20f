# Completion of reeve for fish.

# The names in the Procfile of this command line.
function __reeve_names
    set -l words (commandline -opc)
    set -e words[1]
    set -l procfile
    set -l root .
    while set -q words[1]
        set -l word $words[1]
        set -e words[1]
        switch $word
            case --
                break
            case -f --procfile
                set procfile $words[1]
                set -e words[1]
            case -d --root
                set root $words[1]
                set -e words[1]
            case -e -p -m -t --env --port --formation --timeout --color
                set -e words[1]
            case '--procfile=*'
                set procfile (string replace -- --procfile= '' $word)
            case '--root=*'
                set root (string replace -- --root= '' $word)
            case '-f*'
                set procfile (string sub -s 3 -- $word)
            case '-d*'
                set root (string sub -s 3 -- $word)
        end
    end
    test -n "$procfile"; or set procfile "$root/Procfile"
    set procfile (string replace -r '^~/' "$HOME/" -- $procfile)
    test -f "$procfile" -a -r "$procfile"; or return
    string replace -rf '^(?:\xef\xbb\xbf|\x{feff})?([A-Za-z0-9_-]+):.*' '$1' <$procfile 2>/dev/null
end

# What of the current word's value is complete: "web=2," of "--formation=web=2,wor".
function __reeve_list
    commandline -ct | string replace -r '^(--\w+=|-[em](?=[^-]))' '' | string match -r '^.*,'
end

function __reeve_formation
    set -l list (__reeve_list)
    for name in (__reeve_names)
        printf '%s%s=\tprocess\n' "$list" $name
    end
    printf '%sall=\tthe others\n' "$list"
end

# Files behind the first comma; those before it fish finds itself.
function __reeve_more_env_files
    set -l list (__reeve_list); or return
    set -l file (commandline -ct | string replace -r '^.*,' '')
    for path in (__fish_complete_path $file)
        printf '%s%s\n' $list $path
    end
end

function __reeve_is_first
    test (count (commandline -opc)) -eq 1
end

function __reeve_is_help
    set -l words (commandline -opc)
    test "$words[2]" = help
end

complete -c reeve -f
complete -c reeve -n __reeve_is_first -a start -d 'Run the processes'
complete -c reeve -n __reeve_is_first -a help -d 'Print a summary of the command line'
complete -c reeve -n '__reeve_is_help; and test (count (commandline -opc)) -eq 2' -a 'start help'
complete -c reeve -n 'not __reeve_is_help' -a '(__reeve_names)' -d process

complete -c reeve -n 'not __reeve_is_help' -s f -l procfile -r -F -d 'Read this Procfile'
complete -c reeve -n 'not __reeve_is_help' -s d -l root -x -a '(__fish_complete_directories)' \
    -d 'Run the processes in this folder'
complete -c reeve -n 'not __reeve_is_help' -s e -l env -r -F -a '(__reeve_more_env_files)' \
    -d 'Read variables from these files'
complete -c reeve -n 'not __reeve_is_help' -s p -l port -x -d 'Count ports from this one'
complete -c reeve -n 'not __reeve_is_help' -s m -l formation -x -a '(__reeve_formation)' \
    -d 'How many of each process'
complete -c reeve -n 'not __reeve_is_help' -s t -l timeout -x -d 'Seconds from TERM to KILL'
complete -c reeve -n 'not __reeve_is_help' -l color -x -a 'auto always never' \
    -d 'When to colour the prefixes'
complete -c reeve -n 'not __reeve_is_help' -l timestamp -d 'Print the time before each line'
complete -c reeve -n 'not __reeve_is_help' -l no-timestamp -d 'Print no time'
complete -c reeve -n 'not __reeve_is_help' -s h -l help -d 'Print a summary and exit'
complete -c reeve -n 'not __reeve_is_help' -s V -l version -d 'Print the version and exit'
