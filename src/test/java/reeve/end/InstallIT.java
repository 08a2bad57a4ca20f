package reeve.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeve.Tools;

/// A user who types what the README says has the man page and the completions.
class InstallIT {
  private static final String BASH_COMPLETION = "/usr/share/bash-completion/bash_completion";

  @TempDir Path home;

  private static String readme(String begin) throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    Matcher block = Pattern.compile("(?ms)^```sh\n(" + begin + ".*?)^```$").matcher(readme);
    assertThat(block.find()).as(begin).isTrue();
    return block.group(1);
  }

  private void install() throws Exception {
    Path share = home.resolve("reeve/share");
    Path image = Reeve.IMAGE.toAbsolutePath().resolve("share");
    Shell.run("mkdir '" + home + "/reeve' && cp -R '" + image + "' '" + share + "'");
    String typed = readme("share=").replaceFirst("share=\\S+", "share='" + share + "'");
    assertThat(Reeve.shell(home, "HOME=$PWD; " + typed).run().err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "bash, bash --noprofile --rcfile .bashrc -i",
        "zsh, ZDOTDIR=$PWD zsh -d -i",
        "fish, fish -i",
      })
  void shellCompletesACommand(String shell, String line) throws Exception {
    install();
    if (shell.equals("bash")) {
      Tools.needs(BASH_COMPLETION);
    }
    String prompt = "PS1='" + Screen.PROMPT + " '\n";
    Reeve.in(home)
        .file(".bashrc", prompt + ". " + BASH_COMPLETION + "\n")
        .file(".zshrc", prompt + readme("fpath="))
        .file(
            ".config/fish/config.fish",
            "function fish_prompt; echo -n '" + Screen.PROMPT + " '; end\nset -g fish_greeting\n");
    Reeve.in(home).file("bin/reeve", "#!/bin/sh\nexec '" + Reeve.launcher() + "' \"$@\"\n");
    assertThat(home.resolve("bin/reeve").toFile().setExecutable(true)).isTrue();
    String clean = "env -u XDG_CONFIG_HOME -u XDG_DATA_HOME HOME=$PWD PATH=$PWD/bin:$PATH ";
    try (Screen screen = new Screen(home, shell, clean + line)) {
      screen.type("-l 'reeve sta'").type("Tab").type("Z").await("reeve start Z");
    }
  }

  @Test
  void manFindsThePage() throws Exception {
    Tools.needs("man");
    install();
    Path bin = Files.createDirectories(home.resolve(".local/bin"));
    String man = "unset MANPATH; HOME='" + home + "' PATH='" + bin + "':$PATH man -w reeve";
    assertThat(Shell.run(man)).isEqualTo(home.resolve("reeve/share/man/man1/reeve.1") + "\n");
  }
}
