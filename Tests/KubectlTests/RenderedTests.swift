import Foundation
import GoldenFiles
import KubeClient
import Kubectl
import Testing

/// Outputs of which no sample exists, as they were held against kubectl's sources.
@Suite("What has no sample")
struct RenderedTests {
  @Test("is rendered of kinds that no recording holds")
  func kinds() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/kinds.yaml")
    let reader = try SnapshotReader.load([file.path], standardInput: { [] })
    let named = [
      "cronjobs", "hpa", "pdb", "limitrange", "pv", "storageclass", "secret", "configmap", "svc",
      "ingress", "node", "pod", "ds", "networkpolicy", "namespace", "quota", "serviceaccount",
    ]
    try await Golden.expect(
      text(
        named.flatMap { ["kubectl get \($0) -n x -o wide", "kubectl describe \($0) -n x"] } + [
          "kubectl get secrets,configmaps -n x", "kubectl get events -n x",
          "kubectl get events -n x -o wide", "kubectl get svc lb -n x", "kubectl get pods -A",
          "kubectl rollout status ds/agent -n x", "kubectl rollout status pod/shop -n x",
          "kubectl get secret tls -n x -o yaml", "kubectl get ds -n x -o name",
          "kubectl get limitrange limits -n x -o json", "kubectl get endpointslices -n x",
        ], reader), "kinds.txt")
  }

  @Test("is rendered of recordings")
  func recordings() async throws {
    var all = ""
    for (recording, commands) in [
      ("netpol-deny", ["get networkpolicy", "describe networkpolicy"]),
      ("sts-pvc", ["get sts,pvc", "describe sts shop", "rollout status sts/shop --timeout=5s"]),
      (
        "healthy",
        [
          "describe node node-1", "get nodes -o wide", "get node node-1 -L kubernetes.io/os",
          "get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
          "get ingressclass", "describe ingressclass nginx", "get services -A",
          "get pods -o jsonpath='{.items[*].spec.containers[*].ports}'",
          "get service shop -o yaml", "describe endpointslice", "describe endpoints shop",
          "get pods -l app=shop --no-headers", "get pods --field-selector status.phase=Failed",
          "get deployment/shop -o jsonpath='{.spec.replicas}'", "get deployment/nope",
          "describe service nope", "logs nope", "rollout status deployment/shop",
          "get deploy,rs -o wide", "get pods --watch",
        ]
      ),
      (
        "rollout-stuck",
        [
          "rollout status deployment/shop --timeout=5s", "rollout history deployment/shop",
          "describe rs",
        ]
      ),
      (
        "crash-app",
        [
          "get pods --sort-by=.metadata.name", "get pods -l app!=shop", "get hpa",
          "get events --field-selector reason=BackOff",
        ]
      ),
    ] {
      let reader = try Sample.reader(recording)
      all += await text(commands.map { "kubectl \($0) -n \(recording)" }, reader)
    }
    try Golden.expect(all, "recordings.txt")
  }

  @Test(
    "is said to be unrecorded",
    arguments: [
      ("kubectl port-forward pod/x -n y :80", "get", "pods/portforward", ""),
      ("kubectl exec -n y x -- ls", "create", "pods/exec", ""),
      ("kubectl top pods -n y", "list", "pods", "metrics.k8s.io"),
      ("kubectl debug x -n y -it --image=busybox", "patch", "pods/ephemeralcontainers", ""),
      ("kubectl get --raw /api/v1/namespaces/y/services/x:80/proxy/", "get", "services/proxy", ""),
      ("kubectl get leases -n y", "list", "leases", "coordination.k8s.io"),
    ])
  func unrecorded(_ line: String, _ verb: String, _ resource: String, _ group: String) async throws
  {
    let reading = await KubectlOutput.of(line, reader: try #require(Sample.readers["healthy"]))
    let expected = Unavailable(
      .notCaptured, verb: verb, resource: resource, group: group, namespace: "y", detail: line)
    #expect(reading.unavailable == expected)
  }

  @Test(
    "is not understood",
    arguments: [
      "curl http://shop", "kubectl", "kubectl delete pod x", "kubectl get",
      "kubectl get pods -o go",
      "kubectl get pods | grep x", "kubectl get pods --unknown", "kubectl get pod/", "kubectl logs",
      "kubectl get pods -l 'a b c'", "kubectl rollout undo deployment/x",
    ])
  func foreign(_ line: String) async throws {
    let reading = await KubectlOutput.of(line, reader: try #require(Sample.readers["healthy"]))
    #expect(reading.unavailable?.resource == "")
  }

  @Test("says what a recording lacks")
  func missing() async throws {
    let pod = #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"x"},"spec":{}}"#
    let reader = try SnapshotReader.load(["-"], standardInput: { Array(pod.utf8) })
    let services = await KubectlOutput.of("kubectl get svc -n x", reader: reader)
    #expect(services.unavailable?.resource == "services")
    let described = await KubectlOutput.of("kubectl describe pod p -n x", reader: reader)
    #expect(described.value?.hasSuffix("Events:          <not read>\n") == true)
  }

  private func text(_ commands: [String], _ reader: SnapshotReader) async -> String {
    var text = ""
    for command in commands {
      text += "$ \(command)\n"
      switch await KubectlOutput.of(command, reader: reader) {
      case .value(let output): text += output + (output.hasSuffix("\n") ? "" : "\n")
      case .unavailable(let reason):
        text += "(\(reason.reason): \(reason.verb) \(reason.resource) \(reason.group))\n"
      }
    }
    return text
  }
}
