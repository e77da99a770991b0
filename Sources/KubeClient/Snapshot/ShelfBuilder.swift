import Foundation

/// Collects the objects of one kind while a snapshot is read.
protocol ShelfBuilder: AnyObject {
  /// Reads one object; returns its namespace and name.
  ///
  /// - Parameters:
  ///   - namespace: where it is if it names none.
  ///   - written: where it stands, if that matters.
  /// - Throws: ``JSONFieldError``.
  func add(
    _ json: JSONObject, source: ItemSource, namespace: String, written: DocumentPlace.Found?
  ) throws -> (namespace: String, name: String)
  /// Sorts, and drops all but the newest of each name. Tells of the ones where that lost something.
  func finish() -> ShelfContents
}

/// Where the text of an object is, to be compared with another version or to be read again.
struct ItemSource: Sendable {
  let bytes: JSONBytes
  let range: Range<Int>

  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes.buffer[range]) }

  /// Order by length and bytes.
  func compare(_ other: ItemSource) -> Int {
    if range.count != other.range.count { return range.count < other.range.count ? -1 : 1 }
    guard let left = buffer.baseAddress, let right = other.buffer.baseAddress else { return 0 }
    return Int(memcmp(left, right, range.count))
  }
}

/// Collects the objects of one type.
final class TypedShelfBuilder<Object: KubernetesObject>: ShelfBuilder {
  private struct Entry {
    var object: Object
    var version: UInt64
    var source: ItemSource
    var written: DocumentPlace.Found?
    /// Whether its name is only the beginning of the one that the API server will give it.
    var isUnnamed = false

    /// Newer by version, then by age, of manifests by what stands further down, as `kubectl apply` has
    /// it, then by bytes: an order that does not depend on who came first.
    func isOlder(than other: Entry) -> Bool {
      if version != other.version { return version < other.version }
      let mine = object.metadata.creationTimestamp ?? .distantPast
      let theirs = other.object.metadata.creationTimestamp ?? .distantPast
      if mine != theirs { return mine < theirs }
      if let place = written?.location, let next = other.written?.location, place != next {
        return (place.file, place.line) < (next.file, next.line)
      }
      return source.compare(other.source) < 0
    }
  }

  private var entries: [Entry] = []

  func add(
    _ json: JSONObject, source: ItemSource, namespace: String, written: DocumentPlace.Found?
  ) throws -> (namespace: String, name: String) {
    var object = try Object(json: json)
    var isUnnamed = false
    if object.metadata.name.isEmpty, let prefix = object.metadata.generateName {
      // The API server adds some letters when it is created.
      isUnnamed = true
      object.metadata.name = prefix
    }
    guard !object.metadata.name.isEmpty else {
      throw JSONFieldError(path: "metadata.name", expected: "string", found: "nothing")
    }
    if !Object.kind.isNamespaced {
      object.metadata.namespace = ""
    } else if object.metadata.namespace.isEmpty {
      // kubectl puts it there.
      object.metadata.namespace = namespace
    }
    let version = try? json.cursor("metadata")?.string("resourceVersion").flatMap(UInt64.init)
    entries.append(
      Entry(
        object: object, version: version ?? 0, source: source, written: written,
        isUnnamed: isUnnamed))
    return (object.metadata.namespace, object.metadata.name)
  }

  /// Tells objects that the API server will name apart by numbers, each of which it will make; the same
  /// text twice is one file that was given twice.
  private func numberUnnamed() {
    var taken = Set(entries.filter { !$0.isUnnamed }.map(\.object.reference))
    var last: Entry?
    let unnamed = entries.indices.filter { entries[$0].isUnnamed }
    for i in unnamed.sorted(by: { entries[$0].isOlder(than: entries[$1]) }) {
      if let last, last.source.compare(entries[i].source) == 0 {
        entries[i].object.metadata.name = last.object.metadata.name
        continue
      }
      let prefix = entries[i].object.metadata.name
      var number = 1
      while !taken.insert(entries[i].object.reference).inserted {
        number += 1
        entries[i].object.metadata.name = "\(prefix)\(number)"
      }
      last = entries[i]
    }
  }

  func finish() -> ShelfContents {
    numberUnnamed()
    // Positions are sorted and not entries: a Pod is a large value to move about.
    let order = entries.indices.sorted { left, right in
      let a = entries[left].object.metadata
      let b = entries[right].object.metadata
      if a.namespace != b.namespace { return a.namespace < b.namespace }
      if a.name != b.name { return a.name < b.name }
      return entries[left].isOlder(than: entries[right])
    }
    var duplicates: [DuplicateObject] = []
    var written: [ObjectReference: DocumentPlace.Found] = [:]
    var objects: [Object] = []
    objects.reserveCapacity(order.count)
    var sources: [ItemSource] = []
    sources.reserveCapacity(order.count)
    var previous: Entry?
    for i in order {
      let entry = entries[i]
      if let last = previous, last.object.metadata.name == entry.object.metadata.name,
        last.object.metadata.namespace == entry.object.metadata.namespace
      {
        // The same text twice loses nothing, as two recordings of one cluster have it.
        if last.source.compare(entry.source) != 0 {
          if duplicates.last?.object != entry.object.reference {
            duplicates.append(DuplicateObject(entry.object.reference, at: last.written?.location))
          }
          duplicates[duplicates.count - 1].add(entry.written?.location)
        }
        objects[objects.count - 1] = entry.object
        sources[sources.count - 1] = entry.source
      } else {
        objects.append(entry.object)
        sources.append(entry.source)
      }
      if let place = entry.written { written[entry.object.reference] = place }
      previous = entry
    }
    entries = []
    return ShelfContents(
      shelf: TypedShelf(sorted: objects, sources: sources), duplicates: duplicates,
      written: written)
  }
}
