internal import Diagnosis
internal import Flowchart
internal import Foundation
internal import KubeClient

/// A report as one page: no scripts, and nothing that would have to be fetched.
struct HTMLPage {
  private let report: DiagnosisReport
  private let composer: ReportComposer
  private let diagnoses: [Diagnosis]
  private let anchors: [String]

  /// The page of a report.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - chart: the chart that was walked; it holds the texts.
  ///   - language: of all words.
  ///   - isVerbose: whether every question is listed of what is healthy, too.
  static func text(
    _ report: DiagnosisReport, chart: Chart, language: Language, isVerbose: Bool
  ) -> String {
    var composer = ReportComposer(chart: chart, language: language, isVerbose: isVerbose)
    composer.cluster = report.cluster
    let page = HTMLPage(report.speaking(language), composer)
    return page.text
  }

  private init(_ report: DiagnosisReport, _ composer: ReportComposer) {
    self.report = report
    self.composer = composer
    diagnoses = report.ordered
    anchors = Self.anchors(diagnoses.map(\.target))
  }

  private var language: Language { composer.language }
  private var blocks: HTMLBlocks { HTMLBlocks(language: language, level: 2) }

  private func word(_ words: HTMLWords) -> String { HTMLText.escaped(words.text(in: language)) }

  private var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLStyle.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(title)</title>
    <style>\(HTMLStyle.sheet)</style>
    </head>
    <body>
    <header class="page">
    <h1>\(word(.title)) \(blocks.badge(report.state))</h1>
    <dl>
    \(facts)</dl>
    </header>
    <main>
    \(overview)\(articles)\(rest)</main>
    <footer class="page"><p>\(word(.foot))</p></footer>
    </body>
    </html>

    """
  }

  private var title: String {
    let subject = diagnoses.count == 1 ? diagnoses[0].target.description : report.cluster.name
    let state = ReportWords.badge(report.state).text(in: language)
    return HTMLText.escaped("\(state) \(subject) – kdoctor")
  }

  private var facts: String {
    let time = report.generatedAt.formatted(.iso8601)
    let source = report.cluster.source == .live ? HTMLWords.live : .recording
    var rows = [
      (word(.source), "\(word(source)) <code>\(HTMLText.escaped(report.cluster.name))</code>"),
      (word(.generated), "<time datetime=\"\(time)\">\(time)</time>"),
    ]
    if let version = report.cluster.version {
      rows.insert((word(.version), HTMLText.escaped(version)), at: 1)
    }
    return rows.map { "<div><dt>\($0)</dt> <dd>\($1)</dd></div>\n" }.joined()
  }

  /// All applications with what was found, where there are several.
  private var overview: String {
    guard diagnoses.count > 1 else { return "" }
    let columns: [HTMLWords] = [.state, .application, .namespace, .result]
    let head = columns.map { "<th scope=\"col\">\(word($0))</th>" }.joined()
    let rows = zip(diagnoses, anchors).map { diagnosis, anchor in
      "<tr><td>\(blocks.badge(diagnosis.state))</td>"
        + "<td><a href=\"#\(anchor)\">\(HTMLText.escaped(diagnosis.target.description))</a></td>"
        + "<td>\(HTMLText.escaped(diagnosis.target.namespace))</td>"
        + "<td>\(HTMLText.escaped(composer.message(of: diagnosis)))</td></tr>\n"
    }
    return """
      <section class="overview">
      <h2>\(word(.overview))</h2>
      <p>\(HTMLText.escaped(composer.summary(of: report)))</p>
      <div class="wide" role="region" aria-label="\(word(.overview))" tabindex="0">
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>
      </section>

      """
  }

  private var articles: String {
    zip(diagnoses, anchors).map { diagnosis, anchor in
      HTMLArticle(
        composer: composer, diagnosis: diagnosis, anchor: anchor,
        isFolded: diagnoses.count > 1 && composer.isTold(diagnosis)
      ).html()
    }.joined()
  }

  /// What concerns no single application.
  private var rest: String {
    let parts =
      composer.unseen(report) + composer.since(report) + composer.foot(of: report.cluster)
      + AccessRules(report).blocks(in: language)
    return parts.isEmpty ? "" : "<div class=\"rest\">\n\(blocks.html(parts))</div>\n"
  }

  /// A name for each application that an address can hold, no two the same.
  private static func anchors(_ targets: [ObjectReference]) -> [String] {
    var used: [String: Int] = [:]
    return targets.map { target in
      let name = [target.namespace, target.kind.lowercased(), target.name]
        .map { $0.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" } }
        .map { String($0) }.joined(separator: ".")
      let count = used[name, default: 0] + 1
      used[name] = count
      return count == 1 ? "app.\(name)" : "app.\(name).\(count)."
    }
  }
}
