/// The built program on real processes, through one builder: files and arguments to exit code and
/// output.
@NullMarked
package reeve.end;

import org.jspecify.annotations.NullMarked;
