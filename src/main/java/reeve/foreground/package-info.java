/// Which commands put themselves in the background, and how to keep them in front: the table of
/// programs and its matcher.
@NullMarked
package reeve.foreground;

import org.jspecify.annotations.NullMarked;
