public import Flowchart
public import KubeClient

/// Diagnoses applications: reads the cluster, groups its objects, walks the chart over each group.
public struct Doctor: Sendable {
  private let chart: Chart
  private let reader: any ClusterReader

  /// Takes the chart to walk and the cluster to read.
  public init(chart: Chart, reader: any ClusterReader) {
    self.chart = chart
    self.reader = reader
  }

  /// Diagnoses `targets`, or every application where none is named.
  ///
  /// - Parameter namespace: where to look; nil for all namespaces.
  /// - Throws: ``TargetNotFound`` for a target that nothing matches. Finding problems is no error.
  public func report(
    on targets: [Target], namespace: String?
  ) async throws(TargetNotFound) -> DiagnosisReport {
    // Other namespaces matter too: an Ingress controller lives in one, and so may the Pods that a
    // Service looks for in vain.
    let inventory = await Inventory(reading: reader, namespace: nil)
    let applications = ApplicationBuilder(inventory).applications(in: namespace)
    let chosen =
      targets.isEmpty
      ? applications.filter { !$0.isEmptyHanded }
      : try TargetResolver(applications: applications, inventory: inventory)
        .resolve(targets, namespace: namespace)
    let walker = Walker(
      chart: chart, stretches: chart.stretches, inventory: inventory, reader: reader)
    let builder = DiagnosisBuilder(chart: chart, reader: reader)
    let diagnoses = await Self.inParallel(chosen) { application in
      let walk = await walker.walk(application, isNamedByUser: !targets.isEmpty)
      return await builder.diagnosis(of: application, walk: walk)
    }
    return DiagnosisReport(
      cluster: inventory.cluster, generatedAt: inventory.clock, diagnoses: diagnoses)
  }

  /// Applies a function to all items, several at once, and gives the results in the items' order.
  private static func inParallel<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ function: @escaping @Sendable (Item) async -> Result
  ) async -> [Result] {
    // A task for each item would cost more than walking a small application does.
    let size = 16
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: items.count, by: size) {
        group.addTask {
          var results: [Result] = []
          for item in items[start..<min(start + size, items.count)] {
            results.append(await function(item))
          }
          return (start, results)
        }
      }
      var parts: [(Int, [Result])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

extension Application {
  /// A Pod that has done its work and belongs to nobody: nothing is left to ask.
  fileprivate var isEmptyHanded: Bool {
    workload == nil && pods.isEmpty && services.isEmpty && routes.isEmpty
  }
}
