// What foreign code can do wrong.

#include <stdlib.h>
#include <string.h>

int peek(const int *p) { return *p; }
void poke(char *p, int x) { *p = x; }
int quotient(int a, int b) { volatile int c = b; return a / c; }
void illegal(int x) { __asm__ volatile("ud2"); }
int through(int (*f)(int), int x) { return f(x); }
int recurse(int n) { volatile char room[256]; room[0] = n; return recurse(n + 1) + room[0]; }
void *broken_function(void) { return (void *)64; }
