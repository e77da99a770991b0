import KubeClient

/// What stands behind a backend of an Ingress.
struct IngressBackendState {
  /// Nil where there is no such Service.
  var service: JSONTree?
  /// Nil where they could not be read.
  var slices: [JSONTree]?

  /// The backend as `kubectl describe` prints it.
  static func text(_ backend: JSONTree, _ states: [String: IngressBackendState]) -> String {
    let resource = backend.resource
    if resource.exists {
      let group = resource.apiGroup.string ?? "<none>"
      return "APIGroup: \(group), Kind: \(resource.kind.text), Name: \(resource.name.text)"
    }
    guard let name = backend.service.name.string, let state = states[name] else { return "" }
    let port = backend.service.port
    let number = port.number.int ?? 0
    let title = "\(name):\(number != 0 ? String(number) : port.name.text)"
    guard let service = state.service else {
      return "\(title) (<error: services \"\(name)\" not found>)"
    }
    let match = service.spec.ports.array.last {
      number != 0
        ? $0.port.int == number : port.name.string != nil && $0.name.text == port.name.text
    }
    return "\(title) (\(Address.endpoints(state.slices, port: match?.name.text ?? "")))"
  }
}
