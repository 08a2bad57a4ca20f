package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a shell makes of a quoted word.
class ShellQuoteIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        " a  b ",
        "it's",
        "''",
        "a\\",
        "\"$A\" `b` !",
        "a\n\r\tb\n",
        "# ; & | *",
        "-n",
        "\u0001\u00ff",
        "end''",
        "{{user}}"
      })
  void shellSeesTheWordAsItIs(String text) throws IOException {
    String line = "printf %s. " + ShellQuote.word(text);
    Process shell = new ProcessBuilder("/bin/sh").redirectErrorStream(true).start();
    shell.getOutputStream().write(line.getBytes(ISO_8859_1));
    shell.getOutputStream().close();
    assertThat(new String(shell.getInputStream().readAllBytes(), ISO_8859_1)).isEqualTo(text + ".");
  }
}
