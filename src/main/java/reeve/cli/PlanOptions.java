package reeve.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reeve.env.Environment;
import reeve.plan.BasePort;
import reeve.plan.Formation;
import reeve.plan.Plan;
import reeve.posix.Launch;
import reeve.problem.Problem;
import reeve.problem.ReeveException;
import reeve.procfile.Procfile;
import reeve.system.InputFile;
import reeve.system.WorkingDirectory;

/// The options that decide what runs, and the plan made from them.
final class PlanOptions {
  static final String STANDARD_INPUT = "-";

  private final GivenOptions given;
  private final Remarks remarks;
  private final boolean goesOn;
  private @Nullable Procfile procfile;
  private @Nullable EnvFiles envFiles;

  PlanOptions(GivenOptions given, Remarks remarks) {
    this(given, remarks, false);
  }

  private PlanOptions(GivenOptions given, Remarks remarks, boolean goesOn) {
    this.given = given;
    this.remarks = remarks;
    this.goesOn = goesOn;
  }

  /// Options for a command that runs nothing: invalid entries are reported and skipped.
  static PlanOptions forCheck(GivenOptions given, Remarks remarks) {
    return new PlanOptions(given, remarks, true);
  }

  /// Reads the files and returns the plan.
  ///
  /// @param processes the `PROCESS[=COUNT]` arguments
  Plan plan(Environment inherited, List<String> processes) {
    requireInput();
    EnvFiles files = envFiles(inherited);
    String shell = given.value(Options.SHELL, Launch.SHELL);
    files.warnOfDropped(shell, LaunchOptions.OTHER_SHELL);
    return plan(processes, basePort(files), files.environment());
  }

  /// Returns the same plan without merely inherited variables, and with the root in the form for
  /// service managers.
  Plan planAlone(EnvFiles files) {
    Plan plan = plan(List.of(), basePort(files), files.alone());
    return new Plan(plan.processes(), WorkingDirectory.normal(plan.root()));
  }

  /// Returns the env files of a plan; checks that the Procfile can be read and that the root
  /// exists.
  EnvFiles envFilesOfPlan(Environment inherited) {
    requireInput();
    return envFiles(inherited);
  }

  private void requireInput() {
    requireRoot();
    procfile();
  }

  /// Refuses a root that is not a directory. The default needs no check because a file in it was
  /// read.
  void requireRoot() {
    String root = given.value(Options.ROOT);
    if (root != null) {
      given.read(Options.ROOT, root, path -> InputFile.requireDirectory(path, "root " + path));
    }
  }

  private Plan plan(List<String> processes, int basePort, Environment environment) {
    if (basePort != Plan.NO_PORTS) {
      for (Problem shared : Plan.sharedPorts(procfile())) {
        remarks.warn(shared);
      }
    }
    Formation selected = formation().select(processes, procfile()).except(leftOut());
    return Plan.of(procfile(), selected, basePort, environment, WorkingDirectory.absolute(root()));
  }

  private Set<String> leftOut() {
    List<String> names = given.list(Options.EXCEPT);
    return names.isEmpty() ? Set.of() : given.read(Options.EXCEPT, names, this::except);
  }

  private Set<String> except(List<String> names) {
    Set<String> except = new LinkedHashSet<>();
    for (String value : names) {
      String name = value.strip();
      if (procfile().isAll(name)) {
        except.addAll(procfile().names());
      } else if (procfile().isNone(name)) {
        except.clear();
      } else {
        requireKnown(name);
        except.add(name);
      }
    }
    return except;
  }

  private Formation formation() {
    String spec = given.value(Options.FORMATION);
    return spec == null
        ? Formation.oneOfEach()
        : given.read(Options.FORMATION, spec, this::formation);
  }

  private Formation formation(String spec) {
    Formation formation = Formation.parse(spec, procfile());
    formation.names().forEach(this::requireKnown);
    return formation;
  }

  private void requireKnown(String name) {
    if (!procfile().has(name)) {
      throw new ReeveException(procfile().unknown(name));
    }
  }

  /// Returns the Procfile, which is read once.
  Procfile procfile() {
    if (procfile == null) {
      procfile = readProcfile();
    }
    return procfile;
  }

  /// Returns the Procfile if one is named or exists in the default place.
  Optional<Procfile> procfileIfExists() {
    boolean isNamed = given.isGiven(Options.PROCFILE);
    boolean isThere = isNamed || InputFile.exists(procfilePath());
    return isThere ? Optional.of(procfile()) : Optional.empty();
  }

  /// Returns the env files, which are read once.
  EnvFiles envFiles(Environment inherited) {
    if (envFiles == null) {
      envFiles = readEnvFiles(inherited);
    }
    return envFiles;
  }

  private EnvFiles readEnvFiles(Environment inherited) {
    EnvFiles files = new EnvFiles(inherited, given.isOn(Options.SHELL_ENV_WINS), remarks);
    List<String> named = given.list(Options.ENV);
    if (named.isEmpty()) {
      files.readDefault(below(root(), ".env"));
    }
    for (String path : named) {
      files.add(path, given.read(Options.ENV, path, PlanOptions::content));
    }
    for (String path : given.list(Options.ENV_IF_EXISTS)) {
      files.readIfExists(path);
    }
    Problem brokenPath = files.brokenPath();
    if (brokenPath != null) {
      remarks.warn(brokenPath);
    }
    return files;
  }

  private static byte[] content(String path) {
    try (InputFile file = InputFile.open(path)) {
      return file.readAll();
    }
  }

  int basePort(EnvFiles files) {
    if (given.isOn(Options.NO_PORT)) {
      return Plan.NO_PORTS;
    }
    Integer given = this.given.value(Options.PORT);
    Integer port = given == null ? BasePort.from(files.environment()) : given;
    if (port == null) {
      throw files.error("PORT", "not a number from 1 to 65535; correct it, or give -p");
    }
    return port;
  }

  /// Returns the directory that processes run in, as given by the user.
  String root() {
    String root = given.value(Options.ROOT);
    if (root != null) {
      return root;
    }
    String path = procfilePath();
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, Math.max(1, slash));
  }

  private Procfile readProcfile() {
    String path = procfilePath();
    boolean isStandardInput = path.equals(STANDARD_INPUT);
    String shown = isStandardInput ? "standard input" : path;
    try (InputFile file = isStandardInput ? InputFile.standardInput(shown) : open(path)) {
      byte[] content = file.readAll();
      Procfile read = goesOn ? Procfile.parseAll(shown, content) : Procfile.parse(shown, content);
      read.ignored().forEach(remarks::ignore);
      read.refused().forEach(remarks::ignore);
      read.requireEntry();
      return read;
    }
  }

  private InputFile open(String path) {
    return given.isGiven(Options.PROCFILE)
        ? given.read(Options.PROCFILE, path, InputFile::open)
        : InputFile.openIfExists(path)
            .orElseThrow(() -> new ReeveException(MissingProcfile.text(given.command(), path)));
  }

  private String procfilePath() {
    return procfilePath(given);
  }

  /// Returns the given or default path of the Procfile.
  static String procfilePath(GivenOptions given) {
    String root = given.value(Options.ROOT, ".");
    return given.value(Options.PROCFILE, below(root, "Procfile"));
  }

  private static String below(String directory, String name) {
    return directory.equals(".") ? name : directory + "/" + name;
  }
}
