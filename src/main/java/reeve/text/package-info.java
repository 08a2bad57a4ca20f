/// Text: bytes, names, quotes, and the text resources of the program.
@NullMarked
package reeve.text;

import org.jspecify.annotations.NullMarked;
