import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import Testing

@Suite("Messages in the sources")
struct MessageSourcesTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")
  /// Whose messages reach people by way of the catalogue.
  private static let folders = [
    "KubeClient", "Probing", "Flowchart/Loading", "Flowchart/Lessons", "Flowchart/Glossary",
    "Diagnosis/Suppressing",
    "Teaching",
    "Terminal/Session",
  ]
  /// Files whose texts are looked for in other people's words, or are a format of somebody else's.
  private static let foreign = [
    "PortForwardProblem.swift", "ServiceProxyProblem.swift", "KnownToken.swift",
    "ProbeConfiguration+builtIn.swift",
  ]
  /// Other people's words, which are looked for.
  private static let looksFor: Set<String> = [
    "Too many requests, please try again later", "Upgrade request required",
    "error dialing backend", "No agent available", "no preferred addresses found",
    "cannot create resource", "does not have a host assigned", "HTTP request to an HTTPS",
    "could not find the requested resource", "http request to an https server",
    "plain http request was sent to https port", "Explicit content matched", "No resources found",
  ]
  /// Parts of messages that are whole in ``MessageCatalogueTests``.
  private static let parts: Set<String> = ["; no kubeconfig was found", "no object could be readX"]

  @Test("Every one of them is in the catalogue", arguments: folders)
  func all(folder: String) throws {
    var unused = Self.looksFor.union(Self.parts)
    for (path, literal) in try Self.literals(in: folder) {
      if unused.remove(literal.text) != nil { continue }
      guard EnglishSentence.found(in: literal.text) != nil,
        !Self.looksFor.contains(literal.text), !Self.parts.contains(literal.text)
      else { continue }
      let chinese = MessageCatalogue.text(literal.text, in: .simplifiedChinese)
      #expect(
        EnglishSentence.found(in: chinese) == nil,
        "\(path):\(literal.line): \(literal.text) has no Chinese")
    }
  }

  @Test("What is left out is still there")
  func exceptions() throws {
    let all = Set(try Self.folders.flatMap { try Self.literals(in: $0).map(\.1.text) })
    #expect(Self.looksFor.union(Self.parts).subtracting(all) == [])
  }

  private static func literals(
    in folder: String
  ) throws -> [(path: String, SourceLiterals.Literal)] {
    let root = sources.appending(path: folder).path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      path.hasSuffix(".swift") && !path.contains("MetricFamily")
        && !path.contains("+english")
        && !foreign.contains { path.hasSuffix($0) }
    }
    return try paths.sorted().flatMap { path in
      let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      return SourceLiterals(text).literals.map { ("\(folder)/\(path)", $0) }
    }
  }
}
