import KubeClient

/// What a Service selects compared with what the application's Pods carry.
struct SelectorDifference {
  /// `app=shopp ≠ app=shop`, `tier=web ≠ ∅`; empty where nothing differs or nothing is known.
  var text: String
  /// The pairs that would match; empty where nothing is known.
  var suggestion: [String: String]
  /// Changes that lead there; nil removes a key.
  var changes: [String: String?]
  /// Where the labels of the Pods stand.
  var candidate: (object: ObjectReference, path: String, labels: [String: String])?

  /// Compares a selector with the labels of the application's Pods.
  init(_ selector: [String: String], in context: CheckContext) {
    candidate = Self.candidate(in: context.application)
    guard let labels = candidate?.labels else {
      (text, suggestion, changes) = ("", [:], [:])
      return
    }
    let wrong = selector.filter { labels[$0.key] != $0.value }.sorted { $0.key < $1.key }
    text = wrong.map { key, value in
      "\(key)=\(value) ≠ " + (labels[key].map { "\(key)=\($0)" } ?? "∅")
    }.joined(separator: ", ")
    var suggestion = selector
    var changes: [String: String?] = [:]
    for (key, _) in wrong {
      suggestion[key] = labels[key]
      changes.updateValue(labels[key], forKey: key)
    }
    if suggestion.isEmpty {
      suggestion = Self.pairs(of: context.application) ?? [:]
      for (key, value) in suggestion { changes.updateValue(value, forKey: key) }
    }
    self.suggestion = suggestion
    self.changes = suggestion.isEmpty ? [:] : changes
  }

  /// The pairs that select the application's Pods best: those of the workload's own selector.
  static func pairs(of application: Application) -> [String: String]? {
    if let selector = application.workload?.selector, !selector.matchLabels.isEmpty,
      application.workload?.job == nil
    {
      return selector.matchLabels
    }
    return candidate(in: application).map { stable($0.labels) }
  }

  private static func candidate(
    in application: Application
  ) -> (object: ObjectReference, path: String, labels: [String: String])? {
    if let workload = application.workload, !workload.template.labels.isEmpty {
      return (
        workload.reference, "\(workload.templatePath)metadata.labels", workload.template.labels
      )
    }
    return application.pods.first { !$0.metadata.labels.isEmpty }.map {
      ($0.reference, "metadata.labels", stable($0.metadata.labels))
    }
  }

  /// Labels without those that controllers add for one version or one Pod.
  static func stable(_ labels: [String: String]) -> [String: String] {
    labels.filter { !volatile.contains($0.key) }
  }

  private static let volatile: Set<String> = [
    "pod-template-hash", "controller-revision-hash", "pod-template-generation", "controller-uid",
    "batch.kubernetes.io/controller-uid", "statefulset.kubernetes.io/pod-name",
    "apps.kubernetes.io/pod-index", "job-name", "batch.kubernetes.io/job-name",
  ]
}

extension SelectorDifference {
  /// What the texts about a selector that matches nothing need.
  func facts(of service: Service) -> [String: String?] {
    var facts: [String: String?] = service.baseFacts
    facts["selector"] = service.selectorText
    facts["difference"] = text
    if !changes.isEmpty {
      facts["suggestion"] = LabelSelector(matchLabels: suggestion).text
      facts["patch"] = PatchText.selector(changes)
    }
    return facts
  }

  /// The selector, and the labels that it most likely means.
  func evidence(of service: Service) -> [Evidence] {
    let own = service.evidence("spec.selector", service.selectorText)
    guard let candidate else { return [own] }
    return [
      own,
      Evidence(
        .spec, candidate.object, path: candidate.path,
        value: LabelSelector(matchLabels: candidate.labels).text,
        command: ShellCommand.pods(in: service.namespace)),
    ]
  }
}
