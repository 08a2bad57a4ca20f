/// Parses the Procfile into entries with line numbers.
@NullMarked
package reeve.procfile;

import org.jspecify.annotations.NullMarked;
