import Flowchart
import Foundation
import Reporting

/// Makes a PDF of an SVG picture with `rsvg-convert`, which embeds the fonts.
struct PDFConverter {
  /// Where programs are looked for.
  let folders: [String]

  init(environment: [String: String]) {
    folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  /// Converts a picture.
  ///
  /// - Parameter language: The one whose letters the fonts have to have.
  /// - Returns: The PDF, and what to tell the person about it.
  /// - Throws: ``Failure`` where the program, or every font for the language, is missing, or where
  ///   the program fails.
  func convert(_ svg: String, language: Language) throws -> (pdf: [UInt8], note: PictureWords?) {
    guard let converter = program("rsvg-convert") else {
      throw Failure(.failure, .picture(.noConverter))
    }
    let missing = missingFonts(language)
    if missing == .chinese { throw Failure(.failure, .picture(.noChineseFont)) }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kdoctor-\(UUID().uuidString)")
    let picture = folder.appendingPathComponent("chart.svg")
    let result = folder.appendingPathComponent("chart.pdf")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(svg.utf8).write(to: picture)
      let run = try Self.run(converter, ["--format=pdf", "--output", result.path, picture.path])
      guard run.status == 0 else { throw Failure(.failure, .picture(.notConverted(run.said))) }
      return (Array(try Data(contentsOf: result)), missing == .latin ? .noLatinFont : nil)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.failure, .picture(.notConverted(String(describing: error))))
    }
  }

  private enum Fonts {
    case latin
    case chinese
  }

  /// Fonts as wide as those that the picture was measured with.
  private static let measured = [
    "Helvetica", "Arial", "Liberation Sans", "Nimbus Sans", "Arimo", "TeX Gyre Heros", "FreeSans",
  ]

  /// Which fonts are missing; nothing where that cannot be asked.
  private func missingFonts(_ language: Language) -> Fonts? {
    guard let lister = program("fc-list") else { return nil }
    func families(_ pattern: String) -> String? {
      guard let run = try? Self.run(lister, [pattern, "family"]), run.status == 0 else {
        return nil
      }
      return run.said
    }
    if language == .simplifiedChinese, families(":lang=zh-cn") == "" { return .chinese }
    guard let all = families(":") else { return nil }
    return Self.measured.contains { all.contains($0) } ? nil : .latin
  }

  private func program(_ name: String) -> String? {
    folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(
    _ program: String, _ arguments: [String]
  ) throws -> (status: Int32, said: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    // Both on one pipe: each program uses only one of them at length.
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
