import Foundation

extension Process {
  /// Starts the program and closes this side of its files, which Foundation keeps open: after some
  /// thousand of them it can no longer start any.
  func start() throws {
    try run()
    for case let handle as FileHandle in [standardInput, standardOutput, standardError]
    where handle !== FileHandle.nullDevice {
      try handle.close()
    }
  }
}
