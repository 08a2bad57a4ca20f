package reeve.end;

import static reeve.end.EnvCase.rule;

import java.util.List;

/// Defaults, as a POSIX shell has them.
final class EnvDefaultCases {
  static final List<EnvCase> CASES =
      List.of(
          rule("a default in a default", "@A=${@N:-${@M:-x}}\n", "@A=x"),
          rule("three deep, with text", "@A=a${@N:-b${@M:-c${@L-d}e}f}g\n", "@A=abcdefg"),
          rule("an outer value hides the inner", "@A=1\n@B=${@A:-${@N:-x}}y\n", "@A=1", "@B=1y"),
          rule("an inner value counts", "@A=1\n@B=${@N:-${@A:-x}}y\n", "@A=1", "@B=1y"),
          rule("two in a default", "@A=1\n@B=${@N:-${@A}-${@A}}\n", "@A=1", "@B=1-1"),
          rule("a default without :", "@A=${@N-def}\n", "@A=def"),
          rule("it serves nothing that is empty", "@A=<${EMPTY-def}>\n", "@A=<>"),
          rule("it does not hide a value", "@A=${INHERITED-x}\n", "@A=from outside"),
          rule("it may be empty", "@A=<${@N-}>\n", "@A=<>"),
          rule("it may hold -", "@A=${@N-a-b}\n@B=${@N--1}\n", "@A=a-b", "@B=-1"),
          rule("it may hold :-", "@A=${@N-a:-b}\n", "@A=a:-b"),
          rule("a name with - that is set", "@a-b=1\n@C=${@a-b}${@a-b:-x}\n", "@a-b=1", "@C=11"),
          rule("braces in a default end it", "@A=${@N:-{\"a\":1}}\n", "@A={\"a\":1}"),
          rule("a default in double quotes", "@A=\"${@N:-a \\\"b\\\" ${@M-c}}\"\n", "@A=a \"b\" c"),
          rule("an unknown form stays whole", "@A=${@N+${INHERITED}}\n", "@A=${@N+${INHERITED}}")
              .warning(1),
          rule("also in a default that counts", "@A=${@N:-${@M?x}}\n", "@A=${@M?x}").warning(1),
          rule("not in one that does not", "@A=${INHERITED:-${@M?x}}\n", "@A=from outside"),
          rule(
              "single quotes are no reason to warn",
              "@A='${x+y} ${ $HOME'\n",
              "@A=${x+y} ${ $HOME"),
          rule("nor is \\$", "@A=\"\\${x+y} \\$HOME\"\n", "@A=${x+y} $HOME"),
          rule("each key is warned of once", "@A=${x+y}${x?y}${\n", "@A=${x+y}${x?y}${")
              .warning(1));

  private EnvDefaultCases() {}
}
