/// The command line of the tool.
struct Arguments {
  enum Input {
    case chart(String)
    case lessons(String, chart: String, recordings: [String])
    case practice([String])
  }

  struct UsageError: Error, CustomStringConvertible {
    let description = """
      usage: embed-flowchart --chart DIR --output FILE
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
      guard ["--chart", "--lessons", "--practice", "--recording", "--output"].contains(option),
        let value = rest.popFirst()
      else { throw UsageError() }
      values[option, default: []].append(value)
    }
    guard let output = values["--output"]?.first else { throw UsageError() }
    self.output = output
    switch (values["--chart"]?.first, values["--lessons"]?.first, values["--practice"]) {
    case (let chart?, nil, nil): input = .chart(chart)
    case (nil, nil, let practice?): input = .practice(practice)
    case (let chart?, let lessons?, nil):
      input = .lessons(lessons, chart: chart, recordings: values["--recording"] ?? [])
    default: throw UsageError()
    }
  }
}
