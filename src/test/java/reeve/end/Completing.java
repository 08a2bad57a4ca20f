package reeve.end;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reeve.Tools;

/// A shell that completes command lines of reeve, with nobody's configuration but what the README
/// tells a user to do with the file in `completions`.
enum Completing {
  BASH("bash", "HOME=$PWD/home bash --noprofile --rcfile home/.bashrc -i") {
    @Override
    void configure(Path home) throws IOException {
      Path file = COMPLETIONS.resolve("reeve.bash");
      String quiet = "bind 'set bell-style none'\nbind 'set show-all-if-ambiguous on'\n";
      Files.writeString(home.resolve(".bashrc"), "PS1='prompt> '\n" + quiet + ". '" + file + "'\n");
    }
  },
  ZSH("zsh", "HOME=$PWD/home ZDOTDIR=$PWD/home zsh -d -i") {
    @Override
    void configure(Path home) throws IOException {
      String load = "fpath=('" + COMPLETIONS + "' $fpath)\nautoload -Uz compinit\ncompinit -u\n";
      Files.writeString(home.resolve(".zshrc"), "PS1='prompt> '\nsetopt no_beep\n" + load);
    }
  },
  FISH("fish", "HOME=$PWD/home XDG_CONFIG_HOME=$PWD/home XDG_DATA_HOME=$PWD/home fish -i") {
    @Override
    void configure(Path home) throws IOException {
      Path directory = Files.createDirectories(home.resolve("fish/completions"));
      Files.copy(COMPLETIONS.resolve("reeve.fish"), directory.resolve("reeve.fish"));
      String prompt = "function fish_prompt; echo -n 'prompt> '; end\nset -g fish_greeting\n";
      String plain = prompt + "set -g fish_autosuggestion_enabled 0\n";
      Files.writeString(home.resolve("fish/config.fish"), plain);
    }
  };

  private static final Path COMPLETIONS = Path.of("completions").toAbsolutePath();

  private final String program;
  private final String line;

  Completing(String program, String line) {
    this.program = program;
    this.line = line;
  }

  abstract void configure(Path home) throws IOException;

  /// Opens it in a directory.
  ///
  /// @param hasReeve false if no program `reeve` is to be found
  Screen open(Path directory, boolean hasReeve) {
    Tools.needs(program);
    try {
      configure(Files.createDirectories(directory.resolve("home")));
      Path bin = Files.createDirectories(directory.resolve("bin"));
      if (hasReeve) {
        Files.createSymbolicLink(bin.resolve("reeve"), Path.of(Reeve.launcher()));
      }
      return new Screen(directory, program, "PATH=$PWD/bin:$PATH; " + line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
