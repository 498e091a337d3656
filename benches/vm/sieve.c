#include "cpu_time.h"
#include <stdlib.h>
#include <string.h>
static long sieve(long n) {
  char *is_prime = malloc(n + 1);
  memset(is_prime, 1, n + 1);
  long count = 0;
  for (long i = 2; i <= n; i++)
    if (is_prime[i]) {
      count++;
      for (long j = i * i; j <= n; j += i) is_prime[j] = 0;
    }
  free(is_prime);
  return count;
}

int main(void) {
  volatile long n = 4000000;
  double start = cpu_time();
  long value = sieve(n);
  printf("sieve\t%.3f\t%ld\n", cpu_time() - start, value);
}
