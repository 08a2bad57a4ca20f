package reeve.daemonize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word or operator of bash that other shells may not have.
///
/// @param name its spelling
/// @param probe a line without side effects that exits 0 if a shell has the extension
/// @param instead the portable spelling, or ""
/// @param isLiteral true if a shell without it treats it as plain text and continues
public record Extension(String name, String probe, String instead, boolean isLiteral) {
  private static final Pattern EXPANSION =
      Pattern.compile(
          "(?<!\\\\)\\$\\{(?:(?<indirect>!)\\w|\\w+(?<sign>/|\\^|,|\\[|@|:(?=[0-9]|[$]|\\s-))?)");
  private static final Map<String, Extension> KNOWN = new LinkedHashMap<>();

  static {
    add("[[", "[[ a = a ]]", "use `[`");
    add("((", "((1))", "");
    add("&>", "x=$(echo y &>/dev/null); [ -z \"$x\" ]", "use `>FILE 2>&1`");
    add("|&", "true |& true", "use `2>&1 |`");
    add("<<<", ": <<<a", "");
    add("<(", ": <(:)", "");
    add(">(", ": >(:)", "");
    add("$'...'", "[ $'a' = a ]", "");
    add("NAME=(...)", "a=(1)", "");
    add("NAME+=", "a=b; a+=c; [ \"$a\" = bc ]", "");
    add("${NAME/...}", "a=b; : ${a//b/c}", "");
    add("${NAME:1}", "a=b; : ${a:0:1}", "");
    add("${NAME^}", "a=b; : ${a^}", "");
    add("${NAME,}", "a=b; : ${a,}", "");
    add("${NAME[...]}", "a=b; : ${a[0]}", "");
    add("${!NAME}", "a=b; : ${!a}", "");
    add("function", "function f() { :; }", "use `NAME() {`");
    add("==", "[ a == a ]", "use `=`");
    add("set -o pipefail", "set -o pipefail", "");
    add("wait -n", ": & wait -n", "");
    add("trap ERR", "trap : ERR", "");
    add("exec -a", "(exec -a a true)", "");
    add("local -a", "f() { local -a a; }; f", "");
    add("source", "command -v source", "use `.`");
    add(">&FILE", "echo y >&/dev/null", "use `>FILE 2>&1`");
    add("${NAME@}", "a=b; : ${a@Q}", "");
    add("trap SIG", "trap : SIGCONT", "leave out `SIG`");
    add("kill -SIG", "kill -SIGCONT $$", "leave out `SIG`");
    add("export -f", "f() { :; }; export -f f", "");
    add("printf -v", "printf -v x y", "use `NAME=$(printf ...)`");
    for (String option : List.of("-a", "-d", "-n", "-s", "-t")) {
      String value = "dnt".indexOf(option.charAt(1)) < 0 ? "" : "1";
      add("read " + option, "echo 1 | read " + option + value + " x", "");
    }
    for (String word :
        List.of(
            "declare", "typeset", "let", "select", "shopt", "pushd", "popd", "dirs", "mapfile")) {
      add(word, "command -v " + word, "");
    }
    for (String word : List.of("readarray", "disown", "coproc", "compgen", "builtin", "enable")) {
      add(word, "command -v " + word, "");
    }
    KNOWN.put("{1..3}", new Extension("{1..3}", "[ {1..1} = 1 ]", "", true));
    String echo = "[ \"$(echo -e a)\" = a ]";
    KNOWN.put("echo -e", new Extension("echo -e", echo, "use `printf`", true));
  }

  private static void add(String name, String probe, String instead) {
    KNOWN.put(name, new Extension(name, probe, instead, false));
  }

  static Extension of(String name) {
    Extension known = KNOWN.get(name);
    if (known == null) {
      throw new IllegalArgumentException(name);
    }
    return known;
  }

  /// Finds extensions after the names in `${...}`; commands in substitutions are ignored.
  static void findExpansions(String text, Set<String> found) {
    if (text.indexOf("${") < 0 || text.indexOf("$(") >= 0 || text.indexOf('`') >= 0) {
      return;
    }
    Matcher expansion = EXPANSION.matcher(text);
    while (expansion.find()) {
      if (expansion.group("indirect") != null) {
        found.add("${!NAME}");
      } else if (expansion.group("sign") != null) {
        found.add(ofExpansion(expansion.group("sign")));
      }
    }
  }

  /// Returns the extension that this operator in `${NAME...}` is.
  private static String ofExpansion(String sign) {
    return switch (sign) {
      case "/" -> "${NAME/...}";
      case ":" -> "${NAME:1}";
      case "[" -> "${NAME[...]}";
      default -> "${NAME" + sign + "}";
    };
  }

  /// Returns the extension that a simple command is, or "".
  ///
  /// @param words starting with its program
  static String ofCommand(List<String> words) {
    String first = words.getFirst();
    String second = words.size() > 1 ? words.get(1) : "";
    return switch (first) {
      case "[[" -> "[[";
      case "[", "test" -> words.contains("==") ? "==" : "";
      case "set" -> words.contains("pipefail") ? "set -o pipefail" : "";
      case "wait" -> second.equals("-n") ? "wait -n" : "";
      case "trap" -> ofTrap(words);
      case "echo" -> second.equals("-e") ? "echo -e" : "";
      case "kill" -> second.startsWith("-SIG") ? "kill -SIG" : "";
      case "export" -> second.equals("-f") ? "export -f" : "";
      case "printf" -> second.equals("-v") ? "printf -v" : "";
      case "read" -> ofRead(words);
      case "exec" -> second.equals("-a") ? "exec -a" : "";
      case "local" -> second.startsWith("-") ? "local -a" : "";
      case "{1..3}" -> "";
      default -> KNOWN.containsKey(first) && Character.isLetter(first.charAt(0)) ? first : "";
    };
  }

  private static String ofTrap(List<String> words) {
    if (words.size() < 3) {
      return "";
    }
    boolean hasPrefix = words.stream().skip(2).anyMatch(word -> word.startsWith("SIG"));
    return words.contains("ERR") ? "trap ERR" : hasPrefix ? "trap SIG" : "";
  }

  /// Returns the first option of `read` that POSIX does not have.
  private static String ofRead(List<String> words) {
    for (int i = 1; i < words.size() && words.get(i).startsWith("-"); i++) {
      for (char option : words.get(i).toCharArray()) {
        if (KNOWN.containsKey("read -" + option)) {
          return "read -" + option;
        }
      }
    }
    return "";
  }
}
