/// Writes metrics in the text format of Prometheus, byte for byte as its own library does.
public enum PrometheusText {
  /// The text: families sorted by name, each with its help and type.
  public static func text(_ metrics: MetricSet) -> String {
    var text = ""
    var last: String?
    for sample in metrics.samples {
      let family = sample.family
      if family.name != last {
        text += "# HELP \(family.name) \(escaped(family.help))\n# TYPE \(family.name) gauge\n"
        last = family.name
      }
      let labels = zip(family.labels, sample.labels).map { name, value in
        "\(name)=\"\(escaped(value, inQuotes: true))\""
      }
      text += family.name + (labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}")
      text += " \(number(sample.value))\n"
    }
    return text
  }

  /// Scalar by scalar: as a Character, a sign with a combining mark behind it is another one.
  private static func escaped(_ text: String, inQuotes: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: #"\\"#.unicodeScalars)
      case "\n": result.append(contentsOf: #"\n"#.unicodeScalars)
      case "\"" where inQuotes: result.append(contentsOf: #"\""#.unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The shortest decimal that reads back as the same value, with an exponent below 0.0001 and from
  /// 1000000 on.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == 0 { return "0" }
    let (digits, exponent) = decimal(value.magnitude)
    let sign = value < 0 ? "-" : ""
    if exponent < -4 || exponent >= 6 {
      let power = String(exponent.magnitude)
      return sign + digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "")
        + (exponent < 0 ? "e-" : "e+") + (power.count < 2 ? "0" : "") + power
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    let whole = digits.prefix(exponent + 1)
    let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
    let rest = digits.dropFirst(exponent + 1)
    return sign + whole + zeros + (rest.isEmpty ? "" : "." + rest)
  }

  /// The significant digits of a value above zero, and the power of ten of the first of them.
  private static func decimal(_ value: Double) -> (digits: String, exponent: Int) {
    let parts = value.description.split(separator: "e")
    let sides = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = sides.count > 1 ? String(sides[1]) : ""
    let all = sides[0] + fraction
    let zeros = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(zeros))
    while digits.last == "0" { digits.removeLast() }
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return (digits, sides[0].count - 1 - zeros + power)
  }
}
