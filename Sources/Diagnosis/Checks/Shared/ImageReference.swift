/// The parts of an image's name.
struct ImageReference {
  /// The registry's host; `docker.io` where none is written.
  var registry: String
  /// The repository without the registry, for example `nginx` or `shop/web`.
  var repository: String
  /// The tag; `latest` where neither tag nor digest is written.
  var tag: String
  var digest: String?

  /// Takes an image's name apart. Whatever is written gives some parts; nothing is refused.
  init(_ text: String) {
    var rest = Substring(text)
    if let at = rest.firstIndex(of: "@") {
      digest = String(rest[rest.index(after: at)...])
      rest = rest[..<at]
    }
    var tag = "latest"
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("/") {
      tag = String(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    }
    self.tag = tag
    if let slash = rest.firstIndex(of: "/") {
      let first = rest[..<slash]
      if first.contains(".") || first.contains(":") || first == "localhost" {
        registry = first == "index.docker.io" ? "docker.io" : String(first)
        rest = rest[rest.index(after: slash)...]
        repository = String(rest)
        normalise()
        return
      }
    }
    registry = "docker.io"
    repository = String(rest)
    normalise()
  }

  private mutating func normalise() {
    if registry == "docker.io", repository.hasPrefix("library/") {
      repository = String(repository.dropFirst("library/".count))
    }
  }

  /// The name up to the tag, as a person writes it.
  var name: String { registry == "docker.io" ? repository : "\(registry)/\(repository)" }

  /// Repositories of Docker Hub that everybody knows; a near miss of one is most likely meant.
  static let wellKnown: [String] = [
    "adminer", "alpine", "amazonlinux", "busybox", "caddy", "cassandra", "centos", "consul",
    "couchbase", "couchdb", "debian", "docker", "elasticsearch", "fedora", "ghost", "golang",
    "gradle", "grafana/grafana", "haproxy", "hello-world", "httpd", "influxdb", "jenkins",
    "joomla", "kibana", "kong", "logstash", "mariadb", "maven", "memcached", "mongo",
    "mongo-express", "mysql", "nats", "neo4j", "nextcloud", "nginx", "node", "openjdk",
    "perl", "php", "phpmyadmin", "postgres", "prom/prometheus", "python", "rabbitmq", "redis",
    "registry", "rockylinux", "ruby", "rust", "solr", "sonarqube", "telegraf", "tomcat",
    "traefik", "ubuntu", "vault", "varnish", "wordpress", "zookeeper",
  ]
}
