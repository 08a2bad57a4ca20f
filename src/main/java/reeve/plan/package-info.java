/// The processes to run: the formation of process types, with ports and environments. Pure values.
@NullMarked
package reeve.plan;

import org.jspecify.annotations.NullMarked;
