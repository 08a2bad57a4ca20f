package reeve.libc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where arm64 takes the arguments of calls from, by what the JDK itself arranges there.
class ArrangementTest {
  private static final String PACKAGE = "jdk.internal.foreign.abi.";

  @ParameterizedTest
  @ValueSource(strings = {"MACOS", "LINUX"})
  void sixArgumentsAreInRegisters(String system) throws Exception {
    assertThat(places(system)).containsExactly("r0", "r1", "r2", "r3", "r4", "r5");
  }

  @Test
  void macosTakesUndeclaredArgumentsFromTheStack() throws Exception {
    assertThat(places("MACOS", Linker.Option.firstVariadicArg(ForeignLinkage.DECLARED)))
        .startsWith("r0", "r1", "Stack@0");
  }

  @Test
  void linuxTakesThemFromRegisters() throws Exception {
    assertThat(places("LINUX", Linker.Option.firstVariadicArg(ForeignLinkage.DECLARED)))
        .startsWith("r0", "r1", "r2");
  }

  /// By reflection, because these classes are for the JDK's own use.
  private static List<String> places(String system, Linker.Option... options) throws Exception {
    Class<?> arrangers = Class.forName(PACKAGE + "aarch64.CallArranger");
    Class<?> linkerOptions = Class.forName(PACKAGE + "LinkerOptions");
    FunctionDescriptor function = ForeignLinkage.FUNCTION;
    Object given =
        linkerOptions
            .getMethod("forDowncall", FunctionDescriptor.class, Linker.Option[].class)
            .invoke(null, function, options);
    Object bindings =
        arrangers
            .getMethod(
                "getBindings",
                java.lang.invoke.MethodType.class,
                FunctionDescriptor.class,
                boolean.class,
                linkerOptions)
            .invoke(
                arrangers.getField(system).get(null),
                function.toMethodType(),
                function,
                false,
                given);
    Object sequence = bindings.getClass().getMethod("callingSequence").invoke(bindings);
    List<String> places = new ArrayList<>();
    for (int i = 1;
        i <= function.argumentLayouts().size();
        i++) { // after the address of the function
      Object argument =
          sequence.getClass().getMethod("argumentBindings", int.class).invoke(sequence, i);
      for (Object binding : (List<?>) argument) {
        if (binding.getClass().getSimpleName().equals("VMStore")) {
          Object storage = binding.getClass().getMethod("storage").invoke(binding);
          places.add((String) storage.getClass().getMethod("debugName").invoke(storage));
        }
      }
    }
    return places;
  }
}
