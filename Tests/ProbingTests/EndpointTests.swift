import Probing
import Testing

@Suite struct EndpointTests {
  @Test(arguments: [("shop", "shop:80"), ("10.0.0.1", "10.0.0.1:80"), ("::1", "[::1]:80")])
  func isWrittenAsInURLs(host: String, text: String) {
    #expect(Endpoint(host: host, port: 80).description == text)
  }
}
