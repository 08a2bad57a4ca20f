package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `reeve export` writes what a service manager takes, or says why not and writes nothing.
class ExportIT {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeRoot() throws IOException {
    folder = Files.createDirectory(temporary.resolve("shop"));
    Reeve.in(folder).procfile("web: ./serve -p $PORT", "worker: ./work '50%'");
  }

  private Reeve export(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "export";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Reeve.in(folder, all);
  }

  private String listing(String path) {
    return Shell.run(
        "cd '" + folder + "' && find '" + path + "' -type f -printf '%m %P\\n' | sort");
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
    Reeve.shell(folder, "umask 077; \"$reeve\" export systemd units").run();
    String before = listing("units");
    Reeve.shell(folder, "umask 000; \"$reeve\" export systemd units").run();
    assertThat(listing("units")).contains("644 shop.target").isEqualTo(before);
  }

  @Test
  void systemdFindsNothingWrong() {
    Shell.needs("systemd-analyze");
    Reeve reeve =
        export("-l", "/var/log/my shop", "-t", "0.5", "-u", "root", "systemd", "my %units");
    reeve.procfile("web: exec sleep 1; echo \"a\\\\\" '%n' $PORT `x`", "cache: memcached -d");
    assertThat(reeve.file(".env", "A=\"\\\"$x%\\\\\\n\"\n").run().code()).isZero();
    String verify = "systemd-analyze verify --man=no *.target *.service; echo $?";
    assertThat(Shell.run("cd '" + folder + "/my %units' && " + verify)).isEqualTo("0\n");
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
    assertThat(folder.resolve("units")).doesNotExist();
  }

  @Test
  void onlyWhatReeveAddsIsExported() throws IOException {
    Reeve reeve = export("systemd", "units").file(".env", "MODE=fast\nSAME=same\nOVER=file\n");
    reeve.env("SECRET_OF_THE_CALLER", "x").env("SAME", "same").env("OVER", "shell").run();
    String all = "MODE=\"fast\"\nSAME=\"same\"\nOVER=\"file\"\n";
    String ports = "REEVE_PORT_WEB=\"5000\"\nREEVE_PORT_WORKER=\"5100\"\n";
    assertThat(folder.resolve("units/shop.env")).hasContent(all + ports);
    export("--shell-env-wins", "systemd", "units").env("OVER", "shell").run();
    assertThat(Files.readString(folder.resolve("units/shop.env"))).contains("OVER=\"shell\"");
  }

  @Test
  void pathsAreThoseThatServiceManagersTake() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Result result = export("-f", "sub/../Procfile", "systemd", "sub/../units/").run();
    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(folder.resolve("units/shop-web-1.service")))
        .contains("/shop\n", "/shop/units/shop.env\n")
        .doesNotContain("..");
  }

  @Test
  void ownTemplateReplacesOneFile() throws IOException {
    export().file("mine/process.service", "[Service]\nUser={{user}}\n# mine\n");
    assertThat(export("-u", "root", "--template", "mine", "systemd", "units").run().err())
        .isEmpty();
    assertThat(folder.resolve("units/shop-web-1.service"))
        .hasContent("[Service]\nUser=root\n# mine\n");
    assertThat(Files.readString(folder.resolve("units/shop.target"))).contains("Wants=");
  }

  @Test
  void templateWithAnUnknownPlaceChangesNothing() {
    export("systemd", "units").run();
    String before = Shell.run("cat '" + folder + "'/units/*");
    Reeve reeve = export("--template", "mine", "-p", "6000", "systemd", "units");
    Result result = reeve.file("mine/app.target", "[Unit]\nX={{ap}}\n").run();
    assertThat(result.err()).startsWith("reeve: mine/app.target:2: no value ap; there are app");
    assertThat(result.code()).isEqualTo(1);
    assertThat(Shell.run("cat '" + folder + "'/units/*")).isEqualTo(before);
  }

  @Test
  void processThatPutsItselfInTheBackgroundIsAWarning() throws IOException {
    Result result = export("systemd", "units").procfile("web: ./serve", "db: memcached -d").run();
    assertThat(result.err()).startsWith("reeve: Procfile:2: warning: `memcached`");
    assertThat(result.code()).isZero();
    assertThat(Files.readString(folder.resolve("units/shop-db-1.service")))
        .contains("\nExitType=cgroup\n");
    assertThat(Files.readString(folder.resolve("units/shop-web-1.service")))
        .doesNotContain("ExitType");
  }

  @Test
  void userOrLogFolderThatIsNotThereIsAWarning() throws IOException {
    Result result = export("-u", "no-such-user", "-l", "no/log", "systemd", "units").run();
    assertThat(result.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("reeve: warning: "))
        .anyMatch(line -> line.contains("\"no-such-user\""));
    assertThat(Files.readString(folder.resolve("units/shop-web-1.service")))
        .contains("\nUser=no-such-user\n", "/shop/no/log/shop-web-1.log\n");
  }
}
