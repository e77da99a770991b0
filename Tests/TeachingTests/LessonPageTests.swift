import Flowchart
import Reporting
import Testing

@testable import Teaching

@Suite("What a learner sees")
struct LessonPageTests {
  private static let pods = """
    NAME                       READY   STATUS             RESTARTS   AGE
    shop-6b7745974-7zbmf       0/1     ImagePullBackOff   0          5m
    """

  /// A lesson at its second question, where the Pods are seen not to run.
  private static func atRunning(isExam: Bool = false) async throws -> LessonModel {
    var model = try await Classroom.model("image-tag", isExam: isExam)
    _ = model.update(.next)
    _ = model.update(.printed([]))
    _ = model.update(.chose(1))
    _ = model.update(.next)
    return model
  }

  private static func marks(on page: LessonPage) -> [String] {
    page.parts.flatMap { part -> [String] in
      guard case .output(let output) = part else { return [] }
      return (output.lines ?? []).flatMap(\.pieces).filter(\.isMarked).map(\.text)
    }
  }

  @Test("The output comes before the answer, and what matters is marked after it")
  func order() async throws {
    var model = try await Self.atRunning()
    #expect(model.page.ask == .wait)
    _ = model.update(.printed([Self.pods, nil]))
    #expect(model.page.ask == .choice(["yes", "no"]))
    #expect(Self.marks(on: model.page) == [])
    let outputs = model.page.parts.compactMap { part -> CommandOutput? in
      if case .output(let output) = part { output } else { nil }
    }
    #expect(outputs.map(\.command).first == "kubectl get pods -n image-tag")
    let isKnown = outputs.map { $0.lines != nil }
    #expect(isKnown == [true, false])
    _ = model.update(.chose(1))
    #expect(Self.marks(on: model.page) == ["ImagePullBackOff"])
    #expect(model.page.ask == .next)
  }

  @Test("A wrong prediction explains itself, a right one need not", arguments: [0, 1])
  func explains(choice: Int) async throws {
    var model = try await Self.atRunning()
    _ = model.update(.printed([Self.pods, nil]))
    _ = model.update(.chose(choice))
    let text = "\(model.page.parts)"
    let teach = try #require(BuiltInChart.chart.questions["pod.running"]).teach.english
    #expect(text.contains(teach) == (choice == 0))
    // The evidence is shown in both cases.
    #expect(text.contains("STATUS") && text.contains("ImagePullBackOff"))
  }

  @Test("A hint is shown where it is asked for, costs a point, and no exam has any")
  func hint() async throws {
    var model = try await Self.atRunning()
    _ = model.update(.printed([nil, nil]))
    let hint = try Classroom.lesson("image-tag").predictions[1].hint.english
    #expect(model.offersHint && model.page.hint == nil)
    _ = model.update(.hint)
    #expect(!model.offersHint && model.page.hint?.contains(hint) == true)
    _ = model.update(.chose(1))
    #expect(model.score.points == 3)
    var exam = try await Self.atRunning(isExam: true)
    _ = exam.update(.printed([nil, nil]))
    _ = exam.update(.hint)
    #expect(!exam.offersHint && exam.page.hint == nil)
  }

  @Test("An exam does not tell what it is about before its end", arguments: Classroom.ids)
  func exam(id: String) async throws {
    let model = try await Classroom.model(id, isExam: true, seed: 7)
    let pages = LessonPlayer.play(model, .rightly).pages.filter { $0.ask != .nothing }
    for page in pages.dropLast() {
      let text = "\(page)"
      #expect(!text.contains(model.lesson.title.english))
      #expect(!text.contains(model.lesson.goal.english))
    }
    #expect(pages.last?.heading.contains(model.lesson.title.english) == true)
  }

  @Test("What makes no sense at a step changes nothing")
  func senseless() async throws {
    var model = try await Self.atRunning()
    _ = model.update(.printed([nil, nil]))
    let page = model.page
    for message in [LessonModel.Message.next, .chose(2), .chose(-1)] {
      #expect(model.update(message) == [])
      #expect(model.page == page)
    }
  }

  @Test("Choices come in an order of their own, the same for the same seed")
  func seeds() async throws {
    let orders = try await (0..<20).asyncMap { seed in
      try await Classroom.model("image-tag", seed: seed).plan.causes
    }
    let again = try await Classroom.model("image-tag", seed: 3).plan.causes
    #expect(again == orders[3])
    #expect(Set(orders).count > 5)
  }

  @Test("Chinese pages are Chinese", arguments: Classroom.ids)
  func chinese(id: String) async throws {
    let model = try await Classroom.model(id, language: .simplifiedChinese)
    for page in LessonPlayer.play(model, .wrongly).pages where page.ask != .nothing {
      var texts = [page.heading, page.question]
      if case .choice(let choices) = page.ask { texts += choices }
      for case .blocks(let blocks) in page.parts { texts += Self.prose(blocks) }
      for text in texts where !text.isEmpty {
        let isChinese = text.unicodeScalars.contains { $0.properties.isIdeographic }
        let isName = ["Pod", "Service", "Ingress"].contains(text)
        #expect(isChinese || isName, "\(text)")
      }
    }
  }

  /// The texts that are kdoctor's own words, and not the cluster's or a command.
  private static func prose(_ blocks: [ReportDocument.Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .section(let title, let blocks), .folded(let title, let blocks):
        [title] + prose(blocks)
      case .paragraph(let text): [text]
      case .item(let mark, let text, let blocks):
        // A bullet names the object that evidence belongs to.
        (mark == .bullet ? [] : [text]) + prose(blocks)
      case .headline(_, _, _, let message): [message]
      case .field, .quote, .command, .code, .gap: []
      }
    }
  }
}

extension Range<Int> {
  /// Maps one after the other.
  fileprivate func asyncMap<Value>(
    _ transform: (UInt64) async throws -> Value
  ) async throws -> [Value] {
    var values: [Value] = []
    for number in self { values.append(try await transform(UInt64(number))) }
    return values
  }
}
