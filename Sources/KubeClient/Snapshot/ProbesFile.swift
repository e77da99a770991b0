/// `probes.json`: what the steps "can you visit the application?" answered.
///
/// Each list may be absent. `status` is the HTTP status; where none came, `error` or `message` says
/// why. `namespace` may be absent in recordings of one namespace. `publicInternet` has entries like
/// those of `ingressControllerPortForward`.
struct ProbesFile: JSONReadable {
  var visits: [(namespace: String?, target: RecordedVisit.Target, result: VisitResult)]

  init(json: JSONObject) throws {
    visits =
      try json.array("podPortForward", of: PodVisit.self).map {
        ($0.base.namespace, .pod(name: $0.pod, port: $0.base.port), $0.base.result)
      }
      + json.array("serviceProxy", of: ServiceVisit.self).map {
        ($0.base.namespace, .service(name: $0.service, port: $0.base.port), $0.base.result)
      }
      + json.array("ingressControllerPortForward", of: IngressVisit.self).map {
        (
          $0.base.namespace, .ingress(name: $0.ingress, host: $0.host, path: $0.path),
          $0.base.result
        )
      }
      + json.array("publicInternet", of: IngressVisit.self).map {
        (
          $0.base.namespace, .publicInternet(name: $0.ingress, host: $0.host, path: $0.path),
          $0.base.result
        )
      }
  }

  struct Base {
    var namespace: String?
    var port: Int
    var result: VisitResult
    init(json: JSONObject) throws {
      namespace = try json.string("namespace")
      port = try json.int("port") ?? 0
      result = VisitResult(
        status: try json.int("status"),
        message: try json.string("error") ?? json.string("message"),
        via: try json.string("controllerPod"))
    }
  }
  struct PodVisit: JSONReadable {
    var base: Base
    var pod: String
    init(json: JSONObject) throws {
      base = try Base(json: json)
      pod = try json.requiredString("pod")
    }
  }
  struct ServiceVisit: JSONReadable {
    var base: Base
    var service: String
    init(json: JSONObject) throws {
      base = try Base(json: json)
      service = try json.requiredString("service")
    }
  }
  struct IngressVisit: JSONReadable {
    var base: Base
    var ingress: String
    var host: String
    var path: String
    init(json: JSONObject) throws {
      base = try Base(json: json)
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
