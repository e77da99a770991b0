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
      ("https://u:p@Shop.example.com:8443/cart?a=b", .url(host: "shop.example.com", path: "/cart")),
      ("http://shop.example.com", .url(host: "shop.example.com", path: "/")),
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
