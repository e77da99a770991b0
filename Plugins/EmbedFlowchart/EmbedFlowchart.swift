import Foundation
import PackagePlugin

/// Turns flowchart/ and the practice recordings into Swift source while the package is built.
///
/// Every file is named as an input of its own: edits and additions are then noticed, which they are
/// not where a folder is named. After a file was deleted the build says "missing inputs" until
/// Package.swift is touched.
@main
struct EmbedFlowchart: BuildToolPlugin {
  /// The recordings that become the practice cluster, one for each lesson.
  private static let practice = [
    "healthy", "crash-app", "svc-selector", "ing-service-port", "two-faults",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = try context.tool(named: "embed-flowchart").url
    let root = context.package.directoryURL
    let chart = root.appending(path: "flowchart").resolvingSymlinksInPath()
    let chartOutput = context.pluginWorkDirectoryURL.appending(path: "EmbeddedChart.swift")
    let practice = Self.practice.map {
      root.appending(path: "Tests/Fixtures/clusters/\($0)").resolvingSymlinksInPath()
    }
    let practiceOutput = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPractice.swift")
    return [
      .buildCommand(
        displayName: "Embedding the flowchart",
        executable: tool,
        arguments: [
          "--chart", chart.path(percentEncoded: false), "--output",
          chartOutput.path(percentEncoded: false),
        ],
        inputFiles: try files(in: chart) { $0.hasSuffix(".yaml") && !$0.hasPrefix("lessons/") },
        outputFiles: [chartOutput]),
      .buildCommand(
        displayName: "Embedding the practice cluster",
        executable: tool,
        arguments: practice.flatMap { ["--practice", $0.path(percentEncoded: false)] }
          + ["--output", practiceOutput.path(percentEncoded: false)],
        inputFiles: try practice.flatMap { folder in
          try files(in: folder) {
            ["cluster.json", "probes.json"].contains($0)
              || ($0.hasPrefix("logs/") && $0.hasSuffix(".log"))
          }
        },
        outputFiles: [practiceOutput]),
    ]
  }

  /// The files below a folder whose path in it is wanted, in order.
  private func files(in folder: URL, where isWanted: (String) -> Bool) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter(
      isWanted
    ).sorted()
      .map { folder.appending(path: $0) }
  }
}
