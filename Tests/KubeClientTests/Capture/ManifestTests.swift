import KubeClient
import Testing

@Suite("An object as YAML")
struct ManifestTests {
  @Test func keepsTypesAndHidesSecrets() throws {
    let json =
      #"{"metadata":{"name":"shop"},"data":{"password":"aHVudGVyMg=="},"immutable":true}"#
    let object = RawObject(kind: "Secret", apiVersion: "v1", json: Array(json.utf8))
    let yaml = try Redactor.redact(object).yaml()
    #expect(yaml.contains("immutable: true\n") && yaml.contains("  name: shop\n"))
    #expect(!yaml.contains("aHVudGVyMg"))
  }

  @Test func quotesWhatWouldBeReadAsAnotherType() throws {
    let json = #"{"metadata":{"name":"x","generation":3,"labels":{"on":"true","n":"1"}}}"#
    let object = RawObject(kind: "Pod", apiVersion: "v1", json: Array(json.utf8))
    let yaml = try Redactor.redact(object).yaml()
    #expect(yaml.contains("generation: 3\n"))
    #expect(yaml.contains("'true'") || yaml.contains("\"true\""))
    #expect(yaml.contains("'1'") || yaml.contains("\"1\""))
  }
}
