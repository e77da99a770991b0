import Diagnosis
import KDoctorTesting
import KubeClient
import Testing

@Suite("What a target means")
struct TargetTests {
  @Test(
    "Targets are read as kubectl's users write them",
    arguments: [
      ("deployment/shop", Target.object(kind: .deployment, name: "shop")),
      ("deploy/shop", .object(kind: .deployment, name: "shop")),
      ("Deployments.apps/shop", .object(kind: .deployment, name: "shop")),
      ("sts/x", .object(kind: .statefulSet, name: "x")),
      ("ds/x", .object(kind: .daemonSet, name: "x")),
      ("job/x", .object(kind: .job, name: "x")), ("cj/x", .object(kind: .cronJob, name: "x")),
      ("po/x", .object(kind: .pod, name: "x")), ("svc/x", .object(kind: .service, name: "x")),
      ("ing/x", .object(kind: .ingress, name: "x")), ("shop", .name("shop")),
      (
        "https://u:p@Shop.example.com:8443/cart?a=b",
        .url(.init(isSecure: true, host: "shop.example.com", port: 8443, path: "/cart"))
      ),
      ("http://shop.example.com", .url(.init(isSecure: false, host: "shop.example.com"))),
    ])
  func reading(text: String, target: Target) throws {
    #expect(try Target(parsing: text) == target)
  }

  @Test(
    "What cannot be a target is refused",
    arguments: ["", "/", "deployment/", "a/b/c", "://", "http:///x"])
  func refusal(text: String) {
    #expect(throws: Target.ParsingError.malformed(text)) { try Target(parsing: text) }
  }

  @Test("A kind that is not diagnosed is named", arguments: ["node/x", "deploymnet/shop", "pvc/x"])
  func unknownKind(text: String) {
    let kind = String(text.prefix { $0 != "/" })
    #expect(throws: Target.ParsingError.unknownKind(kind)) { try Target(parsing: text) }
  }

  @Test(
    "Everything that belongs to an application leads to it",
    arguments: [
      "deployment/shop", "shop", "svc/shop", "ing/shop", "pod/shop-5d8dbfd894-4r5b9",
      "rs/shop-5d8dbfd894", "https://healthy.example.com/any/path",
    ])
  func members(text: String) async throws {
    let report = try await Examination.report("healthy", target: text)
    #expect(report.diagnoses.map(\.target.description) == ["deployment/shop"])
  }

  @Test(
    "A target that does not exist is answered with the nearest names",
    arguments: [
      ("deployment/shpo", "deployment/shop"), ("shopp", "deployment/shop"),
      ("http://helthy.example.com", "healthy.example.com"),
    ])
  func missing(text: String, nearest: String) async throws {
    let error = await #expect(throws: TargetNotFound.self) {
      try await Examination.report("healthy", target: text)
    }
    #expect(error?.nearest.contains(nearest) == true)
  }
}

@Suite("Which route an address means")
struct RouteTargetTests {
  @Test(
    "The closest route wins: exact hosts, then longer paths",
    arguments: [
      ("http://shop.example.com/", ["deployment/web"]),
      ("http://shop.example.com/cart", ["deployment/web"]),
      ("http://shop.example.com/api", ["deployment/api"]),
      ("http://SHOP.example.com/api/v1", ["deployment/api"]),
      ("http://shop.example.com/apis", ["deployment/web"]),
      ("http://other.example.com/api", ["deployment/any"]),
    ])
  func closest(address: String, expected: [String]) async throws {
    let names = ["web", "api", "any"]
    let objects = names.flatMap { [Self.deployment($0), Self.service($0)] }
    let rules = [
      Self.rule("shop.example.com", "/", "web"), Self.rule("shop.example.com", "/api", "api"),
      Self.rule("*.example.com", "/", "any"),
    ]
    let ingress =
      #"{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"i","namespace":"n"},"spec":{"rules":["#
      + rules.joined(separator: ",") + "]}}"
    let list =
      #"{"apiVersion":"v1","kind":"List","items":["# + (objects + [ingress]).joined(separator: ",")
      + "]}"
    let reader = try SnapshotReader(files: ["cluster.json": Array(list.utf8)], name: "routes")
    let report = try await Doctor(chart: try Examination.chart.get(), reader: reader)
      .report(on: [try Target(parsing: address)], namespace: nil)
    #expect(report.diagnoses.map(\.target.description) == expected)
  }

  private static func rule(_ host: String, _ path: String, _ service: String) -> String {
    #"{"host":"\#(host)","http":{"paths":[{"path":"\#(path)","pathType":"Prefix","backend":{"service":{"name":"\#(service)","port":{"number":80}}}}]}}"#
  }

  private static func deployment(_ name: String) -> String {
    #"{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"\#(name)","namespace":"n"},"spec":{"selector":{"matchLabels":{"app":"\#(name)"}},"template":{"metadata":{"labels":{"app":"\#(name)"}},"spec":{"containers":[{"name":"c","image":"i"}]}}}}"#
  }

  private static func service(_ name: String) -> String {
    #"{"apiVersion":"v1","kind":"Service","metadata":{"name":"\#(name)","namespace":"n"},"spec":{"selector":{"app":"\#(name)"},"ports":[{"port":80}]}}"#
  }
}
