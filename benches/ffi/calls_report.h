/* What calls.c and calls_libffi.c share: the CPU clock and a line of the report. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static double cpu_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}
static void report(const char *name, double start, long n, double value) {
  double taken = cpu_time() - start;
  printf("%s\t%.3f\t%.0f\n", name, taken / n, value);
}
int plusone(int);
double add2(double, double);
int sum6(int, int, int, int, int, int);
int answer(void);
typedef struct { double x, y; } vec;
vec vinc(vec v);
int failing(int fd, void *buffer, long n);
