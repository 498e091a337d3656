// Functions for the suite: what a calling convention can get wrong.

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// ---- integers of every width, in and out

int8_t i8_of(int8_t x) { return x; }
int16_t i16_of(int16_t x) { return x; }
int32_t i32_of(int32_t x) { return x; }
int64_t i64_of(int64_t x) { return x; }
uint8_t u8_of(uint8_t x) { return x; }
uint16_t u16_of(uint16_t x) { return x; }
uint32_t u32_of(uint32_t x) { return x; }
uint64_t u64_of(uint64_t x) { return x; }
size_t size_of(size_t x) { return x; }
ptrdiff_t offset_of(ptrdiff_t x) { return x; }
_Bool not_of(_Bool x) { return !x; }
float half_of(float x) { return x / 2; }
double twice_of(double x) { return x * 2; }

// Bits above the width of the result are left as they are: a caller may trust none of them.
int8_t low_byte(int64_t x) { return (int8_t)x; }
uint8_t low_unsigned_byte(int64_t x) { return (uint8_t)x; }
_Bool is_odd(int64_t x) { return x & 1; }

// ---- more arguments than registers

int64_t sum9(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h, int64_t i) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i;
}

double sum10(double a, double b, double c, double d, double e, double f, double g, double h, double i, double j) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j;
}

double mixed(int8_t a, double b, uint16_t c, float d, int64_t e, double f, int32_t g, double h, uint8_t i, double j,
             int16_t k, double l, int64_t m, double n, uint32_t o, double p, double q, float r) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m +
           14 * n + 15 * o + 16 * p + 17 * q + 18 * r;
}

// ---- memory

int64_t sum_bytes(const uint8_t *bytes, size_t n) {
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) sum += bytes[i];
    return sum;
}

int64_t sum_shorts(const int16_t *xs, size_t n) {
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) sum += xs[i];
    return sum;
}

double sum_floats(const float *xs, size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) sum += xs[i];
    return sum;
}

void fill_squares(int32_t *xs, size_t n) {
    for (size_t i = 0; i < n; i++) xs[i] = (int32_t)(i * i);
}

void scale(double *xs, size_t n, double by) {
    for (size_t i = 0; i < n; i++) xs[i] *= by;
}

static int32_t cells[4] = {10, 20, 30, 40};
int32_t *some_cells(void) { return cells; }
int32_t *no_cells(void) { return NULL; }
const char *no_text(void) { return NULL; }
const char *some_text(void) { return "from C"; }
const char *maybe_text(int want) { return want ? "here" : NULL; }
int is_null(const void *p) { return p == NULL; }
int is_null_text(const char *p) { return p == NULL; }

// ---- globals

int32_t counter = 7;
uint8_t small_counter = 250;
double ratio = 0.5;
const char *greeting = "hello from C";
const char *nothing = NULL;
int64_t *where = NULL;
void count_up(void) { counter++; }

// ---- failing

int fail_with(int error) {
    errno = error;
    return -1;
}

int status_of(int status) { return status; }

static int handle;
void *open_thing(const char *name) {
    if (name[0] == '/') return &handle;
    errno = ENOENT;
    return NULL;
}

// ---- variadic

int64_t sum_ints(int n, ...) {
    va_list list;
    va_start(list, n);
    int64_t sum = 0;
    for (int i = 0; i < n; i++) sum += va_arg(list, int);
    va_end(list);
    return sum;
}

double sum_doubles(int n, ...) {
    va_list list;
    va_start(list, n);
    double sum = 0;
    for (int i = 0; i < n; i++) sum += va_arg(list, double);
    va_end(list);
    return sum;
}

int vformat(char *out, size_t size, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int written = vsnprintf(out, size, format, list);
    va_end(list);
    return written;
}

// ---- names that Arcane has words for

int match(int x) { return x + 1; }
int answer_of_version_2(void) { return 42; }
