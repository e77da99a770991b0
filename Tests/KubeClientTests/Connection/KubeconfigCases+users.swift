import KubeClient

extension KubeconfigCases {
  private static func user(
    _ name: String, _ fields: String, _ options: ConnectionOptions = ConnectionOptions(),
    more: [String: String] = [:], gives expected: String
  ) -> KubeconfigCase {
    KubeconfigCase("user: " + name, oneContext(user: fields), options, more: more, gives: expected)
  }

  static let users: [KubeconfigCase] = [
    user("empty", "{}", gives: "dev https://a.example:6443 default anonymous"),
    user(
      "token that is a JWT",
      "token: $JWT({\"sub\":\"system:serviceaccount:a:b\",\"exp\":1900000000})",
      gives: """
        dev https://a.example:6443 default ConstantToken(system:serviceaccount:a:b)
        """),
    user(
      "token expired", "token: $JWT({\"sub\":\"bob\",\"nbf\":1600000000,\"exp\":1700000000.5})",
      gives: """
        $DIR/config: user "alice": the token of "bob" expired on 2023-11-14 22:13:20 UTC \
        (valid from 2020-09-13 12:26:40 UTC; this machine's clock says 2026-01-01 \
        00:00:00 UTC). Log in again, or write a new token there.
        """),
    user(
      "token not yet valid", "token: $JWT({\"nbf\":1800000000,\"exp\":1900000000})",
      gives: """
        $DIR/config: user "alice": the token is only valid from 2027-01-15 08:00:00 UTC \
        on (until 2030-03-17 17:46:40 UTC; this machine's clock says 2026-01-01 00:00:00 \
        UTC). Log in again, or write a new token there.
        """),
    user(
      "token of the far future", "token: $JWT({\"nbf\":900000000000,\"exp\":1e300})",
      gives: """
        $DIR/config: user "alice": the token is only valid from 30489-11-11 16:00:00 UTC on \
        (this machine's clock says 2026-01-01 00:00:00 UTC). Log in again, or write a new token \
        there.
        """),
    user(
      "token with a line break", "token: \"a\\nb\"",
      gives: """
        $DIR/config: user "alice": the token holds a character that no token has. Look \
        for line breaks or spaces that slipped in while copying.
        """),
    user(
      "token file", "tokenFile: secrets/token",
      more: ["secrets/token": "$JWT({\"sub\":\"carol\"})\n"],
      gives: "dev https://a.example:6443 default TokenFile(carol)"),
    user(
      "token file missing", "tokenFile: secrets/token",
      gives: """
        $DIR/config: user "alice": the token file "$DIR/secrets/token" does not exist. \
        Correct the path, or have the file written again.
        """),
    user(
      "token file empty", "tokenFile: token", more: ["token": "\n"],
      gives: """
        $DIR/config: user "alice": $DIR/token: the token is empty. Log in again, or write \
        a new token.
        """),
    user(
      "token file missing but a token", "tokenFile: gone\ntoken: $JWT({\"sub\":\"old\"})",
      gives: "dev https://a.example:6443 default TokenFile(old)"
    ),
    user(
      "token file before token", "tokenFile: token\ntoken: old",
      more: ["token": "$JWT({\"sub\":\"new\"})"],
      gives: "dev https://a.example:6443 default TokenFile(new)"),
    user(
      "--token before the file's", "tokenFile: gone",
      ConnectionOptions(token: "$JWT({\"sub\":\"flag\"})"),
      gives: "dev https://a.example:6443 default ConstantToken(flag)"),
    user(
      "basic", "username: bob\npassword: secret",
      gives: "dev https://a.example:6443 default BasicAccount(bob)"),
    user(
      "basic and token", "username: bob\npassword: secret\ntoken: x",
      gives: """
        $DIR/config: user "alice": has a token and a user name with password; only one of \
        them can be sent. Remove one of them.
        """),
    user(
      "certificate inline, SEC 1",
      "client-certificate-data: $(ec256.pem)\nclient-key-data: $(ec256.key)",
      gives: """
        dev https://a.example:6443 default ClientCertificate(alice (system:masters, dev))
        """),
    user(
      "certificate P-384, PKCS#8",
      "client-certificate-data: $(ec384.pem)\nclient-key-data: $(ec384.key)",
      gives: "dev https://a.example:6443 default ClientCertificate(bob)"),
    user(
      "certificate P-521, with parameters",
      "client-certificate-data: $(ec521.pem)\nclient-key-data: $(ec521.key)",
      gives: "dev https://a.example:6443 default ClientCertificate(carol)"),
    user(
      "certificate RSA, PKCS#8", "client-certificate-data: $(rsa.pem)\nclient-key-data: $(rsa.key)",
      gives: "dev https://a.example:6443 default ClientCertificate(dave)"),
    user(
      "certificate RSA, PKCS#1",
      "client-certificate: $CERTS/rsa.pem\nclient-key: $CERTS/rsa-pkcs1.key",
      gives: "dev https://a.example:6443 default ClientCertificate(dave)"),
    user(
      "certificate and key in one file",
      "client-certificate: $CERTS/combined.pem\nclient-key: $CERTS/combined.pem",
      gives: """
        dev https://a.example:6443 default ClientCertificate(alice (system:masters, dev))
        """),
    user(
      "certificate and --token", "client-certificate-data: $(rsa.pem)\nclient-key-data: $(rsa.key)",
      ConnectionOptions(token: "x"),
      gives: """
        dev https://a.example:6443 default CombinedCredentials(dave)
        ! $DIR/config: user "alice" has a client certificate, which counts before \
        --token, as with kubectl
        """),
    user(
      "certificate with the key of another",
      "client-certificate-data: $(ec256.pem)\nclient-key-data: $(ec384.key)",
      gives: """
        $DIR/config: user "alice": client-certificate-data and client-key-data do not \
        belong together. Take both from the same file, or have them issued anew.
        """),
    user(
      "certificate and key mixed up",
      "client-certificate-data: $(ec256.key)\nclient-key-data: $(ec256.pem)",
      gives: """
        $DIR/config: user "alice": client-certificate-data: holds no certificate, but EC \
        PRIVATE KEY. Look whether certificate and key are mixed up.
        """),
    user(
      "certificate expired",
      "client-certificate-data: $(expired.pem)\nclient-key-data: $(ec256.key)",
      gives: """
        $DIR/config: user "alice": the client certificate of "erin" expired on 2021-02-03 \
        04:05:06 UTC (valid from 2020-01-01 00:00:00 UTC; this machine's clock says \
        2026-01-01 00:00:00 UTC). Get a new kubeconfig (kubeadm: kubeadm certs renew), or \
        correct this machine's clock.
        """),
    user(
      "certificate not yet valid",
      "client-certificate-data: $(future.pem)\nclient-key-data: $(ec256.key)",
      gives: """
        $DIR/config: user "alice": the client certificate of "frank" is only valid from \
        2060-01-02 03:04:05 UTC on (until 2070-01-01 00:00:00 UTC; this machine's clock \
        says 2026-01-01 00:00:00 UTC). Get a new kubeconfig (kubeadm: kubeadm certs \
        renew), or correct this machine's clock.
        """),
    user(
      "key encrypted", "client-certificate-data: $(ec256.pem)\nclient-key-data: $(encrypted.key)",
      gives: """
        $DIR/config: user "alice": client-key-data: is encrypted with a passphrase, which \
        kubectl and kdoctor cannot ask for. Decrypt it: openssl pkey -in FILE -out \
        NEWFILE.
        """),
    user(
      "key encrypted, old form",
      "client-certificate-data: $(ec256.pem)\nclient-key-data: $(encrypted-sec1.key)",
      gives: """
        $DIR/config: user "alice": client-key-data: is encrypted with a passphrase, which \
        kubectl and kdoctor cannot ask for. Decrypt it: openssl pkey -in FILE -out \
        NEWFILE.
        """),
    user(
      "certificate without key", "client-certificate-data: $(ec256.pem)",
      gives: """
        $DIR/config: user "alice": has a client certificate without its key. Add \
        client-key or client-key-data.
        """),
    user(
      "key without certificate", "client-key-data: $(ec256.key)\ntoken: t",
      gives: """
        dev https://a.example:6443 default ConstantToken(-)
        ! $DIR/config: user "alice" has a client-key without client-certificate
        """),
    user(
      "certificate twice",
      "client-certificate-data: $(ec256.pem)\nclient-certificate: a\nclient-key: b",
      gives: """
        $DIR/config: user "alice": both client-certificate and client-certificate-data \
        are set, which kubectl refuses. Remove one of them.
        """),
    user(
      "certificate file missing", "client-certificate: a.pem\nclient-key: a.key",
      gives: """
        $DIR/config: user "alice": client-certificate "$DIR/a.pem" does not exist. \
        Correct the path, which is relative to the kubeconfig's folder.
        """),
    user(
      "certificate cut off", "client-certificate: a.pem\nclient-key: $CERTS/rsa.key",
      more: ["a.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n"],
      gives: """
        $DIR/config: user "alice": client-certificate "$DIR/a.pem": is damaged PEM. Copy \
        it anew, with all its lines.
        """),
    user(
      "certificate of nonsense", "client-certificate: a.pem\nclient-key: $CERTS/rsa.key",
      more: ["a.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"],
      gives: """
        $DIR/config: user "alice": client-certificate "$DIR/a.pem": is not an X.509 \
        certificate
        """),
    user(
      "auth-provider", "auth-provider: {name: gcp}",
      gives: """
        $DIR/config: user "alice": uses the auth-provider "gcp", which was removed in \
        Kubernetes 1.26. Have the entry written anew for a plugin (exec), such as \
        gke-gcloud-auth-plugin, kubelogin or kubectl-oidc_login.
        """),
    user(
      "as", "token: t\nas: bob\nas-uid: '7'\nas-groups: [g1, g2]\nas-user-extra: {scopes: [a, b]}",
      gives: """
        dev https://a.example:6443 default as(bob 7 g1 g2 scopes=["a", "b"]) \
        ConstantToken(-)
        """),
    user(
      "--as and --as-group", "token: t\nas: bob\nas-groups: [g1]",
      ConnectionOptions(as: "carol", asGroups: ["g2"]),
      gives: """
        dev https://a.example:6443 default as(carol - g2) ConstantToken(-)
        """),
    user(
      "as-groups without as", "token: t\nas-groups: [g1]",
      gives: """
        $DIR/config: user "alice": has as-groups, as-uid or as-user-extra without as. Add \
        as: and the user's name.
        """),
    user(
      "--as-group without --as", "token: t", ConnectionOptions(asGroups: ["g2"]),
      gives: "--as-group: groups without a user to act as. Add --as."),
    KubeconfigCase(
      "user: nothing secret over plain http",
      oneContext(cluster: "server: http://localhost:8001", user: "token: t"),
      gives: """
        dev http://localhost:8001 default anonymous
        ! the server is asked over plain http, so no credentials are sent, as kubectl does
        """),
  ]

  private static func plugin(_ name: String, _ fields: String, gives expected: String)
    -> KubeconfigCase
  {
    KubeconfigCase(
      "plugin: " + name, oneContext(user: "exec:\n  " + fields.replacing("\n", with: "\n  ")),
      gives: expected)
  }

  static let plugins: [KubeconfigCase] = [
    plugin(
      "v1", "apiVersion: client.authentication.k8s.io/v1\ninteractiveMode: Never\ncommand: a",
      gives: "dev https://a.example:6443 default ExecPlugin(-)"),
    plugin(
      "v1 without interactiveMode", "apiVersion: client.authentication.k8s.io/v1\ncommand: a",
      gives: """
        $DIR/config: user "alice": exec: no interactiveMode, which \
        client.authentication.k8s.io/v1 requires. Write interactiveMode: IfAvailable.
        """),
    plugin(
      "v1beta1 without interactiveMode",
      "apiVersion: client.authentication.k8s.io/v1beta1\ncommand: a",
      gives: "dev https://a.example:6443 default ExecPlugin(-)"),
    plugin(
      "v1alpha1", "apiVersion: client.authentication.k8s.io/v1alpha1\ncommand: aws",
      gives: """
        $DIR/config: user "alice": exec.apiVersion: client.authentication.k8s.io/v1alpha1 \
        was removed in Kubernetes 1.24. Update the plugin "aws" and have the entry \
        written anew (for example: aws eks update-kubeconfig).
        """),
    plugin(
      "unknown version", "apiVersion: v1\ncommand: a",
      gives: """
        $DIR/config: user "alice": exec.apiVersion: "v1" is unknown. Write \
        client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1.
        """),
    plugin(
      "no version", "command: a",
      gives: """
        $DIR/config: user "alice": exec: no apiVersion. Write the plugin's, \
        client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1.
        """),
    plugin(
      "no command", "apiVersion: client.authentication.k8s.io/v1\ninteractiveMode: Never",
      gives: """
        $DIR/config: user "alice": exec: no command. Write the plugin's command there.
        """
    ),
    plugin(
      "always interactive",
      "apiVersion: client.authentication.k8s.io/v1\ninteractiveMode: Always\ncommand: tsh",
      gives: """
        $DIR/config: user "alice": exec.interactiveMode: the plugin "tsh" always wants to \
        ask a person, and kdoctor gives plugins no terminal. Write interactiveMode: \
        IfAvailable if it can do without, else use --token.
        """),
    plugin(
      "unknown mode",
      "apiVersion: client.authentication.k8s.io/v1\ninteractiveMode: Maybe\ncommand: a",
      gives: """
        $DIR/config: user "alice": exec.interactiveMode: "Maybe" is unknown. Write Never, \
        IfAvailable or Always.
        """),
    plugin(
      "variable without name",
      "apiVersion: client.authentication.k8s.io/v1beta1\ncommand: a\nenv: [{value: x}]",
      gives: """
        $DIR/config: user "alice": exec.env: a variable without a name, or with = in it
        """),
    plugin(
      "args of another type",
      "apiVersion: client.authentication.k8s.io/v1beta1\ncommand: a\nargs: [1]",
      gives: """
        $DIR/config: user "alice": exec.args[0]: expected a text, found a number
        """),
    KubeconfigCase(
      "plugin: --token instead",
      oneContext(user: "exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: a}"),
      ConnectionOptions(token: "$JWT({\"sub\":\"flag\"})"),
      gives: "dev https://a.example:6443 default ConstantToken(flag)"),
    KubeconfigCase(
      "plugin: beside a token",
      oneContext(
        user: "token: t\nexec: {apiVersion: client.authentication.k8s.io/v1beta1, command: a}"),
      gives: """
        dev https://a.example:6443 default ConstantToken(-)
        ! the plugin of $DIR/config: user "alice" is not used, because the entry has \
        other credentials
        """),
  ]
}
