import KubeClient

/// Kubeconfigs as people have them, good and bad.
enum KubeconfigCases {
  private static let two = """
    contexts:
    - {name: prod, context: {cluster: c2, user: u2, namespace: shop}}
    - {name: dev, context: {cluster: c2, user: u2}}
    clusters:
    - {name: c2, cluster: {server: "https://two.example"}}
    users:
    - {name: u2, user: {username: eve, password: p}}
    """

  static let merging: [KubeconfigCase] = [
    KubeconfigCase(
      "one context", oneContext(), gives: "dev https://a.example:6443 default ConstantToken(-)"),
    KubeconfigCase(
      "several files: the first names win", files: ["a/one": oneContext(), "b/two": two],
      environment: ["KUBECONFIG": "$DIR/missing:$DIR/a/one::$DIR/b/two"],
      gives: "dev https://a.example:6443 default ConstantToken(-)"),
    KubeconfigCase(
      "current-context of the first file that sets it",
      files: ["one": two, "two": "current-context: prod", "three": "current-context: dev"],
      environment: ["KUBECONFIG": "$DIR/one:$DIR/two:$DIR/three"],
      gives: "prod https://two.example:443 shop BasicAccount(eve)"),
    KubeconfigCase(
      "home directory", files: ["home/.kube/config": oneContext()], environment: [:],
      gives: "dev https://a.example:6443 default ConstantToken(-)"),
    KubeconfigCase(
      "--kubeconfig counts alone", files: ["one": oneContext(), "two": two],
      options: ConnectionOptions(kubeconfig: "$DIR/two", context: "prod"),
      environment: ["KUBECONFIG": "$DIR/one"],
      gives: "prod https://two.example:443 shop BasicAccount(eve)"),
    KubeconfigCase(
      "empty options count as not given", oneContext(context: ", namespace: a"),
      ConnectionOptions(
        kubeconfig: "", context: "", cluster: "", user: "", namespace: "", server: "", token: "",
        as: ""), gives: "dev https://a.example:6443 a ConstantToken(-)"),
    KubeconfigCase(
      "--kubeconfig must exist", files: [:],
      options: ConnectionOptions(kubeconfig: "$DIR/nope"), environment: [:],
      gives: """
        $DIR/nope: does not exist. Correct the path (--kubeconfig), or the file's \
        permissions.
        """),
    KubeconfigCase(
      "nothing anywhere", files: [:], environment: [:],
      gives: """
        kubeconfig: there is none: looked for $DIR/home/.kube/config (the home \
        directory), and this is not a Pod. Name the file with --kubeconfig or KUBECONFIG, \
        or the server with --server.
        """),
    KubeconfigCase(
      "KUBECONFIG with missing files only", files: [:],
      environment: ["KUBECONFIG": "$DIR/a:$DIR/b"],
      gives: """
        kubeconfig: there is none: looked for $DIR/a, $DIR/b (KUBECONFIG), and this is \
        not a Pod. Name the file with --kubeconfig or KUBECONFIG, or the server with \
        --server.
        """),
    KubeconfigCase(
      "the only context is taken",
      two.replacing("- {name: dev, context: {cluster: c2, user: u2}}", with: ""),
      gives: """
        prod https://two.example:443 shop BasicAccount(eve)
        ! no current-context is set; using the only one there is, context "prod"
        """),
    KubeconfigCase(
      "several contexts, none current", two,
      gives: """
        $DIR/config: no current-context is set; there are: "dev", "prod". Choose one with \
        --context, or with kubectl config use-context.
        """),
    KubeconfigCase(
      "--context", two, ConnectionOptions(context: "dev"),
      gives: "dev https://two.example:443 default BasicAccount(eve)"),
    KubeconfigCase(
      "--context that is not there", two, ConnectionOptions(context: "pord"),
      gives: """
        --context: there is no context "pord" in $DIR/config; there are: "prod", "dev"
        """),
    KubeconfigCase(
      "current-context that is not there", two + "\ncurrent-context: pro",
      gives: """
        $DIR/config: current-context: there is no context "pro" in $DIR/config; there \
        are: "prod", "dev". Choose one with --context, or with kubectl config use-context.
        """),
    KubeconfigCase(
      "missing user",
      oneContext().replacing("user: alice", with: "user: alise"),
      gives: """
        $DIR/config: context "dev": there is no user "alise" in the kubeconfig; there \
        are: "alice". Correct the name, or add the file with that user to KUBECONFIG.
        """),
    KubeconfigCase(
      "missing cluster", oneContext().replacing("cluster: kind,", with: "cluster: kin,"),
      gives: """
        $DIR/config: context "dev": there is no cluster "kin" in the kubeconfig; there \
        are: "kind". Correct the name, or add the file with that cluster to KUBECONFIG.
        """),
    KubeconfigCase(
      "context without user", oneContext().replacing(", user: alice", with: ""),
      gives: """
        dev https://a.example:6443 default anonymous
        ! $DIR/config: context "dev" names no user; the server is asked anonymously
        """),
    KubeconfigCase(
      "context without cluster", oneContext().replacing("cluster: kind, ", with: ""),
      gives: """
        $DIR/config: context "dev": names no cluster. Name one with --cluster.
        """),
    KubeconfigCase(
      "--cluster and --user", two, ConnectionOptions(cluster: "c2", user: "u2"),
      gives: "c2 https://two.example:443 default BasicAccount(eve)"),
    KubeconfigCase(
      "--cluster that is not there", two, ConnectionOptions(cluster: "c3"),
      gives: """
        --cluster: there is no cluster "c3" in the kubeconfig; there are: "c2". Correct \
        the name, or add the file with that cluster to KUBECONFIG.
        """),
    KubeconfigCase(
      "--user that is not there", oneContext(), ConnectionOptions(user: "bob"),
      gives: """
        --user: there is no user "bob" in the kubeconfig; there are: "alice". Correct the \
        name, or add the file with that user to KUBECONFIG.
        """),
    KubeconfigCase(
      "--namespace", oneContext(context: ", namespace: a"), ConnectionOptions(namespace: "b"),
      gives: "dev https://a.example:6443 b ConstantToken(-)"),
    KubeconfigCase(
      "namespace of the context", oneContext(context: ", namespace: a"),
      gives: "dev https://a.example:6443 a ConstantToken(-)"),
    KubeconfigCase(
      "namespace that cannot be", oneContext(context: ", namespace: A/b"),
      gives: """
        context "dev": namespace: "A/b" cannot be a namespace. Names of namespaces \
        consist of small letters, digits and - within, at most 63.
        """),
    KubeconfigCase(
      "--namespace that cannot be", oneContext(), ConnectionOptions(namespace: "../x"),
      gives: """
        --namespace: "../x" cannot be a namespace. Names of namespaces consist of small \
        letters, digits and - within, at most 63.
        """),
    KubeconfigCase(
      "--server and --token without file", files: [:],
      options: ConnectionOptions(server: "https://10.0.0.1:6443", token: "abc"), environment: [:],
      gives: """
        https://10.0.0.1:6443 https://10.0.0.1:6443 default ConstantToken(-)
        """),
    KubeconfigCase(
      "--server alone", files: [:], options: ConnectionOptions(server: "https://[::1]:6443/"),
      environment: [:], gives: "https://[::1]:6443/ https://[::1]:6443 default anonymous"),
    KubeconfigCase(
      "--server keeps the context's rest but the TLS name",
      oneContext(
        cluster:
          "server: https://a.example\ntls-server-name: b\ncertificate-authority: $CERTS/ca.pem"),
      ConnectionOptions(server: "https://10.0.0.1"),
      gives: """
        dev https://10.0.0.1:443 default authorities($CERTS/ca.pem) ConstantToken(-)
        """),
    KubeconfigCase(
      "--server that is none", files: [:], options: ConnectionOptions(server: "ftp://a"),
      environment: [:],
      gives: """
        --server: server has the scheme "ftp". Write https://.
        """),
  ]

  static let texts: [KubeconfigCase] = [
    KubeconfigCase(
      "empty file", "",
      gives: """
        $DIR/config: there is no context in it. Give the file that kubectl uses, or have \
        it made anew.
        """),
    KubeconfigCase(
      "only comments", "# nothing\n---\n# here\n",
      gives: """
        $DIR/config: there is no context in it. Give the file that kubectl uses, or have \
        it made anew.
        """),
    KubeconfigCase(
      "JSON",
      #"{"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c","user":"u"}}],"clusters":[{"name":"c","cluster":{"server":"https://j"}}],"users":[{"name":"u","user":{"token":"t"}}]}"#,
      gives: "x https://j:443 default ConstantToken(-)"),
    KubeconfigCase(
      "JSON indented with tabs", "{\n\t\"clusters\": []\n}",
      gives: """
        $DIR/config: there is no context in it. Give the file that kubectl uses, or have \
        it made anew.
        """),
    KubeconfigCase(
      "Windows line ends and a byte order mark",
      "\u{FEFF}" + oneContext().replacing("\n", with: "\r\n"),
      gives: "dev https://a.example:6443 default ConstantToken(-)"),
    KubeconfigCase(
      "tabs", "contexts:\n- name: dev\n\tcontext: {}\n",
      gives: """
        $DIR/config: is not valid YAML: line 3, column 1: while scanning a plain scalar \
        found a tab character that violates indentation. Line 3 begins with a tab; YAML \
        is indented with spaces.
        """),
    KubeconfigCase(
      "broken YAML", "contexts: [\n- a",
      gives: """
        $DIR/config: is not valid YAML: line 2, column 1: while parsing a flow node did \
        not find expected node content
        """),
    KubeconfigCase(
      "binary", "a\u{0}b",
      gives: """
        $DIR/config: is a binary file, not a kubeconfig. Give the file that kubectl uses, \
        or have it made anew.
        """),
    KubeconfigCase(
      "a directory", files: ["config/": ""], environment: ["KUBECONFIG": "$DIR/config"],
      gives: """
        $DIR/config: is a directory, not a file. Correct the path (KUBECONFIG), or the \
        file's permissions.
        """),
    KubeconfigCase(
      "a file that cannot be read", files: [:], environment: ["KUBECONFIG": "/proc/self/mem"],
      gives: """
        /proc/self/mem: cannot be read: Input/output error. Correct the path (KUBECONFIG), or \
        the file's permissions.
        """),
    KubeconfigCase(
      "text", "just a line",
      gives: """
        $DIR/config: is not a kubeconfig: expected a mapping, found a text
        """),
    KubeconfigCase(
      "a list", "- a\n- b\n",
      gives: """
        $DIR/config: is not a kubeconfig: expected a mapping, found a list
        """),
    KubeconfigCase(
      "another kind", "kind: Pod\nmetadata: {}\n",
      gives: """
        $DIR/config: is a "Pod", not a kubeconfig. Give the file that kubectl uses, or \
        have it made anew.
        """),
    KubeconfigCase(
      "clusters as a mapping", "clusters: {a: b}\n",
      gives: "$DIR/config: clusters: expected a list, found a mapping"),
    KubeconfigCase(
      "contexts with a text", "contexts: [dev]\n",
      gives: "$DIR/config: contexts[0]: expected a mapping, found a text"),
    KubeconfigCase(
      "server as a list", oneContext(cluster: "server: [a]"),
      gives: """
        $DIR/config: cluster "kind": server: expected a text, found a list
        """),
    KubeconfigCase(
      "token as a number", oneContext(user: "token: 12345"),
      gives: """
        $DIR/config: user "alice": token: expected a text, found a number
        """),
    KubeconfigCase(
      "insecure as a text",
      oneContext(cluster: "server: https://a\ninsecure-skip-tls-verify: \"yes\""),
      gives: """
        $DIR/config: cluster "kind": insecure-skip-tls-verify: expected true or false, \
        found a text
        """),
    KubeconfigCase(
      "context as a text",
      oneContext().replacing("context: {cluster: kind, user: alice}", with: "context: dev"),
      gives: """
        $DIR/config: context "dev": context: expected a mapping, found a text
        """),
    KubeconfigCase(
      "a broken entry that nobody uses", oneContext(more: "- name: other\n  user: {token: [1]}"),
      gives: "dev https://a.example:6443 default ConstantToken(-)"),
    KubeconfigCase(
      "unknown keys and extensions",
      oneContext(more: "preferences: {colors: true}\nextensions: [1]\nx: y"),
      gives: "dev https://a.example:6443 default ConstantToken(-)"),
    KubeconfigCase(
      "a name twice", oneContext(more: "- name: alice\n  user: {token: second, username: u}"),
      gives: """
        dev https://a.example:6443 default ConstantToken(-)
        ! $DIR/config: user "alice" stands twice in the file; the first one counts
        """),
    KubeconfigCase(
      "a key twice", oneContext(cluster: "server: https://a\nserver: https://b"),
      gives: """
        $DIR/config: is not valid YAML: line 10: the key server stands twice
        """),
    KubeconfigCase(
      "aliases and anchors",
      oneContext(cluster: "&c\nserver: https://a", more: "- name: b\n  user: *c"),
      gives: "dev https://a:443 default ConstantToken(-)"),
    KubeconfigCase(
      "alias bomb",
      "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        + zip("abcdefgh", "bcdefghi").map {
          "\($1): &\($1) [\(Array(repeating: "*\($0)", count: 10).joined(separator: ","))]\n"
        }.joined()
        + "contexts: *i\n",
      gives: """
        $DIR/config: is not valid YAML: with its aliases written out the document is too \
        large
        """),
    KubeconfigCase(
      "control characters in names",
      oneContext().replacing("user: alice", with: #"user: "al\e[31mice""#),
      gives: """
        $DIR/config: context "dev": there is no user "al\\u{1B}[31mice" in the \
        kubeconfig; there are: "alice". Correct the name, or add the file with that user \
        to KUBECONFIG.
        """),
  ]
}
