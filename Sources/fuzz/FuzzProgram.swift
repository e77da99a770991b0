import ArgumentParser
import Foundation
import Fuzzing

/// Gives damaged inputs to one reader: for `make fuzz`, which starts it again after a crash. Not
/// installed.
@main
struct FuzzProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Gives damaged inputs to a reader of kdoctor's.")

  @Argument(help: "The reader; without one, the names of all are printed.")
  var reader: String?

  @Option(help: "The number of the first input.")
  var from = 0

  @Option(help: "How many inputs.")
  var count = 1000

  @Option(help: "Print the input of this number, and do nothing else.")
  var input: Int?

  @Option(help: "A file that always holds the number of the input that is being read.")
  var journal: String?

  func run() async throws {
    guard let reader else { return print(FuzzTarget.all.map(\.name).joined(separator: "\n")) }
    guard let target = FuzzTarget.all.first(where: { $0.name == reader }) else {
      throw ValidationError("There is no reader \(reader).")
    }
    let inputs = try await FuzzInputs(target)
    if let input {
      try FileHandle.standardOutput.write(contentsOf: Data(inputs.input(input)))
      return
    }
    let journal = self.journal.map { open($0, O_WRONLY | O_CREAT, 0o600) }
    if let journal, journal < 0 { throw ValidationError("The journal cannot be written.") }
    let tally = await inputs.run(from..<from + count) { number in
      guard let journal else { return }
      withUnsafeBytes(of: UInt64(number).littleEndian) {
        _ = pwrite(journal, $0.baseAddress, $0.count, 0)
      }
    }
    print(String(decoding: try JSONEncoder().encode(tally), as: UTF8.self))
  }
}
