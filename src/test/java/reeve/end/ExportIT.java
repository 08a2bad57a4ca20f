package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reeve.Tools;
import reeve.export.ExportFormat;

/// `reeve export` writes what a service manager takes, or says why not and writes nothing.
class ExportIT {
  @TempDir Path temporary;
  private Path directory;

  @BeforeEach
  void makeRoot() throws IOException {
    directory = Files.createDirectory(temporary.resolve("shop"));
    Reeve.in(directory).procfile("web: ./serve -p $PORT", "worker: ./work '50%'");
  }

  private Reeve export(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "export";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Exported.asCaller(Reeve.in(directory, all));
  }

  private String listing(String path) {
    return Shell.run(
        "cd '" + directory + "' && find '" + path + "' -type f -printf '%m %P\\n' | sort");
  }

  @Test
  void filesLieInLocationWithTheirModes() {
    Result result = export("-m", "web=2,worker=1", "systemd", "units").run();
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.text().lines()).hasSize(5).allMatch(line -> line.startsWith("wrote /"));
    assertThat(listing("units"))
        .isEqualTo(
            """
            600 shop.env
            644 .shop.reeve-export
            644 shop-web-1.service
            644 shop-web-2.service
            644 shop-worker-1.service
            644 shop.target
            """);
  }

  @Test
  void modesDoNotDependOnTheUmask() {
    Reeve.shell(directory, "umask 077; \"$reeve\" export systemd units").run();
    String before = listing("units");
    Reeve.shell(directory, "umask 000; \"$reeve\" export systemd units").run();
    assertThat(listing("units")).contains("644 shop.target").isEqualTo(before);
  }

  @Test
  void systemdFindsNothingWrong() {
    Tools.needs("systemd-analyze");
    Reeve reeve =
        export("-l", "/var/log/my shop", "-t", "0.5", "-u", "root", "systemd", "my %units");
    reeve.procfile("web: exec sleep 1; echo \"a\\\\\" '%n' $PORT `x`", "cache: memcached -d");
    assertThat(reeve.file(".env", "A=\"\\\"$x%\\\\\\n\"\n").run().code()).isZero();
    String verify = "systemd-analyze verify --man=no *.target *.service; echo $?";
    assertThat(Shell.run("cd '" + directory + "/my %units' && " + verify)).isEqualTo("0\n");
  }

  @Test
  void exportingAgainRemovesWhatIsStale() {
    export("-m", "web=2", "systemd", "units").run();
    export("-a", "shop2", "systemd", "units").run();
    Result result = export("-m", "web=1", "systemd", "units").run();
    assertThat(result.text()).contains("removed ").contains("/units/shop-web-2.service\n");
    assertThat(listing("units"))
        .contains("shop-web-1.service", "shop2-worker-1.service")
        .doesNotContain("shop-web-2.service");
  }

  @Test
  void dryRunShowsAllAndTouchesNothing() {
    Result result = export("--dry-run", "systemd", "units").file(".env", "A='b c'\n").run();
    assertThat(result.text())
        .contains("/shop/units/shop.env 0600\nA=\"b c\"\n", "shop.target 0644\n", "[Install]\n");
    assertThat(directory.resolve("units")).doesNotExist();
  }

  @Test
  void onlyWhatReeveAddsIsExported() throws IOException {
    Reeve reeve = export("systemd", "units").file(".env", "MODE=fast\nSAME=same\nOVER=file\n");
    reeve.env("SECRET_OF_THE_CALLER", "x").env("SAME", "same").env("OVER", "shell").run();
    String all = "MODE=\"fast\"\nSAME=\"same\"\nOVER=\"file\"\n";
    String ports = "REEVE_PORT_WEB=\"5000\"\nREEVE_PORT_WORKER=\"5100\"\n";
    assertThat(directory.resolve("units/shop.env")).hasContent(all + ports);
    export("--shell-env-wins", "systemd", "units").env("OVER", "shell").run();
    assertThat(Files.readString(directory.resolve("units/shop.env"))).contains("OVER=\"shell\"");
  }

  @Test
  void pathsAreThoseThatServiceManagersTake() throws IOException {
    Files.createDirectories(directory.resolve("sub"));
    Result result = export("-f", "sub/../Procfile", "systemd", "sub/../units/").run();
    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(directory.resolve("units/shop-web-1.service")))
        .contains("/shop\n", "/shop/units/shop.env\n")
        .doesNotContain("..");
  }

  @Test
  void ownTemplateReplacesOneFile() throws IOException {
    export().file("mine/process.service", "[Service]\nUser={{user}}\n# mine\n");
    assertThat(export("-u", "root", "--template", "mine", "systemd", "units").run().err())
        .isEmpty();
    assertThat(directory.resolve("units/shop-web-1.service"))
        .hasContent("[Service]\nUser=root\n# mine\n");
    assertThat(Files.readString(directory.resolve("units/shop.target"))).contains("Wants=");
  }

  @Test
  void templateWithAnUnknownPlaceChangesNothing() {
    export("systemd", "units").run();
    String before = Shell.run("cat '" + directory + "'/units/*");
    Reeve reeve = export("--template", "mine", "-p", "6000", "systemd", "units");
    Result result = reeve.file("mine/app.target", "[Unit]\nX={{ap}}\n").run();
    assertThat(result.err()).startsWith("reeve: mine/app.target:2: no value ap; there are app");
    assertThat(result.code()).isEqualTo(1);
    assertThat(Shell.run("cat '" + directory + "'/units/*")).isEqualTo(before);
  }

  @Test
  void daemonizingProcessIsAWarning() throws IOException {
    Result result = export("systemd", "units").procfile("web: ./serve", "db: memcached -d").run();
    assertThat(result.err()).startsWith("reeve: Procfile:2: warning: `memcached`");
    assertThat(result.code()).isZero();
    assertThat(Files.readString(directory.resolve("units/shop-db-1.service")))
        .contains("\nExitType=cgroup\n");
    assertThat(Files.readString(directory.resolve("units/shop-web-1.service")))
        .doesNotContain("ExitType");
  }

  @Test
  void userOrLogDirectoryThatIsNotThereIsAWarning() throws IOException {
    Result result = export("-u", "no-such-user", "-l", "no/log", "systemd", "units").run();
    assertThat(result.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("reeve: warning: "))
        .anyMatch(line -> line.contains("\"no-such-user\""));
    assertThat(Files.readString(directory.resolve("units/shop-web-1.service")))
        .contains("\nUser=no-such-user\n", "/shop/no/log/shop-web-1.log\n");
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void servicesThatRootIsToRunAreAWarning(ExportFormat format) {
    Exported.nobody(temporary);
    String[] arguments = {"export", format.id(), "units"};
    Result result = Reeve.in(directory, arguments).run();
    assertThat(result.err())
        .isEqualTo("reeve: warning: the services will run as root; give another user with -u\n");
    assertThat(result.code()).isZero();
    assertThat(Reeve.in(directory, "export", "-u", "root", format.id(), "units").run().err())
        .isEmpty();
    String other =
        Shell.asNobody(directory, "\"$reeve\" export --dry-run " + format.id() + " units");
    assertThat(Reeve.shell(directory, other).run().err()).isEmpty();
  }

  @Test
  void unsupportedVariablesAreNamedWithTheirLines() {
    Reeve reeve = export("-e", ".env,more.env", "systemd", "units");
    reeve.file(".env", "A=1\n9DIGIT=hunter2\na.b=1\n").file("more.env", "\na.b='hunter2\n'\n-=1\n");
    Result result = reeve.run();
    assertThat(result.err())
        .isEqualTo(
            """
            reeve: .env:2: the variable 9DIGIT: systemd takes no name that begins with a digit; \
            rename it
            reeve: more.env:2: the variable a.b: systemd takes no "." in a name; rename it
            reeve: more.env:4: the variable -: systemd takes no "-" in a name; rename it
            """);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.text()).isEmpty();
    assertThat(directory.resolve("units")).doesNotExist();
  }

  @Test
  void variableThatServiceShellDropsIsAWarning() {
    Assumptions.assumeTrue(Shell.run("readlink -f /bin/sh").endsWith("dash\n"), "needs dash");
    Result result = export("runit", "units").file(".env", "A=1\na.b=hunter2\n").run();
    assertThat(result.err())
        .startsWith("reeve: .env:2: warning: a.b does not reach the processes: /bin/sh (dash)")
        .hasLineCount(1);
    assertThat(result.code()).isZero();
  }

  @Test
  void valueOfTheEnvironmentIsNotSaidToBeOfAFile() {
    Reeve reeve =
        Exported.asCaller(
            Reeve.shell(
                directory,
                "export A=$(printf '\\1') C=$(printf '\\1'); \"$reeve\" export --shell-env-wins"
                    + " launchd units"));
    Result result = reeve.file(".env", "A=1\nB=${C}\n").run();
    assertThat(result.err())
        .startsWith("reeve: the value of the variable A holds a control character")
        .contains("\nreeve: .env:2: the value of the variable B holds");
  }

  @ParameterizedTest
  @CsvSource({
    "systemd, shop-web.1.service shop-web@.service shop-web.target shop-old.2.service"
        + " shop-web.target.wants/shop-web@5000.service shop-web-2.service",
    "upstart, shop-web-2.conf shop-old-1.conf",
    "launchd, shop-web-1.plist",
    "supervisord, ''",
    "runit, shop-old-1 shop-web-1/env/OLD shop-web-1/log/run",
    "daemontools, shop-web-2 shop-web-1/env/OLD",
    "s6, shop-web-1/env/OLD shop-web-1/log/run",
  })
  void staleFilesOfAnOlderExportAreWarnings(String format, String paths) {
    List<String> expected = new ArrayList<>();
    for (String path : paths.split(" ", -1)) {
      if (!path.isEmpty()) {
        boolean isService = path.matches("shop-\\w+-\\d");
        Reeve.in(directory).file("units/" + path + (isService ? "/run" : ""), "");
        expected.add("reeve: warning: " + directory + "/units/" + path + " is not of this export");
      }
    }
    assertWarnings(export("--dry-run", format, "units").run(), expected);
    assertWarnings(export(format, "units").run(), expected);
    assertWarnings(export(format, "units").run(), expected);
  }

  private static void assertWarnings(Result result, List<String> expected) {
    assertThat(
            result.err().lines().map(line -> line.replaceFirst("( is not of this export).*", "$1")))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(result.code()).isZero();
  }

  /// Those of other applications, those that reeve replaces, and what an operator adds.
  @ParameterizedTest
  @CsvSource({
    "systemd, shop.target shop-web-1.service shop-backup.service shop-api-web.1.service"
        + " shop-backup@.service shop.target.wants/redis.service other-web.1.service"
        + " shop-web-1.service.d/more.conf shop2-web.1.service shop-api.target",
    "upstart, shop.conf shop-web.conf shop-web-1.conf shop-api-web-1.conf shop-backup.conf",
    "launchd, shop-web.plist shop.web.1.plist other-web-1.plist",
    "supervisord, shop.conf shop-web-1.conf",
    "runit, shop-web-1/down shop-web-1/check shop-web-1/env/A shop-web-2/notes shop-web-1/env/.x"
        + " other-web-1/run shop-api-web-1/run shop-web-1/log/supervise/pid",
  })
  void otherFilesAreNoWarnings(String format, String paths) {
    for (String path : paths.split(" ", -1)) {
      Reeve.in(directory).file("units/" + path, "");
    }
    Reeve.in(directory).file(".env", "A=1\n");
    export("-a", "shop-work", format, "units").procfile("web: x").run();
    Reeve.in(directory).procfile("web: x", "work-web: y");
    assertWarnings(export("-m", "web=2", format, "units").run(), List.of());
    assertWarnings(export("-m", "web=1", format, "units").run(), List.of());
  }
}
