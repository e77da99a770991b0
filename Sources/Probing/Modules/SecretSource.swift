/// Where a value is that may be secret; it never shows in texts.
public enum SecretSource: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  case text(String)
  case file(String)

  public var description: String {
    switch self {
    case .text: "<text>"
    case .file(let path): "<file \(path)>"
    }
  }

  public var customMirror: Mirror { Mirror(reflecting: description) }
}
