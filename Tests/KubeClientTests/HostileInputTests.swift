import Foundation
import KubeClient
import Testing

@Suite struct HostileInputTests {
  @Test func aFileThatIsCutOffAnywhereIsRefused() throws {
    var whole = try Fixtures.bytes("two-faults", "cluster.json")
    while whole.last == 0x0A { whole.removeLast() }
    var length = 0
    while length < whole.count {
      let cut = Array(whole[..<length])
      #expect(throws: SnapshotError.self) {
        try SnapshotReader(files: ["cluster.json": cut], name: "x")
      }
      #expect(throws: SnapshotError.self) {
        try SnapshotReader.load(["-"], standardInput: { cut })
      }
      length += max(1, whole.count / 211)
    }
    _ = try SnapshotReader(files: ["cluster.json": whole], name: "x")
  }

  static let pod = #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{}}"#

  static let refused: [(String, [UInt8], String)] = [
    ("nothing", [], "empty"),
    ("white space", Array(" \n\t ".utf8), "empty"),
    ("only separators", Array("---\n---\n".utf8), "no usable"),
    ("a comment", Array("# nothing here\n".utf8), "empty"),
    ("an ELF file", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "binary"),
    ("a zip file", Array("PK\u{3}\u{4}abc".utf8), "zip"),
    ("UTF-16", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "UTF-16"),
    ("Latin-1", Array("kind: Caf".utf8) + [0xE9, 0x0A], "UTF-8"),
    ("zeros", [UInt8](repeating: 0, count: 1024), "binary"),
    ("a late zero", Array(("a: " + String(repeating: "b", count: 5000)).utf8) + [0], "NUL"),
    (
      "an error as text", Array("Error from server (Forbidden): pods is forbidden".utf8),
      "no usable"
    ),
    ("a sentence", Array("The connection was refused.".utf8), "expected object, found string"),
    ("a number", Array("42".utf8), "no usable"),
    ("an empty list", Array(#"{"kind":"List","apiVersion":"v1","items":[]}"#.utf8), "no usable"),
    ("an array of numbers", Array("[1,2]".utf8), "no usable"),
    ("garbage after an object", Array((pod + "}").utf8), "expected"),
    ("gzip that is not", [0x1F, 0x8B, 8, 0, 1, 2, 3, 4], "gzip"),
    (
      "the server's error",
      Array(
        #"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods is forbidden"}"#
          .utf8),
      "pods is forbidden"
    ),
    (
      "only unusable objects",
      Array(#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":7}"#.utf8),
      "Pod p): spec: expected object, found number"
    ),
    (
      "only foreign kinds", Array(#"{"apiVersion":"a.b/v1","kind":"Widget","metadata":{}}"#.utf8),
      "no usable"
    ),
    ("deep JSON", Array(String(repeating: "[", count: 200_000).utf8), "levels"),
    ("deep flow YAML", Array(("a: " + String(repeating: "[", count: 200_000)).utf8), "levels"),
    ("deep block YAML", Array(String(repeating: "- ", count: 200_000).utf8), "levels"),
    ("an unknown anchor", Array("kind: *nothing\n".utf8), "alias"),
    ("an anchor in itself", Array("a: &a [*a]\n".utf8), "alias"),
    ("tabs", Array("kind:\n\t- Pod\n".utf8), "line 2"),
  ]

  @Test(arguments: refused.indices)
  func isRefused(_ index: Int) throws {
    let (name, bytes, part) = Self.refused[index]
    let error = #expect(throws: SnapshotError.self, "\(name)") {
      try SnapshotReader.load(["-"], standardInput: { bytes })
    }
    let text = error?.description ?? ""
    #expect(part.isEmpty || text.contains(part))
    #expect(!text.contains("\n"))
    #expect(text.hasPrefix("standard input: "))
  }

  @Test func aliasBombsAreRefused() throws {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for i in 1...12 {
      let aliases = (0..<9).map { _ in "*a\(i - 1)" }.joined(separator: ", ")
      yaml += "a\(i): &a\(i) [\(aliases)]\n"
    }
    // Written out, any of them would keep the program busy for longer than tests run.
    for text in [yaml, yaml + "? *a12\n: x\n", yaml + "*a12 : x\n", yaml + "{[*a12]: x}\n"] {
      let error = #expect(throws: SnapshotError.self) { try read(text) }
      #expect(error?.description.isEmpty == false)
    }
  }

  @Test func mergeBombsAreRefused() throws {
    var yaml = "a0: &a0 {k: v}\n"
    for i in 1...40 { yaml += "a\(i): &a\(i) {<<: [*a\(i - 1), *a\(i - 1)]}\n" }
    let error = #expect(throws: SnapshotError.self) { try read(yaml) }
    #expect(error?.description.contains("too large") == true)
  }

  @Test func aByteOrderMarkIsTolerated() async throws {
    for text in [Self.pod, "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {}\n"] {
      let reader = try SnapshotReader.load(
        ["-"], standardInput: { [0xEF, 0xBB, 0xBF] + Array(text.utf8) })
      #expect(await reader.list(Pod.self, namespace: nil).value?.count == 1)
    }
  }

  @Test func aVeryLongLineIsRead() async throws {
    let long = String(repeating: "x", count: 20 << 20)
    let text =
      #"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p","annotations":{"a":"\#(long)"}},"#
      + #""spec":{}}"#
    let reader = try read(text)
    let pod = await reader.list(Pod.self, namespace: nil).value?.first
    #expect(pod?.metadata.annotations["a"]?.utf8.count == 20 << 20)
    #expect(throws: SnapshotError.self) { try read(#"{"a":"\#(long)"#) }
  }

  @Test func pathsThatCannotBeRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kube-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for path in ["/nonexistent/x.json", folder, ""] {
      #expect(throws: SnapshotError.self) { try SnapshotReader.load([path], standardInput: { [] }) }
    }
  }

  /// Every byte of a small list replaced in turn: an error or a result, never a crash.
  @Test func damagedBytesNeverCrash() throws {
    let text = Array(
      (#"{"kind":"List","items":[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p\u00e9"},"#
        + #""spec":{"containers":[{"name":"a","ports":[{"containerPort":8e1}]}]}}]}"#).utf8)
    var refused = 0
    for i in text.indices {
      for byte: UInt8 in [0, 0x22, 0x5C, 0x2C, 0x7D, 0x80, 0x39] where byte != text[i] {
        var damaged = text
        damaged[i] = byte
        do {
          _ = try SnapshotReader.load(["-"], standardInput: { damaged })
        } catch is SnapshotError {
          refused += 1
        }
      }
    }
    #expect(refused > text.count)
  }
}
