#include "cpu_time.h"
static long loops(long n) {
  long sum = 0;
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++)
      if (i < j) sum += i * j; else sum -= j;
  return sum;
}

int main(void) {
  volatile long n = 4000; /* else gcc may compute it all beforehand */
  double start = cpu_time();
  long value = loops(n);
  printf("loops\t%.3f\t%ld\n", cpu_time() - start, value);
}
