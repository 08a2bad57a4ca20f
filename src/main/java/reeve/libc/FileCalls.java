package reeve.libc;

import static reeve.libc.Function.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls on files, directories and descriptors.
///
/// Unless its description says otherwise, a method returns what the function returns: -1 after a
/// failure, for which [#errno()] gives the reason.
abstract class FileCalls extends Calls {
  /// Opens a file that no program inherits, open(2).
  ///
  /// @param flags `O_RDONLY` and others, without `O_CREAT`
  /// @return a descriptor, or -1
  public final int open(String path, int flags) {
    return callVariadic(OPEN, address(path), flags | Platform.O_CLOEXEC, 0);
  }

  /// Opens a file for writing and empties it, or makes it, creat(2).
  ///
  /// @return a descriptor, or -1
  public final int creat(String path, int mode) {
    return (int) call(CREAT, address(path), mode);
  }

  /// close(2)
  public final int close(int fd) {
    return (int) call(CLOSE, fd);
  }

  /// Reads what is there into the begin of a buffer, read(2).
  ///
  /// @return the number of bytes, 0 at the end, or -1
  public final int read(int fd, ByteBuffer memory, int length) {
    return (int) call(READ, fd, address(memory), length);
  }

  /// Writes a part of a buffer, write(2).
  ///
  /// @return the number of bytes, or -1
  public final int write(int fd, ByteBuffer memory, int start, int length) {
    return (int) call(WRITE, fd, address(memory) + start, length);
  }

  /// Writes a part of a buffer at a place in a file, pwrite(2).
  ///
  /// @return the number of bytes, or -1
  public final int pwrite(int fd, ByteBuffer memory, int start, int length, long offset) {
    return (int) call(PWRITE, fd, address(memory) + start, length, offset);
  }

  /// True if a descriptor has a position, as those of files have, lseek(2). That of a terminal has
  /// none: macOS before 15.4 says otherwise.
  public final boolean isSeekable(int fd) {
    return call(LSEEK, fd, 0, Platform.SEEK_CUR) >= 0 && (int) call(ISATTY, fd) != 1;
  }

  /// Returns another descriptor for the same open file, dup(2).
  public final int dup(int fd) {
    return (int) call(DUP, fd);
  }

  /// Makes a pipe, pipe(2). Its ends need no close-on-exec flag: [PosixSpawn] closes everything.
  ///
  /// @return the reading and the writing end
  /// @throws PosixException if there are too many descriptors
  public final int[] pipe() {
    ByteBuffer ends = memory(2 * Integer.BYTES);
    if ((int) call(PIPE, address(ends)) < 0) {
      throw new PosixException("pipe", message());
    }
    return new int[] {ends.getInt(0), ends.getInt(Integer.BYTES)};
  }

  /// Asks for another capacity of a pipe in bytes, fcntl(2) of Linux. Nothing happens if that is
  /// not allowed, or it is no pipe.
  public final void resizePipe(int fd, int capacity) {
    callVariadic(FCNTL, fd, Platform.F_SETPIPE_SZ, capacity);
  }

  /// Lets reads and writes return immediately if they would block, fcntl(2). That holds for all
  /// descriptors of the open file, so no other process may share it.
  public final void makeNonBlocking(int fd) {
    int flags = callVariadic(FCNTL, fd, Platform.F_GETFL, 0);
    callVariadic(FCNTL, fd, Platform.F_SETFL, flags | Platform.O_NONBLOCK);
  }

  /// Lets no program inherit a descriptor, fcntl(2).
  public final void closeOnExec(int fd) {
    callVariadic(FCNTL, fd, Platform.F_SETFD, Platform.FD_CLOEXEC);
  }

  /// Asks a device, ioctl(2).
  ///
  /// @param argument read or written by the request
  public final int ioctl(int fd, long request, ByteBuffer argument) {
    return callVariadic(IOCTL, fd, request, address(argument));
  }

  /// Waits until something happens to one of the descriptors, poll(2).
  ///
  /// @param slots an array of `struct pollfd`
  /// @param milliseconds 0 to look only, -1 to wait without limit
  public final int poll(ByteBuffer slots, int count, int milliseconds) {
    return (int) call(POLL, address(slots), count, milliseconds);
  }

  /// True if a file may be used so, access(2); `F_OK` asks whether it is there.
  public final boolean access(String path, int mode) {
    return (int) call(ACCESS, address(path), mode) == 0;
  }

  /// True if a path is that of a directory that can be entered, access(2).
  public final boolean isDirectory(String path) {
    return access(path + "/.", Platform.F_OK);
  }

  /// True if a path is that of a symbolic link, readlink(2).
  public final boolean isLink(String path) {
    return (int) call(READLINK, address(path), address(memory(1)), 1) >= 0;
  }

  /// Returns a path without links, `.` and `..`, or null if nothing is there, realpath(3). Its
  /// memory is not given back.
  public final @Nullable String realpath(String path) {
    long found = call(REALPATH, address(path), 0);
    return found == 0 ? null : string(found);
  }

  /// Returns the directory that this process runs in, or null if it has been removed, getcwd(3).
  public final @Nullable String getcwd() {
    ByteBuffer buffer = memory(Platform.LONGEST_PATH);
    long found = call(GETCWD, address(buffer), buffer.capacity());
    return found == 0 ? null : string(address(buffer));
  }

  /// chdir(2)
  public final int chdir(String path) {
    return (int) call(CHDIR, address(path));
  }

  /// mkdir(2)
  public final int mkdir(String path, int mode) {
    return (int) call(MKDIR, address(path), mode);
  }

  /// rmdir(2)
  public final int rmdir(String path) {
    return (int) call(RMDIR, address(path));
  }

  /// unlink(2)
  public final int unlink(String path) {
    return (int) call(UNLINK, address(path));
  }

  /// rename(2)
  public final int rename(String from, String to) {
    long both = address(from + "\0" + to);
    return (int) call(RENAME, both, both + from.length() + 1);
  }

  /// chmod(2)
  public final int chmod(String path, int mode) {
    return (int) call(CHMOD, address(path), mode);
  }

  /// fchmod(2)
  public final int fchmod(int fd, int mode) {
    return (int) call(FCHMOD, fd, mode);
  }

  /// Gives a file to a user, its group stays, chown(2).
  public final int chown(String path, int user) {
    int sameGroup = -1;
    return (int) call(CHOWN, address(path), user, sameGroup);
  }

  /// Sets which permissions new files do not get, umask(2).
  public final void umask(int mask) {
    call(UMASK, mask);
  }

  /// Makes a file in memory that no path leads to, memfd_create(2) of Linux.
  ///
  /// @param name what `/proc` calls it
  /// @return a descriptor, or below 0
  public final int memfdCreate(String name) {
    return MEMFD_CREATE.exists() ? (int) call(MEMFD_CREATE, address(name), 0) : -1;
  }

  /// Makes a file of mode 0600 that no path leads to any more, mkstemp(3), unlink(2).
  ///
  /// @param template a path that ends in `XXXXXX`
  /// @return a descriptor, or -1
  public final int mkstempUnlinked(String template) {
    ByteBuffer path = string(template);
    int fd = (int) call(MKSTEMP, address(path));
    call(UNLINK, address(path));
    return fd;
  }

  /// Returns the names of the files in a directory, in no order and without `.` and `..`; none if
  /// it cannot be read, readdir(3).
  public final List<String> list(String directory) {
    List<String> names = new ArrayList<>();
    long stream = call(OPENDIR, address(directory));
    if (stream != 0) {
      for (long entry; (entry = call(READDIR, stream)) != 0; ) {
        names.add(string(entry + Platform.DIRENT_NAME));
      }
      call(CLOSEDIR, stream);
    }
    names.removeAll(List.of(".", ".."));
    return names;
  }
}
