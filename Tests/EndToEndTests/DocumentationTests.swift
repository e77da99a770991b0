import Foundation
import Testing

@Suite("The documentation")
struct DocumentationTests {
  private static let root = Kdoctor.recordings.deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let python = "/usr/bin/python3"

  @Test("Says what the program says")
  func fresh() throws {
    let generator = try Kdoctor.binary().deletingLastPathComponent()
      .appendingPathComponent("generate-docs").path
    let (status, words) = try Self.run(generator, ["--check", Self.root.path])
    #expect(status == 0, "\(words)")
    let (fields, missing) = try Self.run(
      Self.python, [Self.root.appendingPathComponent("scripts/schema_docs.py").path, "--check"])
    #expect(fields == 0, "\(missing)")
  }

  @Test(
    "Is stale where a page says something else",
    arguments: ["README.md", "README.zh-Hans.md", "docs/exit-codes.md", "docs/ids.md"])
  func stale(page: String) throws {
    let copy = try Self.copy(of: [
      "README.md", "README.zh-Hans.md", "docs/exit-codes.md", "docs/by-hand.md", "docs/rights.md",
      "docs/ids.md", "docs/ids.zh-Hans.md",
    ])
    let file = copy.url.appendingPathComponent(page)
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacing(/\| (3|.*ingress\.class-missing.*) \|/) { _ in
      "| 4 |"
    }
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
    let generator = try Kdoctor.binary().deletingLastPathComponent()
      .appendingPathComponent("generate-docs").path
    let (status, words) = try Self.run(generator, ["--check", copy.url.path])
    #expect(status == 1)
    #expect(words == "\(page) is not what the program says: make docs\n")
  }

  @Test("Is checked: links, anchors, commands, what they end with and what they print")
  func checked() throws {
    let copy = try Self.copy(of: ["scripts/check_docs.py", "scripts/recorded_cluster.py"])
    try FileManager.default.createSymbolicLink(
      at: copy.url.appendingPathComponent("Tests"),
      withDestinationURL: Self.root.appendingPathComponent("Tests"))
    try copy.write(Self.page, to: "README.md")
    let docs = copy.url.appendingPathComponent("docs")
    try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
    try copy.write("[here](here.md)\n", to: "docs/README.md")
    try copy.write("", to: "docs/here.md")
    try copy.write("", to: "docs/lost.md")
    let build = try Kdoctor.binary().deletingLastPathComponent().path
    let (status, words) = try Self.run(
      Self.python,
      [copy.url.appendingPathComponent("scripts/check_docs.py").path, "--build", build])
    #expect(status == 1)
    for line in Self.complaints { #expect(words.contains("\n" + line), "\(line)") }
    #expect(words.contains("5 links, 7 commands run, \(Self.complaints.count) problems\n"))
    #expect(words.hasPrefix("not run: README.md:38: kdoctor\n"))
  }

  /// Every second thing in it is wrong.
  private static let page = """
    # One page

    [good](README.md#one-page), [dead](nowhere.md), [lost](#two-pages), [out](https://kdoctor.dev),
    `[no](link.md)`, [good again](scripts/check_docs.py)

    ```sh
    kdoctor report --practice healthy -n healthy
    kdoctor report --practice crash-app
    kdoctor report --practice crash-app | cat      # both parts count: exit 3
    cat <<'EOF'
    kdoctor frobnicate
    EOF
    ```

    ```sh
    kdoctor report deployment/shop -n shop |
      head -n 1                                    # exit 3
    ```

    ```text
    PROBLEM ... deployment/shop in namespace shop: Selector app=shopp matches ...
    ```

    ```sh
    kdoctor --version
    printf 'a\\nb\\nc\\n'
    ```

    ```text
    kdoctor 0.0.0
    ...
    c
    ```

        kdoctor report

    ```console
    kdoctor
    ```
    """

  private static let complaints = [
    "docs/README.md:1: does not name docs/lost.md", "README.md:3: dead link: nowhere.md",
    "README.md:3: no such anchor: #two-pages",
    "README.md:8: exit 3 instead of 0: kdoctor report --practice crash-app\n",
    "README.md:30: the commands print:\n",
    "README.md:35: a command belongs into an sh or console block",
  ]

  /// A folder with some files of the checkout.
  private static func copy(of paths: [String]) throws -> Scratch {
    let scratch = try Scratch()
    for path in paths {
      let target = scratch.url.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: root.appendingPathComponent(path), to: target)
    }
    return scratch
  }

  /// Runs a tool; gives its status and what it says, both streams together.
  private static func run(_ tool: String, _ arguments: [String]) throws -> (Int32, String) {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    let handle = try FileHandle(forWritingTo: scratch.write("", to: "out"))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try scratch.read("out"))
  }
}
