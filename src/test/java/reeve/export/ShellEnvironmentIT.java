package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.plan.Plan;

/// What a shell and its children find in their environment once it has read the file.
class ShellEnvironmentIT {
  @TempDir Path directory;

  private static String content(String user, Map<String, String> variables) {
    Plan plan = Exports.plan("web: ./serve\n", "web=1", variables);
    ExportContext usual = Exports.context(ExportFormat.SUPERVISORD);
    ExportContext context =
        new ExportContext(
            usual.app(),
            user,
            usual.location(),
            Optional.empty(),
            usual.searchPath(),
            usual.umask(),
            usual.stopRules(),
            usual.templates());
    return ShellEnvironment.file(plan, context).content();
  }

  private String run(String shell, String content, String line) throws IOException {
    Path file = Files.writeString(directory.resolve("env"), content, ISO_8859_1);
    String read = ". '" + file + "'; exec " + shell + " -c '" + line + "'";
    ProcessBuilder builder = new ProcessBuilder(shell, "-c", read).redirectErrorStream(true);
    builder.environment().keySet().retainAll(Set.of("PATH"));
    return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void homeIsThatOfTheUser() throws IOException {
    String content = content("root", Map.of());
    assertThat(run("sh", content, "echo $HOME $USER $LOGNAME")).isEqualTo("/root root root\n");
    content = content("root", Map.of("HOME", "/srv"));
    assertThat(run("sh", content, "echo $HOME")).isEqualTo("/srv\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "my user", "$(id)", "DOMAIN\\joe"})
  void userWhomNoShellKnowsIsLeftOut(String user) {
    assertThat(content(user, Map.of())).doesNotContain("~").doesNotContain("HOME=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void variablesOfTheShellItselfDoNotStopIt(String shell) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : List.of("UID", "EUID", "PPID", "SHELLOPTS", "BASHOPTS", "IFS", "OTHER")) {
      variables.put(name, "7");
    }
    String posix = shell.equals("bash") ? "bash --posix" : shell;
    String content = content("root", variables);
    Path file = Files.writeString(directory.resolve("env"), content, ISO_8859_1);
    String read = ". '" + file + "'; echo \"$OTHER\"; exec sh -c 'set -- $(echo a7b); echo $#'";
    Process process = new ProcessBuilder("sh", "-c", "exec " + posix + " -c \"$0\"", read).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(output).isEqualTo("7\n1\n");
  }
}
