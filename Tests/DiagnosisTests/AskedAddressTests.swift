import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Synchronization
import Testing

@Suite("A URL that a person asks for")
struct AskedAddressTests {
  /// A recording whose applications answer from outside with one status; keeps what was sent there.
  private final class OutsideReader: ClusterReader {
    private let base: SnapshotReader
    private let status: Int
    private let outside = Mutex<[VisitRequest]>([])

    init(_ base: SnapshotReader, status: Int) {
      self.base = base
      self.status = status
    }

    var requests: [VisitRequest] { outside.withLock { $0 } }
    var clock: Date { base.clock }
    var cluster: ClusterDescription { base.cluster }
    var sendsVisits: Bool { true }

    func list<Object: KubernetesObject>(
      _ type: Object.Type, in scope: Scope
    ) async -> Reading<[Object]> { await base.list(type, in: scope) }

    func log(
      pod: String, namespace: String, container: String, previous: Bool
    ) async -> Reading<String> {
      await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
    }

    func visit(_ visit: KubeClient.Visit) async -> Reading<VisitResult> {
      guard case .publicInternet = visit.place else { return await base.visit(visit) }
      guard !visit.request.addresses.isEmpty else {
        return .unavailable(visit.place.notSent("the Ingress has no address"))
      }
      outside.withLock { $0.append(visit.request) }
      return .value(VisitResult(status: status, message: nil))
    }
  }

  private static func report(
    _ target: String, status: Int = 200
  ) async throws -> (diagnosis: Diagnosis, requests: [VisitRequest]) {
    let reader = OutsideReader(try Fixtures.reader("healthy"), status: status)
    let report = try await Doctor(chart: try Examination.chart.get(), reader: reader)
      .report(on: [try Target(parsing: target)], namespace: nil)
    return (try #require(report.diagnoses.first), reader.requests)
  }

  @Test(
    "Is opened from here, though the Ingress has no address",
    arguments: [
      ("http://healthy.example.com/", VisitRequest.Scheme.http, nil, "/"),
      ("https://healthy.example.com:8443/cart?a=b", .https, 8443, "/cart"),
    ])
  func opened(
    target: String, scheme: VisitRequest.Scheme, port: Int?, path: String
  ) async throws {
    let (diagnosis, requests) = try await Self.report(target)
    #expect(
      requests == [
        VisitRequest(
          scheme: scheme, path: path, host: "healthy.example.com",
          addresses: ["healthy.example.com"], port: port)
      ])
    #expect(diagnosis.state == .healthy)
    #expect(diagnosis.serving == true)
    #expect(!diagnosis.notChecked.contains { $0.question == "ingress.public" })
  }

  @Test("Is infrastructure's fault where only the way from outside fails")
  func failed() async throws {
    let (diagnosis, _) = try await Self.report("http://healthy.example.com/", status: 502)
    #expect(diagnosis.state == .problem)
    #expect(diagnosis.layer?.rawValue == "infrastructure")
  }

  @Test("Is not opened for a target by name")
  func byName() async throws {
    #expect(try await Self.report("deployment/shop").requests == [])
  }
}
