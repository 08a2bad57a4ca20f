/// The Procfile: text to entries with their line numbers.
@NullMarked
package reeve.procfile;

import org.jspecify.annotations.NullMarked;
