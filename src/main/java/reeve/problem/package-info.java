/// What is wrong with the input, in one line for the user.
@NullMarked
package reeve.problem;

import org.jspecify.annotations.NullMarked;
