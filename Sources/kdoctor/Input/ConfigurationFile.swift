import Diagnosis
import Flowchart
import Foundation
import Reporting

/// A file with a person's or a project's rules.
struct ConfigurationFile {
  var path: String
  var rules: [IgnoreRule]

  /// Reads the file that was named, else the first that is there: `.kdoctor.yaml` in the working
  /// directory, then `kdoctor/config.yaml` among the person's settings. Nil where there is none.
  ///
  /// - Throws: ``Failure`` naming what is wrong on which line.
  static func find(
    _ named: String?, environment: [String: String], chart: Chart
  ) throws -> ConfigurationFile? {
    if let named { return try read(named, chart: chart) }
    for path in [".kdoctor.yaml"] + personal(environment) where isThere(path) {
      return try read(path, chart: chart)
    }
    return nil
  }

  private static func read(_ path: String, chart: Chart) throws -> ConfigurationFile {
    let data: Data
    do throws(InputFile.Problem) {
      data = try InputFile.read(path)
    } catch {
      throw Failure(.usage, .badFile(path, "cannot be read: \(error.reason)"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure(.usage, .badFile(path, "is not UTF-8"))
    }
    do throws(ChartError) {
      return ConfigurationFile(
        path: path, rules: try IgnoreFile.read(text, path: path, chart: chart))
    } catch {
      throw Failure(.usage, .configuration("\(error)"))
    }
  }

  private static func personal(_ environment: [String: String]) -> [String] {
    // As the XDG specification has it, a path that is not absolute does not count.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return [folder + "/kdoctor/config.yaml"]
    }
    return environment["HOME"].map { [$0 + "/.config/kdoctor/config.yaml"] } ?? []
  }

  /// Whether something is there, be it that it cannot be read.
  private static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
