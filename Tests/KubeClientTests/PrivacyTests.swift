import KubeClient
import Testing

@Suite struct PrivacyTests {
  @Test func valuesOfSecretsAndEnvironmentAreNotKept() async throws {
    let reader = try read(
      """
      apiVersion: v1
      kind: Secret
      metadata:
        name: s
        annotations:
          kubectl.kubernetes.io/last-applied-configuration: '{"data":"hunter2"}'
          team: blue
      data: {password: aHVudGVyMg==}
      stringData: {token: hunter2}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: c}
      data: {password: hunter2}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec:
        containers:
        - {name: a, image: b, env: [{name: PASSWORD, value: hunter2}]}
      """)
    let everything = await canonical(reader).values.joined().joined()
    #expect(everything.contains("PASSWORD") && everything.contains("team=blue"))
    #expect(everything.contains("token"))
    for secret in ["hunter2", "aHVudGVyMg", "last-applied"] {
      #expect(!everything.contains(secret))
    }
  }

  @Test(arguments: Fixtures.names)
  func lastAppliedIsNowhere(_ name: String) async throws {
    let everything = await canonical(try Fixtures.load(name)).values.joined().joined()
    #expect(!everything.contains("last-applied-configuration"))
  }
}
