/// The command line: parses options, runs a command and returns an exit code.
@NullMarked
package reeve.cli;

import org.jspecify.annotations.NullMarked;
