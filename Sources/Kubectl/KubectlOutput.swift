public import KubeClient

/// What kubectl would print, rendered from the objects.
///
/// Standard output and standard error are one text, as a terminal shows them. Values that kdoctor
/// takes out of objects read `REDACTED`. The text is the cluster's: whoever draws it makes its
/// control characters visible.
public enum KubectlOutput {
  /// Renders the output of a command line.
  ///
  /// - Returns: The output, whole lines mostly; unavailable where the command is none of `kubectl
  ///   get`, `describe`, `logs` and `rollout` and no recorded visit, or needs what cannot be read.
  public static func of(_ line: String, reader: any RawReader) async -> Reading<String> {
    // Only what was recorded: asking for an output must not send anything to an application.
    if !reader.sendsVisits, let visit = VisitOutput(line),
      let result = await reader.visit(Visit(visit.place)).value, let text = visit.text(of: result)
    {
      return .value(text)
    }
    let command: KubectlCommand
    do {
      command = try KubectlCommand.parse(line)
    } catch {
      return .unavailable(unavailable(error, line, reader))
    }
    let source = ObjectSource(reader: reader)
    do throws(KubectlFailure) {
      switch command.verb {
      case .get: return .value(try await GetOutput(command: command, source: source).text())
      case .describe:
        return .value(try await DescribeOutput(command: command, source: source).text())
      case .logs: return .value(try await LogsOutput(command: command, source: source).text())
      case .rolloutStatus, .rolloutHistory:
        return .value(try await RolloutOutput(command: command, source: source).text())
      }
    } catch {
      switch error {
      case .unavailable(let reason): return .unavailable(reason)
      case .message(let text): return .value(text)
      }
    }
  }

  private static func unavailable(
    _ refusal: KubectlCommand.Refusal, _ line: String, _ reader: any RawReader
  ) -> Unavailable {
    let reason: Unavailable.Reason =
      reader.cluster.source == .snapshot ? .notCaptured : .notSent
    return switch refusal {
    case .foreign: Unavailable(reason, verb: "", resource: "", detail: line)
    case .unrecorded(let verb, let resource, let group, let namespace):
      Unavailable(
        reason, verb: verb, resource: resource, group: group, namespace: namespace, detail: line)
    }
  }
}
