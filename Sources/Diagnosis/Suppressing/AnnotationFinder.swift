import KubeClient

/// Finds the annotations that ask for findings of an application not to be told. Looks only at what
/// has been read.
struct AnnotationFinder {
  let inventory: Inventory
  let application: Application

  /// The annotations, the nearest to the findings first.
  func annotations(for findings: [Finding]) -> [IgnoreAnnotation] {
    var found: [IgnoreAnnotation] = []
    func note(_ object: ObjectReference, _ text: String?, _ reach: IgnoreAnnotation.Reach) {
      guard let text else { return }
      let isKnown = found.contains {
        $0.object == object && $0.text == text && ($0.reach == reach || $0.reach == .application)
      }
      if !isKnown { found.append(IgnoreAnnotation(object: object, text: text, reach: reach)) }
    }
    let target = application.target
    note(target, text(of: target), .application)
    if let workload = application.workload {
      note(target, workload.template.annotations[IgnoreAnnotation.key], .application)
    }
    // What belongs to nobody that was read is known by its Pods alone.
    let texts = application.pods.map { $0.metadata.annotations[IgnoreAnnotation.key] }
    let isCommon = application.workload == nil && Set(texts).count == 1
    for (pod, text) in zip(application.pods, texts) {
      note(pod.reference, text, isCommon ? .application : .pod)
      if isCommon { break }
    }
    for object in Set(findings.map(\.object)).sorted() where object != target {
      note(object, text(of: object), .object)
    }
    note(
      ObjectReference(kind: ObjectKind.namespace.rawValue, namespace: "", name: target.namespace),
      inventory.annotations(ofNamespace: target.namespace)[IgnoreAnnotation.key], .application)
    return found
  }

  private func text(of object: ObjectReference) -> String? {
    if object == application.target, let workload = application.workload {
      return workload.metadata.annotations[IgnoreAnnotation.key]
    }
    return inventory.annotations(of: object)[IgnoreAnnotation.key]
  }
}
