import Metrics
import Probing
import Testing

/// The Prometheus blackbox exporter and kdoctor on the same targets with the same configuration.
@Suite("kdoctor probes as the blackbox exporter does", PeerBench.Trait())
struct ExporterPeerTests {
  @Test(arguments: PeerCase.all)
  func judgesAndMeasuresAlike(_ peer: PeerCase) async throws {
    let bench = try #require(PeerBench.current)
    let target = PeerCase.filled(peer.target, bench.targets.places)
    let module = try #require(try bench.configuration.module(peer.name))
    async let answer = bench.exporter.probe(module: peer.name, target: target)
    let ours = await module.run(target, within: .seconds(120))
    let theirs = try await answer
    let differences = MetricLines(theirs).differences(
      from: MetricLines(PrometheusText.text(ours.metrics)))
    let unexplained = differences.filter { line in
      !Difference.allowed.contains { $0.allows(line, in: peer.name) }
    }
    #expect(unexplained.isEmpty, "\(String(describing: ours.failure))")
    for difference in Difference.allowed
    where difference.cases.contains(peer.name) && !difference.isOccasional {
      #expect(differences.contains { difference.allows($0, in: peer.name) })
    }
    if let succeeds = peer.succeeds {
      #expect(theirs.contains("probe_success \(succeeds ? 1 : 0)\n"))
    }
  }

  @Test func everyAllowedDifferenceNamesACase() {
    let names = Set(PeerCase.all.map(\.name))
    #expect(names.count == PeerCase.all.count)
    #expect(Difference.allowed.flatMap(\.cases).allSatisfy(names.contains))
  }
}
