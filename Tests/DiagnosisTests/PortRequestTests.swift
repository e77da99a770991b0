import KubeClient
import Testing

@testable import Diagnosis

@Suite("What a port is asked for")
struct PortRequestTests {
  @Test(
    "What its readiness probe asks, else the root; over TLS where that is declared",
    arguments: [
      (#""ports":[{"containerPort":80}]"#, "", "GET /"),
      (
        #""ports":[{"name":"web","containerPort":80}],"readinessProbe":{"httpGet":{"path":"/ok","port":"web"}}"#,
        "", "GET /ok"
      ),
      (#""readinessProbe":{"httpGet":{"path":"ok","port":80}}"#, "", "GET /ok"),
      (#""readinessProbe":{"httpGet":{"path":"/ok","port":81}}"#, "", "GET /"),
      (
        #""readinessProbe":{"httpGet":{"path":"/ok","port":80,"scheme":"HTTPS"}}"#, "",
        "GET /ok over TLS"
      ),
      (#""ports":[{"name":"https","containerPort":80}]"#, "", "GET / over TLS"),
      ("", #""name":"https-web","#, "GET / over TLS"),
      ("", #""name":"http","#, "GET /"),
      ("", #""appProtocol":"https","#, "GET / over TLS"),
      ("", #""name":"https","appProtocol":"http","#, "GET /"),
    ])
  func request(container: String, port: String, text: String) async throws {
    let comma = container.isEmpty ? "" : ","
    let setting = try await ServiceChecksSetting.objects([
      """
      {"apiVersion":"v1","kind":"Pod",
       "metadata":{"name":"shop-1","namespace":"shop","labels":{"app":"shop"}},
       "spec":{"containers":[{"name":"c","image":"shop:1"\(comma)\(container)}]},
       "status":{"phase":"Running"}}
      """,
      ShopObject.service(
        #"{"selector":{"app":"shop"},"ports":[{\#(port)"port":8000,"targetPort":80}]}"#),
    ])
    let pod = try #require(setting.context.application.pods.first)
    let services = setting.services.flatMap { service in service.ports.map { (service, $0) } }
    #expect(PortRequest.of(80, in: pod, services: services).text == text)
  }
}
