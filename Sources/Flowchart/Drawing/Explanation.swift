internal import Terminal

/// All that the chart says about one entry, or the glossary about one term, as a page to read.
public struct Explanation: Sendable {
  /// A part of the page under a heading.
  public struct Section: Sendable, Equatable {
    /// How the lines of a section are printed.
    public enum Content: Sendable, Equatable {
      /// Prose, to be wrapped.
      case prose(String)
      /// Commands and addresses, each on a line that is never broken.
      case lines([String])
      /// Answers and what they lead to: id and short text.
      case ways([Way])
    }

    /// What stands over the section.
    public var heading: String
    /// What stands in it.
    public var content: Content
  }

  /// What an answer leads to.
  public struct Way: Sendable, Equatable {
    /// The answer in the page's language; nil where the walk simply goes on.
    public var answer: String?
    /// The entry it leads to.
    public var target: EntryID
    /// What is asked there, or its title.
    public var label: String
  }

  /// The entry or term it is about.
  public let id: EntryID
  /// What is asked, or the title, with names where facts would be.
  public let title: String
  /// Kind, subject or layer, severity, owner and origin, in words.
  public let notes: [String]
  /// The parts of the page, in reading order.
  public let sections: [Section]

  /// Makes a page from its parts.
  init(id: EntryID, title: String, notes: [String], sections: [Section]) {
    self.id = id
    self.title = title
    self.notes = notes
    self.sections = sections
  }

  /// Makes the page of an entry; nil where the chart has none of that id.
  ///
  /// - Parameter glossary: explains the words that the page uses; nil where there is none.
  public init?(id: EntryID, chart: Chart, language: Language, glossary: Glossary? = nil) {
    let builder = ExplanationBuilder(labels: ChartLabels(chart: chart, language: language))
    let terms = builder.terms(of: id, glossary)
    self.id = id
    title = builder.labels.label(of: id)
    if let question = chart.questions[id] {
      notes = builder.notes(of: question)
      sections = builder.sections(of: question) + terms
    } else if let outcome = chart.outcomes[id] {
      notes = builder.notes(of: outcome)
      sections = builder.sections(of: outcome) + terms
    } else if let milestone = chart.milestones[id] {
      notes = builder.notes(of: milestone)
      sections = builder.sections(of: milestone) + terms
    } else {
      return nil
    }
  }

  /// The page as text, every line ended by a line feed.
  ///
  /// - Parameter columns: The most columns a line takes; commands and addresses may take more.
  /// - Returns: Lines with a line feed each.
  public func text(columns: Int = 80) -> String {
    var lines = title.wrapped(toColumns: columns)
    lines.append(id.text)
    lines.append("")
    lines += noteLines(columns: columns)
    for section in sections {
      lines += ["", section.heading]
      switch section.content {
      case .prose(let text):
        lines += text.wrapped(toColumns: columns - 2).map { $0.isEmpty ? "" : "  " + $0 }
      case .lines(let texts):
        lines += texts.map { "  " + $0 }
      case .ways(let ways):
        let width = (ways.compactMap { $0.answer?.columns }.max() ?? -1) + 1
        for way in ways {
          let lead = "  " + (way.answer ?? "").padded(toColumns: width) + "→ "
          let hang = String(repeating: " ", count: lead.columns)
          lines.append(lead + way.target.text)
          lines += way.label.wrapped(toColumns: columns - lead.columns).map { hang + $0 }
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// As many notes on each line as fit whole.
  private func noteLines(columns: Int) -> [String] {
    var lines: [String] = []
    for note in notes {
      let joined = lines.last.map { $0 + " · " + note } ?? note
      if !lines.isEmpty, joined.columns <= columns {
        lines[lines.count - 1] = joined
      } else {
        lines += note.wrapped(toColumns: columns)
      }
    }
    return lines
  }

  /// The list of all entries, one line each, grouped by stretch.
  ///
  /// - Parameters:
  ///   - chart: A valid chart.
  ///   - language: The language of headings and texts.
  ///   - columns: The most columns a line takes; texts that do not fit are cut.
  /// - Returns: Lines with a line feed each.
  public static func index(of chart: Chart, language: Language, columns: Int = 80) -> String {
    let labels = ChartLabels(chart: chart, language: language)
    let width = chart.ids.map(\.text.columns).max() ?? 0
    var lines: [String] = []
    for chapter in chapters(of: chart, language: language) {
      if !lines.isEmpty { lines.append("") }
      lines.append(chapter.heading)
      for id in chapter.ids.sorted() {
        let lead = "  " + id.text.padded(toColumns: width) + "  "
        lines.append(lead + labels.label(of: id).truncated(toColumns: columns - lead.columns))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
