/// The way of the bytes: pieces of output to lines, lines to prefixed lines.
@NullMarked
package reeve.output;

import org.jspecify.annotations.NullMarked;
