package reeve.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import reeve.env.Environment;
import reeve.export.ExportContext;
import reeve.export.ExportFormat;
import reeve.export.StopRule;
import reeve.export.Template;
import reeve.export.Templates;
import reeve.plan.Plan;
import reeve.problem.UsageException;
import reeve.supervise.Signal;
import reeve.system.InputFile;
import reeve.system.Users;
import reeve.system.WorkingDirectory;
import reeve.text.Ascii;

/// The options for the parameters of an export besides the plan.
final class ExportOptions {
  private static final int UMASK = 022; // the default of service managers

  private final GivenOptions given;
  private final Consumer<String> warnings;

  ExportOptions(GivenOptions given, Consumer<String> warnings) {
    this.given = given;
    this.warnings = warnings;
  }

  ExportContext context(
      ExportFormat format, String location, Plan plan, ProcessNames names, Environment inherited) {
    PerProcess<Signal> signals = LifeOptions.signals(given, names);
    PerProcess<Long> timeouts = LifeOptions.timeouts(given, names);
    return new ExportContext(
        app(plan.root()),
        user(),
        location(location),
        logDirectory(),
        Objects.requireNonNullElse(inherited.get("PATH"), ""),
        UMASK,
        process -> new StopRule(signals.of(process).name(), timeouts.of(process)),
        templates(format));
  }

  private String app(String root) {
    String app = given.value(Options.APP, root.substring(root.lastIndexOf('/') + 1));
    return given.read(Options.APP, app, ExportOptions::fileName);
  }

  private static String fileName(String app) {
    if (!isFileName(app)) {
      throw new UsageException(
          "application name \"" + app + "\" is invalid; use letters, digits, _, . and - with -a");
    }
    return app;
  }

  private static boolean isFileName(String app) {
    for (int i = 0; i < app.length(); i++) {
      char c = app.charAt(i);
      boolean isSign = i > 0 && (c == '.' || c == '-');
      if (!isSign && !Ascii.isNameCharacter(c)) {
        return false;
      }
    }
    return !app.isEmpty();
  }

  private String user() {
    Users users = new Users();
    String user = given.value(Options.USER, users.current());
    if (!given.isGiven(Options.USER) && users.isRoot(user)) {
      warnings.accept("the services will run as " + user + "; give another user with -u");
    }
    if (user.isEmpty()) {
      throw new UsageException("user name \"\" is invalid; give one with -u");
    }
    if (!Ascii.areDigits(user) && !users.exists(user)) {
      warnings.accept("user \"" + user + "\" does not exist; create it before the services run");
    }
    return user;
  }

  private Optional<String> logDirectory() {
    String log = given.value(Options.LOG);
    if (log == null) {
      return Optional.empty();
    }
    String directory = WorkingDirectory.normal(log);
    if (!InputFile.exists(directory)) {
      warnings.accept(directory + " does not exist; create it before the services run");
    }
    return Optional.of(directory);
  }

  private Templates templates(ExportFormat format) {
    String directory = given.value(Options.TEMPLATE);
    if (directory == null) {
      return Templates.of(format, name -> Optional.empty());
    }
    given.read(
        Options.TEMPLATE,
        directory,
        path -> InputFile.requireDirectory(path, "--template " + path));
    return Templates.of(format, name -> template(directory + "/" + name));
  }

  private static Optional<Template> template(String path) {
    try (InputFile file = InputFile.openIfExists(path).orElse(null)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new Template(path, new String(file.readAll(), ISO_8859_1)));
    }
  }

  /// Returns an absolute path without a trailing slash.
  private static String location(String given) {
    String location = WorkingDirectory.normal(given);
    return location.equals("/") ? "" : location;
  }
}
