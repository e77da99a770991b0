import KubeClient

/// A command to paste. A recording can hold any name, and none may become a command of its own in
/// somebody's shell: what is interpolated is quoted wherever a shell might act on it.
struct ShellCommand: ExpressibleByStringInterpolation, Sendable {
  let text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(_ text: String) { self.text = text }

  /// Collects the parts of a command: its own words as they are, all else as one word each.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }
    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += ShellCommand.word(value.description)
    }
  }

  static func + (left: ShellCommand, right: ShellCommand) -> ShellCommand {
    ShellCommand(left.text + right.text)
  }

  /// `kubectl get KIND NAME -n NAMESPACE -o yaml`.
  static func show(_ object: ObjectReference) -> ShellCommand {
    let scope: ShellCommand = object.namespace.isEmpty ? "" : " -n \(object.namespace)"
    return "kubectl get \(object.kind.lowercased()) \(object.name)" + scope + " -o yaml"
  }

  /// The Pods of a namespace with their labels.
  static func pods(in namespace: String) -> ShellCommand {
    "kubectl get pods -n \(namespace) --show-labels"
  }

  /// The EndpointSlices of a Service.
  static func slices(of service: Service) -> ShellCommand {
    "kubectl get endpointslices -n \(service.namespace) -l kubernetes.io/service-name=\(service.name)"
  }

  /// A visit through the API server's Service proxy.
  static func proxy(_ service: Service, port: Int) -> ShellCommand {
    let path = "/api/v1/namespaces/\(service.namespace)/services/\(service.name):\(port)/proxy/"
    return "kubectl get --raw \(path)"
  }

  /// A port-forward to a Pod; low local ports are for root alone, so they are moved up.
  static func portForward(_ pod: ObjectReference, port: Int) -> ShellCommand {
    let local = port < 1024 ? port + 8000 : port
    return "kubectl port-forward -n \(pod.namespace) pod/\(pod.name) \(local):\(port)"
  }

  /// A request to an address, from a Pod that is there for that alone.
  static func fetchInside(_ place: String) -> ShellCommand {
    Self.inside + "wget -qO- -T 3 \("http://\(place)/")"
  }

  /// The question for a name, from a Pod that is there for that alone.
  static func resolveInside(_ name: String) -> ShellCommand {
    Self.inside + "nslookup \(name)"
  }

  private static let inside: ShellCommand =
    "kubectl run look -it --rm --restart=Never --image=busybox:1.36 -- "

  /// A word of a shell, quoted where it holds anything that a shell might act on.
  static func word(_ text: String) -> String {
    let plain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"):
          true
        default: Array("-_./:=,@+%".utf8).contains(byte)
        }
      }
    guard !plain else { return text }
    return "'"
      + text.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }.joined(separator: #"'\''"#)
      + "'"
  }
}
