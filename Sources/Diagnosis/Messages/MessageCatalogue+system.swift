extension MessageCatalogue {
  /// What the system says of files that cannot be read or written.
  static let system: [(english: String, chinese: String)] = [
    ("No such file or directory", "文件或目录不存在"),
    ("Permission denied", "没有权限"),
    ("Operation not permitted", "不允许的操作"),
    ("Not a directory", "不是目录"),
    ("Is a directory", "是目录而不是文件"),
    ("Read-only file system", "文件系统为只读"),
    ("No space left on device", "设备上没有剩余空间"),
    ("Disk quota exceeded", "超出磁盘配额"),
    ("File name too long", "文件名过长"),
    ("File too large", "文件过大"),
    ("Too many levels of symbolic links", "符号链接的层数过多"),
    ("Too many open files", "打开的文件过多"),
    ("Input/output error", "输入/输出错误"),
    ("No such device or address", "设备或地址不存在"),
  ]
}
