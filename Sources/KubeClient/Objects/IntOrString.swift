/// A port or amount that the API takes as a number or as a name.
public enum IntOrString: Sendable, Hashable, CustomStringConvertible {
  case int(Int)
  case string(String)

  public var description: String {
    switch self {
    case .int(let number): String(number)
    case .string(let text): text
    }
  }
}
