#ifndef CTERMINALGUARD_INTERNAL_H
#define CTERMINALGUARD_INTERNAL_H

#include <stddef.h>

/* Writes all bytes, whatever interrupts it; gives up where the descriptor takes no more. Safe in a
   signal handler. */
void ctg_write_all(int descriptor, const char *bytes, size_t length);

#endif
