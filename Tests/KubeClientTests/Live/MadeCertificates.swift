import Foundation

/// Certificates for tests, made anew for each run.
struct MadeCertificates: Sendable {
  /// PEM by name: `ca`, `other` (the same name, another key), `stranger`, `server`, `self`, and the
  /// keys `server.key`, `self.key`.
  let pem: [String: [UInt8]]

  static let shared = Result { try MadeCertificates() }

  subscript(name: String) -> [UInt8] { pem[name] ?? [] }

  private init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "kdoctor-certificates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
    let script = """
      set -e
      for ca in ca other stranger; do
        name=kubernetes; test $ca = stranger && name=stranger
        openssl req -x509 \(key) -keyout $ca.key -out $ca -days 3000 -subj /CN=$name
      done
      openssl req -x509 \(key) -keyout self.key -out self -days 30 -subj /CN=alone \
        -addext subjectAltName=IP:127.0.0.1
      openssl req \(key) -keyout server.key -out server.csr -subj /CN=kube-apiserver
      printf 'subjectAltName=DNS:kubernetes,DNS:*.example.org,IP:127.0.0.1,IP:::1' > names
      openssl x509 -req -in server.csr -CA ca -CAkey ca.key -CAcreateserial -days 30 \
        -extfile names -out server
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    struct Failed: Error {}
    guard process.terminationStatus == 0 else { throw Failed() }
    pem = try Dictionary(
      uniqueKeysWithValues: ["ca", "other", "stranger", "server", "self", "server.key", "self.key"]
        .map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) })
  }
}
