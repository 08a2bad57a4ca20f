package reeve.end;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// What the key TAB makes of a command line, in the shells themselves.
@Order(1) // takes long
class CompletionIT {
  /// What is typed, and what it becomes, as a regular expression; `$` is where typing goes on.
  private static final String[][] LINES = {
    {"reeve sta", "reeve start $"},
    {"reeve exp", "reeve export $"},
    {"reeve help che", "reeve help check $"},
    {"reeve worke", "reeve worker $"},
    {"reeve start worke", "reeve start worker $"},
    {"reeve start web worke", "reeve start web worker $"},
    {"reeve start -p 80 worke", "reeve start -p 80 worker $"},
    {"reeve --umask 022 worke", "reeve --umask 022 worker $"},
    {"reeve -q web worke", "reeve -q web worker $"},
    {"reeve --timestamp-f", "reeve --timestamp-format[ =]$"},
    {"reeve start --no-tim", "reeve start --no-timestamp $"},
    {"reeve run --shell-", "reeve run --shell-env-wins $"},
    {"reeve check wo", "reeve check worker $"},
    {"reeve check --stri", "reeve check --strict $"},
    {"reeve export --dry", "reeve export --dry-run $"},
    {"reeve check --restart-l", "reeve check --restart-l$"},
    {"reeve --color al", "reeve --color always $"},
    {"reeve check --color=ne", "reeve check --color=never $"},
    {"reeve --stop-signal WI", "reeve --stop-signal WINCH $"},
    {"reeve --stop-signal web=WI", "reeve --stop-signal web=WINCH $"},
    {"reeve --stop-signal INT,worke", "reeve --stop-signal INT,worker=$"},
    {"reeve export --stop-signal=worke", "reeve export --stop-signal=worker=$"},
    {"reeve export laun", "reeve export launchd $"},
    {"reeve export -a shop -m web=2 launchd oth", "reeve export -a shop -m web=2 launchd other/$"},
    {"reeve -f oth", "reeve -f other/$"},
    {"reeve -f other/P", "reeve -f other/Procfile $"},
    {"reeve --procfile=other/P", "reeve --procfile=other/Procfile $"},
    {"reeve run -d oth", "reeve run -d other/$"},
    {"reeve -e a.e", "reeve -e a.env $"},
    {"reeve --env-if-exists b.e", "reeve --env-if-exists b.env $"},
    {"reeve -e a.env,b.e", "reeve -e a.env,b.env ?$"},
    {"reeve export -l oth", "reeve export -l other/$"},
    {"reeve start -f other/Procfile mai", "reeve start -f other/Procfile mail $"},
    {"reeve -fother/Procfile mai", "reeve -fother/Procfile mail $"},
    {"reeve --procfile=other/Procfile mai", "reeve --procfile=other/Procfile mail $"},
    {"reeve --procfile other/Procfile -x mai", "reeve --procfile other/Procfile -x mail $"},
    {"reeve -d other -m mai", "reeve -d other -m mail=$"},
    {"reeve --root=other --stdin mai", "reeve --root=other --stdin mail $"},
    {"reeve -f my\\ app/Procfile spac", "reeve -f my\\\\ app/Procfile space $"},
    {"reeve -f other/Procfile worke", "reeve -f other/Procfile worke$"},
    {"reeve -x worke", "reeve -x worker $"},
    {"reeve -x web,worke", "reeve -x web,worker $"},
    {"reeve check --except=web,worke", "reeve check --except=web,worker $"},
    {"reeve -x al", "reeve -x all $"},
    {"reeve --restart-limit web=3,worke", "reeve --restart-limit web=3,worker=$"},
    {"reeve -q web,worke", "reeve -q web,worker $"},
    {"reeve --restart al", "reeve --restart all $"},
    {"reeve --can-finish web,worke", "reeve --can-finish web,worker $"},
    {"reeve --can-die worke", "reeve --can-die worker $"},
    {"reeve --stdin worke", "reeve --stdin worker $"},
    {"reeve -m worke", "reeve -m worker=$"},
    {"reeve -m web=2,worke", "reeve -m web=2,worker=$"},
    {"reeve -m web=2,al", "reeve -m web=2,all=$"},
    {"reeve check --formation=web=2,worke", "reeve check --formation=web=2,worker=$"},
    {"reeve -t worke", "reeve -t worker=$"},
    {"reeve export --timeout web=3,worke", "reeve export --timeout web=3,worker=$"},
    {"reeve run worke", "reeve run worker $"},
    {"reeve run -e a.env ls oth", "reeve run -e a.env ls other/$"},
    {"reeve run --env-if-exists a.env ls oth", "reeve run --env-if-exists a.env ls other/$"},
    {"reeve --env-if-exists a.env -x worke", "reeve --env-if-exists a.env -x worker $"},
    {"reeve run -- ls oth", "reeve run -- ls other/$"},
    {"reeve -f torn worke", "reeve -f torn worker $"},
  };

  /// What is typed where nothing is to be found: it stays, and no shell says a word.
  private static final String[] NOTHING = {
    "reeve start -f missing we",
    "reeve -f missing/Procfile -x we",
    "reeve -f other -m we",
    "reeve -f binary we",
    "reeve -f empty we",
    "reeve -d missing --restart we",
  };

  /// What is typed, the words that are offered, and one that is not.
  private static final String[][] LISTS = {
    {"reeve start w", "web worker", "mail"},
    {"reeve ", "start run check export help version web worker", "mail"},
    {"reeve -f other/Procfile -x ", "mail backup", "web"},
    {"reeve --no-", "--no-timestamp --no-prefix --no-pty --no-port", "--pty"},
    {"reeve --color ", "auto always never", "web"},
    {"reeve --stop-signal ", "HUP INT QUIT KILL TERM USR1 web worker", "mail"},
    {"reeve -m ", "web worker all", "mail"},
    {"reeve export ", "systemd launchd supervisord upstart daemontools runit s6", "web"},
    {"reeve --quiet web,", "web worker all", "mail"},
  };

  @TempDir static Path folder;
  private static final Map<Completing, Screen> SCREENS = new EnumMap<>(Completing.class);

  static final List<Arguments> COMPLETED = forEachShell(LINES);
  static final List<Arguments> OFFERED = forEachShell(LISTS);
  static final List<Arguments> SILENT = new ArrayList<>();

  static {
    for (Completing shell : Completing.values()) {
      for (String typed : NOTHING) {
        SILENT.add(Arguments.of(shell, typed));
      }
    }
  }

  private static List<Arguments> forEachShell(String[][] rows) {
    List<Arguments> arguments = new ArrayList<>();
    for (Completing shell : Completing.values()) {
      for (String[] row : rows) {
        List<Object> all = new ArrayList<>(List.of(shell));
        all.addAll(List.of(row));
        arguments.add(Arguments.of(all.toArray()));
      }
    }
    return arguments;
  }

  @AfterAll
  static void closeScreens() {
    SCREENS.values().forEach(Screen::close);
  }

  private static Screen screen(Completing shell) {
    return SCREENS.computeIfAbsent(shell, CompletionIT::open).clear();
  }

  private static Screen open(Completing shell) {
    Path inside = folder.resolve(shell.name());
    Reeve.in(inside)
        .procfile("web: x", "", "# we: no", "no entry", "worker: x")
        .file("other/Procfile", "mail: x\r\nbackup: x\r\n")
        .file("my app/Procfile", "\ufeffspace: x\n")
        .file("torn", new byte[] {'w', 'o', 'r', 'k', 'e', 'r', ':', '\n', -1, -2, ':', '\n'})
        .file("binary", new byte[] {0, -1, 'w', 'e', 'b', ':', 0, '\n', 7, 27, '\n'})
        .file("empty", "")
        .file("a.env", "")
        .file("b.env", "");
    return shell.open(inside);
  }

  /// The text on the cleared screen after a line, TAB and the letter Z have been typed.
  private static String afterTab(Screen screen, String typed) {
    screen.type("-l \"" + typed.replace("\\", "\\\\").replace("$", "\\$") + "\"").type("Tab");
    String text = screen.type("Z").await("Z").text().strip();
    return text.substring(text.indexOf('\n') + 1);
  }

  @ParameterizedTest
  @FieldSource("COMPLETED")
  void lineIsCompleted(Completing shell, String typed, String completed) {
    String text = afterTab(screen(shell), typed);
    assertThat(text).matches(Screen.PROMPT + " " + completed.replace("$", "Z"));
    assertThat(folder.resolve(shell.name()).resolve("started")).doesNotExist();
  }

  @ParameterizedTest
  @FieldSource("SILENT")
  void lineWithNothingToFindStays(Completing shell, String typed) {
    assertThat(afterTab(screen(shell), typed)).isEqualTo(Screen.PROMPT + " " + typed + "Z");
  }

  @ParameterizedTest
  @FieldSource("OFFERED")
  void wordsAreOffered(Completing shell, String typed, String words, String other) {
    Screen screen = screen(shell);
    screen.type("-l '" + typed + "'").type("Tab");
    for (String word : words.split(" ", -1)) {
      screen.await("offer " + word, () -> offers(screen, typed, word));
    }
    assertThat(offers(screen, typed, other)).as(screen.text()).isFalse();
  }

  static final List<Arguments> COMMANDS =
      forEachShell(new String[][] {{"start"}, {"run"}, {"check"}, {"export"}});

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void optionsOfTheHelpAreOfferedAndNoOthers(Completing shell, String command) {
    Set<String> options = optionsOfTheHelp(command);
    assertThat(options).contains("-f", "--procfile");
    Screen screen = screen(shell).type("-l 'reeve " + command + " -'");
    screen.type("Tab").type("Tab"); // the second shows all, where there are more than a few
    screen.await("offer of " + options, () -> options(screen.text()).equals(options));
  }

  private static Set<String> optionsOfTheHelp(String command) {
    String help = Reeve.in(folder, "help", command).run().text();
    String options = help.lines().filter(line -> line.startsWith("  ")).collect(joining("\n"));
    return options(options.replaceAll("--\\[no-](\\S+)", "--$1 --no-$1").replace(',', ' '));
  }

  /// The words of a text that are options; where one is put into the line that is completed, it is
  /// one of them all the same.
  private static Set<String> options(String text) {
    Set<String> options = new TreeSet<>(List.of(text.split("[\\s=]+", -1)));
    options.removeIf(word -> !word.matches("--?\\w[\\w-]*"));
    return options;
  }

  private static boolean offers(Screen screen, String typed, String word) {
    String offered = screen.text().replace(typed.strip(), "");
    return List.of(offered.split("[\\s,=]+", -1)).contains(word); // some shells hide the "="
  }
}
