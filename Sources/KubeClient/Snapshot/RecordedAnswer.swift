/// What the entries of all lists of `probes.json` have in common.
struct RecordedAnswer: JSONReadable {
  /// Empty where the recording does not name it.
  var namespace: String
  var port: Int
  var reading: Reading<VisitResult>

  init(json: JSONObject) throws {
    namespace = try json.string("namespace") ?? ""
    port = try json.int("port") ?? 0
    if let needs = try json.object("needs", as: Needs.self) {
      reading = .unavailable(needs.unavailable)
      return
    }
    reading = .value(
      VisitResult(
        status: try json.int("status"),
        message: try json.string("error") ?? json.string("message"),
        via: try json.string("controllerPod"), sent: try json.string("sent"),
        isConnected: try json.bool("connected") ?? false, location: try json.string("location"),
        speaks: try json.string("speaks").flatMap(VisitResult.Speech.init),
        certificate: try json.object("certificate", as: ShownCertificate.self),
        failedStep: try json.string("failedStep").flatMap(VisitResult.Step.init),
        addresses: try json.strings("addresses")))
  }

  /// Why a visit could not be made.
  struct Needs: JSONReadable {
    var unavailable: Unavailable
    init(json: JSONObject) throws {
      unavailable = Unavailable(
        try json.string("reason").flatMap(Unavailable.Reason.init) ?? .notSent,
        verb: try json.requiredString("verb"), resource: try json.requiredString("resource"),
        group: try json.string("group") ?? "", namespace: try json.string("namespace") ?? "",
        detail: try json.string("detail"))
    }
  }
}
