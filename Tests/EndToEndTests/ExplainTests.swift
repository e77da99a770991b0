import Testing

@Suite("kdoctor explain and kdoctor chart")
struct ExplainTests {
  @Test("Every entry that the list names can be explained, in both languages")
  func all() throws {
    let list = try Kdoctor.run(["explain"])
    #expect(list.status == 0)
    let ids = list.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.count > 100)
    for id in ids.prefix(3) + ["pod.image.tag-not-found", "service.selector", "end"] {
      for language in ["en", "zh-Hans"] {
        let page = try Kdoctor.run(["explain", id, "--lang", language])
        #expect(page.status == 0)
        #expect(page.output.contains(id))
        #expect(page.errors == "")
      }
    }
  }

  @Test("Draws the chart in every form", arguments: ["text", "svg", "mermaid", "dot"])
  func chart(format: String) throws {
    let all = format == "svg" ? ["--extended"] : []
    let outcome = try Kdoctor.run(["chart", "-o", format] + all)
    let poster = try Kdoctor.run(["chart", "-o", format, "--poster"])
    #expect(outcome.status == 0 && poster.status == 0)
    #expect(outcome.output.count > poster.output.count)
  }

  @Test("Draws text in plain lines where that is asked for")
  func ascii() throws {
    let outcome = try Kdoctor.run(["chart", "--ascii"])
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }
}
