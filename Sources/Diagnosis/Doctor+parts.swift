import KubeClient

extension Doctor {
  /// Diagnoses clusters that are shown as one, each by itself: what one of them says of its nodes does
  /// not hold for the others.
  func report(
    on targets: [Target], parts: [ClusterPart], namespace: String?, guide: WalkGuide
  ) async throws(TargetNotFound) -> DiagnosisReport {
    let results = await withTaskGroup(of: (Int, Result<DiagnosisReport, TargetNotFound>).self) {
      group in
      for (index, part) in parts.enumerated() {
        group.addTask {
          let doctor = replacing(part.reader)
          do throws(TargetNotFound) {
            let report = try await doctor.report(
              on: targets, namespace: part.namespace, guide: guide)
            return (index, .success(report))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      var results: [(Int, Result<DiagnosisReport, TargetNotFound>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let reports = results.compactMap { try? $0.get() }
    if reports.isEmpty, case .failure(var error)? = results.first {
      for case .failure(let other) in results.dropFirst() {
        error.nearest += other.nearest.filter { !error.nearest.contains($0) }
      }
      error.namespace = namespace
      throw error
    }
    var report = DiagnosisReport(
      cluster: reader.cluster, generatedAt: reader.clock,
      diagnoses: reports.flatMap(\.diagnoses), notRead: reports.flatMap(\.notRead))
    report.refused = Array(Set(reports.flatMap(\.refused)))
    return report
  }
}
