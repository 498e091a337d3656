// Functions for the suite that take and give functions: callbacks of callbacks.

#include <stdlib.h>

typedef int (*Unary)(int);
typedef int (*Binary)(int, int);
typedef int (*Applies)(Unary, int);
typedef Unary (*Makes)(int);
typedef Makes (*MakesMaker)(int);
typedef int (*AppliesApplies)(Applies, int);
struct Pair {
    double x;
    long y;
};
typedef struct Pair (*OnPair)(struct Pair);

static int doubled(int x) { return 2 * x; }
static int negated(int x) { return -x; }
static int twice(Unary f, int x) { return f(f(x)); }

// A callback that is given a function of C's.
int give_function(Applies f, int x) { return f(doubled, x) + 1000 * f(negated, x); }
int give_null(Applies f, int x) { return f(NULL, x); }
int give_either(Applies f, int which) { return f(which ? doubled : NULL, which); }

// A callback that gives a function.
int call_made(Makes make, int n, int x) {
    Unary f = make(n);
    return f ? f(x) : -1;
}
int call_made_twice(MakesMaker make, int a, int b, int c) { return make(a)(b)(c); }

// A callback that is given a function which takes a function itself.
int give_applier(AppliesApplies f, int x) { return f(twice, x); }

// What it was given comes back.
int same_back(Unary (*f)(Unary)) {
    Unary back = f(doubled);
    return (back == doubled) * 100 + back(21);
}

double give_on_pair(double (*f)(OnPair, double, const char *), OnPair given) {
    return f(given, 0.5, "text");
}

static Unary kept;
void keep_made(Makes make, int n) { kept = make(n); }
int call_kept_made(int x) { return kept(x); }

// Functions of C's that take and give functions, as values.
Applies applier(void) { return twice; }
Makes (*maker_of(Makes f))(int);
static Makes held;
static Makes give_held(int unused) {
    (void)unused;
    return held;
}
Makes (*maker_of(Makes f))(int) {
    held = f;
    return give_held;
}

struct Operations {
    Applies apply;
    Makes make;
};
int use_operations(struct Operations operations, int x) {
    return operations.apply(operations.make(x), x);
}
struct Operations own_operations(void) {
    return (struct Operations){twice, NULL};
}

Unary operation_of(int which) { return which % 2 ? negated : doubled; }
_Bool same_pointer(Unary a, Unary b) { return a == b; }

static Unary many[200];
void keep_many(int index, Unary f) { many[index] = f; }
int call_many(int index, int x) { return many[index](x); }

// A handle whose drop crashes where it holds a negative number.
static int freed;
int *new_fragile(int x) {
    int *fragile = malloc(sizeof(int));
    *fragile = x;
    return fragile;
}
void free_fragile(int *fragile) {
    if (*fragile < 0) *(volatile int *)0 = 1;
    freed++;
    free(fragile);
}
int fragile_freed(void) { return freed; }
