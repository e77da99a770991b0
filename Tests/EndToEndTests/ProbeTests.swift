import Foundation
import Testing

@Suite("kdoctor probe")
struct ProbeTests {
  /// Answers every connection with the same bytes, and ends with the test.
  private final class Answering {
    let address: String
    private let process = Process()

    init(_ answer: String) throws {
      let script = """
        import socket, sys
        server = socket.create_server(("127.0.0.1", 0))
        print(server.getsockname()[1], flush=True)
        while True:
            connection, _ = server.accept()
            connection.recv(65536)
            connection.sendall(sys.argv[1].encode())
            connection.close()
        """
      process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      process.arguments = ["-c", script, answer]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let port = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      address = "127.0.0.1:" + port.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // Signals that ask politely are blocked in what a test starts.
    deinit { kill(process.processIdentifier, SIGKILL) }
  }

  @Test(
    "Tells what happened and why, in both languages",
    arguments: [
      ("en", "answered HTTP/1.1 404 Not Found", "The status is 404, not 200 to 299."),
      ("zh-Hans", "应答 HTTP/1.1 404 Not Found", "状态码为 404，应为 200 至 299。"),
    ])
  func failure(language: String, event: String, reason: String) throws {
    let server = try Answering("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    let outcome = try Kdoctor.run(["probe", "http://\(server.address)/", "--lang", language])
    #expect(outcome.status == 3)
    #expect(outcome.flat.contains(event))
    #expect(outcome.flat.contains(reason))
    #expect(outcome.errors == "")
  }

  @Test("Writes metrics, and data that keep to their schema")
  func formats() throws {
    let server = try Answering("HTTP/1.1 299 \u{1B}[31mOK\r\nContent-Length: 2\r\n\r\nok")
    let folder = try Scratch()
    let file = folder.url.appendingPathComponent("probe.json").path
    let outcome = try Kdoctor.run([
      "probe", "http://\(server.address)/", "-o", "prometheus", "-o", "json=\(file)",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nprobe_http_status_code 299\n"))
    #expect(outcome.output.hasSuffix("# TYPE probe_success gauge\nprobe_success 1\n"))
    #expect(outcome.errors == "")
    #expect(try Schema.violations(of: [file], by: "probe.schema.json") == "")
    let text = try Kdoctor.run(["probe", "http://\(server.address)/"])
    #expect(text.status == 0)
    #expect(!text.output.contains("\u{1B}"))
  }

  @Test("Takes modules from a file, and from those built in")
  func modules() throws {
    let server = try Answering("SSH-2.0-test\r\n")
    let folder = try Scratch()
    let file = try folder.write(
      "modules:\n  hello:\n    prober: tcp\n    tcp:\n      query_response:\n"
        + "        - send: hello\n        - expect: ^SSH-(.*)-\n  old:\n    prober: grpc\n",
      to: "blackbox.yml"
    ).path
    let own = try Kdoctor.run(["probe", server.address, "-m", "hello", "--config", file])
    #expect(own.status == 0)
    #expect(own.flat.contains("heard \"SSH-2.0-test\", which matches ^SSH-(.*)-"))
    let builtIn = try Kdoctor.run(["probe", server.address])
    #expect(builtIn.status == 0)
    #expect(builtIn.output.contains("tcp_connect succeeded"))
    let old = try Kdoctor.run(["probe", server.address, "-m", "old", "--config", file])
    #expect(old.status == 1)
    #expect(old.errors.contains("blackbox.yml:9: modules.old.prober: kdoctor does not have"))
    let missing = try Kdoctor.run(["probe", server.address, "-m", "helo", "--config", file])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("Did you mean hello?"))
  }

  @Test(
    "Tells apart what cannot be run and what was typed wrongly",
    arguments: [
      (["127.0.0.1"], 2, "no port"), (["x:1", "-o", "jsn"], 2, "'json'"),
      (["x:1", "--timeout", "5"], 2, "30s"), ([], 2, "target"),
      (["x:1", "-m", "nonsense"], 1, "The modules are"),
      (["x:1", "--config", "nowhere.yml"], 1, "nowhere.yml: cannot be read"),
    ] as [([String], Int32, String)])
  func wrong(arguments: [String], status: Int32, hint: String) throws {
    let outcome = try Kdoctor.run(["probe"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(hint))
  }
}
