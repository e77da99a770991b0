import Foundation

/// Checks JSON text and writes down where its values are.
///
/// Why own code: Foundation's `JSONDecoder` reads 64 MB/s on the machine kdoctor was made on, so a
/// cluster of 10,000 Pods takes most of a second, and `JSONSerialization` takes 2 GB of memory for
/// it. This scanner touches each byte once, makes no object for what nobody reads (half of a Pod),
/// and reuses one tape for all items of a list.
struct JSONScanner {
  static let maximumDepth = 512

  private(set) var tape: JSONTape
  private(set) var count = 0
  /// The newest time seen since the last ``reset()``, in seconds since 1970; 0 where there was
  /// none.
  private(set) var newest: Double = 0
  let bytes: JSONBytes
  let base: UnsafeRawPointer
  let end: Int
  private var stack: ContiguousArray<UInt32> = []

  /// - Parameter capacity: how many tokens the tape holds before it has to grow.
  init(bytes: JSONBytes, strings: StringCache, capacity: Int = 4096) {
    self.bytes = bytes
    base = UnsafeRawPointer(bytes.start)
    end = bytes.count
    tape = JSONTape(bytes: bytes, capacity: capacity, strings: strings)
    stack.reserveCapacity(64)
  }

  /// Forgets the tokens, so that the tape can take the next value.
  mutating func reset() {
    count = 0
    newest = 0
  }

  /// The byte at a place; 0 at the end.
  @inline(__always)
  func byte(_ p: Int) -> UInt8 { base.load(fromByteOffset: p, as: UInt8.self) }

  /// The first place at or after `p` that is not white space.
  @inline(__always)
  func skipSpace(_ start: Int) -> Int {
    var p = start
    while true {
      let c = byte(p)
      if c > 0x20 { return p }
      if c == 0x20 {
        // Eight spaces at once: in indented files most of the bytes are indentation.
        while base.loadUnaligned(fromByteOffset: p, as: UInt64.self) == 0x2020_2020_2020_2020 {
          p += 8
        }
        while byte(p) == 0x20 { p += 1 }
        continue
      }
      guard c == 0x0A || c == 0x0D || c == 0x09 else { return p }
      p += 1
    }
  }

  @inline(__always)
  mutating func append(_ kind: JSONToken.Kind, _ offset: Int, _ length: Int) {
    if count == tape.capacity { tape = tape.grown() }
    tape.tokens[count] = JSONToken(
      offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length),
      next: UInt32(truncatingIfNeeded: count + 1), kind: kind)
    count += 1
  }

  /// Ends the object or array that begins at token `index`.
  mutating func close(_ index: Int) {
    tape.tokens[index].next = UInt32(truncatingIfNeeded: count)
  }

  /// Counts one more entry of the object or array at token `index`.
  @inline(__always)
  mutating func countEntry(_ index: Int) { tape.tokens[index].length &+= 1 }

  /// Reads a key with its colon; returns the place of the value.
  @inline(__always)
  mutating func scanKey(_ start: Int) throws -> Int {
    guard byte(start) == UInt8(ascii: "\"") else {
      throw failure(
        start, byte(start) == UInt8(ascii: "}") ? "a comma before \"}\"" : "expected a key")
    }
    let p = skipSpace(try scanString(start, key: true))
    guard byte(p) == UInt8(ascii: ":") else { throw failure(p, "expected \":\" after a key") }
    return skipSpace(p + 1)
  }

  /// Reads one value with everything in it, adding to the tape; returns the place after it.
  mutating func scanValue(_ start: Int) throws -> Int {
    stack.removeAll(keepingCapacity: true)
    var p = skipSpace(start)
    while true {
      switch byte(p) {
      case UInt8(ascii: "\""):
        let value = count
        p = try scanString(p, key: false)
        noteTime(value)
      case UInt8(ascii: "{"):
        try open(.object, p)
        p = skipSpace(p + 1)
        if byte(p) != UInt8(ascii: "}") {
          countEntry(count - 1)
          p = try scanKey(p)
          continue
        }
        close(Int(stack.removeLast()))
        p += 1
      case UInt8(ascii: "["):
        try open(.array, p)
        p = skipSpace(p + 1)
        if byte(p) != UInt8(ascii: "]") {
          countEntry(count - 1)
          continue
        }
        close(Int(stack.removeLast()))
        p += 1
      case UInt8(ascii: "t"): p = try scanWord("true", .true, p)
      case UInt8(ascii: "f"): p = try scanWord("false", .false, p)
      case UInt8(ascii: "n"): p = try scanWord("null", .null, p)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): p = try scanNumber(p)
      default: throw failure(p, "expected a value")
      }
      guard let next = try leave(p) else { continue }
      if next.finished { return next.place }
      p = next.place
    }
  }

  /// After a value: ends what ends here and moves on to the next value, if there is one.
  @inline(__always)
  private mutating func leave(_ place: Int) throws -> (place: Int, finished: Bool)? {
    var p = place
    while let top = stack.last {
      p = skipSpace(p)
      let isObject = tape.tokens[Int(top)].kind == .object
      let c = byte(p)
      if c == UInt8(ascii: ",") {
        countEntry(Int(top))
        p = skipSpace(p + 1)
        if isObject { return (try scanKey(p), false) }
        guard byte(p) != UInt8(ascii: "]") else { throw failure(p, "a comma before \"]\"") }
        return (p, false)
      }
      guard c == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw failure(p, isObject ? "expected \",\" or \"}\"" : "expected \",\" or \"]\"")
      }
      close(Int(top))
      stack.removeLast()
      p += 1
    }
    return (p, true)
  }

  private mutating func open(_ kind: JSONToken.Kind, _ p: Int) throws {
    guard stack.count < Self.maximumDepth else {
      throw failure(p, "more than \(Self.maximumDepth) levels inside each other")
    }
    stack.append(UInt32(truncatingIfNeeded: count))
    append(kind, p, 0)
  }

  /// An error at a place, with line and column.
  func failure(_ place: Int, _ message: String) -> JSONSyntaxError {
    let (line, column) = bytes.position(of: place)
    let atEnd = place >= end
    let text: String
    if atEnd {
      text = "the text ends too early"
    } else if byte(place) == 0 {
      text = "a NUL byte"
    } else {
      text = message
    }
    return JSONSyntaxError(
      offset: min(place, end), line: line, column: column, message: text, isEndOfInput: atEnd)
  }

  /// Keeps the newest of the times that controllers and kubelets write.
  @inline(__always)
  private mutating func noteTime(_ value: Int) {
    let token = tape.tokens[value]
    guard token.length >= 20, token.length <= 40, let container = stack.last,
      byte(Int(token.offset) + 10) == UInt8(ascii: "T"),
      byte(Int(token.offset) + 4) == UInt8(ascii: "-")
    else { return }
    noteTime(token, key: tape.tokens[value - 1], container: Int(container))
  }

  private mutating func noteTime(_ token: JSONToken, key: JSONToken, container: Int) {
    guard key.kind == .key,
      JSONTime.clockKeys.contains(where: { tape.matches(key, $0) })
    else { return }
    // Annotations and ConfigMap data are somebody's text, not the cluster's clock.
    if container > 0 {
      let outer = tape.tokens[container - 1]
      if outer.kind == .key, JSONTime.freeText.contains(where: { tape.matches(outer, $0) }) {
        return
      }
    }
    let text = UnsafeRawBufferPointer(start: base + Int(token.offset), count: Int(token.length))
    // Containers that never ran are "started" in 1970.
    if let time = JSONTime.seconds(text), time >= 946_684_800, time > newest { newest = time }
  }
}
