import Testing

@testable import Metrics
@testable import Probing

@Suite("Metrics as text")
struct PrometheusTextTests {
  @Test(
    "Write numbers as Prometheus' own library does",
    arguments: [
      (0, "0"), (1, "1"), (-1, "-1"), (200, "200"), (0.5, "0.5"), (123_456, "123456"),
      (1_234_567, "1.234567e+06"), (1_000_000, "1e+06"), (0.0001, "0.0001"),
      (0.00001234, "1.234e-05"), (0.003_214_5, "0.0032145"), (1.5e300, "1.5e+300"),
      (-62_135_596_800, "-6.21355968e+10"), (.nan, "NaN"), (.infinity, "+Inf"),
      (-.infinity, "-Inf"), (3_668_211_832, "3.668211832e+09"), (1.1, "1.1"), (120_000, "120000"),
    ] as [(Double, String)])
  func numbers(value: Double, text: String) {
    #expect(PrometheusText.number(value) == text)
  }

  @Test("Are sorted, with help, type and escaped labels")
  func golden() {
    var metrics = MetricSet()
    metrics.set(.success, to: 1)
    metrics.add(0.25, to: .httpDuration, "tls")
    metrics.add(0.5, to: .httpDuration, "connect")
    metrics.add(0.25, to: .httpDuration, "tls")
    metrics.set(.lastChain, "ab", "O=\"A\\B\"", "CN=x\ny", "", to: 1)
    #expect(
      PrometheusText.text(metrics) == #"""
        # HELP probe_http_duration_seconds Duration of http request by phase, summed over all redirects
        # TYPE probe_http_duration_seconds gauge
        probe_http_duration_seconds{phase="connect"} 0.5
        probe_http_duration_seconds{phase="tls"} 0.5
        # HELP probe_ssl_last_chain_info Contains SSL leaf certificate information
        # TYPE probe_ssl_last_chain_info gauge
        probe_ssl_last_chain_info{fingerprint_sha256="ab",issuer="O=\"A\\B\"",subject="CN=x\ny",subjectalternative=""} 1
        # HELP probe_success Displays whether or not the probe was a success
        # TYPE probe_success gauge
        probe_success 1

        """#)
  }
}
