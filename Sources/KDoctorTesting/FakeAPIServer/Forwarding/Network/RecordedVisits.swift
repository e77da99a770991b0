/// The part of `probes.json` that tells how a cluster's network behaved.
struct RecordedVisits: Decodable {
  var podPortForward: [PodVisit]?
  var serviceProxy: [ServiceVisit]?
  var ingressControllerPortForward: [IngressVisit]?

  struct PodVisit: Decodable {
    var namespace: String?
    var pod: String
    var port: Int
    var status: Int?
    var error: String?
  }

  struct ServiceVisit: Decodable {
    var namespace: String?
    var service: String
    var port: Int
    var status: Int?
    var message: String?
  }

  struct IngressVisit: Decodable {
    var host: String?
    var path: String?
    var controllerPod: String?
    var port: Int
    var status: Int?
  }
}
