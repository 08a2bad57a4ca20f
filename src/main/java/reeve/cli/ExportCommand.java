package reeve.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reeve.env.Environment;
import reeve.export.ExportCheck;
import reeve.export.ExportContext;
import reeve.export.ExportFormat;
import reeve.export.ExportWriter;
import reeve.export.ExportedFile;
import reeve.export.Exporter;
import reeve.export.Leftovers;
import reeve.plan.Plan;
import reeve.posix.Launch;
import reeve.problem.ExitCode;
import reeve.problem.Problem;
import reeve.problem.UsageException;
import reeve.procfile.Procfile;
import reeve.procfile.ProcfileEntry;
import reeve.system.InheritedEnvironment;
import reeve.system.PosixFileTree;

/// `reeve export`: writes the plan as service files.
final class ExportCommand implements Command {
  private final PrintStream out;
  private final PrintStream err;

  ExportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public int call(GivenOptions given) {
    List<String> words = given.words();
    if (words.size() < 2 || words.getLast().isEmpty()) {
      throw new UsageException(
          "no FORMAT and LOCATION; give both, as in reeve export systemd units");
    }
    if (words.size() > 2) {
      String third = words.get(2);
      throw new UsageException("unexpected argument \"" + third + "\"; see reeve help export");
    }
    ExportFormat format = ExportFormat.of(words.getFirst());
    PlanOptions options = new PlanOptions(given, Remarks.printed(err));
    Environment inherited = InheritedEnvironment.read();
    EnvFiles envFiles = options.envFilesOfPlan(inherited);
    Plan plan = options.planAlone(envFiles);
    ProcessNames names = new ProcessNames(plan, options.procfile());
    List<String> warnings = new ArrayList<>(background(plan, options.procfile()));
    ExportContext context =
        new ExportOptions(given, text -> warnings.add("warning: " + text))
            .context(format, words.getLast(), plan, names, inherited);
    Exporter exporter = format.exporter();
    List<String> problems =
        ExportCheck.problems(plan, context, exporter, envFiles::placed, options.procfile()::placed);
    if (!problems.isEmpty()) {
      problems.forEach(problem -> err.println("reeve: " + problem));
      return ExitCode.FAILURE.number();
    }
    envFiles.warnOfDropped(Launch.SHELL, "rename it");
    List<ExportedFile> files = exporter.render(plan, context);
    warnings.addAll(leftovers(files, context, format, options.procfile()));
    write(files, context, given.isOn(Options.DRY_RUN));
    warnings.forEach(warning -> err.println("reeve: " + warning)); // about the written files
    return ExitCode.SUCCESS.number();
  }

  private static List<String> background(Plan plan, Procfile procfile) {
    List<String> warnings = new ArrayList<>();
    for (ProcfileEntry entry : procfile.entries()) {
      if (!plan.instancesOf(entry.name()).isEmpty()) {
        for (Problem problem : PlanLint.background(procfile, entry)) {
          warnings.add(problem.withKind("warning").toString());
        }
      }
    }
    return warnings;
  }

  private static List<String> leftovers(
      List<ExportedFile> files, ExportContext context, ExportFormat format, Procfile procfile) {
    List<String> warnings = new ArrayList<>();
    Set<String> types = Set.copyOf(procfile.names());
    for (String path : Leftovers.find(new PosixFileTree(), context, format, types, files)) {
      warnings.add(
          "warning: "
              + (context.location() + "/" + path)
              + (" is not of this export, and " + format.id() + " reads it;")
              + " remove it if an older export, such as foreman's, left it");
    }
    return warnings;
  }

  private void write(List<ExportedFile> files, ExportContext context, boolean isDryRun) {
    String directory = context.location() + "/";
    ExportWriter writer = new ExportWriter(new PosixFileTree(), context.location(), context.app());
    List<String> stale = writer.stale(files);
    if (!isDryRun) {
      writer.write(files);
    }
    for (ExportedFile file : files) {
      String mode = Integer.toOctalString(01000 | file.mode()).substring(1);
      out.println((isDryRun ? "would write " : "wrote ") + directory + file.path() + " 0" + mode);
      if (isDryRun) {
        out.println(file.content());
      }
    }
    stale.forEach(
        path -> out.println((isDryRun ? "would remove " : "removed ") + directory + path));
  }
}
