#define _GNU_SOURCE
#include "CTerminalGuard.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

enum { limit = 1 << 20 };

static atomic_int store = -1;
/* Where standard output (0) and standard error (1) went before; -1 where they are left alone. */
static int original[2] = {-1, -1};

void ctg_write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(descriptor, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes += count;
    length -= (size_t)count;
  }
}

int ctg_capture(void) {
  if (!isatty(STDOUT_FILENO) && !isatty(STDERR_FILENO)) return 0;
  int memory = memfd_create("output", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (memory < 0) return -1;
  /* The memory has its full size from the start and cannot grow: later writes fail. */
  if (ftruncate(memory, limit) != 0 || fcntl(memory, F_ADD_SEALS, F_SEAL_GROW) != 0) {
    close(memory);
    return -1;
  }
  fflush(stdout);
  for (int index = 0; index < 2; index++) {
    int descriptor = STDOUT_FILENO + index;
    if (!isatty(descriptor)) continue;
    original[index] = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (original[index] >= 0) dup2(memory, descriptor);
  }
  atomic_store(&store, memory);
  return 0;
}

void ctg_release(void) {
  int memory = atomic_exchange(&store, -1);
  if (memory < 0) return;
  int destination = -1;
  for (int index = 0; index < 2; index++) {
    if (original[index] < 0) continue;
    dup2(original[index], STDOUT_FILENO + index);
    close(original[index]);
    original[index] = -1;
    destination = STDOUT_FILENO + index;
  }
  /* Both streams share one offset, which is where the last byte was written. */
  off_t end = lseek(memory, 0, SEEK_CUR);
  char part[4096];
  for (off_t at = 0; at < end;) {
    size_t wanted = (size_t)(end - at) < sizeof part ? (size_t)(end - at) : sizeof part;
    ssize_t count = pread(memory, part, wanted, at);
    if (count <= 0) break;
    ctg_write_all(destination, part, (size_t)count);
    at += count;
  }
  close(memory);
}
