package reeve.daemonize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeve.daemonize.ShellLine.Program;
import reeve.text.Ascii;

/// Finds the programs and extensions that a line needs, without running it. Uncertain ones are left
/// out.
final class LineReader {
  private static final int MAX_DEPTH = 8; // of nested substitutions

  private final List<Program> programs = new ArrayList<>();
  private final List<Inner> inner = new ArrayList<>();
  private final Set<String> extensions = new LinkedHashSet<>();
  private final Set<String> defined = new HashSet<>(); // functions and aliases
  private final Place place = new Place();
  private final Branches branches;

  /// A line that is run by another shell.
  record Inner(String shell, String line) {}

  LineReader(String line) {
    this(line, Set.of(), MAX_DEPTH);
  }

  /// @param known functions and aliases
  private LineReader(String line, Set<String> known, int depth) {
    defined.addAll(known);
    ShellWords words = new ShellWords(line);
    List<SimpleCommand> commands = new ArrayList<>();
    Optional<SimpleCommand> next = words.nextCommand();
    while (next.isPresent()) {
      commands.add(next.get());
      next = words.nextCommand();
    }
    extensions.addAll(words.extensions());
    branches = new Branches(commands);
    String last = "";
    for (SimpleCommand command : commands) {
      noteFunction(last, command);
      last = command.words().isEmpty() ? "" : command.words().getLast();
    }
    commands.forEach(this::read);
    for (String substitution : depth > 0 ? words.substitutions() : List.<String>of()) {
      extensions.addAll(new LineReader(substitution, defined, depth - 1).extensions);
    }
  }

  List<Program> programs() {
    return List.copyOf(programs);
  }

  List<Extension> extensions() {
    return extensions.stream().map(Extension::of).toList();
  }

  List<Inner> inner() {
    return List.copyOf(inner);
  }

  /// @param last the last word before the command
  private void noteFunction(String last, SimpleCommand command) {
    List<String> words = command.words();
    if (isBody(command)) {
      defined.add(last);
    } else if (words.size() > 1 && words.getFirst().equals("function")) {
      defined.add(words.get(1));
    }
  }

  /// True if a command begins a function: `NAME() {`.
  static boolean isBody(SimpleCommand command) {
    List<String> before = command.before();
    return before.size() > 1 && before.get(0).equals("(") && before.get(1).equals(")");
  }

  private void read(SimpleCommand command) {
    List<String> words = command.words();
    int start = ShellPrefix.end(words, 0);
    place.enter(command.before());
    branches.enter(command, start);
    if (words.stream().limit(start).anyMatch(word -> word.contains("+=") && isName(word))) {
      extensions.add("NAME+=");
    }
    boolean isElsewhere = Place.setsPath(words.subList(0, start));
    if (start == words.size() && isElsewhere) {
      place.change(words, true);
    } else if (start < words.size()) {
      readProgram(words, start, branches.isCertain() && !isElsewhere);
      boolean isTest = Builtins.isTest(DaemonTable.programOf(words.get(start)));
      if (isTest || words.get(start).startsWith("((")) {
        branches.decide();
      }
    }
  }

  private void readProgram(List<String> words, int start, boolean isCertain) {
    boolean isKnown = isCertain;
    int at = start;
    while (at < words.size()) {
      String program = words.get(at);
      boolean isByShell = at == start || words.get(at - 1).equals("command");
      List<String> rest = words.subList(at, words.size());
      if (isByShell ? isShellsOwn(rest, isCertain) : Builtins.has(program) && !isExtension(rest)) {
        return;
      }
      boolean isWord = program.equals("exec") || program.equals("command");
      if (isKnown && !isWord) {
        add(program);
      }
      place.run(DaemonTable.programOf(program));
      Optional<RuleMatch> wrapper = wrapper(words, at);
      if (wrapper.isEmpty()) {
        return;
      }
      RuleMatch match = wrapper.get();
      if (match.kind() == DaemonRule.Kind.RUNS_LINE) {
        addInner(words, at, match.rest(), isKnown);
        return;
      }
      int next = ShellPrefix.end(words, match.rest());
      isKnown &= match.kind() == DaemonRule.Kind.RUNS_COMMAND && isPlain(words.subList(at, next));
      at = next;
    }
  }

  private static boolean isExtension(List<String> words) {
    return Extension.ofCommand(words).equals(words.getFirst());
  }

  /// Processes a builtin of the shell.
  private boolean isShellsOwn(List<String> words, boolean isCertain) {
    String extension = Extension.ofCommand(words);
    if (!extension.isEmpty() && !defined.contains(words.getFirst())) {
      extensions.add(extension);
    }
    boolean isOwn = Builtins.has(words.getFirst());
    boolean isWrapper = words.getFirst().equals("exec") || words.getFirst().equals("command");
    if (isOwn) {
      place.change(words, isCertain);
    }
    if (words.getFirst().equals("alias")) {
      words.forEach(word -> defined.add(word.substring(0, Math.max(0, word.indexOf('=')))));
    }
    return isOwn && !isWrapper;
  }

  private static Optional<RuleMatch> wrapper(List<String> words, int at) {
    for (DaemonRule row : DaemonCheck.rowsFor(words.get(at))) {
      RuleMatch match = new RuleMatch(row, words, at);
      if (match.kind() != DaemonRule.Kind.DAEMON && match.holds()) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /// True if a wrapper runs its command in the same directory with the same PATH.
  private static boolean isPlain(List<String> words) {
    boolean isElsewhere =
        words.stream().anyMatch(word -> word.startsWith("-C") || word.startsWith("--chdir"));
    return !isElsewhere && !Place.setsPath(words);
  }

  private void addInner(List<String> words, int at, int line, boolean isKnown) {
    boolean isLogin = false; // a login shell reads a profile, which may change PATH
    for (String word : words.subList(at + 1, Math.min(line, words.size()))) {
      boolean isShort = word.startsWith("-") && !word.startsWith("--");
      isLogin |= word.equals("--login") || (isShort && word.indexOf('l') > 0);
    }
    if (isKnown && !isLogin && line < words.size()) {
      inner.add(new Inner(words.get(at), words.get(line)));
    }
  }

  private void add(String program) {
    boolean isName = !program.isEmpty() && !program.startsWith("-") && !isExpanded(program);
    if (isName && !defined.contains(program) && place.canTell(program)) {
      programs.add(new Program(program, place.directory()));
    }
  }

  private static boolean isName(String assignment) {
    return Ascii.isName(assignment.substring(0, assignment.indexOf("+=")));
  }

  static boolean isExpanded(String word) {
    return word.chars().anyMatch(c -> "$`*?[]{}~".indexOf(c) >= 0);
  }
}
