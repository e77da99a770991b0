import Foundation

extension VisitLog {
  /// One visit as `probes.json` holds it.
  struct Entry: Encodable {
    let list: ProbesFile.List
    let order: [String]
    private let namespace: String
    private var pod: String?
    private var service: String?
    private var ingress: String?
    private var host: String?
    private var path: String?
    private var port: Int?
    private var status: Int?
    private var message: String?
    private var controllerPod: String?
    private var sent: String?
    private var connected: Bool?
    private var location: String?
    private var speaks: String?
    private var certificate: Certificate?
    private var failedStep: String?
    private var addresses: [String]?
    private var needs: Needs?

    private enum CodingKeys: String, CodingKey {
      case namespace, pod, service, ingress, host, path, port, status, message, controllerPod
      case sent, connected, location, speaks, certificate, failedStep, addresses, needs
    }

    init(_ place: Visit.Place, _ reading: Reading<VisitResult>) {
      namespace = place.namespace
      switch place {
      case .pod(_, let name, let port):
        (list, pod, self.port) = (.podPortForward, name, port)
      case .service(_, let name, let port):
        (list, service, self.port) = (.serviceProxy, name, port)
      case .servicePath(_, let name, let port, let path):
        (list, service, self.port, self.path) = (.serviceProxy, name, port, path)
      case .ingress(_, let name, let host, let path):
        (list, ingress, self.host, self.path) = (.ingressControllerPortForward, name, host, path)
      case .ingressTLS(_, let name, let host, let path):
        (list, ingress, self.host, self.path) = (.ingressControllerTLS, name, host, path)
      case .publicInternet(_, let name, let host, let path):
        (list, ingress, self.host, self.path) = (.publicInternet, name, host, path)
      case .clusterDNS(_, let name): (list, service) = (.clusterDNS, name)
      case .clusterIP(_, let name, let port):
        (list, service, self.port) = (.clusterIP, name, port)
      case .podIP(_, let name, let port): (list, pod, self.port) = (.podIP, name, port)
      }
      order = [
        namespace, pod ?? service ?? ingress ?? "", host ?? "", path ?? "",
        port.map { String(100_000 + $0) } ?? "",
      ]
      take(reading)
    }

    private mutating func take(_ reading: Reading<VisitResult>) {
      switch reading {
      case .unavailable(let reason): needs = Needs(reason)
      case .value(let result):
        status = result.status
        message = result.message.map(Self.clean)
        controllerPod = result.via
        sent = result.sent.map(Self.clean)
        connected = result.isConnected ? true : nil
        location = result.location.map(Self.clean)
        speaks = result.speaks?.rawValue
        certificate = result.certificate.map(Certificate.init)
        failedStep = result.failedStep?.rawValue
        addresses = result.addresses.isEmpty ? nil : result.addresses
      }
    }

    /// Error texts and addresses may quote what nobody else should read.
    private static func clean(_ text: String) -> String { RedactedText(text).text }

    private struct Certificate: Encodable {
      var names: [String]
      var subject: String
      var issuer: String
      var notBefore: Date
      var notAfter: Date

      init(_ certificate: ShownCertificate) {
        names = certificate.names
        subject = certificate.subject
        issuer = certificate.issuer
        notBefore = certificate.notBefore
        notAfter = certificate.notAfter
      }
    }

    private struct Needs: Encodable {
      var reason: String
      var verb: String
      var resource: String
      var namespace: String
      var detail: String?

      init(_ needs: Unavailable) {
        reason = needs.reason.rawValue
        verb = needs.verb
        resource = needs.resource
        namespace = needs.namespace
        detail = needs.detail.map(Entry.clean)
      }
    }
  }
}
