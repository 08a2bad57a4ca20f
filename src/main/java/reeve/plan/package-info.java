/// What will run: process types times formation, with ports and environments. Pure values.
@NullMarked
package reeve.plan;

import org.jspecify.annotations.NullMarked;
