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

  @Test(
    "Terms are explained by any spelling, in one word or several",
    arguments: [
      (["pod"], "Pod"), (["EXIT-137"], "exit code 137"),
      (["exit", "code", "137"], "exit code 137"),
      (["svc"], "Service"), (["就绪探针"], "readiness probe"), (["PVC"], "PersistentVolumeClaim"),
    ] as [([String], String)])
  func term(words: [String], title: String) throws {
    let page = try Kdoctor.run(["explain"] + words)
    #expect(page.status == 0 && page.errors == "")
    #expect(page.output.hasPrefix(title + "\n"))
    #expect(page.output.contains("https://kubernetes.io/"))
  }

  @Test("The list names every term, and what the page of an entry uses is a term")
  func terms() throws {
    let list = try Kdoctor.run(["explain"]).output
    let page = try Kdoctor.run(["explain", "pod.readiness"]).output
    let used = try #require(page.split(separator: "\nTerms\n").last)
      .split { $0 == "," || $0.isWhitespace }
    #expect(used.contains("readiness-probe"))
    for term in used { #expect(list.contains("\n  \(term) ")) }
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
