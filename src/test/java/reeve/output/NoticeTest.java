package reeve.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What reeve has to say, for people and for programs.
class NoticeTest {
  @Test
  void eventIsTheFirstOfTheFieldsForPrograms() {
    Notice notice = Notice.of("started", "web.1 started", "process", "web.1", "pid", 7);

    assertThat(notice.text()).isEqualTo("web.1 started");
    assertThat(notice.json()).isEqualTo("\"event\":\"started\",\"process\":\"web.1\",\"pid\":7");
  }

  @Test
  void fieldWithoutValueIsLeftOut() {
    assertThat(Notice.of("kept", "", "process", "", "pid", 0).json())
        .isEqualTo("\"event\":\"kept\",\"pid\":0");
    assertThat(Notice.of("stopping", "").json()).isEqualTo("\"event\":\"stopping\"");
  }

  @Test
  void failureSaysTheSame() {
    Notice notice = Notice.of("stuck", "text", "pid", 7);

    assertThat(notice.isFailure()).isFalse();
    assertThat(notice.failing(true).isFailure()).isTrue();
    assertThat(notice.failing(true).failing(false)).isEqualTo(notice);
  }
}
