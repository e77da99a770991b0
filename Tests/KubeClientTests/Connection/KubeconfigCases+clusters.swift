import KubeClient

extension KubeconfigCases {
  private static func server(_ url: String, gives expected: String) -> KubeconfigCase {
    KubeconfigCase("server \(url)", oneContext(cluster: "server: \"\(url)\""), gives: expected)
  }

  private static func cluster(_ name: String, _ fields: String, gives expected: String)
    -> KubeconfigCase
  {
    KubeconfigCase(name, oneContext(cluster: "server: https://a\n" + fields), gives: expected)
  }

  static let servers: [KubeconfigCase] = [
    server("https://a.example", gives: "dev https://a.example:443 default ConstantToken(-)"),
    server("HTTPS://A.example:443/", gives: "dev https://A.example:443 default ConstantToken(-)"),
    server(
      "http://a.example",
      gives: """
        dev http://a.example:80 default anonymous
        ! the server is asked over plain http, so no credentials are sent, as kubectl does
        """),
    server(
      "https://rancher.example/k8s/clusters/c-1/",
      gives: """
        dev https://rancher.example:443/k8s/clusters/c-1 default ConstantToken(-)
        """),
    server(
      "https://[2001:db8::1]", gives: "dev https://[2001:db8::1]:443 default ConstantToken(-)"),
    server(
      "https://2001:db8::1:6443",
      gives: """
        $DIR/config: cluster "kind": server has several colons in its host. Write an IPv6 \
        address in brackets, as in https://[::1]:6443.
        """),
    server(
      "10.0.0.1:6443",
      gives: """
        dev http://10.0.0.1:6443 default anonymous
        ! $DIR/config: cluster "kind": server "10.0.0.1:6443" has no scheme and is taken \
        for http, as kubectl does; most API servers want https://
        ! the server is asked over plain http, so no credentials are sent, as kubectl does
        """),
    server(
      "a.example/prefix",
      gives: """
        $DIR/config: cluster "kind": server is neither a URL nor host:port. Write \
        https:// before it.
        """),
    server(
      "https://alice:secret@a.example",
      gives: """
        $DIR/config: cluster "kind": server carries a user name or a password. Remove \
        what stands before the @ and put it into the user's entry.
        """),
    server(
      "https://a.example?x=y",
      gives: """
        $DIR/config: cluster "kind": server has a query or a fragment. Remove everything \
        from the ? or # on.
        """),
    server(
      "https://a.example:99999",
      gives: """
        $DIR/config: cluster "kind": server has a port that is not a number from 1 to \
        65535
        """),
    server(
      "https://:6443",
      gives: """
        $DIR/config: cluster "kind": server has no host
        """),
    server(
      "https://a b",
      gives: """
        $DIR/config: cluster "kind": server holds a space or another character that no \
        URL has
        """),
    server(
      "https://[::1",
      gives: """
        $DIR/config: cluster "kind": server has a [ without its ]
        """),
    server(
      "https://[nope]",
      gives: """
        $DIR/config: cluster "kind": server has no IPv6 address between [ and ]
        """),
    server(
      "unix:///var/run/x",
      gives: """
        $DIR/config: cluster "kind": server has no host
        """),
    KubeconfigCase(
      "no server", oneContext(cluster: "tls-server-name: x"),
      gives: """
        $DIR/config: cluster "kind": names no server. Write server: https://… there.
        """),
    cluster(
      "tls-server-name", "tls-server-name: b.example",
      gives: "dev https://a:443 default tls(b.example) ConstantToken(-)"),
    cluster(
      "insecure", "insecure-skip-tls-verify: true",
      gives: """
        dev https://a:443 default unchecked ConstantToken(-)
        ! the server's certificate is not checked: $DIR/config: cluster "kind" sets \
        insecure-skip-tls-verify
        """),
    cluster(
      "insecure with authority",
      "insecure-skip-tls-verify: true\ncertificate-authority-data: $(ca.pem)",
      gives: """
        $DIR/config: cluster "kind": insecure-skip-tls-verify is set beside a certificate \
        authority, which kubectl refuses. Remove insecure-skip-tls-verify.
        """),
    cluster(
      "authority inline", "certificate-authority-data: $(ca.pem)",
      gives: """
        dev https://a:443 default authorities(550 bytes) ConstantToken(-)
        """),
    KubeconfigCase(
      "authority relative to the file",
      files: [
        "sub/config": oneContext(cluster: "server: https://a\ncertificate-authority: pki/ca.pem"),
        "sub/pki/ca.pem": "$PEM",
      ], environment: ["KUBECONFIG": "$DIR/sub/config"],
      gives: """
        dev https://a:443 default authorities($DIR/sub/pki/ca.pem) ConstantToken(-)
        """),
    cluster(
      "authority absolute", "certificate-authority: $CERTS/ca.pem",
      gives: """
        dev https://a:443 default authorities($CERTS/ca.pem) ConstantToken(-)
        """),
    cluster(
      "authority missing", "certificate-authority: pki/ca.pem",
      gives: """
        $DIR/config: cluster "kind": certificate-authority: "$DIR/pki/ca.pem" does not \
        exist. Correct the path, which is relative to the kubeconfig's folder.
        """),
    cluster(
      "authority inline and as file",
      "certificate-authority: ca.pem\ncertificate-authority-data: $(ca.pem)",
      gives: """
        $DIR/config: cluster "kind": both certificate-authority and \
        certificate-authority-data are set, which kubectl refuses. Remove one of them.
        """),
    cluster(
      "authority not Base64", "certificate-authority-data: '%%%'",
      gives: """
        $DIR/config: cluster "kind": certificate-authority-data: is not valid Base64. \
        Copy it anew; perhaps its end is cut off.
        """),
    cluster(
      "authority is PEM itself", "certificate-authority-data: |\n  -----BEGIN CERTIFICATE-----",
      gives: """
        $DIR/config: cluster "kind": certificate-authority-data: holds PEM itself, not \
        Base64 of it. Encode it (base64 -w0 FILE), or name the file without -data.
        """),
    cluster(
      "authority is no certificate", "certificate-authority-data: aGVsbG8=",
      gives: """
        $DIR/config: cluster "kind": certificate-authority-data: is not PEM
        """),
    cluster(
      "authority is a key", "certificate-authority-data: $(rsa.key)",
      gives: """
        $DIR/config: cluster "kind": certificate-authority-data: holds no certificate, \
        but PRIVATE KEY
        """),
    cluster(
      "authority expired", "certificate-authority-data: $(ca-expired.pem)",
      gives: """
        $DIR/config: cluster "kind": certificate-authority-data: the certificate \
        authority "kdoctor old CA" expired on 2021-01-01 00:00:00 UTC (valid from \
        2020-01-01 00:00:00 UTC; this machine's clock says 2026-01-01 00:00:00 UTC). Get \
        a new kubeconfig from who runs the cluster, or correct this machine's clock.
        """),
  ]

  private static func proxy(
    _ name: String, _ url: String = "", _ environment: [String: String] = [:],
    gives expected: String
  ) -> KubeconfigCase {
    KubeconfigCase(
      "proxy: " + name,
      oneContext(
        cluster: "server: https://10.1.2.3:6443" + (url.isEmpty ? "" : "\nproxy-url: \(url)")),
      environment: environment, gives: expected)
  }

  static let proxies: [KubeconfigCase] = [
    proxy(
      "http", "http://proxy:3128",
      gives: """
        dev https://10.1.2.3:6443 default proxy(http://proxy:3128) ConstantToken(-)
        """),
    proxy(
      "https with account", "https://bob:p%40ss@proxy.example",
      gives: """
        dev https://10.1.2.3:6443 default proxy(https://proxy.example:443 Basic \
        Ym9iOnBAc3M=) ConstantToken(-)
        """),
    proxy(
      "socks5", "socks5://proxy:1080",
      gives: """
        $DIR/config: cluster "kind": proxy-url is a SOCKS proxy, which kdoctor does not \
        support. Use an http proxy, or a tunnel (ssh -L) and --server with --kubeconfig.
        """),
    proxy(
      "without scheme", "proxy:3128",
      gives: """
        $DIR/config: cluster "kind": proxy-url has no scheme. Write http:// or https:// \
        before it.
        """),
    proxy(
      "ftp", "ftp://proxy",
      gives: """
        $DIR/config: cluster "kind": proxy-url has the scheme "ftp". Write http:// or \
        https://.
        """),
    proxy(
      "proxy-url before the environment", "http://proxy:3128", ["HTTPS_PROXY": "http://env:1"],
      gives: """
        dev https://10.1.2.3:6443 default proxy(http://proxy:3128) ConstantToken(-)
        """),
    proxy(
      "HTTPS_PROXY", "", ["HTTPS_PROXY": "env:3128"],
      gives: """
        dev https://10.1.2.3:6443 default proxy(http://env:3128) ConstantToken(-)
        """),
    proxy(
      "small letters", "", ["https_proxy": "http://env:3128"],
      gives: """
        dev https://10.1.2.3:6443 default proxy(http://env:3128) ConstantToken(-)
        """),
    proxy(
      "HTTP_PROXY is not for https", "", ["HTTP_PROXY": "http://env:3128"],
      gives: "dev https://10.1.2.3:6443 default ConstantToken(-)"),
    proxy(
      "NO_PROXY with a network", "",
      ["HTTPS_PROXY": "http://env:1", "NO_PROXY": "b.example, 10.0.0.0/8"],
      gives: "dev https://10.1.2.3:6443 default ConstantToken(-)"),
    proxy(
      "NO_PROXY with another port", "",
      ["HTTPS_PROXY": "http://env:1", "NO_PROXY": "10.1.2.3:443"],
      gives: """
        dev https://10.1.2.3:6443 default proxy(http://env:1) ConstantToken(-)
        """),
    proxy(
      "environment with socks5", "", ["HTTPS_PROXY": "socks5h://env:1"],
      gives: """
        environment variable HTTPS_PROXY: the proxy's URL is a SOCKS proxy, which kdoctor \
        does not support. Use an http proxy, or a tunnel (ssh -L) and --server with \
        --kubeconfig.
        """),
    KubeconfigCase(
      "proxy: never for this machine", oneContext(cluster: "server: https://127.0.0.9:6443"),
      environment: ["HTTPS_PROXY": "http://env:1"],
      gives: "dev https://127.0.0.9:6443 default ConstantToken(-)"),
  ]
}
