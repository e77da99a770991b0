/// Answers that no case can show, and why. The test fails when one of them gets an example.
enum Exempt {
  static let answers = Set(
    ownStatus + decidedOtherwise + caughtEarlier + visited)

  /// The object's own status or spec decides; where that cannot be read, nothing is asked about it.
  private static let ownStatus = [
    "ingress.rewrite unknown", "pod.assigned unknown", "pod.config.create unknown",
    "pod.config.key unknown", "pod.config.object unknown", "pod.config.user unknown",
    "pod.crash-loop unknown", "pod.evicted unknown", "pod.image.never unknown",
    "pod.image.pull unknown", "pod.image.valid unknown", "pod.init.crash unknown",
    "pod.init.wait unknown", "pod.oom unknown", "pod.readiness unknown",
    "pod.readiness-gate unknown", "pod.restarts unknown", "pod.run-container-error unknown",
    "pod.scheduling.gate unknown", "pod.starting-up unknown", "pod.startup-probe unknown",
    "pod.stuck-terminating unknown", "service.balancer unknown",
    "workload.no-node-wanted unknown", "workload.pause unknown",
    "workload.probe-port unknown", "workload.scaled-to-zero unknown", "workload.suspended unknown",
  ]

  /// A status field decides; logs and events only add facts, or how sure the answer is.
  private static let decidedOtherwise = [
    "pod.crash-loop.command unknown", "pod.crash-loop.fixed unknown", "pod.died-quickly unknown",
    "pod.scheduling.volume unknown",
  ]

  /// The question comes only after one that needs the same objects and has found something in them.
  private static let caughtEarlier = [
    "ingress.backend-port unknown", "ingress.backend-service unknown",
    "ingress.backend-waits yes", "ingress.backend-waits unknown", "pod.answers unknown",
    "pod.claim.exists unknown", "pod.crash-loop.startup unknown", "pod.created unknown",
    "pod.job unknown", "pod.port unknown", "service.namespace unknown", "service.pods-answer no",
  ]

  /// The question comes only after a visit, and asks what that has answered.
  private static let visited = [
    "ingress.address unknown", "ingress.backend-tls unknown", "ingress.bad-gateway unknown",
    "ingress.certificate-dates unknown", "ingress.certificate-own unknown",
    "ingress.name unknown", "ingress.not-found unknown", "ingress.redirects unknown",
    "ingress.unavailable unknown", "service.cluster-ip.pod unknown",
    "service.cluster-ip.refused unknown", "service.dns.name unknown", "service.dns.server unknown",
    "service.protocol unknown",
  ]
}
