package reeve.daemonize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Helpers by the program and the words of their processes: `PROGRAM: WORD WORD...`, where `~` is a
/// space within a word.
class KnownHelpersTest {
  private static final KnownHelpers HELPERS = new KnownHelpers();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watchman: /usr/bin/watchman --foreground --logfile=/x/log",
        "watchman:",
        "node: node /src/node_modules/.bin/eslint_d start",
        "node: /usr/bin/node /src/node_modules/eslint_d/lib/daemon.js",
        "MainThread: /usr/bin/node --no-warnings /src/node_modules/nx/src/daemon/server/start.js",
        "node: node /src/node_modules/nx/dist/src/daemon/server/start.js",
        "java: /jdk/bin/java -Xmx512m -cp /x/launcher.jar"
            + " org.gradle.launcher.daemon.bootstrap.GradleDaemon 8.5",
        "java: java -cp x org.jetbrains.kotlin.daemon.KotlinCompileDaemon --daemon-runFilesPath x",
        "java: bazel(shop) --batch_cpu_scheduling -jar /x/install/1/A-server.jar",
        "java: /x/jdk/bin/java -jar /x/install/1/A-server.jar --output_base=x",
        "sccache: sccache",
        "ruby: spring~server~|~shop~|~started~5~secs~ago",
        "ruby: spring~app~~~~|~shop~|~started~5~secs~ago~|~development~mode",
        "esbuild: /src/node_modules/@esbuild/linux-x64/bin/esbuild --service=0.21.5 --ping",
        "chrome_crashpad: /opt/chrome/chrome_crashpad_handler --monitor-self",
        "chrome_crashpad:",
        "ssh-agent: ssh-agent -s",
        "gpg-agent: gpg-agent --homedir /x --use-standard-socket --daemon",
        "adb: adb -L tcp:5037 fork-server server --reply-fd 4",
        "dbus-daemon: dbus-daemon --syslog-only --fork --print-pid 5 --session",
        "turbo: /src/node_modules/turbo-linux-64/bin/turbo --skip-infer daemon",
        "dotnet: /usr/bin/dotnet exec /sdk/Roslyn/bincore/VBCSCompiler.dll -pipename:x",
        "dotnet: dotnet /sdk/8.0.1/MSBuild.dll /nologo /nodemode:1 /nodeReuse:true",
        "ssh: ssh:~/home/me/.ssh/cm-git@example.org~[mux]",
        "git: git fsmonitor--daemon run --detach",
        "git: /usr/lib/git-core/git gc --auto --detach",
        "python3: python3 -m mypy.dmypy --status-file x daemon",
        "node: node /usr/lib/node_modules/x/node_modules/update-notifier/check.js {}",
      })
  void processIsAHelper(String process) {
    assertThat(isHelper(process)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "memcached: memcached -d",
        "sleep: sleep 300",
        "sleep: sleep watchman",
        "node: node server.js watchman",
        "node: node /src/daemon/server/start.js",
        "java: java -jar shop.jar",
        "java: java -jar /src/my-server.jar",
        "ruby: ruby spring.rb server",
        "ruby: puma~5.6~(tcp://0.0.0.0:3000)~[shop]",
        "esbuild: esbuild a.js --watch",
        "turbo: turbo run dev",
        "adb: adb logcat",
        "git: git daemon --detach",
        "ssh: ssh -f -N example.org",
        "dotnet: dotnet run",
        "dotnet: dotnet /sdk/8.0.1/MSBuild.dll /t:Build",
        "sccache-dist: sccache-dist server",
        ": ",
      })
  void processIsNone(String process) {
    assertThat(isHelper(process)).isFalse();
  }

  @Test
  void cutNameIsOneThatTheSystemCut() {
    assertThat(HELPERS.has("crashpad_handle", List.of())).isTrue();
    assertThat(HELPERS.has("crashpad", List.of())).isFalse();
  }

  private static boolean isHelper(String process) {
    int colon = process.indexOf(':');
    List<String> argv = new ArrayList<>();
    for (String word : process.substring(colon + 1).strip().split(" ", -1)) {
      argv.add(word.replace('~', ' '));
    }
    argv.remove("");
    return HELPERS.has(process.substring(0, colon), argv);
  }
}
