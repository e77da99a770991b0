import Foundation
import Testing

@testable import KubeClient

/// The rules that need no server: what is asked, what answers mean, what is tried again.
@Suite struct RequestRulesTests {
  static let labels = LabelSelector(matchLabels: ["app": "shop", "tier": "a"])

  @Test(arguments: [
    (ObjectKind.pod, Scope(), "/api/v1/pods?limit=500"),
    (.pod, Scope(namespace: "a/b"), "/api/v1/namespaces/a%2Fb/pods?limit=500"),
    (
      .deployment, Scope(namespace: "shop", labels: labels),
      "/apis/apps/v1/namespaces/shop/deployments?labelSelector=app%3Dshop%2Ctier%3Da&limit=500"
    ),
    (
      .service, Scope(namespace: "shop", name: "x&y"),
      "/api/v1/namespaces/shop/services?fieldSelector=metadata.name%3Dx%26y&limit=500"
    ),
    (.node, Scope(namespace: "shop"), "/api/v1/nodes?limit=500"),
    (.ingressClass, Scope(), "/apis/networking.k8s.io/v1/ingressclasses?limit=500"),
    (.horizontalPodAutoscaler, Scope(), "/apis/autoscaling/v2/horizontalpodautoscalers?limit=500"),
    (.event, Scope(namespace: ""), "/api/v1/events?limit=500"),
  ])
  func listsAskFor(_ kind: ObjectKind, _ scope: Scope, _ target: String) {
    #expect(APIRequest.list(kind, in: scope, limit: 500, next: nil).target == target)
  }

  @Test func pagesCarryTheToken() {
    let request = APIRequest.list(.pod, in: Scope(), limit: 2, next: "a+b/c=")
    #expect(request.target == "/api/v1/pods?limit=2&continue=a%2Bb%2Fc%3D")
  }

  @Test func everyKindHasAPath() {
    let paths = ObjectKind.allCases.map { $0.collectionPath(namespace: "n") }
    #expect(Set(paths).count == ObjectKind.allCases.count)
    #expect(paths.allSatisfy { $0.hasPrefix("/api/v1/") || $0.hasPrefix("/apis/") })
  }

  @Test(arguments: [
    ("400-bad-continue", "apps", RequestFailure.Kind.refused, "invalid continue token"),
    ("400-log-container-waiting", "", .refused, "is waiting to start"),
    ("401-bad-token", "", .unauthorized, "does not accept the credentials"),
    ("403-anonymous", "", .forbidden, "pods is forbidden: User \"system:anonymous\""),
    ("403-services", "", .forbidden, "cannot list resource \"services\""),
    ("404-crd-not-installed", "example.org", .notInstalled, "no API group example.org"),
    ("404-pod", "", .notFound, "pods \"nope\" not found"),
    ("410-expired-continue", "", .expired, "too old"),
    ("503-service-proxy-no-endpoints", "", .busy, "no endpoints available"),
  ])
  func realAnswersMean(
    _ name: String, _ group: String, _ kind: RequestFailure.Kind, _ words: String
  ) throws {
    let failure = try Wire.head(name).failure(
      body: [UInt8](try Wire.body(name).utf8), group: group)
    #expect(failure.kind == kind)
    #expect(failure.words.contains(words), "\(failure.words)")
  }

  @Test func longTextsAreShortened() {
    let text = String(repeating: "é\n", count: 400)
    #expect(AnswerHead.shortened(text).count == 300)
    #expect(!AnswerHead.shortened(text).contains("\n"))
    #expect(AnswerHead.shortened("short") == "short")
  }

  @Test(arguments: [
    ("Sun, 22 Nov 2026 19:08:25 GMT", 1_795_374_505.0 as Double?),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("22 Nov 2026", nil), ("Sun, 22 Xxx 2026 19:08:25 GMT", nil), ("", nil),
    ("Sun, 22 Nov 2026 19:08:25 CET", nil),
  ])
  func datesOfAnswers(_ text: String, _ seconds: Double?) {
    #expect(AnswerHead.date(text)?.timeIntervalSince1970 == seconds)
  }

  @Test(arguments: [
    ("3", Duration.seconds(3) as Duration?), (" 0 ", .zero), ("-1", nil), ("x", nil),
  ])
  func retryAfter(_ text: String, _ wait: Duration?) {
    #expect(AnswerHead.retryAfter(text) == wait)
  }

  struct Retry: Sendable {
    var kind: RequestFailure.Kind
    var after: Duration?
    var attempt = 1
    var remaining = Duration.seconds(20)
    var wait: Duration?
  }

  @Test(arguments: [
    Retry(kind: .busy, wait: .milliseconds(50)), Retry(kind: .lost, wait: .milliseconds(50)),
    Retry(kind: .stalled, wait: .milliseconds(50)),
    Retry(kind: .unconnected, wait: .milliseconds(50)),
    Retry(kind: .busy, attempt: 2, wait: .milliseconds(100)),
    Retry(kind: .busy, attempt: 3, wait: .milliseconds(200)),
    Retry(kind: .busy, attempt: 9, wait: .seconds(1)), Retry(kind: .busy, attempt: 10, wait: nil),
    Retry(kind: .busy, after: .seconds(3), wait: .milliseconds(3050)),
    Retry(kind: .busy, after: .seconds(20), wait: nil),
    Retry(kind: .busy, remaining: .milliseconds(40), wait: nil),
    Retry(kind: .forbidden, wait: nil), Retry(kind: .unauthorized, wait: nil),
    Retry(kind: .notFound, wait: nil), Retry(kind: .refused, wait: nil),
    Retry(kind: .foreign, wait: nil), Retry(kind: .malformed, wait: nil),
    Retry(kind: .untrusted, wait: nil), Retry(kind: .late, wait: nil),
    Retry(kind: .unreachable, wait: nil), Retry(kind: .cancelled, wait: nil),
  ])
  func retriesWait(_ example: Retry) {
    let wait = RetryPolicy(attempts: 10).wait(
      after: RequestFailure(example.kind, "", retryAfter: example.after), attempt: example.attempt,
      remaining: example.remaining, chance: 0.5)
    #expect(wait == example.wait)
  }

  @Test(arguments: [
    (301.0, "5 minutes"), (60, "1 minute"), (3600, "1 hour"), (7200, "2 hours"),
    (31_536_000, "365 days"), (20, "20 seconds"),
  ])
  func clocksApart(_ seconds: Double, _ words: String) {
    #expect(ClockSkew.words(seconds) == words)
  }

  @Test(arguments: [
    (Duration.seconds(20), "20 s"), (.milliseconds(250), "0.25 s"), (.milliseconds(1500), "1.5 s"),
  ])
  func durationsInWords(_ duration: Duration, _ words: String) { #expect(duration.words == words) }

  @Test func aRecordedWatchThatFailed() throws {
    let line = [UInt8](try Wire.body("200-watch").utf8)
    #expect(line.withUnsafeBytes { WatchEvent(line: $0) } == .failure)
  }
}
