import GoldenFiles
import Testing

@Suite("kdoctor report -o markdown, html, yaml, json")
struct PageFormatTests {
  private static let forms = [
    ("markdown", "md"), ("html", "html"), ("yaml", "yaml"), ("json", "json"),
  ]

  @Test(
    "Looks as recorded",
    arguments: ["healthy.en", "two-faults.en", "crash-app.en", "two-faults.zh-Hans"],
    forms)
  func recorded(sample: String, form: (format: String, ending: String)) throws {
    let parts = sample.split(separator: ".").map(String.init)
    let outcome = try Kdoctor.run([
      "report", "--practice", parts[0], "-n", parts[0], "--lang", parts[1], "-o", form.format,
    ])
    try Golden.expect(outcome.output, "\(sample).\(form.ending)")
    #expect(outcome.status == (parts[0] == "healthy" ? 0 : 3))
    #expect(outcome.errors == "")
  }
}
