import Foundation
import KDoctorTesting
import KubeClient
import NIOCore
import NIOWebSocket
import Probing
import SwiftASN1
import X509

/// What servers send.
extension FuzzTarget {
  static let wire: [FuzzTarget] = [
    FuzzTarget(name: "list-page", form: .json) {
      Subject(samples: try Corpus.answers("200-pods-page"), read: readPage)
    },
    FuzzTarget(name: "watch", form: .lines) {
      Subject(samples: try Corpus.answers("200-watch") + watches.map { Array($0.utf8) }) { bytes in
        var splitter = LineSplitter(limit: 1 << 20)
        var isUnderstood = false
        try bytes.withUnsafeBytes { bytes in
          try splitter.feed(bytes) { line in
            if WatchEvent(line: line) != .failure { isUnderstood = true }
          }
        }
        return isUnderstood ? .read : .refused
      }
    },
    FuzzTarget(name: "status", form: .json) {
      Subject(samples: try Corpus.answers("4") + Corpus.answers("503")) { bytes in
        APIStatus(body: bytes) == nil ? .refused : .read
      }
    },
    FuzzTarget(name: "port-forward", form: .bytes) {
      Subject(samples: frames, read: readFrames)
    },
    FuzzTarget(name: "certificate", form: .bytes) {
      let names = ["ca.pem", "ec256.pem", "ec384.pem", "ec521.pem", "expired.pem", "rsa.pem"]
      let samples = try names.flatMap { name in
        let path = Fixtures.folder.appending(path: "certificates/\(name)")
        let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        return try PEMDocument.parseMultiple(pemString: text).map(\.derBytes)
      }
      return Subject(samples: samples) { bytes in
        guard let certificate = try? Certificate(derEncoded: bytes) else { return .refused }
        _ = ShownCertificate(certificate).covers("a.example.com")
        return .read
      }
    },
    FuzzTarget(name: "dns", form: .bytes) {
      Subject(samples: [ProbeSamples.dnsMessage]) { bytes in
        guard let message = try? DNSMessage(bytes) else { return .refused }
        for record in message.answers + message.authorities + message.additionals {
          guard record.description.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw FuzzFailure("a record is not written in ASCII: \(record)")
          }
        }
        return .read
      }
    },
    FuzzTarget(name: "inflate", form: .bytes) {
      let logs = try Fixtures.files(of: "crash-app").filter { $0.key.hasSuffix(".log") }
      return Subject(
        samples: try logs.sorted { $0.key < $1.key }.map { try Packing.gzip($0.value) }
      ) {
        bytes in
        var size = 0
        do throws(InflateProblem) {
          try Inflater(.gzip).inflate(bytes) { piece in
            size += piece.count
            return size < 1 << 20
          }
          return .read
        } catch {
          return .refused
        }
      }
    },
  ]

  /// Reads a page as it comes, in pieces.
  private static func readPage(_ bytes: [UInt8]) async throws -> FuzzVerdict {
    var sink = PageSink<LiveItem<Pod>>(kind: "PodList", objectBytes: 1 << 20) {
      try LiveItem<Pod>.read($0, strings: $1)
    }
    do {
      try bytes.withUnsafeBytes { bytes in
        var place = 0
        while place < bytes.count {
          let end = min(bytes.count, place + 1 + (place * 31 + bytes.count) % 4096)
          try sink.take(UnsafeRawBufferPointer(rebasing: bytes[place..<end]))
          place = end
        }
      }
      _ = try sink.finish()
      return .read
    } catch {
      try "\(error)".checkHarmless()
      return .refused
    }
  }

  /// Takes each two bytes of the input as the head of a frame, and as many bytes after it as they say.
  private static func readFrames(_ bytes: [UInt8]) async throws -> FuzzVerdict {
    var demultiplexer = ForwardDemultiplexer(ports: [80, 8080])
    var rest = bytes[...]
    do throws(ForwardDemultiplexer.Fault) {
      while let head = rest.popFirst(), let length = rest.popFirst() {
        guard let opcode = WebSocketOpcode(encodedWebSocketOpcode: head & 0x0F) else { continue }
        let data = ByteBuffer(bytes: rest.prefix(Int(length)))
        rest = rest.dropFirst(Int(length))
        _ = try demultiplexer.take(
          WebSocketFrame(fin: head & 0x80 != 0, opcode: opcode, data: data))
      }
      return .read
    } catch {
      try error.words.checkHarmless()
      return .refused
    }
  }

  private static let frames: [[UInt8]] = [
    // Both channels of both ports open, data comes, and the runtime says something.
    [0x82, 3, 0, 80, 0, 0x82, 3, 1, 80, 0, 0x82, 3, 2, 0x90, 0x1F, 0x82, 3, 3, 0x90, 0x1F]
      + [0x82, 4, 0, 72, 84, 84, 0x02, 2, 2, 65, 0x80, 2, 66, 67, 0x82, 4, 1, 110, 111, 33],
    [0x82, 2, 0, 80, 0x82, 2, 0, 0, 0x82, 3, 1, 80, 0, 0x88, 2, 3, 232],
  ]

  private static let watches = [
    """
    {"type":"ADDED","object":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a",\
    "namespace":"b","resourceVersion":"12"}}}
    {"type":"MODIFIED","object":{"kind":"Pod","metadata":{"name":"a","resourceVersion":"13"}}}
    {"type":"BOOKMARK","object":{"kind":"Pod","metadata":{"resourceVersion":"14"}}}
    {"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired","message":"too old"}}

    """
  ]
}
