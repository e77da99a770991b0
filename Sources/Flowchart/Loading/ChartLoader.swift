internal import Foundation

/// Reads the files of a chart, strictly: a key too many is a gap as much as a key too few.
public enum ChartLoader {
  /// Reads every YAML file of a folder and the folders in it, except `lessons/` and
  /// `glossary/`.
  ///
  /// What the entries say together is not looked at: that is ``ChartValidator``'s part.
  ///
  /// - Parameter folder: The path of the folder, such as `flowchart`.
  /// - Returns: The chart, which may still have gaps between its entries.
  /// - Throws: ``ChartError`` with the gaps of all files.
  public static func read(folder: String) throws -> Chart {
    var files: [String: String] = [:]
    var gaps: [ChartGap] = []
    for path in try paths(in: folder) {
      do {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        if let text = String(validating: data, as: UTF8.self) {
          files[path] = text
        } else {
          gaps.append(ChartGap(path: "flowchart/" + path, problem: "is not UTF-8"))
        }
      } catch {
        gaps.append(
          ChartGap(
            path: "flowchart/" + path, problem: "cannot be read: \(error.localizedDescription)"))
      }
    }
    return try read(files: files, gaps: gaps)
  }

  /// Reads a chart of files that are in memory.
  ///
  /// - Parameter files: The text of each file by its path below the chart's folder.
  /// - Returns: The chart, which may still have gaps between its entries.
  /// - Throws: ``ChartError/gaps(_:)`` with the gaps of all files.
  public static func read(files: [String: String]) throws -> Chart {
    try read(files: files, gaps: [])
  }

  private static func read(files: [String: String], gaps known: [ChartGap]) throws -> Chart {
    var gaps = known
    var chart = Chart(questions: [], outcomes: [], milestones: [])
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      guard isKebabCase(path) else {
        gaps.append(
          ChartGap(
            path: "flowchart/" + path,
            problem: "is not named in kebab-case (lower-case words with hyphens, ending .yaml)"))
        continue
      }
      let name = path.dropLast(".yaml".count)
      let id = EntryID(name.split(separator: "/").joined(separator: "."))
      var reader = EntryReader(path: "flowchart/" + path)
      switch reader.entry(id: id, yaml: text) {
      case .question(let question): chart.questions[id] = question
      case .outcome(let outcome): chart.outcomes[id] = outcome
      case .milestone(let milestone): chart.milestones[id] = milestone
      case nil: break
      }
      gaps += reader.gaps
    }
    if !gaps.isEmpty { throw ChartError.gaps(gaps.sorted()) }
    return chart
  }

  /// Whether every folder and the file of a path are named as ids are.
  private static func isKebabCase(_ path: String) -> Bool {
    path.hasSuffix(".yaml")
      && path.dropLast(".yaml".count).split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { ChartValidator.isKebabCase($0) }
  }

  /// The chart's files as paths below its folder, in order.
  private static func paths(in given: String) throws -> [String] {
    // A folder that is a link would seem to be empty.
    let folder = URL(fileURLWithPath: given).resolvingSymlinksInPath().path(percentEncoded: false)
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { path in
          (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
            && !["lessons/", "glossary/"].contains { path.hasPrefix($0) }
        }
        .sorted()
    } catch {
      throw ChartError.folder(path: given, reason: error.localizedDescription)
    }
  }
}
