package reeve.posix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkageTest {
  private final ByteBuffer state =
      ByteBuffer.allocateDirect(Linkage.STATE_SIZE).order(ByteOrder.nativeOrder());

  private final ByteBuffer format =
      ByteBuffer.allocateDirect(16).put(0, "%ld %ld %ld".getBytes(ISO_8859_1));

  static Stream<Linkage> linkages() {
    return Stream.of(Linkage.ofThisPlatform(), new ForeignLinkage());
  }

  @ParameterizedTest
  @MethodSource("linkages")
  void resultOfAFunctionComesBack(Linkage linkage) throws Throwable {
    assertThat(call(linkage, "getpid", 0, 0, 0, 0, 0, 0)).isEqualTo(ProcessHandle.current().pid());
  }

  @ParameterizedTest
  @MethodSource("linkages")
  void allArgumentsArriveInTheirOrder(Linkage linkage) throws Throwable {
    ByteBuffer text = ByteBuffer.allocateDirect(64);
    long address = linkage.address(text);

    long length =
        call(linkage, "snprintf", address, text.capacity(), linkage.address(format), 11, -22, 33);

    byte[] printed = new byte[(int) length];
    text.get(0, printed);
    assertThat(new String(printed, ISO_8859_1)).isEqualTo("11 -22 33");
  }

  @ParameterizedTest
  @MethodSource("linkages")
  void errnoOfAFailedCallIsKept(Linkage linkage) throws Throwable {
    int ebadf = 9;
    assertThat((int) call(linkage, "close", -1, 0, 0, 0, 0, 0)).isEqualTo(-1);
    assertThat(state.getInt(0)).isEqualTo(ebadf);
  }

  @ParameterizedTest
  @MethodSource("linkages")
  void whatTheLibraryLacksHasNoAddress(Linkage linkage) {
    assertThat(linkage.find("no_such_function")).isZero();
    assertThat(linkage.find("environ")).isNotZero();
  }

  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  @Test
  void linuxOnX64GoesTheShortWay() {
    assertThat(Linkage.ofThisPlatform()).isInstanceOf(DirectLinkage.class);
  }

  private long call(Linkage linkage, String name, long a, long b, long c, long d, long e, long f)
      throws Throwable {
    return (long)
        linkage.handle().invokeExact(linkage.find(name), linkage.address(state), a, b, c, d, e, f);
  }
}
