import Diagnosis
import Flowchart
import Testing

@Suite("Clients' messages in Chinese")
struct MessageCatalogueTests {
  @Test(
    "Parts that are put in stay, whatever they hold; several sentences are told one by one",
    arguments: [
      ("connection refused", "连接被拒绝"),
      ("the answer was cut off after 512 bytes", "应答在 512 字节后被截断"),
      ("the answer is not JSON: expected a key", "应答不是 JSON：应为键"),
      ("no complete answer within 5s (asked 3 times)", "在 5s 内没有收到完整的应答（共询问 3 次）"),
      ("/a/b.json: cannot be read: No such file or directory", "/a/b.json：无法读取：文件或目录不存在"),
      (
        "a.yaml: item 2: no kind, so not a Kubernetes object",
        "a.yaml：第 2 项：没有 kind，因此不是 Kubernetes 对象"
      ),
      (
        "x.json: no usable Kubernetes object (it has no cluster.json and no other .json or .yaml file)",
        "x.json：没有可用的 Kubernetes 对象（其中没有 cluster.json，也没有其他 .json 或 .yaml 文件）"
      ),
      (
        #"/k: user "dev": the token of "a b" expired on 2026-01-01 (this machine's clock says 2026-02-02)"#,
        #"/k: user "dev"："a b" 的令牌已于 2026-01-01 过期（本机时钟为 2026-02-02）"#
      ),
      (
        "kubeconfig: there is none: looked for /a (the home directory), and this is not a Pod. "
          + "Name the file with --kubeconfig or KUBECONFIG, or the server with --server.",
        "kubeconfig：没有 kubeconfig：已查找 /a（主目录），而且这里不是 Pod。"
          + "请用 --kubeconfig 或 KUBECONFIG 指定文件，或用 --server 指定服务器。"
      ),
      (
        #"the plugin "aws" ended with exit status 1; its standard error ends with: no such profile"#,
        #"插件 "aws" 以退出状态 1 结束；标准错误的末尾是：no such profile"#
      ),
      (
        "the server answered 302 Found, a redirect to login.example.com; kdoctor follows none",
        "服务器应答 302 Found，重定向到 login.example.com；kdoctor 不跟随重定向"
      ),
      (
        "--context: there is no context \"x\"; no kubeconfig was found",
        "--context：没有上下文 \"x\"；没有找到 kubeconfig"
      ),
      (
        "x.yaml: line 2, column 1: while scanning a plain scalar found a tab character that violates"
          + " indentation",
        "x.yaml：第 2 行第 1 列：读取普通文本时遇到破坏缩进的制表符"
      ),
      (
        #"/k: user "dev" has a client-key without client-certificate"#,
        #"/k：user "dev" 有 client-key 而没有 client-certificate"#
      ),
      ("no object could be read: list pods: forbidden", "没有读到任何对象：list pods：没有权限"),
      ("line 3, column 7: expected \":\" after a key", "第 3 行第 7 列：键之后应为 \":\""),
      ("Unknown option '--foo'. Did you mean '--bar'?", "没有选项“--foo”。是否想输入“--bar”？"),
      (
        "flowchart/a.yaml:3: lacks the key `ask`\nflowchart/b.yaml: is empty",
        "flowchart/a.yaml:3：缺少键 `ask`\nflowchart/b.yaml：为空"
      ),
      (
        "this cluster has no gateways.networking.k8s.io/v1: not installed",
        "此集群没有 gateways.networking.k8s.io/v1：未安装"
      ),
    ])
  func told(english: String, chinese: String) {
    #expect(MessageCatalogue.text(english, in: .simplifiedChinese) == chinese)
    #expect(MessageCatalogue.text(english, in: .english) == english)
  }

  @Test(
    "What others say stays as it is",
    arguments: [
      "", "x", ": ", "; ", ".", "{1}", "FATAL: DB_URL is not set",
      "pods is forbidden: User \"u\" cannot list resource \"pods\" in API group \"\"",
      "error trying to reach service: dial tcp 10.0.0.1:80: connect: connection refused",
      "Back-off pulling image \"x\": ErrImagePull",
    ])
  func others(message: String) {
    #expect(MessageCatalogue.ownWords(message, in: .simplifiedChinese) == message)
  }

  @Test("A long message of many parts is told at once")
  func long() {
    let message = String(repeating: "a: b; c. ", count: 2000)
    #expect(MessageCatalogue.text(message, in: .simplifiedChinese) == message)
  }
}
