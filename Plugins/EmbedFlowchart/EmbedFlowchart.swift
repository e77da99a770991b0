import Foundation
import PackagePlugin

/// Turns flowchart/ and the practice recordings into Swift source while the package is built.
///
/// Every file is named as an input of its own: edits and additions are then noticed, which they are
/// not where a folder is named. After a file was deleted the build says "missing inputs" until
/// Package.swift is touched.
@main
struct EmbedFlowchart: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "embed-flowchart").url
    let root = context.package.directoryURL
    let chart = root.appending(path: "flowchart").resolvingSymlinksInPath()
    let lessons = chart.appending(path: "lessons")
    let recordings = try recordings(root.appending(path: "Tests/Fixtures/clusters"))
    let glossary = chart.appending(path: "glossary")
    let chartFiles = try files(in: chart) { path in
      path.hasSuffix(".yaml") && !["lessons/", "glossary/"].contains { path.hasPrefix($0) }
    }
    return [
      command(
        "Embedding the flowchart", tool, to: "EmbeddedChart.swift", context,
        arguments: ["--chart", path(chart)], inputs: chartFiles),
      command(
        "Embedding the lessons", tool, to: "EmbeddedLessons.swift", context,
        arguments: ["--lessons", path(lessons), "--chart", path(chart)]
          + recordings.flatMap { ["--recording", $0.lastPathComponent] },
        inputs: try chartFiles + files(in: lessons) { $0.hasSuffix(".yaml") }),
      command(
        "Embedding the glossary", tool, to: "EmbeddedGlossary.swift", context,
        arguments: ["--glossary", path(glossary)],
        inputs: try files(in: glossary) { $0.hasSuffix(".yaml") }),
      command(
        "Embedding the practice cluster", tool, to: "EmbeddedPractice.swift", context,
        arguments: recordings.flatMap { ["--practice", path($0)] },
        inputs: try recordings.flatMap { folder in
          try files(in: folder) {
            ["cluster.json", "probes.json"].contains($0)
              || ($0.hasPrefix("logs/") && $0.hasSuffix(".log"))
          }
        }),
    ]
  }

  private func command(
    _ name: String, _ tool: URL, to file: String, _ context: PluginContext, arguments: [String],
    inputs: [URL]
  ) -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: file)
    return .buildCommand(
      displayName: name, executable: tool, arguments: arguments + ["--output", path(output)],
      inputFiles: inputs, outputFiles: [output])
  }

  /// The folders that hold a recorded cluster: all of them are the practice cluster.
  private func recordings(_ folder: URL) throws -> [URL] {
    let folder = folder.resolvingSymlinksInPath()
    return try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
      .map { folder.appending(path: $0) }
      .filter {
        FileManager.default.fileExists(atPath: path($0.appending(path: "cluster.json")))
      }
  }

  private func path(_ url: URL) -> String { url.path(percentEncoded: false) }

  /// The files below a folder whose path in it is wanted, in order.
  private func files(in folder: URL, where isWanted: (String) -> Bool) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter(
      isWanted
    ).sorted()
      .map { folder.appending(path: $0) }
  }
}
