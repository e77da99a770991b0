#ifndef CTERMINALGUARD_H
#define CTERMINALGUARD_H

#include <stddef.h>

/* Gives a terminal back to whoever had it before, also after a crash. There is one terminal at a
   time. Functions that return int return 0, or -1 with errno set. */

/* Remembers the modes of a terminal, before anything changes them. */
int ctg_save(int terminal);
/* Makes Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O keys like others, and tells Enter from Ctrl-J. Ctrl-C, Ctrl-\
   and Ctrl-Z stay signals. */
void ctg_free_control_keys(int terminal);
/* Remembers the modes of now and the bytes that enter and leave the screen, and from now on gives
   the terminal back at exit and on signals that end the program by a fault. After a fault nothing
   more reaches the terminal through it, nor through the further descriptor that draws (-1: none). */
int ctg_arm(int draws, const char *enter, size_t enter_length, const char *leave, size_t leave_length);
/* Leaves the screen and restores the saved modes; does nothing where that is already done.
   Safe in a signal handler. */
void ctg_give_back(void);
/* Enters the screen again with the modes that ctg_arm remembered. */
void ctg_take_again(void);
/* Restores the saved modes and the handlers of faults. */
void ctg_disarm(void);

/* Sends what is written to standard output and error to memory, where these are terminals. */
int ctg_capture(void);
/* Ends the capture and writes what was captured, at most the first megabyte, to where it was meant
   to go. Safe in a signal handler. */
void ctg_release(void);

/* Writes the number of each signal of the terminal and of each request to end, as one byte, to a
   descriptor. A second request to end gives the terminal back and ends the program at once.
   Signals that were ignored before stay ignored. */
void ctg_watch(int descriptor);
/* Puts the handlers in place again that ctg_watch installed: curses replaces some. */
void ctg_watch_again(void);
/* Puts the handlers from before ctg_watch back. */
void ctg_unwatch(void);
/* Stops the program as its shell expects it after Ctrl-Z, the terminal given back; returns, with the
   screen entered again, when the shell continues it. */
void ctg_stop(void);

#endif
