#define _GNU_SOURCE
#include "CTerminalGuard.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1, drawing = -1;
static struct termios modes_before, modes_within;
static char enter_bytes[512], leave_bytes[512];
static size_t enter_size, leave_size;
/* Whether the screen is entered, so that it is left once. */
static atomic_int entered;
static int armed;

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
enum { fault_count = sizeof faults / sizeof *faults };
static struct sigaction actions_before[fault_count];

/* A stack overflow leaves no room to handle it on the stack that overflowed. */
static char spare_stack[1 << 16];

static void set_modes(const struct termios *modes) {
  while (tcsetattr(terminal, TCSANOW, modes) != 0 && errno == EINTR) {
  }
}

void ctg_give_back(void) {
  if (!atomic_exchange(&entered, 0)) return;
  ctg_write_all(terminal, leave_bytes, leave_size);
  set_modes(&modes_before);
}

void ctg_take_again(void) {
  if (!armed) return;
  set_modes(&modes_within);
  ctg_write_all(terminal, enter_bytes, enter_size);
  atomic_store(&entered, 1);
}

/* Takes the terminal from other threads, which may still draw, and must not take a closed terminal
   for the end of the session: what is there instead takes nothing and has nothing to read, ever. */
static void shut_out(void) {
  int ends[2];
  if (pipe(ends) != 0) return;
  dup2(ends[0], terminal);
  if (drawing >= 0) dup2(ends[0], drawing);
}

/* Only what is safe in a signal handler. */
static void on_fault(int number, siginfo_t *information, void *context) {
  int error = errno;
  if (atomic_load(&entered)) {
    ctg_give_back();
    shut_out();
  }
  ctg_release();
  int index = 0;
  while (index < fault_count - 1 && faults[index] != number) index++;
  const struct sigaction *before = &actions_before[index];
  sigaction(number, before, NULL);
  errno = error;
  /* A fault of the processor comes again when its instruction does, and whoever reports it sees
     where it was. A trap would not, nor would a signal that somebody sent. */
  if (information->si_code > 0 && number != SIGTRAP && number != SIGABRT) return;
  if (before->sa_flags & SA_SIGINFO) {
    before->sa_sigaction(number, information, context);
  } else if (before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN) {
    before->sa_handler(number);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void at_exit(void) {
  ctg_give_back();
  ctg_release();
}

int ctg_save(int descriptor) {
  terminal = descriptor;
  return tcgetattr(terminal, &modes_before);
}

void ctg_free_control_keys(int descriptor) {
  struct termios modes;
  if (tcgetattr(descriptor, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR);
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  tcsetattr(descriptor, TCSANOW, &modes);
}

int ctg_arm(int draws, const char *enter, size_t enter_length, const char *leave,
            size_t leave_length) {
  if (enter_length > sizeof enter_bytes || leave_length > sizeof leave_bytes) {
    errno = E2BIG;
    return -1;
  }
  if (tcgetattr(terminal, &modes_within) != 0) return -1;
  memcpy(enter_bytes, enter, enter_length);
  enter_size = enter_length;
  memcpy(leave_bytes, leave, leave_length);
  leave_size = leave_length;
  drawing = draws;

  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = spare_stack;
    stack.ss_size = sizeof spare_stack;
    sigaltstack(&stack, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < fault_count; index++)
    sigaction(faults[index], &action, &actions_before[index]);

  static int registered;
  if (!registered) registered = atexit(at_exit) == 0;
  armed = 1;
  atomic_store(&entered, 1);
  return 0;
}

void ctg_disarm(void) {
  if (armed) {
    atomic_store(&entered, 0);
    for (int index = 0; index < fault_count; index++)
      sigaction(faults[index], &actions_before[index], NULL);
  }
  armed = 0;
  set_modes(&modes_before);
  terminal = drawing = -1;
}
