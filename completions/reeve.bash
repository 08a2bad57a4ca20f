# Completion of reeve for bash 3.2 and later. reeve itself answers; COMPLETION in reeve(1) says how.

_reeve() {
  local line=${COMP_LINE:0:COMP_POINT} words=() starts=() answer=() i word rest
  # bash takes words apart at "=" and ":"; what no blank divides is one word.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    rest=${line#"${line%%[![:space:]]*}"}
    ((i == COMP_CWORD)) && word=$rest || word=${COMP_WORDS[i]}
    if ((i > 0)) && [[ $rest == "$line" ]]; then
      words[${#words[@]} - 1]+=${word//[\"\'\\]/}
    else
      starts[${#words[@]}]=$i
      words[${#words[@]}]=${word//[\"\'\\]/}
    fi
    line=${rest#"$word"}
  done
  while IFS= read -r line; do
    answer[${#answer[@]}]=$line
  done < <(reeve __complete "${words[@]:1}" 2>/dev/null)
  ((${#answer[@]})) || return 0

  word=${words[${#words[@]} - 1]}
  local last=${answer[${#answer[@]} - 1]} kept= breaks=${COMP_WORDBREAKS//[^=:]/}
  local piece=${last#*$'\t'} action=${last%%$'\t'*}
  # bash keeps what comes before the last "=" or ":", and puts the reply after it.
  [[ -n $breaks && $word == *[$breaks]* ]] && kept=${word%"${word##*[$breaks]}"}
  if [[ $action == :line ]]; then
    i=${starts[piece + 1]}
    if declare -F _comp_command_offset >/dev/null; then
      _comp_command_offset "$i"
      return
    elif declare -F _command_offset >/dev/null; then
      _command_offset "$i"
      return
    fi
    action=:file piece=$word
  fi
  local lead=${word%"$piece"}
  unset "answer[${#answer[@]} - 1]"
  for line in ${answer[@]+"${answer[@]}"}; do
    line=${line%%$'\t'*}
    [[ $line == "$piece"* ]] || continue
    [[ $line == *= ]] || line+=' '
    line=$lead$line
    COMPREPLY[${#COMPREPLY[@]}]=${line#"$kept"}
  done
  [[ $action == :none ]] && return 0
  while IFS= read -r line; do
    case $action in
      :file | :directory) [[ -d $line ]] && line+=/ ;;
      *) line+=' ' ;;
    esac
    line=$lead$line
    COMPREPLY[${#COMPREPLY[@]}]=${line#"$kept"}
  done < <(compgen -A "${action#:}" -- "$piece")
  case $action in
    :file | :directory)
      compopt -o filenames 2>/dev/null
      [[ -z ${lead#"$kept"} ]] && compopt +o nospace 2>/dev/null
      ;;
  esac
  return 0
}

complete -o nospace -F _reeve reeve
