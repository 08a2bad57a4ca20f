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
            case -e -p -m -q -t -x --env --port --formation --timeout --color --except --quiet
                set -e words[1]
            case --env-if-exists --daemonizes --keep-running --timestamp-format --stdin --umask --shell
                set -e words[1]
            case --stop-signal --restart --restart-limit --can-finish --can-die
                set -e words[1]
            case -a -u -l --app --user --log --template
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

# The value in the current word: "web=2,wor" of "--formation=web=2,wor".
function __reeve_value
    commandline -ct | string replace -r '^(--[\w-]+=|-[emqtx](?=[^-]))' ''
end

# What of it is complete: "web=2,".
function __reeve_list
    __reeve_value | string match -r '^.*,'
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

function __reeve_except
    set -l list (__reeve_list)
    for name in (__reeve_names)
        printf '%s%s\tprocess\n' "$list" $name
    end
end

function __reeve_several
    __reeve_except
    printf '%sall\tevery process\n' (__reeve_list)
end

# A value for all processes, or NAME=VALUE, with commas between them; the values are given.
function __reeve_each
    set -l lead (__reeve_value | string match -r '^.*=(?=[^,]*$)')
    if test -z "$lead"
        set lead (__reeve_list)
        for name in (__reeve_names)
            printf '%s%s=\tprocess\n' "$lead" $name
        end
    end
    for value in $argv
        printf '%s%s\n' "$lead" $value
    end
end

function __reeve_signal
    __reeve_each HUP INT QUIT ABRT KILL ALRM TERM USR1 USR2 WINCH CONT STOP TSTP
end

function __reeve_is_first
    test (count (commandline -opc)) -eq 1
end

# Whether the command is one of these; "start" is the command where none is named.
function __reeve_is
    set -l words (commandline -opc)
    contains -- "$words[2]" start run check export help version; or set words[2] start
    contains -- $words[2] $argv
end

# The words from the command of "reeve run" on, once there is one.
function __reeve_run_words
    set -l words (commandline -opc)
    set -e words[1..2]
    while set -q words[1]
        switch $words[1]
            case --
                set -e words[1]
                break
            case -f -d -e -p -m --procfile --root --env --env-if-exists --port --formation --color
                set -e words[1]
            case '-*'
            case '*'
                break
        end
        set -e words[1]
    end
    set -q words[1]; and printf '%s\n' $words
end

function __reeve_is_within_run
    __reeve_is run; and test (count (__reeve_run_words)) -gt 0
end

# Whether options of reeve may come here.
function __reeve_takes_options
    __reeve_is start run check export; and not __reeve_is_within_run
end

# How many arguments "reeve export" has already.
function __reeve_export_has
    set -l words (commandline -opc)
    set -e words[1..2]
    set -l given 0
    while set -q words[1]
        switch $words[1]
            case '--*=*'
            case -a -d -e -f -l -m -p -t -u -x --app --root --env --procfile --log --formation
                set -e words[1]
            case --port --timeout --user --except --color --stop-signal --template --env-if-exists
                set -e words[1]
            case '-*'
            case '*'
                set given (math $given + 1)
        end
        set -e words[1]
    end
    test $given -eq $argv[1]
end

# What run runs: a program or an entry of the Procfile, and then its arguments.
function __reeve_run
    set -l words (__reeve_run_words)
    set -l token (commandline -ct)
    if test (count $words) -gt 0
        __fish_complete_subcommand --commandline $words "$token"
    else if not string match -q -- '-*' $token
        printf '%s\tprocess\n' (__reeve_names)
        complete -C "$token"
    end
end

complete -c reeve -f
complete -c reeve -n __reeve_is_first -a start -d 'Run the processes'
complete -c reeve -n __reeve_is_first -a run -d 'Become a command in their environment'
complete -c reeve -n __reeve_is_first -a check -d 'Say what would run, and what is wrong'
complete -c reeve -n __reeve_is_first -a export -d 'Write service files'
complete -c reeve -n __reeve_is_first -a help -d 'Print a summary of a command'
complete -c reeve -n __reeve_is_first -a version -d 'Print the version'
complete -c reeve -n '__reeve_is help; and test (count (commandline -opc)) -eq 2' \
    -a 'start run check export version'
complete -c reeve -n '__reeve_is start check' -a '(__reeve_names)' -d process
complete -c reeve -n '__reeve_is run' -a '(__reeve_run)'
complete -c reeve -n '__reeve_is export; and __reeve_export_has 0' \
    -a 'systemd launchd supervisord upstart daemontools runit s6' -d format
complete -c reeve -n '__reeve_is export; and __reeve_export_has 1' \
    -a '(__fish_complete_directories)'

complete -c reeve -n __reeve_takes_options -s f -l procfile -r -F -d 'Read this Procfile'
complete -c reeve -n __reeve_takes_options -s d -l root -x -a '(__fish_complete_directories)' \
    -d 'Run the processes in this folder'
complete -c reeve -n __reeve_takes_options -s e -l env -r -F -a '(__reeve_more_env_files)' \
    -d 'Read variables from these files'
complete -c reeve -n __reeve_takes_options -l env-if-exists -r -F -a '(__reeve_more_env_files)' \
    -d 'Read variables from these files, if they exist'
complete -c reeve -n __reeve_takes_options -l shell-env-wins \
    -d 'Let inherited variables win over the env files'
complete -c reeve -n __reeve_takes_options -s p -l port -x -d 'Count ports from this one'
complete -c reeve -n __reeve_takes_options -s m -l formation -x -a '(__reeve_formation)' \
    -d 'How many of each process'
complete -c reeve -n '__reeve_is start check export' -s x -l except -x -a '(__reeve_several)' \
    -d 'Do not run these processes'
complete -c reeve -n '__reeve_is start export' -s t -l timeout -x -a '(__reeve_each)' \
    -d 'Seconds from the stop signal to KILL'
complete -c reeve -n '__reeve_is start export' -l stop-signal -x -a '(__reeve_signal)' \
    -d 'What stops a process'
complete -c reeve -n '__reeve_is start' -l restart -x -a '(__reeve_several)' \
    -d 'Start these processes again when they end'
complete -c reeve -n '__reeve_is start' -l restart-limit -x -a '(__reeve_each)' \
    -d 'How many times in a row'
complete -c reeve -n '__reeve_is start' -l can-finish -x -a '(__reeve_several)' \
    -d 'These may end with 0 and stop no others'
complete -c reeve -n '__reeve_is start' -l can-die -x -a '(__reeve_several)' \
    -d 'These may end anyhow and stop no others'
complete -c reeve -n '__reeve_is start' -l daemonizes -x -a '(__reeve_several)' \
    -d 'What leaves the group of these is the process'
complete -c reeve -n '__reeve_is start' -l keep-running -x -d 'Leave these helpers running'
complete -c reeve -n '__reeve_is export' -s a -l app -x -d 'Name the application'
complete -c reeve -n '__reeve_is export' -s u -l user -x -a '(__fish_complete_users)' \
    -d 'Run the services as this user'
complete -c reeve -n '__reeve_is export' -s l -l log -x -a '(__fish_complete_directories)' \
    -d 'Log to files in this folder'
complete -c reeve -n '__reeve_is export' -l template -x -a '(__fish_complete_directories)' \
    -d 'Take templates from this folder'
complete -c reeve -n '__reeve_is export' -l dry-run -d 'Print the files, write nothing'
complete -c reeve -n __reeve_takes_options -l color -x -a 'auto always never' \
    -d 'When to colour the prefixes'
complete -c reeve -n '__reeve_is start' -l timestamp -d 'Print the time before each line'
complete -c reeve -n '__reeve_is start' -l no-timestamp -d 'Print no time'
complete -c reeve -n '__reeve_is start' -l timestamp-format -x -d 'What the time looks like'
complete -c reeve -n '__reeve_is start' -l no-prefix -d 'Print lines as they are'
complete -c reeve -n '__reeve_is start' -s q -l quiet -x -a '(__reeve_several)' \
    -d 'Do not print the output of these processes'
complete -c reeve -n '__reeve_is start' -l json -d 'Print lines and events as JSON'
complete -c reeve -n '__reeve_is start' -l pty -d 'Give each process a terminal'
complete -c reeve -n '__reeve_is start' -l no-pty -d 'Give each process a pipe'
complete -c reeve -n '__reeve_is start' -l stdin -x -a '(__reeve_names)' \
    -d 'Hand on standard input to this process'
complete -c reeve -n '__reeve_is start' -l umask -x -d 'The umask of the processes'
complete -c reeve -n '__reeve_is start check' -l shell -r -F -d 'Run the commands with this program'
complete -c reeve -n '__reeve_is start check' -l no-port -d 'Set no ports'
complete -c reeve -n '__reeve_is check' -l strict -d 'Exit with 1 when there are warnings, too'
complete -c reeve -n '__reeve_is check' -l json -d 'Print the plan as JSON'
complete -c reeve -n '__reeve_is check' -l show-values -d 'Show the values of variables in it'
complete -c reeve -n __reeve_takes_options -s h -l help -d 'Print a summary and exit'
complete -c reeve -n __reeve_takes_options -s V -l version -d 'Print the version and exit'
