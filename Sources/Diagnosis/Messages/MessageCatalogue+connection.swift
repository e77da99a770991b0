extension MessageCatalogue {
  /// What is said of kubeconfigs, and what stands in them.
  static let connection: [(english: String, chinese: String)] = [
    ("command line", "命令行"),
    ("standard input", "标准输入"),
    ("standard output", "标准输出"),
    ("service account of this Pod", "此 Pod 的服务账号"),
    ("environment variable {1}", "环境变量 {1}"),
    ("environment variables {1} and {2}", "环境变量 {1} 和 {2}"),
    ("proxy {1}:{2}", "代理 {1}:{2}"),
    ("context {1}: namespace", "上下文 {1} 的命名空间"),
    ("the home directory", "主目录"),
    ("none", "无"),
    ("{1} and {2} more", "{1} 以及另外 {2} 个"),
    (
      "there is none: no --kubeconfig, no KUBECONFIG, no home directory, and no Pod's account",
      "没有 kubeconfig：没有 --kubeconfig，没有 KUBECONFIG，没有主目录，也没有 Pod 的服务账号"
    ),
    (
      "there is none: looked for {1} ({2}), and this is not a Pod",
      "没有 kubeconfig：已查找 {1}（{2}），而且这里不是 Pod"
    ),
    (
      "Name the file with --kubeconfig or KUBECONFIG, or the server with --server",
      "请用 --kubeconfig 或 KUBECONFIG 指定文件，或用 --server 指定服务器"
    ),
    ("Name the file with --kubeconfig or KUBECONFIG", "请用 --kubeconfig 或 KUBECONFIG 指定文件"),
    ("there is no context in it", "其中没有上下文"),
    ("Give the file that kubectl uses, or have it made anew", "请提供 kubectl 使用的文件，或重新生成"),
    ("no current-context is set; there are: {1}", "没有设置 current-context；可用的有：{1}"),
    (
      "no current-context is set; using the only one there is, {1}",
      "没有设置 current-context；使用仅有的一个：{1}"
    ),
    (
      "Choose one with --context, or with kubectl config use-context",
      "请用 --context 或 `kubectl config use-context` 选择一个"
    ),
    ("there is no context {1}; no kubeconfig was found", "没有上下文 {1}；没有找到 kubeconfig"),
    ("there is no context {1} in {2}; there are: {3}", "{2} 中没有上下文 {1}；可用的有：{3}"),
    ("there is no context {1}", "没有上下文 {1}"),
    ("there is no {1} {2} in the kubeconfig; there are: {3}", "kubeconfig 中没有 {1} {2}；可用的有：{3}"),
    (
      "Correct the name, or add the file with that {1} to KUBECONFIG",
      "请更正名称，或把含有该 {1} 的文件加入 KUBECONFIG"
    ),
    ("names no server", "没有指定 server"),
    ("names no {1}", "没有指定 {1}"),
    ("Name one with --{1}", "请用 --{1} 指定"),
    ("{1} names no user; the server is asked anonymously", "{1} 没有指定 user；以匿名身份访问服务器"),
    ("groups without a user to act as", "只给出了组，没有要模拟的用户"),
    ("Add --as", "请加上 --as"),
    ("{1} cannot be a namespace", "{1} 不能作为命名空间"),
    (
      "Names of namespaces consist of small letters, digits and - within, at most 63",
      "命名空间的名称由小写字母、数字和中间的 - 组成，最多 63 个字符"
    ),
    ("Write server: https://… there", "请在那里写上 server: https://…"),
    (
      "server {1} has no scheme and is taken for http, as kubectl does; most API servers want "
        + "https://",
      "server {1} 没有写协议，按 http 处理（与 kubectl 相同）；大多数 API 服务器需要 https://"
    ),
    (
      "{1}: server {2} has no scheme and is taken for http, as kubectl does; most API servers "
        + "want https://",
      "{1}：server {2} 没有写协议，按 http 处理（与 kubectl 相同）；大多数 API 服务器需要 https://"
    ),
    ("server {1}", "server {1}"),
    ("the address {1}", "该地址{1}"),
    ("the proxy's URL {1}", "代理的 URL {1}"),
    ("proxy-url {1}", "proxy-url {1}"),
    ("Correct or unset it, or name the server in NO_PROXY", "请更正或取消该变量，或把服务器写入 NO_PROXY"),
    ("is empty", "为空"),
    ("holds a space or another character that no URL has", "含有空格或 URL 中不允许的字符"),
    ("has a query or a fragment", "带有查询或片段"),
    ("Remove everything from the ? or # on", "请删除 ? 或 # 及其后的内容"),
    ("has a [ without its ]", "有 [ 而没有对应的 ]"),
    ("has something other than a port after the ]", "在 ] 之后有端口以外的内容"),
    ("has no IPv6 address between [ and ]", "在 [ 和 ] 之间不是 IPv6 地址"),
    ("has several colons in its host", "主机名中有多个冒号"),
    (
      "Write an IPv6 address in brackets, as in https://[::1]:6443",
      "请把 IPv6 地址写在方括号中，如 https://[::1]:6443"
    ),
    ("has no host", "没有主机名"),
    ("has a character in its host that no host name has", "主机名中含有不允许的字符"),
    ("has a port that is not a number from 1 to 65535", "的端口不是 1 至 65535 的数字"),
    ("carries a user name or a password", "带有用户名或密码"),
    ("Remove what stands before the @ and put it into the user's entry", "请删除 @ 之前的内容，并写入 user 条目"),
    ("is neither a URL nor host:port", "既不是 URL 也不是 host:port"),
    ("Write https:// before it", "请在前面写上 https://"),
    ("has the scheme {1}", "的协议是 {1}"),
    ("Write https://", "请写 https://"),
    ("has no scheme", "没有写协议"),
    ("Write http:// or https:// before it", "请在前面写上 http:// 或 https://"),
    ("Write http:// or https://", "请写 http:// 或 https://"),
    ("is a SOCKS proxy, which kdoctor does not support", "是 SOCKS 代理，kdoctor 不支持"),
    (
      "Use an http proxy, or a tunnel (ssh -L) and --server with --kubeconfig",
      "请使用 http 代理，或使用隧道（ssh -L）并同时给出 --server 和 --kubeconfig"
    ),
    ("has a % in its account that encodes nothing", "的账号中有无效的 % 编码"),
    ("kdoctor cannot speak TLS to a proxy", "kdoctor 不能以 TLS 连接代理"),
    ("use an http:// address of the proxy in proxy-url", "请在 proxy-url 中使用代理的 http:// 地址"),
    (
      "both certificate-authority and certificate-authority-data are set, which kubectl refuses",
      "同时设置了 certificate-authority 和 certificate-authority-data，kubectl 不接受"
    ),
    (
      "both client-certificate and client-certificate-data are set, which kubectl refuses",
      "同时设置了 client-certificate 和 client-certificate-data，kubectl 不接受"
    ),
    (
      "both client-key and client-key-data are set, which kubectl refuses",
      "同时设置了 client-key 和 client-key-data，kubectl 不接受"
    ),
    ("Remove one of them", "请删除其中一个"),
    (
      "insecure-skip-tls-verify is set beside a certificate authority, which kubectl refuses",
      "同时设置了 insecure-skip-tls-verify 和证书颁发机构，kubectl 不接受"
    ),
    ("Remove insecure-skip-tls-verify", "请删除 insecure-skip-tls-verify"),
    (
      "the server's certificate is not checked: {1} sets insecure-skip-tls-verify",
      "未检查服务器证书：{1} 设置了 insecure-skip-tls-verify"
    ),
    (
      "Correct the path, which is relative to the kubeconfig's folder",
      "请更正路径，它相对于 kubeconfig 所在的文件夹"
    ),
    ("Correct the path ({1}), or the file's permissions", "请更正路径（{1}）或文件权限"),
    ("is larger than {1} MiB", "超过 {1} MiB"),
    ("does not exist", "不存在"),
    ("is a directory, not a file", "是目录而不是文件"),
    ("cannot be read: {1}", "无法读取：{1}"),
    ("{1} does not exist", "{1} 不存在"),
    ("{1} is a directory, not a file", "{1} 是目录而不是文件"),
    ("{1} cannot be read: {2}", "无法读取 {1}：{2}"),
    ("{1} stands twice in the file; the first one counts", "{1} 在文件中出现两次；以第一个为准"),
    ("is a {1}, not a kubeconfig", "是 {1} 而不是 kubeconfig"),
    ("is not a kubeconfig: {1}", "不是 kubeconfig：{1}"),
    ("is UTF-16", "是 UTF-16 编码"),
    ("Save it as UTF-8", "请保存为 UTF-8"),
    ("is a binary file, not a kubeconfig", "是二进制文件而不是 kubeconfig"),
    ("is not text in UTF-8", "不是 UTF-8 文本"),
    ("is not valid YAML: {1}", "不是有效的 YAML：{1}"),
    ("Line {1} begins with a tab; YAML is indented with spaces", "第 {1} 行以制表符开头；YAML 用空格缩进"),
    ("expected {1}, found {2}", "应为{1}，实际是{2}"),
    ("{1}: item {2}: expected {3}, found {4}", "{1}：第 {2} 项：应为{3}，实际是{4}"),
    ("{1}: expected {2}, found {3}", "{1}：应为{2}，实际是{3}"),
    ("a text", "文本"),
    ("a list", "列表"),
    ("a mapping", "映射"),
    ("a number", "数字"),
    ("a whole number", "整数"),
    ("true or false", "true 或 false"),
    ("a time", "时间"),
    ("nothing", "无"),
    ("string", "文本"),
    ("array", "列表"),
    ("object", "对象"),
    ("number", "数字"),
    ("boolean", "布尔值"),
    ("time", "时间"),
    ("whole number", "整数"),
    ("string or number", "文本或数字"),
    ("number or string", "数字或文本"),
    ("other text", "其他文本"),
    ("one of {1}", "以下之一：{1}"),
  ]
}
