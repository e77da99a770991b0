public import Flowchart
public import KubeClient

/// Diagnoses applications: reads the cluster, groups its objects, walks the chart over each group.
///
/// Of a live cluster only what the walk asks for is read: it begins with a few lists, and where a
/// question needs more, that is read and the walk over this application begins anew.
public struct Doctor: Sendable {
  private let chart: Chart
  let reader: any ClusterReader
  private let packed: PackedReader?
  private let controllers: [ControllerPlace]
  private let keep: @Sendable (Diagnosis) -> Diagnosis

  /// Takes the chart to walk and the cluster to read.
  ///
  /// - Parameters:
  ///   - controllers: where Ingress controllers run that would not be found.
  ///   - keep: takes from each diagnosis what nobody will ask for, so that the report on a large
  ///     cluster does not hold it.
  public init(
    chart: Chart, reader: any ClusterReader, controllers: [ControllerPlace] = [],
    keep: @escaping @Sendable (Diagnosis) -> Diagnosis = { $0 }
  ) {
    self.chart = chart
    self.reader = reader
    packed = reader as? PackedReader
    self.controllers = controllers
    self.keep = keep
  }

  /// The same doctor for another cluster.
  func replacing(_ reader: any ClusterReader) -> Doctor {
    Doctor(chart: chart, reader: reader, controllers: controllers, keep: keep)
  }

  /// Diagnoses `targets`, or every application where none is named.
  ///
  /// - Parameters:
  ///   - namespace: where to look; nil for all namespaces.
  ///   - guide: watches the walks, and answers some questions itself.
  /// - Throws: ``TargetNotFound`` for a target that nothing matches. Finding problems is no error.
  public func report(
    on targets: [Target], namespace: String?, guide: WalkGuide = WalkGuide()
  ) async throws(TargetNotFound) -> DiagnosisReport {
    let parts = reader.parts(of: namespace)
    if !parts.isEmpty {
      return try await report(on: targets, parts: parts, namespace: namespace, guide: guide)
    }
    if namespace == nil, targets.isEmpty, let packed {
      return try await sweep(packed)
    }
    let isLocal = reader.cluster.source == .snapshot
    let reader = reader as? RememberingReader ?? RememberingReader(reader)
    let plan = FetchPlan(
      targets: targets,
      // Other namespaces of a recording are at hand, and may hold what somebody looks for.
      namespace: isLocal ? nil : namespace, isLocal: isLocal, controllers: controllers)
    let readings = Readings(reader)
    await readings.load(plan.fetches)
    let (chosen, refused) = try await choose(targets, in: namespace, readings, plan)
    await readings.load(plan.fetches(for: chosen))
    let diagnoses = await walk(
      chosen, targets: targets, readings, plan, reader, guide)
    var report = DiagnosisReport(
      cluster: reader.cluster, generatedAt: reader.clock, diagnoses: diagnoses,
      notRead: targets.isEmpty || chosen.isEmpty
        ? Inventory(readings, plan).unreadApplications : [])
    report.refused = refused
    if let namespace, diagnoses.isEmpty, !isLocal {
      let found = await reader.list(Namespace.self, in: Scope(name: namespace))
      if found.value?.isEmpty == true {
        report.cluster.warnings.append("there is no namespace \(namespace)")
      }
    }
    return report
  }

  /// Diagnoses a large cluster a namespace at a time, so that no more than one is in memory.
  private func sweep(_ packed: PackedReader) async throws(TargetNotFound) -> DiagnosisReport {
    var diagnoses: [Diagnosis] = []
    var notRead: [Unavailable] = []
    var refused: Set<Unavailable> = []
    for namespace in await packed.namespaces(having: Target.kinds) {
      let part = try await report(on: [], namespace: namespace)
      diagnoses += part.diagnoses
      notRead = part.notRead
      refused.formUnion(part.refused)
    }
    if diagnoses.isEmpty {
      let part = try await report(on: [], namespace: "default")
      notRead = part.notRead
      refused.formUnion(part.refused)
    }
    var report = DiagnosisReport(
      cluster: reader.cluster, generatedAt: reader.clock, diagnoses: diagnoses, notRead: notRead)
    report.refused = Array(refused)
    return report
  }

  /// The applications that are meant, and what could not be looked at to find them.
  private func choose(
    _ targets: [Target], in namespace: String?, _ readings: Readings, _ plan: FetchPlan
  ) async throws(TargetNotFound) -> (applications: [Application], refused: [Unavailable]) {
    while true {
      let inventory = Inventory(readings, plan)
      let wants = Wants()
      let result = Wants.$current.withValue(wants) {
        Result { () throws(TargetNotFound) in
          try Self.applications(targets, in: namespace, inventory)
        }
      }
      if wants.isEmpty { return (try result.get(), wants.takeRefused()) }
      await readings.load(wants.fetches)
    }
  }

  private static func applications(
    _ targets: [Target], in namespace: String?, _ inventory: Inventory
  ) throws(TargetNotFound) -> [Application] {
    let builder = ApplicationBuilder(inventory)
    let applications = builder.applications(in: namespace)
      .filter { $0.isOfManifests(inventory.cluster) }
    guard !targets.isEmpty else {
      return applications.filter { !$0.isEmptyHanded }
    }
    do {
      let chosen = try TargetResolver(applications: applications, inventory: inventory)
        .resolve(targets, namespace: namespace)
      // Only its Pods tell of such a workload.
      for stranger in chosen where stranger.isStranger { builder.want(stranger.target.kind) }
      return chosen
    } catch {
      // It may be of a kind that has not been read.
      builder.wantAllKinds()
      // Nobody can say that something is not there who may not look.
      if Wants.current?.isEmpty == true, !inventory.unreadApplications.isEmpty { return [] }
      throw error
    }
  }

  /// Walks over applications until none of them asks for anything more.
  private func walk(
    _ applications: [Application], targets: [Target], _ readings: Readings, _ plan: FetchPlan,
    _ reader: any ClusterReader, _ guide: WalkGuide
  ) async -> [Diagnosis] {
    var diagnoses: [Diagnosis?] = Array(repeating: nil, count: applications.count)
    var open = Array(applications.indices)
    while !open.isEmpty {
      let inventory = Inventory(readings, plan)
      let walker = Walker(
        chart: chart, stretches: chart.stretches, inventory: inventory, reader: reader,
        guide: guide, addresses: targets.compactMap(\.address))
      let builder = DiagnosisBuilder(chart: chart, inventory: inventory, reader: reader)
      let results = await Self.inParallel(open) { index in
        let wants = Wants()
        let diagnosis = await Wants.$current.withValue(wants) {
          let walk = await walker.walk(applications[index], isNamedByUser: !targets.isEmpty)
          return wants.isEmpty
            ? keep(await builder.diagnosis(of: applications[index], walk: walk)) : nil
        }
        return (diagnosis: wants.isEmpty ? diagnosis : nil, wants: wants.fetches)
      }
      for (index, result) in zip(open, results) { diagnoses[index] = result.diagnosis }
      open = open.filter { diagnoses[$0] == nil }
      await readings.load(results.flatMap(\.wants))
    }
    return diagnoses.compactMap { $0 }
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
  /// Whether something of it is in the manifests that are held against a live cluster; everything else
  /// there is nobody's business.
  fileprivate func isOfManifests(_ cluster: ClusterDescription) -> Bool {
    !cluster.isHeldAgainstCluster || members.contains { cluster.locations[$0.object] != nil }
  }

  /// A Pod that has done its work and belongs to nobody: nothing is left to ask.
  fileprivate var isEmptyHanded: Bool {
    workload == nil && pods.isEmpty && services.isEmpty && routes.isEmpty && unread.isEmpty
  }

  /// Whether it stands for a workload of a kind that has not been read.
  fileprivate var isStranger: Bool {
    workload == nil && unread.isEmpty
      && ObjectKind(rawValue: target.kind).map(FetchPlan.allWorkloads.contains) ?? false
  }
}
