package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeve.Tools;

/// PID 1 of a container, whose other processes see it as such.
class EntrypointIT {
  private static final String CONTAINER = "unshare -pf --mount-proc ";

  @TempDir Path directory;

  private Result entrypoint(String web) {
    Tools.needs("unshare");
    assumeTrue(Shell.run(CONTAINER + "echo works").equals("works\n"));
    String line = "exec " + CONTAINER + "\"$reeve\"";
    return Reeve.shell(directory, line)
        .file("web", web)
        .procfile("web: sh ./web", "db: sleep 60")
        .run();
  }

  @Test
  void terminationStopsTheContainer() {
    Result result = entrypoint("kill -TERM 1; sleep 60");
    assertThat(result.text())
        .contains("SIGTERM received", "web.1 was killed by", "db.1 was killed by");
    assertThat(result.code()).isEqualTo(143);
  }

  @Test
  void statusOfAProcessIsThatOfTheContainer() {
    assertThat(entrypoint("exit 3").code()).isEqualTo(3);
    assertThat(entrypoint("kill -KILL $$").code()).isEqualTo(137);
  }

  @Test
  void orphansAreReaped() {
    String orphan =
        "(setsid sh -c 'echo $$ > new; mv new pid' &)\nuntil [ -e pid ]; do sleep 0.02; done\n";
    String isThere = "kill -0 $(cat pid) 2>/dev/null"; // a zombie is, too
    String web = orphan + "while " + isThere + "; do sleep 0.02; done\nexit 3";
    assertThat(entrypoint(web).code()).isEqualTo(3);
  }
}
