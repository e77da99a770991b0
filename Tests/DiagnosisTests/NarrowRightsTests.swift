import Diagnosis
import Flowchart
import KDoctorTesting
import KubeClient
import Testing

@Suite("What could not be read is never taken for good or bad")
struct NarrowRightsTests {
  @Test(
    "A healthy application is inconclusive where its own objects are hidden, and says what is needed",
    arguments: ["pods", "services", "ingresses"])
  func ownObjects(resource: String) async throws {
    let report = try await Examination.report("healthy without \(resource)")
    #expect(report.state == .inconclusive)
    #expect(report.diagnoses.flatMap(\.notChecked).contains { $0.needs.resource == resource })
    #expect(report.diagnoses.allSatisfy { $0.root == nil })
  }

  @Test(
    "A proven problem stands whatever else is hidden",
    arguments: [
      ("crash-oom", "events"), ("crash-oom", "nodes"), ("crash-app", "pods/log"),
      ("svc-selector", "events,nodes,secrets,networkpolicies"), ("image-tag", "events"),
      ("config-missing-configmap", "configmaps,secrets"), ("pending-pvc", "events"),
      ("ing-service-port", "secrets,networkpolicies,events"),
    ])
  func proven(name: String, hidden: String) async throws {
    let open = try await Examination.report(name)
    let narrow = try await Examination.report("\(name) without \(hidden)")
    #expect(narrow.state == .problem)
    #expect(
      narrow.diagnoses.first { $0.state == .problem }?.root?.id
        == open.diagnoses.first { $0.state == .problem }?.root?.id)
  }

  @Test(
    "Nothing is called fine while what could be wrong may not be looked at",
    arguments: [
      ("netpol-deny", "networkpolicies,probes", "networkpolicies"),
      ("healthy", "endpointslices,endpoints,probes", "endpointslices"),
      ("healthy", "networkpolicies,probes", "networkpolicies"),
    ])
  func neverWronglyFine(name: String, hidden: String, resource: String) async throws {
    let report = try await Examination.report("\(name) without \(hidden)")
    #expect(report.state == .inconclusive)
    let gaps = report.diagnoses.flatMap(\.notChecked)
    #expect(gaps.contains { $0.needs.resource == resource && $0.needs.reason == .forbidden })
  }

  @Test("Without visits the state is decided by what is declared, and serving is not claimed")
  func unvisited() async throws {
    let report = try await Examination.report("healthy without probes")
    #expect(report.state == .healthy)
    let diagnosis = try #require(report.diagnoses.first)
    #expect(diagnosis.serving == nil)
    #expect(
      Set(diagnosis.notChecked.map(\.question.text)).isSuperset(of: [
        "pod.reachable", "service.reachable", "ingress.reachable", "ingress.public",
      ]))
    #expect(diagnosis.notChecked.allSatisfy { $0.needs.reason == .notSent })
  }

  @Test("Where no application can be seen, it is said why, and which right is missing")
  func unseen() async throws {
    let hidden =
      "pods,deployments,replicasets,statefulsets,daemonsets,jobs,cronjobs,services,ingresses"
    let report = try await Examination.report("healthy without \(hidden)")
    #expect(report.state == .inconclusive)
    #expect(report.diagnoses.isEmpty)
    #expect(
      report.notRead.map(\.resource).sorted()
        == hidden.split(separator: ",").map(String.init).sorted())
    #expect(try await Examination.report("healthy").notRead.isEmpty)
  }

  @Test("A policy that blocks the way is a problem where nobody visited")
  func policy() async throws {
    let report = try await Examination.report("netpol-deny without probes")
    #expect(report.state == .problem)
    #expect(report.diagnoses.first { $0.state == .problem }?.root?.confidence == .inferred)
  }
}
