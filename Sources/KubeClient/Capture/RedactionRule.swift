/// Why something was taken out of a snapshot.
public enum RedactionRule: String, Sendable, CaseIterable, Hashable {
  /// A value of a Secret.
  case secretValue
  /// A value of a ConfigMap.
  case configMapValue
  /// The value of an environment variable.
  case environmentValue
  /// The value of a header that a probe sends.
  case headerValue
  /// An annotation that keeps a copy of a whole manifest, Secret values included.
  case appliedManifest
  /// `metadata.managedFields`: no check reads it, and it names who changed what.
  case managedFields
  /// A private key.
  case privateKey
  /// A JSON web token, or base64 of JSON as registry credentials have it.
  case jsonWebToken
  /// What follows `Bearer`, `Basic` and the like.
  case authorization
  /// A password in a URL or a data source name.
  case urlPassword
  /// A value behind a name that means a secret, such as `password=`.
  case namedValue
  /// A token or key of a known form, such as `AKIA…` or `ghp_…`.
  case knownToken
}

/// What was taken out, by rule.
public typealias RedactionCounts = [RedactionRule: Int]
