/// Service files made from the plan: one class per format, templates, and one writer.
@NullMarked
package reeve.export;

import org.jspecify.annotations.NullMarked;
