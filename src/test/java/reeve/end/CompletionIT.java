package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// What the key TAB makes of a command line, in the shells themselves. `CompleterTest` has the
/// answers of the program.
@Order(1) // takes long
class CompletionIT {
  /// What is typed, and what it becomes, as a regular expression; `$` is where typing goes on.
  private static final String[][] LINES = {
    {"reeve exp", "reeve export $"},
    {"reeve start web worke", "reeve start web worker $"},
    {"reeve check --stri", "reeve check --strict $"},
    {"reeve check --color=ne", "reeve check --color=never $"},
    {"reeve --stop-signal=INT,web=WI", "reeve --stop-signal=INT,web=WINCH $"},
    {"reeve -m web=2,worke", "reeve -m web=2,worker=$"},
    {"reeve -x web,worke", "reeve -x web,worker $"},
    {"reeve --procfile=other/P", "reeve --procfile=other/Procfile $"},
    {"reeve run -d oth", "reeve run -d other/$"},
    {"reeve -e a.env,b.e", "reeve -e a.env,b.env ?$"},
    {"reeve -fother/Procfile mai", "reeve -fother/Procfile mail $"},
    {"reeve -f my\\ app/Procfile spac", "reeve -f my\\\\ app/Procfile space $"},
    {"reeve run -e a.env ls oth", "reeve run -e a.env ls other/$"},
    {"reeve run worke", "reeve run worker $"},
    {"reeve -f binary we", "reeve -f binary we$"},
    {"true; reeve sta", "true; reeve start $"},
  };

  /// What is typed, the words that are offered, and one that is not.
  private static final String[][] LISTS = {
    {"reeve ", "start run check export help version web worker", "mail"},
    {"reeve --stop-signal ", "HUP INT QUIT KILL TERM USR1 web worker", "mail"},
    {"reeve --quiet web,", "web worker all", "mail"},
    {"reeve export -", "-a --app --dry-run --stop-signal", "--restart"},
  };

  @TempDir static Path directory;
  private static final Map<Completing, Screen> SCREENS = new EnumMap<>(Completing.class);

  static final List<Arguments> COMPLETED = forEachShell(LINES);
  static final List<Arguments> OFFERED = forEachShell(LISTS);

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
    Path inside = directory.resolve(shell.name());
    Reeve.in(inside)
        .procfile("web: x", "worker: x")
        .file("other/Procfile", "mail: x\r\nbackup: x\r\n")
        .file("my app/Procfile", "space: x\n")
        .file("binary", new byte[] {0, -1, 'w', 'e', 'b', ':', 0, '\n', 7, 27, '\n'})
        .file("a.env", "")
        .file("b.env", "");
    return shell.open(inside, true);
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
  }

  @ParameterizedTest
  @FieldSource("OFFERED")
  void wordsAreOffered(Completing shell, String typed, String words, String other) {
    Screen screen = screen(shell).type("-l '" + typed + "'").type("Tab");
    if (typed.endsWith("-")) {
      screen.type("Tab"); // shows all, if there are more than a few
    }
    for (String word : words.split(" ", -1)) {
      screen.await("offer " + word, () -> offers(screen, typed, word));
    }
    assertThat(offers(screen, typed, other)).as(screen.text()).isFalse();
  }

  private static boolean offers(Screen screen, String typed, String word) {
    String offered = screen.text().replace(typed.strip(), "");
    return List.of(offered.split("[\\s,=]+", -1)).contains(word); // some shells hide the "="
  }

  @ParameterizedTest
  @EnumSource
  void shellIsSilentWithoutTheProgram(Completing shell, @TempDir Path empty) {
    Screen screen = shell.open(empty, false);
    try {
      assertThat(afterTab(screen, "reeve sta")).isEqualTo(Screen.PROMPT + " reeve staZ");
    } finally {
      screen.close();
    }
  }

  @Test
  void procfileOfVariableAndOptionsFileIsCompleted(@TempDir Path empty) {
    Reeve fromFile = Reeve.in(empty, "__complete", "start", "").file("P", "mail: x\n");
    assertThat(fromFile.file(".reeve", "procfile: P\n").run().text()).startsWith("mail\t");
    Reeve fromVariable = Reeve.in(empty, "__complete", "start", "").file("Q", "job: x\n");
    assertThat(fromVariable.env("REEVE_PROCFILE", "Q").run().text()).startsWith("job\t");
    Result wrong = Reeve.in(empty, "__complete", "start", "").file(".reeve", "?\n").run();
    assertThat(wrong.text()).isEqualTo(":none\t\n");
    assertThat(wrong.err()).isEmpty();
    assertThat(wrong.code()).isZero();
  }
}
