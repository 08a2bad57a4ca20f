/// Which commands put themselves in the background, and how to keep them in front: the table of
/// programs and its matcher.
@NullMarked
package reeve.daemonize;

import org.jspecify.annotations.NullMarked;
