package reeve.libc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkageTest {
  private static final int PAGE = 4096;
  private static final long F_DUPFD = 0; // fcntl.h, everywhere

  private final ByteBuffer state =
      ByteBuffer.allocateDirect(Linkage.STATE_SIZE).order(ByteOrder.nativeOrder());

  @TempDir Path directory;

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
    Path file = Files.writeString(directory.resolve("f"), "a".repeat(PAGE) + "b".repeat(PAGE));
    ByteBuffer path = ByteBuffer.allocateDirect(PAGE).put(0, file.toString().getBytes(UTF_8));
    ByteBuffer seen = ByteBuffer.allocateDirect(PAGE);
    long fd = call(linkage, "open", linkage.address(path), 0, 0, 0, 0, 0);

    int readOnly = 1; // PROT_READ, sys/mman.h
    int isPrivate = 2; // MAP_PRIVATE
    long mapped = call(linkage, "mmap", 0, PAGE, readOnly, isPrivate, fd, PAGE);
    call(linkage, "memcpy", linkage.address(seen), mapped, PAGE, 0, 0, 0);
    call(linkage, "munmap", mapped, PAGE, 0, 0, 0, 0);
    call(linkage, "close", fd, 0, 0, 0, 0, 0);

    assertThat(seen.get(0)).isEqualTo((byte) 'b');
    assertThat(seen.get(PAGE - 1)).isEqualTo((byte) 'b');
  }

  @ParameterizedTest
  @MethodSource("linkages")
  void argumentAfterTheDeclaredOnesArrives(Linkage linkage) throws Throwable {
    long duplicate =
        (long)
            linkage
                .variadicHandle()
                .invokeExact(
                    linkage.find("fcntl"), linkage.address(state), 0L, F_DUPFD, 200L, 0L, 0L, 0L);
    assertThat((int) duplicate).isGreaterThanOrEqualTo(200);
    call(linkage, "close", duplicate, 0, 0, 0, 0, 0);
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
