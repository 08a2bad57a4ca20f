package reeve.posix;

/// What `/proc/PID/stat` says of a process, proc_pid_stat(5).
///
/// @param program its name as the system knows it, which may hold anything
/// @param state a letter, or empty if there is no such process
/// @param start when it was started, in clock ticks since the boot
record ProcessStatus(String program, String state, int group, int session, String start) {
  static final ProcessStatus NONE = new ProcessStatus("", "", 0, 0, "");
  private static final int STATE = 0; // words after the name
  private static final int GROUP = 2;
  private static final int SESSION = 3;
  private static final int START = 19;

  static ProcessStatus parse(String stat) {
    int open = stat.indexOf('(');
    int close = stat.lastIndexOf(')');
    if (open < 0 || close < 0) {
      return NONE;
    }
    String[] words = stat.substring(close + 2).split(" ", START + 2);
    return new ProcessStatus(
        stat.substring(open + 1, close),
        words[STATE],
        Integer.parseInt(words[GROUP]),
        Integer.parseInt(words[SESSION]),
        words[START]);
  }

  boolean exists() {
    return !state.isEmpty();
  }

  /// True if it is a zombie, or its first thread is.
  boolean isZombie() {
    return state.equals("Z") || state.equals("X");
  }
}
