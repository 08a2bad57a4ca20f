/// The environment: what reeve inherited, env files, and how they lie on each other.
@NullMarked
package reeve.env;

import org.jspecify.annotations.NullMarked;
