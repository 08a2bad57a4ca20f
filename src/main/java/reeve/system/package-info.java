/// The operating system without its processes: files, users, time, terminals and ports, by bytes.
@NullMarked
package reeve.system;

import org.jspecify.annotations.NullMarked;
