package reeve.posix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reeve.supervise.Policy;

/// How all processes are started.
///
/// @param shell the path of what runs the commands, sh(1)
/// @param umask of the processes, or [#CALLERS_UMASK]
/// @param isPty true if each process gets a terminal of its own, false for pipes
/// @param prefixColumns the columns of our terminal that the prefix takes
/// @param stdin the name of the process that gets our standard input, or null
/// @param keptPrograms the names of programs that are left running when we are killed ourselves
/// @param guardTimeout nanoseconds between the stop signal and KILL when we are killed ourselves
public record Launch(
    String shell,
    int umask,
    boolean isPty,
    int prefixColumns,
    @Nullable String stdin,
    List<String> keptPrograms,
    long guardTimeout) {
  /// The shell that every system has.
  public static final String SHELL = "/bin/sh";

  public static final int CALLERS_UMASK = -1;

  /// The defaults without a terminal.
  public static final Launch PLAIN =
      new Launch(SHELL, CALLERS_UMASK, false, 0, null, List.of(), Policy.DEFAULT.timeout());
}
