import Foundation

/// Another program that is run to its end, as a shell would start it.
///
/// Foundation's `Process` starts programs with signals blocked where a task starts them, and takes
/// one that leaves another in the background for running.
enum Child {
  /// A call of the system has failed.
  struct Failure: Error {
    let call: String
    let number: Int32
  }

  /// Runs a program, and waits for its end.
  ///
  /// - Parameters:
  ///   - output: The file that takes its standard output; it is emptied before.
  ///   - errors: The same for standard error.
  /// - Returns: Its status as `waitpid` tells it: 0 where all went well.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String],
    output: String, errors: String
  ) throws -> Int32 {
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (descriptor, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      posix_spawn_file_actions_addopen(
        &files, descriptor, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ([path] + arguments).map { strdup($0) }
    let variables = environment.map { strdup("\($0)=\($1)") }
    defer { for text in words + variables { free(text) } }
    var id = pid_t()
    let result = posix_spawn(&id, path, &files, &attributes, words + [nil], variables + [nil])
    guard result == 0 else { throw Failure(call: path, number: result) }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(call: "waitpid", number: errno) }
    }
    return status
  }
}
