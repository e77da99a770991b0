import Foundation
import KubeClient

/// The visits to one host and path of an Ingress.
struct RouteVisit {
  /// Which way to go.
  enum Entrance: Sendable {
    /// Through a Pod of the controller, in plain HTTP.
    case controller
    /// Through a Pod of the controller, over TLS.
    case controllerTLS
    /// By the addresses that the rest of the world uses.
    case outside
  }

  var backend: IngressRoute.Backend
  var ingress: Ingress
  var entrance: Entrance
  /// The address that a person asked for, which this host and path cover: it is the one to open
  /// from outside.
  var asked: Target.Address?

  /// The visit to the path as it is declared.
  func declared(by gate: VisitRequest.Gate?) -> Visit {
    Visit(place(path: backend.path ?? "/"), request(gate))
  }

  /// The visit to the plain part of the path; nil where that is all of it.
  var plain: Visit? {
    let path = backend.path ?? "/"
    let plain = Self.plainPart(of: path)
    return plain == path ? nil : Visit(place(path: plain), request(nil))
  }

  /// Whether the Ingress wants TLS for the host.
  var isSecure: Bool {
    let host = backend.host ?? ""
    return ingress.tls.contains { entry in
      entry.hosts.isEmpty
        || entry.hosts.contains { $0.caseInsensitiveCompare(host) == .orderedSame }
    }
  }

  /// A host that the rule covers; empty where it covers all.
  var host: String {
    let host = backend.host ?? ""
    // Any label will do; this one says who asks.
    return host.hasPrefix("*.") ? "kdoctor" + host.dropFirst() : host
  }

  private func place(path: String) -> Visit.Place {
    let (namespace, name, host) = (ingress.namespace, ingress.name, backend.host ?? "")
    return switch entrance {
    case .controller: .ingress(namespace: namespace, name: name, host: host, path: path)
    case .controllerTLS: .ingressTLS(namespace: namespace, name: name, host: host, path: path)
    case .outside: .publicInternet(namespace: namespace, name: name, host: host, path: path)
    }
  }

  private func request(_ gate: VisitRequest.Gate?) -> VisitRequest {
    if entrance == .outside, let asked {
      return VisitRequest(
        scheme: asked.isSecure ? .https : .http, path: asked.path, host: asked.host,
        addresses: [asked.host], port: asked.port)
    }
    let isSecure =
      switch entrance {
      case .controller: false
      case .controllerTLS: true
      case .outside: self.isSecure
      }
    return VisitRequest(
      scheme: isSecure ? .https : .http, path: Self.plainPart(of: backend.path ?? "/"), host: host,
      gate: gate, addresses: entrance == .outside ? ingress.addresses : [])
  }

  /// The part of a path before its first pattern: `/app(/|$)(.*)` is `/app`.
  static func plainPart(of path: String) -> String {
    let plain = String(path.prefix { !"()[]{}*+?|^$\\".contains($0) })
    return plain.hasPrefix("/") ? plain : "/" + plain
  }
}
