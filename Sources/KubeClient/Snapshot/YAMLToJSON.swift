internal import Yams

/// Writes a YAML node as JSON, the way kubectl does before it reads a manifest.
struct YAMLToJSON {
  /// Why a document cannot be written.
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  private let maximumBytes: Int
  private let maximumNodes: Int
  private(set) var output: [UInt8] = []
  private var nodes = 0
  private var depth = 0

  /// - Parameter textBytes: the length of the YAML text. Honest text has no more nodes than bytes,
  ///   so
  ///   only aliases can go beyond what it allows.
  init(textBytes: Int, nodes: Int = SnapshotLimits.expandedYAMLNodes) {
    maximumBytes = max(SnapshotLimits.expandedYAMLBytes, textBytes * 2)
    maximumNodes = max(nodes, textBytes)
  }

  /// Adds one node with everything in it.
  ///
  /// - Throws: ``Problem``; also where aliases, written out, exceed ``SnapshotLimits``.
  mutating func write(_ node: Yams.Node) throws {
    nodes += 1
    guard nodes <= maximumNodes, output.count <= maximumBytes else {
      throw Problem(description: "with its aliases written out the document is too large")
    }
    guard depth < JSONScanner.maximumDepth else {
      throw Problem(description: "more than \(JSONScanner.maximumDepth) levels inside each other")
    }
    depth += 1
    defer { depth -= 1 }
    switch node {
    case .scalar(let scalar): write(scalar)
    case .sequence(let sequence):
      output.append(UInt8(ascii: "["))
      for (i, entry) in sequence.enumerated() {
        if i > 0 { output.append(UInt8(ascii: ",")) }
        try write(entry)
      }
      output.append(UInt8(ascii: "]"))
    case .mapping(let mapping): try write(mapping)
    case .alias:
      throw Problem(description: "an alias without its anchor")
    }
  }

  private mutating func write(_ mapping: Yams.Node.Mapping) throws {
    var pairs: [(key: String, value: Yams.Node)] = []
    var names: Set<String> = []
    var merged: [Yams.Node] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw Problem(description: "a key that is not a plain text")
      }
      if scalar.string == "<<", scalar.style == .plain {
        if case .sequence(let several) = value { merged += several } else { merged.append(value) }
      } else {
        pairs.append((scalar.string, value))
        names.insert(scalar.string)
      }
    }
    // Own keys win over merged ones, and earlier merged ones over later ones.
    var pending = merged[...]
    while let node = pending.popFirst() {
      guard case .mapping(let other) = node else {
        throw Problem(description: "\"<<\" with something that is not a mapping")
      }
      nodes += 1
      guard nodes <= maximumNodes else {
        throw Problem(description: "with its aliases written out the document is too large")
      }
      for (key, value) in other {
        guard let name = key.scalar?.string else { continue }
        if name == "<<", key.scalar?.style == .plain {
          if case .sequence(let several) = value {
            pending.append(contentsOf: several)
          } else {
            pending.append(value)
          }
        } else if names.insert(name).inserted {
          pairs.append((name, value))
        }
      }
    }
    output.append(UInt8(ascii: "{"))
    for (i, pair) in pairs.enumerated() {
      if i > 0 { output.append(UInt8(ascii: ",")) }
      quote(pair.key)
      output.append(UInt8(ascii: ":"))
      try write(pair.value)
    }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ scalar: Yams.Node.Scalar) {
    let text = scalar.string
    guard scalar.style == .plain, scalar.tag != Tag(.str), let word = YAMLScalar(plain: text) else {
      return quote(text)
    }
    output.append(contentsOf: word.json.utf8)
  }

  private mutating func quote(_ text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0..<0x20:
        output.append(contentsOf: "\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
