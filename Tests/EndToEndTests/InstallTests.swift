import Foundation
import Testing

/// What `make install` does with the program that was built for the tests.
@Suite("Installing")
struct InstallTests {
  private static let script = Kdoctor.project.appendingPathComponent("scripts/install.sh").path
  /// Below the root.
  private static let files = [
    "bin/kdoctor", "bin/kubectl-kdoctor", "bin/kubectl_complete-kdoctor",
    "share/bash-completion/completions/kdoctor", "share/fish/vendor_completions.d/kdoctor.fish",
    "share/man/man1/kdoctor-report.1.gz", "share/man/zh_CN/man1/kdoctor.1.gz",
    "share/zsh/site-functions/_kdoctor",
  ]

  @Test("Puts everything in its place, completes for kubectl, and takes all of it away again")
  func everything() throws {
    let folder = try Scratch()
    // A folder with a blank, and a neighbour that has to stay.
    let call = """
      sh '\(Self.script)' "$1" 'a root' "$(command -v kdoctor)"
      """
    let installed = try Shell.run(
      "set -- install; mkdir -p 'a root/bin'; touch 'a root/bin/kdoctors'; \(call)", in: folder)
    #expect(installed.status == 0, "\(installed.errors)")
    let there = try Self.files(below: folder.url.appendingPathComponent("a root"))
    for file in Self.files { #expect(there.contains(file), "\(file)") }

    let plugin = try Shell.run("'a root/bin/kubectl-kdoctor' report --help", in: folder)
    #expect(plugin.output.contains("USAGE: kubectl kdoctor report"))
    for (words, wanted) in [("'repo'", "report"), ("report --practice two-f", "two-faults")] {
      let offered = try Shell.run(
        "'a root/bin/kubectl_complete-kdoctor' \(words)", in: folder)
      let lines = offered.output.split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(lines == [wanted, ":4"], "\(offered)")
    }

    let removed = try Shell.run("set -- uninstall; \(call)", in: folder)
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(try Self.files(below: folder.url.appendingPathComponent("a root")) == ["bin/kdoctors"])
  }

  @Test(
    "Leaves what is installed where the new program is none, or cannot be made smaller",
    arguments: ["missing", "script"])
  func unusable(program: String) throws {
    let folder = try Scratch()
    let before = Set(
      ["bin/kdoctor", "share/man/man1/kdoctor.1.gz", "share/zsh/site-functions/_kdoctor"])
    let outcome = try Shell.run(
      """
      for file in \(before.sorted().joined(separator: " ")); do
        mkdir -p "root/$(dirname $file)"; echo old >"root/$file"
      done
      printf '#!/bin/sh\\n' >script; chmod +x script
      sh '\(Self.script)' install root "$PWD/\(program)" || echo failed
      cat root/bin/kdoctor
      """, in: folder)
    #expect(outcome.output.hasSuffix("failed\nold\n"), "\(outcome)")
    let root = folder.url.appendingPathComponent("root")
    #expect(Set(try Self.files(below: root)) == before)
  }

  /// The paths of all files and links below a folder.
  private static func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      let file = folder.appendingPathComponent(path).path
      return try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
        != .typeDirectory
    }
  }
}
