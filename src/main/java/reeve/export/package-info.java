/// The plan as service files: a class a format, templates, and one writer.
@NullMarked
package reeve.export;

import org.jspecify.annotations.NullMarked;
