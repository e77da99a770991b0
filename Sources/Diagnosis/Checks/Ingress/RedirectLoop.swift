import Foundation
import KubeClient

/// Whether the redirects that a route answers with lead back to where they came from.
struct RedirectLoop: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    guard !context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let visits = await IngressVisit.plain(of: route, in: context)
    guard visits.contains(where: { $0.visit.result != nil }) else { return .notApplicable }
    for visit in visits {
      guard let location = visit.visit.result?.location else { continue }
      let plain = Place("http", visit.backend)
      let next = plain.followed(to: location)
      if next == plain { return loop(visit, route, in: context) }
      let secure = Place("https", visit.backend)
      guard next == secure else { continue }
      let answer = await context.visit(visit.backend, of: route.ingress, .controllerTLS).value
      guard let back = answer?.location.map(secure.followed) else { continue }
      if back == plain || back == secure { return loop(visit, route, in: context) }
    }
    return .no
  }

  private func loop(
    _ visit: IngressVisit.OfBackend, _ route: IngressRoute, in context: CheckContext
  ) -> CheckResult {
    var facts = RouteBackend.facts(route, visit.backend)
    facts["location"] = visit.visit.result?.location
    let controller = IngressVisit.controller(of: visit, route: route, in: context)
    return CheckResult(
      .yes, facts: facts, evidence: visit.evidence(of: route, controller: controller))
  }

  /// Where a request goes.
  private struct Place: Equatable {
    var scheme: String
    var host: String
    var path: String

    init(_ scheme: String, _ backend: IngressRoute.Backend) {
      self.scheme = scheme
      host = (backend.host ?? "").lowercased()
      path = RouteVisit.plainPart(of: backend.path ?? "/")
    }

    /// Where a redirect from here leads; queries count as other places, ports do not.
    func followed(to location: String) -> Place {
      var place = self
      if location.hasPrefix("/"), !location.hasPrefix("//") {
        place.path = location
        return place
      }
      guard let url = URLComponents(string: location) else {
        place.path = location
        return place
      }
      place.scheme = url.scheme?.lowercased() ?? scheme
      place.host = url.host?.lowercased() ?? host
      place.path = url.path.isEmpty ? "/" : url.path
      if location.hasSuffix("?…") { place.path += "?…" }
      return place
    }
  }
}
