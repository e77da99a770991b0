import ArgumentParser
import KubeClient

/// A visit to the application by kubectl, and what kubectl prints of a recorded one.
public struct VisitOutput {
  let place: Visit.Place
  /// The port of this computer; nil where none is opened.
  let localPort: Int?

  /// Takes `kubectl port-forward pod/NAME LOCAL:PORT` or `kubectl get --raw PATH` of a Service's
  /// proxy apart; nil for any other command, and for one with a blank such as `PORT`.
  public init?(_ line: String) {
    guard let words = ShellWords.split(line), words.first == "kubectl", words.count > 1,
      let arguments = try? KubectlArguments.parse(Array(words.dropFirst(2)))
    else { return nil }
    switch words[1] {
    case "port-forward":
      guard arguments.words.count == 2, let ports = Self.ports(arguments.words[1]),
        arguments.words[0].hasPrefix("pod/")
      else { return nil }
      place = .pod(
        namespace: arguments.namespace ?? "default", name: String(arguments.words[0].dropFirst(4)),
        port: ports.remote)
      localPort = ports.local
    case "get":
      let parts = (arguments.raw ?? "").split(separator: "/").map(String.init)
      guard parts.count == 7, parts[...2] == ["api", "v1", "namespaces"], parts[4] == "services",
        parts[6] == "proxy"
      else { return nil }
      let service = parts[5].split(separator: ":").map(String.init)
      guard service.count == 2, let port = Int(service[1]) else { return nil }
      place = .service(namespace: parts[3], name: service[0], port: port)
      localPort = nil
    default: return nil
    }
  }

  private static func ports(_ text: String) -> (local: Int, remote: Int)? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let local = parts[0], let remote = parts[1] else { return nil }
    return (local, remote)
  }

  /// What kubectl prints; nil where the recording holds too little for it. The page that an
  /// application answered with is not recorded.
  func text(of result: VisitResult) -> String? {
    switch (place, localPort) {
    case (.pod(_, _, let port), .some(let local)):
      var text = """
        Forwarding from 127.0.0.1:\(local) -> \(port)
        Handling connection for \(local)

        """
      if result.status == nil, let message = result.message {
        text += "an error occurred forwarding \(local) -> \(port): \(message)\n"
      }
      return result.status == nil && result.message == nil ? nil : text
    default:
      guard result.status == 503, let message = result.message else { return nil }
      return "Error from server (ServiceUnavailable): \(message)\n"
    }
  }
}
