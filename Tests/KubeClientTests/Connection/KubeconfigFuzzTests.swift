import Foundation
import KubeClient
import Testing

/// Kubeconfigs that were damaged at random, always in the same way.
struct KubeconfigFuzzTests {
  private static let words = [
    "users:", "clusters:", "\n- ", ": ", "&a", "*a", "{", "}", "[", "]", "\t", "\u{0}", "\u{1B}[2J",
    "exec:", "null", "-1", "\"", "|\n", "client-certificate-data: ", "server: ", "é", "\u{FEFF}",
  ].map { Array($0.utf8) }

  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: 0..<4)
  func alwaysAConnectionOrAProblem(_ part: Int) throws {
    let count = ProcessInfo.processInfo.environment["KDOCTOR_FUZZ_CASES"].flatMap(Int.init) ?? 2000
    let folder = try ScratchFolder()
    let seeds = try Self.seeds()
    for number in stride(from: part, to: count, by: 4) {
      var generator = Generator(state: UInt64(number))
      var bytes = seeds.randomElement(using: &generator) ?? []
      for _ in 0...Int.random(in: 0...3, using: &generator) {
        Self.damage(&bytes, seeds: seeds, using: &generator)
      }
      let path = try folder.write("config", bytes: bytes)
      do {
        _ = try ConnectionFinder.find(
          environment: ["KUBECONFIG": path], home: nil, now: { KubeconfigCase.now },
          accountFolder: folder.path)
      } catch {
        let text = error.description
        #expect(
          !text.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 }, "case \(number)")
      }
    }
  }

  private static func seeds() throws -> [[UInt8]] {
    let certificate = try TestCertificates.base64("ec256.pem")
    let key = try TestCertificates.base64("ec256.key")
    let authority = try TestCertificates.base64("ca.pem")
    return [
      oneContext(
        cluster: "server: https://a.example/x\ncertificate-authority-data: \(authority)",
        user: "client-certificate-data: \(certificate)\nclient-key-data: \(key)"),
      oneContext(
        cluster:
          "server: https://[::1]:6443\ninsecure-skip-tls-verify: true\nproxy-url: http://a:b@p",
        user: """
          as: bob
          as-user-extra: {a: [b]}
          exec:
            apiVersion: client.authentication.k8s.io/v1beta1
            command: a
            args: [b]
            env: [{name: c, value: d}]
          """, context: ", namespace: ns"),
      oneContext(user: "token: \(TestCertificates.token(#"{"sub":"a","exp":1800000000}"#))"),
      #"{"contexts":[{"name":"x","context":{"cluster":"c","user":"u"}}],"clusters":[{"name":"c","#
        + #""cluster":{"server":"https://j","extensions":[{"name":"e","extension":{"a":[1]}}]}}],"#
        + #""users":[{"name":"u","user":{"username":"a","password":"b"}}]}"#,
    ].map { Array($0.utf8) }
  }

  private static func damage(
    _ bytes: inout [UInt8], seeds: [[UInt8]], using generator: inout Generator
  ) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.replaceSubrange(place..<end, with: [])
    case 1: bytes.insert(contentsOf: words.randomElement(using: &generator) ?? [], at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.removeSubrange(end...)
    case 4: bytes.append(contentsOf: (seeds.randomElement(using: &generator) ?? []).suffix(80))
    case 5:
      if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
    default:
      bytes.replaceSubrange(place..<end, with: words.randomElement(using: &generator) ?? [])
    }
  }
}
