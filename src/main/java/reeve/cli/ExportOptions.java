package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static reeve.cli.Options.option;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.export.ExportContext;
import reeve.export.Format;
import reeve.export.StopRule;
import reeve.export.Template;
import reeve.export.Templates;
import reeve.plan.Plan;
import reeve.posix.InputFile;
import reeve.posix.Users;
import reeve.posix.WorkingFolder;
import reeve.problem.UsageException;

/// The options that decide what an export says beyond the plan.
final class ExportOptions {
  private static final String APP = "--app";
  private static final String USER = "--user";
  private static final String TEMPLATE = "--template";
  private static final int UMASK = 022; // what service managers give where nothing is said

  private final ParseResult parsed;
  private final Consumer<String> warnings;

  ExportOptions(ParseResult parsed, Consumer<String> warnings) {
    this.parsed = parsed;
    this.warnings = warnings;
  }

  static void addTo(CommandSpec spec) {
    spec.addOption(option("NAME", "-a", APP));
    spec.addOption(option("NAME", "-u", USER));
    spec.addOption(option("DIR", "-l", "--log"));
    StopOptions.addTo(spec);
    spec.addOption(option("DIR", TEMPLATE));
  }

  ExportContext context(
      Format format, String location, Plan plan, ProcessNames names, Environment inherited) {
    StopOptions stop = new StopOptions(parsed, names);
    return new ExportContext(
        app(plan.root()),
        user(),
        location(location),
        logFolder(),
        Objects.requireNonNullElse(inherited.get("PATH"), ""),
        UMASK,
        process -> new StopRule(stop.signalOf(process).name(), stop.timeoutOf(process)),
        templates(format));
  }

  private String app(String root) {
    String given = Options.value(parsed, APP);
    String app = given == null ? root.substring(root.lastIndexOf('/') + 1) : given;
    if (isFileName(app)) {
      return app;
    }
    UsageException wrong =
        new UsageException(
            "application \""
                + app
                + "\" is no name for files: give one of letters, digits, _, . and - with -a");
    throw given == null ? wrong : new OptionException(APP, wrong);
  }

  private static boolean isFileName(String app) {
    for (int i = 0; i < app.length(); i++) {
      char c = app.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean isSign = c == '_' || (i > 0 && (c == '.' || c == '-'));
      if (!isLetter && !isSign && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !app.isEmpty();
  }

  private String user() {
    Users users = new Users();
    String given = Options.value(parsed, USER);
    String user = given == null ? users.current() : given;
    if (given == null && users.isRoot(user)) {
      warnings.accept("the services will run as " + user + "; give another user with -u");
    }
    if (user.isEmpty()) {
      throw new OptionException(USER, new UsageException("user \"\" is no name; give one with -u"));
    }
    boolean isNumber = user.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber && !users.exists(user)) {
      warnings.accept(
          "this machine has no user \"" + user + "\"; make one before the services run");
    }
    return user;
  }

  private Optional<String> logFolder() {
    String given = Options.value(parsed, "--log");
    if (given == null) {
      return Optional.empty();
    }
    String folder = WorkingFolder.normal(given);
    if (!InputFile.exists(folder)) {
      warnings.accept("there is no folder " + folder + "; make it before the services run");
    }
    return Optional.of(folder);
  }

  private Templates templates(Format format) {
    @Nullable String folder = Options.value(parsed, TEMPLATE);
    if (folder == null) {
      return Templates.of(format, name -> Optional.empty());
    }
    Options.requireFolder(TEMPLATE, folder, TEMPLATE + " " + folder);
    return Templates.of(format, name -> template(folder + "/" + name));
  }

  private static Optional<Template> template(String path) {
    try (InputFile file = InputFile.openIfExists(path).orElse(null)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new Template(path, new String(file.readAll(), ISO_8859_1)));
    }
  }

  /// Absolute, without a slash at its end.
  private static String location(String given) {
    String location = WorkingFolder.normal(given);
    return location.equals("/") ? "" : location;
  }
}
