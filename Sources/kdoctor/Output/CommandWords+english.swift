import Flowchart
import KubeClient

extension CommandWords {
  var english: String {
    switch self {
    case .unknown(let word):
      "there is no command '\(word)'. "
        + Self.choice(word, KDoctor.commandNames, all: "The commands are")
    case .targetWithoutCommand(let target):
      "there is no command '\(target)'. Did you mean 'kdoctor report \(target)'?"
    case .unknownOption(let option, let allowed):
      "there is no option '\(option)'. " + Self.choice(option, allowed, all: "The options are")
    case .usage(let message): message
    case .seeHelp(let command):
      "See '\(ProgramName.typed) \(command.map { $0 + " " } ?? "")--help'."
    case .badValue(let value, let option, let allowed):
      "'\(value)' is no value of \(option). " + Self.choice(value, allowed, all: "Possible are")
    case .noFileName(let request): "'\(request)' names no file after the '='."
    case .twoToStandardOutput:
      "only one report can go to standard output; name a file for the others: -o FORMAT=FILE."
    case .sameFileTwice(let path): "'\(path)' is to be written twice."
    case .conflict(let first, let second): "\(first) and \(second) exclude each other."
    case .needsLiveCluster(let option):
      "\(option) is for a live cluster and means nothing for a recorded one."
    case .needsClusterTarget(let option):
      "\(option) is for a target of a cluster: pod/NAME:PORT or svc/NAME:PORT."
    case .badDuration(let text):
      "'\(text)' is no duration above zero. Write it like 500ms, 30s or 2m."
    case .badInstant(let text):
      "'\(text)' is no time. Write it like 2026-07-01T12:30:00Z (RFC 3339)."
    case .badTarget(let text):
      "'\(text)' is no target. Write KIND/NAME (deployment/shop), a name, or a URL."
    case .badController(let text):
      "'\(text)' is no place of an Ingress controller. Write NAMESPACE/POD or NAMESPACE/KEY=VALUE."
    case .unknownKind(let kind, let allowed):
      "kdoctor does not diagnose '\(kind)'. "
        + Self.choice(kind, allowed, all: "The kinds of a target are")
    case .unknownEntry(let id, let nearest):
      "there is no entry and no term '\(id)'. "
        + (nearest.isEmpty
          ? "'kdoctor explain' lists all." : "Did you mean \(Self.list(nearest, "or"))?")
    case .unknownRecording(let name, let allowed):
      "there is no recording '\(name)'. "
        + (Self.nearest(name, allowed).map { "Did you mean '\($0)'?" }
          ?? "'kdoctor report --practice' lists all; a target stands before --practice.")
    case .unknownLesson(let id, let nearest):
      "there is no lesson '\(id)'. "
        + (nearest.isEmpty
          ? "'kdoctor learn --list' names all." : "Did you mean \(Self.list(nearest, "or"))?")
    case .needsOption(let option, let other): "\(option) means nothing without \(other)."
    case .needsRecording(let option):
      "\(option) is for a recorded cluster; a live one has its own clock."
    case .needsManifests(let option):
      "\(option) is for manifests that were never applied; what was read is of a cluster already."
    case .connection(let problem): problem.description
    case .withoutCluster:
      "To try kdoctor without a cluster:\n  kdoctor report --practice crash-app\n  kdoctor learn"
    case .saving(let progress):
      switch progress.step {
      case .objects: "reading objects: \(progress.done) of \(progress.total) lists"
      case .keys: "reading keys of Secrets and ConfigMaps: \(progress.done) of \(progress.total)"
      case .logs: "reading logs: \(progress.done) of \(progress.total)"
      case .writing: "writing"
      }
    case .saved(let saved, let path):
      "saved \(saved.objects.values.reduce(0, +)) objects and \(saved.logs) logs to "
        + "\(path == "-" ? "standard output" : path) (\(ByteText.text(saved.bytes))), "
        + "\(saved.index.redactions.values.reduce(0, +)) values taken out"
    case .notRecorded(let needs):
      "note: not saved: \(needs.resource)"
        + (needs.namespace.isEmpty ? "" : " in namespace \(needs.namespace)")
        + (needs.reason == .forbidden
          ? ": \(needs.verb) is not allowed" : ": \(needs.detail ?? "no answer")")
    case .logsLeftOut(let count): "note: \(count) more logs were left out"
    case .keysLeftOut(let count):
      "note: the keys of \(count) more Secrets and ConfigMaps were left out"
    case .notSaved(let error):
      switch error {
      case .exists(let path): "\(path) is there already; replace it with --force."
      default: error.description
      }
    case .reading(let requests, let retries, let bytes):
      "\(requests) \(requests == 1 ? "request" : "requests")"
        + (retries == 0 ? "" : " (\(retries) of them again)")
        + ", \(ByteText.text(bytes)) read"
    case .snapshot(let reason): reason
    case .chart(let reason): reason
    case .notFound(let target, let namespace, let nearest):
      "'\(target)' was not found"
        + (namespace.map { " in namespace \($0)" } ?? "") + "."
        + (nearest.isEmpty ? "" : " Did you mean \(Self.list(nearest, "or"))?")
    case .noModule(let name, let file, let nearest, let all):
      "there is no module '\(name)'\(file.map { " in \($0)" } ?? ""). "
        + (nearest.isEmpty
          ? "The modules are: \(Self.list(all))." : "Did you mean \(Self.list(nearest, "or"))?")
    case .badProbeTarget(let target, let reason):
      "'\(target)' is no target for this module: \(reason)."
    case .cannotProbe(let reason): reason
    case .timedOut(let limit):
      "not done within \(limit). Name one target, or allow more with --timeout."
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .note(let text): "note: \(text)"
    case .more(let count): "note: and \(count) more"
    case .badLanguageVariable(let value):
      "note: KDOCTOR_LANG is '\(value)', which is no language of kdoctor; using English."
    case .notRead(let needs): Self.notRead(needs)
    case .picture(let words): words.english
    case .badRule(let rule, let problem): "--ignore \(rule): \(problem)."
    case .badFile(let path, let problem): "\(path): \(problem)."
    case .configuration(let problems): problems
    case .noSource: "no cluster is open."
    case .other(let text): text
    }
  }

  private static func choice(_ word: String, _ allowed: [String], all: String) -> String {
    if let nearest = nearest(word, allowed) { return "Did you mean '\(nearest)'?" }
    return "\(all): \(list(allowed))."
  }

  private static func list(_ names: [String], _ last: String? = nil) -> String {
    guard let last, names.count > 1 else { return names.joined(separator: ", ") }
    return names.dropLast().joined(separator: ", ") + " \(last) " + names[names.count - 1]
  }

  private static func notRead(_ needs: Unavailable?) -> String {
    guard let needs else { return "it is not there." }
    let what = [needs.verb, needs.resource].filter { !$0.isEmpty }.joined(separator: " ")
    switch needs.reason {
    case .forbidden: return "not allowed: \(what)"
    case .unreachable: return "no answer from the cluster: \(needs.detail ?? what)"
    case .expired: return "no longer kept by the cluster: \(what)"
    case .notCaptured: return "not in the recording: \(what)"
    case .notSent: return "not sent: \(what)"
    }
  }
}
