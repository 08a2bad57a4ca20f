# Completion of reeve for fish. reeve itself answers; COMPLETION in reeve(1) says how.

function __reeve_complete
    command -q reeve; or return
    set -l words (commandline -opc)
    set -e words[1]
    set -l word (commandline -ct)
    set -l answer (command reeve __complete $words "$word" 2>/dev/null)
    set -q answer[1]; or return
    set -l last (string split -m 1 \t -- $answer[-1])
    set -e answer[-1]
    # fish would also look for the letters of the word in the descriptions.
    set answer (string match -r -- '^'(string escape --style=regex -- "$last[2]")'.*' $answer)
    set -l lead (string sub -l (math (string length -- "$word") - (string length -- "$last[2]")) -- "$word")
    set -q answer[1]; and printf "%s\n" "$lead"$answer
    switch $last[1]
        case :file
            printf "%s\n" "$lead"(__fish_complete_path "$last[2]")
        case :directory
            printf "%s\n" "$lead"(__fish_complete_directories "$last[2]")
        case :user
            printf "%s\n" "$lead"(__fish_complete_users)
        case :command
            complete -C "$last[2]"
        case :line
            set -l first (math $last[2] + 1)
            __fish_complete_subcommand --commandline $words[$first..-1] "$word"
    end
end

complete -c reeve -f -a '(__reeve_complete)'
