/* The loops of calls.arc; the linker makes each call one through the PLT. */
#include "calls_report.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static const char *volatile unknown_text = "hello, ffi"; /* else gcc computes strlen itself */

static void empty_loop(long n) { double t = cpu_time(); long x = 0; while (x < n) { x++; __asm__ volatile("" : "+r"(x)); } report("empty_loop", t, n, x); }
static void of_plusone(long n) { double t = cpu_time(); int x = 0; while (x < n) x = plusone(x); report("plusone", t, n, x); }
static void of_add2(long n) { double t = cpu_time(), x = 0; for (long i = 0; i < n; i++) x = add2(x, 1.0); report("add2", t, n, x); }
static void of_sum6(long n) { double t = cpu_time(); int x = 0; for (long i = 0; i < n; i++) x = sum6(x, 1, 2, 3, 4, -9); report("sum6", t, n, x); }
static void of_answer(long n) { double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += answer(); report("answer", t, n, x); }
static void of_strlen(long n) { double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += strlen(unknown_text); report("strlen", t, n, x); }
static void of_vinc(long n) { double t = cpu_time(); vec v = {0, 0}; for (long i = 0; i < n; i++) v = vinc(v); report("vinc", t, n, v.x); }
static void of_failing(long n) {
  char b[8]; double t = cpu_time(); long x = 0;
  for (long i = 0; i < n; i++) { int r = failing(3, b, 8); if (r < 0) abort(); x += r; }
  report("failing", t, n, x);
}
static void of_bare(long n) { char b[8]; double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += failing(3, b, 8); report("bare", t, n, x); }
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void of_qsort(long n) {
  enum { COUNT = 1000 };
  static int xs[COUNT]; double spent = 0; unsigned s = 1; long sorted = 0;
  for (long k = 0; k < n; k++) {
    for (int i = 0; i < COUNT; i++) { s = s * 1103515245u + 12345u; xs[i] = (s >> 8) % 100000; }
    double t = cpu_time(); qsort(xs, COUNT, 4, compare); spent += cpu_time() - t;
    sorted += xs[0] <= xs[COUNT - 1];
  }
  report("qsort", cpu_time() - spent, n, sorted);
}
static void of_getpid(long n) { double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += getpid(); report("getpid", t, n, x / getpid()); }

int main(void) {
  long n = atol(getenv("CALLS"));
  empty_loop(n);
  of_plusone(n);
  of_add2(n);
  of_sum6(n);
  of_answer(n);
  of_strlen(n);
  of_vinc(n);
  of_failing(n);
  of_bare(n);
  of_qsort(n / 20000);
  of_getpid(n / 16);
}
