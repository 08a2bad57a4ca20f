/// The built program on real processes, through one builder: files and arguments to exit code and
/// output.
///
/// Classes run at the same time, also beside another build or a `reeve` of the developer. A new
/// test uses files below its `@TempDir`, free ports and pids that it was told; a time bound allows
/// for a loaded machine, else the class is `@Isolated`.
@NullMarked
package reeve.end;

import org.jspecify.annotations.NullMarked;
