package reeve.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeve.problem.ReeveException;

class FunctionTest {
  @Test
  void functionThatTheLibraryLacksIsNamed() {
    Function function = new Function("no_such_function");
    assertThat(function.exists()).isFalse();
    assertThatThrownBy(function::address)
        .isInstanceOf(ReeveException.class)
        .hasMessage("the C library of " + Platform.NAME + " has no no_such_function");
  }
}
