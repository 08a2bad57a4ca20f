package reeve.end;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.Tools;

/// The step of CI that the README shows exits as its tests do, with its own Procfile.
class CiStepIT {
  @TempDir Path directory;

  private static String readme(String regex) throws IOException {
    String readme = Files.readString(Path.of("README.md"), UTF_8);
    Matcher shown = Pattern.compile(regex).matcher(readme);
    assertThat(shown.find()).as(regex).isTrue();
    return shown.group(1);
  }

  private static String procfile() throws IOException {
    return readme("(?ms)^```\\n(server:.*?)^```$");
  }

  /// Runs the step. There is no terminal, as in a job.
  private Result step(String procfile, String tests) throws IOException {
    String run = readme("(?m)^ +run: exec (reeve .*)$");
    Reeve reeve =
        Reeve.shell(directory, "exec $" + run)
            .file("Procfile.ci", procfile)
            .file("run-tests", "#!/bin/sh\n" + tests)
            .env("PORT", freePort());
    assertThat(directory.resolve("run-tests").toFile().setExecutable(true)).isTrue();
    return reeve.run();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void stepExitsAsTheTestsAndLeavesNoServer(int code) throws Exception {
    Tools.needs("python3", "curl");
    Result result =
        step(
            procfile(),
            "curl -fsS \"localhost:$REEVE_PORT_SERVER/Procfile.ci\" | grep ^server\nexit " + code);
    assertThat(result.linesOf("tests.1"))
        .as(result + "")
        .anyMatch(line -> line.matches("server.*"));
    assertThat(result.text())
        .containsSubsequence("tests.1 exited with code " + code, "server.1 was killed by SIGTERM");
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void serverThatFailsStopsTheTests() throws Exception {
    Result result = step("server: exit 7\ntests: exec sleep 600\n", "");
    assertThat(result.code()).isEqualTo(7);
    assertThat(result.survivors()).isEmpty();
  }

  @Test
  void serverThatExitsZeroLeavesCodeToTests() throws Exception {
    String tests =
        """
        until [ -e pid ]; do sleep 0.02; done
        while kill -0 $(cat pid) 2>/dev/null; do sleep 0.02; done
        exit 3
        """;
    String server = "server: echo $$ > new; mv new pid\n";
    Result result = step(server + "tests: exec ./run-tests\n", tests);
    assertThat(result.text()).containsSubsequence("server.1 exited with code 0", "tests.1 exited");
    assertThat(result.code()).isEqualTo(3);
  }
}
