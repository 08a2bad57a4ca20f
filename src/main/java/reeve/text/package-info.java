/// What is common to the files that reeve reads: UTF-8 text, whose bytes are kept.
@NullMarked
package reeve.text;

import org.jspecify.annotations.NullMarked;
