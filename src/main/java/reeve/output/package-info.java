/// Assembles the output of processes into lines, and prints them with prefixes or as JSON.
@NullMarked
package reeve.output;

import org.jspecify.annotations.NullMarked;
