# Completion of reeve for bash. It needs no other file; bash before 4 completes a little less well.

_reeve() {
  local LC_ALL=C # ranges of characters are those of ASCII
  local words=() names=() starts=() cword=0 i word
  local signals=(HUP INT QUIT ABRT KILL ALRM TERM USR1 USR2 WINCH CONT STOP TSTP)

  # bash takes "--color=auto" and "web=2" apart at each "="; put them together again.
  for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
    word=${COMP_WORDS[i]}
    if ((i > 1)) && [[ $word == = || (-n $word && ${COMP_WORDS[i - 1]} == =) ]]; then
      words[${#words[@]} - 1]+=$word
    else
      starts[${#words[@]}]=$i # of the word in COMP_WORDS
      words[${#words[@]}]=$word
    fi
    ((i == COMP_CWORD)) && cword=$((${#words[@]} - 1))
  done

  # The current word is lead and piece; a reply completes the piece. But bash has its own idea of
  # what a reply replaces, and the part of the word that it keeps must not be in the reply.
  local current=${words[cword]} option= lead=
  local replaced=${COMP_WORDS[COMP_CWORD]#=}
  local kept=${current%"$replaced"}
  if [[ $current == --*=* ]]; then
    option=${current%%=*}
    lead=$option=
  elif ((cword > 1)); then
    option=${words[cword - 1]}
  fi
  local piece=${current#"$lead"}

  COMPREPLY=()
  local command=
  if ((cword > 1)); then
    case ${words[1]} in
      start | run | check | export | help | version) command=${words[1]} ;;
    esac
  fi
  if [[ $command == help ]]; then
    ((cword == 2)) && _reeve_reply start run check export version
    return
  fi
  local first=${#words[@]} # options of reeve come before it
  if [[ $command == run ]]; then
    _reeve_first
    if ((first < cword)); then
      _reeve_argument
      return
    fi
    [[ $option == -- ]] && current=
  fi
  case $option in
    -f | --procfile) _reeve_leave_to_bash default -f ;;
    -d | --root) _reeve_leave_to_bash dirnames -d ;;
    -e | --env | --env-if-exists) _reeve_env_files ;;
    -m | --formation) _reeve_formation ;;
    --color) _reeve_reply auto always never ;;
    -p | --port) ;;
    *)
      case $command$option in
        run*) _reeve_options_and_words ;;
        *-x | *--except) _reeve_except all ;;
        check--shell) _reeve_leave_to_bash default -f ;;
        check*) _reeve_options_and_words ;;
        *-t | *--timeout) _reeve_each ;;
        *--stop-signal) _reeve_each "${signals[@]}" ;;
        export-a | export--app) ;;
        export-u | export--user) _reeve_reply_lines < <(compgen -u) ;;
        export-l | export--log | export--template) _reeve_leave_to_bash dirnames -d ;;
        export*) _reeve_options_and_words ;;
        *--restart | *--can-finish | *--can-die | *--daemonizes) _reeve_except all ;;
        *--restart-limit) _reeve_each ;;
        *--timestamp-format | *--umask | *--keep-running) ;;
        *-q | *--quiet) _reeve_except all ;;
        *--stdin)
          _reeve_names
          _reeve_reply "${names[@]}"
          ;;
        *--shell) _reeve_leave_to_bash default -f ;;
        *) _reeve_options_and_words ;;
      esac
      ;;
  esac
}

_reeve_options_and_words() {
  case $command:$current in
    *:-*)
      _reeve_reply -f --procfile -d --root -e --env --env-if-exists --shell-env-wins -p --port -m \
        --formation --color -h --help -V --version
      case $command in
        run) ;;
        check) _reeve_reply -x --except --shell --no-port --strict --json --show-values ;;
        export)
          _reeve_reply -a --app -u --user -l --log -t --timeout --stop-signal --template \
            --dry-run -x --except
          ;;
        *)
          _reeve_reply -x --except -t --timeout --stop-signal --restart --restart-limit \
            --can-finish --can-die --daemonizes --keep-running --timestamp --no-timestamp --timestamp-format \
            --no-prefix -q --quiet --json --pty --no-pty --stdin --umask --shell --no-port
          ;;
      esac
      ;;
    run:*) _reeve_command ;;
    export:*) _reeve_export ;;
    version:* | *:*=*) ;; # nothing; a count
    *)
      _reeve_names
      ((cword == 1)) && names+=(start run check export help version)
      _reeve_reply "${names[@]}"
      ;;
  esac
}

# The format, then the folder of "reeve export".
_reeve_export() {
  local given=0
  for ((i = 2; i < cword; i++)); do
    case ${words[i]} in
      --*=*) ;;
      -[adeflmptux] | --app | --root | --env | --procfile | --log | --formation) ((i++)) ;;
      --env-if-exists) ((i++)) ;;
      --port | --timeout | --user | --except | --color | --stop-signal | --template) ((i++)) ;;
      -*) ;;
      *) ((given++)) ;;
    esac
  done
  case $given in
    0) _reeve_reply systemd launchd supervisord upstart daemontools runit s6 ;;
    1) _reeve_leave_to_bash dirnames -d ;;
  esac
}

# Sets first to the index of the command of "reeve run".
_reeve_first() {
  for ((first = 2; first < cword; first++)); do
    case ${words[first]} in
      --)
        ((first++))
        return
        ;;
      -[edfmp] | --env | --root | --procfile | --formation | --port | --color) ((first++)) ;;
      --env-if-exists) ((first++)) ;;
      -*) ;;
      *) return ;;
    esac
  done
  first=$cword
}

# A program or an entry of the Procfile.
_reeve_command() {
  if [[ $piece == */* ]]; then
    _reeve_leave_to_bash default -f
    return
  fi
  _reeve_names
  _reeve_reply "${names[@]}"
  _reeve_reply_lines < <(compgen -c -- "$piece")
}

# What follows the command of "reeve run" is completed as the command's own.
_reeve_argument() {
  if declare -F _comp_command_offset >/dev/null; then
    _comp_command_offset "${starts[first]}"
  elif declare -F _command_offset >/dev/null; then
    _command_offset "${starts[first]}"
  else
    _reeve_leave_to_bash default -f
  fi
}

# Names of processes with commas between them, and other words that may stand there.
_reeve_except() {
  if [[ $piece == *,* ]]; then
    lead+=${piece%,*},
    piece=${piece##*,}
  fi
  _reeve_names
  _reeve_reply "${names[@]}" "$@"
}

# A value for all processes, or NAME=VALUE, with commas between them; the values are given.
_reeve_each() {
  if [[ $piece == *,* ]]; then
    lead+=${piece%,*},
    piece=${piece##*,}
  fi
  if [[ $piece == *=* ]]; then
    lead+=${piece%%=*}=
    piece=${piece#*=}
  else
    _reeve_names
    _reeve_reply "${names[@]/%/=}"
    ((${#COMPREPLY[@]})) && compopt -o nospace 2>/dev/null
  fi
  _reeve_reply "$@"
}

_reeve_env_files() {
  if [[ $piece != *,* ]]; then
    _reeve_leave_to_bash default -f
    return
  fi
  lead+=${piece%,*},
  piece=${piece##*,}
  while IFS= read -r word; do
    [[ -d $word ]] && word+=/
    _reeve_reply "$word"
  done < <(compgen -f -- "$piece")
  compopt -o filenames -o nospace 2>/dev/null
}

_reeve_formation() {
  if [[ $piece == *,* ]]; then
    lead+=${piece%,*},
    piece=${piece##*,}
  fi
  [[ $piece == *=* ]] && return # a count
  _reeve_names
  names+=(all)
  _reeve_reply "${names[@]/%/=}"
  compopt -o nospace 2>/dev/null
}

# Replies with those of its arguments that begin with the piece.
_reeve_reply() {
  for word; do
    [[ $word == "$piece"* ]] && COMPREPLY+=("${lead#"$kept"}$word")
  done
}

# The same with the lines of its input.
_reeve_reply_lines() {
  while IFS= read -r word; do
    _reeve_reply "$word"
  done
}

# Has bash complete by its option $1; where it cannot be told so, does it with compgen $2.
_reeve_leave_to_bash() {
  compopt -o "$1" 2>/dev/null && return
  while IFS= read -r word; do
    COMPREPLY+=("${lead#"$kept"}$word")
  done < <(compgen "$2" -- "$piece")
}

# Sets names to the names in the Procfile of this command line.
_reeve_names() {
  local procfile= root= line
  for ((i = 1; i < first; i++)); do
    word=${words[i]}
    case $word in
      --) break ;;
      -f | --procfile) procfile=${words[++i]} ;;
      -d | --root) root=${words[++i]} ;;
      -[aelmpqtux] | --env | --port | --formation | --timeout | --color | --except) ((++i)) ;;
      --env-if-exists | --daemonizes | --keep-running) ((++i)) ;;
      --stop-signal | --restart | --restart-limit | --can-finish | --can-die) ((++i)) ;;
      --timestamp-format | --quiet | --stdin | --umask | --shell) ((++i)) ;;
      --app | --user | --log | --template) ((++i)) ;;
      --procfile=*) procfile=${word#*=} ;;
      --root=*) root=${word#*=} ;;
      -f*) procfile=${word#-f} ;;
      -d*) root=${word#-d} ;;
    esac
  done
  procfile=${procfile:-${root:-.}/Procfile}
  procfile=${procfile//[\"\'\\]/} # it is as it was typed
  [[ $procfile == "~/"* ]] && procfile=$HOME/${procfile#*/}
  [[ -f $procfile && -r $procfile ]] || return
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line#$'\xef\xbb\xbf'} # a byte order mark
    [[ $line =~ ^[A-Za-z0-9_-]+: ]] && names+=("${line%%:*}")
  done 2>/dev/null <"$procfile"
}

complete -F _reeve reeve
