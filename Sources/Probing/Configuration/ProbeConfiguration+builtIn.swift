extension ProbeConfiguration {
  /// The modules to use where no file is given; most are the exporter's own examples.
  public static let builtIn = Result { () throws(ConfigurationProblem) in
    try ProbeConfiguration(text: builtInText, file: "built-in modules")
  }

  private static let builtInText = #"""
    modules:
      http_2xx:
        prober: http
      http_post_2xx:
        prober: http
        http:
          method: POST
      tcp_connect:
        prober: tcp
      tls_connect:
        prober: tcp
        tcp:
          tls: true
      pop3s_banner:
        prober: tcp
        tcp:
          query_response:
            - expect: "^\\+OK"
          tls: true
      ssh_banner:
        prober: tcp
        tcp:
          query_response:
            - expect: "^SSH-2.0-"
            - send: "SSH-2.0-blackbox-ssh-check"
      irc_banner:
        prober: tcp
        tcp:
          query_response:
            - send: "NICK prober"
            - send: "USER prober prober prober :prober"
            - expect: "PING :([^ ]+)"
              send: "PONG ${1}"
            - expect: "^:[^ ]+ 001"
      smtp_starttls:
        prober: tcp
        tcp:
          query_response:
            - expect: "^220 ([^ ]+) ESMTP (.+)$"
            - send: "EHLO prober\r"
            - expect: "^250-STARTTLS"
            - send: "STARTTLS\r"
            - expect: "^220"
            - starttls: true
            - send: "EHLO prober\r"
            - expect: "^250-AUTH"
            - send: "QUIT\r"
      dns:
        prober: dns
        dns:
          query_name: kubernetes.default.svc.cluster.local
          query_type: A
      icmp:
        prober: icmp
    """#
}
