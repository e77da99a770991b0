extension StatusReport {
  /// Whether kdoctor can work here. Without Pods it cannot: every walk begins with them.
  public var verdict: Verdict {
    let isReadable = probes.contains {
      ReadArea.pods.resources.contains($0.resource) && $0.isAllowed
    }
    guard problem == nil, isReadable else { return .no }
    return probes.allSatisfy(\.isAllowed) ? .yes : .partly
  }

  /// What the program tells its caller: 0 for yes, 5 for partly, 1 for no.
  public var exitStatus: ExitStatus {
    switch verdict {
    case .yes: .healthy
    case .partly: .inconclusive
    case .no: .failure
    }
  }

  /// The Roles that would allow what is missing.
  public var missingAccess: AccessRules { AccessRules(missing: probes.compactMap(\.needs)) }

  /// What cannot be told for want of it, in the order of the walk.
  var losses: [ReadLoss] {
    ReadArea.allCases.compactMap { area in
      let missing = probes.filter { area.resources.contains($0.resource) && !$0.isAllowed }
        .map(\.resource)
      guard !missing.isEmpty else { return nil }
      return ReadLoss(area: area, missing: area.resources.filter(missing.contains))
    }
  }
}
