package reeve.end;

import static reeve.end.EnvCase.rule;

import java.util.List;

/// Values between quotes.
final class EnvQuoteCases {
  static final List<EnvCase> CASES =
      List.of(
          rule("single quotes are dropped", "@A='1'\n", "@A=1"),
          rule("single quotes keep blanks", "@A=' 1 '\n", "@A= 1 "),
          rule("single quotes keep #", "@A='a # b'\n", "@A=a # b"),
          rule("single quotes keep backslashes", "@A='a\\n\\\\b\\'\n", "@A=a\\n\\\\b\\"),
          rule("single quotes keep double ones", "@A='\"x\"'\n", "@A=\"x\""),
          rule("single quotes may be empty", "@A=''\n", "@A="),
          rule("single quotes run over lines", "@A='a\nb\n\nc'\n@B=2\n", "@A=a\nb\n\nc", "@B=2"),
          rule("single quotes run over entries", "@A='\n@B=2\n'\n@C=3\n", "@A=\n@B=2\n", "@C=3"),
          rule("single quotes run over comments", "@A='a\n# b\n'\n", "@A=a\n# b\n"),
          rule("double quotes are dropped", "@A=\"1\"\n", "@A=1"),
          rule("double quotes keep blanks", "@A=\" 1\t\"\n", "@A= 1\t"),
          rule("double quotes keep #", "@A=\"a # b\"\n", "@A=a # b"),
          rule("double quotes keep single ones", "@A=\"don't\"\n", "@A=don't"),
          rule("double quotes may be empty", "@A=\"\"\n", "@A="),
          rule("double quotes run over lines", "@A=\"a\n b\n\"\n@B=2\n", "@A=a\n b\n", "@B=2"),
          rule(
              "a key of PEM text is one value",
              "@A=\"-----BEGIN\nMII=\n-----END\"",
              "@A=-----BEGIN\nMII=\n-----END"),
          rule("CR LF within quotes is LF", "@A=\"a\r\nb\"\r\n@B='c\r\nd'", "@A=a\nb", "@B=c\nd"),
          rule("CR within quotes is LF", "@A=\"a\rb\"\r@B='c\r\rd'\r", "@A=a\nb", "@B=c\n\nd"),
          rule("\\n is a newline", "@A=\"a\\nb\"\n", "@A=a\nb"),
          rule("\\r is a carriage return", "@A=\"a\\rb\"\n", "@A=a\rb"),
          rule("\\t is a tab", "@A=\"a\\tb\"\n", "@A=a\tb"),
          rule("\\\\ is a backslash", "@A=\"a\\\\b\\\\\"\n", "@A=a\\b\\"),
          rule("\\\" is a quote", "@A=\"a\\\"b\\\"\"\n", "@A=a\"b\""),
          rule("\\` is a backquote", "@A=\"\\`\"\n@B=\"a\\`b`\"\n", "@A=`", "@B=a`b`"),
          rule("\\$ is a $", "@A=\"\\$x\"\n", "@A=$x"),
          rule("\\\\n is a backslash and n", "@A=\"\\\\n\"\n", "@A=\\n"),
          rule("other backslashes stay", "@A=\"\\a\\'\\0\\u0041\\ \"\n", "@A=\\a\\'\\0\\u0041\\ "),
          rule("a backslash at a line's end stays", "@A=\"a\\\nb\"\n", "@A=a\\\nb"),
          rule("a backslash before UTF-8 stays", "@A=\"\\\u00c3\u00bc\"", "@A=\\\u00c3\u00bc"),
          rule("blanks may stand before a quote", "@A = \t\"1\"\n@B= '2'\n", "@A=1", "@B=2"),
          rule("blanks may follow", "@A=\"1\" \t \n@B='2'  \n", "@A=1", "@B=2"),
          rule("a comment may follow", "@A=\"1\" # c\n@B='2'\t# d\n", "@A=1", "@B=2"),
          rule("a comment may follow directly", "@A=\"1\"#c\n@B='2'#d\n", "@A=1", "@B=2"),
          rule("a comment with quotes may follow", "@A=\"1\" # \"c'\n@B='2' # '\n", "@A=1", "@B=2"),
          rule("a comment may follow the last line", "@A=\"1\n2\" # c\n@B=3\n", "@A=1\n2", "@B=3"),
          rule("a quoted value needs no newline", "@A=\"1\"", "@A=1"),
          rule("quote and text join", "@A=\"1\"2\n", "@A=12"),
          rule("quote, blank and text are unquoted", "@A=\"1\" 2\n", "@A=\"1\" 2"),
          rule("single quote and text join", "@A='1'2\n", "@A=12"),
          rule("such a value may have a comment", "@A=\"1\" 2 # c\n", "@A=\"1\" 2"),
          rule("such a value has plain backslashes", "@A=\"a\\nb\" c\n", "@A=\"a\\nb\" c"),
          rule("such a value ends with its line", "@A='a\nb'c=1\n@B=2\n", "@A='a", "@B=2")
              .ignoring(2),
          rule("a quote may close on a later line", "@A='tis\n@B=it's\n", "@A='tis", "@B=it's"),
          rule("three quotes join", "@A=\"\"\"x\"\"\"\n", "@A=x"),
          rule("quotes after quotes join", "@A='it''s'\n", "@A=its"),
          rule(
              "JSON between single quotes", "@A='{\"a\": [1, \"#\"]}'\n", "@A={\"a\": [1, \"#\"]}"),
          rule("JSON without quotes", "@A={\"a\": [1, \"b\"]}\n", "@A={\"a\": [1, \"b\"]}"),
          rule("backquotes are plain", "@A=`1 2`\n", "@A=`1 2`"),
          rule(
                  "lines after quotes keep their number",
                  "@A='\n\n'\nx\n@B=\"\r\n\"\ny\n",
                  "@A=\n\n",
                  "@B=\n")
              .ignoring(4, 7));

  private EnvQuoteCases() {}
}
