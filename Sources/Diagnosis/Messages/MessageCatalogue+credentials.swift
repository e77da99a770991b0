extension MessageCatalogue {
  /// What is said of credentials and the plugins that get them.
  static let credentials: [(english: String, chinese: String)] = [
    (
      "has a token and a user name with password; only one of them can be sent",
      "同时有令牌和用户名加密码；只能发送其中一种"
    ),
    (
      "uses the auth-provider {1}, which was removed in Kubernetes 1.26",
      "使用了 auth-provider {1}，它已在 Kubernetes 1.26 中移除"
    ),
    (
      "Have the entry written anew for a plugin (exec), such as gke-gcloud-auth-plugin, "
        + "kubelogin or kubectl-oidc_login",
      "请改为使用插件（exec）重新生成该条目，例如 gke-gcloud-auth-plugin、kubelogin 或 kubectl-oidc_login"
    ),
    ("has a client certificate without its key", "有客户端证书而没有私钥"),
    ("Add client-key or client-key-data", "请加上 client-key 或 client-key-data"),
    (
      "has as-groups, as-uid or as-user-extra without as",
      "有 as-groups、as-uid 或 as-user-extra，却没有 as"
    ),
    ("Add as: and the user's name", "请加上 as: 和用户名"),
    (
      "the server is asked over plain http, so no credentials are sent, as kubectl does",
      "以明文 http 访问服务器，因此不发送凭据（与 kubectl 相同）"
    ),
    ("{1} has a client-key without client-certificate", "{1} 有 client-key 而没有 client-certificate"),
    (
      "{1} has a client certificate, which counts before --token, as with kubectl",
      "{1} 有客户端证书，它优先于 --token（与 kubectl 相同）"
    ),
    (
      "the plugin of {1} is not used, because the entry has other credentials",
      "未使用 {1} 的插件，因为该条目有其他凭据"
    ),
    ("the token is empty", "令牌为空"),
    ("Log in again, or write a new token", "请重新登录，或写入新的令牌"),
    ("Log in again, or write a new token there", "请重新登录，或在那里写入新的令牌"),
    ("the token holds a character that no token has", "令牌中含有不允许的字符"),
    ("Look for line breaks or spaces that slipped in while copying", "请检查复制时是否混入了换行或空格"),
    ("the token of {1} expired on {2} ({3})", "{1} 的令牌已于 {2} 过期（{3}）"),
    ("the token of {1} is only valid from {2} on ({3})", "{1} 的令牌自 {2} 起才有效（{3}）"),
    ("the token expired on {1} ({2})", "令牌已于 {1} 过期（{2}）"),
    ("the token is only valid from {1} on ({2})", "令牌自 {1} 起才有效（{2}）"),
    ("the token{1} {2}", "令牌{1} {2}"),
    ("expired on {1} ({2}this machine's clock says {3})", "已于 {1} 过期（{2}本机时钟为 {3}）"),
    ("is only valid from {1} on ({2}this machine's clock says {3})", "自 {1} 起才有效（{2}本机时钟为 {3}）"),
    ("expired on {1} ({2})", "已于 {1} 过期（{2}）"),
    ("is only valid from {1} on ({2})", "自 {1} 起才有效（{2}）"),
    ("valid from {1}; this machine's clock says {2}", "自 {1} 起有效；本机时钟为 {2}"),
    ("until {1}; this machine's clock says {2}", "至 {1}；本机时钟为 {2}"),
    ("this machine's clock says {1}", "本机时钟为 {1}"),
    ("valid from {1};", "自 {1} 起有效；"),
    ("until {1};", "至 {1}；"),
    ("the token file {1} does not exist", "令牌文件 {1} 不存在"),
    ("the token file {1} is a directory, not a file", "令牌文件 {1} 是目录"),
    ("the token file {1} cannot be read: {2}", "无法读取令牌文件 {1}：{2}"),
    ("the token file {1} {2}", "令牌文件 {1} {2}"),
    ("Correct the path, or have the file written again", "请更正路径，或重新写入该文件"),
    ("Whatever writes {1} has stopped renewing it; look there", "写入 {1} 的程序已停止更新它；请检查该程序"),
    (
      "The ConfigMap kube-root-ca.crt of the namespace holds it; look there",
      "它保存在命名空间的 ConfigMap kube-root-ca.crt 中；请在那里查看"
    ),
    (
      "is encrypted with a passphrase, which kubectl and kdoctor cannot ask for",
      "用口令加密，而 kubectl 和 kdoctor 无法询问口令"
    ),
    ("Decrypt it: openssl pkey -in FILE -out NEWFILE", "请解密：`openssl pkey -in FILE -out NEWFILE`"),
    ("is not PEM", "不是 PEM"),
    ("is damaged PEM", "是损坏的 PEM"),
    ("Copy it anew, with all its lines", "请重新复制全部内容"),
    ("holds no certificate, but {1}", "其中没有证书，而是 {1}"),
    ("holds no private key, but {1}", "其中没有私钥，而是 {1}"),
    ("{1}: holds no certificate, but {2}", "{1}：其中没有证书，而是 {2}"),
    ("{1}: holds no private key, but {2}", "{1}：其中没有私钥，而是 {2}"),
    ("Look whether certificate and key are mixed up", "请检查证书和私钥是否弄反"),
    ("is not an X.509 certificate", "不是 X.509 证书"),
    ("{1}: is not an X.509 certificate", "{1}：不是 X.509 证书"),
    ("{1} and {2} do not belong together", "{1} 与 {2} 不匹配"),
    ("Take both from the same file, or have them issued anew", "请使用同一来源的证书和私钥，或重新签发"),
    ("no common name", "无通用名称"),
    ("the certificate authority {1} expired on {2} ({3})", "证书颁发机构 {1} 已于 {2} 过期（{3}）"),
    ("the certificate authority {1} is only valid from {2} on ({3})", "证书颁发机构 {1} 自 {2} 起才有效（{3}）"),
    ("the certificate authority {1} {2}", "证书颁发机构 {1} {2}"),
    (
      "Get a new kubeconfig from who runs the cluster, or correct this machine's clock",
      "请向集群管理员获取新的 kubeconfig，或校正本机时钟"
    ),
    ("the client certificate of {1} expired on {2} ({3})", "{1} 的客户端证书已于 {2} 过期（{3}）"),
    ("the client certificate of {1} is only valid from {2} on ({3})", "{1} 的客户端证书自 {2} 起才有效（{3}）"),
    ("the client certificate of {1} {2}", "{1} 的客户端证书 {2}"),
    (
      "Get a new kubeconfig (kubeadm: kubeadm certs renew), or correct this machine's clock",
      "请获取新的 kubeconfig（kubeadm 用 `kubeadm certs renew`），或校正本机时钟"
    ),
    ("holds PEM itself, not Base64 of it", "写的是 PEM 本身，而不是它的 Base64"),
    ("{1}: holds PEM itself, not Base64 of it", "{1}：写的是 PEM 本身，而不是它的 Base64"),
    (
      "Encode it (base64 -w0 FILE), or name the file without -data",
      "请先编码（`base64 -w0 FILE`），或去掉 -data 并写文件名"
    ),
    ("{1}: is not valid Base64", "{1}：不是有效的 Base64"),
    ("Copy it anew; perhaps its end is cut off", "请重新复制；末尾可能被截断"),
    ("printed nothing", "没有输出"),
    ("printed a wrong answer: {1}", "输出有误：{1}"),
    ("printed something that is not JSON", "输出的不是 JSON"),
    ("printed the kind {1}, not \"ExecCredential\"", "输出的 kind 是 {1}，而不是 \"ExecCredential\""),
    (
      "answered in apiVersion {1}, but the kubeconfig asks for \"{2}\"",
      "以 apiVersion {1} 应答，而 kubeconfig 要求 \"{2}\""
    ),
    ("printed no status", "输出中没有 status"),
    ("printed a status without token and certificate", "输出的 status 中既没有令牌也没有证书"),
    (
      "printed only one of clientCertificateData and clientKeyData",
      "只输出了 clientCertificateData 和 clientKeyData 之一"
    ),
    (
      "gave credentials that expired on {1} (this machine's clock says {2})",
      "给出的凭据已于 {1} 过期（本机时钟为 {2}）"
    ),
    ("gave a token that cannot be used: {1}", "给出的令牌不可用：{1}"),
    ("gave a certificate that cannot be used: {1}", "给出的证书不可用：{1}"),
    ("gave a certificate that {1}", "给出的证书{1}"),
    ("exec: no command", "exec：没有 command"),
    ("Write the plugin's command there", "请在那里写上插件的命令"),
    ("exec.env: a variable without a name, or with = in it", "exec.env：有变量没有名称，或名称中含有 ="),
    ("exec: a NUL character in the command, an argument or a variable", "exec：命令、参数或变量中含有 NUL 字符"),
    ("exec: no apiVersion", "exec：没有 apiVersion"),
    ("Write the plugin's, {1}", "请写上插件的版本：{1}"),
    (
      "exec.apiVersion: {1} was removed in Kubernetes 1.24",
      "exec.apiVersion：{1} 已在 Kubernetes 1.24 中移除"
    ),
    (
      "Update the plugin {1} and have the entry written anew (for example: aws eks "
        + "update-kubeconfig)",
      "请更新插件 {1} 并重新生成该条目（例如：`aws eks update-kubeconfig`）"
    ),
    ("exec.apiVersion: {1} is unknown", "exec.apiVersion：未知的 {1}"),
    ("Write Never, IfAvailable or Always", "请写 Never、IfAvailable 或 Always"),
    ("Write interactiveMode: IfAvailable", "请写 interactiveMode: IfAvailable"),
    ("Write client.authentication.k8s.io/{1} or {2}", "请写 client.authentication.k8s.io/{1} 或 {2}"),
    ("exec: no interactiveMode, which {1} requires", "exec：没有 interactiveMode，而 {1} 要求写明"),
    (
      "exec.interactiveMode: the plugin {1} always wants to ask a person, and kdoctor gives "
        + "plugins no terminal",
      "exec.interactiveMode：插件 {1} 总是要询问用户，而 kdoctor 不给插件提供终端"
    ),
    (
      "Write interactiveMode: IfAvailable if it can do without, else use --token",
      "如果插件可以不询问，请写 interactiveMode: IfAvailable；否则请用 --token"
    ),
    ("exec.interactiveMode: {1} is unknown", "exec.interactiveMode：未知的 {1}"),
    (
      "the plugin {1} ended with exit status {2}; it wrote nothing to standard error",
      "插件 {1} 以退出状态 {2} 结束；标准错误没有内容"
    ),
    (
      "the plugin {1} ended with exit status {2}; its standard error ends with: {3}",
      "插件 {1} 以退出状态 {2} 结束；标准错误的末尾是：{3}"
    ),
    (
      "the plugin {1} was killed by signal {2}; it wrote nothing to standard error",
      "插件 {1} 被信号 {2} 终止；标准错误没有内容"
    ),
    (
      "the plugin {1} was killed by signal {2}; its standard error ends with: {3}",
      "插件 {1} 被信号 {2} 终止；标准错误的末尾是：{3}"
    ),
    (
      "the plugin {1} did not answer within {2} and was ended; it wrote nothing to standard "
        + "error",
      "插件 {1} 在 {2} 内没有应答，已被终止；标准错误没有内容"
    ),
    (
      "the plugin {1} did not answer within {2} and was ended; its standard error ends with: {3}",
      "插件 {1} 在 {2} 内没有应答，已被终止；标准错误的末尾是：{3}"
    ),
    ("the plugin {1} {2}; it wrote nothing to standard error", "插件 {1} {2}；标准错误没有内容"),
    ("the plugin {1} {2}; its standard error ends with: {3}", "插件 {1} {2}；标准错误的末尾是：{3}"),
    ("; it wrote nothing to standard error", "；标准错误没有内容"),
    ("; its standard error ends with: {1}", "；标准错误的末尾是：{1}"),
    ("ended with exit status {1}", "以退出状态 {1} 结束"),
    ("was killed by signal {1}", "被信号 {1} 终止"),
    ("did not answer within {1} and was ended", "在 {1} 内没有应答，已被终止"),
    ("printed more than any credential takes and was ended", "输出超过任何凭据的大小，已被终止"),
    ("could not be started ({1})", "无法启动（{1}）"),
    ("the plugin {1} cannot be run: {2}", "无法运行插件 {1}：{2}"),
    ("the plugin {1} {2}", "插件 {1} {2}"),
    ("Run \"{1}\" by hand to see why; perhaps it wants a new login", "请手动运行 \"{1}\" 查看原因；可能需要重新登录"),
    ("there is no executable file {1}", "没有可执行文件 {1}"),
    ("there is no such command on the PATH", "PATH 中没有这个命令"),
    ("Install it, or correct exec.command", "请安装它，或更正 exec.command"),
  ]
}
