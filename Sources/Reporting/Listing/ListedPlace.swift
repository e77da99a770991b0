internal import Foundation
internal import KubeClient
internal import Terminal

/// Where a format that knows only files says that a finding is.
///
/// Of manifests that is their file and line. What runs in a cluster, or came on standard input, stands
/// in no file; its place is then `NAMESPACE/KIND/NAME` of an object whose name stays, on line 1.
struct ListedPlace: Sendable, Hashable {
  /// The path as it was given, or from the working directory on; or that of the object.
  var path: String
  /// Counted from 1.
  var line: Int
  /// Whether there is such a file.
  var isFile: Bool

  /// The place of a file; nil for standard input.
  ///
  /// - Parameter folder: the working directory; paths below it begin there.
  init?(_ location: FileLocation, from folder: String) {
    guard location.isFile else { return nil }
    let beginning = ["./", folder + "/"].first { location.file.hasPrefix($0) && $0 != "/" }
    path = String(location.file.dropFirst(beginning?.count ?? 0))
    line = max(1, location.line)
    isFile = true
  }

  /// The place of an object that could not be read.
  init(of skipped: SkippedObject, from folder: String) {
    self =
      skipped.location.flatMap { ListedPlace($0, from: folder) }
      ?? ListedPlace(of: skipped.reference)
  }

  /// The place of an object that stands in no file.
  init(of object: ObjectReference) {
    path = [object.namespace, object.kind.lowercased(), object.name].filter { !$0.isEmpty }
      .joined(separator: "/")
    line = 1
    isFile = false
  }

  /// The path with nothing in it that could act on a terminal.
  var visiblePath: String { path.visible }

  /// The path as a reference of RFC 3986.
  var uri: String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: Self.allowed) ?? ""
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  /// What no part of a path has to escape; a colon in the first of them would end a scheme.
  private static let allowed = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")
}
