# Completion of reeve for bash. It needs no other file; bash before 4 completes a little less well.

_reeve() {
  local LC_ALL=C # ranges of characters are those of ASCII
  local words=() names=() cword=0 i word

  # bash takes "--color=auto" and "web=2" apart at each "="; put them together again.
  for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
    word=${COMP_WORDS[i]}
    if ((i > 1)) && [[ $word == = || (-n $word && ${COMP_WORDS[i - 1]} == =) ]]; then
      words[${#words[@]} - 1]+=$word
    else
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
  if ((cword > 1)) && [[ ${words[1]} == help ]]; then
    ((cword == 2)) && _reeve_reply start help
    return
  fi
  case $option in
    -f | --procfile) _reeve_leave_to_bash default -f ;;
    -d | --root) _reeve_leave_to_bash dirnames -d ;;
    -e | --env) _reeve_env_files ;;
    -m | --formation) _reeve_formation ;;
    --color) _reeve_reply auto always never ;;
    -p | --port | -t | --timeout) ;;
    *) _reeve_options_and_processes ;;
  esac
}

_reeve_options_and_processes() {
  case $current in
    -*)
      _reeve_reply -f --procfile -d --root -e --env -p --port -m --formation -t --timeout \
        --color --timestamp --no-timestamp -h --help -V --version
      ;;
    *=*) ;; # a count
    *)
      _reeve_names
      ((cword == 1)) && names+=(start help)
      _reeve_reply "${names[@]}"
      ;;
  esac
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
  for ((i = 1; i < ${#words[@]}; i++)); do
    word=${words[i]}
    case $word in
      --) break ;;
      -f | --procfile) procfile=${words[++i]} ;;
      -d | --root) root=${words[++i]} ;;
      -[epmt] | --env | --port | --formation | --timeout | --color) ((++i)) ;;
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
