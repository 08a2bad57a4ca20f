package reeve;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arrows between the packages: who may use whom, and who alone may use what.
class ArchitectureTest {
  private static final JavaClasses CLASSES = new ClassFileImporter().importUrl(mainClasses());

  @Test
  void allMainClassesAreSeenAndNoTests() {
    assertThat(CLASSES.contain(Main.class)).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void packagesUseOnlyWhatTheyMay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("reeve..")
        .layer("main")
        .definedBy("reeve")
        .layer("cli")
        .definedBy("reeve.cli")
        .layer("procfile")
        .definedBy("reeve.procfile")
        .layer("env")
        .definedBy("reeve.env")
        .layer("plan")
        .definedBy("reeve.plan")
        .layer("supervise")
        .definedBy("reeve.supervise")
        .layer("output")
        .definedBy("reeve.output")
        .layer("posix")
        .definedBy("reeve.posix")
        .layer("system")
        .definedBy("reeve.system")
        .layer("libc")
        .definedBy("reeve.libc")
        .layer("daemonize")
        .definedBy("reeve.daemonize")
        .layer("export")
        .definedBy("reeve.export")
        .layer("problem")
        .definedBy("reeve.problem")
        .layer("text")
        .definedBy("reeve.text")
        .whereLayer("main")
        .mayOnlyAccessLayers("cli")
        .whereLayer("cli")
        .mayOnlyAccessLayers(
            "procfile",
            "env",
            "plan",
            "supervise",
            "output",
            "posix",
            "system",
            "daemonize",
            "export",
            "problem",
            "text")
        .whereLayer("procfile")
        .mayOnlyAccessLayers("problem", "text")
        .whereLayer("env")
        .mayOnlyAccessLayers("problem", "text")
        .whereLayer("plan")
        .mayOnlyAccessLayers("procfile", "env", "problem", "text")
        .whereLayer("supervise")
        .mayOnlyAccessLayers("plan", "output", "daemonize", "problem")
        .whereLayer("output")
        .mayNotAccessAnyLayer()
        .whereLayer("posix")
        .mayOnlyAccessLayers("supervise", "env", "output", "plan", "system", "libc", "problem")
        .whereLayer("system")
        .mayOnlyAccessLayers("env", "export", "output", "libc", "problem")
        .whereLayer("libc")
        .mayOnlyAccessLayers("problem")
        .whereLayer("daemonize")
        .mayOnlyAccessLayers("text")
        .whereLayer("export")
        .mayOnlyAccessLayers("plan", "procfile", "env", "daemonize", "problem", "text")
        .whereLayer("text")
        .mayOnlyAccessLayers("problem")
        .whereLayer("problem")
        .mayNotAccessAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("reeve.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyCommandLineJoinsPlanAndProcesses() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "reeve.procfile",
            "reeve.env",
            "reeve.plan",
            "reeve.output",
            "reeve.daemonize",
            "reeve.export",
            "reeve")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("reeve.supervise", "reeve.posix", "reeve.system", "reeve.libc")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.foreign.., reeve.libc",
    "jdk.internal.., reeve.libc",
    "sun.misc..,          reeve.posix",
    "picocli..,           reeve.cli",
    "io.github.cdimascio.., reeve.env",
    "org.fusesource.jansi.., reeve.output",
  })
  void onlyOnePackageUses(String used, String user) {
    noClasses()
        .that()
        .resideOutsideOfPackage(user)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(used)
        .check(CLASSES);
    assertThat(CLASSES.that(resideInAnyPackage(user)))
        .as("%s uses %s", user, used)
        .anyMatch(type -> uses(type, used));
  }

  @Test
  void onlyMainExitsTheJvm() {
    for (String end :
        List.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt")) {
      int dot = end.lastIndexOf('.');
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .callMethod(end.substring(0, dot), end.substring(dot + 1), int.class.getName())
          .check(CLASSES);
    }
  }

  private static boolean uses(JavaClass type, String used) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> resideInAnyPackage(used).test(dependency.getTargetClass()));
  }

  private static URL mainClasses() {
    return Main.class.getProtectionDomain().getCodeSource().getLocation();
  }
}
