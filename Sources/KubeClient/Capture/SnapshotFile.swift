import Foundation

/// The file in which a snapshot grows: for its owner alone, and in its place only when whole.
final class SnapshotFile {
  private let target: SnapshotTarget
  private var descriptor: Int32
  /// Nil for a descriptor, and once the file is in its place.
  private var temporary: String?
  private(set) var written = 0

  /// - Throws: ``SnapshotSaveError``.
  init(_ target: SnapshotTarget) throws {
    self.target = target
    switch target {
    case .descriptor(let open): descriptor = open
    case .file(let path, let replaces):
      if !replaces, access(path, F_OK) == 0 { throw SnapshotSaveError.exists(path: path) }
      // A device or a folder would be lost if a file took its place.
      let type =
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if let type, type != .typeRegular, type != .typeSymbolicLink {
        throw SnapshotSaveError.unwritable(path: path, reason: "it is no regular file")
      }
      let name = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max)).part"
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Self.problem(path) }
      temporary = name
    }
  }

  deinit {
    guard let temporary else { return }
    close(descriptor)
    unlink(temporary)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.problem(name) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    written += bytes.count
  }

  /// Puts the file into its place.
  func finish() throws {
    guard case .file(let path, let replaces) = target, let temporary else { return }
    guard fsync(descriptor) == 0 else { throw Self.problem(path) }
    // Unlike a rename, a link never takes the place of a file that came meanwhile; some file systems
    // have no links.
    let isLinked = !replaces && link(temporary, path) == 0
    if isLinked {
      unlink(temporary)
    } else {
      if !replaces, errno == EEXIST || access(path, F_OK) == 0 {
        throw SnapshotSaveError.exists(path: path)
      }
      guard rename(temporary, path) == 0 else { throw Self.problem(path) }
    }
    close(descriptor)
    self.temporary = nil
  }

  private var name: String {
    if case .file(let path, _) = target { path } else { "standard output" }
  }

  private static func problem(_ path: String) -> SnapshotSaveError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
