/// The way in and out of the program: arguments in, exit code out.
///
/// Inside reeve a [String] that came from outside (an argument, a path, a variable, a command)
/// holds bytes, one in each char (ISO-8859-1), so that nothing depends on the locale and nothing is
/// lost on its way to a process.
@NullMarked
package reeve;

import org.jspecify.annotations.NullMarked;
