package reeve.cli;

import static reeve.cli.Options.flag;
import static reeve.cli.Options.option;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import reeve.env.Environment;
import reeve.output.Console;
import reeve.output.OutputBuffer;
import reeve.output.Palette;
import reeve.output.Timestamp;
import reeve.plan.Plan;
import reeve.plan.PlannedProcess;
import reeve.posix.InheritedEnvironment;
import reeve.posix.LocalTime;
import reeve.posix.PosixProcessControl;
import reeve.posix.Terminal;
import reeve.supervise.Supervisor;

/// `reeve start`: runs every process of the Procfile until one ends or somebody stops them.
final class StartCommand {
  private static final int MILLIS_A_SECOND = 1000;

  private static final String[] FOOTER = {
    "",
    "Ctrl-C stops all processes, a second Ctrl-C kills them; so does the end of any process.",
    "The exit code is that of the process that ended first; 130 after Ctrl-C.",
    "",
    "Examples:",
    "  reeve                        run ./Procfile",
    "  reeve start -f dev/Procfile  another Procfile, in its own folder",
    "  reeve start web worker=2     one web, two workers, nothing else",
  };

  private final CommandSpec spec = makeSpec();
  private final PrintStream err;

  StartCommand(PrintStream err) {
    this.err = err;
  }

  CommandSpec spec() {
    return spec;
  }

  int call(ParseResult parsed) {
    long timeout = TimeoutOption.nanos(parsed.matchedOptionValue("--timeout", "5"));
    Environment inherited = InheritedEnvironment.read();
    String color = parsed.matchedOptionValue("--color", "auto");
    Palette palette = ColorOption.palette(color, inherited, Terminal.isStandardOutput());
    List<String> processes = parsed.matchedPositionalValue(0, List.of());
    Plan plan = new PlanOptions(parsed, err).plan(inherited, processes);
    Timestamp timestamp = parsed.hasMatchedOption("--no-timestamp") ? Timestamp.NONE : timeOfDay();
    Console console = new Console(new OutputBuffer(), palette, timestamp, longestName(plan));
    try (PosixProcessControl control = new PosixProcessControl()) {
      return new Supervisor(control, console, timeout).run(plan);
    }
  }

  private static Timestamp timeOfDay() {
    LocalTime time = new LocalTime();
    return new Timestamp(() -> System.currentTimeMillis() / MILLIS_A_SECOND, time::format);
  }

  private static int longestName(Plan plan) {
    int longest = 0;
    for (PlannedProcess process : plan.processes()) {
      longest = Math.max(longest, process.name().length());
    }
    return longest;
  }

  private static CommandSpec makeSpec() {
    CommandSpec spec = CommandSpec.create().name("reeve start");
    spec.usageMessage()
        .customSynopsis("reeve [start] [OPTIONS] [PROCESS[=COUNT]...]", "reeve help")
        .description("", "Runs the processes of a Procfile together, and leaves none behind.", "")
        .optionListHeading("Options:%n")
        .parameterListHeading("Processes:%n")
        .sortOptions(false)
        .width(90)
        .footer(FOOTER);
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .paramLabel("PROCESS[=COUNT]")
            .hideParamSyntax(true)
            .description("Run just these, so many of each")
            .build());
    PlanOptions.addTo(spec);
    spec.addOption(
        option("SECONDS", "From the stop signal to KILL. Default: 5", "-t", "--timeout"));
    spec.addOption(option("WHEN", "Colours: auto, always, never. Default: auto", "--color"));
    spec.addOption(flag("Print the time before each line (the default)", "--timestamp"));
    spec.addOption(flag("Do not", "--no-timestamp"));
    spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("This").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version").versionHelp(true).description("The version").build());
    return spec;
  }
}
