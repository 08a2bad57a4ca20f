package reeve.posix;

/// What the guardian's shell reads and runs. It is in the code because to read it from the image
/// would take 3 ms of every start.
final class GuardianScript {
  static final String TEXT =
      """
      # Stops what reeve has started when reeve is gone. Arguments: the timeout in hundredths of a second,
      # the variable, NAME=VALUE, that marks the environment of all processes of this run, and the names of
      # the programs that are left running, between commas.
      #
      # Standard input is this text, and it ends when reeve does; until then this sleeps and starts nothing.
      # Standard output is a file that then tells the groups, "+ GROUP SIGNAL START" with the time when the
      # leader was started, how the commands begin, "= COMMAND", and how reeve has set its terminal and how
      # that was set before, "t CHANGED BEFORE". That terminal is standard error then.

      exec 3<&1 4<&2 >/dev/null 2>&1
      timeout=$1 mark=$2 keep=,$3, now=0 commands='' groups='
      '

      # Sets program to the name of a process, state, parent, group and session to its own, and start to
      # the time when it was started; to nothing where it is gone. Fields 2 to 6 and 22 of
      # /proc/PID/stat; the name may hold anything.
      look_at() {
        program='' state='' parent='' group='' session='' start=''
        read -r stat <"/proc/$1/stat" || return
        program=${stat#*(} program=${program%)*}
        set -- ${stat##*) }
        state=$1 parent=$2 group=$3 session=$4 start=${20}
      }

      # True if a process is to be left running: by its program, or if that is an interpreter, by its
      # script, with or without the ending, or the package of node that this is in.
      is_kept() {
        [ "$keep" != ,, ] && look_at "$1" || return
        names=$program runs=program
        for word in $(tr '\\0' ' ' <"/proc/$1/cmdline"); do
          base=${word##*/}
          case $runs:$word in
            program:*)
              names="$names $base"
              case $base in
                node | nodejs | bun | deno | java | ruby* | perl | php | python* | pypy*) runs=script ;;
                dotnet | mono | sh | dash | bash | zsh | busybox) runs=script ;;
                *) break ;;
              esac ;;
            script:-*) ;;
            *)
              package=${word##*node_modules/}
              names="$names $base ${base%.*} ${package%%/*}"
              break ;;
          esac
        done
        for name in $names; do
          case $keep in
            *",$name,"*) return 0 ;;
          esac
        done
        return 1
      }

      guard() {
        look_at "$1"
        groups="$groups$1 $2 $start
      "
      }

      # Calls a command with each group that is still there, and its stop signal. A leader that was started
      # at another time is another process, and has the number by chance; where there is none, the number
      # is still the group's.
      each_group() {
        while read -r number signal before; do
          [ -n "$number" ] && kill -0 "-$number" || continue
          is_kept "$number" && continue
          look_at "$number"
          [ -n "$start" ] && [ "$start" != "$before" ] || "$1" "-$number" "$signal"
        done <<EOF
      $groups
      EOF
      }

      # Calls a command with each process that carries the mark: daemons have left the groups.
      each_marked() {
        for file in $(grep -lsz "^$mark\\$" /proc/[0-9]*/environ); do
          file=${file#/proc/}
          is_kept "${file%/environ}" || "$1" "${file%/environ}" TERM
        done
      }

      # Sets heir to the parent that we come to, born to the time when we were started, before all that is
      # guarded, and since to a time shortly before now. The pipe of who is
      # dying closes before the children go elsewhere.
      become_orphan() {
        tries=0
        until look_at "$$" && [ "$parent" != "$PPID" ] || [ "$tries" = 1000 ]; do
          tries=$((tries + 1))
        done
        heir=$parent born=$start
        read -r cgroup <"/proc/$$/cgroup"
        get_time
        since=$((now - 300))
      }

      # A daemon may leave its group so late that reeve cannot tell of it any more, and write its title
      # over the mark. It comes to the parent that we have come to, shortly after it was started; it
      # is in our control group, its session is younger than we are, and a command names it.
      ask_hidden() {
        for directory in /proc/[0-9]*; do
          look_at "${directory#/proc/}"
          [ "$parent" = "$heir" ] && [ "$state" != Z ] && [ "$start" -gt "$since" ] || continue
          read -r its <"$directory/cgroup" && [ "$its" = "$cgroup" ] || continue
          case $commands in
            *"$program"*) grep -qsz '^PATH=' "$directory/environ" || ask_unasked "$group" "$session" ;;
          esac
        done
      }

      ask_unasked() {
        is_kept "$1" && return
        case $groups in
          *"
      $1 "*) return ;;
        esac
        look_at "$2"
        [ -z "$start" ] || [ "$start" -ge "$born" ] || return
        guard "$1" TERM
        ask "-$1" TERM
      }

      ask() {
        kill "-$2" "$1"
        kill -CONT "$1"
      }

      # Most programs take a second signal for impatience.
      ask_unless_asked() {
        look_at "$1"
        case $groups in
          *"
      $group "*) ;;
          *) ask "$@" ;;
        esac
      }

      finish() {
        kill -KILL "$1"
      }

      count() {
        left=1
      }

      is_anything_left() {
        left=0
        ask_hidden
        each_group count
        each_marked count
        [ "$left" = 1 ]
      }

      pass_time() {
        sleep 0.05
        now=$((now + 5))
        get_time
      }

      # The time since the boot in hundredths of a second, as the start of a process has it.
      get_time() {
        read -r up rest </proc/uptime && now=${up%.*}${up#*.}
      }

      # Gives the terminal back, if nobody has set it since.
      give_back() {
        [ "$(stty -g <&4)" != "$1" ] || stty "$2" <&4
      }

      read_table() {
        while read -r kind first second rest; do
          case $kind in
            +) groups="$groups$first $second $rest
      " ;;
            =) commands="$commands$first $second $rest
      " ;;
            # Not waited for: a terminal that takes no output, as after Ctrl-S, takes no settings.
            t) give_back "$first" "$second" & ;;
          esac
        done <&3
      }

      main() {
        read -r end
        become_orphan
        read_table
        exec 4<&-
        each_group ask
        ask_hidden
        each_marked ask_unless_asked
        pass_time
        end=$((now + timeout))
        while [ "$now" -lt "$end" ] && is_anything_left; do
          pass_time
        done
        end=$((now + 100))
        while [ "$now" -lt "$end" ] && is_anything_left; do
          each_group finish
          each_marked finish
          pass_time
        done
      }

      main
      """;

  private GuardianScript() {}
}
