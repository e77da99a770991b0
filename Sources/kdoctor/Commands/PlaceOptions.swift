import ArgumentParser
import Reporting

/// `-n` and `-A`, the same for all commands that read a cluster.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .pick(
      "Look in this namespace. (default: the context's; in a recording, all)",
      "查看此命名空间。 (default: 上下文的命名空间；对于快照是全部)"),
    completion: .namespaces)
  var namespace: String?

  @Flag(
    name: [.customShort("A"), .long], help: .pick("Look in all namespaces.", "查看所有命名空间。"))
  var allNamespaces = false

  /// - Throws: ``Failure`` where both are given.
  func check() throws {
    if namespace != nil, allNamespaces { throw Failure(.usage, .conflict("-n", "-A")) }
  }
}
