/// Reads JSON documents that follow each other, and the items of lists one at a time.
struct JSONDocumentReader {
  let bytes: JSONBytes
  let name: String
  let collector: ObjectCollector
  /// The number of the document, from 1; counts on where several stand in one text.
  var document = 1
  /// Where the document is written.
  var written: DocumentPlace
  /// The place of what is read in the lists around it, from 1.
  private var nesting: [Int] = []

  init(
    bytes: JSONBytes, name: String, collector: ObjectCollector, document: Int = 1,
    written: DocumentPlace
  ) {
    self.bytes = bytes
    self.name = name
    self.collector = collector
    self.document = document
    self.written = written
  }

  /// What a list says of itself, which its items need not repeat.
  private struct ListHead {
    var kind: String?
    var apiVersion: String?
  }

  /// Reads everything from a place to the end.
  func readAll(from start: Int) throws {
    var reader = self
    var scanner = JSONScanner(bytes: bytes, strings: collector.strings)
    var p = scanner.skipSpace(start)
    while p < scanner.end {
      p = try reader.readDocument(&scanner, p, depth: 0)
      p = scanner.skipSpace(p)
      // Somebody joined files with YAML's separator.
      if bytes.buffer[p..<scanner.end].starts(with: [0x2D, 0x2D, 0x2D, 0x0A]) {
        p = scanner.skipSpace(p + 4)
      }
      reader.document += 1
    }
  }

  /// Reads one document; returns the place after it.
  private func readDocument(_ scanner: inout JSONScanner, _ start: Int, depth: Int) throws -> Int {
    do {
      switch scanner.byte(start) {
      case UInt8(ascii: "["):
        return try readItems(&scanner, start, head: ListHead(), depth: depth, deferred: nil)
      case UInt8(ascii: "{"):
        return try readObjectOrList(&scanner, start, depth: depth)
      default:
        scanner.reset()
        let end = try scanner.scanValue(start)
        take(scanner, start..<end, head: ListHead(), item: nil)
        return end
      }
    } catch let error as JSONSyntaxError {
      throw syntaxError(error, item: nil)
    }
  }

  private func syntaxError(_ error: JSONSyntaxError, item: Int?) -> SnapshotError {
    .syntax(path: name, document: document, item: item, reason: error.description)
  }

  /// Reads an object; where it turns out to be a list, its items are read as they come and never
  /// stand on one tape together.
  private func readObjectOrList(
    _ scanner: inout JSONScanner, _ start: Int, depth: Int
  ) throws -> Int {
    scanner.reset()
    scanner.append(.object, start, 0)
    var head = ListHead()
    var isList = false
    var deferred: [Deferred] = []
    var p = scanner.skipSpace(start + 1)
    if scanner.byte(p) == UInt8(ascii: "}") {
      p += 1
    } else {
      while true {
        scanner.countEntry(0)
        p = try scanner.scanKey(p)
        let key = scanner.tape.tokens[scanner.count - 1]
        if scanner.byte(p) == UInt8(ascii: "["), scanner.tape.matches(key, "items"),
          head.kind?.hasSuffix("List") ?? true
        {
          isList = true
          // The items get a scanner of their own; this one keeps the list's other fields.
          var items = JSONScanner(bytes: bytes, strings: collector.strings)
          p = try readItems(&items, p, head: head, depth: depth) { deferred.append($0) }
          scanner.append(.null, p, 0)
        } else {
          let value = scanner.count
          p = try scanner.scanValue(p)
          let text = scanner.tape.tokens[value]
          if text.kind == .string, scanner.tape.matches(key, "kind") {
            head.kind = scanner.tape.text(text)
          } else if text.kind == .string, scanner.tape.matches(key, "apiVersion") {
            head.apiVersion = scanner.tape.text(text)
          }
        }
        p = scanner.skipSpace(p)
        if scanner.byte(p) == UInt8(ascii: "}") { break }
        guard scanner.byte(p) == UInt8(ascii: ",") else {
          throw scanner.failure(p, "expected \",\" or \"}\"")
        }
        p = scanner.skipSpace(p + 1)
      }
      p += 1
    }
    scanner.close(0)
    if isList || (head.kind?.hasSuffix("List") ?? false) {
      try readDeferred(deferred, head: head)
      return p
    }
    take(scanner, start..<p, head: head, item: nil)
    return p
  }

  /// An item that leaves its kind to a list whose kind comes only after the items.
  private struct Deferred {
    var range: Range<Int>
    var item: Int
  }

  private func readDeferred(_ deferred: [Deferred], head: ListHead) throws {
    guard !deferred.isEmpty else { return }
    var scanner = JSONScanner(bytes: bytes, strings: collector.strings)
    for entry in deferred {
      scanner.reset()
      _ = try scanner.scanValue(entry.range.lowerBound)
      take(scanner, entry.range, head: itemHead(head), item: entry.item)
    }
  }

  /// What an item of a list is when it does not say so itself: a `PodList` holds Pods.
  private func itemHead(_ list: ListHead) -> ListHead {
    guard let kind = list.kind, kind.hasSuffix("List"), kind != "List" else { return ListHead() }
    return ListHead(kind: String(kind.dropLast(4)), apiVersion: list.apiVersion)
  }

  /// Reads the array at `start`; returns the place after it.
  private func readItems(
    _ scanner: inout JSONScanner, _ start: Int, head: ListHead, depth: Int,
    deferred: ((Deferred) -> Void)?
  ) throws -> Int {
    let defaults = itemHead(head)
    var p = scanner.skipSpace(start + 1)
    if scanner.byte(p) == UInt8(ascii: "]") { return p + 1 }
    var item = 1
    while true {
      scanner.reset()
      let first = p
      do {
        p = try scanner.scanValue(p)
        let root = JSONObject(tape: scanner.tape, index: 0)
        if scanner.tape.tokens[0].kind == .object, let kind = try? root.string("kind") {
          if kind.hasSuffix("List"), root.has("items"), depth < SnapshotLimits.listDepth {
            var inner = JSONScanner(bytes: bytes, strings: collector.strings)
            var nested = self
            nested.nesting.append(item)
            _ = try nested.readObjectOrList(&inner, first, depth: depth + 1)
          } else {
            take(scanner, first..<p, head: defaults, item: item)
          }
        } else if let deferred, defaults.kind == nil, scanner.tape.tokens[0].kind == .object {
          deferred(Deferred(range: first..<p, item: item))
        } else {
          take(scanner, first..<p, head: defaults, item: item)
        }
        p = scanner.skipSpace(p)
        if scanner.byte(p) == UInt8(ascii: "]") { return p + 1 }
        guard scanner.byte(p) == UInt8(ascii: ",") else {
          throw scanner.failure(p, "expected \",\" or \"]\"")
        }
        p = scanner.skipSpace(p + 1)
        guard scanner.byte(p) != UInt8(ascii: "]") else {
          throw scanner.failure(p, "a comma before \"]\"")
        }
      } catch let error as JSONSyntaxError {
        throw syntaxError(error, item: item)
      }
      item += 1
    }
  }

  /// Hands the value on the tape to the collector.
  private func take(_ scanner: JSONScanner, _ range: Range<Int>, head: ListHead, item: Int?) {
    let place = { [name, document] in
      name + (document > 1 ? ": document \(document)" : "") + (item.map { ": item \($0)" } ?? "")
    }
    let root = scanner.tape.tokens[0]
    guard root.kind == .object else {
      collector.warnings.append("\(place()): expected object, found \(root.kind.name)")
      return
    }
    let json = JSONObject(tape: scanner.tape, index: 0)
    guard let kind = ((try? json.string("kind")) ?? head.kind) else {
      collector.warnings.append("\(place()): no kind, so not a Kubernetes object")
      return
    }
    collector.add(
      json, kind: kind, apiVersion: (try? json.string("apiVersion")) ?? head.apiVersion,
      source: ItemSource(bytes: bytes, range: range), newest: scanner.newest, place: place
    ) { [written, bytes, nesting] in
      written.find(nesting + (item.map { [$0] } ?? []), range, in: bytes)
    }
  }
}
