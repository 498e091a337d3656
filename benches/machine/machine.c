// The same programs in C: what there is to be reached.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static __attribute__((noinline)) long fib(long n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

static __attribute__((noinline)) long loops(long n) {
    long sum = 0;
    for (long i = 0; i < n; i++)
        for (long j = 0; j < n; j++)
            if ((i ^ j) & 1) sum += i * j % 7;
            else sum -= j;
    return sum;
}

static __attribute__((noinline)) long sieve(long n) {
    unsigned char *composite = calloc(n + 1, 1);
    long count = 0;
    for (long i = 2; i <= n; i++) {
        if (composite[i]) continue;
        count++;
        for (long j = i * i; j <= n; j += i) composite[j] = 1;
    }
    free(composite);
    return count;
}

int main(void) {
    double start = now();
    long a = fib(32);
    printf("fib\t%.2f\t%ld\n", now() - start, a);
    start = now();
    long b = loops(3000);
    printf("loops\t%.2f\t%ld\n", now() - start, b);
    start = now();
    long c = sieve(5000000);
    printf("sieve\t%.2f\t%ld\n", now() - start, c);
}
