package reeve.posix;

/// The two sides of the descriptors 0, 1 and 2 of a process.
///
/// @param output what we read
/// @param input what we write, or -1
/// @param held what we only hold open while the process runs, or -1
/// @param path what the process opens as its 0; unused with `childInput`
/// @param childInput what becomes its 0, or -1
/// @param childOutput what becomes its 1, or -1 if that is its 0
/// @param childError what becomes its 2, or -1 if that is its 1
record Stdio(
    int output,
    int input,
    int held,
    String path,
    int childInput,
    int childOutput,
    int childError) {}
