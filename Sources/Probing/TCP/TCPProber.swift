import Metrics
import NIOCore

/// Probes by opening a connection, and by a dialogue of lines where the module has one.
struct TCPProber: Prober {
  var settings: TCPSettings

  func probe(
    _ target: String, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure) {
    run.metrics.set(.failedDueToRegex, to: 0)
    if settings.dialogue.contains(where: { $0.expectBytes != nil }) {
      run.metrics.set(.failedDueToBytes, to: 0)
    }
    let endpoint = try Endpoint(target: target)
    let address = try await run.resolve(endpoint.host, by: dialer)
    let connection = try await ProbeConnection.open(endpoint, at: address, by: dialer, &run)
    defer { connection.close() }
    if settings.isTLS { try await startTLS(endpoint, connection, &run) }
    guard !settings.dialogue.isEmpty else { return }
    let began = NIODeadline.now()
    let before = run.phases[.tls] ?? .zero
    defer {
      let tls = (run.phases[.tls] ?? .zero) - before
      run.add(Duration(.now() - began) - tls, to: .processing)
    }
    try await converse(endpoint, connection, &run)
  }

  private func startTLS(
    _ endpoint: Endpoint, _ connection: ProbeConnection, _ run: inout ProbeRun
  ) async throws(ProbeFailure) {
    let client = try TLSClient(settings.tls, serverName: endpoint.host)
    let session = try await client.start(on: connection, &run)
    session.set(in: &run.metrics)
  }

  private func converse(
    _ endpoint: Endpoint, _ connection: ProbeConnection, _ run: inout ProbeRun
  ) async throws(ProbeFailure) {
    var reader = LineReader(connection)
    for turn in settings.dialogue {
      var send = turn.send
      if let pattern = turn.expect {
        let match = try await find(pattern, &reader, &run)
        send = match.expand(send)
        if !turn.labels.isEmpty { tell(turn.labels, match, &run) }
      }
      if let wanted = turn.expectBytes {
        guard try await reader.bytes(wanted.count) == wanted else {
          run.metrics.set(.failedDueToBytes, to: 1)
          throw .bytesNotMatched(wanted: wanted.count)
        }
        run.note(.matchedBytes(count: wanted.count))
      }
      if !send.isEmpty {
        try await connection.send(send + [UInt8(ascii: "\n")], .processing)
        run.note(.said(line: String(decoding: send, as: UTF8.self)))
      }
      if turn.startsTLS {
        try await startTLS(endpoint, connection, &run)
        reader = LineReader(connection)
      }
    }
  }

  /// Reads lines until one matches.
  private func find(
    _ pattern: Pattern, _ reader: inout LineReader, _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> PatternMatch {
    while let line = try await reader.line() {
      let text = String(decoding: line, as: UTF8.self)
      guard let match = try pattern.firstMatch(in: text, until: run.deadline) else { continue }
      run.metrics.set(.failedDueToRegex, to: 0)
      run.note(.matched(line: text, pattern: pattern.text))
      return match
    }
    run.metrics.set(.failedDueToRegex, to: 1)
    throw .lineNotMatched(pattern: pattern.text)
  }

  private func tell(
    _ labels: [QueryResponse.Label], _ match: PatternMatch, _ run: inout ProbeRun
  ) {
    let family = MetricFamily(
      "probe_expect_info", help: "Explicit content matched", labels: labels.map(\.name))
    let values = labels.map { label in
      String(decoding: match.expand(Array(label.value.utf8)), as: UTF8.self)
    }
    run.metrics.set(family, labels: values, to: 1)
  }
}
