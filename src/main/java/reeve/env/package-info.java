/// The environment: inherited variables, env files, and their order of precedence.
@NullMarked
package reeve.env;

import org.jspecify.annotations.NullMarked;
