package reeve.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reeve.env.EnvFile;
import reeve.env.Environment;
import reeve.posix.InputFile;
import reeve.posix.PipeMedium;
import reeve.problem.Problem;
import reeve.problem.ReeveException;

/// The env files of a command line, one over the other, and over or under what reeve inherited.
final class EnvFiles {
  private static final String ADVICE = "name an env file that can be read with -e";

  private final Environment inherited;
  private final Consumer<Problem> ignored;
  private final Map<String, String> variables = new LinkedHashMap<>();

  /// @param ignored takes each line of a file that is left out
  EnvFiles(Environment inherited, Consumer<Problem> ignored) {
    this.inherited = inherited;
    this.ignored = ignored;
  }

  /// Reads files that must exist; what a later one sets wins.
  void read(List<String> paths) {
    for (String path : paths) {
      try (InputFile file = open(path)) {
        add(path, file.readAll());
      }
    }
  }

  private static InputFile open(String path) {
    try {
      return InputFile.open(path, ADVICE);
    } catch (ReeveException e) {
      throw new OptionException("--env", e);
    }
  }

  void readIfExists(String path) {
    Optional<InputFile> found = InputFile.openIfExists(path, ADVICE);
    try (InputFile file = found.orElse(null)) {
      if (file != null) {
        add(path, file.readAll());
      }
    }
  }

  /// What was inherited, with the files above it.
  Environment overInherited() {
    return inherited.with(variables);
  }

  /// What was inherited, with the files below it.
  Environment underInherited() {
    Map<String, String> unset = new LinkedHashMap<>(variables);
    unset.keySet().removeIf(name -> inherited.get(name) != null);
    return inherited.with(unset);
  }

  /// The variables of the files alone, each with the value that decides.
  ///
  /// @param layered [#overInherited()] or [#underInherited()]
  Environment alone(Environment layered) {
    Map<String, String> decided = new LinkedHashMap<>(variables);
    decided.replaceAll((name, value) -> Objects.requireNonNullElse(layered.get(name), value));
    return Environment.of(decided);
  }

  private void add(String path, byte[] content) {
    EnvFile file = EnvFile.parse(path, content, this::get, new PipeMedium());
    file.ignored().forEach(ignored);
    variables.putAll(file.variables());
  }

  private @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null ? inherited.get(name) : value;
  }
}
