/// The command line of the tool.
struct Arguments {
  enum Input {
    case chart(String)
    case practice([String])
  }

  struct UsageError: Error, CustomStringConvertible {
    let description =
      "usage: embed-flowchart (--chart DIR | --practice DIR [--practice DIR ...]) --output FILE"
  }

  let input: Input
  let output: String

  init(_ words: [String]) throws {
    var chart: String?
    var practice: [String] = []
    var output: String?
    var rest = words[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw UsageError() }
      switch option {
      case "--chart": chart = value
      case "--practice": practice.append(value)
      case "--output": output = value
      default: throw UsageError()
      }
    }
    guard let output else { throw UsageError() }
    self.output = output
    if let chart, practice.isEmpty {
      input = .chart(chart)
    } else if chart == nil, !practice.isEmpty {
      input = .practice(practice)
    } else {
      throw UsageError()
    }
  }
}
