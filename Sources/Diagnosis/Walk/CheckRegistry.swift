public import Flowchart

/// The checks by the names that questions use.
enum CheckRegistry {
  static let workload = WorkloadChecks.all
  static let pod = PodChecks.all
  static let service = ServiceChecks.all
  static let ingress = IngressChecks.all

  /// The names of all checks for a kind of subject, sorted.
  static func names(for subject: Subject) -> [String] {
    switch subject {
    case .workload: workload.keys.sorted()
    case .pod: pod.keys.sorted()
    case .service: service.keys.sorted()
    case .ingress: ingress.keys.sorted()
    }
  }
}

extension Chart {
  /// Questions whose check kdoctor does not have, sorted by id.
  public var unknownChecks: [ChartGap] {
    questions.values.filter { !CheckRegistry.names(for: $0.subject).contains($0.check) }
      .sorted { $0.id < $1.id }
      .map { ChartGap(entry: $0.id, problem: "`check` is \($0.check), which does not exist") }
  }

  /// Checks that no question uses, sorted.
  public var unusedChecks: [String] {
    Subject.allCases.flatMap { subject in
      CheckRegistry.names(for: subject).filter { name in
        !questions.values.contains { $0.subject == subject && $0.check == name }
      }
    }
  }
}
