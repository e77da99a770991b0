/// A selector with `matchLabels` and `matchExpressions`; an empty one matches everything.
public struct LabelSelector: Sendable, Hashable, JSONReadable {
  public var matchLabels: [String: String]
  public var matchExpressions: [Requirement]

  public init(json: JSONObject) throws {
    matchLabels = try json.stringMap("matchLabels")
    matchExpressions = try json.array("matchExpressions")
  }

  /// A selector of equality pairs alone, as a Service has it.
  public init(matchLabels: [String: String]) {
    self.matchLabels = matchLabels
    matchExpressions = []
  }

  /// A selector of expressions alone.
  public init(matchExpressions: [Requirement]) {
    matchLabels = [:]
    self.matchExpressions = matchExpressions
  }

  /// Whether every pair and every expression holds for `labels`.
  public func matches(_ labels: [String: String]) -> Bool {
    matchLabels.allSatisfy { labels[$0.key] == $0.value }
      && matchExpressions.allSatisfy { $0.matches(labels) }
  }

  /// One expression: `key operator values`. Operators as in the API, also the node selector's `Gt` and `Lt`.
  public struct Requirement: Sendable, Hashable, JSONReadable {
    public var key: String
    public var `operator`: String
    public var values: [String]

    public init(json: JSONObject) throws {
      key = try json.string("key") ?? ""
      `operator` = try json.string("operator") ?? ""
      values = try json.strings("values")
    }

    /// Makes an expression from its parts.
    public init(key: String, operator: String, values: [String]) {
      self.key = key
      self.operator = `operator`
      self.values = values
    }

    /// Whether the expression holds; an unknown operator does not.
    public func matches(_ labels: [String: String]) -> Bool {
      let value = labels[key]
      switch `operator` {
      case "In": return value.map(values.contains) ?? false
      case "NotIn": return value.map { !values.contains($0) } ?? true
      case "Exists": return value != nil
      case "DoesNotExist": return value == nil
      case "Gt", "Lt":
        guard let number = value.flatMap(Int.init), let bound = values.first.flatMap(Int.init)
        else {
          return false
        }
        return `operator` == "Gt" ? number > bound : number < bound
      default: return false
      }
    }

    /// The expression in kubectl's spelling, for example `zone in (a,b)`.
    public var text: String {
      switch `operator` {
      case "In":
        values.count == 1 ? "\(key)=\(values[0])" : "\(key) in (\(values.joined(separator: ",")))"
      case "NotIn": "\(key) notin (\(values.joined(separator: ",")))"
      case "Exists": key
      case "DoesNotExist": "!\(key)"
      case "Gt": "\(key)>\(values.first ?? "")"
      case "Lt": "\(key)<\(values.first ?? "")"
      default: "\(key) \(`operator`) \(values.joined(separator: ","))"
      }
    }
  }

  /// The selector in kubectl's spelling, pairs sorted, for example `app=shop,tier in (a,b)`.
  public var text: String {
    (matchLabels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      + matchExpressions.map(\.text)).joined(separator: ",")
  }
}
