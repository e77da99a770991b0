#define _GNU_SOURCE
#include "CTerminalGuard.h"
#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { watched_count = sizeof watched / sizeof *watched, ending_count = 4 };
static struct sigaction actions_before[watched_count];
static int destination = -1;
static atomic_int ending;

static int asks_to_end(int number) {
  for (int index = 0; index < ending_count; index++)
    if (watched[index] == number) return 1;
  return 0;
}

/* Only what is safe in a signal handler. */
static void on_signal(int number) {
  int error = errno;
  if (asks_to_end(number) && atomic_exchange(&ending, 1)) {
    ctg_give_back();
    ctg_release();
    signal(number, SIG_DFL);
    raise(number);
  } else {
    char byte = (char)number;
    ctg_write_all(destination, &byte, 1);
  }
  errno = error;
}

static void install(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  if (actions_before[index].sa_handler != SIG_IGN) sigaction(watched[index], &action, NULL);
}

void ctg_watch(int descriptor) {
  destination = descriptor;
  atomic_store(&ending, 0);
  for (int index = 0; index < watched_count; index++)
    sigaction(watched[index], NULL, &actions_before[index]);
  ctg_watch_again();
}

void ctg_watch_again(void) {
  for (int index = 0; index < watched_count; index++) install(index);
}

void ctg_unwatch(void) {
  for (int index = 0; index < watched_count; index++)
    sigaction(watched[index], &actions_before[index], NULL);
}

void ctg_stop(void) {
  ctg_give_back();
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, NULL);
  /* What continues the program is known by this function's return. */
  sigaction(SIGCONT, &standard, NULL);
  /* The calling thread may have been started by one that blocks signals. */
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stopping, NULL);
  raise(SIGTSTP);
  ctg_watch_again();
  ctg_take_again();
}
