extension MessageCatalogue {
  /// What is said of the way to the API server and its answers.
  static let server: [(english: String, chinese: String)] = [
    ("connection refused", "连接被拒绝"),
    ("connected", "已连接"),
    ("the connection was reset", "连接被重置"),
    ("no connection: {1}", "无法连接：{1}"),
    ("no connection within {1}", "在 {1} 内未能建立连接"),
    ("no answer within {1}", "在 {1} 内没有应答"),
    ("no complete answer within {1}", "在 {1} 内没有收到完整的应答"),
    ("the name {1} cannot be resolved", "无法解析名称 {1}"),
    ("the connection was closed", "连接被关闭"),
    ("the connection was closed before the answer was whole", "应答尚未完整，连接就被关闭"),
    ("the connection failed: {1}", "连接失败：{1}"),
    ("the server sent nothing for {1}", "服务器在 {1} 内没有发送任何内容"),
    ("the server did not finish the TLS handshake within {1}", "服务器在 {1} 内没有完成 TLS 握手"),
    ("the proxy did not answer within {1}", "代理在 {1} 内没有应答"),
    ("the proxy asks for a user name and password", "代理要求用户名和密码"),
    ("the proxy refuses to connect to the server", "代理拒绝连接到服务器"),
    ("the reading was cancelled", "读取已取消"),
    ("the answer was cut off after {1} bytes", "应答在 {1} 字节后被截断"),
    ("the answer cannot be read: {1}", "无法读取应答：{1}"),
    ("the answer is not JSON: {1}", "应答不是 JSON：{1}"),
    ("the answer is not what the API says: {1}", "应答与 API 的规定不符：{1}"),
    ("the answer is not HTTP", "应答不是 HTTP"),
    ("the head of the answer is larger than kdoctor takes", "应答的标头超过 kdoctor 能接受的大小"),
    ("the compressed answer is damaged, or grows too large when unpacked", "压缩的应答已损坏，或解压后过大"),
    ("the compressed answer was cut off", "压缩的应答被截断"),
    ("an answer is larger than kdoctor takes ({1} KiB)", "应答超过 kdoctor 能接受的大小（{1} KiB）"),
    ("an object is larger than kdoctor takes ({1} KiB)", "对象超过 kdoctor 能接受的大小（{1} KiB）"),
    ("the server gave the same page twice", "服务器两次给出同一页"),
    ("text after the end of the object", "对象结束之后还有内容"),
    ("text after the end of the list", "列表结束之后还有内容"),
    ("it is not UTF-8", "不是 UTF-8"),
    ("something without a kind", "没有 kind 的内容"),
    ("something else", "别的内容"),
    ("it is {1}, not {2}", "它是 {1}，而不是 {2}"),
    ("it does not begin with \"{1}\"", "没有以 \"{1}\" 开头"),
    ("its brackets do not match", "括号不匹配"),
    ("expected \",\" or \"]\" after an item", "条目之后应为 \",\" 或 \"]\""),
    ("expected an object as item", "条目应为对象"),
    (
      "the server answered {1}, a redirect to {2}; kdoctor follows none",
      "服务器应答 {1}，重定向到 {2}；kdoctor 不跟随重定向"
    ),
    ("the server answered {1}, a redirect; kdoctor follows none", "服务器应答 {1}，是重定向；kdoctor 不跟随重定向"),
    ("{1}, a redirect{2}; kdoctor follows none", "{1}，重定向{2}；kdoctor 不跟随重定向"),
    (
      "the server answered {1} without a content type, not as an API server does",
      "服务器应答 {1}，没有内容类型，不像 API 服务器的应答"
    ),
    (
      "the server answered {1} with {2}, not as an API server does",
      "服务器应答 {1}，内容类型为 {2}，不像 API 服务器的应答"
    ),
    ("without a content type, not as an API server does", "，没有内容类型，不像 API 服务器的应答"),
    ("with {1}, not as an API server does", "，内容类型为 {1}，不像 API 服务器的应答"),
    (
      "the server answered {1}, but not as the API server does that was asked",
      "服务器应答 {1}，但不是所询问的 API 服务器的应答"
    ),
    ("the server answered {1}: {2}", "服务器应答 {1}：{2}"),
    ("the server answered {1}", "服务器应答 {1}"),
    (
      "the server speaks HTTPS on this port, and the kubeconfig says http",
      "服务器在此端口使用 HTTPS，而 kubeconfig 写的是 http"
    ),
    ("the server does not accept the credentials (401)", "服务器不接受所用的凭据（401）"),
    ("the server has no API group {1}", "服务器没有 API 组 {1}"),
    (
      "the server takes you for system:anonymous: it was sent no credentials that it knows",
      "服务器把您视为 system:anonymous：没有收到它认识的凭据"
    ),
    ("this cluster has no {1}: not installed", "此集群没有 {1}：未安装"),
    ("the cluster's clock is {1} ahead of this machine's", "集群的时钟比本机快 {1}"),
    ("the cluster's clock is {1} behind this machine's", "集群的时钟比本机慢 {1}"),
    ("the cluster's clock is {1} {2} this machine's", "集群的时钟与本机相差 {1}（{2}）"),
    (
      "check that the server is up, that a VPN it needs is on, and with `kdoctor status` that "
        + "this is the right context",
      "请检查服务器是否在运行、所需的 VPN 是否已连接，并用 `kdoctor status` 确认上下文是否正确"
    ),
    (
      "log in again or get a new kubeconfig; `kdoctor status` says who asks",
      "请重新登录或获取新的 kubeconfig；`kdoctor status` 会说明以谁的身份访问"
    ),
    (
      "try again; if it stays so, look for what changes answers on the way",
      "请重试；如果仍然如此，请查找途中改动应答的设备"
    ),
    (
      "check the server's address in the kubeconfig; a gateway or login page may stand before it",
      "请检查 kubeconfig 中的服务器地址；前面可能有网关或登录页面"
    ),
    (
      "let WebSockets through the proxies and gateways between here and the API server",
      "请让此处与 API 服务器之间的代理和网关放行 WebSocket"
    ),
    ("check the certificate authority in the kubeconfig", "请检查 kubeconfig 中的证书颁发机构"),
    ("check the server's address in the kubeconfig", "请检查 kubeconfig 中的服务器地址"),
    (
      "get a new kubeconfig for this user; `kdoctor status` says who asks",
      "请为此用户获取新的 kubeconfig；`kdoctor status` 会说明以谁的身份访问"
    ),
    ("get a new kubeconfig for this user", "请为此用户获取新的 kubeconfig"),
    ("get a new kubeconfig for this cluster", "请为此集群获取新的 kubeconfig"),
    ("the certificate authorities cannot be read", "无法读取证书颁发机构"),
    ("check that the file exists and may be read", "请检查文件是否存在、是否可读"),
    ("the certificate authorities", "证书颁发机构"),
    ("the client certificate", "客户端证书"),
    ("the client key is not a private key in PEM", "客户端私钥不是 PEM 格式的私钥"),
    ("{1} cannot be read: no certificate in PEM", "无法读取{1}：没有 PEM 格式的证书"),
    ("the server asks for a client certificate", "服务器要求客户端证书"),
    ("the server says that the client certificate has expired", "服务器称客户端证书已过期"),
    ("the server says that the client certificate is revoked", "服务器称客户端证书已吊销"),
    ("the server does not accept the client certificate", "服务器不接受客户端证书"),
    ("the server does not know the authority of the client certificate", "服务器不认识客户端证书的颁发机构"),
    ("the server finds the client certificate's key wrong", "服务器认为客户端证书的私钥不对"),
    ("the server does not speak TLS on this port", "服务器在此端口不使用 TLS"),
    (
      "the server speaks only versions of TLS that are no longer safe; kdoctor speaks 1.2 and "
        + "1.3",
      "服务器只支持不再安全的 TLS 版本；kdoctor 使用 1.2 和 1.3"
    ),
    ("the server speaks only versions of TLS that are no longer safe", "服务器只支持不再安全的 TLS 版本"),
    ("the server does not know the name that it is called by", "服务器不认识所用的名称"),
    ("the server and kdoctor have no cipher in common", "服务器与 kdoctor 没有共同的加密套件"),
    ("no secure connection: {1}", "无法建立安全连接：{1}"),
    ("the server's certificate ({1}) expired at {2}; {3}", "服务器证书（{1}）已于 {2} 过期；{3}"),
    (
      "renew the cluster's certificates, or set this machine's clock if it is wrong",
      "请更新集群的证书；如果本机时钟不对，请校正"
    ),
    ("the server's certificate ({1}) is valid only from {2} on; {3}", "服务器证书（{1}）自 {2} 起才有效；{3}"),
    ("set this machine's clock", "请校正本机时钟"),
    ("no name at all", "没有任何名称"),
    ("nameless", "无名称"),
    ("the server's certificate is for {1}, not for {2}", "服务器证书用于 {1}，而不是 {2}"),
    (
      "use one of these names in the kubeconfig's server, or set tls-server-name to one",
      "请在 kubeconfig 的 server 中使用其中一个名称，或把 tls-server-name 设为其中之一"
    ),
    ("this machine's authorities", "本机信任的颁发机构"),
    ("the kubeconfig, which trusts {1}", "kubeconfig，它信任 {1}"),
    (
      "the server's certificate ({1}) is self-signed and unknown to {2}",
      "服务器证书（{1}）是自签名的，不受信任：{2}"
    ),
    (
      "the server's certificate is signed by another {1} than the one of the kubeconfig: same "
        + "name, different key",
      "服务器证书由另一个 {1} 签发，与 kubeconfig 中的不同：名称相同，密钥不同"
    ),
    ("the server's certificate is signed by {1}, unknown to {2}", "服务器证书由 {1} 签发，不受信任：{2}"),
    ("the server's certificate is not accepted", "服务器证书不被接受"),
    (
      "get the cluster's present kubeconfig; somebody else's server may be answering",
      "请获取集群当前的 kubeconfig；应答的也可能是别人的服务器"
    ),
    (
      "the cluster was probably made anew: get its present kubeconfig",
      "集群可能已重建：请获取它当前的 kubeconfig"
    ),
    (
      "the authority that the kubeconfig trusts ({1}) expired at {2}",
      "kubeconfig 信任的颁发机构（{1}）已于 {2} 过期"
    ),
    ("get the cluster's present kubeconfig", "请获取集群当前的 kubeconfig"),
    ("there is no recording {1}", "没有快照 {1}"),
    ("nothing to diagnose as {1}", "没有可诊断的 {1}"),
    ("only the metadata was read", "只读取了元数据"),
    ("there is no namespace {1}", "没有命名空间 {1}"),
    ("{1} is gone", "{1} 已消失"),
    ("{1} is gone from namespace {2}", "{1} 已从命名空间 {2} 中消失"),
    ("{1} of {2} Pods of {3} were visited", "{3} 的 {2} 个 Pod 中访问了 {1} 个"),
    ("port {1}: {2}", "端口 {1}：{2}"),
  ]
}
