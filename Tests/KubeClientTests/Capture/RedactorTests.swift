import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("Secrets in objects")
struct RedactorTests {
  private func redact(_ json: String, kind: String = "Pod", version: String = "v1") throws
    -> RedactedObject
  {
    try Redactor.redact(RawObject(kind: kind, apiVersion: version, json: Array(json.utf8)))
  }

  private func text(_ object: RedactedObject) -> String {
    String(decoding: object.json, as: UTF8.self)
  }

  /// Each place in which a secret can stand, with `hunter2` as the secret.
  static let places: [(kind: String, json: String, rule: RedactionRule)] = [
    ("Secret", #"{"data":{"password":"aHVudGVyMg==hunter2"},"type":"Opaque"}"#, .secretValue),
    ("Secret", #"{"stringData":{"password":"hunter2"}}"#, .secretValue),
    ("ConfigMap", #"{"data":{"a.properties":"x=hunter2"}}"#, .configMapValue),
    ("ConfigMap", #"{"binaryData":{"a":"hunter2"}}"#, .configMapValue),
    (
      "Pod", #"{"spec":{"containers":[{"env":[{"name":"A","value":"hunter2"}]}]}}"#,
      .environmentValue
    ),
    (
      "Pod", #"{"spec":{"initContainers":[{"env":[{"value":"hunter2","name":"A"}]}]}}"#,
      .environmentValue
    ),
    (
      "Pod", #"{"spec":{"ephemeralContainers":[{"env":[{"name":"A","value":"hunter2"}]}]}}"#,
      .environmentValue
    ),
    (
      "CronJob",
      #"{"spec":{"jobTemplate":{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"A","value":"x hunter2"}]}]}}}}}}"#,
      .environmentValue
    ),
    (
      "Pod",
      #"{"spec":{"containers":[{"livenessProbe":{"httpGet":{"httpHeaders":[{"name":"X-Key","value":"hunter2"}]}}}]}}"#,
      .headerValue
    ),
    ("Pod", #"{"spec":{"containers":[{"args":["--password","hunter2"]}]}}"#, .namedValue),
    ("Pod", #"{"spec":{"containers":[{"command":["sh","-c","x --token=hunter2"]}]}}"#, .namedValue),
    (
      "Pod",
      #"{"spec":{"containers":[{"lifecycle":{"postStart":{"exec":{"command":["curl","http://u:hunter2@h"]}}}}]}}"#,
      .urlPassword
    ),
    ("Pod", #"{"metadata":{"annotations":{"note":"password=hunter2"}}}"#, .namedValue),
    ("Pod", #"{"metadata":{"annotations":{"example.com/api-key":"hunter2"}}}"#, .namedValue),
    (
      "Pod",
      #"{"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"hunter2"}}}"#,
      .appliedManifest
    ),
    (
      "Pod", #"{"metadata":{"annotations":{"banzaicloud.com/last-applied":"hunter2"}}}"#,
      .appliedManifest
    ),
    ("Pod", #"{"metadata":{"annotations":{"kapp.k14s.io/original":"hunter2"}}}"#, .appliedManifest),
    (
      "Pod",
      #"{"metadata":{"annotations":{"example.com/copy":"{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"hunter2\":1}"}}}"#,
      .appliedManifest
    ),
    (
      "Deployment",
      #"{"spec":{"template":{"metadata":{"annotations":{"objectset.rio.cattle.io/applied":"hunter2"}}}}}"#,
      .appliedManifest
    ),
    ("Pod", #"{"metadata":{"managedFields":[{"manager":"hunter2"}]}}"#, .managedFields),
    (
      "Event", #"{"message":"Liveness probe failed: Get \"http://u:hunter2@h/\": EOF"}"#,
      .urlPassword
    ),
    (
      "Pod",
      #"{"status":{"containerStatuses":[{"state":{"terminated":{"message":"login\npassword=hunter2\n"}}}]}}"#,
      .namedValue
    ),
    (
      "PersistentVolume", #"{"spec":{"flexVolume":{"options":{"clientSecret":"hunter2"}}}}"#,
      .namedValue
    ),
  ]

  @Test("Never come out", arguments: places)
  func neverComeOut(kind: String, json: String, rule: RedactionRule) throws {
    #expect(json.contains("hunter2"))
    let redacted = try redact(json, kind: kind)
    #expect(!text(redacted).contains("hunter2"), "\(text(redacted))")
    #expect(redacted.counts == [rule: 1])
    let again = try redact(text(redacted), kind: kind)
    #expect(again.json == redacted.json)
    #expect(again.counts.isEmpty)
    _ = try JSONDecoder().decode(JSONNode.self, from: Data(redacted.json))
  }

  @Test("What checks read stays as it is")
  func rest() throws {
    let json = """
      {"apiVersion":"x","kind":"y","metadata" : {"name":"shop","namespace":"a","labels":{"token":"b"},
      "annotations":{"nginx.ingress.kubernetes.io/auth-secret":"basic-auth","a":"b\\u00e9\\n"}},
      "spec":{"selector":{"api-token":"x"},"imagePullSecrets":[{"name":"pull"}],
      "containers":[{"name":"c","image":"i@sha256:0123","env":[{"name":"A","valueFrom":
      {"secretKeyRef":{"name":"s","key":"password"}}},{"name":"B"}],"ports":[{"containerPort":80}],
      "args":["--secret","shop-tls"],"unknown":[1.50,true,null,{}]}]}}
      """
    let redacted = try redact(json, kind: "Pod")
    #expect(redacted.counts == [.namedValue: 1])
    #expect(redacted.name == "shop" && redacted.namespace == "a")
    #expect(text(redacted).hasPrefix(#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"shop""#))
    var expected = try JSONDecoder().decode(JSONNode.self, from: Data(json.utf8))
    expected["apiVersion"] = .string("v1")
    expected["kind"] = .string("Pod")
    expected.set(["spec", "containers", "0", "args", "1"], to: .string("REDACTED"))
    #expect(try JSONDecoder().decode(JSONNode.self, from: Data(redacted.json)) == expected)
    #expect(text(redacted).contains("1.50"))
  }

  @Test("Keys of Secrets stay, their values are base64")
  func keys() throws {
    let redacted = try redact(#"{"data":{"a":"eA==","b":""},"type":"x"}"#, kind: "Secret")
    #expect(text(redacted).contains(#""data":{"a":"UkVEQUNURUQ=","b":"UkVEQUNURUQ="},"type":"x""#))
    #expect(Data(base64Encoded: Redaction.encodedMarker) == Data(Redaction.marker.utf8))
  }

  @Test("Text that is no object is refused", arguments: ["", "[]", "{", "{} {}", "1"])
  func broken(json: String) {
    #expect(throws: JSONSyntaxError.self) { try redact(json) }
  }

  @Test("The values of recorded environments and ConfigMaps are gone", arguments: Fixtures.names)
  func recorded(name: String) throws {
    let bytes = try Fixtures.bytes(name, "cluster.json")
    let cluster = try JSONDecoder().decode(JSONNode.self, from: Data(bytes))
    for item in cluster["items"]?.items ?? [] {
      let kind = item["kind"]?.text ?? ""
      let json = try JSONEncoder().encode(item)
      let redacted = text(try redact(String(decoding: json, as: UTF8.self), kind: kind))
      #expect(!redacted.contains("last-applied") && !redacted.contains("managedFields"))
      #expect(!redacted.contains("-----BEGIN"))
    }
  }
}
