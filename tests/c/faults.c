// What foreign code can do wrong.

#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

int peek(const int *p) { return *p; }
void poke(char *p, int x) { *p = x; }
int quotient(int a, int b) { volatile int c = b; return a / c; }
void illegal(int x) { __asm__ volatile("ud2"); }
int through(int (*f)(int), int x) { return f(x); }
int recurse(int n) { volatile char room[256]; room[0] = n; return recurse(n + 1) + room[0]; }
void *broken_function(void) { return (void *)64; }

// An address that is mapped, to a file that ends before it.
#include <sys/mman.h>
#include <unistd.h>
char *beyond_the_file(void) {
    int fd = memfd_create("short", 0);
    if (ftruncate(fd, 1)) return 0;
    return (char *)mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) + 4096;
}
double sum_of_all(double x, const char *name, int n, void *p, unsigned long big, char small) { return x + *(int *)p; }
typedef struct { int a, b; } Couple;
int couple_crash(Couple c, int *p) { return c.a + *p; }
int variadic_crash(int n, ...) { return *(volatile int *)0; }
int twice_through(int (*f)(int), int x) { return f(x) + f(x + 1); }
void jump_nowhere(void (*f)(void)) { f(); }

// ---- Ctrl-C

#include <pthread.h>
#include <signal.h>
int interrupt_then(int (*f)(int), int n) {
    raise(SIGINT);
    long sum = 0;
    for (int i = 0; i < n; i++) sum += f(i);
    return sum;
}
static pthread_t script;
static void *soon(void *milliseconds) { usleep(1000 * (long)milliseconds); pthread_kill(script, SIGINT); return 0; }
void interrupt_soon(int milliseconds) {
    static pthread_t thread;
    script = pthread_self();
    pthread_create(&thread, 0, soon, (void *)(long)milliseconds);
}
