/// The command line of the tool.
struct Arguments {
  enum Input {
    case chart(String)
    case glossary(String)
    case lessons(String, chart: String, recordings: [String])
    case practice([String])
  }

  struct UsageError: Error, CustomStringConvertible {
    let description = """
      usage: embed-flowchart --chart DIR --output FILE
             embed-flowchart --glossary DIR --output FILE
             embed-flowchart --practice DIR [--practice DIR ...] --output FILE
             embed-flowchart --lessons DIR --chart DIR [--recording NAME ...] --output FILE
      """
  }

  let input: Input
  let output: String

  init(_ words: [String]) throws {
    var values: [String: [String]] = [:]
    var rest = words[...]
    while let option = rest.popFirst() {
      guard Self.options.contains(option), let value = rest.popFirst() else { throw UsageError() }
      values[option, default: []].append(value)
    }
    guard let output = values.removeValue(forKey: "--output")?.first else { throw UsageError() }
    self.output = output
    switch Set(values.keys) {
    case ["--chart"]: input = .chart(values["--chart"]?.first ?? "")
    case ["--glossary"]: input = .glossary(values["--glossary"]?.first ?? "")
    case ["--practice"]: input = .practice(values["--practice"] ?? [])
    case ["--chart", "--lessons"], ["--chart", "--lessons", "--recording"]:
      input = .lessons(
        values["--lessons"]?.first ?? "", chart: values["--chart"]?.first ?? "",
        recordings: values["--recording"] ?? [])
    default: throw UsageError()
    }
  }

  private static let options = [
    "--chart", "--glossary", "--lessons", "--practice", "--recording", "--output",
  ]
}
