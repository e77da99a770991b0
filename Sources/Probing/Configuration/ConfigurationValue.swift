import Foundation
import Yams

/// A value in a configuration file, with its place.
struct ConfigurationValue {
  var node: Yams.Node
  /// The file as it was named.
  var file: String
  /// The key with all above it.
  var key: String

  private var line: Int? { node.mark?.line }

  /// Says what is wrong with the value.
  func problem(_ text: String) -> ConfigurationProblem {
    ConfigurationProblem(file: file, line: line, key: key.isEmpty ? nil : key, problem: text)
  }

  /// Says that the exporter can do this, and kdoctor cannot.
  func unsupported(_ text: String = "kdoctor does not support this") -> ConfigurationProblem {
    ConfigurationProblem(file: file, line: line, key: key, problem: text, isUnsupported: true)
  }

  /// Whether there is nothing, which leaves a default as it is.
  var isNull: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.tag == Tag(.null)
      || scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  func fields() throws(ConfigurationProblem) -> ConfigurationFields {
    guard case .mapping(let mapping) = node else { throw problem("must be a mapping") }
    return try ConfigurationFields(mapping, file: file, key: key)
  }

  func list() throws(ConfigurationProblem) -> [ConfigurationValue] {
    guard case .sequence(let sequence) = node else { throw problem("must be a list") }
    return sequence.enumerated().map {
      ConfigurationValue(node: $1, file: file, key: "\(key)[\($0)]")
    }
  }

  /// A text; also a number or a truth value, as it was written.
  func string() throws(ConfigurationProblem) -> String {
    let scalar = try scalar("a text")
    guard scalar.tag.description == Tag.Name.binary.rawValue else { return scalar.string }
    return String(decoding: try bytes(), as: UTF8.self)
  }

  /// The bytes of a text, or of a `!!binary`.
  func bytes() throws(ConfigurationProblem) -> [UInt8] {
    let scalar = try scalar("a text")
    guard scalar.tag.description == Tag.Name.binary.rawValue else {
      return Array(scalar.string.utf8)
    }
    guard let data = Data(base64Encoded: scalar.string, options: .ignoreUnknownCharacters) else {
      throw problem("!!binary must be base64")
    }
    return Array(data)
  }

  func bool() throws(ConfigurationProblem) -> Bool {
    let scalar = try scalar("true or false")
    switch scalar.style == .plain ? scalar.string : "" {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": return true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N": return false
    default: throw problem("must be true or false")
    }
  }

  func int() throws(ConfigurationProblem) -> Int {
    let scalar = try scalar("a whole number")
    guard scalar.style == .plain, let number = Int(scalar.string.replacing("_", with: "")) else {
      throw problem("must be a whole number")
    }
    return number
  }

  /// A duration as Go writes it, such as `1m30s`.
  func duration() throws(ConfigurationProblem) -> Duration {
    guard let duration = GoDuration.parse(try string()) else {
      throw problem("must be a duration such as 5s or 1m30s")
    }
    return duration
  }

  func pattern() throws(ConfigurationProblem) -> Pattern {
    let text = try string()
    do {
      return try Pattern(text)
    } catch {
      throw problem("\(text) is no regular expression: \(error)")
    }
  }

  /// One of the names that an enumeration has.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) throws(ConfigurationProblem) -> Value {
    let text = try string()
    if let value = Value(rawValue: text) { return value }
    throw problem(
      "\(text) must be one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  private func scalar(_ wanted: String) throws(ConfigurationProblem) -> Yams.Node.Scalar {
    guard case .scalar(let scalar) = node else { throw problem("must be \(wanted)") }
    return scalar
  }
}
