package reeve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import reeve.export.Format;
import reeve.problem.ExitCode;
import reeve.supervise.Signal;

/// The help and the man page have the options that the program has, and no others; the README has a
/// few of them. Of the completions `CompletionIT` says so.
///
/// An option is written as the help has it: `-e, --env FILE,...`.
class DocumentationTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final List<String> COMMANDS = List.of("start", "run", "check", "export");

  private static CommandSpec spec(String command) {
    Command made =
        switch (command) {
          case "start" -> new StartCommand(NOWHERE, true);
          case "run" -> new RunCommand(NOWHERE);
          case "check" -> new CheckCommand(NOWHERE, NOWHERE);
          default -> new ExportCommand(NOWHERE, NOWHERE);
        };
    return made.spec();
  }

  private static Set<String> options(String command) {
    Set<String> options = new TreeSet<>();
    for (OptionSpec option : spec(command).options()) {
      String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      options.add(String.join(", ", option.names()) + value);
    }
    return options;
  }

  private static Set<String> names(String command) {
    return spec(command).optionsMap().keySet();
  }

  private static Set<String> allNames() {
    Set<String> all = new TreeSet<>();
    COMMANDS.forEach(command -> all.addAll(names(command)));
    return all;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Matcher> matches(String regex, String text) {
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(text);
    return Stream.generate(() -> matcher).takeWhile(Matcher::find);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "run", "check", "export"})
  void helpHasTheOptionsOfTheCommand(String command) {
    Set<String> found = new TreeSet<>();
    matches("^  (?:(-\\w), |    )(--\\S+(?: \\S+)?)  ", Resource.text("help/" + command))
        .forEach(line -> {
          String option = join(line.group(1), line.group(2));
          found.add(option.replace("[no-]", ""));
          found.add(option.replace("[no-]", "no-"));
        });
    assertThat(found).containsExactlyInAnyOrderElementsOf(options(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "run", "check", "export"})
  void readmeHasOnlyOptionsOfTheCommand(String command) {
    Set<String> found = new TreeSet<>();
    matches("^\\| (`-.*?) (?:\\(([a-z, ]+)\\) )?\\|", read("README.md"))
        .filter(
            row -> row.group(2) == null || List.of(row.group(2).split(", ", -1)).contains(command))
        .forEach(row ->
            matches("(?:`(-\\w)`, )?`(--[^`]+)`", row.group(1))
                .forEach(option -> found.add(join(option.group(1), option.group(2)))));
    assertThat(found).isNotEmpty().isSubsetOf(options(command));
  }

  private static String join(String shortName, String longName) {
    return shortName == null ? longName : shortName + ", " + longName;
  }

  @Test
  void readmeNamesNoOtherOption() {
    Set<String> named = new TreeSet<>();
    matches("`(--[a-z-]+)[^`]*`", read("README.md").split("## Development", -1)[0])
        .forEach(match -> named.add(match.group(1)));
    assertThat(named).isSubsetOf(allNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "run", "check", "export"})
  void manPageDescribesTheOptionsOfTheCommand(String command) {
    Set<String> found = new TreeSet<>();
    matches("^\\.It (Fl .*)(?:\\n\\.Pq Cm (.*))?", section("OPTIONS"))
        .filter(item ->
            item.group(2) == null || List.of(item.group(2).split(" , ", -1)).contains(command))
        .forEach(item -> found.addAll(flags(item.group(1))));
    assertThat(found).containsExactlyInAnyOrderElementsOf(names(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "run", "check", "export"})
  void synopsisOfTheManPageHasTheOptionsOfTheCommand(String command) {
    String synopsis =
        Stream.of(section("SYNOPSIS").split("(?m)^\\.Nm\\n", -1))
            .filter(part -> part.contains("Cm " + command + "\n") && !part.contains("Cm help"))
            .reduce("", String::concat);
    for (OptionSpec option : spec(command).options()) {
      boolean isHelp = option.usageHelp() || option.versionHelp();
      assertThat(flags(synopsis).contains(option.shortestName()))
          .as(option + "")
          .isEqualTo(!isHelp);
    }
    assertThat(flags(synopsis)).isSubsetOf(names(command));
  }

  @Test
  void manPageNamesNoOtherOption() {
    assertThat(flags(read("man/reeve.1").replace("Fl \\-\n", ""))).isSubsetOf(allNames());
  }

  /// The flags of mdoc(7): `Fl f` and `Fl -long-name`.
  private static Set<String> flags(String mdoc) {
    Set<String> flags = new TreeSet<>();
    matches("\\bFl (-?[A-Za-z][a-z-]*)", mdoc).forEach(flag -> flags.add("-" + flag.group(1)));
    return flags;
  }

  @Test
  void exitStatusesAreListed() {
    Set<Integer> codes = new TreeSet<>(List.of(ExitCode.killedBy(0)));
    Stream.of(ExitCode.values()).forEach(code -> codes.add(code.number()));
    String table =
        read("README.md").split("\n## Exit (codes|status)\n", -1)[1].split("\n## ", -1)[0];
    assertThat(numbers("^\\|.*\\| (.*) \\|$", table)).isEqualTo(codes);
    assertThat(numbers("^\\.It (.*)", section("EXIT STATUS"))).isEqualTo(codes);
  }

  private static Set<Integer> numbers(String item, String text) {
    Set<Integer> numbers = new TreeSet<>();
    matches(item, text)
        .flatMap(match -> matches("\\d+", match.group(1)))
        .forEach(match -> numbers.add(Integer.parseInt(match.group())));
    return numbers;
  }

  private static String section(String title) {
    String page = read("man/reeve.1");
    int start = page.indexOf(".Sh " + title + "\n");
    return page.substring(start, page.indexOf("\n.Sh ", start + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "man/reeve.1",
        "completions/reeve.bash",
        "completions/_reeve",
        "completions/reeve.fish"
      })
  void signalsAndFormatsAreNamedInTheirOrder(String file) {
    String signals = String.join(" ", Stream.of(Signal.values()).map(Signal::name).toList());
    String words = read(file).replace("\n.Cm ", " ").replaceAll("\\s*,|\\s+and\\s+", " ");
    String text = words.replaceAll("\\s+", " ");
    assertThat(text).contains(signals, String.join(" ", Format.names()));
  }

  @Test
  void helpNamesTheFormats() {
    String text = Resource.text("help/export").replace("\n", " ");
    assertThat(text).contains("FORMAT is one of " + String.join(", ", Format.names()) + ".");
  }
}
