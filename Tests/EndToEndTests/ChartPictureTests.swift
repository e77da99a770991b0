import Foundation
import Testing

@Suite("kdoctor chart as a picture to print")
struct ChartPictureTests {
  static let forms = ["en", "zh-Hans"].flatMap { language in
    [(language, "--poster"), (language, "--extended")]
  }

  @Test("In print, every word is inside its box and on the page", arguments: forms)
  func words(language: String, form: String) throws {
    let folder = try Scratch()
    let svg = folder.url.appendingPathComponent("chart.svg").path
    let pdf = folder.url.appendingPathComponent("chart.pdf").path
    let made = try Kdoctor.run(
      ["chart", "-o", "svg=\(svg)", "-o", "pdf=\(pdf)", "--lang", language, form])
    #expect(made.status == 0)
    #expect(made.output == "" && made.errors == "")
    try Self.expectOnePage(pdf, size: form == "--poster" ? "(A3)" : "(A1)")
    let picture = try PrintedChart(folder.read("chart.svg"))
    let paper = try PrintedChart(Self.run("/usr/bin/pdftotext", ["-bbox", pdf, "-"]))
    let scale = picture.width / paper.width
    #expect(PrintedChart.letters(paper.words.map(\.text)) == PrintedChart.letters(picture.texts))
    var boxed = 0
    for word in paper.words {
      let (left, right) = (word.x.lowerBound * scale, word.x.upperBound * scale)
      #expect(left >= 0 && right <= picture.width, "\(word.text)")
      for box in picture.boxes {
        guard let room = box.room(at: word.y * scale), room.overlaps(left...right) else { continue }
        boxed += 1
        #expect(room.contains(left) && room.contains(right), "\(word.text) in \(box.id)")
      }
    }
    #expect(boxed > 3 * picture.boxes.count)
  }

  /// Expects a PDF of one page whose fonts are embedded, and that can be drawn.
  private static func expectOnePage(_ pdf: String, size: String) throws {
    let info = try run("/usr/bin/pdfinfo", [pdf])
    #expect(info.contains(/Pages: +1\n/) && info.contains(size))
    let fonts = try run("/usr/bin/pdffonts", [pdf]).split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 3)
    // The last columns: embedded, subset, with Unicode, and the object's two numbers.
    #expect(
      fonts.allSatisfy { font in
        font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"]
      })
    let drawn = try bytes(of: "/usr/bin/pdftoppm", ["-r", "20", "-gray", pdf])
    #expect(Set(drawn.suffix(50_000)).count > 20)
  }

  @Test(
    "The walk of a report is drawn into it",
    arguments: [
      ("crash-app", "--poster", "pod.crash.application"),
      ("image-tag", "--poster", "pod.image.tag-not-found"),
      ("svc-selector", "--poster", "service.selector-mismatch"),
      ("two-faults", "--extended", "pod.image.tag-not-found"),
      ("ing-service-port", "--poster", "ingress.backend-port-wrong"),
      ("not-ready-probe-path", "--poster", "pod.probe.readiness-failing"),
      ("crash-oom", "--extended", "pod.oom-killed"), ("crash-oom", "--poster", nil),
    ] as [(String, String, String?)])
  func highlight(recording: String, form: String, root: String?) throws {
    let folder = try Scratch()
    let report = folder.url.appendingPathComponent("report.json").path
    let made = try Kdoctor.run([
      "report", "--snapshot", Kdoctor.recording(recording), "-n", recording, "-o",
      "json=\(report)",
    ])
    #expect(made.status == 3)
    let outcome = try Kdoctor.run(["chart", "-o", "svg", form, "--highlight", report])
    #expect(outcome.status == 0)
    let picture = try PrintedChart(outcome.output)
    let start = try #require(picture.boxes.first { $0.id == "start" })
    #expect(start.classes.hasSuffix(" on"))
    #expect(picture.boxes.contains { $0.classes.hasSuffix(" off") })
    #expect(outcome.output.contains("class=\"way on\""))
    #expect(outcome.output.contains("class=\"ring root\"") == (root != nil))
    #expect(outcome.output.contains("The poster does not have it") == (root == nil))
    guard let root else { return }
    let ended = try #require(picture.boxes.first { $0.id == root })
    #expect(ended.classes.hasSuffix(" on"))
    #expect(picture.texts.contains { $0.contains("[\(root)]") })
  }

  @Test("A healthy walk goes to the end")
  func healthy() throws {
    let report = try Kdoctor.run([
      "report", "--snapshot", Kdoctor.recording("healthy"), "-n", "healthy", "-o", "json",
    ])
    let outcome = try Kdoctor.run(
      ["chart", "-o", "svg", "--highlight", "-", "--lang", "zh-Hans"], input: report.output)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("class=\"ring"))
    #expect(outcome.output.contains("<g id=\"ingress.reachable\" class=\"poster on\">"))
  }

  @Test(
    "What is no report is said, and nothing is drawn",
    arguments: [
      ("", "is no report"), ("{", "is no report"), ("[]", "is no report"),
      (#"{"schema":"kdoctor/status/v1","diagnoses":[]}"#, "is no report"),
      (#"{"schema":"kdoctor/report/v1","diagnoses":[]}"#, "no diagnosis"),
      (
        #"{"schema":"kdoctor/report/v1","diagnoses":[{"target":{"kind":"Pod","name":"x"},"#
          + #""findings":[],"walk":[{"question":"pod.nothing","answer":"yes"}]}]}"#,
        "'pod.nothing'"
      ),
      (
        #"{"schema":"kdoctor/report/v1","diagnoses":[{"target":{"kind":"Pod","name":"x"},"#
          + #""findings":[],"walk":[{"question":"pod.pending","answer":"perhaps"}]}]}"#,
        "is no report"
      ),
    ])
  func foreign(report: String, message: String) throws {
    let outcome = try Kdoctor.run(["chart", "-o", "svg", "--highlight", "-"], input: report)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message))
  }

  @Test("A report that is not there, and one that is a folder", arguments: ["/nowhere", "/tmp"])
  func unreadable(path: String) throws {
    let outcome = try Kdoctor.run(["chart", "-o", "svg", "--highlight", path])
    #expect(outcome.status == 1)
    #expect(outcome.output == "" && outcome.errors.contains(path))
  }

  @Test("Without the converter it is told how to get a PDF", arguments: ["en", "zh-Hans"])
  func converter(language: String) throws {
    let outcome = try Kdoctor.run(
      ["chart", "-o", "pdf", "--lang", language], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("librsvg2-bin") && outcome.errors.contains("-o svg=FILE"))
  }

  @Test(
    "Without fonts it is told which are missing",
    arguments: [("en", 0, "fonts-liberation"), ("zh-Hans", 1, "fonts-noto-cjk")])
  func fonts(language: String, status: Int32, package: String) throws {
    let folder = try Scratch()
    // A world in which fontconfig finds no font at all.
    let config = try folder.write("<fontconfig/>", to: "fonts.conf")
    let outcome = try Kdoctor.run(
      ["chart", "-o", "pdf", "--lang", language],
      environment: ["FONTCONFIG_FILE": config.path])
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(package))
  }

  @Test("What the converter says against it is passed on")
  func broken() throws {
    let folder = try Scratch()
    let tool = try folder.write("#!/bin/sh\necho out of ink >&2\nexit 7\n", to: "rsvg-convert")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool.path)
    let outcome = try Kdoctor.run(
      ["chart", "-o", "pdf"], environment: ["PATH": "\(folder.url.path):/bin"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "" && outcome.errors.contains("out of ink"))
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    String(decoding: try bytes(of: program, arguments), as: UTF8.self)
  }

  private static func bytes(of program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return said
  }
}
