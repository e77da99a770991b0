import Flowchart
import Foundation
import Teaching
import Testing

@Suite("The glossary")
struct GlossaryTests {
  @Test("It equals the one in the folder, and is large enough")
  func equalsFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "flowchart/glossary")
    let glossary = try BuiltInGlossary.glossary
    #expect(try GlossaryLoader.load(folder: folder.path()) == glossary)
    #expect(glossary.terms.count >= 90)
  }

  @Test("Every term has two to five sentences, in both languages", arguments: Language.allCases)
  func sentences(language: Language) throws {
    let end: Set<Character> = language == .english ? [".", "?"] : ["。", "？"]
    for term in try BuiltInGlossary.glossary.terms {
      let text = term.text[language]
      let ends = text.indices.filter { place in
        let next = text.index(after: place)
        return end.contains(text[place])
          && (language != .english || next == text.endIndex || text[next] == " ")
      }
      #expect(2...5 ~= ends.count, "\(term.id): \(text)")
      #expect(text.last.map(end.contains) ?? false, "\(term.id): \(text)")
      if language == .simplifiedChinese {
        #expect(text.contains { $0 >= "一" && $0 <= "龥" }, "\(term.id)")
      }
    }
  }

  @Test("Every spelling finds its term, whatever its case and hyphens")
  func spellings() throws {
    let glossary = try BuiltInGlossary.glossary
    for term in glossary.terms {
      let names = [term.id, term.name.english, term.name.simplifiedChinese]
      for spelling in names + term.aliases + term.askedAs {
        #expect(glossary.term(spelling)?.id == term.id)
        #expect(glossary.term(spelling.uppercased())?.id == term.id)
      }
    }
  }

  @Test(
    "What people ask for is there",
    arguments: [
      ("pod", "pod"), ("readiness", "ready"), ("endpointslice", "endpointslice"),
      ("ingressclass", "ingress-class"), ("oomkilled", "oom-killed"), ("exit-137", "exit-137"),
      ("exitcode137", "exit-137"), ("Exit Code 137", "exit-137"), ("OOM", "oom-killed"),
      ("svc", "service"), ("ep", "endpoint"), ("就绪探针", "readiness-probe"),
      ("pvc", "persistent-volume-claim"),
      ("no", "node"), ("CrashLoopBackOff", "crash-loop-back-off"),
    ])
  func asked(spelling: String, id: String) throws {
    #expect(try BuiltInGlossary.glossary.term(spelling)?.id == id)
  }

  @Test("Every entry that a term names is in the chart, and every term is worth its place")
  func entries() throws {
    let chart = try BuiltInChart.chart
    let glossary = try BuiltInGlossary.glossary
    for term in glossary.terms {
      #expect(term.entries.filter { !chart.contains($0) } == [], "\(term.id)")
      #expect(!term.entries.isEmpty && !term.seeAlso.isEmpty, "\(term.id)")
    }
  }

  @Test("No spelling is the id of an entry, which would hide the term")
  func clashes() throws {
    let ids = Set(try BuiltInChart.chart.ids.map(\.text))
    for term in try BuiltInGlossary.glossary.terms {
      let names = [term.id, term.name.english, term.name.simplifiedChinese]
      #expect((names + term.aliases + term.askedAs).filter(ids.contains) == [])
    }
  }

  @Test(
    "A word that is none brings up what was meant",
    arguments: [
      ("readines-prob", "readiness-probe"), ("ingresclass", "ingressclass"),
      ("exit-138", "exit-137"), ("pod.pendin", "pod.pending"), ("就绪探", "就绪探针"),
    ])
  func nearest(typed: String, wanted: String) throws {
    let glossary = try BuiltInGlossary.glossary
    #expect(glossary.nearest(typed, in: try BuiltInChart.chart).contains(wanted))
  }

  @Test("What is written is read back")
  func roundTrip() throws {
    let glossary = try BuiltInGlossary.glossary
    let text = GlossaryArchive.encode(glossary)
    #expect(try GlossaryArchive.decode(text) == glossary)
    #expect(throws: ChartError.self) { try GlossaryArchive.decode(text + "more") }
    #expect(throws: ChartError.self) { try GlossaryArchive.decode(String(text.prefix(999))) }
  }
}
