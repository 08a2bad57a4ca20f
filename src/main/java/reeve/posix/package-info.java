/// The operating system, through libc: spawning, groups, waiting, files by their bytes.
@NullMarked
package reeve.posix;

import org.jspecify.annotations.NullMarked;
