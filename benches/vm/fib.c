#include "cpu_time.h"
__attribute__((noinline)) static long fib(long n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

int main(void) {
  double start = cpu_time();
  long value = fib(32);
  printf("fib\t%.3f\t%ld\n", cpu_time() - start, value);
}
