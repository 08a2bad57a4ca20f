package reeve.end;

import java.util.ArrayList;
import java.util.List;

/// An env file and what a rule of its grammar makes of it.
///
/// All cases are files of one call, so no two may set the same name: `@` in a case stands for a
/// prefix of its own.
///
/// @param content bytes, one in each char
/// @param variables `KEY=VALUE`, one for each variable that the file sets
/// @param ignored the lines that are left out
/// @param warned the lines with a value that hardly means what it says
record EnvCase(
    String rule,
    String content,
    List<String> variables,
    List<Integer> ignored,
    List<Integer> warned) {
  static EnvCase rule(String rule, String content, String... variables) {
    return new EnvCase(rule, content, List.of(variables), List.of(), List.of());
  }

  EnvCase ignoring(Integer... lines) {
    return new EnvCase(rule, content, variables, List.of(lines), warned);
  }

  EnvCase warning(Integer... lines) {
    return new EnvCase(rule, content, variables, ignored, List.of(lines));
  }

  static List<EnvCase> all() {
    List<EnvCase> all = new ArrayList<>();
    all.addAll(EnvLineCases.CASES);
    all.addAll(EnvQuoteCases.CASES);
    all.addAll(EnvPieceCases.CASES);
    all.addAll(EnvExpansionCases.CASES);
    all.addAll(EnvDefaultCases.CASES);
    for (int i = 0; i < all.size(); i++) {
      all.set(i, all.get(i).withPrefix("c" + i + "_"));
    }
    return all;
  }

  private EnvCase withPrefix(String prefix) {
    List<String> own = variables.stream().map(v -> v.replace("@", prefix)).toList();
    return new EnvCase(rule, content.replace("@", prefix), own, ignored, warned);
  }

  @Override
  public String toString() {
    return rule;
  }
}
