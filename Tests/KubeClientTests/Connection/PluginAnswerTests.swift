import Testing

struct PluginAnswerTests {
  private static let refused = #"{"token":"x"}"#

  static let cases: [PluginCase] = [
    PluginCase("token", PluginCase.answer(#"{"token":"abc"}"#), gives: "Bearer abc -"),
    PluginCase(
      "token that is a JWT",
      PluginCase.answer(
        #"{"token":"\#(TestCertificates.token(#"{"sub":"bob","exp":1800000000}"#))"}"#),
      gives: """
        Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJib2IiLCJleHAiOjE4MDAwMDAwMDB9.c2ln bob \
        until 1800000000
        """),
    PluginCase(
      "the earlier expiry counts",
      PluginCase.answer(
        #"{"token":"\#(TestCertificates.token(#"{"exp":1800000000}"#))","expirationTimestamp":"2026-01-01T00:15:00Z"}"#
      ),
      gives: """
        Bearer eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE4MDAwMDAwMDB9.c2ln - until 1767226500
        """),
    PluginCase(
      "v1", PluginCase.answer(#"{"token":"abc"}"#, version: "v1"),
      fields:
        "apiVersion: client.authentication.k8s.io/v1\ninteractiveMode: IfAvailable\ncommand: ./plugin",
      gives: "Bearer abc -"),
    PluginCase(
      "another version", PluginCase.answer(refused, version: "v1"),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" answered in apiVersion \
        "client.authentication.k8s.io/v1", but the kubeconfig asks for \
        "client.authentication.k8s.io/v1beta1"; it wrote nothing to standard error. Run \
        "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "another kind", PluginCase.answer(refused, kind: "Token"),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed the kind "Token", not \
        "ExecCredential"; it wrote nothing to standard error. Run "./plugin …" by hand to \
        see why; perhaps it wants a new login.
        """),
    PluginCase(
      "no status", PluginCase.answer(""),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed no status; it wrote \
        nothing to standard error. Run "./plugin …" by hand to see why; perhaps it wants \
        a new login.
        """),
    PluginCase(
      "empty status", PluginCase.answer("{}"),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed a status without token \
        and certificate; it wrote nothing to standard error. Run "./plugin …" by hand to \
        see why; perhaps it wants a new login.
        """),
    PluginCase(
      "certificate without key", PluginCase.answer(#"{"clientCertificateData":"x"}"#),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed only one of \
        clientCertificateData and clientKeyData; it wrote nothing to standard error. Run \
        "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "certificate",
      "cat <<END\n{\"apiVersion\":\"client.authentication.k8s.io/v1beta1\",\"kind\":\"ExecCredential\",\"status\":{\"clientCertificateData\":\"$(sed 's/$/\\\\n/' $CERTS/ec256.pem | tr -d '\\n')\",\"clientKeyData\":\"$(sed 's/$/\\\\n/' $CERTS/ec256.key | tr -d '\\n')\"}}\nEND\n",
      gives: "- certificate alice (system:masters, dev) until 3155760000"),
    PluginCase(
      "certificate that is none",
      PluginCase.answer(#"{"clientCertificateData":"x","clientKeyData":"y"}"#),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" gave a certificate that cannot \
        be used: clientCertificateData: is not PEM; it wrote nothing to standard error. \
        Run "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "expired", PluginCase.answer(#"{"token":"x","expirationTimestamp":"2025-12-31T23:59:59Z"}"#),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" gave credentials that expired on \
        2025-12-31 23:59:59 UTC (this machine's clock says 2026-01-01 00:00:00 UTC); it \
        wrote nothing to standard error. Run "./plugin …" by hand to see why; perhaps it \
        wants a new login.
        """),
    PluginCase(
      "expired token",
      PluginCase.answer(#"{"token":"\#(TestCertificates.token(#"{"exp":1700000000}"#))"}"#),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" gave a token that cannot be \
        used: the token expired on 2023-11-14 22:13:20 UTC (this machine's clock says \
        2026-01-01 00:00:00 UTC); it wrote nothing to standard error. Run "./plugin …" by \
        hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "token with a space", PluginCase.answer(#"{"token":"a b"}"#),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" gave a token that cannot be \
        used: the token holds a character that no token has; it wrote nothing to standard \
        error. Run "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "token of another type", PluginCase.answer(#"{"token":1}"#),
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed a wrong answer: \
        status.token: expected a text, found a number; it wrote nothing to standard \
        error. Run "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "not JSON", "echo hello",
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed something that is not \
        JSON; it wrote nothing to standard error. Run "./plugin …" by hand to see why; \
        perhaps it wants a new login.
        """),
    PluginCase(
      "nothing", "true",
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed nothing; it wrote \
        nothing to standard error. Run "./plugin …" by hand to see why; perhaps it wants \
        a new login.
        """),
    PluginCase(
      "exit status with words",
      #"printf 'first\nUnable to find \033[1mcredentials\033[0m\n' >&2; exit 255"#,
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" ended with exit status 255; its \
        standard error ends with: first ⏎ Unable to find \\u{1B}[1mcredentials\\u{1B}[0m. \
        Run "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "many words", "i=0; while [ $i -lt 2000 ]; do echo line $i >&2; i=$((i+1)); done; exit 1",
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" ended with exit status 1; its \
        standard error ends with: line 1995 ⏎ line 1996 ⏎ line 1997 ⏎ line 1998 ⏎ line \
        1999. Run "./plugin …" by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "exit status without words", "exit 3",
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" ended with exit status 3; it \
        wrote nothing to standard error. Run "./plugin …" by hand to see why; perhaps it \
        wants a new login.
        """),
    PluginCase(
      "words beside a good answer", "echo warning >&2\n" + PluginCase.answer(#"{"token":"abc"}"#),
      gives: "Bearer abc -"),
    PluginCase(
      "killed", "kill -9 $$",
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" was killed by signal 9; it wrote \
        nothing to standard error. Run "./plugin …" by hand to see why; perhaps it wants \
        a new login.
        """),
    PluginCase(
      "endless output", "cat /dev/zero",
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" printed more than any credential \
        takes and was ended; it wrote nothing to standard error. Run "./plugin …" by hand \
        to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "too slow", "echo open https://login.example >&2; exec sleep 600", limit: 2000,
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" did not answer within 2 s and was \
        ended; its standard error ends with: open https://login.example. Run "./plugin …" \
        by hand to see why; perhaps it wants a new login.
        """),
    PluginCase(
      "too slow, with a child that holds the output", "sleep 600 & sleep 600", limit: 300,
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" did not answer within 0.3 s and \
        was ended; it wrote nothing to standard error. Run "./plugin …" by hand to see \
        why; perhaps it wants a new login.
        """
    ),
    PluginCase(
      "too slow and deaf", "trap '' TERM; while :; do sleep 600; done", limit: 300,
      gives: """
        $DIR/config: user "alice": the plugin "./plugin" did not answer within 0.3 s and \
        was ended; it wrote nothing to standard error. Run "./plugin …" by hand to see \
        why; perhaps it wants a new login.
        """),
    PluginCase(
      "a child that stays holds the output",
      "sleep 25 &\n" + PluginCase.answer(#"{"token":"abc"}"#) + "exit 0", gives: "Bearer abc -"),
    PluginCase(
      "not there", "", fields: "command: bin/nope",
      gives: """
        $DIR/config: user "alice": the plugin "bin/nope" cannot be run: there is no \
        executable file "$DIR/bin/nope". Install it, or correct exec.command.
        """),
    PluginCase(
      "not on the PATH, with a hint", "",
      fields: "command: kubelogin-nope\ninstallHint: |\n  Install it:\n    brew install kubelogin",
      gives: """
        $DIR/config: user "alice": the plugin "kubelogin-nope" cannot be run: there is no \
        such command on the PATH. Install it: ⏎ brew install kubelogin.
        """),
    PluginCase(
      "a directory", "", fields: "command: /tmp",
      gives: """
        $DIR/config: user "alice": the plugin "/tmp" cannot be run: there is no \
        executable file "/tmp". Install it, or correct exec.command.
        """),
    PluginCase(
      "not a program", "", fields: "command: ./config",
      gives: """
        $DIR/config: user "alice": the plugin "./config" cannot be run: there is no \
        executable file "$DIR/config". Install it, or correct exec.command.
        """),
  ]

  @Test(arguments: cases)
  func answers(_ example: PluginCase) async throws {
    #expect(try await example.run() == example.gives)
  }
}
