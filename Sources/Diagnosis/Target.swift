import Foundation
public import KubeClient

/// What a person wants diagnosed.
public enum Target: Sendable, Hashable, CustomStringConvertible {
  /// `KIND/NAME`, the kind in any spelling that kubectl knows.
  case object(kind: ObjectKind, name: String)
  /// A name alone, of whatever has it.
  case name(String)
  /// An address: its host and path are looked for among the Ingresses.
  case url(Address)

  /// The kinds that can be named.
  public static let kinds: [ObjectKind] = [
    .deployment, .statefulSet, .daemonSet, .job, .cronJob, .replicaSet, .pod, .service, .ingress,
  ]

  /// Why a target cannot be read.
  public enum ParsingError: Error, Hashable {
    /// Nothing stands before or after the slash.
    case malformed(String)
    /// kdoctor does not diagnose this kind by name; name one of ``Target/kinds``.
    case unknownKind(String)
  }

  /// Reads `deployment/shop`, `svc/x`, `shop` or `https://shop.example.com/cart`.
  public init(parsing text: String) throws(ParsingError) {
    if let scheme = text.range(of: "://") {
      let rest = text[scheme.upperBound...]
      let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
      var host = rest[..<hostEnd]
      if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
      var port: Int?
      if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
        port = Int(host[host.index(after: colon)...])
        host = host[..<colon]
      }
      guard !host.isEmpty else { throw .malformed(text) }
      let path = rest[hostEnd...].prefix { $0 != "?" && $0 != "#" }
      self = .url(
        Address(
          isSecure: text[..<scheme.lowerBound].lowercased() == "https", host: host.lowercased(),
          port: port, path: path.isEmpty ? "/" : String(path)))
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1 where !parts[0].isEmpty: self = .name(text)
    case 2 where !parts[0].isEmpty && !parts[1].isEmpty:
      guard let kind = ObjectKind(spelling: String(parts[0])), Self.kinds.contains(kind) else {
        throw .unknownKind(String(parts[0]))
      }
      self = .object(kind: kind, name: String(parts[1]))
    default: throw .malformed(text)
    }
  }

  public var description: String {
    switch self {
    case .object(let kind, let name): "\(kind.rawValue.lowercased())/\(name)"
    case .name(let name): name
    case .url(let address): "\(address.host)\(address.path)"
    }
  }
}
