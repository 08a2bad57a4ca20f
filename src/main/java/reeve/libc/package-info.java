/// The C library, as far as reeve calls it: a typed method for each function, the constants of its
/// headers, and arguments in its memory.
@NullMarked
package reeve.libc;

import org.jspecify.annotations.NullMarked;
