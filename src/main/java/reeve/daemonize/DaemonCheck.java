package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks in a command for programs that do not stay in front.
///
/// It judges by the command line alone: what a configuration file or a script says is not seen.
public final class DaemonCheck {
  private static final int MAX_DEPTH = 4; // of sh -c within sh -c
  private static final int MOST_FINDINGS = 10; // in a line; nobody reads more
  private static final DaemonTable TABLE = DaemonTable.read();

  private final List<Finding> findings = new ArrayList<>();
  private boolean knowsOne; // of the findings by its row in the table

  private DaemonCheck() {}

  /// Reads the table of programs, for who has time for it before it is needed.
  public static void prepare() {
    TABLE.rowsFor("");
  }

  /// True if a program becomes the one that it is given, execve(2), or a shell.
  public static boolean becomesAnother(String program) {
    boolean becomes = program.equals("setsid");
    for (DaemonRule row : TABLE.rowsFor(program)) {
      DaemonRule.Kind kind = row.kind();
      boolean runs = kind == DaemonRule.Kind.RUNS_COMMAND || kind == DaemonRule.Kind.RUNS_LINE;
      becomes |= runs && row.subcommand().isEmpty();
    }
    return becomes;
  }

  static List<DaemonRule> rowsFor(String program) {
    return TABLE.rowsFor(program);
  }

  /// What will not stay in front, in the order of the line; empty for most commands. At most about
  /// ten are told.
  ///
  /// @param command a line as it is given to the shell
  public static List<Finding> findings(String command) {
    DaemonCheck check = new DaemonCheck();
    check.checkLine(command, MAX_DEPTH);
    return List.copyOf(check.findings);
  }

  /// True if the table knows a program of this line as one that daemonizes, or that leaves what it
  /// starts in the background. A job that the shell itself leaves there is not meant.
  ///
  /// @param command a line as it is given to the shell
  public static boolean daemonizes(String command) {
    DaemonCheck check = new DaemonCheck();
    check.checkLine(command, MAX_DEPTH);
    return check.knowsOne;
  }

  /// How to run a program in front, when nothing but its name is known.
  ///
  /// @param program a name or path
  public static Optional<String> fixFor(String program) {
    for (DaemonRule row : TABLE.rowsFor(program)) {
      if (row.kind() == DaemonRule.Kind.DAEMON) {
        String flags = new RuleCondition(row.condition()).cause();
        return Optional.of(row.fix(DaemonTable.programOf(program), flags));
      }
    }
    return Optional.empty();
  }

  private void checkLine(String line, int depth) {
    BackgroundJobs jobs = new BackgroundJobs();
    ShellWords commands = new ShellWords(line);
    Optional<SimpleCommand> next = commands.nextCommand();
    while (next.isPresent() && findings.size() < MOST_FINDINGS) {
      SimpleCommand command = next.get();
      jobs.add(checkCommand(command.words(), depth), command.isBackground());
      next = commands.nextCommand();
    }
    jobs.report(findings);
  }

  /// The name of the program that these words run in the end, or "" when they run none.
  private String checkCommand(List<String> words, int depth) {
    int at = ShellPrefix.end(words, 0);
    while (at < words.size()) {
      String program = DaemonTable.programOf(words.get(at));
      Optional<RuleMatch> match = firstMatch(words, at);
      if (match.isEmpty()) {
        return program;
      }
      int rest = match.get().rest();
      switch (match.get().kind()) {
        case DAEMON -> {
          findings.add(match.get().finding());
          knowsOne = true;
          return program;
        }
        case RUNS_LINE -> {
          if (rest < words.size() && depth > 0) {
            checkLine(words.get(rest), depth - 1);
          }
          return program;
        }
        case RUNS_COMMAND, SEARCHES_COMMAND -> at = ShellPrefix.end(words, rest);
      }
    }
    return "";
  }

  private static Optional<RuleMatch> firstMatch(List<String> words, int at) {
    for (DaemonRule row : TABLE.rowsFor(words.get(at))) {
      RuleMatch match = new RuleMatch(row, words, at);
      if (match.holds()) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }
}
