/// A reader of kdoctor's, and what it is tried with.
public struct FuzzTarget: Sendable {
  /// How the inputs of a reader are built, so that damage can be done to whole pieces of them.
  public enum Form: Sendable {
    case bytes
    /// Lines, as of YAML, logs and headers.
    case lines
    case json
  }

  /// A reader that is ready to be tried.
  public struct Subject: Sendable {
    /// Reads an input; throws ``FuzzFailure`` where something in what it made must not be there.
    public typealias Read = @Sendable ([UInt8]) async throws -> FuzzVerdict

    let samples: [[UInt8]]
    let words: [String]
    let read: Read

    /// Takes a reader.
    ///
    /// - Parameters:
    ///   - samples: good inputs, which are damaged.
    ///   - words: what this reader may stumble over, beside what all do.
    public init(samples: [[UInt8]], words: [String] = [], read: @escaping Read) {
      self.samples = samples
      self.words = words
      self.read = read
    }
  }

  /// Names it on the command line.
  public let name: String
  let form: Form
  let open: @Sendable () async throws -> Subject

  /// Names a reader.
  ///
  /// - Parameter open: takes the samples from the checkout and makes the reader ready.
  public init(name: String, form: Form, open: @escaping @Sendable () async throws -> Subject) {
    self.name = name
    self.form = form
    self.open = open
  }
}
