package reeve.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeve.env.Environment;

/// Where the ports are counted from.
class BasePortTest {
  @Test
  void baseIsFiveThousandWithoutPort() {
    assertThat(BasePort.from(Environment.of(Map.of("port", "1")))).isEqualTo(5000);
  }

  @Test
  void emptyPortIsNone() {
    assertThat(BasePort.from(Environment.of(Map.of("PORT", "")))).isEqualTo(5000);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "80, 80", "3000, 3000", "65535, 65535", "00080, 80"})
  void portOfTheEnvironmentIsTheBase(String text, int port) {
    assertThat(BasePort.from(Environment.of(Map.of("PORT", text)))).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "65536",
        "99999",
        "100000",
        "-1",
        "+80",
        "80 ",
        " 80",
        "0x50",
        "8o",
        "1.5",
        "x",
        "99999999999",
        "\u0661"
      })
  void anythingElseIsNoPort(String text) {
    assertThat(BasePort.from(Environment.of(Map.of("PORT", text)))).isNull();
    assertThat(BasePort.portOrNull(text)).isNull();
  }

  @Test
  void emptyTextIsNoPort() {
    assertThat(BasePort.portOrNull("")).isNull();
  }
}
