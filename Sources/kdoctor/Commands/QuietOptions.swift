import ArgumentParser
import Diagnosis
import Flowchart
import Foundation
import Reporting

/// What is not to be told: counted and listed all the same.
struct QuietOptions: ParsableArguments {
  @Option(
    name: .customLong("ignore"),
    help: .pick(
      "Suppress a finding: an id, or an area such as pod.image.*, of all objects or of one; * "
        + "stands for any letters in its namespace and name. May be repeated.",
      "忽略一种发现：一个 id，或一个范围如 pod.image.*，可以只针对一个对象；其命名空间和名称中的 * "
        + "代表任意字符。可重复使用。",
      valueName: "id[:kind/ns/name]"),
    completion: .findings)
  var ignored: [String] = []

  @Option(
    help: .pick(
      "The file with such rules. (default: .kdoctor.yaml here, else "
        + "$XDG_CONFIG_HOME/kdoctor/config.yaml)",
      "含有此类规则的文件。 (default: 当前目录的 .kdoctor.yaml，否则 "
        + "$XDG_CONFIG_HOME/kdoctor/config.yaml)",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Option(
    help: .pick(
      "An earlier report as JSON: report only what is new or worse, and what is resolved.",
      "以前的 JSON 报告：只报告新的或更严重的问题，以及已解决的问题。", valueName: "report.json"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    name: .customLong("min-confidence"),
    help: .pick(
      "Suppress findings that are less sure: proven, inferred or suspected.",
      "忽略可信度更低的发现：proven、inferred 或 suspected。", valueName: "confidence"),
    completion: .list(Confidence.allCases.map(\.rawValue)))
  var minConfidence: String?

  /// All that was asked for.
  ///
  /// - Parameter now: the moment that `--now` names; nil where it does not.
  /// - Throws: ``Failure`` for a rule or a file that is wrong.
  func quieting(_ chart: Chart, now: Date?) throws -> Quieting {
    let options = try ignored.map { text in
      do throws(IgnoreProblem) {
        return try IgnoreRule(option: text, chart: chart)
      } catch {
        throw Failure(.usage, .badRule(text, error))
      }
    }
    let minimum = try minConfidence.map { text in
      guard let confidence = Confidence(rawValue: text) else {
        throw Failure(
          .usage,
          .badValue(text, of: "--min-confidence", allowed: Confidence.allCases.map(\.rawValue)))
      }
      return confidence
    }
    let file = try ConfigurationFile.find(
      config, environment: ProcessInfo.processInfo.environment, chart: chart)
    return Quieting(
      rules: options + (file?.rules ?? []), minimum: minimum, baseline: try readBaseline(),
      configuration: file?.path, today: now ?? Date())
  }

  private func readBaseline() throws -> Baseline? {
    guard let baseline else { return nil }
    let json: Data
    do throws(InputFile.Problem) {
      json = try InputFile.read(baseline)
    } catch {
      throw Failure(.failure, .badFile(baseline, "cannot be read: \(error.reason)"))
    }
    do throws(Baseline.ReadingError) {
      return try Baseline(json: json, path: baseline)
    } catch {
      throw Failure(.failure, .badFile(baseline, "\(error)"))
    }
  }
}
