/// Starts, watches and stops the processes, on one thread.
@NullMarked
package reeve.supervise;

import org.jspecify.annotations.NullMarked;
