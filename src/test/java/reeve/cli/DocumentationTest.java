package reeve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.EnumSource;
import reeve.export.ExportFormat;
import reeve.problem.ExitCode;

/// The man page has the options that the program has, and no others; the README has some of them.
/// Both say the same of exit statuses as the program.
class DocumentationTest {
  private static Set<String> names(CommandName command) {
    Set<String> names = new TreeSet<>();
    Options.of(command).forEach(option -> names.addAll(option.names()));
    return names;
  }

  private static Set<String> allNames() {
    Set<String> all = new TreeSet<>();
    Stream.of(CommandName.values()).forEach(command -> all.addAll(names(command)));
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

  /// A row names an option as the help does, or a pair of them, and those commands that have it if
  /// others do not.
  @Test
  void readmeDescribesOptionsAsTheHelpDoes() {
    Set<String> expected = new TreeSet<>();
    for (CommandName command : CommandName.values()) {
      for (Option<?> option : Options.of(command)) {
        String form = option.form().replace("--[no-]", option.longName() + ", --no-");
        boolean isOfAll = option.isOf(CommandName.RUN);
        String owners =
            String.join(", ", option.commands().stream().map(CommandName::text).toList());
        expected.add(form + (isOfAll ? "" : " (" + owners + ")"));
      }
    }
    Set<String> rows = new TreeSet<>();
    matches("^\\| (`-.*?) \\|", read("README.md"))
        .forEach(row -> rows.add(row.group(1).replace("`", "")));
    assertThat(rows).isNotEmpty().isSubsetOf(expected);
  }

  @Test
  void readmeNamesNoOtherOption() {
    Set<String> named = new TreeSet<>();
    matches("`(--[a-z-]+)[^`]*`", read("README.md").split("## Development", -1)[0])
        .forEach(match -> named.add(match.group(1)));
    assertThat(named).isSubsetOf(allNames());
  }

  @ParameterizedTest
  @EnumSource(names = {"START", "RUN", "CHECK", "EXPORT"})
  void manPageHasTheOptionsOfTheCommand(CommandName command) {
    Set<String> described = new TreeSet<>();
    matches("^\\.It (Fl .*)(?:\\n\\.Pq Cm (.*))?", section("OPTIONS"))
        .filter(item ->
            item.group(2) == null
                || List.of(item.group(2).split(" , ", -1)).contains(command.text()))
        .forEach(item -> described.addAll(flags(item.group(1))));
    assertThat(described).containsExactlyInAnyOrderElementsOf(names(command));
    Set<String> summary = new TreeSet<>();
    for (Option<?> option : Options.of(command)) {
      List<String> names = option.opposite().isEmpty() ? List.of() : List.of(option.opposite());
      summary.addAll(names);
      summary.add(option.names().getFirst());
    }
    summary.removeAll(Set.of("-h", "-V"));
    assertThat(flags(synopsis(command))).containsExactlyInAnyOrderElementsOf(summary);
  }

  private static String synopsis(CommandName command) {
    return Stream.of(section("SYNOPSIS").split("(?m)^\\.Nm\\n", -1))
        .filter(part -> part.contains("Cm " + command.text() + "\n") && !part.contains("Cm help"))
        .reduce("", String::concat);
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
    String table = read("README.md").split("\n## Exit status\n", -1)[1].split("\n## ", -1)[0];
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

  @Test
  void signalsAndFormatsAreNamedInTheirOrder() {
    String man = read("man/reeve.1").replace("\n.Cm ", " ").replaceAll("\\s*,|\\s+and\\s+", " ");
    assertThat(man.replaceAll("\\s+", " "))
        .contains(String.join(" ", Values.signals()), String.join(" ", ExportFormat.names()));
    assertThat(Help.of(CommandName.EXPORT).replace("\n", " "))
        .contains("FORMAT is one of " + String.join(", ", ExportFormat.names()) + ".");
  }
}
