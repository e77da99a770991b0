import Foundation
import Yams

/// The modules of a configuration file of the Prometheus blackbox exporter.
public struct ProbeConfiguration: Sendable {
  /// The file as it was named.
  public var file: String
  /// By name; a module that asks for what kdoctor cannot do has that as its problem.
  private var modules: [String: Result<ProbeModule, ConfigurationProblem>] = [:]

  /// The most bytes of a file.
  private static let maximumBytes = 4 << 20

  /// Reads a file.
  ///
  /// - Throws: what is wrong with the first key that is unknown or has a wrong value.
  public init(path: String) throws(ConfigurationProblem) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw ConfigurationProblem(file: path, problem: "cannot be read")
    }
    guard data.count <= Self.maximumBytes else {
      throw ConfigurationProblem(file: path, problem: "is larger than 4 MiB")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ConfigurationProblem(file: path, problem: "is not text in UTF-8")
    }
    try self.init(text: text, file: path)
  }

  /// Reads the text of a file.
  ///
  /// - Throws: what is wrong with the first key that is unknown or has a wrong value.
  public init(text: String, file: String) throws(ConfigurationProblem) {
    self.file = file
    guard let root = try Self.parse(text, file: file) else { return }
    var fields = try ConfigurationValue(node: root, file: file, key: "").fields()
    var entries = try fields.take("modules")?.fields()
    try fields.finish()
    for (name, value) in entries?.takeAll() ?? [] {
      do throws(ConfigurationProblem) {
        modules[name] = .success(try ProbeModule(name: name, value))
      } catch {
        // Files hold modules for all probers of the exporter; the others can be used all the same.
        guard error.isUnsupported else { throw error }
        modules[name] = .failure(error)
      }
    }
  }

  /// The names of all modules, sorted.
  public var names: [String] { modules.keys.sorted() }

  /// The module of a name; nil where there is none.
  ///
  /// - Throws: where it asks for what kdoctor cannot do.
  public func module(_ name: String) throws(ConfigurationProblem) -> ProbeModule? {
    try modules[name]?.get()
  }

  private static func parse(
    _ text: String, file: String
  ) throws(ConfigurationProblem) -> Yams.Node? {
    do {
      return try Yams.Parser(yaml: text).singleRoot()
    } catch let error as YamlError {
      throw problem(error, file: file)
    } catch {
      throw ConfigurationProblem(file: file, problem: "\(error)")
    }
  }

  private static func problem(_ error: YamlError, file: String) -> ConfigurationProblem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationProblem(file: file, line: mark.line, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationProblem(
        file: file, line: context.mark.line,
        problem: "the key \(duplicates.first ?? "") stands twice in one mapping")
    default:
      ConfigurationProblem(
        file: file,
        problem: error.description.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }
}
