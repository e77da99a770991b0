import Foundation
import Fuzzing
import Testing

@Suite("Whatever bytes come, every reader ends with a result or an error")
struct FuzzingTests {
  /// `make fuzz` tries very many, in a build for release.
  private static let cases = 20

  @Test("Damaged inputs", arguments: FuzzTarget.all.map(\.name))
  func damaged(_ name: String) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let tally = try await FuzzInputs(target).run(0..<Self.cases)
    #expect(tally.read + tally.refused == Self.cases)
    #expect(tally.failures.map { "\($0.number): \($0.words)" } == [])
  }

  @Test("Good inputs are read", arguments: FuzzTarget.all.map(\.name))
  func good(_ name: String) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let tally = try await FuzzInputs(target).runSamples()
    #expect(tally.failures.map { "\($0.number): \($0.words)" } == [])
    #expect(tally.read > 0)
  }

  /// Files `READER-NUMBER` with inputs that were once treated badly.
  @Test("Inputs that once went wrong", arguments: try KeptInput.all())
  func kept(_ input: KeptInput) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == input.reader })
    let tally = try await FuzzInputs(target).run([input.bytes])
    #expect(tally.failures.map(\.words) == [])
  }

  @Test("A number always makes the same input, and another one another")
  func numbered() async throws {
    for target in FuzzTarget.all.prefix(3) {
      let inputs = try await FuzzInputs(target)
      let again = try await FuzzInputs(target)
      #expect(inputs.input(7) == again.input(7))
      #expect(Set((0..<50).map(inputs.input)).count > 40)
    }
  }
}
