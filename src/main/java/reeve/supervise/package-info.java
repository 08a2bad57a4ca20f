/// The life of the processes: starting, watching and stopping them, on one thread.
@NullMarked
package reeve.supervise;

import org.jspecify.annotations.NullMarked;
