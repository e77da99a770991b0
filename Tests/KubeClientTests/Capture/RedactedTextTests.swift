import Foundation
import KubeClient
import Testing

@Suite("Secrets in texts")
struct RedactedTextTests {
  /// A text, what of it must go, and why.
  static let secrets: [(text: String, secret: String, rule: RedactionRule)] = {
    let jwt =
      "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
    let github = "ghp_" + String(repeating: "a1B2", count: 9)
    let key = "MIIEpAIBAAKCAQEA7x\nq3VfLk/1+a=="
    return [
      ("got token \(jwt) from the server", jwt, .jsonWebToken),
      ("/callback/\(jwt)", jwt, .jsonWebToken),
      (
        "auths eyJhdXRocyI6eyJyZWdpc3RyeS5leGFtcGxlLmNvbSI6eyJhIjoiYiJ9fX0=", "eyJhdXRocyI6",
        .jsonWebToken
      ),
      ("Authorization: Bearer 0123abcdef", "0123abcdef", .authorization),
      ("curl -H 'Authorization: Bearer s3cr3t-value' https://x", "s3cr3t-value", .authorization),
      ("authorization: token 9f8e7d6c5b4a status=401", "9f8e7d6c5b4a", .authorization),
      (#"{"Authorization":["Basic dXNlcjpwYXNz"]}"#, "dXNlcjpwYXNz", .authorization),
      (
        "Authorization: AWS4-HMAC-SHA256 Credential=AK/2024, Signature=fe5f80", "fe5f80",
        .authorization
      ),
      ("Cookie: session=deadbeef; theme=dark", "deadbeef", .authorization),
      ("sent bearer abcdef0123456789 to peer", "abcdef0123456789", .authorization),
      ("Basic dXNlcjpodW50ZXIy", "dXNlcjpodW50ZXIy", .authorization),
      ("postgres://shop:hunter2@db:5432/shop?sslmode=disable", "hunter2", .urlPassword),
      ("amqp://u:p/w+d@mq/vhost", "p/w+d", .urlPassword),
      ("redis://:hunter2@cache:6379", "hunter2", .urlPassword),
      ("mongodb://u:hunter2@a:27017,b:27017/db", "hunter2", .urlPassword),
      ("https://u:p@ss@host/", "p@ss", .urlPassword),
      ("clone https://0a1b2c3d4e5f60718293@github.com/x/y", "0a1b2c3d4e5f60718293", .urlPassword),
      ("root:hunter2@tcp(db:3306)/shop", "hunter2", .urlPassword),
      ("password=hunter2", "hunter2", .namedValue),
      ("DB_PASSWORD=hunter2 DB_HOST=db", "hunter2", .namedValue),
      ("password = \"hunter 2\"", "hunter 2", .namedValue),
      (#"{"user":"a","password":"hun\"ter2","x":1}"#, #"hun\"ter2"#, .namedValue),
      (#"msg="{\"apiKey\":\"hunter2\",\"a\":1}""#, "hunter2", .namedValue),
      ("spring.datasource.password: hunter2", "hunter2", .namedValue),
      ("Server=db;User Id=sa;Password=p,w;Encrypt=true", "p,w", .namedValue),
      ("AccountKey=abcd+/efgh==;EndpointSuffix=x", "abcd+/efgh==", .namedValue),
      ("GET /a?x=1&access_token=abc&y=2", "abc", .namedValue),
      ("?X-Amz-Credential=AK%2F1&X-Amz-Signature=fe5f80f77d", "fe5f80f77d", .namedValue),
      ("--token=abcdef.0123456789abcdef", "abcdef.0123456789abcdef", .namedValue),
      ("mysql --password hunter2 shop", "hunter2", .namedValue),
      ("client_secret=shop-secret", "shop-secret", .namedValue),
      (
        "token: 5f4dcc3b5aa765d61d8327deb882cf99 rejected", "5f4dcc3b5aa765d61d8327deb882cf99",
        .namedValue
      ),
      ("secret=hunter2", "hunter2", .namedValue),
      ("key id AKIAIOSFODNN7EXAMPLE is", "AKIAIOSFODNN7EXAMPLE", .knownToken),
      ("push with \(github)", github, .knownToken),
      (
        "xoxb-123456789012-123456789012-AbCdEf", "xoxb-123456789012-123456789012-AbCdEf",
        .knownToken
      ),
      ("glpat-AbCdEf0123456789xyzw", "glpat-AbCdEf0123456789xyzw", .knownToken),
      ("admin:$2y$05$abcdefghijklmnopqrstuv", "$2y$05$abcdefghijklmnopqrstuv", .knownToken),
      (
        "a\n-----BEGIN RSA PRIVATE KEY-----\n\(key)\n-----END RSA PRIVATE KEY-----\nb", key,
        .privateKey
      ),
      (#"-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----"#, "MIIE", .privateKey),
      ("-----BEGIN EC PRIVATE KEY-----\nMIIEpAIB", "MIIEpAIB", .privateKey),
      ("qwerASDF\nzxcv==\n-----END PRIVATE KEY-----\n", "qwerASDF", .privateKey),
      ("key: LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1JSQ==", "LS0tLS1CRUdJTiBFQy", .privateKey),
      ("k LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS0KTUlJ", "UEVOU1NI", .privateKey),
    ]
  }()

  @Test("Go", arguments: secrets)
  func go(text: String, secret: String, rule: RedactionRule) {
    let redacted = RedactedText(text)
    #expect(!redacted.text.contains(secret), "\(redacted.text)")
    #expect(redacted.text.contains(Redaction.marker))
    #expect(redacted.counts[rule, default: 0] >= 1, "\(redacted.counts)")
    #expect(RedactedText(redacted.text).text == redacted.text)
    #expect(RedactedText(redacted.text).counts.isEmpty)
  }

  @Test(
    "Look-alikes stay",
    arguments: [
      "registry.k8s.io/ingress-nginx/controller@sha256:"
        + "0115d7e01987c13e1be90b09c223c3e0d8e9a92e97c0421e712ad3577e2d78e5",
      "docker-pullable://nginx:1.27@sha256:0115d7e01987c13e1be90b09c223c3e0d8e9a92e97c0421e712",
      "docker-pullable://a-rather-long-image-name-0123@sha256:0115d7e01987c13e1be90b09c223c3e0d",
      "containerd://0115d7e01987c13e1be90b09c223c3e0d8e9a92e97c0421e712ad3577e2d78e5",
      "123e4567-e89b-12d3-a456-426614174000", "shop-6d4cf56db6-x7k2p",
      "Successfully assigned default/shop-6d4cf56db6-x7k2p to worker-1",
      "couldn't find key password in Secret default/shop-db",
      "references non-existent secret key: password",
      #"MountVolume.SetUp failed for volume "tls" : secret "shop-tls" not found"#,
      "failed to fetch oauth token: unexpected status: 401 Unauthorized",
      "failed to fetch token: serviceaccounts \"shop\" not found",
      "Access denied for user 'shop'@'10.0.0.1' (using password: YES)",
      "password: required", "DB_PASSWORD is not set", "--password=$(DB_PASSWORD)",
      "--token-file=/var/run/secrets/token", "--tls-secret=shop/shop-tls",
      "--ingress-class=nginx --controller-class=k8s.io/ingress-nginx",
      "--password -h", "ssh://git@github.com/x/y", "http://10.0.0.1:8080/a@b",
      "http://db:5432/x", "http://[::1]:8080/@", "Bearer token is missing",
      "basic authentication required", "authorization: user may not list pods",
      #"secret="shop/shop-tls" was not found"#, "if token == nil", "PWD=/app",
      "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUN6RENDQWJTZ0F3SUJBZ0lCQVRBTkJna3Foa2lHOXcwQkFRc0Y",
      "MIIC/eyJzDCCAbSgAwIBAgIBATANBgkqhkiG9w0BAQsFADAVMRMwEQYDVQQDEwprdWJlcm5ldGVz",
      "-----BEGIN CERTIFICATE-----\nMIICzDCC\n-----END CERTIFICATE-----",
      "password=REDACTED", "password=<redacted>", "password=********",
      "sk-frontend-5d8f7c9b4d-ab1cd",
      "0/3 nodes are available: 1 node(s) had untolerated taint {key: value}", "",
    ])
  func stay(text: String) {
    let redacted = RedactedText(text)
    #expect(redacted.text == text)
    #expect(redacted.counts.isEmpty)
  }

  @Test(
    "A long text is read once, whatever is in it",
    arguments: [
      "://", "=\"", "eyJ/", "authorization: ", "a:b@tcp", "-----END ", "token=\"", "secret:a-b",
      "token:", "$2a$",
    ])
  func adversary(piece: String) {
    let text = String(repeating: piece, count: (1 << 16) / piece.utf8.count)
    #expect(RedactedText(text).text.utf8.count <= text.utf8.count * 3)
  }
}
