import KubeClient

extension ShellCommand {
  /// A visit to a host and path of an Ingress; nil where nobody knows through which Pod.
  static func visit(
    _ backend: IngressRoute.Backend, _ entrance: RouteVisit.Entrance, controller: Pod?
  ) -> ShellCommand? {
    let host = backend.host ?? ""
    let path = backend.path ?? "/"
    switch entrance {
    case .outside:
      return "curl -v \("http://\(host)\(path)")"
    case .controller:
      let header: ShellCommand = host.isEmpty ? "" : " -H \("Host: \(host)")"
      return controller.map { pod in
        let port = ControllerGate.declared(.plain, by: pod) ?? 80
        return "kubectl port-forward -n \(pod.namespace) pod/\(pod.name) 8080:\(port) & curl -v"
          + header + " \("http://127.0.0.1:8080\(path)")" as ShellCommand
      }
    case .controllerTLS:
      let name = host.isEmpty ? "localhost" : host
      return controller.map { pod in
        let port = ControllerGate.declared(.secure, by: pod) ?? 443
        return "kubectl port-forward -n \(pod.namespace) pod/\(pod.name) 8443:\(port) & curl -vk"
          + " --resolve \("\(name):8443:127.0.0.1") \("https://\(name):8443\(path)")"
          as ShellCommand
      }
    }
  }
}
