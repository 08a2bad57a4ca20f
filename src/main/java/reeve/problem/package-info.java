/// Errors and warnings for the user, one line each.
@NullMarked
package reeve.problem;

import org.jspecify.annotations.NullMarked;
