extension MessageCatalogue {
  /// What is said of port-forwards and visits.
  static let forwarding: [(english: String, chinese: String)] = [
    ("the port-forward ended in the middle, without a word", "端口转发中途结束，没有任何说明"),
    ("the far end of the port-forward sent {1}", "端口转发的对端发送了{1}"),
    ("a message larger than {1} KiB", "超过 {1} KiB 的消息"),
    ("what is not a WebSocket's", "不属于 WebSocket 的内容"),
    ("a text message where bytes were agreed on", "文本消息，而约定的是字节"),
    ("messages that are mixed up", "混乱的消息"),
    ("a message for channel {1}", "发往通道 {1} 的消息"),
    ("port {1} where {2} was asked for", "端口 {1}，而请求的是 {2}"),
    ("port {1} is not forwarded", "端口 {1} 没有转发"),
    ("these are no ports: {1}", "这些不是端口：{1}"),
    ("no WebSocket to the API server: {1}", "无法与 API 服务器建立 WebSocket：{1}"),
    ("the request lost its Upgrade header before the API server", "请求在到达 API 服务器之前丢失了 Upgrade 标头"),
    (
      "the answer is {1} with {2} instead of an upgrade, and not an API server's",
      "应答是 {1}，内容类型为 {2}，而不是升级，也不像 API 服务器的应答"
    ),
    (
      "the answer is {1} instead of an upgrade, and not an API server's",
      "应答是 {1} 而不是升级，也不像 API 服务器的应答"
    ),
    ("the node answered {1}: {2}", "节点应答 {1}：{2}"),
    ("{1}: no answer within {2}", "{1}：在 {2} 内没有应答"),
    ("{1}: no complete answer within {2}", "{1}：在 {2} 内没有收到完整的应答"),
    ("no connection to the API server", "无法连接 API 服务器"),
    ("connected, but no answer to the request for a port-forward", "已连接，但端口转发请求没有应答"),
    ("the port-forward was granted, but nothing came over it", "端口转发已允许，但没有收到任何内容"),
    ("the answer to the upgrade is not a WebSocket's", "对升级的应答不是 WebSocket 的应答"),
    ("no protocol", "没有协议"),
    ("another protocol", "其他协议"),
    ("the answer agrees to {1} where {2} was asked for", "应答同意的是{1}，而请求的是 {2}"),
    ("connected; the connection was closed without an answer", "已连接；连接被关闭，没有应答"),
    ("connected; the connection was closed in the middle of the answer", "已连接；连接在应答中途被关闭"),
    ("connected; no answer within {1} s", "已连接；{1} 秒内没有应答"),
    ("connected; the head of the answer is longer than {1} KiB", "已连接；应答的标头超过 {1} KiB"),
    ("connected; the answer is not HTTP", "已连接；应答不是 HTTP"),
    ("connected; no TLS connection came to be: {1}", "已连接；未能建立 TLS 连接：{1}"),
    ("connected; the connection broke: {1}", "已连接；连接中断：{1}"),
    ("timed out: no answer within {1} s", "超时：{1} 秒内没有应答"),
    ("the server does not speak TLS", "服务器不使用 TLS"),
    ("the server wants a client certificate: {1}", "服务器要求客户端证书：{1}"),
    ("the Ingress has no address", "该 Ingress 没有地址"),
    ("{1} is a private address, and from here: {2}", "{1} 是私有地址，从本机访问的结果是：{2}"),
    ("{1} has no address: {2}", "{1} 没有地址：{2}"),
    ("no time was left for it", "没有剩余时间"),
    (
      "this Pod does not use the cluster DNS: no svc domain to search", "此 Pod 不使用集群 DNS：没有 svc 搜索域"
    ),
    ("DNS server {1}: {2}", "DNS 服务器 {1}：{2}"),
    ("DNS server {1} answers {2}", "DNS 服务器 {1} 应答 {2}"),
    ("no answer", "没有应答"),
    ("{1}: no address", "{1}：没有地址"),
    ("{1}: an alias for {2}, which has no address", "{1}：是 {2} 的别名，而后者没有地址"),
    ("an alias for {1}, which has no address", "是 {1} 的别名，而后者没有地址"),
    ("it has no address", "它没有地址"),
    ("from here: {1}: {2}", "从本机访问的结果是：{1}：{2}"),
    ("NetworkPolicy {1} stops this Pod", "NetworkPolicy {1} 不让此 Pod 访问"),
    ("NetworkPolicies may stop this Pod", "NetworkPolicy 可能不让此 Pod 访问"),
    (
      "NetworkPolicies may stop this Pod, whose labels are not known",
      "NetworkPolicy 可能不让此 Pod 访问，它的标签未知"
    ),
    ("NetworkPolicy {1} limits what this Pod sends", "NetworkPolicy {1} 限制了此 Pod 发送的内容"),
    (
      "internalTrafficPolicy is Local: only Pods of this node take part",
      "internalTrafficPolicy 为 Local：只有本节点上的 Pod 参与"
    ),
    ("none of its Pods was visited", "没有访问它的任何 Pod"),
    ("the Service was made less than a minute ago", "Service 创建还不到一分钟"),
    ("no Pod of its controller is known to take requests", "不知道其控制器的哪个 Pod 能接收请求"),
  ]
}
