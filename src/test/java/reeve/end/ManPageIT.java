package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import reeve.Tools;

/// The man page of the built program, as the programs that print man pages see it.
class ManPageIT {
  private static final Path PAGE = Reeve.IMAGE.resolve("share/man/man1/reeve.1").toAbsolutePath();

  @Test
  void mandocHasNothingToWarnOf() {
    Tools.needs("mandoc");
    assertThat(Shell.run("mandoc -T lint -W warning '" + PAGE + "'")).isEmpty();
  }

  @Test
  void manHasNothingToWarnOf() {
    Tools.needs("man", "groff");
    assertThat(Shell.run("man --warnings -E UTF-8 -l '" + PAGE + "' 2>&1 >/dev/null")).isEmpty();
  }

  @Test
  void pageHasTheSectionsThatReadersLookFor() {
    Tools.needs("mandoc");
    assertThat(Shell.run("mandoc -T ascii '" + PAGE + "'").replaceAll(".\b", "").lines())
        .contains(
            "SYNOPSIS",
            "COMMANDS",
            "OPTIONS",
            "PROCFILE",
            "ENV FILES",
            "SIGNALS",
            "ENVIRONMENT",
            "FILES",
            "EXIT STATUS",
            "EXAMPLES",
            "COMPARISON WITH FOREMAN",
            "SEE ALSO");
  }
}
