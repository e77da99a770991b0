/// The inputs of one reader, each made of a good one by its number alone.
public struct FuzzInputs: Sendable {
  private let name: String
  private let subject: FuzzTarget.Subject
  private let samples: [FuzzSample]
  private let words: [[UInt8]]

  /// Reads the samples of a reader.
  ///
  /// - Throws: what keeps the samples from being read.
  public init(_ target: FuzzTarget) async throws {
    name = target.name
    subject = try await target.open()
    samples = subject.samples.map { FuzzSample($0, form: target.form) }
    words = FuzzWords.common + subject.words.map { Array($0.utf8) }
  }

  /// An input; the same number is always the same input.
  public func input(_ number: Int) -> [UInt8] {
    var random = SeededRandom(name, number)
    guard let sample = samples.randomElement(using: &random),
      let other = samples.randomElement(using: &random)
    else { return [] }
    var damage = FuzzDamage(words: words, other: other, random: random)
    return damage.applied(to: sample)
  }

  /// Gives inputs to the reader.
  ///
  /// - Parameters:
  ///   - numbers: which inputs.
  ///   - begin: called before each, so that its number survives a crash.
  public func run(_ numbers: Range<Int>, begin: (Int) -> Void = { _ in }) async -> FuzzTally {
    var tally = FuzzTally()
    for number in numbers {
      begin(number)
      await read(input(number), number, &tally)
    }
    return tally
  }

  /// Gives every sample to the reader as it is.
  public func runSamples() async -> FuzzTally { await run(subject.samples) }

  /// Gives the reader inputs that were kept; the tally numbers them by their places.
  public func run(_ kept: [[UInt8]]) async -> FuzzTally {
    var tally = FuzzTally()
    for (place, bytes) in kept.enumerated() { await read(bytes, place, &tally) }
    return tally
  }

  private func read(_ bytes: [UInt8], _ number: Int, _ tally: inout FuzzTally) async {
    do {
      switch try await subject.read(bytes) {
      case .read: tally.read += 1
      case .refused: tally.refused += 1
      }
    } catch {
      guard tally.failures.count < FuzzTally.failuresKept else { return }
      tally.failures.append(FuzzTally.Failure(number: number, words: "\(error)"))
    }
  }
}
