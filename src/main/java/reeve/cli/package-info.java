/// The command line: options to values, one call, an exit code.
@NullMarked
package reeve.cli;

import org.jspecify.annotations.NullMarked;
