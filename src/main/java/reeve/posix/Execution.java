package reeve.posix;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import reeve.env.Environment;
import reeve.libc.Argv;
import reeve.libc.Envp;
import reeve.libc.Libc;
import reeve.libc.Platform;
import reeve.problem.ExitCode;
import reeve.problem.ReeveException;
import reeve.system.InputFile;
import reeve.system.ProgramPath;

/// Becomes another program, execve(2).
public final class Execution {
  private final Libc libc = new Libc();

  /// Becomes a program: this process goes on as that program, with the signals blocked and ignored
  /// that our caller had, and this method does not return.
  ///
  /// @param words the program, searched in the `PATH` of the environment, and its arguments
  /// @param directory where it is to run
  /// @return never
  /// @throws CommandException if there is no such program, or it cannot be run
  public int become(List<String> words, Environment environment, String directory) {
    enter(directory);
    closeOnExec();
    CallerSignals.restore(libc);
    String program = words.getFirst();
    int error = Platform.ENOENT;
    for (String path : ProgramPath.candidates(program, environment)) {
      // Looking first is cheaper than laying out a large environment for each directory of PATH.
      int found = InputFile.exists(path) ? tryProgram(path, words, environment) : Platform.ENOENT;
      if (found != Platform.ENOENT && found != Platform.ENOTDIR) {
        error = found;
      }
      if (error != Platform.ENOENT && error != Platform.EACCES) {
        break;
      }
    }
    throw failure(program, error, words, environment);
  }

  private void enter(String directory) {
    if (libc.chdir(directory) != 0) {
      throw new ReeveException(directory + ": " + libc.message());
    }
  }

  /// Lets the program have the first three descriptors only; the JVM leaves some of its own open.
  private void closeOnExec() {
    String[] open = new File("/dev/fd").list();
    for (String fd : open == null ? new String[0] : open) {
      int number = Integer.parseInt(fd);
      if (number > 2) {
        libc.closeOnExec(number);
      }
    }
  }

  /// Returns only with the error number.
  private int tryProgram(String path, List<String> words, Environment environment) {
    int error = execute(path, words, environment);
    if (error != Platform.ENOEXEC) {
      return error;
    }
    // A script without a first line that names its interpreter: execvp(3) gives it to the shell.
    List<String> script = new ArrayList<>(List.of(Launch.SHELL, path));
    script.addAll(words.subList(1, words.size()));
    return execute(Launch.SHELL, script, environment);
  }

  private int execute(String path, List<String> words, Environment environment) {
    libc.execve(new Argv(path, words), Envp.of(environment.toMap()));
    return libc.errno();
  }

  private CommandException failure(
      String program, int error, List<String> words, Environment environment) {
    if (error == Platform.ENOENT) {
      return new CommandException(ExitCode.NOT_FOUND, program + ": command not found");
    }
    int length = words.stream().mapToInt(String::length).sum();
    String reason = LaunchFailure.reason(libc, error, length, environment);
    return new CommandException(ExitCode.CANNOT_RUN, program + ": " + reason);
  }
}
