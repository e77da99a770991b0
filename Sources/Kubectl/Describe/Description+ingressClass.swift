import KubeClient

extension Description {
  /// An IngressClass.
  mutating func ingressClass(_ ingressClass: KubeObject) {
    field(0, "Name", ingressClass.name)
    marks(ingressClass)
    field(0, "Controller", ingressClass.spec.controller.text)
    let parameters = ingressClass.spec.parameters
    guard parameters.exists else { return }
    line(0, "Parameters:")
    optional(1, "APIGroup", parameters.apiGroup)
    field(1, "Kind", parameters.kind.text)
    field(1, "Name", parameters.name.text)
  }
}
