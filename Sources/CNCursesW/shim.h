#ifndef CNCURSESW_SHIM_H
#define CNCURSESW_SHIM_H

/* What Swift cannot import of curses: macros, globals, and cells with arrays in them. Nothing here
   keeps state, since a system library has no object file to keep it in. */

/* SwiftPM drops the -D flags that pkg-config asks for, so wide characters are switched on here. */
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <term.h>
#include <wchar.h>

static const attr_t ncw_bold = WA_BOLD;
static const attr_t ncw_dim = WA_DIM;
static const attr_t ncw_reverse = WA_REVERSE;
static const attr_t ncw_underline = WA_UNDERLINE;

static inline WINDOW *ncw_screen(void) { return stdscr; }
/* What the terminal is believed to show; to clear it is to draw everything anew. */
static inline WINDOW *ncw_believed_screen(void) { return curscr; }
static inline int ncw_colours(void) { return COLORS; }

/* The character set of a locale, NULL where the locale is not installed. Only characters follow it;
   numbers and messages stay those of C. */
static inline const char *ncw_use_locale(const char *name) {
  return setlocale(LC_CTYPE, name) == NULL ? NULL : nl_langinfo(CODESET);
}

/* glibc hides wcwidth() unless _XOPEN_SOURCE was set before the first include. */
extern int wcwidth(wchar_t);
static inline int ncw_width(wchar_t character) { return wcwidth(character); }

/* A capability of the current terminal; NULL where it has none of that name. */
static inline const char *ncw_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/* What moves the cursor to a row and a column; NULL where nothing does. */
static inline const char *ncw_moving(int row, int column) {
  const char *position = ncw_capability("cup");
  return position == NULL ? NULL : tiparm(position, row, column);
}

/* What is known of a type of terminal: 1 it can move the cursor, 0 it cannot, -1 it is unknown. */
static inline int ncw_terminal_type(const char *name, int descriptor) {
  int status = 0;
  TERMINAL *before = cur_term;
  if (setupterm(name, descriptor, &status) != OK) return status == 1 ? 0 : -1;
  int result = ncw_capability("cup") != NULL;
  TERMINAL *type = cur_term;
  set_curterm(before);
  del_curterm(type);
  return result;
}

/* Sets one cell of the screen to the characters of text, which ends in 0. */
static inline int ncw_put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
  return mvwadd_wch(stdscr, row, column, &cell);
}

enum { ncw_cell_characters = CCHARW_MAX };

/* Reads one cell of the screen; text has room for one character more than a cell holds. */
static inline int ncw_get(int row, int column, wchar_t *text, attr_t *attributes, int *pair) {
  cchar_t cell;
  short ignored = 0;
  if (mvwin_wch(stdscr, row, column, &cell) == ERR) return ERR;
  return getcchar(&cell, text, attributes, &ignored, pair);
}

#endif
