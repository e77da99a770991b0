import KubeClient

extension KubeconfigCases {
  private static let account = [
    "account/token": "$JWT({\"sub\":\"system:serviceaccount:shop:doctor\"})",
    "account/ca.crt": "$PEM", "account/namespace": "shop\n",
  ]
  private static let inside = [
    "KUBERNETES_SERVICE_HOST": "10.96.0.1", "KUBERNETES_SERVICE_PORT": "443",
  ]

  private static func pod(
    _ name: String, files: [String: String] = account,
    _ options: ConnectionOptions = ConnectionOptions(), environment: [String: String] = inside,
    gives expected: String
  ) -> KubeconfigCase {
    KubeconfigCase(
      "Pod: " + name, files: files, options: options, environment: environment, gives: expected)
  }

  static let pods: [KubeconfigCase] = [
    pod(
      "account",
      gives: """
        in-cluster https://10.96.0.1:443 shop authorities($DIR/account/ca.crt) \
        TokenFile(system:serviceaccount:shop:doctor)
        """),
    pod(
      "IPv6", environment: inside.merging(["KUBERNETES_SERVICE_HOST": "fd00::1"]) { $1 },
      gives: """
        in-cluster https://[fd00::1]:443 shop authorities($DIR/account/ca.crt) \
        TokenFile(system:serviceaccount:shop:doctor)
        """),
    pod(
      "POD_NAMESPACE", environment: inside.merging(["POD_NAMESPACE": "other"]) { $1 },
      gives: """
        in-cluster https://10.96.0.1:443 other authorities($DIR/account/ca.crt) \
        TokenFile(system:serviceaccount:shop:doctor)
        """),
    pod(
      "--namespace and --token",
      ConnectionOptions(namespace: "x", token: "$JWT({\"sub\":\"flag\"})"),
      gives: """
        in-cluster https://10.96.0.1:443 x authorities($DIR/account/ca.crt) \
        ConstantToken(flag)
        """),
    pod(
      "an empty kubeconfig does not count",
      files: account.merging(["home/.kube/config": ""]) { $1 },
      gives: """
        in-cluster https://10.96.0.1:443 shop authorities($DIR/account/ca.crt) \
        TokenFile(system:serviceaccount:shop:doctor)
        """),
    pod(
      "a kubeconfig with a current context counts",
      files: account.merging(["home/.kube/config": oneContext()]) { $1 },
      gives: "dev https://a.example:6443 default ConstantToken(-)"),
    pod(
      "--server is asked anonymously", ConnectionOptions(server: "https://b"),
      gives: "https://b https://b:443 default anonymous"),
    pod(
      "--context", ConnectionOptions(context: "dev"),
      gives: """
        --context: there is no context "dev"; no kubeconfig was found. Name the file with \
        --kubeconfig or KUBECONFIG.
        """),
    pod(
      "no namespace file", files: account.filter { $0.key != "account/namespace" },
      gives: """
        in-cluster https://10.96.0.1:443 default authorities($DIR/account/ca.crt) \
        TokenFile(system:serviceaccount:shop:doctor)
        """),
    pod(
      "no authority", files: account.filter { $0.key != "account/ca.crt" },
      gives: """
        service account of this Pod: $DIR/account/ca.crt does not exist. The ConfigMap \
        kube-root-ca.crt of the namespace holds it; look there.
        """),
    pod(
      "no account: not a Pod", files: [:],
      gives: """
        kubeconfig: there is none: looked for $DIR/home/.kube/config (the home \
        directory), and this is not a Pod. Name the file with --kubeconfig or KUBECONFIG, \
        or the server with --server.
        """),
    pod(
      "an account without the variables: not a Pod", environment: [:],
      gives: """
        kubeconfig: there is none: looked for $DIR/home/.kube/config (the home \
        directory), and this is not a Pod. Name the file with --kubeconfig or KUBECONFIG, \
        or the server with --server.
        """),
    pod(
      "a bad port", environment: inside.merging(["KUBERNETES_SERVICE_PORT": "tcp://1"]) { $1 },
      gives: """
        environment variables KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT: the \
        address has several colons in its host. Write an IPv6 address in brackets, as in \
        https://[::1]:6443.
        """),
  ]
}
