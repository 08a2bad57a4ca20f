/// Commands that daemonize, and how to keep them in the foreground: the table of programs and its
/// matcher.
@NullMarked
package reeve.daemonize;

import org.jspecify.annotations.NullMarked;
