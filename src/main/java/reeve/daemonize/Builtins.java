package reeve.daemonize;

import java.util.Set;

/// Builtins and keywords, those of all shells together.
final class Builtins {
  private static final Set<String> ALL =
      words(
          """
          @ . : [ [[ ]] alias bg bind break builtin caller case cd chdir command compgen
          complete continue coproc declare dirs disown echo enable eval exec exit export false
          fc fg for function getopts hash help history jobs kill let local logout mapfile popd
          printf pushd pwd read readarray readonly return select set shift shopt source
          suspend test times trap true type typeset ulimit umask unalias unset wait
          """);

  /// Commands that decide whether later commands run.
  private static final Set<String> TESTS =
      words(
          """
          test [ [[ command type hash which read false ! grep egrep fgrep pgrep pidof diff cmp
          nc lsof mountpoint
          """);

  /// Programs that create no file that a later command of the line could run.
  private static final Set<String> MAKE_NOTHING =
      words(
          """
          sleep date cat ls ps pgrep pkill killall grep egrep head tail wc sort which uname id
          whoami hostname rm rmdir mkdir nc env nohup nice timeout printenv tr sed awk
          """);

  /// Programs that may install others into a directory of PATH.
  private static final Set<String> INSTALL =
      words(
          """
          npm npx pnpm yarn bun corepack pip pip3 pipx uv poetry pipenv gem bundle apt apt-get
          apk dnf yum brew nix asdf mise rbenv nvm volta rustup composer go cargo make cmake
          ninja ln cp mv install curl wget tar unzip git sh bash sudo
          """);

  private Builtins() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }

  static boolean has(String word) {
    return ALL.contains(word);
  }

  static boolean isTest(String word) {
    return TESTS.contains(word);
  }

  static boolean mayMakeFiles(String program) {
    return !ALL.contains(program) && !MAKE_NOTHING.contains(program);
  }

  static boolean mayInstall(String program) {
    return INSTALL.contains(program);
  }
}
