package reeve.daemonize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds programs in a command that do not stay in the foreground.
///
/// It sees only the command line, not configuration files or scripts.
public final class DaemonCheck {
  private static final int MAX_DEPTH = 4; // of sh -c within sh -c
  private static final int MOST_FINDINGS = 10; // per line; nobody reads more
  private static final DaemonTable TABLE = DaemonTable.read();

  private final List<Finding> findings = new ArrayList<>();
  private boolean knowsOne; // true if a row of the table made a finding

  private DaemonCheck() {}

  /// Reads the table of programs ahead of its first use.
  public static void prepare() {
    TABLE.rowsFor("");
  }

  /// True if a program execs the command in its arguments, or is a shell.
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

  /// Returns the programs that will not stay in the foreground, in the order of the line; empty for
  /// most commands. Stops after about ten.
  ///
  /// @param command a line for the shell
  public static List<Finding> findings(String command) {
    DaemonCheck check = new DaemonCheck();
    check.checkLine(command, MAX_DEPTH);
    return List.copyOf(check.findings);
  }

  /// True if the table knows a program of this line that daemonizes or leaves its child in the
  /// background. The shell's own background jobs do not count.
  ///
  /// @param command a line for the shell
  public static boolean daemonizes(String command) {
    DaemonCheck check = new DaemonCheck();
    check.checkLine(command, MAX_DEPTH);
    return check.knowsOne;
  }

  /// Returns how to run a program in the foreground, given only its name.
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

  /// Returns the name of the program that these words finally run, or "" if they run none.
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
