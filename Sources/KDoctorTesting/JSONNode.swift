/// Any JSON value, for tests that change recorded objects.
public enum JSONNode: Sendable, Hashable, Codable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONNode])
  case object([String: JSONNode])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode([String: JSONNode].self) {
      self = .object(value)
    } else if let value = try? container.decode([JSONNode].self) {
      self = .array(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// The value behind a key; setting nil removes it.
  public subscript(_ key: String) -> JSONNode? {
    get {
      switch self {
      case .object(let fields): fields[key]
      case .array(let items): Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
      default: nil
      }
    }
    set {
      switch self {
      case .array(var items):
        guard let index = Int(key) else { return }
        if items.indices.contains(index) {
          if let newValue { items[index] = newValue } else { items.remove(at: index) }
        } else if let newValue {
          items.append(newValue)
        }
        self = .array(items)
      case .object(var fields):
        fields[key] = newValue
        self = .object(fields)
      default: self = .object(newValue.map { [key: $0] } ?? [:])
      }
    }
  }

  /// The text, where the value is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The items, where the value is a list.
  public var items: [JSONNode] {
    if case .array(let items) = self { items } else { [] }
  }

  /// Sets or removes the value at a path of keys and indices, making objects on the way.
  public mutating func set(_ path: ArraySlice<String>, to value: JSONNode?) {
    guard let key = path.first else { return }
    if path.count == 1 {
      self[key] = value
      return
    }
    var child = self[key] ?? .object([:])
    child.set(path.dropFirst(), to: value)
    self[key] = child
  }
}
