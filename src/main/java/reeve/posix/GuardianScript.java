package reeve.posix;

/// What the guardian's shell runs. It is in the code because to read it from the image would take 3
/// ms of every start.
final class GuardianScript {
  static final String TEXT =
      """
      # Stops what reeve has started when reeve is gone. Arguments: the timeout in hundredths of a second,
      # and the variable, NAME=VALUE, that marks the environment of all processes of this run.
      #
      # Standard input tells the groups: "+ GROUP SIGNAL" when one is to be guarded, "- GROUP" when it is
      # gone. It ends when reeve does, and until then this sleeps and starts nothing.

      timeout=$1 mark=$2 now=0 groups='
      '

      # Sets start to the time when a process was started, and group to its group; to nothing where it is
      # gone. Fields 22 and 5 of /proc/PID/stat, behind the name, which may hold anything.
      look_at() {
        start='' group=''
        read -r stat <"/proc/$1/stat" || return
        set -- ${stat##*) }
        group=$3 start=${20}
      } 2>/dev/null

      guard() {
        look_at "$1"
        groups="$groups$1 $2 $start
      "
      }

      release() {
        rest=${groups#*"
      $1 "}
        [ "$rest" = "$groups" ] || groups="${groups%%"
      $1 "*}
      ${rest#*"
      "}"
      }

      # Calls a command with each group that is still there, and its stop signal. A leader that was started
      # at another time is another process, and has the number by chance; where there is none, the number
      # is still the group's.
      each_group() {
        while read -r number signal before; do
          [ -n "$number" ] && kill -0 "-$number" || continue
          look_at "$number"
          [ -n "$start" ] && [ "$start" != "$before" ] || "$1" "-$number" "$signal"
        done 2>/dev/null <<EOF
      $groups
      EOF
      }

      # Calls a command with each process that carries the mark: daemons have left the groups.
      each_marked() {
        for file in $(grep -lsz "^$mark\\$" /proc/[0-9]*/environ); do
          file=${file#/proc/}
          "$1" "${file%/environ}" TERM
        done 2>/dev/null
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
        each_group count
        each_marked count
        [ "$left" = 1 ]
      }

      pass_time() {
        sleep 0.05
        now=$((now + 5))
        read -r up rest </proc/uptime && now=${up%.*}${up#*.}
      } 2>/dev/null

      while read -r change group signal; do
        case $change in
          +) guard "$group" "$signal" ;;
          -) release "$group" ;;
        esac
      done

      each_group ask
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
      """;

  private GuardianScript() {}
}
