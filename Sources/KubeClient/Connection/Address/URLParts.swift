import Foundation

/// The parts of a URL as a kubeconfig has them, for servers and proxies.
///
/// Foundation's own types accept much that is no address and do not say what is wrong.
struct URLParts: Hashable {
  /// What is wrong, in words that follow `server:`; never a part of what could be a password.
  struct Fault: Error, Hashable {
    var problem: String
    var advice: String?
  }

  /// In small letters; nil where there is none.
  var scheme: String?
  /// User and password, percent-encoded.
  var account: String?
  /// IPv6 without brackets.
  var host: String
  var port: Int?
  /// Empty, or begins with a slash and ends without one.
  var path: String

  /// Takes a URL or a `host:port` apart.
  init(_ text: String) throws(Fault) {
    guard !text.isEmpty else { throw Fault(problem: "is empty") }
    guard text.utf8.allSatisfy({ 0x21..<0x7F ~= $0 }) else {
      throw Fault(problem: "holds a space or another character that no URL has")
    }
    var rest = text[...]
    if let mark = text.firstRange(of: "://") {
      scheme = text[..<mark.lowerBound].lowercased()
      rest = text[mark.upperBound...]
    }
    guard !rest.contains(where: { $0 == "?" || $0 == "#" }) else {
      throw Fault(
        problem: "has a query or a fragment", advice: "Remove everything from the ? or # on")
    }
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    path = String(rest[end...])
    while path.hasSuffix("/") { path.removeLast() }
    var authority = rest[..<end]
    if let mark = authority.lastIndex(of: "@") {
      account = String(authority[..<mark])
      authority = authority[authority.index(after: mark)...]
    }
    (host, port) = try Self.hostAndPort(authority)
  }

  private static func hostAndPort(_ authority: Substring) throws(Fault) -> (String, Int?) {
    var name = authority
    var portText: Substring?
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else {
        throw Fault(problem: "has a [ without its ]")
      }
      name = authority[authority.index(after: authority.startIndex)..<end]
      let after = authority[authority.index(after: end)...]
      guard after.isEmpty || after.hasPrefix(":") else {
        throw Fault(problem: "has something other than a port after the ]")
      }
      portText = after.isEmpty ? nil : after.dropFirst()
      guard isIPv6(name) else { throw Fault(problem: "has no IPv6 address between [ and ]") }
    } else if let colon = authority.firstIndex(of: ":") {
      guard authority.lastIndex(of: ":") == colon else {
        throw Fault(
          problem: "has several colons in its host",
          advice: "Write an IPv6 address in brackets, as in https://[::1]:6443")
      }
      name = authority[..<colon]
      portText = authority[authority.index(after: colon)...]
    }
    guard !name.isEmpty else { throw Fault(problem: "has no host") }
    if !authority.hasPrefix("["),
      !name.utf8.allSatisfy({
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          true
        default: false
        }
      })
    {
      throw Fault(problem: "has a character in its host that no host name has")
    }
    // Go takes `host:` for `host`.
    guard let portText, !portText.isEmpty else { return (String(name), nil) }
    guard portText.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let port = Int(portText),
      1...65535 ~= port
    else { throw Fault(problem: "has a port that is not a number from 1 to 65535") }
    return (String(name), port)
  }

  private static func isIPv6(_ text: Substring) -> Bool {
    let address = text.prefix { $0 != "%" }
    var bytes = in6_addr()
    return inet_pton(AF_INET6, String(address), &bytes) == 1
  }
}
