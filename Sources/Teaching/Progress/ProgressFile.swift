internal import Foundation

/// The file that holds a learner's progress.
///
/// Every change reads the file anew under a lock, and replaces it whole: two lessons at once lose
/// nothing, and a reader never sees half of it.
public struct ProgressFile: Sendable {
  /// Where it is.
  public let path: String

  /// More than any progress takes.
  private static let largest = 4 << 20

  /// Names a file.
  public init(path: String) { self.path = path }

  /// The file of the person whose environment this is: in `$XDG_STATE_HOME/kdoctor`, else in
  /// `~/.local/state/kdoctor`.
  ///
  /// - Throws: ``ProgressProblem/noPlace``.
  public init(environment: [String: String]) throws(ProgressProblem) {
    func folder(_ name: String) -> String? {
      // A relative path has to be taken for none.
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard
      let state = folder("XDG_STATE_HOME") ?? folder("HOME").map({ $0 + "/.local/state" })
    else { throw .noPlace }
    path = state + "/kdoctor/progress.json"
  }

  /// What the file holds; nobody's progress where it is not there.
  public func read() throws(ProgressProblem) -> LessonProgress {
    switch try content() {
    case .progress(let progress): return progress
    case .newer(let schema): throw .newer(path: path, schema: schema)
    case .damaged: throw .damaged(path: path)
    }
  }

  /// Changes what the file holds.
  ///
  /// - Returns: Where a file that kdoctor could not make sense of is kept now; nil for none.
  /// - Throws: ``ProgressProblem``; the file is then as it was.
  @discardableResult
  public func update(_ change: (inout LessonProgress) -> Void) throws(ProgressProblem) -> String? {
    try locked { () throws(ProgressProblem) in
      var progress = LessonProgress()
      var aside: String?
      switch try content() {
      case .progress(let held): progress = held
      case .newer(let schema): throw .newer(path: path, schema: schema)
      case .damaged: aside = try setAside()
      }
      change(&progress)
      try write(progress)
      return aside
    }
  }

  /// Takes the file away.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: ``ProgressProblem`` where it cannot be removed, or a later kdoctor has written it.
  public func reset() throws(ProgressProblem) -> Bool {
    guard access(path, F_OK) == 0 else { return false }
    return try locked { () throws(ProgressProblem) in
      if case .newer(let schema) = try content() { throw .newer(path: path, schema: schema) }
      guard unlink(path) == 0 else { throw unwritable() }
      return true
    }
  }

  private func content() throws(ProgressProblem) -> ProgressFormat.Content {
    guard access(target, F_OK) == 0 else { return .progress(LessonProgress()) }
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: target)
      // A pipe would be waited for, and a device has no end.
      guard attributes[.type] as? FileAttributeType == .typeRegular,
        (attributes[.size] as? Int ?? 0) <= Self.largest
      else { throw ProgressProblem.noFile(path: path) }
      return ProgressFormat.read(try Data(contentsOf: URL(fileURLWithPath: target)))
    } catch {
      throw error as? ProgressProblem
        ?? .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// The file itself where the path is that of a link to it.
  private var target: String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// Renames the file to one that is not there yet.
  private func setAside() throws(ProgressProblem) -> String {
    var aside = path + ".bak"
    var number = 1
    while access(aside, F_OK) == 0 {
      number += 1
      aside = "\(path).bak\(number)"
    }
    guard rename(path, aside) == 0 else { throw unwritable() }
    return aside
  }

  private func write(_ progress: LessonProgress) throws(ProgressProblem) {
    let target = target
    let temporary = "\(target).\(getpid())"
    do {
      let bytes = try ProgressFormat.bytes(of: progress)
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw unwritable() }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: bytes)
      try file.synchronize()
      try file.close()
      guard rename(temporary, target) == 0 else { throw unwritable() }
    } catch {
      unlink(temporary)
      throw error as? ProgressProblem
        ?? .unwritable(path: path, reason: error.localizedDescription)
    }
  }

  /// Does something while no other kdoctor does.
  private func locked<Value>(
    _ work: () throws(ProgressProblem) -> Value
  ) throws(ProgressProblem) -> Value {
    try makeFolder((path as NSString).deletingLastPathComponent)
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw unwritable() }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw unwritable() }
    }
    return try work()
  }

  /// Makes a folder and those above it. Foundation would not tell why one cannot be made.
  private func makeFolder(_ folder: String) throws(ProgressProblem) {
    var made = ""
    for name in folder.split(separator: "/") {
      made += "/" + name
      if mkdir(made, 0o700) == 0 || errno == EEXIST { continue }
      throw .unwritable(path: made, reason: String(cString: strerror(errno)))
    }
  }

  private func unwritable(_ error: Int32 = errno) -> ProgressProblem {
    .unwritable(path: path, reason: String(cString: strerror(error)))
  }
}
