package reeve.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeve.problem.ReeveException;

/// Text with places for values.
class TemplateTest {
  private final TemplateValues values =
      new TemplateValues()
          .with("one", "1")
          .with("braces", "{{one}} {{two}}")
          .withEach("none", List.of())
          .withEach("names", List.of("a", "b"))
          .withEach("numbers", List.of("8", "9"));

  private String fill(String text) {
    return new Template("mine", text).fill(values);
  }

  @Test
  void valuesComeInTheirPlaces() {
    assertThat(fill("a={{one}}{{one}}.\r\n\n{{one}}")).isEqualTo("a=11.\r\n\n1");
  }

  @Test
  void whatAValueHoldsIsNoPlace() {
    assertThat(fill("{{braces}}\n")).isEqualTo("{{one}} {{two}}\n");
  }

  @Test
  void lineWithoutAValueIsLeftOut() {
    assertThat(fill("a\nb {{one}} {{none}} {{names}}\nc\n")).isEqualTo("a\nc\n");
  }

  @Test
  void lineWithSeveralValuesComesSeveralTimes() {
    assertThat(fill("{{one}} {{names}}={{numbers}}\n")).isEqualTo("1 a=8\n1 b=9\n");
  }

  @Test
  void unknownPlaceNamesFileAndLine() {
    assertThatThrownBy(() -> fill("a\n{{one}} {{ones}}\n"))
        .isInstanceOf(ReeveException.class)
        .hasMessageStartingWith("mine:2: no value ones; there are one, braces");
    assertThatThrownBy(() -> fill("a\nb\n{{one\n")).hasMessageStartingWith("mine:3: {{ without }}");
  }

  @Test
  void ownTemplateWinsFileByFile() {
    Templates templates =
        Templates.of(
            ExportFormat.SYSTEMD,
            name ->
                name.equals("app.env") ? Optional.of(new Template("m", "x")) : Optional.empty());
    assertThat(templates.get("app.env").text()).isEqualTo("x");
    assertThat(templates.get("app.target").text()).contains("[Install]");
  }
}
