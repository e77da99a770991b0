import KubeClient

extension TablePrinter {
  /// IngressClasses.
  static let ingressClass = TablePrinter(
    ["NAME", "CONTROLLER", "PARAMETERS", "AGE"]
  ) { ingressClass, clock, _ in
    let parameters = ingressClass.spec.parameters
    let group = parameters.apiGroup.string.map { ".\($0)" } ?? ""
    return [
      ingressClass.name, ingressClass.spec.controller.text,
      parameters.exists ? "\(parameters.kind.text)\(group)/\(parameters.name.text)" : "<none>",
      clock.age(ingressClass.created),
    ]
  }
}
