/// The words of a command line, one argument each.
enum CommandLineWords {
  /// Whether the argument is a flag whose value, the next argument, is a secret: `--password`.
  static func wantsSecret(_ argument: [UInt8]) -> Bool {
    guard argument.first == UInt8(ascii: "-"), argument.count < 128,
      argument.allSatisfy({ $0.isWordCharacter || $0 == UInt8(ascii: "-") })
    else { return false }
    let name = SensitiveName(argument)
    return name == .surely || name == .perhaps
  }

  /// Whether the argument is a value and not another flag or a reference to the environment.
  static func isOperand(_ argument: [UInt8]) -> Bool {
    !argument.isEmpty && argument[0] != UInt8(ascii: "-") && !argument.starts(with: "$(".utf8)
  }
}
