/// `probes.json`: what the steps "can you visit the application?" answered.
///
/// Each list may be absent. `status` is the HTTP status; where none came, `error` or `message` says
/// why. `namespace` may be absent in recordings of one namespace. An entry of `serviceProxy` may name
/// a `path`. `ingressControllerTLS` and `publicInternet` have entries like those of
/// `ingressControllerPortForward`. `sent`, `connected`, `location`, `speaks`, `certificate` and
/// `failedStep` are there where the visit has told them; `needs` says why one could not be made.
///
/// `clusterDNS` and `clusterIP` have entries like those of `serviceProxy`, `podIP` like those of
/// `podPortForward`: visits that were made from inside the cluster. `vantage` names the Pod that made
/// them; `addresses` is what the cluster DNS has answered.
struct ProbesFile: JSONReadable {
  /// The names of the lists.
  enum List: String {
    case podPortForward
    case serviceProxy
    case ingressControllerPortForward
    case ingressControllerTLS
    case publicInternet
    case clusterDNS
    case clusterIP
    case podIP
  }

  var visits: [(place: Visit.Place, reading: Reading<VisitResult>)]
  /// Who made the visits from inside; nil where there are none.
  var vantage: Vantage?

  init(json: JSONObject) throws {
    visits =
      try json.array("podPortForward", of: PodVisit.self).map {
        (.pod(namespace: $0.base.namespace, name: $0.pod, port: $0.base.port), $0.base.reading)
      }
      + json.array("serviceProxy", of: ServiceVisit.self).map {
        ($0.place, $0.base.reading)
      }
    visits += try routes(json, "ingressControllerPortForward", Visit.Place.ingress)
    visits += try routes(json, "ingressControllerTLS", Visit.Place.ingressTLS)
    visits += try routes(json, "publicInternet", Visit.Place.publicInternet)
    try addInside(json)
  }

  private mutating func addInside(_ json: JSONObject) throws {
    let before = visits.count
    visits += try json.array("clusterDNS", of: ServiceVisit.self).map {
      (.clusterDNS(namespace: $0.base.namespace, name: $0.service), $0.base.reading)
    }
    visits += try json.array("clusterIP", of: ServiceVisit.self).map {
      let base = $0.base
      return (
        .clusterIP(namespace: base.namespace, name: $0.service, port: base.port), base.reading
      )
    }
    visits += try json.array("podIP", of: PodVisit.self).map {
      (.podIP(namespace: $0.base.namespace, name: $0.pod, port: $0.base.port), $0.base.reading)
    }
    let named = try json.object("vantage", as: RecordedVantage.self)?.vantage
    vantage = named ?? (visits.count > before ? Vantage() : nil)
  }

  struct RecordedVantage: JSONReadable {
    var vantage: Vantage
    init(json: JSONObject) throws {
      vantage = Vantage(
        namespace: try json.string("namespace") ?? "", pod: try json.string("pod"))
    }
  }

  private func routes(
    _ json: JSONObject, _ list: StaticString,
    _ place: (String, String, String, String) -> Visit.Place
  ) throws -> [(place: Visit.Place, reading: Reading<VisitResult>)] {
    try json.array(list, of: IngressVisit.self).map {
      (place($0.base.namespace, $0.ingress, $0.host, $0.path), $0.base.reading)
    }
  }

  struct PodVisit: JSONReadable {
    var base: RecordedAnswer
    var pod: String
    init(json: JSONObject) throws {
      base = try RecordedAnswer(json: json)
      pod = try json.requiredString("pod")
    }
  }
  struct ServiceVisit: JSONReadable {
    var base: RecordedAnswer
    var service: String
    var place: Visit.Place
    init(json: JSONObject) throws {
      base = try RecordedAnswer(json: json)
      service = try json.requiredString("service")
      if let path = try json.string("path") {
        place = .servicePath(
          namespace: base.namespace, name: service, port: base.port, path: path)
      } else {
        place = .service(namespace: base.namespace, name: service, port: base.port)
      }
    }
  }
  struct IngressVisit: JSONReadable {
    var base: RecordedAnswer
    var ingress: String
    var host: String
    var path: String
    init(json: JSONObject) throws {
      base = try RecordedAnswer(json: json)
      ingress = try json.requiredString("ingress")
      host = try json.string("host") ?? ""
      path = try json.string("path") ?? "/"
    }
  }
}

extension JSONObject {
  /// A text that must be there.
  func requiredString(_ key: StaticString) throws -> String {
    guard let text = try string(key) else {
      throw JSONFieldError(path: key.description, expected: "string", found: "nothing")
    }
    return text
  }
}
