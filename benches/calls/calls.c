// The same calls from C, through the linker's table as any program makes them.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int plusone(int x);
double add2(double x, double y);
int sum6(int a, int b, int c, int d, int e, int f);

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

static volatile double sink;
static const char *volatile text = "hello, gate";

int main(int argc, char **argv) {
    long n = argc > 1 ? atol(argv[1]) : 10000000;
    double start = now();
    int x = 0;
    while (x < n) x = plusone(x);
    printf("plusone\t%.3f\n", (now() - start) / n);

    start = now();
    double y = 0;
    for (long i = 0; i < n; i++) y = add2(y, 1.0);
    printf("add2\t%.3f\n", (now() - start) / n);

    start = now();
    int z = 0;
    for (long i = 0; i < n; i++) z = sum6(z, 1, 2, 3, 4, -9);
    printf("sum6\t%.3f\n", (now() - start) / n);

    start = now();
    long length = 0;
    for (long i = 0; i < n; i++) length += strlen(text);
    printf("strlen\t%.3f\n", (now() - start) / n);

    long few = n / 20;
    start = now();
    long id = 0;
    for (long i = 0; i < few; i++) id += getpid();
    printf("getpid\t%.3f\n", (now() - start) / few);
    sink = x + y + z + length + id;
}
