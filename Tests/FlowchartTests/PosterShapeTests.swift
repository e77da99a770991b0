import Flowchart
import Teaching
import Testing

@Suite("The poster's shape")
struct PosterShapeTests {
  /// The poster's arrows: question, where yes leads, where no leads.
  static let arrows: [(EntryID, EntryID, EntryID)] = [
    ("pod.pending", "pod.scheduling.cluster-full", "pod.running"),
    ("pod.scheduling.cluster-full", "pod.scheduling.no-capacity", "pod.quota"),
    ("pod.quota", "pod.quota.exceeded", "pod.claim.pending"),
    ("pod.claim.pending", "pod.claim.unbound", "pod.assigned"),
    ("pod.assigned", "pod.kubelet", "pod.scheduler"),
    ("pod.running", "pod.ready", "pod.logs-visible"),
    ("pod.logs-visible", "pod.application-error", "pod.died-quickly"),
    ("pod.died-quickly", "pod.died", "pod.image.pull"),
    ("pod.image.pull", "pod.image.name", "pod.crash-loop"),
    ("pod.image.name", "pod.image.tag", "pod.image.name-wrong"),
    ("pod.image.tag", "pod.image.private", "pod.image.tag-not-found"),
    ("pod.image.private", "pod.image.private-registry", "pod.image.runtime"),
    ("pod.crash-loop", "pod.crash-loop.fixed", "pod.run-container-error"),
    ("pod.crash-loop.fixed", "pod.crash-loop.command", "pod.crash.application"),
    ("pod.crash-loop.command", "pod.crash.no-command", "pod.crash-loop.cycling"),
    ("pod.crash-loop.cycling", "pod.probe.liveness-failing", "pod.crash.unknown"),
    ("pod.run-container-error", "pod.volume.run-error", "pod.unknown-state"),
    ("pod.ready", "pod.reachable", "pod.readiness"),
    ("pod.readiness", "pod.probe.readiness-failing", "pod.not-ready-unknown"),
    ("pod.reachable", "pods.correct", "pod.port"),
    ("pod.port", "pod.unreachable", "pod.port-not-listening"),
    ("service.endpoints", "service.reachable", "service.selector"),
    ("service.selector", "service.pod-ip", "service.selector-mismatch"),
    ("service.pod-ip", "service.kubelet", "service.controller-manager"),
    ("service.reachable", "service.correct", "service.target-port"),
    ("service.target-port", "service.kube-proxy", "service.target-port-wrong"),
    ("ingress.backends", "ingress.reachable", "ingress.backend-port"),
    ("ingress.backend-port", "ingress.controller-specific", "ingress.backend-port-wrong"),
    ("ingress.reachable", "ingress.public", "ingress.controller-specific"),
    ("ingress.public", "end", "ingress.infrastructure"),
  ]

  @Test("A question of the poster leads where the poster says", arguments: arrows)
  func arrow(question: EntryID, yes: EntryID, no: EntryID) throws {
    let found = try #require(try BuiltInChart.chart.posterShape().questions[question])
    #expect(found.ifYes == yes)
    #expect(found.ifNo == no)
  }

  @Test("The poster's shape holds the poster's entries, all of them, and is sound")
  func entries() throws {
    let whole = try BuiltInChart.chart
    let poster = whole.posterShape()
    #expect(Set(poster.questions.keys) == Set(Self.arrows.map(\.0)))
    #expect(poster.ids == whole.ids.filter { whole.origin(of: $0) == .poster })
    #expect(poster.milestones["start"]?.then == "pod.pending")
    #expect(poster.milestones["pods.correct"]?.then == "service.endpoints")
    #expect(poster.milestones["service.correct"]?.then == "ingress.backends")
    #expect(ChartValidator.gaps(in: poster) == [])
    #expect(poster.stretches.map(\.subject) == [.pod, .service, .ingress])
  }

  @Test("A way that ends before the poster's next entry is taken out")
  func deadEnd() throws {
    let poster = try SmallChart.chart().posterShape()
    #expect(poster.questions["pod.pending"]?.ifYes == "pod.unscheduled")
    #expect(poster.questions["pod.ready"]?.ifNo == "pod.not-ready")
    #expect(poster.questions["service.endpoints"]?.ifNo == "end")
    var files = SmallChart.files(changing: "service/no-endpoints.yaml", "then: end\n", to: "")
    files["pod/unscheduled.yaml"] = files["pod/unscheduled.yaml"]?
      .replacing("origin: poster", with: "origin: kdoctor")
    let dropped = try ChartLoader.read(files: files).posterShape()
    #expect(dropped.questions["service.endpoints"]?.ifNo == "end")
    #expect(dropped.questions["pod.pending"]?.ifYes == "pod.ready")
  }
}
