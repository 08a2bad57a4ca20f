package reeve.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reeve.env.EnvFile;
import reeve.env.Environment;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.system.InputFile;
import reeve.system.MemoryFile;
import reeve.text.Ascii;

/// The env files of a command line in order of precedence, above or below the inherited variables.
final class EnvFiles {
  private final Environment inherited;
  private final boolean doesShellWin;
  private final Remarks remarks;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Map<String, EnvFile> sources = new HashMap<>();
  private final List<Problem> hints = new ArrayList<>();

  /// @param doesShellWin true if inherited variables override the files
  EnvFiles(Environment inherited, boolean doesShellWin, Remarks remarks) {
    this.inherited = inherited;
    this.doesShellWin = doesShellWin;
    this.remarks = remarks;
  }

  /// Adds a file, which overrides earlier files.
  void add(String path, byte[] content) {
    EnvFile file = EnvFile.parse(path, content, this::get, new MemoryFile());
    for (Problem line : file.ignored()) {
      remarks.ignore(line);
    }
    for (Problem warning : file.warnings()) {
      remarks.warn(warning);
    }
    hints.addAll(file.hints());
    variables.putAll(file.variables());
    for (String name : file.variables().keySet()) {
      sources.put(name, file);
    }
  }

  void readIfExists(String path) {
    add(path, InputFile.openIfExists(path));
  }

  /// Reads the default file. A directory of that name is skipped because it may be a Python virtual
  /// environment.
  void readDefault(String path) {
    add(
        path,
        InputFile.openIfFile(
            path, kind -> remarks.warn(path + " is " + kind + ", not an env file; skipped")));
  }

  private void add(String path, Optional<InputFile> found) {
    try (InputFile file = found.orElse(null)) {
      if (file != null) {
        add(path, file.readAll());
      }
    }
  }

  /// Returns the common environment: the inherited variables and the files.
  Environment environment() {
    if (!doesShellWin) {
      return inherited.with(variables);
    }
    Map<String, String> unset = new LinkedHashMap<>(variables);
    unset.keySet().removeIf(name -> inherited.get(name) != null);
    return inherited.with(unset);
  }

  /// Returns the variables of the files only, each with its final value.
  Environment alone() {
    Environment environment = environment();
    Map<String, String> decided = new LinkedHashMap<>(variables);
    decided.replaceAll((name, value) -> Objects.requireNonNullElse(environment.get(name), value));
    return Environment.of(decided);
  }

  /// Returns problems that may be intended but mean something else to other tools.
  List<Problem> hints() {
    return hints;
  }

  /// Returns a problem in the line that sets a variable, or null if no file sets its final value.
  @Nullable Problem problem(String name, String text) {
    EnvFile source = doesShellWin && inherited.get(name) != null ? null : sources.get(name);
    return source == null ? null : source.problem(name, text);
  }

  /// Returns a text about a variable, prefixed with the line of a file that sets it, if any.
  String placed(String name, String text) {
    Problem problem = problem(name, text);
    return problem == null ? text : problem.toString();
  }

  /// Returns an error about a variable's value, with the place that sets it.
  ReeveException error(String name, String what) {
    Problem problem = problem(name, name + " is " + what);
    return problem == null
        ? new ReeveException(name + " in the environment is " + what)
        : problem.error();
  }

  /// Returns the line that sets `PATH` with a literal `$PATH`, or null.
  @Nullable Problem brokenPath() {
    String path = variables.getOrDefault("PATH", "") + ":";
    boolean isBroken = path.contains("$PATH:");
    return isBroken ? problem("PATH", "PATH holds $PATH as it is; write ${PATH}") : null;
  }

  /// Warns of each variable that a shell drops because its name is invalid in the shell.
  ///
  /// @param cure how to keep it
  void warnOfDropped(String shell, String cure) {
    for (String name : variables.keySet()) {
      if (!Ascii.isName(name) && ShellNames.isDropping(shell)) {
        String what = name + " does not reach the processes: " + ShellNames.shown(shell);
        Problem problem = problem(name, what + " drops it; " + cure);
        if (problem != null) {
          remarks.warn(problem);
        }
      }
    }
  }

  private @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null ? inherited.get(name) : value;
  }
}
