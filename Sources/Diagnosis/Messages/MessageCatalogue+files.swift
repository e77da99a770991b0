extension MessageCatalogue {
  /// What is said of recordings, JSON and YAML.
  static let files: [(english: String, chinese: String)] = [
    ("is UTF-16; save it as UTF-8", "是 UTF-16 编码；请保存为 UTF-8"),
    ("is a binary file, not JSON or YAML", "是二进制文件，不是 JSON 或 YAML"),
    ("is a zip file; kdoctor reads .tgz and .tar", "是 zip 文件；kdoctor 读取 .tgz 和 .tar"),
    ("zlib cannot be started", "无法启动 zlib"),
    ("the gzip data is cut off", "gzip 数据被截断"),
    ("the gzip data is damaged", "gzip 数据已损坏"),
    ("unpacks to more than 1 GiB", "解压后超过 1 GiB"),
    ("unpacks to more than {1} times its size", "解压后超过自身大小的 {1} 倍"),
    ("the tar archive is damaged", "tar 归档已损坏"),
    ("the tar archive is cut off", "tar 归档被截断"),
    ("the tar archive has too many members", "tar 归档中的文件过多"),
    ("the tar archive holds the path {1}, which leads out of it", "tar 归档中的路径 {1} 指向归档之外"),
    ("the folder cannot be listed", "无法列出文件夹"),
    (
      "it has no cluster.json and no other .json or .yaml file",
      "其中没有 cluster.json，也没有其他 .json 或 .yaml 文件"
    ),
    ("{1}: is empty", "{1}：为空"),
    ("{1}: cannot be read: {2}", "{1}：无法读取：{2}"),
    ("{1}: too large", "{1}：过大"),
    ("{1}: no usable Kubernetes object ({2})", "{1}：没有可用的 Kubernetes 对象（{2}）"),
    ("{1}: no usable Kubernetes object", "{1}：没有可用的 Kubernetes 对象"),
    ("{1}: document {2}: {3}", "{1}：第 {2} 个文档：{3}"),
    ("{1}: item {2}: {3}", "{1}：第 {2} 项：{3}"),
    ("document {1}: {2}", "第 {1} 个文档：{2}"),
    ("document {1}", "第 {1} 个文档"),
    ("item {1}: {2}", "第 {1} 项：{2}"),
    ("item {1}", "第 {1} 项"),
    (
      "{1}: document {2}: item {3}: no kind, so not a Kubernetes object",
      "{1}：第 {2} 个文档第 {3} 项：没有 kind，因此不是 Kubernetes 对象"
    ),
    (
      "{1}: document {2}: no kind, so not a Kubernetes object",
      "{1}：第 {2} 个文档：没有 kind，因此不是 Kubernetes 对象"
    ),
    (
      "{1}: item {2}: no kind, so not a Kubernetes object",
      "{1}：第 {2} 项：没有 kind，因此不是 Kubernetes 对象"
    ),
    ("{1}: no kind, so not a Kubernetes object", "{1}：没有 kind，因此不是 Kubernetes 对象"),
    ("{1}: the API server's error instead of objects: {2}", "{1}：是 API 服务器的错误而不是对象：{2}"),
    ("no message", "没有消息"),
    ("{1} is given more than once; the newest is used", "{1} 出现多次；使用最新的一个"),
    (
      "{1} is given more than once ({2}); the one at {3} is used", "{1} 出现多次（{2}）；使用 {3} 处的一个"
    ),
    (
      "{1} was in a cluster (it has a uid, a creationTimestamp or a status), so that all is read as what"
        + " a cluster holds; {2} was in none",
      "{1} 曾在集群中（有 uid、creationTimestamp 或 status），因此全部按集群中的内容读取；{2} 未曾在集群中"
    ),
    ("{1} {2} is a test that helm runs on request; left out", "{1} {2} 是 helm 按需运行的测试；已略过"),
    ("{1}: is a template and not YAML yet; left out", "{1}：是模板，还不是 YAML；已略过"),
    (
      "{1}: does not match the labels of the template", "{1}：与模板的标签不匹配"
    ),
    ("{1}: {2} is no volume of the Pod", "{1}：{2} 不是该 Pod 的卷"),
    ("{1}: is needed where there are several ports", "{1}：有多个端口时必须给出"),
    (
      "nothing in the manifests makes Pods with the labels {1}; they may be set at run time, or the workload stands elsewhere",
      "清单中没有任何对象会创建带有标签 {1} 的 Pod；这些标签可能在运行时设置，或者工作负载在别处"
    ),
    (
      "{1}: files without a Kubernetes object were left out: {2}",
      "{1}：已略过不含 Kubernetes 对象的文件：{2}"
    ),
    ("{1}: is a Helm chart; left out: {2}", "{1}：是 Helm chart；已略过：{2}"),
    ("{1}: is a kustomization; left out: {2}", "{1}：是 kustomization；已略过：{2}"),
    (
      "{1}: is a Helm chart, which has to be rendered: {2}", "{1}：是 Helm chart，需要先渲染：{2}"
    ),
    (
      "{1}: is a kustomization, which has to be rendered: {2}",
      "{1}：是 kustomization，需要先渲染：{2}"
    ),
    ("{1} {2} may be made by {3}", "{1} {2} 可能由 {3} 创建"),
    ("whoever has {1} {2}", "拥有 {1} {2} 者"),
    ("there is no {1} {2}", "没有 {1} {2}"),
    ("{1} were not recorded everywhere ({2})", "未录制 {1}（{2}）"),
    ("{1} were not recorded in namespace {2} ({3})", "命名空间 {2} 中的 {1} 未录制（{3}）"),
    ("{1} were not recorded {2} ({3})", "{1} 未录制：{2}（{3}）"),
    ("everywhere", "全部"),
    ("in namespace {1}", "命名空间 {1}"),
    ("forbidden", "没有权限"),
    ("unreachable", "没有应答"),
    ("expired", "已不再保留"),
    ("notCaptured", "未录制"),
    ("notSent", "未发送"),
    ("line {1}, column {2}: {3}", "第 {1} 行第 {2} 列：{3}"),
    ("line {1}: the key {2} stands twice", "第 {1} 行：键 {2} 出现两次"),
    ("line {1}, column {2}: too many levels inside each other", "第 {1} 行第 {2} 列：嵌套层数过多"),
    ("more than {1} levels inside each other", "嵌套超过 {1} 层"),
    ("with its aliases written out the document is too large", "展开别名后文档过大"),
    ("an alias without its anchor", "别名没有对应的锚点"),
    ("a key that is not a plain text", "键不是普通文本"),
    ("\"<<\" with something that is not a mapping", "\"<<\" 后面不是映射"),
    (
      "has a line of over 16 MiB (line {1}); no object is that large",
      "有一行超过 16 MiB（第 {1} 行）；没有这么大的对象"
    ),
    ("holds a NUL byte at offset {1}", "在偏移 {1} 处含有 NUL 字节"),
    ("an alias or a collection as a mapping's key cannot be read", "无法读取以别名或集合作为映射键的内容"),
    ("a comma before \"{1}\"", "\"{1}\" 之前有多余的逗号"),
    ("expected a key", "应为键"),
    ("expected \":\" after a key", "键之后应为 \":\""),
    ("expected a value", "应为值"),
    ("expected an object", "应为对象"),
    ("the text ends too early", "内容过早结束"),
    ("text after the object", "对象之后还有内容"),
    ("text after the value", "值之后还有内容"),
    ("a control character in a string", "字符串中有控制字符"),
    ("expected four hexadecimal digits after \\u", "\\u 之后应为四位十六进制数字"),
    ("an unknown escape in a string", "字符串中有未知的转义"),
    ("expected a digit", "应为数字"),
    ("a number with a leading zero", "数字以零开头"),
    ("expected a digit after the point", "小数点之后应为数字"),
    ("expected a digit in the exponent", "指数中应为数字"),
    ("{1}: is there already", "{1}：已存在"),
    ("{1}: cannot be written: {2}", "{1}：无法写入：{2}"),
    ("no object could be read", "没有读到任何对象"),
    ("no object could be read: {1}: forbidden ({2})", "没有读到任何对象：{1}：没有权限（{2}）"),
    ("no object could be read: {1}: forbidden", "没有读到任何对象：{1}：没有权限"),
    ("no object could be read: {1}: unreachable ({2})", "没有读到任何对象：{1}：没有应答（{2}）"),
    ("no object could be read: {1}", "没有读到任何对象：{1}"),
    ("the snapshot would be larger than kdoctor reads", "快照会超过 kdoctor 能读取的大小"),
    ("it is no regular file", "不是普通文件"),
    ("there is no terminal to draw on", "没有可绘制的终端"),
    (
      "the type of the terminal is not set; try again with TERM=xterm-256color",
      "没有设置终端类型；请以 TERM=xterm-256color 重试"
    ),
    (
      "this system does not know terminals of type \"{1}\" (TERM); try again with "
        + "TERM=xterm-256color",
      "本系统不认识类型为“{1}”的终端（TERM）；请以 TERM=xterm-256color 重试"
    ),
    ("a terminal of type \"{1}\" (TERM) cannot show a screen", "类型为“{1}”的终端（TERM）无法显示全屏界面"),
    ("the terminal is in use by another session of this program", "终端正被本程序的另一个会话使用"),
  ]
}
