package reeve.cli;

import static reeve.cli.Options.list;
import static reeve.cli.Options.option;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.EnvFile;
import reeve.env.Environment;
import reeve.plan.BasePort;
import reeve.plan.Formation;
import reeve.plan.Plan;
import reeve.posix.InputFile;
import reeve.problem.Problem;
import reeve.problem.UsageException;
import reeve.procfile.Procfile;

/// The options that decide what runs, and the plan they make.
final class PlanOptions {
  private static final String STANDARD_INPUT = "-";

  private final ParseResult parsed;
  private final PrintStream err;

  PlanOptions(ParseResult parsed, PrintStream err) {
    this.parsed = parsed;
    this.err = err;
  }

  static void addTo(CommandSpec spec) {
    spec.addOption(
        option("FILE", "The Procfile; - is standard input. Default: Procfile", "-f", "--procfile"));
    spec.addOption(
        option("DIR", "Where processes run. Default: the Procfile's folder", "-d", "--root"));
    spec.addOption(
        list("FILE", "Env files, the later wins. Default: .env in the root", "-e", "--env"));
    spec.addOption(option("N", "Base port. Default: PORT, else 5000", "-p", "--port"));
    spec.addOption(
        option("SPEC", "How many of each: all=1,web=2. Default: all=1", "-m", "--formation"));
  }

  /// Reads the files and makes the plan; warns of lines of the Procfile that are left out.
  ///
  /// @param processes the `PROCESS[=COUNT]` arguments
  Plan plan(Environment inherited, List<String> processes) {
    Procfile procfile = readProcfile();
    InputFile.requireFolder(root(), "give a folder with -d");
    Environment environment = layer(inherited);
    String spec = parsed.matchedOptionValue("--formation", (String) null);
    Formation formation = spec == null ? Formation.oneOfEach() : Formation.parse(spec);
    return Plan.of(
        procfile, formation.select(processes), basePort(environment), environment, root());
  }

  private Procfile readProcfile() {
    String path = procfilePath();
    boolean isStandardInput = path.equals(STANDARD_INPUT);
    try (InputFile file =
        isStandardInput
            ? InputFile.standardInput("standard input")
            : InputFile.open(path, "write one, or name it with -f")) {
      String shown = isStandardInput ? "standard input" : path;
      Procfile procfile = Procfile.parse(shown, file.readAll());
      for (Problem problem : procfile.ignored()) {
        err.println("reeve: " + problem);
      }
      return procfile;
    }
  }

  private Environment layer(Environment inherited) {
    Environment environment = inherited;
    List<String> named = parsed.matchedOptionValue("--env", List.of());
    for (String path : named) {
      try (InputFile file = InputFile.open(path, "write it, or leave out -e")) {
        environment = environment.with(EnvFile.read(file.folder(), file.name(), path));
      }
    }
    return named.isEmpty() ? withDefaultFile(inherited) : environment;
  }

  private Environment withDefaultFile(Environment inherited) {
    String path = below(root(), ".env");
    Optional<InputFile> file = InputFile.openIfExists(path);
    if (file.isEmpty()) {
      return inherited;
    }
    try (InputFile open = file.get()) {
      return inherited.with(EnvFile.read(open.folder(), open.name(), path));
    }
  }

  private int basePort(Environment environment) {
    String given = parsed.matchedOptionValue("--port", (String) null);
    if (given == null) {
      return BasePort.from(environment);
    }
    Integer port = BasePort.portOrNull(given);
    if (port == null) {
      throw new UsageException("port \"" + given + "\" is not a number from 1 to 65535");
    }
    return port;
  }

  private String procfilePath() {
    String given = parsed.matchedOptionValue("--procfile", (String) null);
    String root = givenRoot();
    if (given != null) {
      return given;
    }
    return root == null ? "Procfile" : below(root, "Procfile");
  }

  private String root() {
    String root = givenRoot();
    if (root != null) {
      return root;
    }
    String procfile = procfilePath();
    int slash = procfile.lastIndexOf('/');
    return slash < 0 ? "." : procfile.substring(0, Math.max(1, slash));
  }

  private @Nullable String givenRoot() {
    return parsed.matchedOptionValue("--root", (String) null);
  }

  private static String below(String folder, String name) {
    return folder.equals(".") ? name : folder + "/" + name;
  }
}
