import ArgumentParser
import Reporting

/// `-n` and `-A`, the same for all commands that read a cluster.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "Look in this namespace. (default: the context's; in a recording, all)")
  var namespace: String?

  @Flag(name: [.customShort("A"), .long], help: "Look in all namespaces.")
  var allNamespaces = false

  /// - Throws: ``Failure`` where both are given.
  func check() throws {
    if namespace != nil, allNamespaces { throw Failure(.usage, .conflict("-n", "-A")) }
  }
}
