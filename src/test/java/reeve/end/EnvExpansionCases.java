package reeve.end;

import static reeve.end.EnvCase.rule;

import java.util.List;

/// `${NAME}` and `${NAME:-default}`. The call inherits `INHERITED=from outside` and `EMPTY=`.
final class EnvExpansionCases {
  static final List<EnvCase> CASES =
      List.of(
          rule("a key above expands", "@A=1\n@B=x${@A}y\n", "@A=1", "@B=x1y"),
          rule("it expands between double quotes", "@A=1\n@B=\"x ${@A}\"\n", "@A=1", "@B=x 1"),
          rule("not between single quotes", "@A=1\n@B='${@A}'\n", "@A=1", "@B=${@A}"),
          rule("not in single quotes that join", "@A=1\n@B='${@A}'x\n", "@A=1", "@B=${@A}x"),
          rule("twice in a value", "@A=1\n@B=${@A}${@A}\n", "@A=1", "@B=11"),
          rule("through two keys", "@A=1\n@B=${@A}2\n@C=${@B}3\n", "@A=1", "@B=12", "@C=123"),
          rule("a key below does not", "@A=${@B}\n@B=2\n", "@A=", "@B=2"),
          rule("the value so far counts", "@A=1\n@B=${@A}\n@A=2\n", "@A=2", "@B=1"),
          rule("a key may extend itself", "@A=1\n@A=${@A}2\n@A=\"${@A}3\"\n", "@A=123"),
          rule("what is inherited expands", "@A=${INHERITED}!\n", "@A=from outside!"),
          rule("a key above hides it", "SHADOW=1\n@B=${SHADOW}\n", "SHADOW=1", "@B=1"),
          rule("unset is empty", "@A=x${@NONE}y\n", "@A=xy"),
          rule("empty is empty", "@A=x${EMPTY}y\n", "@A=xy"),
          rule("a name may have dots and dashes", "@a.b-c=1\n@B=${@a.b-c}\n", "@a.b-c=1", "@B=1"),
          rule("a default serves what is unset", "@A=${@NONE:-d e}\n", "@A=d e"),
          rule("a default serves what is empty", "@A=${EMPTY:-d}\n", "@A=d"),
          rule("a default serves an empty key", "@A=\n@B=${@A:-d}\n", "@A=", "@B=d"),
          rule("a default does not hide a value", "@A=1\n@B=${@A:-d}\n", "@A=1", "@B=1"),
          rule("a default may be empty", "@A=x${@NONE:-}y\n", "@A=xy"),
          rule("a default may hold quotes", "@A=${@NONE:-\"d'}\n", "@A=\"d'"),
          rule("a default may hold :-", "@A=${@NONE:-a:-b}\n", "@A=a:-b"),
          rule("a default goes to the next }", "@A=${@NONE:-a}b}\n", "@A=ab}"),
          rule("a default expands", "@A=1\n@B=${@NONE:-<${@A}>}\n", "@A=1", "@B=<1>"),
          rule("a default may run over lines", "@A=\"${@NONE:-a\nb}\"\n", "@A=a\nb"),
          rule("a default knows the escapes", "@A=\"${@NONE:-\\\"a\\n\\$\\\"}\"\n", "@A=\"a\n$\""),
          rule("no escapes without quotes", "@A=${@NONE:-a\\nb}\n", "@A=a\\nb"),
          rule("a comment ends an open default", "@A=${@NONE:-a # b}\n", "@A=${@NONE:-a")
              .warning(1),
          rule("bare $NAME stays", "@A=1\n@B=$@A\n@C=\"$@A\"\n", "@A=1", "@B=$@A", "@C=$@A"),
          rule("$( ) stays", "@A=$(id)\n@B=\"`id` $(id)\"\n", "@A=$(id)", "@B=`id` $(id)"),
          rule(
              "passwords survive",
              "@A=pa$$w0rd$1$\n@B=\"$2a$10$x\"\n",
              "@A=pa$$w0rd$1$",
              "@B=$2a$10$x"),
          rule("\\$ never expands", "@A=1\n@B=\"\\${@A}\"\n", "@A=1", "@B=${@A}"),
          rule("\\\\ before it does", "@A=1\n@B=\"\\\\${@A}\"\n", "@A=1", "@B=\\1"),
          rule("a plain backslash before it does", "@A=1\n@B=\\${@A}\n", "@A=1", "@B=\\1"),
          rule("$${NAME} is $ and the value", "@A=1\n@B=$${@A}\n", "@A=1", "@B=$1"),
          rule("${} stays", "@A=a${}b\n", "@A=a${}b").warning(1),
          rule("${:-d} stays", "@A=${:-d}\n", "@A=${:-d}").warning(1),
          rule("an open ${ stays", "@A=a${@A\n@B=\"${@A\"\n", "@A=a${@A", "@B=${@A").warning(1, 2),
          rule("an open default stays", "@A=${@A:-d\n", "@A=${@A:-d").warning(1),
          rule("a name with a blank stays", "@A=${a b}${ a}\n", "@A=${a b}${ a}").warning(1),
          rule(
                  "other operators stay",
                  "@A=${a:+b}${a:=b}${a:?b}${a%b}${#a}\n",
                  "@A=${a:+b}${a:=b}${a:?b}${a%b}${#a}")
              .warning(1),
          rule("one that opens in another", "@A=1\n@B=${x${@A}\n", "@A=1", "@B=${x1").warning(2),
          rule(
              "what came in is not expanded again",
              "@A='${INHERITED}'\n@B=${@A}\n",
              "@A=${INHERITED}",
              "@B=${INHERITED}"),
          rule(
              "what came in needs no escapes",
              "@A='\\n\"'\n@B=\"${@A}\"\n",
              "@A=\\n\"",
              "@B=\\n\""),
          rule("what came in keeps its blanks", "@A='1 # '\n@B=${@A}\n", "@A=1 # ", "@B=1 # "),
          rule("what came in keeps its lines", "@A='1\n2'\n@B=<${@A}>\n", "@A=1\n2", "@B=<1\n2>"),
          rule("an earlier file is read before", "@A=${FIRST_FILE}\n", "@A=first"),
          rule("an earlier file hides what is inherited", "@A=${HIDDEN}\n", "@A=shown"),
          rule("bytes come in as they are", "@A=${BYTES}\n", "@A=\u00c3\u00bc \u00ff"));

  private EnvExpansionCases() {}
}
