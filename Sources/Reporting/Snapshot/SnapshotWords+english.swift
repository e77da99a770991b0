internal import KubeClient

extension SnapshotWords {
  var english: String {
    switch self {
    case .noSecrets: "Nothing in it looks like a secret."
    case .secretsLeft: "Something in it looks like a secret: do not hand it on as it is."
    case .recording: "Recording"
    case .contents: "What it holds"
    case .missing: "What it lacks"
    case .takenOut: "What was taken out before it was saved"
    case .looksSecret: "What looks like a secret"
    case .remarks: "Worth knowing"
    case .name: "Name"
    case .clock: "Judged for"
    case .version: "Kubernetes"
    case .savedBy: "Saved by"
    case .namespaces: "Namespaces"
    case .allNamespaces: "all"
    case .notUsed(let kind, let count): "\(kind): \(count) (not used by kdoctor)"
    case .logs(let count, let bytes): "Logs: \(count) (\((bytes + 1023) / 1024) KiB)"
    case .gap(let verb, let resource, let namespace, let reason):
      "\(verb) \(resource)" + (namespace.isEmpty ? "" : " in namespace \(namespace)") + ": "
        + Self.english(reason)
    case .logsLeftOut(let count): "\(count) more logs, because there were too many"
    case .keysLeftOut(let count):
      "the keys of \(count) more Secrets and ConfigMaps, because there were too many"
    case .rule(let rule): Self.english(rule)
    }
  }

  private static func english(_ reason: Unavailable.Reason) -> String {
    switch reason {
    case .forbidden: "not allowed"
    case .unreachable: "no answer from the cluster"
    case .expired: "dropped by the cluster since"
    case .notCaptured: "not there"
    case .notSent: "not asked for"
    }
  }

  private static func english(_ rule: RedactionRule) -> String {
    switch rule {
    case .secretValue: "values of Secrets"
    case .configMapValue: "values of ConfigMaps"
    case .environmentValue: "values of environment variables"
    case .headerValue: "headers of probes"
    case .appliedManifest: "applied manifests in annotations"
    case .managedFields: "managed fields"
    case .privateKey: "private keys"
    case .jsonWebToken: "JSON web tokens"
    case .authorization: "authorizations"
    case .urlPassword: "passwords in addresses"
    case .namedValue: "values named as secret"
    case .knownToken: "tokens of a known form"
    }
  }
}
