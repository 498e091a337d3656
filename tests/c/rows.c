// One function for each way in which a type can cross: argument, result, field, through a pointer, and back from a callback.

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum { NORTH, EAST = 3, SOUTH, WEST = -1 } Way;
typedef struct { int16_t x, y; } Small;
typedef union { int64_t i; double f; } Number;
typedef struct { const char *name; const char *nick; } Names;
typedef struct { uint8_t bytes[5]; int16_t pair[2]; } Arrays;
typedef struct Node { int value; struct Node *next; } Node;
typedef struct { int (*get)(void); int (*other)(int); } Pair;

// ---- through pointers: for `out`

void out_i8(int8_t *p) { *p = -8; }
void out_u8(uint8_t *p) { *p = 200; }
void out_i16(int16_t *p) { *p = -1600; }
void out_u16(uint16_t *p) { *p = 65000; }
void out_i32(int32_t *p) { *p = -32; }
void out_u32(uint32_t *p) { *p = 4000000000u; }
void out_i64(int64_t *p) { *p = -64; }
void out_u64(uint64_t *p) { *p = UINT64_MAX; }
void out_f32(float *p) { *p = 0.25f; }
void out_f64(double *p) { *p = -2.5; }
void out_bool(bool *p) { *p = true; }
void out_long_double(long double *p) { *p = 1.5L; }
void out_way(Way *p) { *p = SOUTH; }
void out_small(Small *p) { *p = (Small){-1, 2}; }
void out_number(Number *p) { p->f = 1.5; }
void out_triple(int *p) { p[0] = 1; p[1] = 2; p[2] = 3; }
void out_text(const char **p, int which) { *p = which == 0 ? "zero" : which == 1 ? "" : NULL; }
void out_pointer(int **p, int want) { static int cell = 77; *p = want ? &cell : NULL; }
static int twice_of_int(int x) { return 2 * x; }
void out_function(int (**p)(int)) { *p = twice_of_int; }
int out_function_second(int x, int (**p)(int)) { *p = twice_of_int; return x; }
int out_middle(int a, int *sum, int b) { *sum = a + b; return a * b; }
int out_nothing(int *p) { (void)p; return 1; }

// ---- through pointers: for `inout`

void inout_i8(int8_t *p) { *p += 1; }
void inout_u64(uint64_t *p) { *p += 1; }
void inout_f32(float *p) { *p *= 2; }
void inout_bool(bool *p) { *p = !*p; }
void inout_way(Way *p) { *p = *p == NORTH ? EAST : NORTH; }
void inout_number(Number *p) { p->i += 1; }
void inout_triple(int *p) { for (int i = 0; i < 3; i++) p[i] *= 10; }
void inout_pointer(int **p) { *p += 1; }
void inout_swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void inout_text(const char **p) { *p = *p && **p ? *p + 1 : NULL; }
int inout_calls(int *p, int (*f)(int)) { *p += 1; int seen = f(*p); *p += 1; return seen; }

// ---- by value

Way way_turn(Way w) { return w == NORTH ? EAST : w == EAST ? SOUTH : w == SOUTH ? WEST : NORTH; }
Way way_wrong(void) { return (Way)99; }
Small small_swap(Small s) { return (Small){s.y, s.x}; }
Number number_of(double f) { return (Number){.f = f}; }
double number_float(Number n) { return n.f; }
Names names_swap(Names n) { return (Names){n.nick, n.name}; }
int names_length(const Names *n) { return (n->name ? (int)strlen(n->name) : -1) * 100 + (n->nick ? (int)strlen(n->nick) : -1); }
Arrays arrays_next(Arrays a) { for (int i = 0; i < 5; i++) a.bytes[i]++; a.pair[0]--; a.pair[1]--; return a; }
Small *small_static(void) { static Small s = {5, 6}; return &s; }
int nodes_sum(const Node *n) { int sum = 0; for (; n; n = n->next) sum += n->value; return sum; }
Node *node_last(Node *n) { while (n && n->next) n = n->next; return n; }
static int forty_two(void) { return 42; }
Pair pair_of(int full) { return (Pair){forty_two, full ? twice_of_int : NULL}; }
int pair_call(Pair p, int x) { return p.get() + (p.other ? p.other(x) : 0); }

// ---- lists

int texts_length(const char **texts, size_t n) { int sum = 0; for (size_t i = 0; i < n; i++) sum += texts[i] ? (int)strlen(texts[i]) : 1000; return sum; }
int texts_until_null(const char **texts) { int n = 0; while (texts[n]) n++; return n; }
int smalls_sum(const Small *s, size_t n) { int sum = 0; for (size_t i = 0; i < n; i++) sum += s[i].x * s[i].y; return sum; }
void smalls_fill(Small *s, size_t n) { for (size_t i = 0; i < n; i++) s[i] = (Small){(int16_t)i, (int16_t)-i}; }
int bools_count(const bool *b, size_t n) { int sum = 0; for (size_t i = 0; i < n; i++) sum += b[i]; return sum; }
int ways_sum(const Way *w, size_t n) { int sum = 0; for (size_t i = 0; i < n; i++) sum += w[i]; return sum; }
int calls_sum(int (**f)(int), size_t n, int x) { int sum = 0; for (size_t i = 0; i < n; i++) sum += f[i](x); return sum; }
int64_t address_of(const void *p) { return (int64_t)p; }
void *same_pointer(void *p) { return p; }

// ---- variadic: a letter of `kinds` for each argument

int describe(char *out, size_t size, const char *kinds, ...) {
    va_list list;
    va_start(list, kinds);
    int n = 0;
    for (const char *k = kinds; *k; k++) {
        char *to = out + n;
        size_t room = size - n;
        switch (*k) {
        case 'i': n += snprintf(to, room, "i%d ", va_arg(list, int)); break;
        case 'l': n += snprintf(to, room, "l%ld ", va_arg(list, long)); break;
        case 'd': n += snprintf(to, room, "d%g ", va_arg(list, double)); break;
        case 'D': n += snprintf(to, room, "D%Lg ", va_arg(list, long double)); break;
        case 's': { const char *s = va_arg(list, const char *); n += snprintf(to, room, "s%s ", s ? s : "-"); break; }
        case 'p': n += snprintf(to, room, "p%d ", va_arg(list, void *) != NULL); break;
        case 'S': { Small s = va_arg(list, Small); n += snprintf(to, room, "S%d,%d ", s.x, s.y); break; }
        case 'N': { Number u = va_arg(list, Number); n += snprintf(to, room, "N%g ", u.f); break; }
        case 'f': { int (*f)(int) = va_arg(list, int (*)(int)); n += snprintf(to, room, "f%d ", f(21)); break; }
        }
    }
    va_end(list);
    if (n) out[--n] = 0;
    return n;
}

// ---- back from a callback

int back_i8(int8_t (*f)(int8_t)) { return f(-128); }
unsigned back_u16(uint16_t (*f)(uint16_t)) { return f(65535); }
uint64_t back_u64(uint64_t (*f)(uint64_t)) { return f(UINT64_MAX); }
double back_f32(float (*f)(float)) { return f(0.5f); }
int back_bool(bool (*f)(bool)) { return f(true) ? 1 : 0; }
Way back_way(Way (*f)(Way)) { return f(EAST); }
Small back_small(Small (*f)(Small)) { return f((Small){1, 2}); }
Number back_number(Number (*f)(Number)) { return f((Number){.f = 0.5}); }
Arrays back_arrays(Arrays (*f)(Arrays)) { return f((Arrays){{1, 2, 3, 4, 5}, {-1, -2}}); }
int back_text(const char *(*f)(int)) { const char *s = f(3); return s ? (int)strlen(s) : -1; }
int back_names(Names (*f)(Names)) { Names n = f((Names){"first", NULL}); return names_length(&n); }
int back_pointer(int *(*f)(int *)) { int cells[2] = {1, 2}; int *p = f(cells); return p ? *p : -1; }
int back_node(int (*f)(Node *)) { Node two = {2, NULL}, one = {1, &two}; return f(&one); }
void *same_first(void *(*f)(int)) { return f(0); }
int back_nothing(void (*f)(void)) { f(); return 9; }
int back_function(int (*f)(int (*)(int))) { return f(twice_of_int); }
int back_made(int (*(*f)(void))(int)) { int (*g)(int) = f(); return g ? g(5) : -1; }
int back_many(int (*f)(int, int, int, int, int, int, int, int, double, Small, Number)) {
    return f(1, 2, 3, 4, 5, 6, 7, 8, 9.5, (Small){10, 11}, (Number){.i = 12});
}
int back_with(int (*f)(void *, int), void *data, int n) { int sum = 0; for (int i = 0; i < n; i++) sum += f(data, i); return sum; }
int back_fills(void (*f)(int *, size_t), size_t n) { int cells[16] = {0}; f(cells, n); int sum = 0; for (size_t i = 0; i < n; i++) sum += cells[i]; return sum; }

// ---- globals

int8_t global_i8 = -8;
uint16_t global_u16 = 65535;
int64_t global_i64 = 1;
float global_f32 = 0.5f;
bool global_bool = true;
Way global_way = EAST;
Small global_small = {1, 2};
Number global_number = {.i = 5};
const char *global_texts[3] = {"one", "two", NULL};
Node global_node = {7, NULL};
Node *global_list = &global_node;
int (*global_function)(int) = twice_of_int;
int (*global_no_function)(int) = NULL;
const char global_array[] = "an array";
int global_grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
int global_call(int x) { return global_no_function ? global_no_function(x) : -1; }

// ---- what calls back when it is dropped

typedef struct { void (*f)(int); int n; } Note;
Note *note_open(void (*f)(int), int n) { Note *note = malloc(sizeof *note); *note = (Note){f, n}; return note; }
void note_close(Note *note) { note->f(note->n); free(note); }
