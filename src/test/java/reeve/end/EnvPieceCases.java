package reeve.end;

import static reeve.end.EnvCase.rule;

import java.util.List;

/// Quotes within quotes, and pieces that join.
final class EnvPieceCases {
  static final List<EnvCase> CASES =
      List.of(
          rule("export -p of dash", "@A='it'\"'\"'s'\n", "@A=it's"),
          rule("export -p of zsh", "@A='it'\\''s'\n", "@A=it's"),
          rule("declare -p of bash", "@A=\"a\\\"b\\`c\\$d\\\\e\"\n", "@A=a\"b`c$d\\e"),
          rule("export -p over lines", "@A='a\nit'\"'\"'s\nb'\n@B=1\n", "@A=a\nit's\nb", "@B=1"),
          rule("double, text and single join", "@A=\"a\"b'c'\n", "@A=abc"),
          rule("single, double and single join", "@A='a '\"b \"'c '\n", "@A=a b c "),
          rule("single and text join", "@A='/a b'/c\n", "@A=/a b/c"),
          rule("text joins between kinds", "@A='a'b\"c\"d\n", "@A=abcd"),
          rule("empty pieces join", "@A=''\"\"''x\"\"\n", "@A=x"),
          rule("pieces may have a comment", "@A='a'b # c\n@B='a'\"b\" #'c'\n", "@A=ab", "@B=ab"),
          rule("# in text that joins stays", "@A='a'b#c\n", "@A=ab#c"),
          rule("blanks after pieces are dropped", "@A='a'b \t\n", "@A=ab"),
          rule("each piece has its escapes", "@A=\"\\n\"\\n'\\n'\n", "@A=\n\\n\\n"),
          rule(
              "each piece has its variables",
              "@A=1\n@B=\"${@A}\"'${@A}'${@A}\n",
              "@A=1",
              "@B=1${@A}1"),
          rule("no variable begins in two pieces", "@A=1\n@B=\"$\"'{@A}'\n", "@A=1", "@B=${@A}"),
          rule("no variable ends in single quotes", "@A=\"${x\"'}'\n", "@A=${x}").warning(1),
          rule("triple quotes over lines", "@A=\"\"\"\na\n\"\"\"\n@B=1\n", "@A=\na\n", "@B=1"),
          rule("\\\" between pieces is a quote", "@A=\"a\"\\\"\"b\"\n", "@A=a\"b"),
          rule("\\' of python-dotenv is a quote", "@A='it\\'s'\n", "@A=it's"),
          rule("\\' more than once", "@A='\\'a\\' \\'b\\''\n", "@A='a' 'b'"),
          rule("\\' with a comment", "@A='it\\'s' # don't\n", "@A=it's"),
          rule("a backslash at the end stays", "@A='C:\\dir\\'\n@B='x'\n", "@A=C:\\dir\\", "@B=x"),
          rule("and before a comment", "@A='C:\\dir\\' # it's\n", "@A=C:\\dir\\"),
          rule("and before a quoted piece", "@A='a\\'\"'\"'b'\n", "@A=a\\'b"),
          rule("\\' looks no further than its line", "@A='a\\'\n@B='b'\n", "@A=a\\", "@B=b"),
          rule("other backslashes stay with \\'", "@A='C:\\n \\'x\\''\n", "@A=C:\\n 'x'"),
          rule("apostrophe in quotes", "@A='it's'\n@B='it's'\n", "@A=it's", "@B=it's")
              .warning(1, 2),
          rule("apostrophes in quotes", "@A='don't can't'\n", "@A=don't can't").warning(1),
          rule("JSON in quotes", "@A=\"{\"x\":\"y\"}\"\n", "@A={\"x\":\"y\"}").warning(1),
          rule("JSON with blanks", "@A=\"{\"x\": 1, \"y\": [2]}\"\n", "@A={\"x\": 1, \"y\": [2]}")
              .warning(1),
          rule("words in quotes in quotes", "@A=\"say \"hi\" now\"\n", "@A=say \"hi\" now")
              .warning(1),
          rule("two quoted words", "@A='a' 'b'\n", "@A=a' 'b").warning(1),
          rule("quotes in quotes may have a comment", "@A='it's' # c\n", "@A=it's").warning(1),
          rule("such a value has its escapes", "@A=\"a\\n \"b\"\"\n", "@A=a\n \"b\"").warning(1),
          rule("double, text and double join", "@A=\"a\"b\"c\"\n@B='a'b'c'\n", "@A=abc", "@B=abc"),
          rule(
              "directories join",
              "@A=/a\n@B=\"${@A}\"/b:\"${@A}\"\n@C=\"h://\"${@A}\":80\"\n",
              "@A=/a",
              "@B=/a/b:/a",
              "@C=h:///a:80"),
          rule("backslashes between pieces are plain", "@A=\"a\"\\n\"b\"\n", "@A=a\\nb"),
          rule("more pieces join", "@A='a'b'c'd\"e\"f'g'\n", "@A=abcdefg"),
          rule("lists in quotes", "@A=\"a,\"b c\",\"d\"\"\n", "@A=a,\"b c\",\"d\"").warning(1),
          rule("words in quotes at the end", "@A=\"say \"hi\"\"\n", "@A=say \"hi\"").warning(1),
          rule("Python in quotes", "@A='[{'x':'y'}]'\n", "@A=[{'x':'y'}]").warning(1),
          rule("HTML in quotes", "@A=\"<a href=\"x\">y</a>\"\n", "@A=<a href=\"x\">y</a>")
              .warning(1),
          rule("such a value expands", "@A=1\n@B=\"<\"${@A}\">\"\n", "@A=1", "@B=<\"1\">")
              .warning(2),
          rule("but not in single quotes", "@A='<'${x}'>'\n", "@A=<'${x}'>").warning(1),
          rule("text joins no lines", "@A='a\nb' \n@B='c\n'd\n@C=1\n", "@A=a\nb", "@B='c", "@C=1")
              .ignoring(4),
          rule("a quote after text closes in its line", "@A='a'b'c\n@B='d'\n", "@A='a'b'c", "@B=d"),
          rule("backquotes in pieces are plain", "@A='a'`b`\n", "@A=a`b`"),
          rule("CR LF after pieces", "@A='a'\"b\"c\r\n@B='it's'\r\n", "@A=abc", "@B=it's")
              .warning(2),
          rule("export and blanks before pieces", "export @A = 'a'b\n", "@A=ab"),
          rule("pieces at the end of the file", "@A='a'\"b\"", "@A=ab"));

  private EnvPieceCases() {}
}
