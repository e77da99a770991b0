import NIOCore

/// Takes a body as it comes: unpacks it, counts it, and keeps it where it is wanted.
struct BodySink {
  private let algorithm: HTTPSettings.Compression?
  private let limit: Int?
  private let keepsBody: Bool
  private var inflater: Inflater?

  private(set) var received = 0
  private(set) var unpacked = 0
  private(set) var body: [UInt8] = []
  /// Why no more is taken.
  private(set) var failure: ProbeFailure?

  /// The most bytes of a body that is kept for patterns.
  static let maximumKept = 16 << 20

  init(_ settings: HTTPSettings) {
    keepsBody = !settings.failIfBodyMatches.isEmpty || !settings.failIfBodyNotMatches.isEmpty
    limit = settings.bodySizeLimit
    algorithm = settings.compression
    switch settings.compression {
    case .gzip: inflater = Inflater(.gzip)
    case .deflate: inflater = Inflater(.deflate)
    case .identity, nil: inflater = nil
    }
  }

  /// Takes a piece.
  mutating func take(_ piece: ByteBuffer) {
    received += piece.readableBytes
    guard failure == nil else { return }
    guard let inflater else { return add(piece.readableBytesView) }
    do throws(InflateProblem) {
      // Unpacked in small steps, so that a little that unpacks to a lot needs little memory.
      try inflater.inflate(Array(piece.readableBytesView)) { bytes in
        add(bytes)
        return failure == nil
      }
    } catch {
      failure = notUnpacked(error)
    }
  }

  /// Ends the body.
  mutating func finish() {
    guard failure == nil, let inflater, !inflater.isComplete else { return }
    failure = notUnpacked(.cutOff)
  }

  private func notUnpacked(_ problem: InflateProblem) -> ProbeFailure {
    .notUnpacked(algorithm: algorithm?.rawValue ?? "", reason: problem.rawValue)
  }

  private mutating func add(_ bytes: some Collection<UInt8>) {
    let room = (limit ?? Int.max) - unpacked
    let taken = min(bytes.count, room)
    if keepsBody {
      if unpacked + taken > Self.maximumKept { failure = .bodyTooLarge(limit: Self.maximumKept) }
      body += bytes.prefix(min(taken, Self.maximumKept - body.count))
    }
    unpacked += taken
    if bytes.count > room { failure = .bodyTooLarge(limit: unpacked) }
  }
}
