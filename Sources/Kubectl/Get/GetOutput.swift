import KubeClient

/// What `kubectl get` prints.
struct GetOutput {
  let command: KubectlCommand
  let source: ObjectSource

  /// - Throws: ``KubectlFailure`` where something cannot be read or does not exist.
  func text() async throws(KubectlFailure) -> String {
    switch command.output {
    case .table(let isWide): return try await tables(isWide: isWide)
    case .names: return try await names()
    case .customColumns(let columns):
      let rows = try await objects().map { object in columns.map { $0.cell(of: object.tree) } }
      return Self.lines([columns.map(\.header)] + rows)
    case .yaml:
      do {
        return try whole(await objects()).yaml(width: 80)
      } catch let failure as KubectlFailure {
        throw failure
      } catch {
        throw .message("error: \(error)\n")
      }
    case .json: return GoJSON.indented(whole(try await objects())) + "\n"
    case .jsonPath(let path): return path.text(for: whole(try await objects()))
    }
  }

  private func objects() async throws(KubectlFailure) -> [KubeObject] {
    var objects: [KubeObject] = []
    for target in command.targets {
      objects += try await source.objects(of: target, for: command)
    }
    return objects
  }

  /// The object of a name by itself, everything else as a list.
  private func whole(_ objects: [KubeObject]) -> JSONTree {
    if command.targets.count == 1, command.targets[0].name != nil, let object = objects.first {
      return object.tree
    }
    return .object([
      "apiVersion": .string("v1"), "kind": .string("List"),
      "metadata": .object(["resourceVersion": .string("")]),
      "items": .array(objects.map(\.tree)),
    ])
  }

  private func names() async throws(KubectlFailure) -> String {
    var text = ""
    for target in command.targets {
      for object in try await source.objects(of: target, for: command) {
        text += "\(prefix(target.kind))\(object.name)\n"
      }
    }
    return text
  }

  private func tables(isWide: Bool) async throws(KubectlFailure) -> String {
    var tables: [String] = []
    var kinds: [ObjectKind] = []
    for target in command.targets where !kinds.contains(target.kind) { kinds.append(target.kind) }
    for kind in kinds {
      var found: [KubeObject] = []
      for target in command.targets where target.kind == kind {
        found += try await source.objects(of: target, for: command)
      }
      if found.isEmpty { continue }
      tables.append(table(of: sorted(found), kind, isWide: isWide))
    }
    if tables.isEmpty { return nothing(kinds) }
    return tables.joined(separator: "\n")
  }

  private func table(of objects: [KubeObject], _ kind: ObjectKind, isWide: Bool) -> String {
    let printer = TablePrinter.of(kind)
    let shown = printer.columns.indices.filter { isWide || !printer.columns[$0].isWide }
    let withNamespace = command.namespace == nil && kind.isNamespaced
    let more = command.arguments.labelColumns.flatMap { $0.split(separator: ",").map(String.init) }
    var rows: [[String]] = []
    if !command.arguments.noHeaders {
      rows.append(
        (withNamespace ? ["NAMESPACE"] : []) + shown.map { printer.columns[$0].header }
          + more.map { ($0.split(separator: "/").last ?? "").uppercased() }
          + (command.arguments.showLabels ? ["LABELS"] : []))
    }
    for object in objects {
      var cells = printer.cells(object, source.clock, isWide)
      if command.hasSeveralKinds, printer.namesFirst { cells[0] = prefix(kind) + cells[0] }
      rows.append(
        (withNamespace ? [object.namespace] : []) + shown.map { TerminalText.cell(cells[$0]) }
          + more.map { object.labels[$0].text }
          + (command.arguments.showLabels ? [LabelText.pairs(object.labels)] : []))
    }
    return Self.lines(rows)
  }

  /// The kind in front of a name, for example `deployment.apps/`.
  private func prefix(_ kind: ObjectKind) -> String {
    kind.rawValue.lowercased() + (kind.group.isEmpty ? "" : ".\(kind.group)") + "/"
  }

  /// Sorted as asked; what lacks the field comes first.
  private func sorted(_ objects: [KubeObject]) -> [KubeObject] {
    guard var path = command.arguments.sortBy.map({ Substring($0) }) else { return objects }
    if path.hasPrefix("{"), path.hasSuffix("}") { path = path.dropFirst().dropLast() }
    if !path.hasPrefix(".") { path = "." + path }
    guard let steps = JSONPath.steps(path) else { return objects }
    let keys = objects.map { JSONPath.find(steps, in: $0.tree).first ?? .null }
    return objects.indices.sorted { left, right in
      let order = Self.compare(keys[left], keys[right])
      return order == 0 ? left < right : order < 0
    }.map { objects[$0] }
  }

  private static func compare(_ left: JSONTree, _ right: JSONTree) -> Int {
    if let a = left.int, let b = right.int { return a < b ? -1 : a > b ? 1 : 0 }
    return left.text < right.text ? -1 : left.text > right.text ? 1 : 0
  }

  private func nothing(_ kinds: [ObjectKind]) -> String {
    if let namespace = command.namespace, kinds.allSatisfy(\.isNamespaced) {
      return "No resources found in \(namespace) namespace.\n"
    }
    return "No resources found\n"
  }

  private static func lines(_ rows: [[String]]) -> String {
    TabWriter.table.format(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
  }
}
