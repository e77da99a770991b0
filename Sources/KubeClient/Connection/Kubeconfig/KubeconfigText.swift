/// Reads the text of one kubeconfig: YAML or JSON.
enum KubeconfigText {
  /// Far beyond the largest honest kubeconfig that uses aliases.
  private static let expandedNodes = 100_000
  private static let advice = "Give the file that kubectl uses, or have it made anew"

  /// - Parameter file: The path, for messages.
  static func read(_ bytes: [UInt8], file: String) throws(ConnectionProblem) -> KubeconfigFile {
    do {
      guard var result = try parse(try text(bytes), file: file) else { return KubeconfigFile() }
      guard result.kind.isEmpty || result.kind == "Config" else {
        throw Fault(problem: "is a \(result.kind.quoted), not a kubeconfig", advice: advice)
      }
      result.place(in: file)
      return result
    } catch let fault as Fault {
      throw ConnectionProblem(
        place: file.harmless, problem: fault.problem, advice: fault.advice)
    } catch let error as JSONFieldError {
      let words = error.kubeconfigWords
      throw ConnectionProblem(
        place: file.harmless,
        problem: error.path.isEmpty ? "is not a kubeconfig: \(words)" : words)
    } catch let error as SnapshotError {
      throw ConnectionProblem(
        place: file.harmless, problem: words(error, bytes), advice: mending(error, bytes))
    } catch {
      throw ConnectionProblem(place: file.harmless, problem: "cannot be read: \(error)")
    }
  }

  private struct Fault: Error {
    var problem: String
    var advice: String?
  }

  /// The bytes without a byte order mark.
  private static func text(_ bytes: [UInt8]) throws -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(problem: "is UTF-16", advice: "Save it as UTF-8")
    }
    if bytes.contains(0) {
      throw Fault(problem: "is a binary file, not a kubeconfig", advice: advice)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(problem: "is not text in UTF-8", advice: "Save it as UTF-8")
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  private static func parse(_ text: ArraySlice<UInt8>, file: String) throws -> KubeconfigFile? {
    let first = text.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    guard let first else { return nil }
    // JSON may be indented with tabs, which YAML forbids; what only looks like JSON is YAML.
    if first == UInt8(ascii: "{"), let root = try? JSONRoot(Array(text)) {
      return try root.read(KubeconfigFile.self)
    }
    var result: KubeconfigFile?
    do {
      try YAMLDocuments.forEach(
        JSONBytes(Array(text)), from: 0, name: "", expandedNodes: expandedNodes
      ) { json, _, _ in
        // kubectl, too, reads the first document only.
        if result == nil { result = try JSONRoot(json).read(KubeconfigFile.self) }
      }
    } catch SnapshotError.empty {
      return nil
    }
    return result
  }

  private static func words(_ error: SnapshotError, _ bytes: [UInt8]) -> String {
    switch error {
    case .syntax(_, _, _, let reason): "is not valid YAML: \(reason.harmless)"
    case .notText(_, let reason): reason
    default: error.description
    }
  }

  private static func mending(_ error: SnapshotError, _ bytes: [UInt8]) -> String? {
    guard case .syntax = error, let line = firstTab(in: bytes) else { return nil }
    return "Line \(line) begins with a tab; YAML is indented with spaces"
  }

  /// The first line that is indented with a tab, from 1.
  private static func firstTab(in bytes: [UInt8]) -> Int? {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).firstIndex { line in
      line.prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
    }.map { $0 + 1 }
  }
}
