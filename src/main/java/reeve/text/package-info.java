/// Text: its bytes, names and quotes, and the texts that come with the program.
@NullMarked
package reeve.text;

import org.jspecify.annotations.NullMarked;
